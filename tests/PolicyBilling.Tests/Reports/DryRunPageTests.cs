using System.Globalization;
using System.Reflection;
using System.Xml.Linq;
using MiniExcelLibs;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Reports;
using PolicyBilling.Files.Reports.Page;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Tests.Reports;

public class DryRunPageTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Page_workbook_screen_and_result_agree_to_the_cent(string language)
    {
        var demo = DemoReports.In(language);
        var (page, json, book, screen) = (PageText.Parse(demo.Page()), demo.Json(), demo.Workbook(), demo.Screen());
        var (labels, words, format) = (Labels.In(language), new PageLabels(language), new TextFormat(language, "USD"));
        var totals = json.GetProperty("totals");
        decimal Total(string key) => totals.GetProperty(key).GetDecimal();

        var aging = page.Table(words.Aging);
        decimal[] all =
        [
            Total("aged_0_30"),
            Total("aged_31_60"),
            Total("aged_61_90"),
            Total("aged_over_90"),
            -Total("credit"),
            Total("balance"),
        ];
        aging[^1]
            .ShouldBe([
                labels.AllAccounts,
                format.Number(json.GetProperty("accounts").GetInt32()),
                .. all.Select(format.Money),
            ]);
        for (var column = 2; column < 8; column++)
            aging[1..^1].Sum(row => Money(row[column])).ShouldBe(all[column - 2]);
        Lines(book, labels.Summary).Last(line => line[0] as string == labels.Balance)[2].ShouldBe(Total("balance"));
        screen.ShouldContain(format.Money(Total("balance")));

        var decisions = json.GetProperty("decisions").EnumerateArray().ToList();
        var sent = decisions
            .Where(decision =>
                decision.GetProperty("sends").EnumerateArray().Any(send => send.GetString() == "statement")
            )
            .ToList();
        var statements = page.Table(labels.WhatGoesOut).Single(row => row[0] == words.StatementsInAll);
        statements.ShouldBe([
            words.StatementsInAll,
            format.Number(sent.Count),
            format.Money(sent.Sum(decision => decision.GetProperty("amount").GetDecimal())),
        ]);
        page.Table(labels.WhatGoesOut)
            .Where(row =>
                row[0] == labels.Of(Outgoing.StatementByMail) || row[0] == labels.Of(Outgoing.StatementByEmail)
            )
            .Sum(row => Money(row[2]))
            .ShouldBe(Money(statements[2]));
        foreach (var way in new Overview(demo.Plan).Outgoing)
        {
            page.Table(labels.WhatGoesOut)
                .Single(row => row[0] == labels.Of(way.Key))[2]
                .ShouldBe(format.Money(way.Value.Amount));
            Lines(book, labels.Summary)
                .First(line => line[0] as string == labels.Of(way.Key))[2]
                .ShouldBe(way.Value.Amount);
            screen.ShouldContain(format.Money(way.Value.Amount));
        }

        foreach (var decision in json.GetProperty("by_decision").EnumerateArray())
        {
            var (kind, accounts, portion) = (
                (DecisionKind)Words.Decisions.ToList().IndexOf(decision.GetProperty("decision").GetString()!),
                decision.GetProperty("accounts").GetInt32(),
                decision.GetProperty("patient_portion").GetDecimal()
            );
            var row = page.Table(labels.EveryDecision).Single(row => row[0] == labels.Of(kind));
            (row[2], row[3]).ShouldBe((format.Number(accounts), format.Money(portion)));
            if (kind != DecisionKind.Hold)
                continue;
            page.Table(labels.WhatIsHeld)[^1][1..3].ShouldBe([format.Number(accounts), format.Money(portion)]);
            page.Table(labels.WhatIsHeld)[1..^1].Sum(reason => Money(reason[2])).ShouldBe(portion);
            Lines(book, labels.HeldByReason)[^1][2].ShouldBe(portion);
            screen.ShouldContain(format.Money(portion));
        }
        page.Table(labels.Worklists)[1..].Sum(row => Money(row[2])).ShouldBe(demo.Plan.Worklists.Count);
        demo.Plan.Worklists.Select(row => Titles.Of(demo.Plan, language).Worklist(row.Worklist))
            .Distinct()
            .Select(list => Lines(book, list[..Math.Min(31, list.Length)]))
            .Sum(lines =>
            {
                var sum = lines[1..^1].Sum(line => (decimal)line[2]!);
                lines[^1][2].ShouldBe(sum);
                return sum;
            })
            .ShouldBe(demo.Plan.Worklists.Sum(row => row.Amount));
    }

    [Fact]
    public void What_patients_insurers_and_the_practice_owe_is_what_the_charts_show()
    {
        var demo = DemoReports.In("en");
        var overview = new Overview(demo.Plan);
        var end = MonthEnds.Of(
            Files.Import.PracticeImport.Read(
                Path.Combine(PolicyText.ShippedFolder, "..", "seeds", "demo"),
                cancel: TestContext.Current.CancellationToken
            ),
            PolicyText.Fixture(),
            demo.Plan.AsOf,
            cancel: TestContext.Current.CancellationToken
        )[^1];
        (
            overview.Receivables.Patients,
            overview.Receivables.Insurers,
            overview.Receivables.Figures.Credit,
            overview.LeftOut.Figures.Balance
        ).ShouldBe((end.Patients.Total, end.Insurers.Total, end.Credits, end.LeftOut));
        (
            overview.Receivables.Patients
            + overview.Receivables.Insurers
            - overview.Receivables.Figures.Credit
            + overview.LeftOut.Figures.Balance
        ).ShouldBe(demo.Plan.Totals.Balance);
    }

    [Fact]
    public void Nothing_on_the_page_asks_for_another_file_or_runs()
    {
        var text = DemoReports.In("en").Page();
        text.ShouldContain("default-src &#x27;none&#x27;; style-src &#x27;sha256-");
        var page = PageText.Parse(text);
        page.All("script").ShouldBeEmpty();
        page.DescendantsAndSelf()
            .Attributes()
            .Where(attribute =>
                attribute.Name.LocalName is "style"
                || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
        page.DescendantsAndSelf()
            .Attributes()
            .Where(attribute => attribute.Name.LocalName is "src" or "href")
            .ShouldAllBe(attribute =>
                attribute.Value.StartsWith("data:image/svg+xml;base64,", StringComparison.Ordinal)
                || attribute.Value.StartsWith('#')
            );
        page.All("style").Single().Value.ShouldNotContain("url(");
    }

    [Fact]
    public void The_style_sheet_is_the_one_whose_hash_the_page_allows()
    {
        var page = PageText.Parse(DemoReports.In("en").Page());
        var hash = Convert.ToBase64String(
            System.Security.Cryptography.SHA256.HashData(
                System.Text.Encoding.UTF8.GetBytes(page.All("style").Single().Value)
            )
        );
        page.All("meta")
            .Select(meta => meta.Attribute("content")?.Value ?? "")
            .ShouldContain(content => content.Contains($"'sha256-{hash}'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\"></td><script>alert(1)</script>")]
    [InlineData("&lt;b&gt; ]]> <!-- {{7*7}} javascript:alert(1)")]
    [InlineData("'; DROP TABLE accounts; --")]
    [InlineData("يوسف العَمري")]
    [InlineData("שרה \u202Eevil")]
    [InlineData("Zoé 😀 e\u0301")]
    public void A_name_is_text_wherever_it_stands(string name)
    {
        var plan = Names(name);
        var page = PageText.Parse(PageText.Write(new(plan, null, "en")));
        page.All("bdi").Count(bdi => bdi.Value == name).ShouldBeGreaterThanOrEqualTo(4);
        page.All("img").ShouldBeEmpty();
        page.All("script").ShouldBeEmpty();
    }

    [Fact]
    public void Codes_that_a_page_cannot_hold_are_shown_as_such()
    {
        var page = PageText.Parse(PageText.Write(new(Names("Bell\u0007 \uD83D half"), null, "en")));
        page.All("bdi").ShouldContain(bdi => bdi.Value == "Bell\uFFFD \uFFFD half");
    }

    [Fact]
    public void A_name_of_300_characters_is_there_whole()
    {
        var name = string.Concat(Enumerable.Repeat(SamplePlan.LongName, 9))[..300];
        PageText.Parse(PageText.Write(new(Names(name), null, "en"))).All("bdi").ShouldContain(bdi => bdi.Value == name);
    }

    [Fact]
    public void A_French_page_has_no_English_label()
    {
        var texts = PageText.Parse(DemoReports.In("fr").Page()).Texts().ToHashSet();
        foreach (
            var (english, french) in Pairs(Labels.In("en"), Labels.In("fr"))
                .Concat(Pairs(new PageLabels("en"), new PageLabels("fr")))
                .Where(pair => pair.English != pair.French && char.IsUpper(pair.English[0]))
        )
            texts.ShouldNotContain(english, $"in French: {french}");
        texts.ShouldNotContain(text =>
            text.Contains(" the ", StringComparison.Ordinal)
            || text.Contains(" of ", StringComparison.Ordinal)
            || text.Contains(" accounts", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_practice_that_began_this_month_has_nothing_to_compare_and_says_so()
    {
        using var export = new ExportFolder()
            .File("accounts.csv", "account,name,billing_type,provider,status,flags", "1,Anne,,,,")
            .File("ledger.csv", "entry,account,date,kind,amount,applies_to", "E1,1,2026-10-05,charge,100.00,")
            .File("patients.csv", "patient,account,name")
            .File("claims.csv", "claim,account,status")
            .File("appointments.csv", "account,date,status")
            .File("contacts.csv", "account,date,kind")
            .File("payment_plans.csv", "plan,account,installment,next_due,balance,missed");
        var reports = DemoReports.Of(export.Read(), PolicyText.Fixture(), "en");
        reports.Content.Before.ShouldBeNull();
        var page = PageText.Parse(reports.Page());
        page.Texts().ShouldContain(new PageLabels("en").NothingBefore);
        page.Texts().ShouldContain(text => text.Contains("There is one month only", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Nothing.", "0 statements for $0.00")]
    [InlineData("fr", "Rien.", "0 relevé pour 0,00 $")]
    public void A_plan_without_statements_reads_well(string language, string nothing, string lead)
    {
        var plan = SamplePlan.Of([SamplePlan.Account("1", "Anne", DecisionKind.Hold, "holds", "promise", 50.00m)]) with
        {
            NeedsApproval = [],
            Limits = [],
            CostPerStatement = null,
        };
        var texts = PageText.Parse(PageText.Write(new(plan, null, language))).Texts().ToList();
        texts.ShouldContain(nothing);
        texts.ShouldContain(text => text.Replace('\u00a0', ' ').StartsWith(lead, StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_practice_still_has_a_page() =>
        PageText
            .Parse(
                PageText.Write(
                    new(
                        SamplePlan.Of([]) with
                        {
                            Problems = [],
                            Settings = [],
                            Limits = [],
                            NeedsApproval = [],
                            WorklistsInForce = [],
                            NewestEntry = null,
                            LeftOut = [],
                        },
                        null,
                        "en"
                    )
                )
            )
            .All("h1")
            .Single()
            .Value.ShouldStartWith("Dry run as of");

    [Fact]
    public void Names_that_need_a_yes_are_there_by_what_happens_to_them()
    {
        var plan = SamplePlan.Make();
        plan = plan with
        {
            Decisions =
            [
                .. plan.Decisions.Select(decision =>
                    decision with
                    {
                        Disposition = decision is { Step: "letter", Disposition: Disposition.Collections letter }
                            ? letter with
                            {
                                IsFinalNotice = true,
                            }
                            : decision.Disposition,
                        DaysSinceLastStatement = decision.Account == "1001" ? 366 : 365,
                    }
                ),
            ],
        };
        var page = PageText.Parse(PageText.Write(new(plan, null, "en")));
        page.Table("To the agency")[1..].Select(row => row[0]).ShouldBe(["Lost Payer", "Lost Too"]);
        page.Table("Final notices")[1..].Select(row => row[0]).ShouldBe(["Later Payer"]);
        page.Table("Write-offs")[1..].Select(row => row[2]).ShouldBe(["$305.01", "$4.99"]);
        page.Table("Exceptions in force")[1]
            .ShouldBe(["1024", "hold", "Dr. <b>Maple</b>", "December 31, 2026", "$50.00", "The dentist's sister."]);
        page.Table("First statement in a year")[1..]
            .Select(row => row[0])
            .ShouldBe(["Zoé Lefèvre"], "366 days are more than a year, 365 are not");
        page.Table("Limits")[1..]
            .Select(row => row[3])
            .ShouldBe(["NO: needs a yes", "NO: needs a yes", "NO: needs a yes"]);
        page.All("header").Single().Value.ShouldContain("What needs a yes");
    }

    private static BillingPlan Names(string name)
    {
        var plan = SamplePlan.Of([
            SamplePlan.Account("1", name, DecisionKind.Collections, "collections", null, 100.00m) with
            {
                Step = "agency",
                Disposition = new Disposition.Collections(["agency"]),
            },
            SamplePlan.Account("2", name, DecisionKind.WriteOff, "small", "tiny", 4.00m) with
            {
                Disposition = new Disposition.WriteOff(name),
            },
            SamplePlan.Account("1024", name, DecisionKind.Statement, "exceptions", "statement", 80.00m) with
            {
                Disposition = new Disposition.Statement(new Mailing("mail")),
                Because = name,
            },
        ]);
        return plan with
        {
            Problems = [new(Severity.Error, "ledger.csv", 1, "amount", "1", name)],
            Practice = name,
            Source = name,
            WorklistsInForce = [],
            Worklists = [],
            LeftOut = [name],
        };
    }

    internal static IEnumerable<(string English, string French)> Pairs(object english, object french) =>
        english
            .GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType == typeof(string))
            .Select(property => ((string)property.GetValue(english)!, (string)property.GetValue(french)!));

    // "$1,234.50" and "1 234,50 $".
    private static decimal Money(string text)
    {
        var digits = string.Concat(text.Where(c => char.IsAsciiDigit(c) || c == '-'));
        var cents = decimal.Parse(digits, CultureInfo.InvariantCulture);
        return text.Contains('$') ? cents / 100 : cents;
    }

    private static List<object?[]> Lines(MemoryStream book, string sheet) =>
        [
            .. MiniExcel
                .Query(book, sheetName: sheet)
                .Cast<IDictionary<string, object?>>()
                .Select(row => row.Values.Select(cell => cell is double number ? (decimal)number : cell).ToArray()),
        ];
}
