using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Notices a ledger that begins in the middle, or that was cut off.</summary>
internal static class Spans
{
    /// <summary>Payments without their charges.</summary>
    public static readonly DataCheck BeginsMidway = new(
        "begins-midway",
        Effect.Warns,
        "The first entries of several accounts are payments or write-offs, and nothing was brought over: the ledger "
            + "begins "
            + "in the middle, and balances are too low.",
        "Export the whole ledger, or begin it with opening balances."
    );

    /// <summary>People without entries.</summary>
    public static readonly DataCheck WithoutEntries = new(
        "without-entries",
        Effect.Warns,
        "Several accounts have statements, calls, letters or claims, and no entry in the ledger at all: it may have "
            + "been "
            + "cut off.",
        "Export the ledger again, and look at its last line."
    );

    /// <summary>What it looks for.</summary>
    public static readonly IReadOnlyList<DataCheck> All = [BeginsMidway, WithoutEntries];

    private const int Several = 2,
        Share = 10;
    private const int ThreeMonths = 92;

    /// <summary>Looks at every account's first entry.</summary>
    public static void Notice(ImportRun run)
    {
        if (run.ReaderOf(Table.Ledger) is not { } ledger || run.Data.Ledger.Count == 0)
            return;
        var data = run.Data;
        var (firstDay, brought) = (int.MaxValue, false);
        for (var row = 0; row < data.Ledger.Count; row++)
        {
            firstDay = Math.Min(firstDay, data.Ledger[row].Date);
            brought |= data.Ledger[row].Kind == EntryKind.OpeningBalance;
        }
        var (begun, spoken, midway, without) = (0, 0, new Tally(), new Tally());
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            var first = First(data, account);
            if (first.Date != 0 && first.Date - firstDay <= ThreeMonths)
            {
                begun++;
                if (first.Lowers)
                    midway.Add(data.AccountIds[account], Said.Alike(data.AccountIds[account]));
            }
            if (!IsSpokenTo(data, account))
                continue;
            spoken++;
            if (first.Date == 0)
                without.Add(data.AccountIds[account], Said.Alike(data.AccountIds[account]));
        }
        if (!brought && midway.Count >= Several && midway.Count * Share >= begun)
            ledger.Problems.Notice(
                BeginsMidway,
                ledger.LineWith("account", midway.Id),
                "date",
                null,
                Said.In(
                    $"{midway.Count:N0} of the {begun:N0} accounts of the ledger's first months begin "
                        + $"with a payment or "
                        + $"write-off "
                        + $"and without a charge, the first {RowText.Shown(midway.First)}: the ledger begins in the "
                        + $"middle. Export "
                        + "all of it, or begin with opening balances.",
                    $"{midway.Count:N0} des {begun:N0} comptes des premiers mois du grand livre commencent par un "
                        + $"paiement ou une radiation, sans charge, en premier "
                        + $"{RowText.Shown(midway.First)} : le grand "
                        + $"livre commence au milieu. L’exporter en entier, ou commencer par des soldes d’ouverture."
                )
            );
        if (without.Count >= Several && without.Count * Share >= spoken)
            ledger.Problems.Notice(
                WithoutEntries,
                0,
                "account",
                null,
                Said.In(
                    $"{without.Count:N0} of {spoken:N0} accounts with statements, calls, letters or claims have no "
                        + $"entry in the "
                        + $"ledger, the first {RowText.Shown(without.First)}: was it cut off? Export it again.",
                    $"{without.Count:N0} des {spoken:N0} comptes avec relevés, appels, lettres ou demandes n’ont "
                        + $"aucune écriture au grand livre, en premier {RowText.Shown(without.First)} : a-t-il été "
                        + $"coupé ? L’exporter de nouveau."
                )
            );
    }

    // Entries of one day are in no sure order: a charge on the first day is enough.
    private static (int Date, bool Lowers) First(PracticeData data, int account)
    {
        var (date, lowers) = (0, false);
        for (var i = 0; i < data.Ledger.CountOf(account); i++)
        {
            ref readonly var entry = ref data.Ledger.Of(account, i);
            if (date == 0 || entry.Date < date)
                (date, lowers) = (entry.Date, entry.Cents < 0);
            else if (entry.Date == date)
                lowers &= entry.Cents < 0;
        }
        return (date, lowers);
    }

    private static bool IsSpokenTo(PracticeData data, int account)
    {
        if (data.Claims.CountOf(account) > 0)
            return true;
        for (var i = 0; i < data.Contacts.CountOf(account); i++)
            if (data.Contacts.Of(account, i).Kind is ContactKind.Statement or ContactKind.Letter or ContactKind.Call)
                return true;
        return false;
    }
}
