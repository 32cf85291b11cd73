using PolicyBilling.Decisions;

namespace PolicyBilling.Pages.Month;

/// <summary>A sum with the parts that come to it.</summary>
/// <param name="What">What it is the sum of.</param>
/// <param name="Total">The sum.</param>
/// <param name="Parts">Its parts; one that is nothing is left out.</param>
public sealed record TiedSum(string What, decimal Total, IReadOnlyList<(string What, decimal Amount)> Parts);

/// <summary>How the numbers of the month belong together: sums of different things stand beside each other.</summary>
public static class Together
{
    /// <summary>What patients owe, and the balance of all accounts, with their parts.</summary>
    public static IReadOnlyList<TiedSum> Of(MonthFacts facts)
    {
        var words = facts.Words;
        var (agency, off) = (facts.Now.Of(DecisionGroup.Agency).Amount, facts.Now.Of(DecisionGroup.WriteOff).Amount);
        var (owed, held) = (facts.PatientsOwe.Amount, MonthFacts.Owing(facts.Held).Amount);
        List<TiedSum> ties =
        [
            new(
                words.PatientsOwe,
                owed,
                Known(
                    (words.AskedNow, facts.Asked.Amount),
                    (words.ToAgency, agency),
                    (words.GivenUp, off),
                    (words.HeldNow, held),
                    (words.NotAskedYet, owed - facts.Asked.Amount - agency - off - held)
                )
            ),
        ];
        if (facts.Content.MonthEnds is [.., var now])
            ties.Add(
                new(
                    words.BalanceOfAll,
                    now.Balance,
                    Known(
                        (words.OpenOfPatients, now.Patients.Total),
                        (words.OpenOfInsurers, now.Insurers.Total),
                        (words.KeptOut, now.LeftOut),
                        (words.LessCredits, -now.Credits)
                    )
                )
            );
        return ties;
    }

    private static IReadOnlyList<(string, decimal)> Known(params IReadOnlyList<(string, decimal Amount)> parts) =>
        [.. parts.Where(part => part.Amount != 0)];
}
