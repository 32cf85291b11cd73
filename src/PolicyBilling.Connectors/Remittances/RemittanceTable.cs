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
    ];

    private const int Account = 3,
        Claim = 4,
        FirstSaid = 5,
        LastSaid = 9;

    private readonly StringBuilder _text;
    private readonly Dictionary<(string Payer, string Trace, string Line), List<string>> _rows = [];

    /// <summary>Reads the table as it stands. Throws <see cref="RefusedException"/> where it was changed so that it
    /// cannot be added to.</summary>
    /// <param name="content">The file; empty where there is none yet.</param>
    /// <param name="words">Says what is wrong.</param>
    public RemittanceTable(string content, TableFaults words)
    {
        var header = string.Join(',', Columns);
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
        for (var i = FirstSaid; i <= LastSaid; i++)
            if (cells[i] != now[i])
                throw words.ChangedSince(payment, line);
        return (cells[Account], cells[Claim]);
    }

    /// <summary>Adds a line.</summary>
    public void Add(Remittance payment, RemittedClaim line, KnownClaim claim)
    {
        var row = Row(payment, line, claim.AccountId, claim.Id);
        _text.Append(row);
        _rows[(payment.PayerId, payment.Trace, Number(line))] = Cells(row.TrimEnd('\n'));
        Added++;
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
