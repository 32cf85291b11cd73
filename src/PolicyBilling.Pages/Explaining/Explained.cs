using PolicyBilling.Files.Explanations;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Pages.Explaining;

/// <summary>An account's explanation with the words it is told in: those of <c>explain</c>.</summary>
/// <param name="of">The explanation.</param>
/// <param name="policies">The policies that decided, for the steps of their ladders.</param>
/// <param name="language">The reader's language, <c>en</c> or <c>fr</c>.</param>
public sealed class Explained(Explanation of, PolicySet policies, string language)
{
    /// <summary>The explanation.</summary>
    public Explanation Of => of;

    /// <summary>The reader's language.</summary>
    public string Language => language;

    /// <summary>The decision in a few words: what happens, and by what name.</summary>
    public string Decision => Labels.Decision(of.Decision);

    /// <summary>The title of its own of what would change the decision.</summary>
    public string ChangesTitle => Labels.Changes;

    /// <summary>The title of what comes next.</summary>
    public string UpcomingTitle => Labels.Upcoming;

    /// <summary>What would change the decision, a sentence each, the smallest of each kind.</summary>
    public IReadOnlyList<string> Changes =>
        of.Changes.Count == 0
            ? [Labels.NoChange]
            : [.. of.Changes.Select(changed => MoveText.Of(changed, of.AsOf, Labels))];

    /// <summary>What must be known before the figures are believed.</summary>
    public IReadOnlyList<string> Notices =>
        [
            .. of.NotExported.Count > 0 ? [Labels.NotExported(of.NotExported)] : Array.Empty<string>(),
            .. of.CurrentValuesOf is { } exported ? [Labels.CurrentValues(exported)] : Array.Empty<string>(),
            .. of.Problems.Select(problem => $"{Labels.Colon(Labels.Problems)} {problem.In(language)}"),
            .. of.BeforeBatch is { } before ? [Labels.BeforeBatch(before)] : Array.Empty<string>(),
        ];

    internal PolicySet Policies => policies;

    internal ExplanationLabels Labels { get; } = ExplanationLabels.Of(of, language);

    internal ContactLabels Contacts => new(Labels);

    internal WhyText Why => new(of, Labels);
}
