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
    private readonly Dictionary<int, long> _open = [];
    private readonly Dictionary<int, List<int>> _ofClaim = [];
    private readonly Dictionary<(int Date, int Patient), List<int>> _ofVisit = [];
    private readonly List<PostedPart> _parts = [];

    private PostedCredits(AccountLedger ledger) => _ledger = ledger;

    /// <summary>What was charged, oldest first: charges, fees, and whatever else raises the balance and names no
    /// charge.</summary>
    public IReadOnlyList<int> Charges { get; private set; } = [];

    /// <summary>Where everything else stands.</summary>
    public IReadOnlyList<PostedPart> Parts => _parts;

    /// <summary>What is open of a charge, in cents; negative when more was posted for it than it came to.</summary>
    public long Open(int charge) => _open[charge];

    /// <summary>Lays the credits of the account that the ledger holds.</summary>
    public static PostedCredits Of(AccountLedger ledger)
    {
        var posted = new PostedCredits(ledger);
        posted.TakeCharges();
        posted.LayNamed();
        posted.LayOldestFirst();
        return posted;
    }

    private void TakeCharges()
    {
        for (var i = 0; i < _ledger.Count; i++)
            if (_ledger[i].Kind.IsCharge() && _ledger.Effective(i) > 0)
                TakeCharge(i);
        for (var i = 0; i < _ledger.Count; i++)
            if (!_ledger[i].Kind.IsCharge() && _ledger.Effective(i) > 0 && Named(i).Count == 0)
                TakeCharge(i);
        Charges =
        [
            .. _open
                .Keys.OrderBy(place => _ledger[place].Date)
                .ThenBy(place => _ledger[place].Kind.IsFee())
                .ThenBy(place => place),
        ];
        foreach (var charge in Charges)
            Add(_ofVisit, (_ledger[charge].Date, _ledger[charge].Patient), charge);
    }

    private void TakeCharge(int place)
    {
        _open[place] = _ledger.Effective(place);
        if (_ledger[place].Claim >= 0)
            Add(_ofClaim, _ledger[place].Claim, place);
    }

    private static void Add<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int place)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        list.Add(place);
    }

    // What raises goes first, so that a credit finds the charge as it is in the end.
    private void LayNamed()
    {
        foreach (var raises in (bool[])[true, false])
            for (var i = 0; i < _ledger.Count; i++)
                if (_ledger.Effective(i) is var cents and not 0 && cents > 0 == raises && !_open.ContainsKey(i))
                    LayNamed(i, -cents);
    }

    private void LayNamed(int entry, long cents)
    {
        var named = Named(entry);
        if (named.Count == 0)
            return;
        // What a charge does not need goes to the other charges of the same visit or claim; what none of them needs
        // stays at the first: the visit is overpaid.
        foreach (var charge in named.Concat(_ofVisit[(_ledger[named[0]].Date, _ledger[named[0]].Patient)]))
            if (Math.Min(cents, _open[charge]) is var part and > 0)
            {
                Lay(entry, charge, part, oldestFirst: false);
                cents -= part;
            }
        if (cents != 0)
            Lay(entry, named[0], cents, oldestFirst: false);
    }

    private void LayOldestFirst()
    {
        var next = 0;
        for (var i = 0; i < _ledger.Count; i++)
        {
            if (_ledger.Effective(i) >= 0 || Named(i).Count > 0)
                continue;
            var left = -_ledger.Effective(i);
            for (; left > 0 && next < Charges.Count; next += _open[Charges[next]] <= 0 ? 1 : 0)
                if (Math.Min(left, _open[Charges[next]]) is var part and > 0)
                {
                    Lay(i, Charges[next], part, oldestFirst: true);
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
    private IReadOnlyList<int> Named(int entry)
    {
        var claim = -1;
        for (var (place, links) = (entry, 0); place >= 0 && links < MostLinks; links++)
        {
            if (place != entry && _open.ContainsKey(place))
                return [place];
            claim = claim < 0 ? _ledger[place].Claim : claim;
            place = _ledger.Find(_ledger[place].AppliesTo);
        }
        return _ofClaim.GetValueOrDefault(claim) ?? [];
    }
}
