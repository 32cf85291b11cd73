using PolicyBilling.Tests.Reports;

namespace PolicyBilling.Tests.App;

/// <summary>The workbooks of all commands, as they leave the program.</summary>
public sealed class WorkbookFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workbooks-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("en", "month-over-month.xlsx", "compare", "--from", "2026-09-30", "--to", "2026-10-31")]
    [InlineData("fr", "month-over-month.xlsx", "compare", "--from", "2026-09-30", "--to", "2026-10-31")]
    [InlineData("en", "backtest.xlsx", "backtest", "--months", "3")]
    [InlineData("fr", "backtest.xlsx", "backtest", "--months", "3")]
    [InlineData("en", "what-if.xlsx", "what-if", "--set", "statements.minimum_balance=60.00")]
    [InlineData("fr", "what-if.xlsx", "what-if", "--set", "statements.minimum_balance=60.00")]
    [InlineData("en", "calendar.xlsx", "calendar")]
    [InlineData("fr", "calendar.xlsx", "calendar")]
    public async Task A_commands_workbook_is_valid(string language, string file, string command, params string[] more)
    {
        await Program.Run([command, .. Program.Demo, "--out", _folder, "--lang", language, .. more]);
        ShouldBeValid(file);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task So_is_an_explanations(string language)
    {
        var file = Path.Combine(_folder, "one.xlsx");
        await Program.Run(["explain", "1001", .. Program.Demo, "--xlsx", file, "--lang", language]);
        ShouldBeValid(file);
    }

    private void ShouldBeValid(string file)
    {
        using var book = new MemoryStream(File.ReadAllBytes(Path.Combine(_folder, file)));
        WorkbookFormatTests.ShouldBeValid(book);
    }
}
