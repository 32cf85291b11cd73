using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Plans;

/// <summary>How people call a policy or a part of it.</summary>
/// <param name="Kind">What it is a title of.</param>
/// <param name="Policy">The policy it belongs to; <c>practice</c> for the practice's settings.</param>
/// <param name="Name">The name in the policy file; the policy's own for <see cref="TitleKind.Policy"/>.</param>
/// <param name="Language">Language code; empty for a title in every language.</param>
/// <param name="Title">The title, on one line.</param>
public sealed record TitleInForce(TitleKind Kind, string Policy, string Name, string Language, string Title)
{
    /// <summary>The titles of policies, of those in force on a day also of their rules, steps, guards, worklists and
    /// texts; of each the practice's first language before the others.</summary>
    public static IEnumerable<TitleInForce> Of(PolicySet policies, DateOnly asOf) =>
        from part in policies
            .Practice.Settings.Select(Of)
            .Concat(policies.Policies.SelectMany(policy => Of(policy, policy.InForce(asOf))))
        where part.Title is not null
        from own in part.Title!.Templates.OrderByDescending(own => own.Key == policies.Practice.Languages[0])
            .ThenBy(own => own.Key, StringComparer.Ordinal)
        select new TitleInForce(
            part.Kind,
            part.Policy,
            part.Name,
            own.Key,
            string.Join(' ', own.Value.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        );

    // The settings of all policies are listed, so that their titles are too.
    private static IEnumerable<Part> Of(Policy policy, bool isInForce)
    {
        IEnumerable<Part> whole = [new(TitleKind.Policy, policy.Name, policy.Name, policy.Title)];
        return whole.Concat(policy.Settings.Select(Of)).Concat(isInForce ? Parts(policy) : []);
    }

    private static IEnumerable<Part> Parts(Policy policy) =>
        [
            .. (policy.Ladder?.Steps ?? []).Select(step => new Part(
                TitleKind.Step,
                policy.Name,
                step.Name,
                step.Title
            )),
            .. policy.Rules.Select(rule => new Part(TitleKind.Rule, policy.Name, rule.Name, rule.Title)),
            .. policy.Guards.Select(guard => new Part(TitleKind.Guard, policy.Name, guard.Name, guard.Title)),
            .. policy.Worklists.Select(list => new Part(TitleKind.Worklist, policy.Name, list.Name, list.Title)),
            .. policy.Messages.Select(text => new Part(TitleKind.Message, policy.Name, text.Name, text.Title)),
            .. policy.Notes.Select(text => new Part(TitleKind.Note, policy.Name, text.Name, text.Title)),
        ];

    private static Part Of(Setting setting) => new(TitleKind.Setting, setting.Policy, setting.Name, setting.Title);

    private sealed record Part(TitleKind Kind, string Policy, string Name, LocalText? Title);
}

/// <summary>What a title is of.</summary>
public enum TitleKind
{
    Policy,
    Rule,
    Step,
    Guard,
    Worklist,
    Setting,
    Message,
    Note,
}
