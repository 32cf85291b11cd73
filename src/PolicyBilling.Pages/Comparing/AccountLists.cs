using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Workbench.Comparing;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Pages.Comparing;

/// <summary>The accounts behind a number.</summary>
/// <param name="Name">As the page's links have it.</param>
/// <param name="Title">What they have in common.</param>
/// <param name="Accounts">How many they are; the table may have fewer.</param>
/// <param name="Amount">Their money; null where a sum means nothing.</param>
/// <param name="Table">The accounts, those with the most money first.</param>
/// <param name="Sheet">The workbook's sheet that has them all.</param>
internal sealed record AccountsBehind(
    string Name,
    string Title,
    int Accounts,
    decimal? Amount,
    Report Table,
    string Sheet
);

/// <summary>The accounts behind every number of a comparison that has accounts behind it.</summary>
internal static class AccountLists
{
    /// <summary>More accounts than this in a list are left to the workbook.</summary>
    public const int Most = 300;

    public static IReadOnlyList<AccountsBehind> Of(ComparingFacts facts)
    {
        var comparison = facts.Comparison;
        var changes = comparison.Decisions.Changes.ToLookup(change => (change.From?.Kind, change.To?.Kind));
        return
        [
            .. comparison
                .Decisions.Moves.Where(move => move.From != move.To)
                .Select(move => Moved(facts, move, changes)),
            .. comparison
                .Walk.Lines.Index()
                .Where(line => line.Item.Amount != 0)
                .Select(line => Line(facts, line.Index)),
            .. comparison
                .Migration.Rows.Where(row => row.Opening != 0 || row.To.Total != 0)
                .Select(row => Became(facts, row)),
            Over90(facts, "entered", facts.Words.EnteredOver90, comparison.Migration.Entered),
            Over90(facts, "left", facts.Words.LeftOver90, comparison.Migration.Left),
            Balances(facts),
            .. MeasureLists.Of(facts),
        ];
    }

    private static AccountsBehind Moved(
        ComparingFacts facts,
        DecisionMove move,
        ILookup<(PolicyBilling.Policies.DecisionKind?, PolicyBilling.Policies.DecisionKind?), DecisionChange> changes
    )
    {
        string Why(Decision? decision) => decision is null ? facts.Words.NotThere : facts.Titles.Reason(decision);
        return List(
            ComparingFacts.MoveName(move.From, move.To),
            facts.Words.Moved(facts.Of(move.From), facts.Of(move.To)),
            move.PortionTo,
            [
                .. changes[(move.From, move.To)]
                    .OrderByDescending(change => Math.Abs(change.To?.Figures.PatientPortion ?? 0)),
            ],
            facts.Labels.Changed,
            new(facts.Labels.Common.Guarantor, Text, 26, change => change.Guarantor),
            new(facts.Labels.Common.Account, Id, 10, change => change.Account),
            new(facts.Words.Was, Text, 20, change => Why(change.From)),
            new(facts.Words.IsNow, Text, 20, change => Why(change.To)),
            new(facts.Words.PortionNow, CellFormat.Money, 12, change => change.To?.Figures.PatientPortion)
        );
    }

    private static AccountsBehind Line(ComparingFacts facts, int line)
    {
        var walk = facts.Comparison.Walk;
        return List(
            $"line-{walk.Lines[line].Line}",
            facts.Labels.Of(walk.Lines[line].Line),
            walk.Lines[line].Amount,
            [
                .. walk
                    .Accounts.Where(account => account.Of(line) != 0)
                    .OrderByDescending(account => Math.Abs(account.Of(line))),
            ],
            facts.Labels.Accounts,
            [
                .. Names(facts),
                new(facts.Labels.Common.Amount, CellFormat.Money, 12, account => account.Of(line)),
                .. BalanceColumns(facts),
            ]
        );
    }

    private static AccountsBehind Became(ComparingFacts facts, MigrationRow row) =>
        List(
            ComparingFacts.OriginName(row.From),
            facts.Words.BecameOf(facts.Labels.Of(row.From)),
            row.Opening,
            [
                .. facts
                    .Comparison.Migration.Accounts.Where(account => account.From == row.From)
                    .OrderByDescending(account => account.AgedOn)
                    .ThenByDescending(account => account.OpenNow),
            ],
            facts.Labels.Accounts,
            new(facts.Labels.Common.Guarantor, Text, 26, account => account.Guarantor),
            new(facts.Labels.Common.Account, Id, 10, account => account.Account),
            new(facts.Words.Owed(facts.Comparison.From), CellFormat.Money, 12, account => account.Opening),
            new(facts.Words.OpenNow, CellFormat.Money, 12, account => account.OpenNow),
            new(facts.Words.GrewOlder, CellFormat.Money, 12, account => account.AgedOn)
        );

    private static AccountsBehind Balances(ComparingFacts facts) =>
        List(
            "balances",
            facts.Words.AllBalances,
            facts.Comparison.Walk.Closing.Balance,
            [.. facts.Comparison.Walk.Accounts.OrderByDescending(account => Math.Abs(account.Closing.Balance))],
            facts.Labels.Accounts,
            [
                .. Names(facts),
                .. BalanceColumns(facts),
                new(facts.Labels.Change, CellFormat.Money, 12, account => account.Change),
            ]
        );

    private static AccountsBehind Over90(
        ComparingFacts facts,
        string name,
        string title,
        IReadOnlyList<Over90Move> moves
    ) =>
        List(
            name,
            title,
            moves.Sum(move => move.Amount),
            moves,
            facts.Labels.Over90,
            new(facts.Labels.Common.Guarantor, Text, 26, move => move.Guarantor),
            new(facts.Labels.Common.Account, Id, 10, move => move.Account),
            new(facts.Labels.Reason, Text, 20, move => facts.Labels.Of(move.Reason)),
            new(facts.Labels.Common.Amount, CellFormat.Money, 12, move => move.Amount)
        );

    private static Column<AccountWalk>[] Names(ComparingFacts facts) =>
        [
            new(facts.Labels.Common.Guarantor, Text, 26, account => account.Guarantor),
            new(facts.Labels.Common.Account, Id, 10, account => account.Account),
        ];

    private static Column<AccountWalk>[] BalanceColumns(ComparingFacts facts) =>
        [
            new(facts.Labels.Opening, CellFormat.Money, 12, account => account.Opening.Balance),
            new(facts.Labels.Closing, CellFormat.Money, 12, account => account.Closing.Balance),
        ];

    /// <summary>A list of accounts, those that the page has no room for left out.</summary>
    public static AccountsBehind List<T>(
        string name,
        string title,
        decimal? amount,
        IReadOnlyList<T> accounts,
        string sheet,
        params Column<T>[] columns
    ) => new(name, title, accounts.Count, amount, Report.Table(title, [.. accounts.Take(Most)], columns), sheet);
}
