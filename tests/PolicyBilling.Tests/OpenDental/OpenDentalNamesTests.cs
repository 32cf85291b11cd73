using System.Text;
using PolicyBilling.App;

namespace PolicyBilling.Tests.OpenDental;

public class OpenDentalNamesTests(MariaDb server) : OpenDentalCase(server)
{
    private string Yaml => Path.Combine(Data, "open-dental.yaml");

    [Fact]
    public async Task The_first_run_writes_the_offices_own_names_to_be_filled_in_and_no_data()
    {
        Sql("INSERT INTO definition VALUES (10, 27, 'Say \"hi\"', ''), (11, 27, 'Recall', 'RECALL')");
        Sql($"INSERT INTO commlog (CommlogNum, PatNum, CommType) VALUES (1, 1, 10), (2, 1, 10), (3, 1, 11)");
        Patient(1);
        var (code, output, error) = await Import();
        code.ShouldBe(5);
        output.ShouldContain("commlog_types: \"Say \"hi\"\" (2 rows).");
        error.ShouldContain("2 of the office's own names have no meaning yet");
        (_, output, error) = await Import("--lang", "fr");
        output.ShouldContain("(2 lignes). Qu’est-ce qu’une entrée");
        FrenchProblems.EnglishIn(output + error).ShouldBeEmpty(output + error);
        Directory.GetFiles(Data).ShouldBe([Yaml]);
        var text = await File.ReadAllTextAsync(Yaml, TestContext.Current.CancellationToken);
        text.ShouldContain("  \"Say \\\"hi\\\"\":  # 2 rows\n");
        text.ShouldContain("  \"Recall\": none # 1 rows\n");
        text.ShouldContain("  \"bankrupt\": bankruptcy\n");
    }

    [Fact]
    public async Task What_was_filled_in_is_kept_and_a_new_name_is_asked_for_without_touching_the_data()
    {
        Patient(1);
        await Imported("accounts");
        Sql("INSERT INTO definition VALUES (6, 4, 'New type', '')");
        Patient(2, "BillingType=6");
        (await Import("--accept-differences")).Code.ShouldBe(5);
        Rows("accounts").Count.ShouldBe(1);
        var text = await File.ReadAllTextAsync(Yaml, TestContext.Current.CancellationToken);
        text.ShouldContain("  \"New type\":  # 1 rows\n");
        text.ShouldContain("  \"Standard\": none # 1 rows\n");
        await File.WriteAllTextAsync(
            Yaml,
            text.Replace("\"New type\":", "\"New type\": dispute", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        (await Imported("accounts"))[1].ShouldEndWith(",dispute");
    }

    [Fact]
    public async Task For_scripts_everything_is_one_line_of_json()
    {
        Patient(1);
        var (_, questions, _) = await Import("--format", "json");
        questions.ShouldStartWith("{\"questions\":[{\"section\":\"billing_types\",\"name\":\"Standard\",\"rows\":1,");
        Answer(AllNone);
        var (code, output, _) = await Import("--format", "json");
        code.ShouldBe(0);
        output.ShouldStartWith($"{{\"as_of\":\"{Iso(0)}\",\"written\":");
        output.ShouldContain(
            "\"rows\":{\"accounts\":1,\"patients\":1},\"differs\":false,\"check\":[\"Self-check: 1 of 1"
        );
    }

    [Fact]
    public async Task At_a_console_the_password_and_every_open_name_are_asked()
    {
        Sql("INSERT INTO definition VALUES (6, 4, 'Legal', '')");
        Patient(1, "BillingType=6");
        Patient(2);
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var typed = new Queue<string>(["atorney", "attorney", ""]);
        var terminal = new Terminal(output, error, new(2026, 11, 30))
        {
            Typed = () => typed.Dequeue(),
            TypedUnseen = () => "secret",
        };
        var code = await CommandLine.Run(
            [.. Arguments("--accept-differences").Except(["--password-file", PasswordFile])],
            terminal
        );
        var said = Encoding.UTF8.GetString(error.ToArray());
        code.ShouldBe(0, said);
        said.ShouldStartWith("Password of the database: \nbilling_types: \"Standard\" (1 rows).");
        said.ShouldContain("'atorney' is no answer here");
        said.ShouldNotContain("secret");
        Rows("accounts").Select(row => row.Split(',')[^1]).ShouldBe(["", "attorney"]);
        File.ReadAllText(Yaml).ShouldContain("  \"Legal\": none # 1 rows\n");
    }

    [Fact]
    public async Task What_was_answered_is_kept_though_the_import_is_refused()
    {
        Patient(1);
        Procedure(11, 1, 100, 100m);
        using var ignored = new MemoryStream();
        var terminal = new Terminal(ignored, ignored, new(2026, 11, 30)) { Typed = () => "dispute" };
        (await CommandLine.Run(Arguments(), terminal)).ShouldBe(1);
        File.ReadAllText(Yaml).ShouldContain("  \"Standard\": dispute # 1 rows\n");
        Directory.GetFiles(Data).ShouldBe([Yaml]);
    }

    [Fact]
    public async Task A_wrong_answer_is_told_with_its_line_and_the_words_that_may_stand_there()
    {
        Answer("billing_types:\n  Standard: bankrupcy\nbiling_types: {}\n");
        var (code, _, error) = await Import();
        code.ShouldBe(1);
        error.ShouldContain("open-dental.yaml:2:");
        error.ShouldContain("'bankrupcy' is no answer here");
        error.ShouldContain("bankruptcy");
        error.ShouldContain("There is no section biling_types");
    }

    [Fact]
    public async Task A_folder_that_no_import_wrote_is_left_alone()
    {
        Directory.CreateDirectory(Data);
        File.WriteAllText(Path.Combine(Data, "letter.txt"), "mine");
        Patient(1);
        var (code, _, error) = await Import();
        code.ShouldBe(1);
        error.ShouldContain("holds files that no import wrote");
        Directory.GetFiles(Data).Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_office_keeps_beside_the_data_stays_when_it_is_imported_again()
    {
        Patient(1);
        await Imported("accounts");
        File.WriteAllText(Path.Combine(Data, "history.db"), "what was sent");
        Patient(2);
        (await Imported("accounts")).Count.ShouldBe(2);
        File.ReadAllText(Path.Combine(Data, "history.db")).ShouldBe("what was sent");
        Directory.GetDirectories(Folder).ShouldBe([Data]);
    }
}
