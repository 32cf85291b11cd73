using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Workbench.Measures;

/// <summary>The front door of the measures: a practice's data, policies and a day in, every figure out.</summary>
public static class MeasuresRun
{
    // More months make a forecast's band no truer, and take time.
    private const int MonthEndsForForecast = 25;

    /// <summary>Measures a practice. Throws <see cref="RefusedException"/> where a dry run would.</summary>
    /// <param name="data">The practice's data; with the texts of write-offs kept, else they have no reasons.</param>
    /// <param name="policies">Its policies: how it ages, what it keeps out of receivables, which tables must be
    /// there.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="monthEnds">Month-ends of receivables, the as-of date among them, 2 or more; and one month fewer of
    /// what happened between them.</param>
    /// <param name="cancel">Stops it.</param>
    public static PracticeMeasures Of(
        PracticeData data,
        PolicySet policies,
        DateOnly asOf,
        int monthEnds = 13,
        CancellationToken cancel = default
    )
    {
        BillingRun.Refuse(data, policies, new RunOptions(asOf));
        var begins = LedgerDays.First(data) ?? DateOnly.MaxValue;
        var days = MonthEnds.Days(begins, asOf, Math.Max(monthEnds, MonthEndsForForecast));
        var months = new MeasuredMonths(begins, asOf, Math.Max(1, monthEnds - 1));
        MeasuresReader Start() => new(data, policies, days, months);
        var all = Start();
        EveryAccount.Visit(data.Accounts.Count, Start, (reader, account) => reader.Read(account), all.Add, cancel);
        return Of(all, data, policies, monthEnds);
    }

    private static PracticeMeasures Of(MeasuresReader all, PracticeData data, PolicySet policies, int monthEnds)
    {
        var lacks = Lacking(data).ToDictionary();
        T? Of<T>(MeasuredPart part, Func<T> value)
            where T : class => lacks.ContainsKey(part) ? null : value();
        var begins = LedgerDays.First(data) ?? DateOnly.MaxValue;
        var ends = all.Days.Select((day, i) => all.Ends.Sums[i].On(day, begins)).ToList();
        var (first, whole) = Whole(ends, begins);
        return new()
        {
            AsOf = all.Days[^1],
            Practice = policies.Practice.Name,
            Currency = policies.Practice.Currency,
            Source = data.Source,
            ExportedAsOf = data.ExportedAsOf,
            NotExported = [.. data.NotExportedNames],
            Lacks = lacks,
            LeftOutTypes = policies.Practice.LeaveOutBillingTypes,
            LeftOut = all.Open.LeftOut,
            MonthEnds = [.. ends.TakeLast(monthEnds)],
            Carriers = Of(MeasuredPart.Carriers, () => all.Open.Carriers(data)),
            Providers = Of(MeasuredPart.Providers, () => all.Open.Providers(data)),
            BillingTypes = Of(MeasuredPart.BillingTypes, () => all.Open.Types(data)),
            Insurance = Of(MeasuredPart.Insurance, () => all.Claims.Value(data)),
            Counter = Of(MeasuredPart.Counter, () => all.Counter.Value),
            WriteOffs = Of(MeasuredPart.WriteOffs, () => all.WriteOffs.Value(data)),
            Appointments = Of(MeasuredPart.Appointments, () => all.Appointments.Value),
            Promises = Of(MeasuredPart.Promises, () => all.Promises.Value),
            Calls = Of(MeasuredPart.Calls, () => new Calls(all.Calls.Value, LedgerDays.KnownUntil(data, all.Days[^1]))),
            Plans = Of(MeasuredPart.Plans, () => all.Plans.Value),
            Agency = Of(MeasuredPart.Agency, () => all.Agency.Value),
            Credits = all.Credits.Value,
            Debt = Of(MeasuredPart.Debt, () => all.Debt.Value),
            Forecast = new Forecasting(
                whole,
                [.. all.Rolls.Rolls.Skip(first).Take(Math.Max(0, whole.Count - 1))]
            ).Forecast(),
            MonthEndsCovered = whole.Count,
            DataFingerprint = data.Fingerprint,
            PolicyFingerprint = policies.Fingerprint,
            Problems = [.. data.Problems],
        };
    }

    // A day within a month is no month-end; and what lies before two months without treatment is not the practice at
    // work: a few balances that were brought over, as a rule.
    private static (int First, List<MonthEnd> Ends) Whole(List<MonthEnd> ends, DateOnly begins)
    {
        var whole = ends.TakeWhile(end => end.Day.AddDays(1).Day == 1 && end.Day >= begins).ToList();
        var first = 0;
        for (var i = 1; i < whole.Count; i++)
            if (whole[i].Activity.Production <= 0 && whole[i - 1].Activity.Production <= 0)
                first = i + 1;
        return (first, [.. whole.Skip(first)]);
    }

