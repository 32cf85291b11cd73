using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>Reads <c>payment_plans</c>.</summary>
internal sealed class PlansReader : TableReader
{
    private readonly int _plan,
        _installment,
        _nextDue,
        _balance,
        _missed;
    private readonly TextIndex _plans = new();
    private readonly HashSet<(int, int)> _seen = [];

    public PlansReader(ImportRun run)
        : base(run, Table.PaymentPlans) =>
        (_plan, _installment, _nextDue, _balance, _missed) = (
            Column("plan"),
            Column("installment"),
            Column("next_due"),
            Column("balance"),
            Column("missed")
        );

    /// <inheritdoc/>
    protected override void ReadRow(Row row)
    {
        var id = row.Required(_plan);
        var (installment, balance) = (row.Unsigned(_installment), row.Unsigned(_balance));
        var nextDue = row.Date(_nextDue);
        var missed = row.Number(_missed);
        if (row.Bad is not null)
            return;
        if (!_seen.Add((row.Account, _plans.Intern(id))))
        {
            row.Fail(
                _plan,
                Said.In(
                    $"The account has the plan {RowText.Shown(id)} on an earlier line already: delete one "
                        + $"of the two rows.",
                    $"Le compte a déjà l’entente {RowText.Shown(id)} sur une ligne plus haut : supprimer l’une "
                        + $"des deux."
                )
            );
            return;
        }
        var read = new PlanRow(Data.Texts.Add(id), Math.Max(0, installment), nextDue, balance, missed);
        Data.Plans.Add(row.Account, read);
        Fingerprint
            .Row()
            .Add(Data.Texts, read.Plan)
            .Add(Data.AccountIds, row.Account)
            .Add(read.Installment)
            .Add(nextDue)
            .Add(balance)
            .Add(missed)
            .Done();
    }
}
