using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Pages.Explaining;

/// <summary>A step of a ladder and where the account stands to it.</summary>
/// <param name="Title">How people call it.</param>
/// <param name="State"><c>done</c>, <c>now</c> or <c>then</c>.</param>
/// <param name="Day">When it was done, is done, or comes if nothing is paid; null when not known.</param>
public sealed record ClimbedStep(string Title, string State, DateOnly? Day)
{
    /// <summary>The ladders that the account is on, each with its steps.</summary>
    public static IReadOnlyList<(LadderStanding Standing, IReadOnlyList<ClimbedStep> Steps)> Of(Explained explained) =>
        [
            .. explained
                .Of.Why.Ladders.Select(standing => (standing, Steps: Of(explained, standing)))
                .Where(ladder => ladder.Steps.Any(step => step.State != "then")),
        ];

    private static IReadOnlyList<ClimbedStep> Of(Explained explained, LadderStanding standing)
    {
        var ladder = explained.Policies.Policies.FirstOrDefault(policy => policy.Name == standing.Policy)?.Ladder;
        return
        [
            .. (ladder?.Steps ?? [])
                .Select(step => step.Name)
                .Index()
                .Select(step => Of(explained, step.Item, isDone: step.Index < standing.Done)),
        ];
    }

    private static ClimbedStep Of(Explained explained, string step, bool isDone)
    {
        var (title, of) = (explained.Labels.Titles.Step(step), explained.Of);
        if (of.Decision.Step == step)
            return new(title, "now", of.AsOf);
        return isDone
            ? new(
                title,
                "done",
                of.Contacts.LastOrDefault(contact => contact.CountsAs.Counts && contact.CountsAs.Step == step)?.Date
            )
            : new(title, "then", of.Upcoming.FirstOrDefault(next => next.Decision.Step == step)?.Day);
    }
}
