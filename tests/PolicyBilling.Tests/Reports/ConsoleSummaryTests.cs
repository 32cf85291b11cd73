using PolicyBilling.Decisions;
using PolicyBilling.Files.Reports;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Tests.Reports;

public class ConsoleSummaryTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void A_dry_run_reads_on_one_screen(string language) =>
        Golden.ShouldMatch(
            Screen(SamplePlan.Make(), language, ["reports/2026-10-31/dry-run.xlsx", "reports/2026-10-31/plan.json"]),
            $"screen.{language}.txt"
        );

    [Fact]
    public void However_much_there_is_to_say_it_fits_40_lines_of_100_characters()
    {
        var decisions = Enumerable
            .Range(0, 60)
            .Select(i =>
                SamplePlan.Account(
                    $"{i:000}",
                    "A",
                    DecisionKind.Hold,
                    $"a-policy-with-a-very-long-name-{i}",
                    "a-rule-with-a-name-that-is-long-too",
                    1_000_000m * i
                )
            )
            .ToList();
        var all = SamplePlan.Make();
        var plan = SamplePlan.Of([.. decisions, .. all.Decisions], all.Worklists) with
        {
            Source = new string('s', 300),
            NeedsApproval = [new("write_off_each", 1, 2), new("write_off_total", 1, 2), new("agency_accounts", 1, 2)],
            Problems =
            [
                .. Enumerable
                    .Range(1, 50)
                    .Select(line => new Problem(
                        Severity.Error,
                        "ledger.csv",
                        line,
                        "amount",
                        null,
                        new string('m', 500)
                    )),
            ],
            WorklistsInForce =
            [
                .. Enumerable
                    .Range(1, 80)
                    .Select(i => new WorklistInForce($"a-worklist-with-a-long-name-{i}", "", false)),
            ],
            Worklists =
            [
                .. Enumerable
                    .Range(1, 80)
                    .Select(i => new WorklistRow(
                        $"a-worklist-with-a-long-name-{i}",
                        "1",
                        "A",
                        null,
                        null,
                        null,
                        null,
                        1,
                        ""
                    )),
            ],
        };
        var lines = Screen(plan, "fr", ["plan.json"]).TrimEnd().Split('\n');
        lines.Length.ShouldBeLessThanOrEqualTo(40);
        lines.ShouldAllBe(line => line.Length <= 100);
    }

    [Fact]
    public void No_name_and_no_code_that_drives_a_terminal_reaches_the_screen()
    {
        var plan = SamplePlan.Make() with
        {
            Source = "x\u001b[2J\u202Ey",
            Problems = [new(Severity.Error, "a\u0007.csv", 1, "", null, "one\ntwo")],
        };
        var screen = Screen(plan, "en");
        screen.Where(character => char.IsControl(character) && character != '\n').ShouldBeEmpty();
        screen.ShouldNotContain('\u202E');
        foreach (var decision in plan.Decisions.Where(decision => decision.Guarantor.Length > 5))
            screen.ShouldNotContain(decision.Guarantor);
    }

    [Fact]
    public void An_empty_plan_says_that_there_is_nothing()
    {
        var screen = Screen(SamplePlan.Of([]) with { Problems = [], NeedsApproval = [], NewestEntry = null }, "en");
        screen.ShouldContain("nothing is held");
        screen.ShouldContain("no entry up to this date");
        screen.ShouldContain("Problems: none");
    }

    private static string Screen(BillingPlan plan, string language, IReadOnlyList<string>? files = null)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        ConsoleSummary.Write(plan, writer, language, files);
        return writer.ToString();
    }
}
