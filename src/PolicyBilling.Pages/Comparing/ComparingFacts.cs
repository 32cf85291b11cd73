using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Pages.Month;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Pages.Comparing;

/// <summary>What the parts of a comparison's page share: words, the reader's format, the charts' findings.</summary>
public sealed class ComparingFacts
{
    /// <summary>Of a comparison with its charts.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="charts">Its charts.</param>
    /// <param name="language"><c>en</c> or <c>fr</c>.</param>
    /// <param name="root">The page's address, where places on it need one.</param>
    public ComparingFacts(Comparison comparison, IReadOnlyList<Chart> charts, string language, string root = "")
    {
        (Comparison, Charts, Language) = (comparison, charts, language == "fr" ? "fr" : "en");
        Root = root;
        Format = new(Language, comparison.Currency);
        Words = new(Format);
        Month = new(Format);
        Labels = ComparisonLabels.In(Language);
        Measures = new(Language, comparison.Currency);
        Causes = new(Language, comparison.Currency);
        Titles = new(comparison.Titles, Language);
        Lists = AccountLists.Of(this);
    }

    public Comparison Comparison { get; }

    /// <summary>The page's address, where it is served under another root; empty for a page of its own.</summary>
    public string Root { get; }
    public IReadOnlyList<Chart> Charts { get; }
    public string Language { get; }
    public TextFormat Format { get; }
    public MonthWords Month { get; }
    public Titles Titles { get; }
    internal ComparingWords Words { get; }
    internal ComparisonLabels Labels { get; }
    internal MeasureLabels Measures { get; }
    internal CauseNames Causes { get; }
    internal IReadOnlyList<AccountsBehind> Lists { get; }

    /// <summary>The chart of a name; null where there is nothing to draw.</summary>
    public Chart? Chart(string name) => Charts.FirstOrDefault(chart => chart.Name == name);

    /// <summary>Where a list of accounts stands on the page; empty where there is none of the name.</summary>
    public string To(string name) => Lists.Any(list => list.Name == name) ? $"{Root}#list-{name}" : "";

    /// <summary>A decision, or that the account was not there.</summary>
    public string Of(DecisionKind? kind) => kind is { } known ? Labels.Common.Of(known) : Words.NotThere;

    /// <summary>The name of the list of accounts whose money was in a bucket.</summary>
    internal static string OriginName(Origin from) => $"from-{from.Word()}";

    /// <summary>The name of the list of accounts that went from one decision to another.</summary>
    internal static string MoveName(DecisionKind? from, DecisionKind? to) =>
        $"{from?.Word() ?? "away"}-to-{to?.Word() ?? "away"}";
}
