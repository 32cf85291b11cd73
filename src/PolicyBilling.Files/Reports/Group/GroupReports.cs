using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Policies;
using static PolicyBilling.Files.Contents.CellFormat;
using PracticeColumn = PolicyBilling.Files.Contents.Column<PolicyBilling.Files.Reports.Group.PracticeResult>;

namespace PolicyBilling.Files.Reports.Group;

/// <summary>The sheets of a group's workbook: a row for each practice, and the group's sums.</summary>
public static class GroupReports
{
    /// <summary>The workbook's name under the output folder.</summary>
    public const string FileName = "group.xlsx";

    private static readonly DecisionKind[] Kinds =
    [
        DecisionKind.Statement,
        DecisionKind.Hold,
        DecisionKind.WriteOff,
        DecisionKind.Collections,
        DecisionKind.None,
    ];

    /// <summary>Every report of a group, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static IReadOnlyList<Report> All(GroupResult group, string language)
    {
        var (labels, own) = (Labels.In(language), new GroupLabels(language));
        var about = new SheetPurposes(language);
        var practices = Practices(group, labels, own).For(about.Practices);
        // Dollars of two countries add up to nothing.
        return
        [
            group.Totals.Count > 1 ? practices.WithoutSums() : practices,
            Totals(group, labels, own).WithoutSums().For(about.GroupTotals),
        ];
    }

    private static Report Practices(GroupResult group, Labels labels, GroupLabels own) =>
        Report.Table<PracticeResult>(
            own.Practices,
            group.Practices,
            [
                new(own.Practice, Text, 30, practice => practice.Practice),
                new(own.ToLookAt, Text, 20, practice => own.Note(practice) is { Length: > 0 } note ? note : null),
                new(labels.Accounts, Count, 11, practice => practice.Refused is null ? practice.Accounts : null)
                {
                    IsSummed = true,
                },
                .. Kinds.Select(kind => new PracticeColumn(
                    labels.Of(kind),
                    Count,
                    13,
                    practice => practice.Refused is null ? practice.CountOf(kind) : null
                )
                {
                    IsSummed = true,
                }),
                new(own.Faults, Count, 10, practice => practice.Refused is null ? practice.Faults : null)
                {
                    IsSummed = true,
                },
                .. Money(labels)
                    .Select(money => new PracticeColumn(
                        money.Title,
                        CellFormat.Money,
                        15,
                        practice => practice.Refused is null ? money.Of(practice.Totals) : null
                    )),
                new(own.Currency, Text, 10, practice => practice.Currency.Length > 0 ? practice.Currency : null),
                new(
                    labels.NeedsYes,
                    Text,
                    30,
                    practice =>
                        practice.NeedsApproval.Count > 0
                            ? string.Join(", ", practice.NeedsApproval.Select(limit => labels.OfLimit(limit.Limit)))
                            : null
                ),
                new(own.AsOf, Date, 12, practice => practice.AsOf),
                new(labels.Source, Text, 30, practice => practice.Source),
                new(own.Results, Text, 30, practice => practice.Results),
                new(own.Refused, Prose, 80, practice => practice.Refused?.TrimEnd()),
            ]
        );

    private static Report Totals(GroupResult group, Labels labels, GroupLabels own) =>
        Report.Table<GroupTotal>(
            own.Totals,
            group.Totals,
            [
                new(own.Currency, Text, 10, total => total.Currency),
                new(own.Practices, Count, 11, total => total.Practices),
                new(labels.Accounts, Count, 11, total => total.Accounts),
                .. Kinds.Select(kind => new Column<GroupTotal>(
                    labels.Of(kind),
                    Count,
                    13,
                    total => total.ByDecision.FirstOrDefault(decision => decision.Kind == kind)?.Accounts ?? 0
                )),
                .. Money(labels)
                    .Select(money => new Column<GroupTotal>(
                        money.Title,
                        CellFormat.Money,
                        16,
                        total => money.Of(total.Totals)
                    )),
            ]
        );

    private static (string Title, Func<Figures, decimal> Of)[] Money(Labels labels) =>
        [
            (labels.PatientPortion, figures => figures.PatientPortion),
            (labels.InsuranceEstimate, figures => figures.InsuranceEstimate),
            (labels.Balance, figures => figures.Balance),
            (labels.Aged0To30, figures => figures.Aged0To30),
            (labels.Aged31To60, figures => figures.Aged31To60),
            (labels.Aged61To90, figures => figures.Aged61To90),
            (labels.AgedOver90, figures => figures.AgedOver90),
            (labels.Credit, figures => figures.Credit),
        ];
}
