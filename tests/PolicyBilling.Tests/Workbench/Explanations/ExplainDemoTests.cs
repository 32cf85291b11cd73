using PolicyBilling.Breakdowns;
using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Explanations;
using PolicyBilling.Workbench.Wording;

namespace PolicyBilling.Tests.Workbench.Explanations;

public class ExplainDemoTests
{
    private readonly Demo _demo = Demo.Once;

    private static string Show(Decision decision) =>
        $"{decision.Account} {DecisionKey.Of(decision)} {decision.Amount} {decision.Because} "
        + $"[{string.Join(' ', decision.StruckBy)}] [{string.Join(' ', decision.Worklists)}]";

    [Fact]
    public void Every_accounts_decision_is_the_dry_runs() =>
        _demo
            .Explanations.Select(explanation => Show(explanation.Decision))
            .Order(StringComparer.Ordinal)
            .ShouldBe(_demo.Plan.Decisions.Select(Show).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_breakdown_adds_up_to_the_accounts_figures()
    {
        foreach (var explanation in _demo.Explanations)
        {
            var (breakdown, figures) = (explanation.Breakdown, explanation.Decision.Figures);
            breakdown.Balance.ShouldBe(figures.Balance);
            (breakdown.Total.Owed - breakdown.Credit).ShouldBe(figures.Balance);
            breakdown.InsuranceEstimate.ShouldBe(figures.InsuranceEstimate);
            breakdown.Expected.Sum(claim => claim.Amount).ShouldBe(figures.InsuranceEstimate);
            breakdown.PatientPortion.ShouldBe(figures.PatientPortion);
            breakdown.Total.InsuranceExpected.ShouldBe(figures.InsuranceEstimate);
            (breakdown.Total.PatientPart - breakdown.Credit).ShouldBe(figures.PatientPortion);
            if (breakdown.Entries.Count > 0)
                breakdown.Entries[^1].Balance.ShouldBe(figures.Balance);
        }
    }

    [Fact]
    public void Every_visit_lies_in_its_bucket_with_what_aging_leaves_open_of_it()
    {
        foreach (var explanation in _demo.Explanations)
        {
            var aged = explanation.Breakdown.AgedOtherwise.ToDictionary(
                visit => (visit.Date, visit.Patient),
                visit => visit.Open
            );
            decimal Open(int from, int to) =>
                explanation
                    .Breakdown.Visits.Where(visit =>
                        Demo.AsOf.DayNumber - visit.Date.DayNumber is var days && days >= from && days <= to
                    )
                    .Sum(visit => aged.GetValueOrDefault((visit.Date, visit.Patient), Math.Max(0, visit.Sums.Owed)));
            var figures = explanation.Decision.Figures;
            new[] { Open(int.MinValue, 30), Open(31, 60), Open(61, 90), Open(91, int.MaxValue) }.ShouldBe([
                figures.Aged0To30,
                figures.Aged31To60,
                figures.Aged61To90,
                figures.AgedOver90,
            ]);
        }
    }

    [Fact]
    public void What_decided_is_named_with_its_place_and_its_conditions_hold()
    {
        foreach (var explanation in _demo.Explanations)
        {
            var (decision, by) = (explanation.Decision, explanation.Why.DecidedBy);
            if (decision.Policy == "engine")
            {
                by.ShouldBeNull();
                continue;
            }
            by.ShouldNotBeNull(decision.Account);
            $"{by.Policy}/{by.Name}".ShouldBe($"{decision.Policy}/{decision.Step ?? decision.Rule}");
            by.Conditions.ShouldAllBe(condition => condition.Holds == true);
            _demo.Policies.Policies.Single(policy => policy.Name == by.Policy).Place.File.ShouldBe(by.Place.File);
            by.Place.Line.ShouldBeGreaterThan(1);
        }
    }

    [Fact]
    public void Everything_passed_over_says_why()
    {
        foreach (var explanation in _demo.Explanations)
        foreach (var passed in explanation.Why.PassedOver)
        {
            (passed.Failed.Count + passed.Struck.Count + passed.DaysToWait).ShouldBeGreaterThan(
                0,
                $"{explanation.Decision.Account} {passed}"
            );
            // A part under `not` fails by holding.
            passed.Failed.ShouldAllBe(reading => reading.Holds == false);
        }
        _demo
            .Explanations.SelectMany(explanation => explanation.Why.PassedOver)
            .Select(passed => passed.Result)
            .Distinct()
            .Count()
            .ShouldBe(4);
    }

    private ConditionWords Words { get; } = new(new TextFormat("en", "USD"), new SpokenNames(Demo.Once.Policies, "en"));

    [Fact]
    public void What_people_read_of_a_condition_is_what_was_decided()
    {
        var reader = new FactsReader(_demo.Data, BillingRun.FactsFor(_demo.Policies, Demo.AsOf));
        for (var account = 0; account < _demo.Data.Accounts.Count; account++)
        {
            var facts = reader.Read(account);
            foreach (var policy in _demo.Policies.Policies)
            foreach (var condition in Conditions(policy))
                Reading.Of(condition, policy.Name, facts, Words).Holds.ShouldBe(condition.Holds(facts), condition.Text);
        }
    }

    [Theory]
    [InlineData("balance >= 10 and not (credit > 0 or balance < 5)", "balance >= 10; credit > 0; balance < 5")]
    [InlineData("not bad_address and state in ['VT', 'NY']", "not bad_address; state in ['VT', 'NY']")]
    [InlineData(
        "balance - (credit - 5) * 2 > -1 or has_flag('vip')",
        "balance - (credit - 5) * 2 > -1; has_flag('vip')"
    )]
    [InlineData(
        "(balance + credit) / 2 >= max(1, abs(credit)) - (balance - 1)",
        "(balance + credit) / 2 >= max(1, abs(credit)) - (balance - 1)"
    )]
    public void The_comparisons_of_a_condition_read_as_they_were_written(string condition, string comparisons)
    {
        var read = Reading.Of(
            PolicyText
                .Load(("p", $"rules: [{{ name: r, when: \"{condition}\", then: hold, because: B. }}]"))
                .Policies[0]
                .Rules[0]
                .When,
            "p",
            new AccountFacts { Balance = 7 },
            Words
        );
        string.Join("; ", read.Leaves.Select(leaf => leaf.Text)).ShouldBe(comparisons);
    }

    [Theory]
    [InlineData(2026, 10, 31)]
    [InlineData(2026, 6, 30)]
    [InlineData(2025, 12, 15)]
    public void An_account_alone_has_the_facts_it_has_among_all(int year, int month, int day)
    {
        var asOf = new DateOnly(year, month, day);
        var options = BillingRun.FactsFor(_demo.Policies, asOf);
        var all = new FactsReader(_demo.Data, options);
        for (var account = 0; account < _demo.Data.Accounts.Count; account++)
        {
            var (expected, alone) = (
                all.Read(account),
                new FactsReader(new AccountCopy(_demo.Data, account, asOf).With(), options).Read(0)
            );
            foreach (var fact in FactCatalogue.All)
                fact.Of(alone).ShouldBe(fact.Of(expected), $"{_demo.Data.AccountIds[account]} {fact.Name}");
            alone.Ladders.ShouldBe(expected.Ladders);
        }
    }

    [Fact]
    public void A_limit_of_statements_holds_an_account_as_the_dry_run_does()
    {
        var few = _demo.Policies with { Practice = _demo.Policies.Practice with { StatementsPerRun = 5 } };
        var plan = BillingRun.Plan(_demo.Data, few, new RunOptions(Demo.AsOf), TestContext.Current.CancellationToken);
        var waiting = plan.Decisions.First(decision => decision.Rule == "next-batch");
        var explanation = Explainer.Explain(
            _demo.Data,
            _demo.Data.AccountIds.Find(waiting.Account),
            few,
            Demo.AsOf,
            cancel: TestContext.Current.CancellationToken
        );
        Show(explanation.Decision).ShouldBe(Show(waiting));
        explanation.BeforeBatch!.Kind.ShouldBe(DecisionKind.Statement);
        explanation.Why.DecidedBy!.Name.ShouldBe(explanation.BeforeBatch.Step ?? explanation.BeforeBatch.Rule);
    }

    private static IEnumerable<Condition> Conditions(Policy policy) =>
        policy
            .Rules.Select(rule => rule.When)
            .Concat(policy.Guards.Select(guard => guard.When))
            .Concat(policy.Worklists.Select(worklist => worklist.When))
            .Concat(policy.Messages.Concat(policy.Notes).Select(message => message.When))
            .Concat(
                policy.Ladder is { } ladder ? ladder.Steps.Select(step => step.When).Prepend(ladder.StartsWhen) : []
            );
}
