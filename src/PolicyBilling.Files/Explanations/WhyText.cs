using PolicyBilling.Decisions;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Files.Explanations;

/// <summary>Why, as text: what decided with each condition, what was passed over, guards, ladders.</summary>
internal sealed class WhyText(Why why, ExplanationLabels labels, DateOnly asOf, Action<string, int> line)
{
    /// <summary>Its words for a page, which sets out the lines itself.</summary>
    public WhyText(Explanation explanation, ExplanationLabels labels)
        : this(explanation.Why, labels, explanation.AsOf, (_, _) => { }) { }

    public void Write()
    {
        line(labels.Why, 0);
        if (why.DecidedBy is { } by)
        {
            line($"{labels.Titles.Reason(by.Policy, by.Name)} ({Of(by.Place)})", 2);
            foreach (var condition in by.Conditions)
                Tree(condition, 4);
        }
        if (why.PassedOver.Count > 0)
            line(labels.PassedOver(why.PassedOver.Count), 2);
        foreach (var passed in why.PassedOver)
            line($"{labels.Colon(Name(passed))} {Reason(passed)}", 4);
        if (why.NotAsked > 0)
            line(labels.NotAsked(why.NotAsked), 2);
        if (why.Guards.Count > 0)
            line(labels.Guards, 2);
        foreach (var guard in why.Guards)
            Guard(guard);
        foreach (var ladder in why.Ladders)
            Ladder(ladder);
        line("", 0);
    }

    /// <summary>How people call what was passed over.</summary>
    public string Name(PassedOver passed) =>
        passed.Name is { } name ? labels.Titles.Reason(passed.Policy, name) : labels.Titles.Policy(passed.Policy);

    private void Guard(ActiveGuard guard)
    {
        line(
            $"{labels.Titles.Guard(guard.Policy, guard.Name)} ({Of(guard.Place)}), {labels.Forbids(guard.Forbids)}",
            4
        );
        Tree(guard.Condition, 6);
        foreach (var (by, sends) in guard.Struck)
            line(labels.StruckFrom(by, sends), 6);
    }

    private void Ladder(LadderStanding ladder)
    {
        line($"{labels.Ladder(ladder)} ({Of(ladder.Place)})", 2);
        if (ladder.StartsWhen.Holds != true)
            foreach (var failed in ladder.StartsWhen.Failures)
                line($"{labels.Colon(labels.NotOnLadder)} {Failed(failed)}", 4);
        if (ladder.Next is not { } next)
            return;
        line($"{labels.Next(next, asOf)} ({Of(next.Place)})", 4);
        Tree(next.When, 6);
    }

    /// <summary>Why it did not decide.</summary>
    public string Reason(PassedOver passed)
    {
        var reasons = passed.Failed.Take(1).Select(Failed).ToList();
        if (passed.Failed.Count > 1)
            reasons.Add(labels.AndMore(passed.Failed.Count - 1));
        if (passed.DaysToWait > 0)
            reasons.Add(labels.DaysToWait(passed.DaysToWait));
        if (passed.Result == TriedResult.Forbidden)
            reasons.Add(
                labels.Forbidden(
                    string.Join(
                        ", ",
                        passed
                            .Struck.Select(by => labels.Quoted(labels.Titles.Guard(by.Policy, by.Guard.Name)))
                            .Distinct()
                    )
                )
            );
        return string.Join(", ", reasons);
    }

    /// <summary>A comparison with the account's value.</summary>
    public string Failed(Reading reading) => $"{labels.Colon(reading.Words)} {ReadingText.Of(reading, labels)}";

    private void Tree(Reading reading, int indent)
    {
        // What always holds says nothing.
        if (reading is { Joined: Joined.Single, Text: "true" })
            return;
        if (reading.Joined is Joined.All)
            foreach (var part in reading.Parts)
                Tree(part, indent);
        else
        {
            line($"{labels.YesNo(reading.Holds), -4}{Said(reading)}", indent);
            foreach (var part in reading.Parts)
                Tree(part, indent + 4);
        }
    }

    // Of several joined, the parts below say what.
    /// <summary>A condition, whatever it joins.</summary>
    public string Said(Reading reading) =>
        reading.Joined switch
        {
            // Yes or no stands before it.
            Joined.Single when reading.Value is bool => reading.Words,
            Joined.Single => Failed(reading),
            Joined.Any => labels.Colon(labels.OneOf),
            _ => labels.Colon(labels.NotSo),
        };

    /// <summary>A place by its folder, file and line: how deep the folder lies changes no line's length.</summary>
    internal static string Of(Place place) =>
        $"{string.Join('/', place.File.Split('/', '\\').TakeLast(2))}:{place.Line}";
}
