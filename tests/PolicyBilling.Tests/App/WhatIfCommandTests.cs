using System.Text.Json;
using MiniExcelLibs;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Reports;

namespace PolicyBilling.Tests.App;

public sealed class WhatIfCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("what-if-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_screen_shows_what_is_serious_first_then_the_matrix_and_what_moves(string language)
    {
        var (code, output, error) = await WhatIf(
            "--set",
            "statements.minimum_balance=60.00",
            "--set",
            "small-balances.small_balance=60.00",
            "--set",
            "collections.minimum_for_collections=20.00",
            "--set",
            "collections.minimum_for_agency=20.00",
            "--lang",
            language
        );
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        Golden.ShouldMatch(Program.Shown(output, _folder), $"what-if.{language}.txt");
        output.Split('\n').ShouldAllBe(line => line.Length <= 100);
    }

    [Fact]
    public async Task The_result_for_scripts_lists_both_reasons()
    {
        var (_, output, _) = await WhatIf("--set", "statements.minimum_balance=25.00", "--format", "json");
        var json = JsonDocument.Parse(output).RootElement;
        json.EnumerateObject()
            .Select(key => key.Name)
            .ShouldBe([
                "as_of",
                "accounts",
                "before",
                "after",
                "newly",
                "statements_saved",
                "cost_saved",
                "matrix",
                "moved",
                "not_exported",
                "problems",
                "practice",
                "currency",
                "source",
                "exported_as_of",
                "data_fingerprint",
            ]);
        var moved = json.GetProperty("moved")[0];
        moved.GetProperty("change").GetString().ShouldBe("decision");
        moved.GetProperty("before").GetProperty("because").GetString()!.ShouldStartWith("The patient owes");
        moved
            .GetProperty("after")
            .GetProperty("because")
            .GetString()!
            .ShouldContain("below $25.00 no statement goes out");
        json.GetProperty("cost_saved").GetDecimal().ShouldBe(json.GetProperty("statements_saved").GetInt32() * 0.75m);
        json.GetProperty("matrix")
            .EnumerateArray()
            .Sum(cell => cell.GetProperty("accounts").GetInt32())
            .ShouldBe(json.GetProperty("accounts").GetInt32());
    }

    [Fact]
    public async Task The_workbook_has_a_row_for_each_account_that_moves()
    {
        await WhatIf("--set", "statements.minimum_balance=60.00");
        var workbook = Path.Combine(_folder, "what-if.xlsx");
        MiniExcel
            .GetSheetNames(workbook)
            .ShouldBe(["Read me first", "Summary", "Charts", "What moves", "Matrix, accounts", "Matrix, money"]);
        var moves = MiniExcel
            .Query(workbook, useHeaderRow: true, sheetName: "What moves")
            .Cast<IDictionary<string, object?>>()
            .ToList();
        moves.ShouldNotBeEmpty();
        // The last row has the sums.
        moves[..^1].ShouldAllBe(row => row["Why before"] != null && row["Why after"] != null);
    }

    [Fact]
    public async Task Another_folder_with_the_same_policies_moves_nothing()
    {
        var (code, output, _) = await WhatIf("--against", PolicyText.FixtureFolder);
        code.ShouldBe(0);
        output.ShouldContain("Nothing moves");
    }

    [Theory]
    [InlineData(2, "Say what to try")]
    [InlineData(
        2,
        "--set: The policy 'statements' has no setting 'minimum'. Its settings: minimum_balance",
        "--set",
        "statements.minimum=1"
    )]
    [InlineData(
        1,
        "nowhere: There is no such folder: give the policies' folder with --against.",
        "--against",
        "nowhere"
    )]
    public async Task What_cannot_be_tried_is_said_and_nothing_is_written(
        int exit,
        string message,
        params string[] arguments
    )
    {
        var (code, output, error) = await WhatIf(arguments);
        code.ShouldBe(exit);
        output.ShouldBeEmpty();
        error.ShouldContain(message);
        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wrong_in_both_folders_is_told_together()
    {
        string Policies(string name, string order)
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
            File.WriteAllText(Path.Combine(folder, "practice.yaml"), $"practice: {{ name: P }}\norder: [{order}]\n");
            return folder;
        }
        var (code, _, error) = await Program.Run(
            "what-if",
            Program.Demo[0],
            "--policies",
            Policies("own", "gone"),
            "--against",
            Policies("other", "missing")
        );
        code.ShouldBe(1);
        error.ShouldContain("gone");
        error.ShouldContain("missing");
    }

    private Task<(int Code, string Output, string Error)> WhatIf(params string[] arguments) =>
        Program.Run(["what-if", .. Program.Demo, "--out", _folder, .. arguments]);
}
