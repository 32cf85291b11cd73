using System.Text;
using PolicyBilling.App;

namespace PolicyBilling.Tests.App;

/// <summary>A run far outside the last ones is sent by whoever types its number of statements, and by nobody
/// else.</summary>
public sealed class FarOutsideTests : ActingCase
{
    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public async Task More_than_three_times_the_statements_of_the_last_runs_are_asked_about(int statements, bool goes)
    {
        await OneStatementThen(statements);

        var (code, output, error) = await Send();

        code.ShouldBe(goes ? ExitCode.Done : ExitCode.NotApproved, error);
        (goes ? output : error).ShouldContain(
            goes
                ? "3 statements by mail"
                : "The run has 4 statements, more than 3 times those of the last runs. "
                    + "Nothing was sent; give --confirm 4 if that is meant."
        );
        StatementsOfNovember().ShouldBe(goes ? 3 : 0);
    }

    [Fact]
    public async Task The_first_run_of_a_practice_has_nothing_to_be_far_from()
    {
        await DryRun(Grown(4));
        await Approve();
        (await Send()).Code.ShouldBe(ExitCode.Done);
        StatementsOfNovember().ShouldBe(4);
    }

    [Theory]
    [InlineData("4", true)]
    [InlineData(" 4 ", true)]
    [InlineData("5", false)]
    [InlineData("yes", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task At_a_console_the_number_is_typed(string? typed, bool goes)
    {
        await OneStatementThen(4);

        var (code, said) = await SendAtAConsole(() => typed);

        code.ShouldBe(goes ? ExitCode.Done : ExitCode.NotApproved, said);
        said.ShouldContain("more than 3 times those of the last runs. Type the number of statements to send it: ");
        StatementsOfNovember().ShouldBe(goes ? 4 : 0);
    }

    [Theory]
    [InlineData("4", true)]
    [InlineData("5", false)]
    public async Task A_script_gives_the_number(string confirmed, bool goes)
    {
        await OneStatementThen(4);
        (await Send("--confirm", confirmed)).Code.ShouldBe(goes ? ExitCode.Done : ExitCode.NotApproved);
        StatementsOfNovember().ShouldBe(goes ? 4 : 0);
    }

    [Fact]
    public async Task A_script_that_takes_no_input_is_not_asked_even_at_a_console()
    {
        await OneStatementThen(4);
        var (code, said) = await SendAtAConsole(() => throw new InvalidOperationException("asked"), "--no-input");
        code.ShouldBe(ExitCode.NotApproved, said);
        said.ShouldNotContain("Type the number");
    }

    [Theory]
    [InlineData("1.20", true)]
    [InlineData("1.19", false)]
    public async Task Write_offs_over_the_limit_are_asked_about_in_the_first_run_too(string limit, bool goes)
    {
        Limits = $"{{ write_off_total: {limit} }}";
        var data = Data();
        File.WriteAllText(
            Path.Combine(data, "ledger.csv"),
            "entry,account,date,kind,amount,applies_to\n"
                + "1,1001,2026-09-01,charge,0.60,\n2,1002,2026-09-01,charge,0.60,\n"
        );
        await DryRun(data);
        await Approve();

        var (code, _, error) = await Send();

        code.ShouldBe(goes ? ExitCode.Done : ExitCode.NotApproved, error);
        if (!goes)
        {
            error.ShouldContain("Write-offs are over the practice's limit, in a run of 0 statements.");
            (await Send("--confirm", "0")).Code.ShouldBe(ExitCode.Done);
        }
    }

    // October sends one statement; in November so many more accounts owe something for the first time.
    private async Task OneStatementThen(int statements)
    {
        await DryRun();
        await Approve("--except", "1002");
        (await Send()).Code.ShouldBe(ExitCode.Done);
        await DryRun(Grown(statements));
        await Approve();
    }

    private string Grown(int statements)
    {
        var data = Data();
        File.WriteAllText(Path.Combine(data, "export.yaml"), "source: Test\nas_of: 2026-11-02\n");
        File.AppendAllText(Path.Combine(data, "contacts.csv"), "1001,2026-10-31,statement\n");
        foreach (var account in Enumerable.Range(1003, statements - 1))
        {
            File.AppendAllText(
                Path.Combine(data, "accounts.csv"),
                $"{account},Zz,,,,,16 Elm Street,Newport,VT,05855,802-555-0103\n"
            );
            File.AppendAllText(Path.Combine(data, "ledger.csv"), $"{account},{account},2026-10-22,charge,90.00,\n");
        }
        return data;
    }

    private int StatementsOfNovember() => Contacts().Count(contact => contact.Contains(" 11-02 Statement"));

    private async Task<(int Code, string Said)> SendAtAConsole(Func<string?> typed, params string[] more)
    {
        using var said = new MemoryStream();
        var terminal = new Terminal(said, said, new(2026, 11, 30)) { Typed = typed };
        var code = await CommandLine.Run(["send", PlanFile, "--by", "Ann", .. more], terminal);
        return (code, Encoding.UTF8.GetString(said.ToArray()));
    }
}
