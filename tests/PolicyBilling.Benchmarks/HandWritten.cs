using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Files.Import;

namespace PolicyBilling.Benchmarks;

/// <summary>Question 2: the shipped policies against the same decisions as one C# method of ifs.</summary>
internal static class HandWritten
{
    public static IEnumerable<Answer> Ask(Options options)
    {
        var facts = Practices.Facts(PracticeImport.Read(Practices.Of(options.Accounts)));
        var decider = new Decider(Practices.Policies.Policies, Practices.AsOf, manyAccounts: true);
        var written = new PoliciesInCSharp(Practices.Policies.Policies.Where(policy => policy.InForce(Practices.AsOf)));
        var byHand = written.Compile();
        foreach (var account in facts)
            Compare(decider.Decide(account), written.Outcome(byHand(account)));
        var race = Race.Run(
            options.Rounds,
            () =>
            {
                foreach (var account in facts)
                    decider.Decide(account);
            },
            () => Sum(facts, byHand)
        );
        yield return new(
            2,
            $"the same, {facts.Length:N0} accounts",
            FormattableString.Invariant($"{race.Ours / facts.Length * 1e9:N0} ns an account"),
            FormattableString.Invariant($"one C# method: {race.Theirs / facts.Length * 1e9:N0} ns"),
            Race.Times(race.Ratio),
            "≤ 2×"
        );
    }

    private static long Sum(AccountFacts[] facts, Func<AccountFacts, int> byHand)
    {
        long sum = 0;
        foreach (var account in facts)
            sum += byHand(account);
        return sum;
    }

    private static void Compare(in Verdict verdict, string? outcome)
    {
        if (outcome is not null && outcome != $"{verdict.Policy}/{verdict.Step?.Name ?? verdict.RuleName}")
            throw new InvalidOperationException(
                $"By hand it is {outcome}, by the policies {verdict.Policy}/{verdict.Step?.Name ?? verdict.RuleName}."
            );
    }
}
