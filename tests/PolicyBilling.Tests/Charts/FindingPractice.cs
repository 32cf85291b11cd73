using PolicyBilling.Decisions;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Simulator;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Simulator;

namespace PolicyBilling.Tests.Charts;

/// <summary>A practice whose charts' findings are worked out again, from plans and ledger rows, by nothing that charts
/// count with.</summary>
internal sealed record FindingPractice(string Name, PracticeData Data, string Language)
{
    public static readonly DateOnly Day = new(2026, 10, 31);
    public static readonly PolicySet Agreed = PolicyText.Shipped();

    private static readonly Lazy<IReadOnlyList<FindingPractice>> Practices = new(() =>
        [
            new("demo", ChartPractice.DemoData.Value, "en"),
            new("demo", ChartPractice.DemoData.Value, "fr"),
            .. Enumerable.Range(1, 20).Select(Invented),
        ]
    );

    private readonly Dictionary<DateOnly, BillingPlan> _plans = [];

    /// <summary>The demo in both languages, and twenty invented ones.</summary>
    public static IReadOnlyList<FindingPractice> All => Practices.Value;

    public RunOptions Options => new(Day, Language);

    public BillingPlan Plan => On(Day);

    public TextFormat Format => new(Language, Plan.Currency);

    /// <summary>What is decided with what was known on a day.</summary>
    public BillingPlan On(DateOnly day)
    {
        lock (_plans)
            return _plans.TryGetValue(day, out var plan)
                ? plan
                : _plans[day] = BillingRun.Plan(Data, Agreed, Options with { AsOf = day, LooksBack = day != Day });
    }

    /// <summary>Ledger rows known by a day, with their account.</summary>
    public IEnumerable<(int Account, LedgerEntry Entry)> Known(DateOnly day) =>
        from account in Enumerable.Range(0, Data.Accounts.Count)
        from place in Enumerable.Range(0, Data.Ledger.CountOf(account))
        let entry = Data.Ledger.Of(account, place)
        where Math.Max(entry.Date, entry.Posted) <= day.DayNumber
        select (account, entry);

    /// <summary>What patients of an account paid in so many days after a day, what was taken back left out.</summary>
    public decimal PaidAfter(int account, DateOnly day, int days)
    {
        var ledger = new AccountLedger(Data);
        ledger.Read(account, Day.DayNumber);
        var cents = 0L;
        for (var i = 0; i < ledger.Count; i++)
            if (
                ledger[i].Kind == EntryKind.PatientPayment
                && ledger.Effective(i) < 0
                && ledger[i].Date - day.DayNumber is var after
                && after >= 1
                && after <= days
            )
                cents -= ledger.Effective(i);
        return Money.FromCents(cents);
    }

    public static decimal Owed(Decision decision) => Math.Max(0, decision.Figures.PatientPortion);

    public static decimal Open(Decision decision) => decision.Figures.Balance + decision.Figures.Credit;

    public static bool IsLeftOut(BillingPlan plan, Decision decision) =>
        plan.LeftOut.Contains(decision.BillingType, StringComparer.OrdinalIgnoreCase);

    private static FindingPractice Invented(int seed)
    {
        using var folder = new PracticeFolder(new GenerateOptions(60, 15, seed, Day));
        return new($"invented {seed}", PracticeImport.Read(folder.Folder), seed % 2 == 0 ? "fr" : "en");
    }
}
