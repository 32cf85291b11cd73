using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Calendars;

namespace PolicyBilling.Files.Reports.Page;

/// <summary>What the page is made from.</summary>
/// <param name="Plan">The plan that it is to be signed for.</param>
/// <param name="Before">The same policies a month earlier; null when the export tells nothing of it.</param>
/// <param name="Language"><c>en</c> or <c>fr</c>.</param>
public sealed record PageContent(BillingPlan Plan, BillingPlan? Before, string Language)
{
    /// <summary>The charts, in the order they are read.</summary>
    public IReadOnlyList<Chart> Charts { get; init; } = [];

    /// <summary>What comes in the next days; null where nobody looked ahead.</summary>
    public BillingCalendar? Calendar { get; init; }
}

/// <summary>What the page's parts share: the counts, the words and the reader's format.</summary>
internal sealed class PageFacts(PageContent content, string fingerprint)
{
    public string Fingerprint { get; } = fingerprint;
    public PageContent Content { get; } = content;
    public BillingPlan Plan => Content.Plan;
    public Overview Overview { get; } = new(content.Plan);
    public Labels Labels { get; } = Labels.In(content.Language);
    public PageLabels Words { get; } = new(content.Language);
    public TextFormat Format { get; } = new(content.Language, content.Plan.Currency);

    public string Money(decimal amount) => Format.Money(amount);

    public string Count(int count) => Format.Number(count);
}
