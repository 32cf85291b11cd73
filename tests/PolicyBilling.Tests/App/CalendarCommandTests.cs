using System.Text.Json;
using MiniExcelLibs;
using PolicyBilling.Tests.Reports;

namespace PolicyBilling.Tests.App;

public sealed class CalendarCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("calendar-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_screen_has_a_line_for_each_week_and_says_who_has_no_way_out(string language)
    {
        var (code, output, error) = await Calendar("--lang", language);
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        Golden.ShouldMatch(Program.Shown(output, _folder), $"calendar.{language}.txt");
        output.Split('\n').ShouldAllBe(line => line.Length <= 100);
    }

    [Fact]
    public async Task The_result_for_scripts_foots_and_holds_every_move()
    {
        var (_, output, _) = await Calendar("--days", "60", "--format", "json");
        var json = JsonDocument.Parse(output).RootElement;
        json.EnumerateObject()
            .Select(key => key.Name)
            .ShouldBe([
                "as_of",
                "until",
                "days",
                "accounts",
                "weeks",
                "totals",
                "moves",
                "no_way_out",
                "not_exported",
                "problems",
                "practice",
                "currency",
                "source",
                "exported_as_of",
                "data_fingerprint",
                "policy_fingerprint",
            ]);
        var (weeks, totals) = (json.GetProperty("weeks").EnumerateArray().ToList(), json.GetProperty("totals"));
        foreach (var sum in totals.EnumerateObject())
            weeks.Sum(week => week.GetProperty(sum.Name).GetDecimal()).ShouldBe(sum.Value.GetDecimal(), sum.Name);
        var moves = json.GetProperty("moves")
            .EnumerateArray()
            .SelectMany(account => account.GetProperty("moves").EnumerateArray())
            .ToList();
        int Count(string what) =>
            moves.Count(move => move.GetProperty("sends").EnumerateArray().Any(sent => sent.GetString() == what));
        Count("call").ShouldBe(totals.GetProperty("calls").GetInt32());
        Count("statement").ShouldBe(totals.GetProperty("statements").GetInt32());
        moves
            .Sum(move => move.GetProperty("amount").GetDecimal())
            .ShouldBe(
                totals.GetProperty("asked").GetDecimal()
                    + totals.GetProperty("to_agency").GetDecimal()
                    + totals.GetProperty("written_off").GetDecimal()
            );
        json.GetProperty("moves")
            .EnumerateArray()
            .Select(account => account.GetProperty("account").GetString())
            .ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_workbook_has_weeks_moves_and_those_without_a_way_out()
    {
        await Calendar("--days", "30");
        var book = Path.Combine(_folder, "calendar.xlsx");
        MiniExcel
            .GetSheetNames(book)
            .ShouldBe(["Read me first", "Calendar", "Charts", "Calendar, by account", "No way out"]);
        MiniExcel.Query(book, sheetName: "Calendar, by account").Count().ShouldBeGreaterThan(100);
        File.Exists(Path.Combine(_folder, "charts", "calendar.png")).ShouldBeTrue();
        File.Exists(Path.Combine(_folder, "charts", "calendar.svg")).ShouldBeTrue();
    }

    [Fact]
    public async Task Another_setting_shows_another_calendar()
    {
        var (_, before, _) = await Calendar("--days", "30", "--format", "json");
        var (_, after, _) = await Calendar(
            "--days",
            "30",
            "--format",
            "json",
            "--set",
            "statements.minimum_balance=60.00"
        );
        Statements(after).ShouldBeLessThan(Statements(before));

        static int Statements(string json) =>
            JsonDocument.Parse(json).RootElement.GetProperty("totals").GetProperty("statements").GetInt32();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("401")]
    public async Task Days_have_a_range(string days)
    {
        var (code, _, error) = await Calendar("--days", days);
        code.ShouldBe(2);
        error.ShouldContain("--days takes a number from 1 to 400.");
    }

    private Task<(int Code, string Output, string Error)> Calendar(params string[] arguments) =>
        Program.Run(["calendar", .. Program.Demo, "--out", _folder, .. arguments]);
}
