using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Notices amounts with the wrong sign: payments that raise a balance, charges that lower it.</summary>
internal static class Signs
{
    /// <summary>Most amounts of a kind have the wrong sign.</summary>
    public static readonly DataCheck Turned = new(
        "signs-turned",
        Effect.Refuses,
        "Most payments or write-offs of a kind stand above zero, or many charges below: the system writes signs "
            + "otherwise, "
            + "or a kind is translated wrongly.",
        "Write `credits: positive` into export.yaml, or correct the translation of the kind there."
    );

    /// <summary>A payment without its minus.</summary>
    public static readonly DataCheck NothingReversed = new(
        "nothing-reversed",
        Effect.Holds,
        "A payment or write-off stands above zero, as when it is taken back, and the account has none that it could "
            + "take "
            + "back: its minus is missing.",
        "Write the amount below zero, or name what it takes back in `applies_to`."
    );

    /// <summary>Charges, and nothing that lowers them.</summary>
    public static readonly DataCheck OneSided = new(
        "one-sided",
        Effect.Refuses,
        "The ledger has charges of three months or more, and nothing that lowers a balance: payments were not "
            + "exported.",
        "Export payments, write-offs and adjustments as well."
    );

    /// <summary>What it looks for.</summary>
    public static readonly IReadOnlyList<DataCheck> All = [Turned, NothingReversed, OneSided];

    // Fewer charges, or of a shorter time, may be those of a practice that has just begun.
    private const int Charges = 10,
        ThreeMonths = 92;

    // Some charges are taken back; one in ten is no correction any more.
    private const int ShareOfReversed = 10,
        Reversed = 3;

    /// <summary>Looks at every entry.</summary>
    public static void Notice(ImportRun run)
    {
        if (run.ReaderOf(Table.Ledger) is not { } ledger)
            return;
        var data = run.Data;
        var (above, below) = (new int[EntryKinds.Words.Count], new int[EntryKinds.Words.Count]);
        var alone = new Tally();
        for (var account = 0; account < data.Accounts.Count; account++)
        for (var i = 0; i < data.Ledger.CountOf(account); i++)
        {
            ref readonly var entry = ref data.Ledger.Of(account, i);
            (entry.Cents > 0 ? above : below)[(int)entry.Kind] += entry.Cents == 0 ? 0 : 1;
            if (entry.Cents > 0 && entry.Kind.Lowers() && !TakesBack(data, account, entry))
                alone.Add(
                    data.EntryIds[entry.Entry],
                    Said.In(
                        $"{RowText.Money(entry.Cents)} as {entry.Kind.Word()}, entry "
                            + $"{RowText.Shown(data.EntryIds[entry.Entry])} "
                            + $"of account {RowText.Shown(data.AccountIds[account])}",
                        $"{RowText.Money(entry.Cents)} comme {entry.Kind.Word()}, écriture "
                            + $"{RowText.Shown(data.EntryIds[entry.Entry])} du compte "
                            + $"{RowText.Shown(data.AccountIds[account])}"
                    ),
                    account
                );
        }
        NoticeOneSided(data, ledger, above, below);
        if (NoticeTurned(ledger, above, below) || alone.Count == 0)
            return;
        run.Hold(
            ledger.Problems.Notice(
                NothingReversed,
                ledger.LineWith("entry", alone.Id),
                "amount",
                null,
                Said.In(
                    $"{alone.Of("amount stands", "amounts stand", "un montant est", "montants sont")} "
                        + $"above zero and take nothing back that the account "
                        + $"has, the "
                        + $"first {alone.Told}: is its minus missing?",
                    $"{alone.Of("amount stands", "amounts stand", "un montant est", "montants sont")} au-dessus "
                        + $"de zéro et ne reprennent rien que le compte ait, en premier {alone.Told} : le moins "
                        + $"manque-t-il ?"
                )
            ),
            alone.Accounts
        );
    }

