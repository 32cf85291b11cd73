using PolicyBilling.Decisions;
using PolicyBilling.Files.Import;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Examples;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.Benchmarks;

/// <summary>Question 17: a setting changed in a practice that is loaded, every account decided again and compared,
/// against question 1; and all that a key in the editor costs beside it.</summary>
internal static class Typing
{
    public static IEnumerable<Answer> Ask(Options options)
    {
        var data = PracticeImport.Read(Practices.Of(options.Accounts));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var trials = PolicyTrials.Of(data, new("saved", Practices.Policies), new RunOptions(Practices.AsOf));
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / data.Accounts.Count;
        var facts = Practices.Facts(data);
        var decider = new Decider(Practices.Policies.Policies, Practices.AsOf, manyAccounts: true);
        var compiled = new CompiledExpressions();
        var typed = 10;
        PolicySet policies = null!;
        PolicyChange change = null!;
        void Load() =>
            policies = Practices.With(compiled, new SettingOverride("statements", "minimum_balance", $"{++typed}.00"));
        void Decide() => change = trials.Change(new("typed", policies));
        Load();
        Decide();
        var deciding = Race.Run(
            options.Rounds,
            Decide,
            () =>
            {
                foreach (var account in facts)
                    decider.Decide(account);
            }
        );
        yield return new(
            17,
            $"{options.Accounts:N0} accounts, a setting changed: decided again and compared, "
                + $"{change.Moves.Count:N0} move",
            FormattableString.Invariant(
                $"{deciding.Ours / data.Accounts.Count * 1e9:N0} ns, {kept:N0} bytes kept an account"
            ),
            FormattableString.Invariant($"question 1: {deciding.Theirs / data.Accounts.Count * 1e9:N0} ns"),
            Race.Times(deciding.Ratio),
            "≤ 3×"
        );
        var whole = Race.Run(
            options.Rounds,
            () =>
            {
                Load();
                ExampleRun.Run(policies).ToList();
                Decide();
            },
            () =>
            {
                Load();
                ExampleRun.Run(policies).ToList();
                WhatIfRun.Of(data, new("saved", Practices.Policies), new("typed", policies), new(Practices.AsOf));
            }
        );
        yield return new(
            17,
            "a key in the editor: policies loaded, their examples, the same",
            Race.Shown(whole.Ours),
            $"nothing kept of the practice: {Race.Shown(whole.Theirs)}",
            Race.Times(whole.Ratio),
            "≤ 300 ms for 20,000 accounts"
        );
    }
}
