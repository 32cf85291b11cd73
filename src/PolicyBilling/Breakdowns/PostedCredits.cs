using PolicyBilling.Ledgers;

namespace PolicyBilling.Breakdowns;

/// <summary>Part of an entry and the charge at which it stands. Places are those of the
/// <see cref="AccountLedger"/>.</summary>
/// <param name="Entry">The entry: a payment or another credit, or what takes one back or raises a charge.</param>
/// <param name="Charge">The charge; -1 for what is left when every charge is paid.</param>
/// <param name="Cents">How much of it; negative for what raises.</param>
/// <param name="OldestFirst">Whether it stands there because the charge was the oldest open one, for the entry names
/// nothing.</param>
internal readonly record struct PostedPart(int Entry, int Charge, long Cents, bool OldestFirst);

/// <summary>
/// Lays an account's credits where they were posted: at the charge that they name, else at the charges of the claim
/// that they name, be it more than was charged; only what names neither pays the oldest charge first.
/// That is what an explanation of benefits says of a visit, and what a patient remembers; aging does otherwise.
/// </summary>
internal sealed class PostedCredits
{
    // An entry may name one that names another.
    private const int MostLinks = 8;

    private readonly AccountLedger _ledger;
    private readonly long[] _open;
    private readonly bool[] _isCharge;
    private readonly int[] _charges;
    private readonly Dictionary<int, List<int>> _ofClaim = [];
    private readonly List<PostedPart> _parts = [];

    private PostedCredits(AccountLedger ledger)
    {
        _ledger = ledger;
        (_open, _isCharge) = (new long[ledger.Count], new bool[ledger.Count]);
        _charges = TakeCharges();
    }

    /// <summary>What was charged, oldest first: charges, fees, and whatever else raises the balance and names no
    /// charge.</summary>
    public IReadOnlyList<int> Charges => _charges;

    /// <summary>Where everything else stands.</summary>
    public IReadOnlyList<PostedPart> Parts => _parts;

    /// <summary>What is open of a charge, in cents; negative when more was posted for it than it came to.</summary>
    public long Open(int charge) => _open[charge];

    /// <summary>Lays the credits of the account that the ledger holds.</summary>
    public static PostedCredits Of(AccountLedger ledger)
    {
        var posted = new PostedCredits(ledger);
        posted.LayNamed();
        posted.LayOldestFirst();
        return posted;
    }

    private int[] TakeCharges()
    {
        var charges = new List<int>();
        for (var i = 0; i < _ledger.Count; i++)
            if (_ledger[i].Kind.IsCharge() && _ledger.Effective(i) > 0)
                charges.Add(TakeCharge(i));
        for (var i = 0; i < _ledger.Count; i++)
            if (!_ledger[i].Kind.IsCharge() && _ledger.Effective(i) > 0 && !Named(i).Any)
                charges.Add(TakeCharge(i));
        charges.Sort(
            (a, b) =>
                (_ledger[a].Date, _ledger[a].Kind.IsFee(), a).CompareTo((_ledger[b].Date, _ledger[b].Kind.IsFee(), b))
        );
        return [.. charges];
    }

    private int TakeCharge(int place)
    {
        (_open[place], _isCharge[place]) = (_ledger.Effective(place), true);
        if (_ledger[place].Claim is var claim and >= 0)
        {
            if (!_ofClaim.TryGetValue(claim, out var list))
                _ofClaim[claim] = list = [];
            list.Add(place);
        }
        return place;
    }

    // What raises goes first, so that a credit finds the charge as it is in the end.
    private void LayNamed()
    {
        foreach (var raises in (ReadOnlySpan<bool>)[true, false])
            for (var i = 0; i < _ledger.Count; i++)
                if (_ledger.Effective(i) is var cents and not 0 && cents > 0 == raises && !_isCharge[i])
                    LayNamed(i, -cents);
    }

    private void LayNamed(int entry, long cents)
    {
        var named = Named(entry);
        if (!named.Any)
            return;
        // What a charge does not need goes to the other charges of the same visit or claim; what none of them needs
        // stays at the first: the visit is overpaid.
        if (named.OfClaim is { } charges)
            foreach (var charge in charges)
                LayNeeded(entry, charge, ref cents);
        else
            LayNeeded(entry, named.First, ref cents);
        if (cents > 0)
            LayOnVisit(entry, named.First, ref cents);
        if (cents != 0)
            Lay(entry, named.First, cents, oldestFirst: false);
    }

    private void LayOnVisit(int entry, int first, ref long cents)
    {
        ref readonly var visit = ref _ledger[first];
        for (var i = FirstOn(visit.Date); i < _charges.Length && _ledger[_charges[i]].Date == visit.Date; i++)
            if (_ledger[_charges[i]].Patient == visit.Patient)
                LayNeeded(entry, _charges[i], ref cents);
    }

    private int FirstOn(int date)
    {
        var (from, to) = (0, _charges.Length);
        while (from < to)
            if ((from + to) / 2 is var middle && _ledger[_charges[middle]].Date < date)
                from = middle + 1;
            else
                to = middle;
        return from;
    }

    private void LayNeeded(int entry, int charge, ref long cents)
    {
        if (Math.Min(cents, _open[charge]) is not (var part and > 0))
            return;
        Lay(entry, charge, part, oldestFirst: false);
        cents -= part;
    }

    private void LayOldestFirst()
    {
        var next = 0;
        for (var i = 0; i < _ledger.Count; i++)
        {
            if (_ledger.Effective(i) >= 0 || Named(i).Any)
                continue;
            var left = -_ledger.Effective(i);
            for (; left > 0 && next < _charges.Length; next += _open[_charges[next]] <= 0 ? 1 : 0)
                if (Math.Min(left, _open[_charges[next]]) is var part and > 0)
                {
                    Lay(i, _charges[next], part, oldestFirst: true);
                    left -= part;
                }
            if (left > 0)
                _parts.Add(new PostedPart(i, -1, left, true));
        }
    }

    private void Lay(int entry, int charge, long cents, bool oldestFirst)
    {
        _open[charge] -= cents;
        _parts.Add(new PostedPart(entry, charge, cents, oldestFirst));
    }

    // The charge that an entry names, by itself or through the entry it names; else the charges of its claim.
    private NamedCharges Named(int entry)
    {
        var claim = -1;
        for (var (place, links) = (entry, 0); place >= 0 && links < MostLinks; links++)
        {
            if (place != entry && _isCharge[place])
                return new NamedCharges(place, null);
            claim = claim < 0 ? _ledger[place].Claim : claim;
            place = _ledger.Find(_ledger[place].AppliesTo);
        }
        return claim >= 0 && _ofClaim.TryGetValue(claim, out var charges)
            ? new NamedCharges(charges[0], charges)
            : new NamedCharges(-1, null);
    }

    // The first charge, -1 for none, and all of them where a claim is named.
    private readonly record struct NamedCharges(int First, List<int>? OfClaim)
    {
        public bool Any => First >= 0;
    }
}
