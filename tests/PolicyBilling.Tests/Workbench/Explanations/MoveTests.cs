using PolicyBilling.Decisions;
using PolicyBilling.Files.Import;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Tests.Workbench.Explanations;

public class MoveTests
{
    private readonly Demo _demo = Demo.Once;

    [Fact]
    public void Every_stated_move_made_in_the_export_gives_the_stated_decision() =>
        Made(Demo.Folder, _demo.Policies, _demo.Explanations).ShouldBeGreaterThan(2_000);

    /// <summary>Makes each stated move in an export of its own and decides it; gives how many there were.</summary>
    internal static int Made(string folder, PolicySet policies, IEnumerable<Explanation> explanations)
    {
        using var export = new MovedExport(folder, Demo.AsOf);
        var stated = (
            from explanation in explanations
            from changed in explanation.Changes
            select (explanation.Decision, changed)
        ).ToList();
        var ids = stated
            .Select((pair, number) => export.Add(pair.Decision.Account, pair.changed.Move, number))
            .ToList();
        export.Write();
        var data = PracticeImport.Read(export.Folder, strict: true, cancel: TestContext.Current.CancellationToken);
        foreach (var day in stated.Zip(ids).GroupBy(pair => pair.First.changed.Move.Days))
        {
            var asOf = Demo.AsOf.AddDays(day.Key);
            var decider = new AccountDecider(data, policies, new RunOptions(asOf), BillingRun.FactsFor(policies, asOf));
            foreach (var ((before, changed), id) in day)
            {
                var made = decider.Decide(data.AccountIds.Find(id)).Decision;
                DecisionKey.Of(made).ShouldBe(DecisionKey.Of(changed.After), $"{id} {changed.Move}");
                made.Amount.ShouldBe(changed.After.Amount, $"{id} {changed.Move}");
                DecisionKey.Of(made).ShouldNotBe(DecisionKey.Of(changed.Instead ?? before), $"{id} {changed.Move}");
            }
        }
        return stated.Count;
    }

    [Fact]
    public void No_smaller_payment_and_no_earlier_day_changes_the_decision()
    {
        const int most = 20_000;
        var (payments, tried) = (0, 0);
        foreach (var (account, explanation) in _demo.Explanations.Index())
        {
            var future = new AccountFuture(new AccountCopy(_demo.Data, account, Demo.AsOf), _demo.Policies, "en");
            var today = DecisionKey.Of(explanation.Decision);
            if (
                explanation.Changes.FirstOrDefault(changed => changed.Move is DaysPass) is { } later
                && account % 10 == 0
            )
                for (var days = 1; days < later.Move.Days; days++)
                    DecisionKey
                        .Of(future.Decide(new DaysPass { Days = days }))
                        .ShouldBe(today, explanation.Decision.Account);
            foreach (var changed in explanation.Changes)
            {
                if (
                    changed.Move is not PatientPays { Amount: > 0.01m } pays
                    || Money.ToCents(pays.Amount) > most - tried
                )
                    continue;
                payments++;
                for (var cents = changed.Instead is null ? 1 : 2; cents < Money.ToCents(pays.Amount); cents++, tried++)
                    DecisionKey
                        .Of(future.Decide(pays with { Amount = cents / 100m }))
                        .ShouldBe(
                            changed.Instead is { } instead ? DecisionKey.Of(instead) : today,
                            $"{explanation.Decision.Account} {cents}"
                        );
            }
        }
        payments.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void All_kinds_of_moves_are_found()
    {
        var moves = _demo
            .Explanations.SelectMany(explanation => explanation.Changes)
            .Select(changed => changed.Move)
            .ToList();
        moves.Select(move => move.GetType()).Distinct().Count().ShouldBe(5);
        moves.OfType<ContactDone>().Select(done => done.Kind).Distinct().Count().ShouldBe(5);
        moves.OfType<PatientPays>().Count(pays => pays.Days > 0).ShouldBeGreaterThan(20);
        moves.OfType<FlagChanged>().ShouldContain(flag => !flag.Set);
    }

    [Fact]
    public void What_comes_next_begins_today_when_something_goes_out_today()
    {
        foreach (var explanation in _demo.Explanations)
            if (explanation.Decision.Sends.Count > 0)
            {
                explanation.Upcoming[0].Day.ShouldBe(Demo.AsOf);
                DecisionKey.Of(explanation.Upcoming[0].Decision).ShouldBe(DecisionKey.Of(explanation.Decision));
            }
            else if (explanation.Upcoming.Count > 0)
                explanation.Upcoming[0].Day.ShouldBeGreaterThan(Demo.AsOf);
    }

    [Fact]
    public void A_step_said_to_be_due_in_some_days_is_due_then_and_not_before()
    {
        var due = 0;
        foreach (var (account, explanation) in _demo.Explanations.Index())
        {
            if (
                explanation.Why.Ladders.FirstOrDefault(ladder => ladder.Next?.DueIn > 0)
                is not { Next: { DueIn: { } days } next } ladder
            )
                continue;
            due++;
            var data = new AccountCopy(_demo.Data, account, Demo.AsOf).With();
            Trace(data, days).ShouldBe(true, explanation.Decision.Account);
            Trace(data, days - 1).ShouldBe(false, explanation.Decision.Account);

            bool Trace(PolicyBilling.Ledgers.PracticeData alone, int later)
            {
                var asOf = Demo.AsOf.AddDays(later);
                var policy = _demo.Policies.Policies.Single(policy => policy.Name == ladder.Policy);
                var decider = new Decider([policy], asOf) { Trace = [] };
                decider.Decide(
                    new PolicyBilling.Facts.FactsReader(
                        alone,
                        BillingRun.FactsFor(_demo.Policies with { Policies = [policy] }, asOf)
                    ).Read(0)
                );
                return decider.Trace.Exists(tried =>
                    tried.Step?.Name == next.Name && tried.Result == TriedResult.Decided
                );
            }
        }
        due.ShouldBeGreaterThan(3);
    }
}
