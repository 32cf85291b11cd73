using System.Globalization;
using System.Text;
using PolicyBilling.Files.Import;

namespace PolicyBilling.Tests.Import;

/// <summary>Rows cut as bytes are the rows of the reader that decodes them: the same lines, fields, faults and
/// refusals. Some thousand files run here; <c>MUTANTS=100000 dotnet test</c> runs as many as it says.</summary>
public sealed class Utf8RowsTests : IDisposable
{
    private static readonly int Files = int.TryParse(Environment.GetEnvironmentVariable("MUTANTS"), out var number)
        ? number
        : 3000;

    private static readonly string[] Fields =
    [
        "",
        "1001",
        "patient-payment",
        "-12.50",
        "2026-10-31",
        " spaced ",
        "\ttab\t",
        "Éloïse, née",
        "日本",
        "\"quoted\"",
        "\"with, comma\"",
        "\"\"",
    ];

    private static readonly string[] Odd =
    [
        "\"",
        "\"two \"\"quotes\"\"\"",
        "\"over\ntwo lines\"",
        "\"closed\" late",
        "mid\"quote",
        "\r",
        "\0",
        "\u0085",
        "\u007F",
        "e\u0301",
        "\uFFFE",
        "\u2028",
        "\uFEFF",
        "\u00A0",
        "#",
    ];

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void They_are_the_same_whatever_stands_in_the_file()
    {
        for (var seed = 0; seed < Files; seed++)
            Same(Invented(new Random(seed)), $"seed {seed}");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void They_are_the_same_over_many_buffers(string end)
    {
        var text = new StringBuilder("entry,account,text").Append(end);
        for (var row = 0; row < 30_000; row++)
            text.Append(CultureInfo.InvariantCulture, $"{row},{row % 77},{new string('x', row % 41)}").Append(end);
        Same("a,b,c"u8.ToArray(), "a header alone");
        Same(Encoding.UTF8.GetBytes(text.ToString()), "plain");
        Same(Encoding.UTF8.GetBytes($"\uFEFF{text}last,1,no line end"), "with a mark in front");
        Same(Encoding.UTF8.GetBytes($"{text}1,2,\"a\"\"b\"{end}{text}"), "a doubled quote in the middle");
        Same(Encoding.UTF8.GetBytes($"{text}1,2,{new string('x', 70_000)}{end}3,4,after{end}"), "a long field");
        Same(
            Encoding.UTF8.GetBytes($"{text}1,2,{new string('x', 200_000)}{end}3,4,after{end}"),
            "longer than a buffer"
        );
        // The other reader decodes a block at a time, and gives up some rows before the one that it names.
        File.WriteAllBytes(_file, [.. Encoding.UTF8.GetBytes(text.ToString()), .. "1,2,"u8, 0xE9, .. "t\n"u8]);
        var refused = Told(() => new CsvRows(_file, new()));
        var told = Told(() => Utf8Rows.Open(_file, new(), 0));
        (told.Count, told[^1]).ShouldBe((30_002, refused[^1]));
    }

    [Fact]
    public void A_ledger_that_is_written_plainly_is_read_to_its_end_as_bytes()
    {
        File.WriteAllText(_file, "entry,name\r\n1,\"Roy, Éva\"\r\n2,Ann");
        using var rows = Utf8Rows.Open(_file, new ExportSettings(), 0);
        rows.Read().ShouldBeTrue();
        rows.TryPlain(0, out _).ShouldBeFalse("a row with accents is decoded");
        rows.Field(1).ToString().ShouldBe("Roy, Éva");
        rows.Read().ShouldBeTrue();
        rows.TryPlain(1, out var name).ShouldBeTrue();
        Encoding.UTF8.GetString(name).ShouldBe("Ann");
        rows.Read().ShouldBeFalse();
    }

    private static byte[] Invented(Random random)
    {
        var end = random.Next(3) == 0 ? "\r\n" : "\n";
        var text = new StringBuilder(random.Next(9) == 0 ? "\uFEFF" : "").Append("a,b,c").Append(end);
        var oddity = random.Next(4) == 0 ? 6 : 200;
        for (var row = random.Next(12); row > 0; row--)
        {
            var fields = random.Next(8) == 0 ? random.Next(5) : 3;
            for (var field = 0; field < fields; field++)
                text.Append(field > 0 ? "," : "")
                    .Append(
                        random.Next(oddity) == 0 ? Odd[random.Next(Odd.Length)] : Fields[random.Next(Fields.Length)]
                    );
            text.Append(row > 1 || random.Next(3) > 0 ? end : "");
        }
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (random.Next(20) == 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private void Same(byte[] file, string of)
    {
        File.WriteAllBytes(_file, file);
        var settings = new ExportSettings();
        var (told, expected) = (
            Told(() => Utf8Rows.Open(_file, settings, 0)),
            Told(() => new CsvRows(_file, settings))
        );
        told.Zip(expected).FirstOrDefault(pair => pair.First != pair.Second).ShouldBe(default, of);
        told.Count.ShouldBe(expected.Count, $"{of}: {(file.Length < 500 ? Convert.ToHexString(file) : "")}");
    }

    private static List<string> Told(Func<RowSource> open)
    {
        var told = new List<string>();
        try
        {
            using var rows = open();
            told.Add(string.Join('|', rows.Header));
            while (rows.Read())
                told.Add(
                    $"{rows.Line} {rows.Fault} "
                        + string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(i => Field(rows, i)))
                );
        }
        catch (UnreadableException unreadable)
        {
            told.Add($"{unreadable.Line} {unreadable.Message}");
        }
        return told;
    }

    private static string Field(RowSource rows, int index)
    {
        var field = rows.Field(index).ToString();
        if (rows.TryPlain(index, out var bytes))
            Encoding.ASCII.GetString(bytes).ShouldBe(field);
        return field;
    }
}
