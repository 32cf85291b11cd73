using PolicyBilling.Breakdowns;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Resolving;

/// <summary>One account's books on a day, as a bookkeeper lays them out: entries, where each credit stands, claims and
/// visits. Finders read it and build what they found.</summary>
internal sealed class AccountBooks
{
    private readonly long[] _loose;
    private readonly List<string> _stopped = [];

    /// <summary>An account that was read.</summary>
    public AccountBooks(PracticeData data, int account, DateOnly asOf, AccountOnDay day, CauseTexts texts)
    {
        (Data, Account, AsOf, Ledger, Claims, Texts) = (data, account, asOf, day.Ledger, day.Claims, texts);
        var visits = new VisitReader(data, account, Ledger, Claims);
        (Posted, Visits) = (visits.Posted, [.. visits.Visits()]);
        _loose = new long[Ledger.Count];
        foreach (var part in Posted.Parts)
            if (part is { Charge: >= 0, OldestFirst: true } && IsLoose(part.Entry))
                _loose[part.Charge] += part.Cents;
    }

    /// <summary>The practice's data.</summary>
    public PracticeData Data { get; }

    /// <summary>The account's number.</summary>
    public int Account { get; }

    /// <summary>The account's id.</summary>
    public string Id => Data.AccountIds[Account];

    /// <summary>The day.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Its entries.</summary>
    public AccountLedger Ledger { get; }

    /// <summary>Its claims.</summary>
    public AccountClaims Claims { get; }

    /// <summary>Where its credits stand.</summary>
    public PostedCredits Posted { get; }

    /// <summary>Its visits, oldest first.</summary>
    public IReadOnlyList<PostedVisit> Visits { get; }

    /// <summary>The sentences.</summary>
    public CauseTexts Texts { get; }

    /// <summary>Where a search was broken off, in sentences: behind it there may be more.</summary>
    public IReadOnlyList<string> Stopped => _stopped;

    /// <summary>Notes that a search was broken off.</summary>
    public void Stop(string where) => _stopped.Add(where);

    /// <summary>Whether an entry is a patient's payment that names nothing.</summary>
    public bool IsLoose(int place) =>
        Ledger[place] is { Kind: EntryKind.PatientPayment, AppliesTo: < 0, Claim: < 0 } && Ledger.Effective(place) < 0;

    /// <summary>What of a visit would be the patient's if payments that name nothing were not there; in
    /// cents.</summary>
    public long PartWithoutLoose(PostedVisit visit) =>
        Money.ToCents(visit.Sums.PatientPart) + visit.Charges.Sum(charge => _loose[charge]);

    /// <summary>The charges of a claim.</summary>
    public IEnumerable<int> ChargesOf(int claim) => Posted.Charges.Where(charge => Ledger[charge].Claim == claim);

    /// <summary>Entries of a kind that still count and stand at a claim, by their own word or by the charge that they
    /// name.</summary>
    public IEnumerable<int> PostedFor(int claim, EntryKind kind)
    {
        for (var i = 0; i < Ledger.Count; i++)
            if (Ledger[i].Kind == kind && Ledger.Effective(i) < 0 && ClaimOf(i) == claim)
                yield return i;
    }

    /// <summary>The claim of an entry or of the charge that it names; -1 for none.</summary>
    public int ClaimOf(int place) =>
        Ledger[place].Claim >= 0 ? Ledger[place].Claim
        : Ledger.Find(Ledger[place].AppliesTo) is var named and >= 0 ? Ledger[named].Claim
        : -1;

    /// <summary>An entry's code and description; empty where the import did not keep them.</summary>
    public EntryText TextOf(int place) => Data.EntryTexts.Of(Ledger[place].Entry);

    /// <summary>An entry's day.</summary>
    public DateOnly DayOf(int place) => DateOnly.FromDayNumber(Ledger[place].Date);

    /// <summary>What an entry is worth, as money.</summary>
    public decimal MoneyOf(int place) => Money.FromCents(Ledger.Effective(place));

    /// <summary>An entry as evidence.</summary>
    public Evidence Row(int place) =>
        new(
            Id,
            "ledger",
            Data.EntryIds[Ledger[place].Entry],
            DayOf(place),
            Ledger[place].Kind.Word(),
            Money.FromCents(Ledger[place].Cents)
        );

    /// <summary>A claim as evidence.</summary>
    public Evidence Row(in ClaimState claim) =>
        new(
            Id,
            "claims",
            Data.ClaimIds[claim.Row.Claim],
            claim.Row.Received is var day and > 0 ? DateOnly.FromDayNumber(day) : null,
            Enum.GetName(claim.Status)!.ToLowerInvariant(),
            Money.FromCents(claim.Row.Estimate)
        );

    /// <summary>An entry to post.</summary>
    public EntryToPost Post(EntryKind kind, long cents, int patient = -1, int claim = -1, int names = -1) =>
        new(
            Id,
            kind,
            Money.FromCents(cents),
            patient < 0 ? "" : Data.PatientIds[patient],
            claim < 0 ? "" : Data.ClaimIds[claim],
            names < 0 ? "" : Data.EntryIds[Ledger[names].Entry],
            ""
        );

    /// <summary>An entry that takes another one back: of its kind, with the other sign.</summary>
    public EntryToPost Reverse(int place) =>
        Post(Ledger[place].Kind, -Ledger[place].Cents, Ledger[place].Patient, Ledger[place].Claim, place);

    /// <summary>A payment that is there, to be applied to a charge.</summary>
    public EntryToPost Apply(int place, int charge, long cents) =>
        new(
            Id,
            Ledger[place].Kind,
            Money.FromCents(-cents),
            Ledger[charge].Patient is var patient and >= 0 ? Data.PatientIds[patient] : "",
            "",
            Data.EntryIds[Ledger[charge].Entry],
            Data.EntryIds[Ledger[place].Entry]
        );

    /// <summary>So much of a credit's money.</summary>
    public MoneyUse Of(int credit, long cents) =>
        new(Id, Data.EntryIds[Ledger[credit].Entry], cents, Math.Abs(Ledger.Effective(credit)));

    /// <summary>So much of what is open of a charge.</summary>
    public MoneyUse OpenOf(int charge, long cents) =>
        new(Id, "open " + Data.EntryIds[Ledger[charge].Entry], cents, Math.Max(cents, Posted.Open(charge)));

    /// <summary>So much of what is open of several charges, the first ones first.</summary>
    public IEnumerable<MoneyUse> OpenOf(IEnumerable<int> charges, long cents)
    {
        foreach (var charge in charges)
        {
            if (Math.Min(cents, Posted.Open(charge)) is not (var part and > 0))
                continue;
            yield return OpenOf(charge, part);
            cents -= part;
        }
    }

    /// <summary>A cause that was found.</summary>
    public Candidate Found(
        Cause cause,
        Confidence confidence,
        long cents,
        IEnumerable<Evidence> evidence,
        IEnumerable<EntryToPost> entries,
        string because,
        IEnumerable<MoneyUse> uses,
        string about = ""
    ) =>
        new()
        {
            Account = Id,
            Cause = cause,
            Confidence = confidence,
            Amount = Money.FromCents(cents),
            Evidence = [.. evidence],
            Entries = [.. entries],
            Because = because,
            Uses = [.. uses],
            About = about,
        };
}
