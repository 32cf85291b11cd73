using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Files.Reports.Page;

/// <summary>A chart as a page shows it: the picture, its finding in a sentence, and its numbers.</summary>
/// <param name="Name">Stem of its files' names.</param>
/// <param name="Title">The finding with its number.</param>
/// <param name="Sentence">What it shows, for whoever cannot see it.</param>
/// <param name="Table">The numbers that are drawn.</param>
/// <param name="Svg">The picture at a width and height in pixels.</param>
public sealed record PageChart(string Name, string Title, string Sentence, Report Table, Func<int, int?, string> Svg);

/// <summary>What the page is made from.</summary>
/// <param name="Plan">The plan that it is to be signed for.</param>
/// <param name="Before">The same policies a month earlier; null when the export tells nothing of it.</param>
/// <param name="Fingerprint">The saved plan's fingerprint.</param>
/// <param name="Language"><c>en</c> or <c>fr</c>.</param>
public sealed record PageContent(BillingPlan Plan, BillingPlan? Before, string Fingerprint, string Language)
{
    /// <summary>The charts, in the order they are read.</summary>
    public IReadOnlyList<PageChart> Charts { get; init; } = [];
}

/// <summary>What the page's parts share: the counts, the words and the reader's format.</summary>
internal sealed class PageFacts(PageContent content)
{
    public PageContent Content { get; } = content;
    public BillingPlan Plan => Content.Plan;
    public Overview Overview { get; } = new(content.Plan);
    public Labels Labels { get; } = Labels.In(content.Language);
    public PageLabels Words { get; } = new(content.Language);
    public TextFormat Format { get; } = new(content.Language, content.Plan.Currency);

    public string Money(decimal amount) => Format.Money(amount);

    public string Count(int count) => Format.Number(count);
}
