using System.Globalization;
using System.Text;

namespace PolicyBilling.Connectors.Remittances;

/// <summary>The table <c>remittances</c> of a data folder: what insurers answered, line by line, each once. Rows are
/// only added.</summary>
internal sealed class RemittanceTable
{
    private static readonly string[] Columns =
    [
        "trace",
        "payer",
        "line",
        "account",
        "claim",
        "date",
        "kind",
        "paid",
        "write_off",
        "refused",
        "patient_part",
        "other_payers",
        "billed",
        "payer_name",
        "reasons",
        "reference",
    ];

    private const int Account = 3,
        Claim = 4,
        FirstSaid = 5,
        LastSaid = 9,
        Reference = 15;

    private readonly StringBuilder _text;
    private readonly Dictionary<(string Payer, string Trace, string Line), List<string>> _rows = [];

    /// <summary>Reads the table as it stands. Throws <see cref="RefusedException"/> where it was changed so that it
    /// cannot be added to.</summary>
    /// <param name="content">The file; empty where there is none yet.</param>
    /// <param name="words">Says what is wrong.</param>
    public RemittanceTable(string content, TableFaults words)
    {
        var header = string.Join(',', Columns);
        content = WithReference(content, header);
        _text = new StringBuilder(content.Length == 0 ? header + "\n" : content);
        if (_text[^1] != '\n')
            _text.Append('\n');
        var lines = content.Split('\n');
        if (content.Length > 0 && lines[0].TrimEnd('\r') != header)
            throw words.OtherColumns(header);
        foreach (var line in lines.Skip(1).Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0))
        {
            var cells = Cells(line);
            if (cells.Count != Columns.Length)
                throw words.OtherColumns(header);
            _rows[(cells[1], cells[0], cells[2])] = cells;
        }
    }

    // A table of before references were kept gets a column for them.
    private static string WithReference(string content, string header) =>
        content.Split('\n')[0].TrimEnd('\r') + ",reference" != header
            ? content
            : header
                + "\n"
                + string.Concat(
                    content
                        .Split('\n')
                        .Skip(1)
                        .Select(line => line.TrimEnd('\r'))
                        .Where(line => line.Length > 0)
                        .Select(line => line + ",\n")
                );

    /// <summary>How many lines were added.</summary>
    public int Added { get; private set; }

    /// <summary>The whole table with what was added.</summary>
    public byte[] Content => new UTF8Encoding(false).GetBytes(_text.ToString());

    /// <summary>Account and claim of a line that is there already; null where it is not. Throws
    /// <see cref="RefusedException"/> where it says something else now.</summary>
    public (string Account, string Claim)? Find(Remittance payment, RemittedClaim line, TableFaults words)
    {
        if (!_rows.TryGetValue((payment.PayerId, payment.Trace, Number(line)), out var cells))
            return null;
        var now = Cells(Row(payment, line, cells[Account], cells[Claim]).TrimEnd('\n'));
        if (!Said(cells).SequenceEqual(Said(now)))
            throw words.ChangedSince(payment, Number(line));
        return (cells[Account], cells[Claim]);
    }

    /// <summary>Adds a line.</summary>
    public void Add(Remittance payment, RemittedClaim line, KnownClaim claim) =>
        Add(payment, Number(line), Row(payment, line, claim.AccountId, claim.Id));

    /// <summary>Adds what a payment kept back for an earlier one, unless it is there already. Throws
    /// <see cref="RefusedException"/> where it says something else now.</summary>
    /// <param name="payment">The payment.</param>
    /// <param name="number">Its place among what changes the payment, from 1.</param>
    /// <param name="takeback">What was kept back.</param>
    /// <param name="claim">The claim that it is about; null where it names none of the data.</param>
    /// <param name="words">Says what is wrong.</param>
    public void Add(Remittance payment, int number, PaymentAdjustment takeback, KnownClaim? claim, TableFaults words)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"P{number}");
        var row = Row(payment, line, takeback, claim);
        if (!_rows.TryGetValue((payment.PayerId, payment.Trace, line), out var cells))
            Add(payment, line, row);
        else if (Cells(row.TrimEnd('\n')) is var now && !Said(cells).SequenceEqual(Said(now)))
            throw words.ChangedSince(payment, line);
    }

    /// <summary>Account and claim of a line in which an insurer gave a claim a number of its own; null where there is
    /// none, or several are of other claims.</summary>
    public (string Account, string Claim)? Find(string payer, string reference) =>
        _rows
            .Where(row => row.Key.Payer == payer && row.Value[Reference] == reference && row.Value[Claim].Length > 0)
            .Select(row => (row.Value[Account], row.Value[Claim]))
            .Distinct()
            .Take(2)
            .ToList()
            is [var only]
            ? only
            : null;

    private static IEnumerable<string> Said(List<string> cells) => cells[FirstSaid..(LastSaid + 1)];

    private void Add(Remittance payment, string line, string row)
    {
        _text.Append(row);
        _rows[(payment.PayerId, payment.Trace, line)] = Cells(row.TrimEnd('\n'));
        Added++;
    }

    private static string Row(Remittance payment, string line, PaymentAdjustment takeback, KnownClaim? claim)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvOutput(text, []))
            csv.Text(payment.Trace)
                .Text(payment.PayerId)
                .Text(line)
                .Text(claim?.AccountId ?? "")
                .Text(claim?.Id ?? "")
                .Date(payment.Date)
                .Text("takeback")
                .Money(-takeback.Cents)
                .Money(0)
                .Money(0)
                .Money(0)
                .Money(0)
                .Money(0)
                .Text(payment.Payer)
                .Text(takeback.Reason)
                .Text(takeback.Reference)
                .EndRow();
        return text.ToString().TrimStart('\n');
    }

    private static string Number(RemittedClaim line) => line.Line.ToString(CultureInfo.InvariantCulture);

    private static string Row(Remittance payment, RemittedClaim line, string account, string claim)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvOutput(text, []))
            csv.Text(payment.Trace)
                .Text(payment.PayerId)
                .Number(line.Line)
                .Text(account)
                .Text(claim)
                .Date(payment.Date)
                .Text(
                    line.IsReversal ? "reversal"
                    : line.IsDenied ? "denial"
                    : "answer"
                )
                .Money(line.Paid)
                .Money(line.WriteOff)
                .Money(line.Refused)
                .Money(line.PatientPart)
                .Money(line.OtherPayers)
                .Money(line.Charge)
                .Text(payment.Payer)
                .Text(string.Join("; ", line.Adjustments.Select(Reason)))
                .Text(line.PayerNumber)
                .EndRow();
        return text.ToString().TrimStart('\n');
    }

    private static string Reason(Adjustment one) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{GroupCodes.Of(one.Group)}-{one.Reason} {Money.FromCents(one.Cents):0.00}"
        );

    // As CsvOutput writes it; a cell holds no line end.
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
                cell.Append(line[i++]);
            else if (line[i] == '"')
                quoted = !quoted;
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
                cell.Append(line[i]);
        }
        cells.Add(cell.ToString());
        return cells;
    }
}

/// <summary>The standard's words for whom an adjustment leaves the money with.</summary>
internal static class GroupCodes
{
    /// <summary>The code of a group.</summary>
    public static string Of(AdjustmentGroup group) =>
        group switch
        {
            AdjustmentGroup.Contract => "CO",
            AdjustmentGroup.Patient => "PR",
            AdjustmentGroup.Payer => "PI",
            AdjustmentGroup.Correction => "CR",
            _ => "OA",
        };
}
