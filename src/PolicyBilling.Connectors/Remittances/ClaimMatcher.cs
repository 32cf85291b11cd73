namespace PolicyBilling.Connectors.Remittances;

/// <summary>How a line of a remittance was brought together with a claim.</summary>
public enum MatchedBy
{
    /// <summary>The data has no such claim.</summary>
    Nothing,

    /// <summary>By its number, and nothing contradicts.</summary>
    Number,

    /// <summary>Somebody said which claim it is.</summary>
    Answer,

    /// <summary>It was brought before.</summary>
    Before,

    /// <summary>Several may be meant, or number, amount and name do not agree: somebody has to say.</summary>
    Question,
}

/// <summary>Finds the claims that lines of remittances are about: by number, where the name or the amount agrees too;
/// else by amount, day and name, as questions.</summary>
internal sealed class ClaimMatcher(ClaimBook book)
{
    private const int MostChoices = 5;

    /// <summary>The claim of a line, or those among which somebody has to choose.</summary>
    public (MatchedBy By, IReadOnlyList<KnownClaim> Claims) Match(RemittedClaim line)
    {
        var numbered = book.ByNumber(line.Number);
        var sure = numbered.Where(claim => IsSure(line, claim)).ToList();
        if (sure.Count == 1)
            return (MatchedBy.Number, sure);
        // A number that another practice uses too names another patient and another amount.
        var possible = numbered.Where(claim => !(Name(line, claim) is false && Amount(line, claim) is false)).ToList();
        if (possible.Count == 0)
            possible =
            [
                .. book.ByAmount(Math.Abs(line.Charge))
                    .Where(claim => Name(line, claim) is true && Day(line, claim) is not false)
                    .Take(MostChoices),
            ];
        return possible.Count == 0 ? (MatchedBy.Nothing, []) : (MatchedBy.Question, possible);
    }

    private static bool IsSure(RemittedClaim line, KnownClaim claim) =>
        Name(line, claim) switch
        {
            true => true,
            null => Amount(line, claim) is true,
            false => false,
        };

    // A guarantor's name may well be another than the patient's: it agrees, or it says nothing.
    private static bool? Name(RemittedClaim line, KnownClaim claim) =>
        line.Patient.Last.Length == 0 || claim.Name.Length == 0 ? null
        : PatientName.Agrees(line.Patient, claim.Name) ? true
        : claim.IsPatients ? false
        : null;

    private static bool? Amount(RemittedClaim line, KnownClaim claim) =>
        claim.Billed == 0 ? null : Math.Abs(line.Charge) == claim.Billed;

    private static bool? Day(RemittedClaim line, KnownClaim claim) =>
        line.Date is not { } day || claim.Days.Count == 0 ? null : claim.Days.Contains(day.DayNumber);
}
