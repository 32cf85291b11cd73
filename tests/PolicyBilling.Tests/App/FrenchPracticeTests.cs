using System.Text.RegularExpressions;
using MiniExcelLibs;
using PolicyBilling.Tests.App.Web;
using PolicyBilling.Tests.Pages;

namespace PolicyBilling.Tests.App;

/// <summary>A practice whose language is French, with rows that cannot be read and policies that are wrong: nobody
/// there is told so in English.</summary>
public sealed class FrenchPracticeTests : CommandLineCase
{
    private const string Statements = """
        policy: statements
        title: Relevés
        rules:
          - { name: doit, title: Doit, when: patient_portion > 0, then: statement, because: "Le patient doit {patient_portion}." }
          - { name: jamais, title: Jamais, when: balance < 0 and balance > 10, then: hold, because: "Jamais." }
          - { name: reste, title: Reste, when: true, then: hold, because: "Rien à faire." }
        """;

    [Fact]
    public async Task A_dry_run_tells_bad_rows_in_french_on_the_console_the_page_and_the_workbook()
    {
        var (code, output, error) = await Run("dry-run", BadRows(), "--policies", Policies(), "--out", Out);
        code.ShouldBe(3, error);
        var told = output[output.IndexOf("Problèmes", StringComparison.Ordinal)..];
        told.ShouldContain("ledger.csv:4");
        FrenchProblems.EnglishIn(told[..told.IndexOf("Écrit", StringComparison.Ordinal)]).ShouldBeEmpty(told);

        var page = PageText.Parse(File.ReadAllText(Path.Combine(Out, "dry-run.html")));
        French(page.QuerySelector("#problems")!.TextContent, "ledger.csv:4", "\"12,50\" a une virgule");

        var workbook = Path.Combine(Out, "dry-run.xlsx");
        MiniExcel.GetSheetNames(workbook).ShouldContain("Problèmes");
        var rows = MiniExcel.Query(workbook, sheetName: "Problèmes").Cast<IDictionary<string, object?>>();
        French(string.Join('\n', rows.SelectMany(row => row.Values)), "une virgule", "jamais");
    }

    [Fact]
    public async Task Results_for_programs_stay_english()
    {
        var (_, output, _) = await Run(
            "dry-run",
            BadRows(),
            "--policies",
            Policies(),
            "--format",
            "json",
            "--out",
            Out
        );
        output.ShouldContain("has a comma: use a point (12.50)");
        var (_, found, _) = await Run("check", "--policies", Policies(), "--format", "json");
        found.ShouldContain("This holds for no account");
    }

    [Fact]
    public async Task An_account_is_told_in_french_why_its_rows_hold_it()
    {
        var (_, output, error) = await Run("explain", "1001", BadRows(), "--policies", Policies());
        French(
            output[output.IndexOf("Les données du compte", StringComparison.Ordinal)..].Split('\n')[0],
            "une virgule"
        );
        error.ShouldNotContain("must be");
    }

    [Fact]
    public async Task An_export_that_is_refused_is_refused_in_french()
    {
        var data = BadRows();
        File.Delete(Path.Combine(data, "ledger.csv"));
        File.WriteAllText(Path.Combine(data, "export.yaml"), "as_of: 31/10/2026\ndates: jj/mm/aaaa\n");
        var (code, _, error) = await Run("dry-run", data, "--policies", Policies(), "--out", Out);
        code.ShouldBe(1);
        French(error, "export.yaml:1", "ne se lit pas comme une date", "modèle de date");
        File.WriteAllText(Path.Combine(data, "export.yaml"), "as_of: 2026-10-31\n");
        (_, _, error) = await Run("dry-run", data, "--policies", Policies(), "--out", Out);
        French(error, "ledger.csv: ", "ce qui est dû", "L’exporter");
    }

    [Fact]
    public async Task Findings_of_the_check_are_french()
    {
        var (code, output, error) = await Run("check", "--policies", Policies());
        code.ShouldBe(1, error);
        French(Told(output), "Avertissement", "Ceci n’est vrai pour aucun compte");
    }

    [Fact]
    public async Task Policies_that_cannot_be_loaded_are_refused_in_the_language_that_practice_yaml_names()
    {
        var policies = Policies(Statements.Replace("patient_portion > 0", "patient_portoin > 0"));
        foreach (
            var command in (string[][])
                [
                    ["check"],
                    ["dry-run", BadRows(), "--out", Out],
                ]
        )
        {
            var (code, _, error) = await Run([.. command, "--policies", policies]);
            code.ShouldBe(1);
            French(Told(error), "statements.yaml:4", "Est-ce « patient_portion »");
        }
    }

    [Fact]
    public async Task Asked_for_english_it_speaks_english()
    {
        var policies = Policies(Statements.Replace("patient_portion > 0", "patient_portoin > 0"));
        var (_, _, error) = await Run("dry-run", BadRows(), "--out", Out, "--policies", policies, "--lang", "en");
        error.ShouldContain("Did you mean 'patient_portion'?");
    }

    [Fact]
    public async Task The_pages_tell_bad_rows_and_findings_in_french()
    {
        await using var served = await ServedPage.Start(BadRows(), Policies());
        French((await served.Page("/data")).QuerySelector("section[aria-labelledby=problems]")!.TextContent, "virgule");
        French((await served.Page("/")).QuerySelector("#problems")!.TextContent, "virgule");
        var findings = (await served.Page("/policies")).QuerySelector(".note.warn details ul")!.TextContent;
        French(Regex.Replace(findings, @"\{[^}]*\}", ""), "aucun compte");
    }

    [Fact]
    public async Task A_practice_that_cannot_be_opened_says_why_in_french()
    {
        var policies = Policies(Statements.Replace("patient_portion > 0", "patient_portoin > 0"));
        await using var served = await ServedPage.Start(BadRows(), policies);
        served.Server.Practice.Language.ShouldBe("fr");
        var refused = served.Server.Practice.State.Refused.ShouldNotBeNull();
        French(Told(refused.Text), "Est-ce « patient_portion »");
    }

    // Without the lines of the files that are shown below their problems.
    private static string Told(string text) => Regex.Replace(text, @"(?m)^ *\d* \|.*\n", "");

    private static void French(string text, params string[] parts)
    {
        FrenchProblems.EnglishIn(text).ShouldBeEmpty(text);
        foreach (var part in parts)
            text.Replace('\u00a0', ' ').ShouldContain(part);
    }

    private string BadRows() =>
        Practice(
            "3,1001,2026-10-02,charge,\"12,50\",\n4,1002,2026-13-40,charge,10.00,\n5,1002,2026-10-03,charg,10.00,\n"
        );

    private string Policies(string statements = Statements)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "politiques")).FullName;
        File.WriteAllText(
            Path.Combine(folder, "practice.yaml"),
            "practice: { name: Clinique des Érables, languages: [fr] }\norder: [statements]\n"
        );
        File.WriteAllText(Path.Combine(folder, "statements.yaml"), statements);
        return folder;
    }
}
