using System.Text.Json;

namespace PolicyBilling.Tests.App;

/// <summary><c>explain</c> as a shell sees it.</summary>
public sealed class ExplainCommandTests : CommandLineCase
{
    [Fact]
    public async Task An_explanation_tells_of_its_own_account_and_of_no_other()
    {
        var (code, output, error) = await Run("explain", "1002", Practice());
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        output.ShouldStartWith("Lee · account 1002 · as of October 31, 2026\n");
        output.ShouldContain("Decision: statement (Owes), ");
        output.ShouldNotContain("Éloïse");
        output.ShouldNotContain("1001");
    }

    [Fact]
    public async Task An_explanation_for_scripts_is_one_line_of_json_and_its_workbook_is_where_it_was_asked_for()
    {
        var workbook = Path.Combine(Folder, "For the Patient.xlsx");
        var (code, output, error) = await Run(
            "explain",
            "1001",
            Practice(),
            "--format",
            "json",
            "--lang",
            "fr",
            "--xlsx",
            workbook
        );
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        output.IndexOf('\n').ShouldBe(output.Length - 1);
        JsonDocument
            .Parse(output)
            .RootElement.GetProperty("breakdown")
            .GetProperty("balance")
            .GetDecimal()
            .ShouldBe(100.00m);
        new FileInfo(workbook).Length.ShouldBeGreaterThan(1000);
        Directory.GetFiles(Folder).ShouldBe([workbook]);
    }

    [Theory]
    [InlineData("101", "1001  ZZCANARY, Éloïse")]
    [InlineData("Eloise", "1001  ZZCANARY, Éloïse")]
    [InlineData("0001002", "1002  Lee")]
    public async Task An_unknown_account_is_refused_with_the_nearest_ids_and_names(string asked, string nearest)
    {
        var (code, output, error) = await Run("explain", asked, Practice());
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldContain($"There is no account '{asked}' in Test.");
        error.ShouldContain(nearest);
    }

    [Fact]
    public async Task An_explanation_of_an_account_with_a_bad_row_is_told_by_exit_code_3()
    {
        var (code, output, _) = await Run("explain", "1002", Practice("3,1002,2026-10-01,charge,\"12,50\"\n"));
        code.ShouldBe(3);
        output.ShouldContain("held (Data to put right first)");
        output.ShouldContain("ledger.csv:4");
    }
}