    private static void NoticeOneSided(PracticeData data, TableReader ledger, int[] above, int[] below)
    {
        if (below.Sum() > 0 || above.Sum() != above[(int)EntryKind.Charge] || above.Sum() < Charges)
            return;
        var (first, last) = (int.MaxValue, 0);
        for (var row = 0; row < data.Ledger.Count; row++)
            (first, last) = (Math.Min(first, data.Ledger[row].Date), Math.Max(last, data.Ledger[row].Date));
        if (last - first >= ThreeMonths)
            ledger.Problems.Notice(
                OneSided,
                0,
                "kind",
                null,
                Said.In(
                    $"All {above.Sum():N0} rows are charges, of {last - first:N0} days, and none is a payment or a "
                        + $"write-off: "
                        + "were they left out of the export? Export the whole ledger.",
                    $"Les {above.Sum():N0} lignes sont toutes des charges, sur {last - first:N0} jours, et aucune "
                        + $"n’est un paiement ni une radiation : ont-ils été laissés hors de l’export ? Exporter le "
                        + $"grand livre entier."
                )
            );
    }

    private static bool NoticeTurned(TableReader ledger, int[] above, int[] below)
    {
        var turned = new List<Said>();
        for (var kind = EntryKind.PatientPayment; kind <= EntryKind.WriteOff; kind++)
            if (above[(int)kind] >= 2 && above[(int)kind] > below[(int)kind])
                turned.Add(
                    Said.In(
                        $"{above[(int)kind]:N0} of {above[(int)kind] + below[(int)kind]:N0} rows of {kind.Word()}",
                        $"{above[(int)kind]:N0} des {above[(int)kind] + below[(int)kind]:N0} lignes de {kind.Word()}"
                    )
                );
        if (turned.Count > 0)
            ledger.Problems.Notice(
                Turned,
                0,
                "amount",
                null,
                Said.In(
                    $"{string.Join(", ", turned)} stand above zero, where they would raise what is owed. If the system "
                        + $"writes "
                        + "what lowers a balance without a minus, write `credits: positive` into export.yaml.",
                    $"{string.Join(", ", turned.Select(rows => rows.French))} sont au-dessus de zéro, où elles "
                        + $"augmenteraient le dû. Si le logiciel écrit sans moins ce qui baisse un solde, écrire "
                        + $"`credits: positive` dans export.yaml."
                )
            );
        var (charges, negative) = (above[(int)EntryKind.Charge], below[(int)EntryKind.Charge]);
        if (negative < Reversed || (charges + negative) > negative * ShareOfReversed)
            return turned.Count > 0;
        ledger.Problems.Notice(
            Turned,
            0,
            "amount",
            null,
            Said.In(
                $"{negative:N0} of {charges + negative:N0} rows of charge stand below zero, where they "
                    + $"would lower what "
                    + $"is owed: "
                    + "are they payments, translated wrongly in export.yaml, or are all signs turned?",
                $"{negative:N0} des {charges + negative:N0} lignes de charge sont au-dessous de zéro, où "
                    + $"elles baisseraient le dû : sont-ce des paiements mal traduits dans export.yaml, ou tous les "
                    + $"signes sont-ils inversés ?"
            )
        );
        return true;
    }

    // As a whole or in part, by name or not.
    private static bool TakesBack(PracticeData data, int account, in LedgerEntry entry)
    {
        var (before, kind) = (0L, entry.Kind);
        for (var i = 0; i < data.Ledger.CountOf(account); i++)
        {
            ref readonly var other = ref data.Ledger.Of(account, i);
            if (other.Cents >= 0 || !other.Kind.Lowers())
                continue;
            if (other.Entry == entry.AppliesTo || (other.Kind == kind && other.Cents == -entry.Cents))
                return true;
            if (other.Kind == kind && other.Date <= entry.Date)
                before -= other.Cents;
        }
        return before >= entry.Cents;
    }
}