    // What is not there would read as never having happened.
    private static IEnumerable<KeyValuePair<MeasuredPart, string>> Lacking(PracticeData data)
    {
        MeasuredPart[] OfLedger() => [MeasuredPart.Counter, MeasuredPart.WriteOffs, MeasuredPart.Debt];
        foreach (var part in data.EarliestAsOf is null ? [] : OfLedger())
            yield return new(part, "ledger");
        (Table Table, string Name, MeasuredPart[] Parts)[] tables =
        [
            (Table.Claims, "claims", [MeasuredPart.Carriers, MeasuredPart.Insurance]),
            (Table.Claims, "claims", data.EarliestAsOf is null ? [MeasuredPart.Counter] : []),
            (Table.Appointments, "appointments", [MeasuredPart.Appointments]),
            (Table.Contacts, "contacts", [MeasuredPart.Promises, MeasuredPart.Calls, MeasuredPart.Agency]),
            (Table.PaymentPlans, "payment_plans", [MeasuredPart.Plans]),
        ];
        foreach (var (_, name, parts) in tables.Where(table => !data.Present.HasFlag(table.Table)))
        foreach (var part in parts)
            yield return new(part, name);
        (string Name, MeasuredPart Part)[] columns =
        [
            ("accounts.provider", MeasuredPart.Providers),
            ("accounts.billing_type", MeasuredPart.BillingTypes),
        ];
        foreach (var (name, part) in columns.Where(column => data.AbsentColumns.Contains(column.Name)))
            yield return new(part, name);
        if (data.Present.HasFlag(Table.Contacts) && data.AbsentColumns.Contains("contacts.until"))
            yield return new(MeasuredPart.Promises, "contacts.until");
    }

    /// <summary>One thread's accounts, or all of them added up.</summary>
    private sealed class MeasuresReader
    {
        private readonly MeasuredAccount _account;

        public MeasuresReader(
            PracticeData data,
            PolicySet policies,
            IReadOnlyList<DateOnly> days,
            MeasuredMonths months
        )
        {
            var (rules, agencyTypes) = (
                policies.Practice.Aging,
                BillingMeanings
                    .Types(policies.Practice.BillingTypes, BillingMeanings.Agency)
                    .ToHashSet(StringComparer.OrdinalIgnoreCase)
            );
            Days = days;
            Ends = new(data, rules, days, MonthEnds.LeftOut(data, policies), tells: true);
            Rolls = new(days);
            _account = new(data, Ends, days[^1]);
            (Counter, WriteOffs, Appointments, Promises, Calls) = (
                new(months),
                new(months),
                new(months),
                new(months),
                new(months)
            );
            Agency = new(
                months,
                new AccountOnDay(data, rules),
                [.. Enumerable.Range(0, data.Words.Count).Where(word => agencyTypes.Contains(data.Words[word]))]
            );
            Debt = new(months);
        }

        public IReadOnlyList<DateOnly> Days { get; }
        public MonthEndReader Ends { get; }
        public RollSums Rolls { get; }
        public OpenSums Open { get; } = new();
        public ClaimSums Claims { get; } = new();
        public CounterSums Counter { get; }
        public WriteOffSums WriteOffs { get; }
        public AppointmentSums Appointments { get; }
        public PromiseSums Promises { get; }
        public CallSums Calls { get; }
        public PlanSums Plans { get; } = new();
        public AgencySums Agency { get; }
        public CreditSums Credits { get; } = new();
        public DebtSums Debt { get; }

        public void Read(int account)
        {
            Rolls.Start();
            Ends.Add(account, day => Rolls.Add(day, Ends.Aged));
            _account.Read(account);
            Open.Read(_account);
            Claims.Read(_account);
            Counter.Read(_account);
            WriteOffs.Read(_account);
            Appointments.Read(_account);
            Promises.Read(_account);
            Calls.Read(_account);
            Plans.Read(_account);
            Agency.Read(_account);
            Credits.Read(_account);
            Debt.Read(_account);
        }

        public void Add(MeasuresReader other)
        {
            for (var day = 0; day < Days.Count; day++)
                Ends.Sums[day].Add(other.Ends.Sums[day]);
            Rolls.Add(other.Rolls);
            Open.Add(other.Open);
            Claims.Add(other.Claims);
            Counter.Add(other.Counter);
            WriteOffs.Add(other.WriteOffs);
            Appointments.Add(other.Appointments);
            Promises.Add(other.Promises);
            Calls.Add(other.Calls);
            Plans.Add(other.Plans);
            Agency.Add(other.Agency);
            Credits.Add(other.Credits);
            Debt.Add(other.Debt);
        }
    }
}
