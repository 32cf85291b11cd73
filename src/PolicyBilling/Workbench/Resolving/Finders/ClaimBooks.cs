using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Resolving.Finders;

/// <summary>One claim of an account with its charges and what is open of them. Money in cents.</summary>
internal sealed class ClaimBooks
{
    /// <summary>A claim by its place among the account's.</summary>
    public ClaimBooks(AccountBooks books, int place)
    {
        (Books, Place) = (books, place);
        Charges = [.. books.ChargesOf(State.Row.Claim)];
        Open = Charges.Sum(books.Posted.Open);
        PatientPaid = books
            .Posted.Parts.Where(part =>
                Charges.Contains(part.Charge) && books.Ledger[part.Entry].Kind == EntryKind.PatientPayment
            )
            .Sum(part => part.Cents);
    }

    /// <summary>The account.</summary>
    public AccountBooks Books { get; }

    /// <summary>The claim's place among the account's.</summary>
    public int Place { get; }

    /// <summary>Where it stands.</summary>
    public ClaimState State => Books.Claims[Place];

    /// <summary>Its id.</summary>
    public string Id => Books.Data.ClaimIds[State.Row.Claim];

    /// <summary>Its insurer; empty where not known.</summary>
    public string Carrier => State.Row.Carrier < 0 ? "" : Books.Data.Words[State.Row.Carrier];

    /// <summary>The charges that name it.</summary>
    public IReadOnlyList<int> Charges { get; }

    /// <summary>What is open of them; negative when more was posted than charged.</summary>
    public long Open { get; }

    /// <summary>What patients paid on them.</summary>
    public long PatientPaid { get; }

    /// <summary>A credit laid on its charges as they need it; what none needs stays at the first.</summary>
    public IEnumerable<EntryToPost> OnCharges(EntryKind kind, long cents)
    {
        foreach (var charge in Charges)
        {
            if (Math.Min(cents, Books.Posted.Open(charge)) is not (var part and > 0))
                continue;
            yield return On(kind, charge, part);
            cents -= part;
        }
        if (cents > 0)
            yield return On(kind, Charges[0], cents);
    }

    private EntryToPost On(EntryKind kind, int charge, long cents) =>
        Books.Post(kind, -cents, Books.Ledger[charge].Patient, State.Row.Claim, charge);
}
