namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Notices sums in an aging report that were read as something else: the report's last line as an account, its
/// total as the credit.</summary>
internal sealed class PrintedTotals
{
    /// <summary>A row that is the sum of all others.</summary>
    public static readonly DataCheck TotalRow = new(
        "total-row",
        Effect.Refuses,
        "A row of the aging report is in every column the sum of all others: it is the report's total and no account.",
        "Delete the row."
    );

    /// <summary>A credit that is the sum of the periods.</summary>
    public static readonly DataCheck TotalAsCredit = new(
        "total-as-credit",
        Effect.Refuses,
        "What was read as the credit of an aging report is on every row the sum of the periods: it is the total, "
            + "and every "
            + "balance would be 0.00.",
        "In export.yaml, let `credit` name another column, and `balance` this one."
    );

    /// <summary>What it looks for.</summary>
    public static readonly IReadOnlyList<DataCheck> All = [TotalRow, TotalAsCredit];

    // Of two rows each is the sum of the other when they are alike; one row alone may be paid by a credit.
    private const int Enough = 3,
        EnoughCredits = 2;

    private readonly List<(int Line, long First, long Second, long Third, long Fourth, long Credit)> _rows = [];

    /// <summary>Notes a row: the four periods and the credit, in cents.</summary>
    public void Add(int line, ReadOnlySpan<long> periods, long credit) =>
        _rows.Add((line, periods[0], periods[1], periods[2], periods[3], credit));

    /// <summary>Looks at all rows.</summary>
    public void Notice(TableProblems problems)
    {
        var (first, second, third, fourth, credit, asCredit) = (0L, 0L, 0L, 0L, 0L, 0);
        foreach (var row in _rows)
        {
            (first, second, third) = (first + row.First, second + row.Second, third + row.Third);
            (fourth, credit) = (fourth + row.Fourth, credit + row.Credit);
            asCredit += row.Credit > 0 && row.Credit == row.First + row.Second + row.Third + row.Fourth ? 1 : 0;
        }
        if (asCredit >= EnoughCredits && asCredit == _rows.Count(row => row.Credit > 0))
            problems.Notice(
                TotalAsCredit,
                _rows[0].Line,
                "credit",
                null,
                Said.In(
                    "The credit is on every row the sum of the periods: it is the report's total. In "
                        + "export.yaml, write "
                        + "`columns: {balance: …}` with this column's name, and leave `credit` to another or out.",
                    $"Le crédit est sur chaque ligne la somme des périodes : c’est le total du rapport. Dans "
                        + $"export.yaml, écrire `columns: {{balance: …}}` avec le nom de cette colonne, et laisser "
                        + $"`credit` à une autre ou l’enlever."
                )
            );
        if (_rows.Count < Enough)
            return;
        foreach (var row in _rows)
            if (
                (row.First * 2, row.Second * 2, row.Third * 2, row.Fourth * 2, row.Credit * 2)
                    == (first, second, third, fourth, credit)
                && first + second + third + fourth > 0
            )
                problems.Notice(
                    TotalRow,
                    row.Line,
                    "account",
                    null,
                    Said.In(
                        "The row is in every column the sum of all others: it is the report's total and no account. "
                            + "Delete it.",
                        $"La ligne est dans chaque colonne la somme de toutes les autres : c’est le total du rapport "
                            + $"et non un compte. La supprimer."
                    )
                );
    }
}
