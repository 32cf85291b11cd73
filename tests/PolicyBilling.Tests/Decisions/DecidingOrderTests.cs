using System.Globalization;
using CsCheck;
using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Files.Import;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.Decisions;

/// <summary>All conditions as one method, held against asking them one by one.</summary>
public class DecidingOrderTests
{
    private static readonly DateOnly Today = new(2026, 10, 31);
    private static readonly PolicySet Agreement = PolicyText.Fixture();

    internal static string Show(in Verdict verdict) =>
        $"{verdict.Kind} {verdict.Policy}/{verdict.Step?.Name ?? verdict.RuleName} {verdict.Sends} by {verdict.By} "
        + $"[{string.Join(", ", (verdict.Struck ?? []).Select(Show))}]";

    private static string Show(StruckBy struck) => $"{struck.Policy}/{struck.Guard.Name} {struck.Sends} of {struck.By}";

    /// <summary>The verdict, or what could not be computed and where, by either way.</summary>
    private static string Decide(Decider decider, AccountFacts facts)
    {
        try
        {
            var verdict = Show(decider.Decide(facts));
            var guards = decider.ActiveGuards.Select(active => $"{active.Policy}/{active.Guard.Name}");
            return $"{verdict} guards [{string.Join(", ", guards)}]";
        }
        catch (ArithmeticException failure)
        {
            return $"{decider.At}: {failure.Message}";
        }
    }

    private static void Same(PolicySet policies, AccountFacts facts) =>
        Decide(new Decider(policies.Policies, Today, manyAccounts: true), facts)
            .ShouldBe(Decide(new Decider(policies.Policies, Today), facts));

    [Fact]
    public void A_whole_agreement_decides_at_once_as_one_by_one() =>
        RulesEngineParityTests.Accounts.Sample(facts => Same(Agreement, facts), iter: 3000);

    [Fact]
    public void Hundreds_of_rules_with_conditions_that_fail_decide_at_once_as_one_by_one()
    {
        var rules = Enumerable
            .Range(0, 350)
            .Select(i =>
                i % 7 == 3
                    ? $"  - {{ name: r{i}, when: 100 / (patient_due_days - {i % 120}) > 60, then: hold, because: "
                        + $"Divides. }}"
                    : $"  - {{ name: r{i}, when: [patient_due_days == {i}, statements_sent < {i % 4}], then: "
                        + $"statement, because: Days. }}"
            );
        var policies = PolicyText.Load(
            (
                "many",
                $"rules:\n{string.Join('\n', rules)}\nguards: [{{ name: mail, when: bad_address or 1 / calls_made > "
                    + $"2, forbid: [mail], because: Mail. }}]"
            )
        );
        var outcomes = new HashSet<string>();
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 4], Gen.Int[0, 2], Gen.Bool)
            .Sample(
                (days, statements, calls, bad) =>
                {
                    var facts = new AccountFacts
                    {
                        PatientDueDays = days,
                        StatementsSent = statements,
                        CallsMade = calls,
                        BadAddress = bad,
                    };
                    Same(policies, facts);
                    lock (outcomes)
                        outcomes.Add(
                            Decide(new Decider(policies.Policies, Today, manyAccounts: true), facts).Split(' ')[0]
                        );
                },
                iter: 1000
            );
        outcomes.Count.ShouldBe(3, "statements, holds and failures");
    }

    [Fact]
    public void On_each_day_the_policies_in_force_decide()
    {
        var policies = PolicyText
            .Load(
                (
                    "autumn",
                    "effective: 2026-10-01\nexpires: 2026-10-31\nrules: [{ name: autumn, when: balance > 0, then: "
                        + "hold, because: A. }]"
                ),
                ("always", "rules: [{ name: always, when: balance > 0, then: statement, because: B. }]")
            )
            .Policies;
        var facts = new AccountFacts { Balance = 10.00m };
        foreach (
            var (day, rule) in new[]
            {
                ("2026-09-30", "always"),
                ("2026-10-01", "autumn"),
                ("2026-10-31", "autumn"),
                ("2026-11-01", "always"),
            }
        )
            new Decider(policies, DateOnly.Parse(day, CultureInfo.InvariantCulture), manyAccounts: true)
                .Decide(facts)
                .RuleName.ShouldBe(rule, day);
    }

    [Fact]
    public void Every_account_of_the_demo_is_decided_at_once_as_one_by_one()
    {
        var data = PracticeImport.Read(
            Path.Combine(PolicyText.ShippedFolder, "..", "seeds", "demo"),
            cancel: TestContext.Current.CancellationToken
        );
        var reader = new FactsReader(data, BillingRun.FactsFor(Agreement, Today));
        for (var account = 0; account < data.Accounts.Count; account++)
            Same(Agreement, reader.Read(account));
    }

    [Fact]
    public void Deciding_allocates_nothing_even_where_guards_strike()
    {
        var decider = new Decider(Agreement.Policies, Today, manyAccounts: true);
        var facts = new AccountFacts
        {
            Balance = 120.00m,
            PatientPortion = 120.00m,
            Aged0To30 = 120.00m,
            OwedOutsideClaims = 120.00m,
            OwedOutsidePlan = 120.00m,
            DaysSinceLastPayment = 80,
        };
        AccountFacts[] all =
        [
            facts,
            facts with
            {
                Bankruptcy = true,
            },
            facts with
            {
                BadAddress = true,
            },
            facts with
            {
                PatientDueDays = 90,
                PatientPastDue = 120.00m,
            },
        ];
        all.Select(one => decider.Decide(one)).Count(verdict => verdict.Struck is not null).ShouldBe(1);
        // The least of some rounds: on a busy machine the runtime may allocate once on this thread for its own ends.
        Enumerable.Range(0, 10).Min(_ => AllocatedFor400()).ShouldBe(0, "bytes for 400 accounts");

        long AllocatedFor400()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
                foreach (var one in all)
                    decider.Decide(one);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
