using System.Text.Json;
using System.Xml.Linq;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Charts.Comparing;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports.Comparing;
using PolicyBilling.Files.Reports.Page;
using PolicyBilling.Files.Reports.Page.Comparing;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Tests.Charts;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Simulator;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Tests.Reports;

public class ComparisonPageTests
{
    private static readonly string[] Buckets = ["aged_0_30", "aged_31_60", "aged_61_90", "aged_over_90"];

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Page_workbook_screen_and_result_agree_to_the_cent(string language)
    {
        var comparison = ComparisonPractice.NewPolicies.Value;
        var (charts, json, screen) = (
            ComparisonCharts.All(comparison, language),
            ComparisonPractice.Json(comparison),
            ComparisonPractice.Screen(comparison, language)
        );
        var (labels, words, format) = (
            ComparisonLabels.In(language),
            new PageLabels(language),
            new TextFormat(language, "USD")
        );
        var page = XmlPage.Parse(ComparisonPractice.Page(comparison, language));
        var reports = ComparisonReports.All(comparison, language);
        List<string[]> Numbers(string chart) =>
            page.Table(words.NumbersOf(charts.Single(found => found.Name == chart).Title));
        string Money(JsonElement from, string key) => format.Money(from.GetProperty(key).GetDecimal());
        string[] Row(JsonElement from) =>
            [
                .. Buckets.Select(bucket => Money(from, bucket)),
                format.Money(-from.GetProperty("credit").GetDecimal()),
                Money(from, "balance"),
            ];

        var steps = json.GetProperty("per_bucket").EnumerateArray().ToList();
        Numbers("walk")[1][2..].ShouldBe(Row(steps[0]));
        Numbers("walk")[^1][2..].ShouldBe(Row(steps[^1]));
        foreach (
            var step in steps.Where(step =>
                Buckets.Append("credit").Any(bucket => step.GetProperty(bucket).GetDecimal() != 0)
            )
        )
        {
            Numbers("walk").Any(row => row.Skip(2).SequenceEqual(Row(step))).ShouldBeTrue();
            screen.ShouldContain(Money(step, "balance"));
            reports[0].Rows.ShouldContain(row => Equals(row.Cells[2], step.GetProperty("balance").GetDecimal()));
        }

        foreach (var row in json.GetProperty("migration").GetProperty("rows").EnumerateArray().Take(4))
        {
            string[] cells =
            [
                Money(row, "opening"),
                format.Money(-row.GetProperty("paid").GetDecimal()),
                format.Money(-row.GetProperty("written_off").GetDecimal()),
                Money(row, "other"),
                .. Buckets.Select(bucket => Money(row.GetProperty("to"), bucket)),
            ];
            Numbers("migration").ShouldContain(line => line.Skip(1).Take(8).SequenceEqual(cells));
            screen.ShouldContain(Money(row, "aged_on"));
        }

        var decisions = json.GetProperty("decisions");
        // The chart has what patients owe; portions, with what is owed to them taken off, are the result's.
        foreach (
            var (effect, drawn) in decisions
                .GetProperty("policy_change")
                .GetProperty("effects")
                .EnumerateArray()
                .Zip(comparison.Decisions.Waterfall!.Effects)
        )
        {
            AccountsAndMoney[] parts = [drawn.Opening, drawn.Data, drawn.Policy, drawn.Closing];
            string[] cells =
            [
                .. parts.Select(part => format.Number(part.Accounts)),
                .. parts.Select(part => format.Money(part.Owed)),
            ];
            Numbers("data-and-policies").ShouldContain(row => row.Skip(1).SequenceEqual(cells));
            new[] { "opening", "data", "policy", "closing" }
                .Select(effect.GetProperty)
                .Select(part =>
                    (part.GetProperty("accounts").GetInt32(), part.GetProperty("patient_portion").GetDecimal())
                )
                .ShouldBe(parts.Select(part => (part.Accounts, part.PatientPortion)));
        }
        page.Table(labels.Common.EveryDecision)[^1][3]
            .ShouldBe(
                format.Money(
                    decisions
                        .GetProperty("moves")
                        .EnumerateArray()
                        .Sum(move => move.GetProperty("portion_to").GetDecimal())
                )
            );

        var measures = comparison
            .Measures.Select(measure => new MeasureLabels(language, "USD").Value(measure, measure.Last))
            .ToList();
        page.Table(labels.Measures).Skip(1).Select(row => row[1]).ShouldBe(measures);
        Numbers("receivables").Count.ShouldBe(14);
        Numbers("receivables")[^1][^1].ShouldBe(Money(json.GetProperty("walk"), "closing"));
        reports
            .Single(report => report.Name == labels.ByMonth)
            .Rows.Last()
            .Cells[^1]
            .ShouldBe(comparison.Walk.Closing.Balance);
        // Of the months whose longest days are over.
        Numbers("recovery")
            .Skip(1)
            .Select(row => row[4])
            .ShouldBe(
                from age in comparison.Recovery
                from days in new[] { 30, 60, 90 }
                select format.Money(
                    age.MonthEnds.Where(month => month.Within90 is not null)
                        .Sum(month => month.Within(days)!.Value.Recovered)
                )
            );
        reports
            .Single(report => report.Name == labels.Recovery)
            .Totals()[3]
            .ShouldBe(json.GetProperty("recovery").EnumerateArray().Sum(age => age.GetProperty("asked").GetDecimal()));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Every_chart_has_a_finding_words_and_its_numbers(string language)
    {
        var comparison = ComparisonPractice.NewPolicies.Value;
        var page = XmlPage.Parse(ComparisonPractice.Page(comparison, language));
        foreach (var chart in ComparisonCharts.All(comparison, language))
        {
            page.All("img").Count(picture => picture.Attribute("alt")!.Value == chart.Title).ShouldBe(1);
            page.All("h3").ShouldContain(heading => heading.Value == chart.Title);
            page.All("figcaption")
                .ShouldContain(caption => caption.Value.StartsWith(chart.Sentence, StringComparison.Ordinal));
            page.Table(new PageLabels(language).NumbersOf(chart.Title)).Count.ShouldBe(chart.Table.Count + 1);
        }
        page.All("img").Count().ShouldBe(6);
    }

    [Fact]
    public void The_page_can_be_read_by_ear_and_by_keyboard()
    {
        var page = XmlPage.Parse(ComparisonPractice.Page(ComparisonPractice.NewPolicies.Value, "en"));
        page.Attribute("lang")!.Value.ShouldBe("en");
        page.All("h1").Count().ShouldBe(1);
        page.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ShouldBeUnique();
        page.All("table").ShouldAllBe(table => table.Elements().First().Value.Length > 0);
        page.All("th").ShouldAllBe(heading => heading.Attribute("scope") != null);
        var level = 1;
        foreach (var heading in page.Descendants().Where(element => element.Name.LocalName is "h1" or "h2" or "h3"))
        {
            var now = heading.Name.LocalName[1] - '0';
            (now - level).ShouldBeLessThanOrEqualTo(1, heading.Value);
            level = now;
        }
        page.All("script").ShouldBeEmpty();
        page.DescendantsAndSelf()
            .Attributes()
            .Where(attribute => attribute.Name.LocalName is "src" or "href")
            .ShouldAllBe(attribute =>
                attribute.Value.StartsWith("data:image/svg+xml;base64,", StringComparison.Ordinal)
                || attribute.Value.StartsWith('#')
            );
    }

    [Fact]
    public void A_French_page_has_no_English_label()
    {
        var texts = XmlPage
            .Parse(ComparisonPractice.Page(ComparisonPractice.NewPolicies.Value, "fr"))
            .Texts()
            .ToHashSet();
        (object English, object French)[] all =
        [
            (Labels.In("en"), Labels.In("fr")),
            (new PageLabels("en"), new PageLabels("fr")),
            (ComparisonLabels.In("en"), ComparisonLabels.In("fr")),
            (new ComparisonPageLabels("en"), new ComparisonPageLabels("fr")),
        ];
        foreach (
            var (english, french) in all.SelectMany(pair => XmlPage.Pairs(pair.English, pair.French))
                .Where(pair => pair.English != pair.French && char.IsUpper(pair.English[0]))
        )
            texts.ShouldNotContain(english, $"in French: {french}");
        // What a problem says is English everywhere.
        texts.ShouldNotContain(text =>
            !text.Contains("export.yaml", StringComparison.Ordinal)
            && (text.Contains(" the ", StringComparison.Ordinal) || text.Contains(" of ", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\"></td><script>alert(1)</script>")]
    [InlineData("שרה \u202Eevil")]
    public void A_name_is_text_wherever_it_stands(string name)
    {
        var comparison = ComparisonPractice.Demo.Value;
        var named = comparison.Walk.Accounts[0] with
        {
            Guarantor = name,
            Opening = Position.Zero,
            Closing = new(new(1_000_000.00m, 0, 0, 0), 0),
        };
        var move = new Over90Move("1", name, 5.00m, "aged-on");
        var page = XmlPage.Parse(
            ComparisonPractice.Page(
                comparison with
                {
                    Practice = name,
                    LeftOut = [name],
                    Sources = (name, name),
                    Walk = comparison.Walk with { Accounts = [named] },
                    Migration = comparison.Migration with { Entered = [move], Left = [move] },
                    Problems = [new(Severity.Error, name, 0, "", null, name)],
                },
                "en"
            )
        );
        page.All("bdi").Count(bdi => bdi.Value == name).ShouldBeGreaterThanOrEqualTo(4);
        page.All("script").ShouldBeEmpty();
        page.All("img").ShouldAllBe(picture => picture.Attribute("onerror") == null);
    }

    [Theory]
    [InlineData("en", "no production", "one month-end only")]
    [InlineData("fr", "aucune production", "une seule fin de mois")]
    public void A_month_without_production_is_said_and_nothing_is_divided(string language, string none, string single)
    {
        var comparison = ComparisonPractice.Small(
            new(2026, 10, 5),
            export =>
                export.Ledger("E1,A1,2026-10-05,opening-balance,100.00", "E2,A1,2026-10-20,patient-payment,-30.00")
        );
        var page = XmlPage.Parse(ComparisonPractice.Page(comparison, language));
        page.Table(ComparisonLabels.In(language).Measures)
            .Single(row => row[0] == new MeasureLabels(language, "USD").Title("ar_to_production"))[1]
            .ShouldBe(none);
        page.Texts().ShouldContain(text => text.Contains(single, StringComparison.Ordinal));
        ComparisonPractice.Screen(comparison, language).ShouldContain(none);
    }

    [Theory]
    [InlineData("", "No statement that asked for anything")]
    [InlineData("\nnot_exported: [contacts]", "does not export its contacts")]
    public void Months_without_statements_say_why_there_is_no_recovery(string exported, string said)
    {
        var comparison = ComparisonPractice.Small(
            ComparisonPractice.September,
            export =>
            {
                export.Ledger("E1,A1,2026-09-05,charge,100.00").Text("export.yaml", $"as_of: 2026-10-31{exported}\n");
                if (exported.Length == 0)
                    export.File("contacts.csv", "account,date,kind");
            }
        );
        XmlPage
            .Parse(ComparisonPractice.Page(comparison, "en"))
            .Texts()
            .ShouldContain(text => text.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_printed_table_of_an_invented_practice_foots_and_ties_to_the_dry_runs(int seed)
    {
        using var practice = new PracticeFolder(new(150, 14, seed, ComparisonPractice.October));
        var (data, policies) = (
            PracticeImport.Read(practice.Folder, cancel: TestContext.Current.CancellationToken),
            PolicyText.Fixture()
        );
        DateOnly[] days =
        [
            new(2026, 8, 17),
            ComparisonPractice.September,
            new(2026, 10, 30),
            ComparisonPractice.October,
        ];
        foreach (var (from, to) in days.Zip(days.Skip(1)))
        {
            var comparison = MonthOverMonth.Compare(
                Period.Of(data, from, to),
                policies,
                PolicyText.Fixture(new SettingOverride("statements", "minimum_balance", "60.00")),
                cancel: TestContext.Current.CancellationToken
            );
            var tables = ComparisonCharts.All(comparison, "en").ToDictionary(chart => chart.Name, chart => chart.Table);
            BillingPlan On(DateOnly day) =>
                BillingRun.Plan(data, policies, new RunOptions(day), TestContext.Current.CancellationToken);
            var (opening, closing) = (On(from).Totals, On(to).Totals);
            var walk = tables["walk"].Rows.Select(row => row.Cells.Skip(2).Cast<decimal>().ToArray()).ToList();
            walk[0].ShouldBe(Cells(opening));
            walk[^1].ShouldBe(Cells(closing));
            for (var column = 0; column < 6; column++)
                walk[..^1].Sum(row => row[column]).ShouldBe(walk[^1][column]);

            var matrix = tables["migration"]
                .Rows.Select(row => row.Cells.Skip(1).Take(8).Cast<decimal>().ToArray())
                .ToList();
            matrix.ShouldAllBe(row => row.Take(4).Sum() == row.Skip(4).Sum());
            matrix[^1][4..].ShouldBe(Cells(closing)[..4]);
            matrix[..4].Select(row => row[0]).ShouldBe(Cells(opening)[..4]);

            tables["receivables"].Rows.Last().Cells[^1].ShouldBe(closing.Balance);
            foreach (var row in tables["data-and-policies"].Rows)
            {
                row.Cells.Skip(1).Take(3).Sum(cell => (int)cell!).ShouldBe((int)row.Cells[4]!);
                row.Cells.Skip(5).Take(3).Sum(cell => (decimal)cell!).ShouldBe((decimal)row.Cells[8]!);
            }
            tables["data-and-policies"].Rows.Last().Cells[8].ShouldBe(On(to).Decisions.Sum(FindingPractice.Owed));
        }
    }

    private static decimal[] Cells(in Figures figures) =>
        [
            figures.Aged0To30,
            figures.Aged31To60,
            figures.Aged61To90,
            figures.AgedOver90,
            -figures.Credit,
            figures.Balance,
        ];
}
