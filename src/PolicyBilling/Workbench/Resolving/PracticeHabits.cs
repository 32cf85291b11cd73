using PolicyBilling.Ledgers;
using PolicyBilling.Workbench.Resolving.Finders;

namespace PolicyBilling.Workbench.Resolving;

/// <summary>Money on an account that owes nothing for it: it may be another account's.</summary>
/// <param name="Account">The account's number.</param>
/// <param name="Entry">The payment's id, as an index into the practice's entry ids.</param>
/// <param name="Day">Its day number.</param>
/// <param name="Cents">The payment; positive.</param>
internal readonly record struct StrayMoney(int Account, int Entry, int Day, long Cents);

/// <summary>What only the whole practice tells of one account: its usual fees and write-offs, what comes in pairs, and
/// money that stands where nothing is owed. Read once; then nothing in it changes.</summary>
internal sealed class PracticeHabits
{
    private const int FewestFees = 10,
        FewestWriteOffs = 8,
        FewestVisits = 20,
        FewestReturned = 5,
        FewestSigns = 10,
        FeeFollows = 10;
    private const decimal Nearly = 0.8m,
        NearlyAll = 0.9m,
        Rarely = 0.02m;

    // Stands for every insurer and none.
    private const int Anybody = -2;

    private readonly PracticeData _data;
    private readonly Dictionary<(string Code, int Carrier), Usual> _fees = [];
    private readonly Dictionary<(string Code, int Carrier, long Fee), Usual> _writeOffs = [];
    private readonly Dictionary<string, (int Visits, int Twice)> _pairs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Lowers, int Raises)> _signs = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<long, List<StrayMoney>> _stray = [];
    private readonly HashSet<(int Account, int Entry)> _isStray = [];
    private readonly Dictionary<long, HashSet<int>> _owing = [];
    private readonly Dictionary<(int Day, long Cents), List<StrayMoney>> _alike = [];
    private readonly Dictionary<long, int> _returnFees = [];
    private int _returned,
        _withCode;

    private PracticeHabits(PracticeData data) => _data = data;

    /// <summary>Whether codes of charges are known: without them neither fees nor pairs can be judged.</summary>
    public bool HasCodes => _withCode > 0;

    /// <summary>Reads all accounts as of a day.</summary>
    public static PracticeHabits Of(PracticeData data, DateOnly asOf, AgingRules rules, CancellationToken cancel)
    {
        var habits = new PracticeHabits(data);
        var (day, texts) = (new AccountOnDay(data, rules), CauseTexts.None);
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            cancel.ThrowIfCancellationRequested();
            day.Read(account, asOf.DayNumber);
            if (day.Ledger.Count > 0)
                habits.Learn(new AccountBooks(data, account, asOf, day, texts));
        }
        habits.LearnAlike(asOf.DayNumber);
        return habits;
    }

    /// <summary>What nearly all charges with a code and insurer come to around a day, or with the code whatever the
    /// insurer where those are few; null where they differ.</summary>
    public Usual.Found? Fee(string code, int carrier, int day) =>
        code.Length == 0 ? null
        : _fees.TryGetValue((code, carrier), out var own) && own.At(day, FewestFees, Nearly) is { } some ? some
        : _fees.TryGetValue((code, Anybody), out var all) ? all.At(day, FewestVisits, NearlyAll)
        : null;

    /// <summary>What is nearly always written off of a fee by agreement with an insurer around a day; null where it
    /// differs or was seldom seen.</summary>
    public Usual.Found? WriteOff(string code, int carrier, long fee, int day) =>
        carrier < 0 || code.Length == 0 ? null
        : _writeOffs.TryGetValue((code, carrier, fee), out var usual) ? usual.At(day, FewestWriteOffs, Nearly)
        : null;

    /// <summary>Whether a code hardly ever comes twice in one visit; null where it was seldom seen.</summary>
    public bool? ComesOnce(string code) =>
        code.Length > 0 && _pairs.TryGetValue(code, out var seen) && seen.Visits >= FewestVisits
            ? seen.Twice <= Rarely * seen.Visits
            : null;

    /// <summary>Whether adjustments with a description lower the balance (true) or raise it (false); null where they do
    /// both or are few.</summary>
    public bool? Lowers(string description) =>
        description.Length == 0
        || !_signs.TryGetValue(description, out var signs)
        || signs.Lowers + signs.Raises < FewestSigns
            ? null
        : signs.Raises <= Rarely * 5 * (signs.Lowers + signs.Raises) ? true
        : signs.Lowers <= Rarely * 5 * (signs.Lowers + signs.Raises) ? false
        : null;

    /// <summary>The fee that the practice charges for a returned check, in cents; null where it charges none.</summary>
    public long? ReturnFee =>
        _returned >= FewestReturned
        && _returnFees.OrderByDescending(fee => fee.Value).ThenBy(fee => fee.Key).FirstOrDefault()
            is { Value: > 0 } usual
        && usual.Value * 2 > _returned
            ? usual.Key
            : null;

    /// <summary>Payments of exactly so many cents that stand where nothing is owed for them.</summary>
    public IReadOnlyList<StrayMoney> Stray(long cents) => _stray.GetValueOrDefault(cents, []);

    /// <summary>Accounts that owe exactly so many cents, for one visit or in all.</summary>
    public IReadOnlyCollection<int> Owing(long cents) => _owing.TryGetValue(cents, out var accounts) ? accounts : [];

    /// <summary>Whether a payment stands where nothing is owed for it.</summary>
    public bool IsStray(int account, int entry) => _isStray.Contains((account, entry));

    /// <summary>Patients' payments of a day number and so many cents, where one of them is stray, that were not taken
    /// back.</summary>
    public IReadOnlyList<StrayMoney> Alike(int day, long cents) => _alike.GetValueOrDefault((day, cents), []);

    /// <summary>How a code and an insurer are known for a charge: the insurer of its claim, -1 for none.</summary>
    public static int CarrierOf(AccountBooks books, int charge) =>
        books.Claims.Find(books.Ledger[charge].Claim) is var claim and >= 0 ? books.Claims[claim].Row.Carrier : -1;

    /// <summary>What was written off of a charge by agreement, in cents.</summary>
    public static long WrittenOff(AccountBooks books, int charge) =>
        books
            .Posted.Parts.Where(part =>
                part.Charge == charge && books.Ledger[part.Entry].Kind == EntryKind.InsuranceWriteOff
            )
            .Sum(part => part.Cents);

    /// <summary>The fee for a returned check that follows it within some days; -1 for none.</summary>
    public static int FeeAfter(AccountBooks books, int returned)
    {
        for (var i = 0; i < books.Ledger.Count; i++)
            if (
                books.Ledger[i].Kind is EntryKind.LateFee or EntryKind.FinanceCharge or EntryKind.Adjustment
                && books.Ledger.Effective(i) > 0
                && books.Ledger[i].Date - books.Ledger[returned].Date is >= 0 and <= FeeFollows
            )
                return i;
        return -1;
    }

    private void Learn(AccountBooks books)
    {
        foreach (var visit in books.Visits)
            Learn(books, visit);
        for (var i = 0; i < books.Ledger.Count; i++)
            Learn(books, i);
        if (books.Claims.Estimate - books.Ledger.Balance is var surplus and > 0)
            LearnStray(books, surplus);
        else
            LearnOwing(books);
    }

    private void Learn(AccountBooks books, Breakdowns.PostedVisit visit)
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var charge in visit.Charges)
        {
            var code = books.TextOf(charge).Code;
            if (code.Length == 0 || books.Ledger[charge].Kind != EntryKind.Charge)
                continue;
            codes[code] = codes.GetValueOrDefault(code) + 1;
            var (carrier, cents, day) = (
                CarrierOf(books, charge),
                books.Ledger[charge].Cents,
                books.Ledger[charge].Date
            );
            Counted(_fees, (code, carrier)).Add(day, cents);
            Counted(_fees, (code, Anybody)).Add(day, cents);
            if (books.Claims.Find(books.Ledger[charge].Claim) is var claim and >= 0)
                if (books.Claims[claim].Status == ClaimStatus.Received)
                    Counted(_writeOffs, (code, carrier, cents)).Add(day, WrittenOff(books, charge));
        }
        _withCode += codes.Count;
        foreach (var (code, times) in codes)
        {
            var seen = _pairs.GetValueOrDefault(code);
            _pairs[code] = (seen.Visits + 1, seen.Twice + (times > 1 ? 1 : 0));
        }
    }

    private void Learn(AccountBooks books, int place)
    {
        ref readonly var entry = ref books.Ledger[place];
        if (entry.Kind == EntryKind.Adjustment && books.TextOf(place).Description is { Length: > 0 } description)
        {
            var signs = _signs.GetValueOrDefault(description);
            _signs[description] = entry.Cents < 0 ? (signs.Lowers + 1, signs.Raises) : (signs.Lowers, signs.Raises + 1);
        }
        if (entry.Kind != EntryKind.ReturnedPayment)
            return;
        _returned++;
        if (FeeAfter(books, place) is var fee and >= 0)
            _returnFees[books.Ledger[fee].Cents] = _returnFees.GetValueOrDefault(books.Ledger[fee].Cents) + 1;
    }

    private void LearnOwing(AccountBooks books)
    {
        var parts = books
            .Visits.Select(visit => Money.ToCents(visit.Sums.PatientPart))
            .Where(part => part > 0)
            .ToList();
        foreach (var cents in parts.Append(parts.Sum()).Distinct())
            if (!_owing.TryAdd(cents, [books.Account]))
                _owing[cents].Add(books.Account);
    }

    // Of an account whose patients owe less than nothing: payments that are no more than that.
    private void LearnStray(AccountBooks books, long surplus)
    {
        var over = Duplicates.Over(books);
        for (var i = 0; i < books.Ledger.Count; i++)
        {
            ref readonly var entry = ref books.Ledger[i];
            var cents = -books.Ledger.Effective(i);
            if (entry.Kind != EntryKind.PatientPayment || cents <= 0 || cents > surplus)
                continue;
            if (!books.IsLoose(i) && over.GetValueOrDefault(i) != cents)
                continue;
            if (!_stray.TryGetValue(cents, out var stray))
                _stray[cents] = stray = [];
            stray.Add(new StrayMoney(books.Account, entry.Entry, entry.Date, cents));
            _isStray.Add((books.Account, entry.Entry));
            _alike[(entry.Date, cents)] = [];
        }
    }

    private void LearnAlike(int asOf)
    {
        if (_alike.Count == 0)
            return;
        for (var account = 0; account < _data.Accounts.Count; account++)
        for (var i = 0; i < _data.Ledger.CountOf(account); i++)
        {
            var row = _data.Ledger.Of(account, i);
            if (
                row is { Kind: EntryKind.PatientPayment, Cents: < 0 }
                && row.CountsOn(asOf)
                && _alike.TryGetValue((row.Date, -row.Cents), out var alike)
                && !IsTakenBack(account, row)
            )
                alike.Add(new StrayMoney(account, row.Entry, row.Date, -row.Cents));
        }
    }

    private bool IsTakenBack(int account, LedgerEntry payment) =>
        Enumerable
            .Range(0, _data.Ledger.CountOf(account))
            .Select(i => _data.Ledger.Of(account, i))
            .Any(row => row.AppliesTo == payment.Entry || (row.Cents == -payment.Cents && !row.Kind.IsCharge()));

    private static Usual Counted<TKey>(Dictionary<TKey, Usual> counts, TKey key)
        where TKey : notnull => counts.TryGetValue(key, out var usual) ? usual : counts[key] = new Usual();
}
