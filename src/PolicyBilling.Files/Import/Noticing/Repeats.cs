using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Notices rows that stand there twice under new numbers, as when two exports are pasted together.</summary>
internal static class Repeats
{
    /// <summary>Rows that stand there twice.</summary>
    public static readonly DataCheck RowsTwice = new(
        "rows-twice",
        Effect.Refuses,
        "Half or more of the entries of a month, or of the claims, stand there twice under different numbers: two "
            + "exports "
            + "overlap.",
        "Export once, for the whole time."
    );

    /// <summary>What it looks for.</summary>
    public static readonly IReadOnlyList<DataCheck> All = [RowsTwice];

    // Two fillings alike on one day are ordinary, half a month of them is not.
    private const int Enough = 5,
        EnoughClaims = 2;

    // Up to so many, looking through them is faster than a set.
    private const int Some = 128;
    private const ulong Prime = 0x9E3779B97F4A7C15;

    /// <summary>Looks at entries month by month, and at all claims.</summary>
    public static void Notice(ImportRun run)
    {
        NoticeEntries(run);
        NoticeClaims(run);
    }

    private static void NoticeEntries(ImportRun run)
    {
        if (run.ReaderOf(Table.Ledger) is not { } ledger)
            return;
        var data = run.Data;
        var months = new (int Rows, int Again)[(DateOnly.MaxValue.Year + 1) * 12];
        var keys = new ulong[Some];
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            var rows = data.Ledger.CountOf(account);
            var many = rows > Some ? new HashSet<ulong>(rows) : null;
            for (var i = 0; i < rows; i++)
            {
                ref readonly var entry = ref data.Ledger.Of(account, i);
                var key = Key(entry);
                var again = many is null ? keys.AsSpan(0, i).Contains(key) : !many.Add(key);
                if (many is null)
                    keys[i] = key;
                var day = DateOnly.FromDayNumber(entry.Date);
                ref var month = ref months[(day.Year * 12) + day.Month - 1];
                month = (month.Rows + 1, month.Again + (again ? 1 : 0));
            }
        }
        var doubled = months
            .Select((month, place) => (Key: place, Value: month))
            .Where(month =>
                month.Value.Again >= Enough && month.Value.Again * 2 >= month.Value.Rows - month.Value.Again
            )
            .ToList();
        if (doubled.Count == 0)
            return;
        var first = doubled[0];
        ledger.Problems.Notice(
            RowsTwice,
            0,
            "entry",
            null,
            Said.In(
                $"{first.Value.Again:N0} of the {first.Value.Rows:N0} entries of {first.Key / 12}-"
                    + $"{(first.Key % 12) + 1:00} stand "
                    + $"there a second time under another number{Others(doubled.Count - 1)}: "
                    + "two exports overlap. Export once, for the whole time.",
                $"{first.Value.Again:N0} des {first.Value.Rows:N0} écritures de {first.Key / 12}-"
                    + $"{(first.Key % 12) + 1:00} y sont une seconde fois sous un autre "
                    + $"numéro{Others(doubled.Count - 1)} : deux exports se recouvrent. Exporter une seule fois, pour "
                    + $"toute la période."
            )
        );
    }

    // All but the number. Two entries that differ and give the same key are rarer than one in a billion.
    private static ulong Key(in LedgerEntry entry)
    {
        var key = (ulong)(uint)entry.Date;
        key = (key ^ ((ulong)(uint)entry.Posted << 32)) * Prime;
        key = (key ^ (key >> 29) ^ (ulong)entry.Cents) * Prime;
        key = (key ^ (key >> 31) ^ (((ulong)(uint)entry.Patient << 32) | (uint)entry.Claim)) * Prime;
        return (key ^ (key >> 30) ^ (((ulong)entry.Kind << 8) | entry.CodeMark)) * Prime;
    }

    private static Said Others(int months) =>
        months switch
        {
            0 => Said.Nothing,
            1 => Said.In(", and so in another month", $", et de même dans un autre mois"),
            _ => Said.In($", and so in {months} other months", $", et de même dans {months} autres mois"),
        };

    private static void NoticeClaims(ImportRun run)
    {
        if (run.ReaderOf(Table.Claims) is not { } claims)
            return;
        var data = run.Data;
        var again = new Tally();
        var seen = new HashSet<ClaimRow>();
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            seen.Clear();
            for (var i = 0; i < data.Claims.CountOf(account); i++)
                if (data.Claims.Of(account, i) is var claim && !seen.Add(claim with { Claim = -1 }))
                    again.Add(data.ClaimIds[claim.Claim], Said.Alike(data.ClaimIds[claim.Claim]), account);
        }
        if (again.Count >= EnoughClaims && again.Count * 3 >= data.Claims.Count)
            claims.Problems.Notice(
                RowsTwice,
                claims.LineWith("claim", again.Id),
                "claim",
                null,
                Said.In(
                    $"{again.Count:N0} of {data.Claims.Count:N0} claims are the same as another but for their number, "
                        + $"the first "
                        + $"{RowText.Shown(again.First)}: the insurer's money would count twice. Export claims once.",
                    $"{again.Count:N0} des {data.Claims.Count:N0} demandes sont les mêmes qu’une autre au numéro "
                        + $"près, en premier {RowText.Shown(again.First)} : l’argent de l’assureur compterait deux "
                        + $"fois. Exporter les demandes une seule fois."
                )
            );
    }
}
