using System.Reflection;
using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Plans;

/// <summary>The front door: a practice's data and its policies in, the plan for a day out.</summary>
public static class BillingRun
{
    /// <summary>Decides every account. Throws <see cref="RefusedException"/> when the policies need a table that is
    /// missing, or the day is before the data begins.</summary>
    public static BillingPlan Plan(
        PracticeData data,
        PolicySet policies,
        RunOptions options,
        CancellationToken cancel = default
    )
    {
        Refuse(data, policies, options);
        var facts = FactsFor(policies, options.AsOf);
        var decided = new DecidedAccount[data.Accounts.Count];
        var newest = Decide(data, policies, options, facts, decided, cancel);
        var order = InOrder(data);
        var decisions = order.Select(account => decided[account].Decision).ToList();
        Batches.Limit(
            policies.Practice.StatementsPerRun,
            order,
            decided,
            decisions,
            options.Language ?? policies.Practice.Languages[0]
        );
        var worklists = policies
            .Policies.Where(policy => policy.InForce(options.AsOf))
            .SelectMany(policy => policy.Worklists)
            .ToList();
        var rows = Worked(order, decided, worklists);
        if (!options.LooksBack)
        {
            var detailed = new AccountDecider(data, policies, options, facts).Detailed;
            new StuckAccounts(data, policies, options).Add(order, decisions, rows, detailed, cancel);
            new UnnotedContacts(data, policies, options).Add(order, decisions, rows, detailed);
            new UnpostedEntries(data, policies, options).Add(order, decisions, rows, detailed);
        }
        return new BillingPlan
        {
            AsOf = options.AsOf,
            Source = data.Source,
            Folder = data.Folder,
            ExportedAsOf = data.ExportedAsOf,
            NewestEntry = newest == 0 ? null : DateOnly.FromDayNumber(newest),
            Decisions = decisions,
            Worklists = rows,
            Totals = decisions.Aggregate(Figures.Zero, (sum, decision) => sum + decision.Figures),
            ByDecision = [.. DecisionTotal.Of(decisions)],
            NotExported = [.. data.NotExportedNames],
            Limits = [.. Limits.InForce(policies.Practice, decisions)],
            NeedsApproval =
            [
                .. Limits.Exceeded(policies.Practice, decisions),
                .. Limits.Unprotected(data.NotExported, decisions),
            ],
            Problems =
            [
                .. data.Problems,
                .. policies.Problems,
                .. Remarks(data, policies, options),
                .. order.SelectMany(account => decided[account].Problems),
            ],
            Settings = [.. Agreement.Settings(policies)],
            DataFingerprint = data.Fingerprint,
            PolicyFingerprint = policies.Fingerprint,
            HistoryFingerprint = data.HistoryFingerprint,
            Version = Version,
            Practice = policies.Practice.Name,
            Currency = policies.Practice.Currency,
            WorklistsInForce =
            [
                .. worklists.Select(worklist => new WorklistInForce(worklist.Name, worklist.Owner, worklist.ByClaim)),
                .. new[] { StuckAccounts.Worklist, UnnotedContacts.Worklist, UnpostedEntries.Worklist }.Where(own =>
                    rows.Exists(row => row.Worklist == own.Name)
                ),
            ],
            LeftOut = policies.Practice.LeaveOutBillingTypes,
            Exceptions = [.. Agreement.Exceptions(data, policies, options)],
            Texts = [.. Agreement.Texts(policies, options.AsOf)],
            Titles = [.. TitleInForce.Of(policies, options.AsOf)],
            Stationery = Agreement.Stationery(policies.Practice, options.AsOf),
            CostPerStatement = Agreement.CostPerStatement(policies.Practice),
        };
    }

    /// <summary>The version that stands in plans.</summary>
    public static string Version { get; } =
        typeof(BillingRun)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    /// <summary>What facts depend on, as these policies have it.</summary>
    public static FactsOptions FactsFor(PolicySet policies, DateOnly asOf) =>
        new(
            asOf,
            policies.Practice.Aging,
            StepsForFacts.Of(policies.Policies),
            SmallBalanceCap.Of(policies.Policies.Where(policy => policy.InForce(asOf))),
            [.. BillingMeanings.Types(policies.Practice.BillingTypes, BillingMeanings.Agency)]
        );

    /// <summary>Throws when the policies need a table that is missing, or the day is before the data begins.</summary>
    internal static void Refuse(PracticeData data, PolicySet policies, RunOptions options)
    {
        var problems = Refusals(data, policies, options).ToList();
        if (problems.Count > 0)
            throw new RefusedException(problems);
    }

