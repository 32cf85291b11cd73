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
        var months = new Dictionary<int, (int Rows, int Again)>();
        var seen = new HashSet<(int, int, long, EntryKind, int, int, byte)>();
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            seen.Clear();
            for (var i = 0; i < data.Ledger.CountOf(account); i++)
            {
                ref readonly var entry = ref data.Ledger.Of(account, i);
                var again = !seen.Add(
                    (entry.Date, entry.Posted, entry.Cents, entry.Kind, entry.Patient, entry.Claim, entry.CodeMark)
                );
                var day = DateOnly.FromDayNumber(entry.Date);
                var before = months.GetValueOrDefault((day.Year * 12) + day.Month - 1);
                months[(day.Year * 12) + day.Month - 1] = (before.Rows + 1, before.Again + (again ? 1 : 0));
            }
        }
        var doubled = months
            .Where(month =>
                month.Value.Again >= Enough && month.Value.Again * 2 >= month.Value.Rows - month.Value.Again
            )
            .OrderBy(month => month.Key)
            .ToList();
        if (doubled.Count == 0)
            return;
        var first = doubled[0];
        ledger.Problems.Notice(
            RowsTwice,
            0,
            "entry",
            null,
            $"{first.Value.Again:N0} of the {first.Value.Rows:N0} entries of {first.Key / 12}-"
                + $"{(first.Key % 12) + 1:00} stand "
                + $"there a second time under another number"
                + $"{(doubled.Count > 1 ? $", and so in {Others(doubled.Count - 1)}" : "")}: "
                + "two exports overlap. Export once, for the whole time."
        );
    }

    private static string Others(int months) => months == 1 ? "another month" : $"{months} other months";

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
                    again.Add(data.ClaimIds[claim.Claim], data.ClaimIds[claim.Claim], account);
        }
        if (again.Count >= EnoughClaims && again.Count * 3 >= data.Claims.Count)
            claims.Problems.Notice(
                RowsTwice,
                claims.LineWith("claim", again.Id),
                "claim",
                null,
                $"{again.Count:N0} of {data.Claims.Count:N0} claims are the same as another but for their number, "
                    + $"the first "
                    + $"{RowText.Shown(again.Said)}: the insurer's money would count twice. Export claims once."
            );
    }
}
