using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.Plans;

/// <summary>A plan says how people call the policies in force and their parts, and what each hold waits for.</summary>
public sealed class TitleTests : IDisposable
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private readonly ExportFolder _export = new ExportFolder()
        .File("accounts.csv", "account,name,flags", "A1,Ann,", "A2,Ben,")
        .File("claims.csv", "claim,account,status")
        .File("contacts.csv", "account,date,kind")
        .Ledger("E1,A1,2026-10-01,charge,9.00", "E2,A2,2026-10-01,charge,100.00");

    public void Dispose() => _export.Dispose();

    private BillingPlan Plan(string yaml, string practice = "", RunOptions? options = null) =>
        BillingRun.Plan(
            _export.Read(),
            PolicyText.Load(practice, ("p", yaml)),
            options ?? new RunOptions(AsOf),
            TestContext.Current.CancellationToken
        );

    [Fact]
    public void Whatever_carries_a_title_has_it_in_the_plan_the_first_language_before_the_others() =>
        Plan(
            """
            title: A policy
            settings: { least: 10.00, most: 20.00 }
            setting_titles: { least: { fr: Le moins, en: The least } }
            ladder:
              starts_when: balance > most
              steps: [{ step: s, title: A step, do: statement, because: B. }]
            rules: [{ name: r, title: { fr: Une règle, en: A  rule }, when: balance > least, then: hold, because: B. }]
            guards: [{ name: g, title: A guard, when: minor, forbid: [call], because: B. }]
            worklists: [{ name: w, title: A list, when: balance > 0 }]
            messages: [{ name: m, title: A message, text: T. }]
            notes: [{ name: n, title: A note, text: T. }]
            """,
            "settings: { days_to_pay: 21 }\nsetting_titles: { days_to_pay: Days to pay }"
        )
            .Titles.Select(title => $"{title.Kind} {title.Policy}/{title.Name} [{title.Language}] {title.Title}")
            .ShouldBe([
                "Setting practice/days_to_pay [] Days to pay",
                "Policy p/p [] A policy",
                "Setting p/least [en] The least",
                "Setting p/least [fr] Le moins",
                "Step p/s [] A step",
                "Rule p/r [en] A rule",
                "Rule p/r [fr] Une règle",
                "Guard p/g [] A guard",
                "Worklist p/w [] A list",
                "Message p/m [] A message",
                "Note p/n [] A note",
            ]);

    [Theory]
    [InlineData("2026-10-31", true)]
    [InlineData("2026-11-01", false)]
    public void A_policy_not_in_force_has_no_titles_but_its_own_and_its_settings(string from, bool isInForce) =>
        Plan(
            $"title: P\neffective: {from}\nsettings: {{ s: 1 }}\nsetting_titles: {{ s: S }}\n"
                + "rules: [{ name: r, title: R, when: balance > s, then: hold, because: B. }]"
        )
            .Titles.Select(title => title.Title)
            .ShouldBe(isInForce ? ["P", "S", "R"] : ["P", "S"]);

    [Theory]
    [InlineData("rules: [{ name: r, when: true, then: hold, waits_for: insurer, because: B. }]", WaitsFor.Insurer)]
    [InlineData("rules: [{ name: r, when: true, then: hold, because: B. }]", null)]
    [InlineData("rules: [{ name: r, when: true, then: { decision: hold, until: 5 }, because: B. }]", WaitsFor.Day)]
    [InlineData(
        "rules: [{ name: r, when: true, then: { decision: hold, until: 5 }, waits_for: patient, because: B. }]",
        WaitsFor.Patient
    )]
    [InlineData("rules: [{ name: r, when: true, then: statement, because: B. }]", null)]
    [InlineData("rules: []", WaitsFor.Us)]
    [InlineData("rules: [{ name: r, when: 1 / (balance - 9) > 0, then: hold, because: B. }]", WaitsFor.Us)]
    [InlineData("rules: [{ name: r, when: true, then: { decision: statement, amount: 0 }, because: B. }]", WaitsFor.Us)]
    [InlineData(
        "rules: [{ name: r, when: true, then: statement, because: B. }]\n"
            + "guards: [{ name: g, when: true, forbid: [statement], waits_for: never, because: B. }]",
        WaitsFor.Never
    )]
    public void A_hold_waits_for_what_its_rule_or_guard_says_else_for_its_day(string yaml, WaitsFor? waitsFor) =>
        Plan(yaml).Decisions[0].WaitsFor.ShouldBe(waitsFor);

    [Theory]
    [InlineData(", until: 2026-12-31", WaitsFor.Day)]
    [InlineData("", WaitsFor.Us)]
    public void An_exception_waits_for_its_day_else_for_us(string until, WaitsFor waitsFor) =>
        BillingRun
            .Plan(
                _export.Read(),
                PolicyText.Load(
                    ("p", "rules: [{ name: r, when: true, then: statement, because: B. }]"),
                    ("exceptions", $"exceptions: [{{ account: A1, do: hold, by: D{until}, because: B. }}]")
                ),
                new RunOptions(AsOf),
                TestContext.Current.CancellationToken
            )
            .Decisions.Select(decision => decision.WaitsFor)
            .ShouldBe([waitsFor, null]);

    [Fact]
    public void Who_waits_for_the_next_run_waits_for_a_day_and_who_was_not_selected_for_nothing()
    {
        const string Rules = "rules: [{ name: r, when: true, then: statement, because: B. }]";
        Plan(Rules, "limits: { statements_per_run: 1 }")
            .Decisions.Select(decision => decision.WaitsFor)
            .ShouldBe([null, WaitsFor.Day]);
        Plan(Rules, options: new RunOptions(AsOf, Guarantors: new NameRange("A", "A")))
            .Decisions.Select(decision => decision.WaitsFor)
            .ShouldBe([null, WaitsFor.Never]);
    }
}
