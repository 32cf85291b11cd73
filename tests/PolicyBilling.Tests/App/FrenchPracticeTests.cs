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

    [Theory]
    [InlineData("a besoin de son jour", "record", "1001", "promise", "DATA")]
    [InlineData("Est-ce « promise »", "record", "1001", "promis", "DATA")]
    [InlineData("Il n’y a pas de compte « 9 »", "record", "9", "call", "DATA")]
    [InlineData("Il n’y a pas d’historique", "undo", "7", "--data", "DATA")]
    [InlineData("« 12,50 » n’est pas un montant", "record", "1001", "review", "DATA", "--amount", "12,50")]
    [InlineData("n’est pas un jour", "dry-run", "DATA", "--as-of", "31/10/2026")]
    [InlineData("prend un nombre de 1 à", "resolve", "DATA", "--top", "0")]
    [InlineData("Rien n’est proposé", "resolve", "1001", "DATA", "--accept", "x")]
    [InlineData("Commande ou argument inconnu", "test", "DATA", "zweimal")]
    public async Task What_the_desk_writes_wrongly_is_refused_in_french(string part, params string[] arguments)
    {
        var data = BadRows();
        var (code, _, error) = await Run([
            .. arguments.Select(word => word == "DATA" ? data : word),
            "--policies",
            Policies(),
        ]);
        code.ShouldBeInRange(1, 2);
        French(error, part);
    }

    [Fact]
    public async Task What_the_desk_records_and_takes_back_is_told_in_french()
    {
        var (data, policies) = (BadRows(), Policies());
        var (code, output, error) = await Run("record", "1001", "call", data, "--policies", policies);
        code.ShouldBe(0, error);
        French(output + error, "Noté sous le numéro 1", "Sans --outcome");
        (_, output, error) = await Run("undo", "1", "--data", data, "--policies", policies);
        French(output + error, "L’enregistrement 1 (appel du compte 1001) est repris");
        (code, _, error) = await Run("undo", "1", "--data", data, "--policies", policies);
        code.ShouldBe(1);
        French(error, "L’historique n’a pas d’enregistrement 1 qui compte");
    }

    [Fact]
    public async Task What_examples_show_is_told_in_french()
    {
        var (_, output, _) = await Run("test", "--policies", Policies());
        French(output, "0 exemples tiennent. Ils montrent 0 % (règles, étapes, listes et textes : 0 sur 3");
        var wrong = Statements + "\nexamples: [{ name: e, given: { balance: 5.00 }, expect: { rule: doit } }]\n";
        (_, output, _) = await Run("test", "--policies", Policies(wrong));
        French(output, "rule : attendu doit, obtenu reste", "1 exemples sur 1 ne tiennent pas");
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
