using System.Security.Cryptography;
using System.Text;
using PolicyBilling.Decisions;
using PolicyBilling.Pages;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Reports;

namespace PolicyBilling.Tests.Pages;

public class DryRunPageTests
{
    [Fact]
    public void The_page_runs_its_one_script_and_asks_for_no_other_file()
    {
        var text = DemoReports.Shipped().Page();
        var page = PageText.Parse(text);
        string Hash(string of) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(of)));
        var scripts = page.QuerySelectorAll("script:not([type])").ToList();
        var policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
        policy.ShouldBe(
            $"default-src 'none'; style-src 'sha256-{Hash(page.QuerySelectorAll("style").Single().TextContent)}'; "
                + $"script-src 'sha256-{Hash(scripts.Single().TextContent)}'; base-uri 'none'; form-action 'none'"
        );
        foreach (var attribute in page.All.SelectMany(element => element.Attributes))
        {
            attribute.Name.ShouldNotBe("style");
            attribute.Name.ShouldNotStartWith("on");
            if (attribute.Name is "src" or "href")
                attribute.Value.ShouldStartWith("#");
        }
        text.ShouldNotContain("url(");
        text.ShouldNotContain("http://");
    }

    [Fact]
    public void Six_hundred_accounts_fit_into_120_kilobytes()
    {
        DemoReports.Shipped().Plan.Decisions.Count.ShouldBe(600);
        foreach (var language in new[] { "en", "fr" })
            Encoding.UTF8.GetByteCount(DemoReports.Shipped(language).Page()).ShouldBeLessThanOrEqualTo(120 * 1024);
    }

    [Fact]
    public void Twenty_thousand_accounts_fit_into_three_megabytes_all_of_them_listed()
    {
        var page = PageText.Write(DemoReports.Shipped().Content with { Plan = Repeated(34) });
        Encoding.UTF8.GetByteCount(page).ShouldBeLessThanOrEqualTo(3 << 20);
        Rows(page).Length.ShouldBe(20_400);
    }

    [Fact]
    public void A_page_lists_thirty_thousand_accounts_and_leaves_the_smallest_to_the_workbook()
    {
        var plan = Repeated(51);
        plan.Decisions.Count.ShouldBe(30_600);
        var page = PageText.Write(DemoReports.Shipped().Content with { Plan = plan, Calendar = null });
        var listed = Rows(page).Select(row => row.Split('\t')[0]).ToHashSet();
        listed.Count.ShouldBe(30_000);
        plan.Decisions.Where(decision => !listed.Contains(decision.Account))
            .ShouldAllBe(decision => decision.Kind == DecisionKind.None);
        PageText
            .Parse(page)
            .AllSaid("#list p")
            .ShouldContain(text => text.StartsWith("600 accounts more", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\"></td><script>alert(1)</script>")]
    [InlineData("</pre></script><b>")]
    [InlineData("&lt;b&gt; ]]> <!-- {{7*7}} javascript:alert(1)")]
    [InlineData("يوسف العَمري")]
    [InlineData("שרה \u202Eevil")]
    [InlineData("Zoé 😀 e\u0301")]
    public void A_name_is_text_wherever_it_stands(string name)
    {
        var page = PageText.Of(new(Names(name), null, "en"));
        page.QuerySelectorAll("bdi").Count(bdi => bdi.TextContent == name).ShouldBe(2);
        page.QuerySelector("pre")!.TextContent.Split('\n').ShouldAllBe(row => row.Split('\t')[1] == name);
        page.QuerySelectorAll("img, b:not([class])").ShouldAllBe(element => element.TextContent != "");
        page.QuerySelectorAll("script").Length.ShouldBe(2);
    }

    [Fact]
    public void A_name_of_60_letters_and_an_amount_of_eight_digits_are_there_whole()
    {
        var name = (SamplePlan.LongName + " " + SamplePlan.LongName)[..60];
        var plan = SamplePlan.Of([
            SamplePlan.Account("1", name, DecisionKind.Statement, "statements", "owes", 12_345_678.90m),
        ]);
        var page = PageText.Of(new(plan, null, "en"));
        page.QuerySelector("pre")!.TextContent.ShouldContain(name);
        page.Said("h1").ShouldContain("$12,345,678.90");
    }

    [Fact]
    public void A_practice_that_began_this_month_has_nothing_to_compare_and_says_so()
    {
        using var export = OneAccount();
        var reports = DemoReports.Of(export.Read(), PolicyText.Fixture(), "en");
        reports.Content.Before.ShouldBeNull();
        var page = PageText.Parse(reports.Page());
        page.Said("main").ShouldContain("nothing to compare with yet");
        page.Said("main").ShouldContain("Nothing to compare with: the ledger begins later.");
        page.QuerySelectorAll(".bars, path").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", "This run would send nothing and write nothing off. Nothing has been sent.")]
    [InlineData("fr", "Cet essai n’enverrait et ne radierait rien. Rien n’a été envoyé.")]
    public void A_plan_without_statements_reads_well(string language, string headline)
    {
        var plan = SamplePlan.Of([SamplePlan.Account("1", "Anne", DecisionKind.Hold, "holds", "promise", 50.00m)]);
        PageText.Of(new(plan, null, language)).Said("h1").ShouldBe(headline);
    }

    [Fact]
    public void An_empty_practice_still_has_a_page()
    {
        var plan = SamplePlan.Of([]) with { Problems = [], WorklistsInForce = [], NewestEntry = null };
        PageText.Of(new(plan, null, "en")).Said("h1").ShouldStartWith("This run would send nothing");
    }

    [Fact]
    public void A_failed_row_turns_the_headline_and_stands_before_every_other_alarm()
    {
        var plan = SamplePlan.Of([SamplePlan.Account("1", "Anne", DecisionKind.Hold, "engine", "bad-data", 50.00m)]);
        var page = PageText.Of(new(plan, null, "en"));
        page.Said("h1").ShouldStartWith("Do not send this yet: 1 account is held because their data or a rule failed");
        page.AllSaid(".note")[0].ShouldStartWith("1 account is held because of its data.");
    }

    [Theory]
    [InlineData(7, "")]
    [InlineData(8, "note warn")]
    [InlineData(28, "note warn")]
    [InlineData(29, "note bad")]
    public void Data_is_old_after_a_week_and_too_old_after_four(int days, string css)
    {
        var plan = SamplePlan.Of([]) with { AsOf = new(2026, 10, 31), NewestEntry = new(2026, 10, 31) };
        var content = new PageContent(plan, null, "en") { Today = plan.AsOf.AddDays(days) };
        var alarms = PageText
            .Of(content)
            .QuerySelectorAll(".note")
            .Where(note => note.TextContent.Contains("days old", StringComparison.Ordinal));
        string.Join(",", alarms.Select(alarm => alarm.ClassName!.Trim())).ShouldBe(css);
    }

    [Fact]
    public void A_day_of_somebodys_own_choice_is_as_old_as_the_day_itself()
    {
        var plan = SamplePlan.Of([]) with { AsOf = new(2026, 10, 31), NewestEntry = new(2026, 10, 30) };
        PageText.Of(new(plan, null, "en") { Today = null }).Said("main").ShouldNotContain("days old");
    }

    [Theory]
    [InlineData(365, 91, false)]
    [InlineData(366, 90, false)]
    [InlineData(366, 91, true)]
    public void A_first_statement_in_a_year_for_an_old_debt_needs_a_yes(int quiet, int due, bool asks)
    {
        var plan = SamplePlan.Of([
            SamplePlan.Account("1", "Anne", DecisionKind.Statement, "statements", "owes", 50.00m) with
            {
                DaysSinceLastStatement = quiet,
                PatientDueDays = due,
            },
        ]);
        PageText
            .Of(new(plan, null, "en"))
            .AllSaid("#yes")
            .Single()
            .Contains("First statement in a year", StringComparison.Ordinal)
            .ShouldBe(asks);
    }

    private static BillingPlan Repeated(int times)
    {
        var plan = DemoReports.Shipped().Plan;
        return plan with
        {
            Decisions =
            [
                .. Enumerable
                    .Range(0, times)
                    .SelectMany(time =>
                        plan.Decisions.Select(decision => decision with { Account = $"{time}{decision.Account}" })
                    ),
            ],
        };
    }

    private static string[] Rows(string page) => PageText.Parse(page).QuerySelector("pre")!.TextContent.Split('\n');

    private static ExportFolder OneAccount() =>
        new ExportFolder()
            .File("accounts.csv", "account,name,billing_type,provider,status,flags", "1,Anne,,,,")
            .File("ledger.csv", "entry,account,date,kind,amount,applies_to", "E1,1,2026-10-05,charge,100.00,")
            .File("patients.csv", "patient,account,name")
            .File("claims.csv", "claim,account,status")
            .File("appointments.csv", "account,date,status")
            .File("contacts.csv", "account,date,kind")
            .File("payment_plans.csv", "plan,account,installment,next_due,balance,missed");

    private static BillingPlan Names(string name) =>
        SamplePlan.Of([
            SamplePlan.Account("1", name, DecisionKind.Collections, "collections", null, 100.00m) with
            {
                Step = "agency",
                Disposition = new Disposition.Collections(["agency"]),
            },
            SamplePlan.Account("2", name, DecisionKind.WriteOff, "small", "tiny", 4.00m) with
            {
                Disposition = new Disposition.WriteOff(name),
                Because = name,
            },
        ]) with
        {
            Problems = [new(Severity.Error, "ledger.csv", 1, "amount", "1", name)],
            Practice = name,
            Source = name,
        };
}
