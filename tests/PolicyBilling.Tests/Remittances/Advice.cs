using System.Globalization;
using System.Text;
using PolicyBilling.Connectors.Remittances;

namespace PolicyBilling.Tests.Remittances;

/// <summary>An invented 835, written segment by segment as <c>CLP|C1|1|200|80</c>; envelope, counts and signs are put
/// around it.</summary>
internal sealed class Advice
{
    public const string Payment = "BPR|I|180|C|ACH||||||||||||20261020",
        Trace = "TRN|1|EFT7001|1999999999",
        Payer = "N1|PR|BLUE HERON DENTAL",
        Payee = "N1|PE|MAPLE STREET DENTAL|XX|1999999984";

    /// <summary>Two claims: one paid in part, one denied in part of its services.</summary>
    public static readonly string[] Usual =
    [
        Payment,
        Trace,
        Payer,
        Payee,
        "LX|1",
        "CLP|C1|1|200|80|100|12|PN1",
        "CAS|CO|45|20",
        "CAS|PR|1|50||2|50",
        "NM1|QC|1|ABLE|ANN",
        "DTM|232|20261001",
        "CLP|C2|1|150|100|0|12|PN2",
        "NM1|QC|1|BELL|BEN",
        "SVC|AD:D1110|100|100",
        "DTM|472|20261002",
        "SVC|AD:D0274|50|0",
        "DTM|472|20261002",
        "CAS|CO|97|50",
    ];

    private readonly List<string[]> _transactions = [];

    public char Element { get; init; } = '*';

    public char Component { get; init; } = ':';

    public string Terminator { get; init; } = "~\n";

    public string Usage { get; init; } = "P";

    public static Advice Of(params string[] segments) => new Advice().With(segments);

    public Advice With(params string[] segments)
    {
        _transactions.Add(segments);
        return this;
    }

    /// <summary>The segments of the usual file, with the first that begins with a text put in another's
    /// place.</summary>
    public static string[] Change(string begins, params string[] instead)
    {
        var at = Array.FindIndex(Usual, segment => segment.StartsWith(begins, StringComparison.Ordinal));
        return [.. Usual[..at], .. instead, .. Usual[(at + 1)..]];
    }

    public string Text()
    {
        var text = new StringBuilder();
        void Add(string segment) =>
            text.Append(segment.Replace(':', Component).Replace('|', Element)).Append(Terminator);
        Add(
            $"ISA|00|          |00|          |ZZ|PAYER          |ZZ|PRACTICE       |261020|1200|^|00501|000000017|0|"
                + $"{Usage}|:"
        );
        Add("GS|HP|PAYER|PRACTICE|20261020|1200|17|X|005010X221A1");
        for (var i = 0; i < _transactions.Count; i++)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"ST|835|{i + 1:0000}"));
            foreach (var segment in _transactions[i])
                Add(segment);
            Add(string.Create(CultureInfo.InvariantCulture, $"SE|{_transactions[i].Length + 2}|{i + 1:0000}"));
        }
        Add(string.Create(CultureInfo.InvariantCulture, $"GE|{_transactions.Count}|17"));
        Add("IEA|1|000000017");
        return text.ToString();
    }

    public IReadOnlyList<Remittance> Read() => Read(Text());

    public static IReadOnlyList<Remittance> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static IReadOnlyList<Remittance> Read(byte[] content) => RemittanceFile.Read([("a.835", content)], "en");

    /// <summary>Why a file is refused, as lines.</summary>
    public static string Refusal(string text) => Refusal(Encoding.UTF8.GetBytes(text));

    public static string Refusal(byte[] content) =>
        string.Join("\n", Should.Throw<RefusedException>(() => Read(content)).Problems);
}
