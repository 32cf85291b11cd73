using MiniExcelLibs;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Pages;
using PolicyBilling.Pages.Frame;
using PolicyBilling.Plans;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Benchmarks;

/// <summary>Question 6: what each output costs, and the workbook against MiniExcel writing the same rows.</summary>
internal static class Outputs
{
    public static IEnumerable<Answer> Ask(Options options)
    {
        var data = PracticeImport.Read(Practices.Of(options.Accounts));
        var plan = BillingRun.Plan(data, Practices.Policies, new RunOptions(Practices.AsOf, Papers: true));
        var (file, json) = (
            Written(stream => PlanFile.Write(plan, stream)),
            Written(stream => PlanJson.Write(plan, stream))
        );
        var race = Race.Run(options.Rounds, file, json);
        yield return new(6, $"{options.Accounts:N0} accounts: the plan", Race.Shown(race.Ours), "", "", "");
        yield return new(6, "the same as JSON", Race.Shown(race.Theirs), "", "", "");
        // Charts are drawn when they are first asked for: made anew, they are drawn anew.
        IReadOnlyList<Chart> Charts() =>
            DryRunCharts.All(
                plan,
                MonthEnds.Of(data, Practices.Policies, Practices.AsOf),
                null,
                Practices.Policies.Practice.Targets,
                "en"
            );
        void Draw()
        {
            foreach (var chart in Charts())
                _ = (chart.Png(), chart.Svg());
        }
        var content = new PageContent(plan, null, "en") { Charts = Charts() };
        race = Race.Run(options.Rounds, Draw, Written(stream => PageFile.Write(content, "", stream)));
        yield return new(6, "the charts, month-ends among them", Race.Shown(race.Ours), "", "", "");
        yield return new(6, "the page", Race.Shown(race.Theirs), "", "", "");
        // Theirs has its rows in memory; ours makes them as it writes.
        var reports = DryRunReports.All(plan, "en");
        var sheets = Sheets(reports);
        race = Race.Run(
            options.Rounds,
            Written(stream => Workbook.Write(stream, DryRunCover.Of(plan, "en", DataAge.Of(plan, null, 7)), reports)),
            Written(stream => MiniExcel.SaveAs(stream, sheets))
        );
        yield return new(
            6,
            "the workbook",
            Race.Shown(race.Ours),
            $"MiniExcel, the same rows from memory: {Race.Shown(race.Theirs)}",
            Race.Times(race.Ratio),
            "≤ 0.7×"
        );
    }

    private static Dictionary<string, object> Sheets(IReadOnlyList<Report> reports) =>
        reports.ToDictionary(
            report => report.Name,
            report =>
                (object)
                    report
                        .Rows.Select(row =>
                            report
                                .Columns.Select((column, place) => ($"{place}", row.Cells[place]))
                                .ToDictionary(cell => cell.Item1, cell => cell.Item2)
                        )
                        .ToList()
        );

    private static Action Written(Action<Stream> write) =>
        () =>
        {
            using var stream = new FileStream(
                Path.Combine(Directory.CreateDirectory(Practices.Folder).FullName, "output.tmp"),
                FileMode.Create
            );
            write(stream);
        };
}
