using System.Text;
using PolicyBilling.App;
using PolicyBilling.History;
using PolicyBilling.History.Log;

namespace PolicyBilling.Tests.App;

/// <summary>Who sits at a console types the run's number of statements before papers go out that ask to be paid by a
/// day that is past; a script is told. It is November 30.</summary>
public sealed class PayByDayTests : ActingCase
{
    [Theory]
    [InlineData(30, true)]
    [InlineData(29, false)]
    public async Task The_day_itself_is_not_past(int days, bool goes)
    {
        DaysToPay = days;
        await DryRun();

        var (code, said) = await AtAConsole(() => "", "approve", PlanFile, "--by", "Dr. Maple");

        code.ShouldBe(goes ? ExitCode.Done : ExitCode.Refused, said);
        Approvals().ShouldBe(goes ? 1 : 0);
        if (!goes)
            said.ShouldContain(
                "2 papers ask to be paid by November 29, 2026, which is past: today is November 30, 2026. Better "
                    + "bring a newer export."
            );
    }

    [Theory]
    [InlineData("2", true)]
    [InlineData(" 2 ", true)]
    [InlineData("1", false)]
    [InlineData("yes", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task At_a_console_the_number_is_typed(string? typed, bool approved)
    {
        DaysToPay = 21;
        await DryRun();

        var (code, said) = await AtAConsole(() => typed, "approve", PlanFile, "--by", "Dr. Maple");

        code.ShouldBe(approved ? ExitCode.Done : ExitCode.Refused, said);
        said.ShouldContain("Type the number of statements to approve it all the same: ");
        Approvals().ShouldBe(approved ? 1 : 0);
    }

    [Fact]
    public async Task A_script_is_told_and_not_stopped()
    {
        DaysToPay = 21;
        await DryRun();
        string[] approve = ["approve", PlanFile, "--by", "Dr. Maple", "--no-input"];

        var (code, said) = await AtAConsole(() => throw new InvalidOperationException("asked"), approve);

        code.ShouldBe(ExitCode.Done, said);
        said.ShouldContain("paid by November 21, 2026, which is past");
        said.ShouldNotContain("Type the number");
        (await Run([.. approve, "--confirm", "1"])).Code.ShouldBe(ExitCode.Refused, "another number is no yes");
    }

    [Fact]
    public async Task French_readers_are_told_in_french()
    {
        DaysToPay = 21;
        await DryRun();
        var (_, error) = await AtAConsole(() => "", "approve", PlanFile, "--by", "Dr. Maple", "--lang", "fr");
        error.ShouldStartWith("2 papiers demandent un paiement avant le 21 novembre 2026, déjà passé : nous sommes le");
        error.ShouldContain("Rien n’a été approuvé ; donner --confirm 2 si c’est voulu.");
    }

    [Fact]
    public async Task Whoever_is_left_out_gets_no_such_paper()
    {
        DaysToPay = 21;
        await DryRun();
        var (code, _, error) = await Run("approve", PlanFile, "--by", "Dr. Maple", "--except", "1001", "1002");
        code.ShouldBe(ExitCode.Done, error);
    }

    [Fact]
    public async Task A_plan_approved_before_that_day_is_asked_about_when_it_is_sent_after_it()
    {
        DaysToPay = 21;
        await DryRun();
        var approved = await AtAConsole(On(new(2026, 11, 21)), "approve", PlanFile, "--by", "Dr. Maple");
        approved.Code.ShouldBe(ExitCode.Done, approved.Said);
        approved.Said.ShouldNotContain("Type the number");
        string[] send = ["send", PlanFile, "--by", "Ann"];

        var refused = await AtAConsole(On(new(2026, 11, 22), () => ""), send);

        refused.Code.ShouldBe(ExitCode.NotApproved, refused.Said);
        refused.Said.ShouldContain("Nothing was sent; give --confirm 2 if that is meant.");
        var typed = await AtAConsole(On(new(2026, 11, 22), () => "2"), send);
        typed.Code.ShouldBe(ExitCode.Done, typed.Said);
        typed.Said.ShouldContain("Type the number of statements to send it: ");
    }

    [Fact]
    public async Task Whoever_said_yes_when_it_was_approved_is_not_asked_again()
    {
        DaysToPay = 21;
        await DryRun();
        await Approve("--confirm", "2");
        (await Send()).Code.ShouldBe(ExitCode.Done);
    }

    private static Func<MemoryStream, Terminal> On(DateOnly today, Func<string?>? typed = null) =>
        said => new Terminal(said, said, today)
        {
            Typed = typed ?? (() => throw new InvalidOperationException("asked")),
        };

    private static Task<(int Code, string Said)> AtAConsole(Func<string?> typed, params string[] arguments) =>
        AtAConsole(On(new(2026, 11, 30), typed), arguments);

    private static async Task<(int Code, string Said)> AtAConsole(
        Func<MemoryStream, Terminal> terminal,
        params string[] arguments
    )
    {
        using var said = new MemoryStream();
        var code = await CommandLine.Run(arguments, terminal(said));
        return (code, Encoding.UTF8.GetString(said.ToArray()));
    }

    private int Approvals()
    {
        if (!File.Exists(History))
            return 0;
        using var history = HistoryFile.Read(History);
        return history.Rows(LogKind.Approval).Count;
    }
}
