using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>Reads <c>contacts</c>, in the order of the file.</summary>
internal sealed class ContactsReader : TableReader
{
    private readonly int _date,
        _kind,
        _step,
        _channel,
        _direction,
        _until,
        _amount;

    public ContactsReader(ImportRun run)
        : base(run, Table.Contacts) =>
        (_date, _kind, _step, _channel, _direction, _until, _amount) = (
            Column("date"),
            Column("kind"),
            Column("step"),
            Column("channel"),
            Column("direction"),
            Column("until"),
            Column("amount")
        );

    /// <inheritdoc/>
    protected override void ReadRow(Row row)
    {
        var date = row.Date(_date, required: true);
        var kind = row.Word(_kind, required: true);
        // The enumeration's first value is "none", which no export writes.
        var channel = (Channel)(row.Word(_channel) + 1);
        var direction = (Direction)Math.Max(0, row.Word(_direction));
        var until = row.Date(_until);
        var amount = row.Unsigned(_amount);
        if (row.Bad is not null)
            return;
        var read = new ContactRow(
            date,
            (ContactKind)kind,
            channel,
            row.Interned(_step, Data.Words),
            until,
            amount,
            direction
        );
        if (read.Step >= 0)
            Data.SeenWords.Add(WordKind.Step, read.Step, Data.Words, Problems.File, row.Line);
        Data.Contacts.Add(row.Account, read);
        Fingerprint
            .Row()
            .Add(Data.AccountIds, row.Account)
            .Add(date)
            .Add(kind)
            .Add((long)channel + (direction == Direction.In ? 256 : 0))
            .Add(Data.Words, read.Step)
            .Add(until)
            .Add(amount)
            .Done();
    }
}
