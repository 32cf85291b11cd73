using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Calendars;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Calendars;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.Calendars;

/// <summary>The reports of a calendar, in the order of the workbook's sheets.</summary>
public static class CalendarReports
{
    /// <summary>The workbook's name under the output folder.</summary>
    public const string FileName = "calendar.xlsx";

    /// <summary>Every report of a calendar, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static IReadOnlyList<Report> All(BillingCalendar calendar, string language)
    {
        var (labels, about) = (new CalendarLabels(Labels.In(language)), new SheetPurposes(language));
        var titles = new Titles(calendar.Titles, language);
        return
        [
            Weeks(calendar, language).For(about.Calendar),
            Moves(calendar, labels, titles).For(about.CalendarMoves),
            NoWayOut(calendar, labels, titles).For(about.NoWayOut),
        ];
    }

    /// <summary>The weeks, their total, and why accounts are held on every day.</summary>
    public static Report Weeks(BillingCalendar calendar, string language)
    {
        var labels = new CalendarLabels(Labels.In(language));
        var format = new TextFormat(language, calendar.Currency);
        var titles = new Titles(calendar.Titles, language);
        List<Row> rows =
        [
            Line(labels.Title(calendar.Days, format.Date(calendar.AsOf))),
            Line(labels.Assumed),
            Line(""),
            new(
                [
                    labels.From,
                    labels.To,
                    labels.Statements,
                    labels.Letters,
                    labels.Calls,
                    labels.Agency,
                    labels.WriteOffs,
                    labels.Asked,
                    labels.ToAgency,
                    labels.WrittenOff,
                ],
                RowKind.Heading
            ),
            .. calendar.Weeks.Select(week => Sums(format.Date(week.From), format.Date(week.To), week.Sums)),
            Sums(labels.Common.Total, null, calendar.Total.Sums, RowKind.Total),
            Line(""),
            Line(labels.NoWayOutMeans(format.Date(calendar.Until))),
            new(
                [labels.NoWayOut, null, labels.Common.Accounts, .. Blank(4), labels.Common.PatientPortion, .. Blank(2)],
                RowKind.Heading
            ),
            .. HeldReason
                .Of(calendar, titles)
                .Select(reason => new Row([
                    reason.Name,
                    null,
                    reason.Tally.Accounts,
                    .. Blank(4),
                    reason.Tally.Amount,
                    .. Blank(2),
                ])),
            new(
                [
                    labels.Common.Total,
                    null,
                    calendar.NoWayOut.Count,
                    .. Blank(4),
                    calendar.NoWayOut.Sum(account => account.PatientPortion),
                    .. Blank(2),
                ],
                RowKind.Total
            ),
        ];
        return new(
            labels.Calendar,
            [
                new(calendar.Practice, Text, 30),
                new("", Text, 22),
                .. Enumerable.Repeat(new Column("", Count, 13), 5),
                .. Enumerable.Repeat(new Column("", CellFormat.Money, 17), 3),
            ],
            rows.Count,
            rows
        )
        {
            IsPage = true,
        };
    }

    private static Row Sums(string from, string? to, CalendarSums sums, RowKind kind = RowKind.Line) =>
        new(
            [
                from,
                to,
                sums.Statements,
                sums.Letters,
                sums.Calls,
                sums.Agency,
                sums.WriteOffs,
                sums.Asked,
                sums.ToAgency,
                sums.WrittenOff,
            ],
            kind
        );

    private static Row Line(string text) => new([text, .. Blank(9)]);

    private static IEnumerable<object?> Blank(int cells) => Enumerable.Repeat<object?>(null, cells);

    private static Report Moves(BillingCalendar calendar, CalendarLabels labels, Titles titles)
    {
        var common = labels.Common;
        return Report.Table<CalendarMove>(
            labels.Moves,
            calendar.Moves,
            new(common.Account, Id, 11, move => move.Account),
            new(common.Guarantor, Text, 26, move => move.Guarantor),
            new(labels.Day, Date, 13, move => move.Day),
            new(common.Decision, Text, 24, move => common.Of(move.Kind)),
            new(common.GoesOut, Text, 20, move => string.Join(", ", move.Sends.Select(common.OfWord))),
            new(common.By, Text, 10, move => move.By is null ? null : common.OfWord(move.By)),
            new(labels.RuleOrStep, Text, 34, move => titles.Reason(move.Policy, move.Rule, move.Step)),
            new(common.Amount, CellFormat.Money, 14, move => move.Amount),
            new(common.InFiles, Text, 34, move => Titles.InFiles(move.Policy, move.Rule, move.Step))
        );
    }

    private static Report NoWayOut(BillingCalendar calendar, CalendarLabels labels, Titles titles)
    {
        var common = labels.Common;
        return Report.Table<NoWayOut>(
            labels.NoWayOut,
            [.. calendar.NoWayOut.OrderByDescending(account => account.PatientPortion)],
            new(common.Account, Id, 11, account => account.Account),
            new(common.Guarantor, Text, 26, account => account.Guarantor),
            new(common.PatientPortion, CellFormat.Money, 14, account => account.PatientPortion),
            new(common.HeldBecause, Text, 34, account => titles.Reason(account.Policy, account.Rule)),
            new(common.InFiles, Text, 34, account => $"{account.Policy}/{account.Rule}")
        );
    }
}
