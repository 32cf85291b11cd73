using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.WhatIf;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.Files.Charts.WhatIf;

/// <summary>The charts of a change of policy, in the order they are read.</summary>
public static class WhatIfCharts
{
    /// <summary>Names of charts that are not drawn when nothing moves.</summary>
    public static readonly IReadOnlyList<string> Sometimes = [MovesChart.Name];

    /// <summary>Every chart of a change, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static IReadOnlyList<Chart> All(PolicyChange change, string language)
    {
        var labels = new WhatIfLabels(Labels.In(language));
        var texts = new WhatIfTexts(new TextFormat(language, change.Currency), labels);
        return
        [
            BeforeAfterChart.Of(change, texts),
            .. change.Moves.Count > 0 ? [MovesChart.Of(change, texts)] : Array.Empty<Chart>(),
        ];
    }
}
