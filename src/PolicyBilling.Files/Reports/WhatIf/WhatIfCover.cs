using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.WhatIf;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.Files.Reports.WhatIf;

/// <summary>What the workbook of a change of policies says of itself.</summary>
public static class WhatIfCover
{
    /// <summary>The cover for a change, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static Cover Of(PolicyChange change, string language)
    {
        var (labels, words) = (new WhatIfLabels(Labels.In(language)), new CoverLabels(language));
        var format = new TextFormat(language, change.Currency);
        IEnumerable<Alarm> Newly(string says, MovedMoney moved) =>
            moved.Accounts == 0
                ? []
                : [new(labels.LookFirst, says, moved.Accounts, moved.Amount, labels.Moves, Stops: true)];
        return new(labels.Title(format.Date(change.AsOf)), change.Practice, change.AsOf, words.Language)
        {
            About = new CoverTexts(language).WhatIf,
            Alarms =
            [
                .. Newly(labels.NewlyToAgency, change.NewlyToAgency),
                .. Newly(labels.NewlyInCollections, change.NewlyInCollections),
                .. Newly(labels.NewlyWrittenOff, change.NewlyWrittenOff),
                .. change.LimitsNewlyExceeded.Select(limit => new Alarm(
                    words.NeedsYes,
                    $"{labels.Common.Colon(labels.Common.OfLimit(limit.Limit))} "
                        + SummaryReport.Found(limit, labels.Common, format),
                    Stops: true
                )),
                .. CoverAlarms.Problems(change.Problems, null, words),
                .. CoverAlarms.NotExported(change.NotExported, words),
            ],
        };
    }
}
