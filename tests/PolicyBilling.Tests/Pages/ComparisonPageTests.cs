using System.Globalization;
using System.Reflection;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PolicyBilling.Files.Charts.Comparing;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Files.Reports.Comparing;
using PolicyBilling.Pages.Comparing;
using PolicyBilling.Policies.Language;
using PolicyBilling.Tests.Reports;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Tests.Pages;

public class ComparisonPageTests
{
    private static readonly string[] Buckets = ["aged_0_30", "aged_31_60", "aged_61_90", "aged_over_90"];

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Page_workbook_screen_and_result_agree_to_the_cent(string language)
    {
        var comparison = ComparisonPractice.NewPolicies.Value;
        var (json, screen) = (ComparisonPractice.Json(comparison), ComparisonPractice.Screen(comparison, language));
        var format = new TextFormat(language, "USD");
        var (labels, words) = (ComparisonLabels.In(language), new ComparingWords(format));
        var page = Page(comparison, language);
        var reports = ComparisonReports.All(comparison, language);
        List<string[]> Walk() => Table(page, words.ByBucket);
        List<string[]> Migration() => Rows(page, "#migration details tr");
        List<string[]> Effects() => Table(page, labels.DataAndPolicies);
        string Money(JsonElement from, string key) => format.Money(from.GetProperty(key).GetDecimal());
        string[] Row(JsonElement from) =>
            [
                .. Buckets.Select(bucket => Money(from, bucket)),
                format.Money(-from.GetProperty("credit").GetDecimal()),
                Money(from, "balance"),
            ];

        var steps = json.GetProperty("per_bucket").EnumerateArray().ToList();
        Walk()[1][2..].ShouldBe(Row(steps[0]));
        Walk()[^1][2..].ShouldBe(Row(steps[^1]));
        foreach (
            var step in steps.Where(step =>
                Buckets.Append("credit").Any(bucket => step.GetProperty(bucket).GetDecimal() != 0)
            )
        )
        {
            Walk().Any(row => row.Skip(2).SequenceEqual(Row(step))).ShouldBeTrue();
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
            Migration().ShouldContain(line => line.Skip(1).Take(8).SequenceEqual(cells));
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
            Effects().ShouldContain(row => row.Skip(1).SequenceEqual(cells));
            new[] { "opening", "data", "policy", "closing" }
                .Select(effect.GetProperty)
                .Select(part =>
                    (part.GetProperty("accounts").GetInt32(), part.GetProperty("patient_portion").GetDecimal())
                )
                .ShouldBe(parts.Select(part => (part.Accounts, part.PatientPortion)));
        }
        Table(page, words.EveryDecision)[^1]
            [4]
            .ShouldBe(
                format.Money(
                    decisions
                        .GetProperty("moves")
                        .EnumerateArray()
                        .Sum(move => move.GetProperty("portion_to").GetDecimal())
                )
            );

        var measures = new MeasureLabels(language, "USD");
        Rows(page, "#measures tbody tr")
            .Select(row => row[1])
            .ShouldBe(comparison.Measures.Select(measure => measures.Value(measure, measure.Last)));
        Rows(page, "#trend tbody tr").Count.ShouldBe(13);
        Rows(page, "#trend tbody tr")[0][^1].ShouldBe(Money(json.GetProperty("walk"), "closing"));
        reports
            .Single(report => report.Name == labels.ByMonth)
            .Rows.Last()
            .Cells[^1]
            .ShouldBe(comparison.Walk.Closing.Balance);
        // Of the months whose longest days are over.
        Table(page, words.AfterStatements)
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

    [Fact]
    public void The_page_of_a_dry_run_counts_as_many_changed_decisions_as_the_comparison()
    {
        var changed = ComparisonPractice.Shipped().Decisions.Changed;
        var moves = PolicyBilling.Pages.Month.Moves.Of(new(DemoReports.Shipped().Content));
        moves[0].ToString().ShouldStartWith($"{changed} accounts");
        moves
            .Skip(1)
            .Sum(move => int.Parse(move.ToString().Split(' ')[0], CultureInfo.InvariantCulture))
            .ShouldBe(changed);
    }

    [Fact]
    public void What_was_paid_ahead_stands_beside_what_became_of_charges() =>
        Page(ComparisonPractice.Demo.Value, "en").Said("#migration p").ShouldContain("$400.00 more was paid ahead");

    [Theory]
    [InlineData(
        "en",
        "The balance rose by $5,381.78 to $76,650.08: $48,285.00 of treatment was charged, $38,471.00 was paid, "
            + "$4,519.22 written off for insurers; $87.00 came from other entries"
    )]
    [InlineData(
        "fr",
        "Le solde a augmenté de 5 381,78 $, à 76 650,08 $ : 48 285,00 $ de soins facturés, 38 471,00 $ payés, "
            + "4 519,22 $ radiés pour les assureurs ; 87,00 $ viennent d’autres écritures"
    )]
    public void It_opens_with_its_answer_in_dollars(string language, string answer) =>
        Page(ComparisonPractice.Demo.Value, language).Said("h1").ShouldBe(answer);

    [Theory]
    [InlineData(-100, "The balance fell by $100.00 to $900.00: $200.00 of treatment was charged, $300.00 was paid")]
    [InlineData(
        0,
        "The balance is $1,000.00, as it was: $200.00 of treatment was charged, $300.00 was paid; "
            + "$100.00 came from other entries"
    )]
    [InlineData(
        50,
        "The balance rose by $50.00 to $1,050.00: $200.00 of treatment was charged, $300.00 was paid; "
            + "$150.00 came from other entries"
    )]
    public void A_balance_that_fell_or_stood_or_rose_for_another_reason_is_said_so(int change, string answer)
    {
        var walk = ComparisonPractice.Demo.Value.Walk;
        Position At(decimal balance) => new(new(balance, 0, 0, 0), 0);
        WalkLine Line(string line, decimal amount) => new(line, 1, At(amount));
        new ComparingWords(new("en", "USD"))
            .Headline(
                walk with
                {
                    Opening = At(1000m),
                    Closing = At(1000m + change),
                    Lines = [Line("charge", 200m), Line("patient-payment", -300m), Line("refund", 100m + change)],
                }
            )
            .ToString()
            .ShouldBe(answer);
    }

    [Fact]
    public void Every_number_that_leads_to_accounts_leads_to_that_many_with_that_money()
    {
        var comparison = ComparisonPractice.NewPolicies.Value;
        var page = Page(comparison, "en");
        foreach (var link in page.QuerySelectorAll("main a[href^='#']"))
            page.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull(link.OuterHtml);

        var moves = Rows(page, "#decisions > .scroll tbody tr");
        moves.Count.ShouldBe(comparison.Decisions.Moves.Count(move => move.From != move.To));
        moves.Sum(move => int.Parse(move[2])).ShouldBe(comparison.Decisions.Changed);
        foreach (var row in page.QuerySelectorAll("#decisions > .scroll tbody tr"))
        {
            var accounts = Behind(page, row);
            accounts.Count.ToString().ShouldBe(row.Said("td:nth-child(3)"));
            Sum(accounts).ShouldBe(Dollars(row.Said("td:nth-child(4)")));
        }
        foreach (var line in page.QuerySelectorAll("#walk li:not(.end)"))
            Sum(Behind(page, line), column: 2).ShouldBe(Dollars(line.Said(".num")));
        foreach (var row in page.QuerySelectorAll("#migration > .scroll tbody tr:has(a)"))
            Sum(Behind(page, row), column: 2).ShouldBe(Dollars(row.Said("td:nth-child(2)")));
        Rows(page, "#list-entered tbody tr").Count.ShouldBe(comparison.Migration.Entered.Count);
        Rows(page, "#list-left tbody tr").Count.ShouldBe(comparison.Migration.Left.Count);
    }

    [Fact]
    public void A_measure_leads_to_the_accounts_that_make_it()
    {
        var (comparison, format) = (ComparisonPractice.Demo.Value, new TextFormat("en", "USD"));
        var page = Page(comparison, "en");
        string Behind(string measure) =>
            page.GetElementById(page.QuerySelector($"[id='{measure}'] td a")!.GetAttribute("href")![1..])!
                .Closest("details")!
                .QuerySelector("summary")!
                .TextContent;
        foreach (var measure in comparison.Measures.Where(measure => measure.Unit == MeasureUnit.Money))
            if (measure.Name != "statement_cost")
                Behind(measure.Name)
                    .ShouldEndWith(format.Money(measure.Last.Value!.Value), Case.Sensitive, measure.Name);
        var last = comparison.MonthEnds[^1];
        Behind("over_90_share").ShouldEndWith(format.Money(last.Receivables.Over90));
        Behind("days_in_ar").ShouldEndWith(format.Money(last.Receivables.Total));
        Behind("ar_to_production").ShouldBe(Behind("days_in_ar"));
        Behind("collections_to_net_production").ShouldEndWith(format.Money(last.Activity.Collections12!.Value));
        comparison.Accounts.Sum(account => account.End.Activity.Statements).ShouldBe(last.Activity.Statements);
        Behind("statement_cost").ShouldContain("Statements sent in the month");
    }

    [Fact]
    public void Of_a_large_practice_the_accounts_with_the_most_money_are_listed_and_the_sheet_with_the_others_named()
    {
        var comparison = ComparisonPractice.Demo.Value;
        var page = Page(comparison, "en");
        Rows(page, "#list-balances tbody tr").Count.ShouldBe(AccountLists.Most);
        page.GetElementById("list-balances")!
            .ParentElement!.Said("p")
            .ShouldBe(
                $"And {comparison.Walk.Accounts.Count - AccountLists.Most} accounts more with smaller amounts: sheet "
                    + "“Accounts” of the workbook."
            );
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Every_chart_has_its_numbers_on_the_page(string language)
    {
        var comparison = ComparisonPractice.NewPolicies.Value;
        var page = Page(comparison, language);
        foreach (var name in new[] { "migration", EffectsChart.Name, RecoveryChart.Name })
            page.Said("main")
                .ShouldContain(
                    PageText.OneLine(
                        ComparisonCharts.All(comparison, language).Single(chart => chart.Name == name).Title
                    )
                );
        page.QuerySelectorAll("svg.bars").Length.ShouldBe(2);
        page.QuerySelectorAll("svg.spark").Length.ShouldBe(comparison.Measures.Count);
        page.QuerySelectorAll("svg.track").Length.ShouldBe(comparison.Walk.Lines.Count(line => line.Amount != 0) + 2);
    }

    [Fact]
    public void The_page_can_be_read_by_ear_and_asks_for_no_other_file()
    {
        var page = Page(ComparisonPractice.NewPolicies.Value, "en");
        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
        page.QuerySelectorAll("th").ShouldAllBe(heading => heading.HasAttribute("scope"));
        var level = 1;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3"))
        {
            (heading.LocalName[1] - '0' - level).ShouldBeLessThanOrEqualTo(1, heading.TextContent);
            level = heading.LocalName[1] - '0';
        }
        page.QuerySelectorAll("script, img, [style], [src]").ShouldBeEmpty();
        page.QuerySelectorAll("[href]").ShouldAllBe(link => link.GetAttribute("href")!.StartsWith('#'));
    }

    [Fact]
    public void A_French_page_has_no_English_label()
    {
        var page = Page(ComparisonPractice.NewPolicies.Value, "fr");
        // What decided is called as the practice calls it.
        page.QuerySelectorAll("#lists tbody").ToList().ForEach(rows => rows.Remove());
        var texts = page.Body!.Descendants<IText>().Select(text => text.Data.Trim()).ToHashSet();
        (object English, object French)[] all =
        [
            (Labels.In("en"), Labels.In("fr")),
            (ComparisonLabels.In("en"), ComparisonLabels.In("fr")),
            (new ComparingWords(new("en", "USD")), new ComparingWords(new("fr", "USD"))),
        ];
        foreach (
            var (english, french) in all.SelectMany(pair => Pairs(pair.English, pair.French))
                .Where(pair => pair.English != pair.French && char.IsUpper(pair.English[0]))
        )
            texts.ShouldNotContain(english, $"in French: {french}");
        // What a problem says is English everywhere.
        texts.ShouldNotContain(text =>
            !text.Contains("export.yaml", StringComparison.Ordinal)
            && (text.Contains(" the ", StringComparison.Ordinal) || text.Contains(" of ", StringComparison.Ordinal))
        );
        page.Said("#measures").ShouldNotContain("_");
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
        var page = Page(
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
        );
        page.QuerySelectorAll("bdi").Count(bdi => bdi.TextContent == name).ShouldBeGreaterThanOrEqualTo(6);
        page.QuerySelectorAll("script, img, [onerror]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", "no production", "one month only")]
    [InlineData("fr", "aucune production", "un seul mois")]
    public void A_month_without_production_is_said_and_nothing_is_divided(string language, string none, string single)
    {
        var comparison = ComparisonPractice.Small(
            new(2026, 10, 5),
            export =>
                export.Ledger("E1,A1,2026-10-05,opening-balance,100.00", "E2,A1,2026-10-20,patient-payment,-30.00")
        );
        var page = Page(comparison, language);
        page.Said("#ar_to_production td").ShouldBe(none);
        page.Said("main").ShouldContain(single);
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
        Page(comparison, "en").Said("#recovery").ShouldContain(said);
    }

    private static IHtmlDocument Page(Comparison comparison, string language) =>
        PageText.Parse(ComparisonPractice.Page(comparison, language));

    // The rows of the table in the frame of a name, its heading among them: each row's cells as they read.
    private static List<string[]> Table(IHtmlDocument page, string name) =>
        Rows(page, $"div[aria-label=\"{name}\"] tr");

    private static List<string[]> Rows(IHtmlDocument page, string selector) =>
        [
            .. page.QuerySelectorAll(selector)
                .Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray()),
        ];

    // The rows that an element's last link leads to.
    private static List<string[]> Behind(IHtmlDocument page, IElement from) =>
        Rows(page, $"{from.QuerySelectorAll("a").Last().GetAttribute("href")} tbody tr");

    private static decimal Sum(List<string[]> rows, int? column = null) =>
        rows.Sum(row => Dollars(column is { } at ? row[at] : row[^1]));

    private static decimal Dollars(string text) =>
        text.Length == 0
            ? 0
            : decimal.Parse(text.Replace("$", "").Replace("+", ""), System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<(string English, string French)> Pairs(object english, object french) =>
        english
            .GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType == typeof(string))
            .Select(property => ((string)property.GetValue(english)!, (string)property.GetValue(french)!));
}