    /// <summary>Why nothing can be decided: a table that is missing, or a day before the data begins.</summary>
    internal static IEnumerable<Problem> Refusals(PracticeData data, PolicySet policies, RunOptions options)
    {
        var asOf = options.AsOf;
        foreach (var problem in RequiredTables.Missing(data, policies, asOf, options.LooksBack))
            yield return problem;
        if (data.EarliestAsOf is { } earliest && asOf < earliest)
            yield return new Problem(
                Severity.Error,
                "aging",
                0,
                "",
                null,
                Said.In(
                    $"An aging report knows only its own date, {earliest:yyyy-MM-dd}: nothing can be said of "
                        + $"{asOf:yyyy-MM-dd}. Write a date on or after it.",
                    $"Un rapport d’ancienneté ne connaît que sa date, le {earliest:yyyy-MM-dd} : on ne peut rien "
                        + $"dire du {asOf:yyyy-MM-dd}. Écrire cette date ou une date après."
                )
            );
    }

    private static int Decide(
        PracticeData data,
        PolicySet policies,
        RunOptions options,
        FactsOptions facts,
        DecidedAccount[] decided,
        CancellationToken cancel
    )
    {
        var newest = 0;
        EveryAccount.Visit(
            decided.Length,
            () => new AccountDecider(data, policies, options, facts),
            (decider, account) => decided[account] = decider.Decide(account),
            decider => newest = Math.Max(newest, decider.Newest),
            cancel
        );
        return newest;
    }

    /// <summary>Account numbers in ordinal order of account ids.</summary>
    internal static int[] InOrder(PracticeData data)
    {
        var order = Enumerable.Range(0, data.Accounts.Count).ToArray();
        Array.Sort(order, (left, right) => data.AccountIds.Compare(left, right));
        return order;
    }

    private static List<WorklistRow> Worked(int[] order, DecidedAccount[] decided, List<Worklist> worklists)
    {
        var places = worklists
            .Select((worklist, place) => (worklist.Name, place))
            .ToDictionary(pair => pair.Name, pair => pair.place);
        // A large credit is worth as much work as a large debt.
        return
        [
            .. order
                .SelectMany(account => decided[account].Worklists)
                .OrderBy(row => places[row.Worklist])
                .ThenByDescending(row => Math.Abs(row.Amount)),
        ];
    }

    /// <summary>What a reader must know of exceptions and of a day before the export's.</summary>
    internal static IEnumerable<Problem> Remarks(PracticeData data, PolicySet policies, RunOptions options)
    {
        var french = options.IsFrench(policies);
        foreach (var remark in Selection.Remarks(data, options))
            yield return remark;
        foreach (var exception in policies.Exceptions.Values.OrderBy(exception => exception.Place.Line))
        {
            if (data.AccountIds.Find(exception.Account) < 0)
                yield return new Problem(
                    Severity.Warning,
                    exception.Place.File,
                    exception.Place.Line,
                    "account",
                    null,
                    french
                        ? $"L’exception est pour le compte '{exception.Account}', que l’export n’a pas."
                        : $"The exception is for the account '{exception.Account}', which the export does not have."
                            + AccountNames.Hint(exception.Account, data)
                );
            if (exception.Until < options.AsOf)
                yield return new Problem(
                    Severity.Warning,
                    exception.Place.File,
                    exception.Place.Line,
                    "until",
                    exception.Account,
                    french
                        ? $"L’exception pour le compte '{exception.Account}' a pris fin le "
                            + $"{exception.Until:yyyy-MM-dd} et ne compte plus ; la retirer ou lui donner une nouvelle "
                            + "fin."
                        : $"The exception for the account '{exception.Account}' ended on {exception.Until:yyyy-MM-dd} "
                            + "and no longer counts; remove it or give it a new end."
                );
        }
        // An export that does not say when it was made was made on the day of its newest row, or later.
        var known = data.ExportedAsOf?.DayNumber ?? data.NewestDay();
        if (options.AsOf.DayNumber < known)
            yield return new Problem(
                Severity.Notice,
                data.ExportedAsOf is null ? "ledger" : "export.yaml",
                0,
                "",
                null,
                french
                    ? $"Le plan est pour le {options.AsOf:yyyy-MM-dd}, avant le "
                        + $"{DateOnly.FromDayNumber(known):yyyy-MM-dd} de l’export : indicateurs, types de facturation "
                        + "et ententes sont ceux de l’export, non de cette date."
                    : $"The plan is for {options.AsOf:yyyy-MM-dd}, before the export's "
                        + $"{DateOnly.FromDayNumber(known):yyyy-MM-dd}: flags, billing types and payment plans are as "
                        + "they were exported, not as they stood then."
            );
    }
}
