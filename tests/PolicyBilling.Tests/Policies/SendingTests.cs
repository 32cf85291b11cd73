using PolicyBilling.Policies;

namespace PolicyBilling.Tests.Policies;

/// <summary>What practice.yaml says of sending.</summary>
public sealed class SendingTests
{
    private const string Rules = "rules: [{ name: r, when: true, then: hold, because: x }]";

    [Fact]
    public void Where_nothing_is_said_a_plan_holds_a_week_and_paper_is_letter()
    {
        var practice = PolicyText.Load("", ("p", Rules)).Practice;

        (practice.PlanValidDays, practice.MatchDays, practice.PayLink, practice.Paper, practice.Smtp).ShouldBe(
            (7, 7, null, PaperSize.Letter, null)
        );
    }

    [Fact]
    public void What_is_said_of_sending_is_read()
    {
        const string Said = """
            plan_valid_days: 3
            match_days: 10
            pay_link: https://pay.example.com/?a={account}&sum={amount}
            paper: a4
            smtp: { server: smtp.example.com, user: billing, from: billing@example.com }
            """;

        var practice = PolicyText.Load(Said, ("p", Rules)).Practice;

        (practice.PlanValidDays, practice.MatchDays, practice.PayLink, practice.Paper).ShouldBe(
            (3, 10, "https://pay.example.com/?a={account}&sum={amount}", PaperSize.A4)
        );
        practice.Smtp.ShouldBe(new MailServer("smtp.example.com", 587, "billing", "billing@example.com"));
    }

    [Theory]
    [InlineData("plan_valid_days: 0", "counts days")]
    [InlineData("plan_valid_days: 367", "counts days")]
    [InlineData("match_days: 1.5", "counts days")]
    [InlineData("pay_link: http://pay.example.com", "https address")]
    [InlineData("pay_link: https://user:word@pay.example.com", "https address")]
    [InlineData("pay_link: \"https://pay.example.com/{guarantor_name}\"", "https address")]
    [InlineData("pay_link: \"javascript:alert(1)\"", "https address")]
    [InlineData("paper: foolscap", "letter")]
    [InlineData("smtp: { server: smtp.example.com, from: \"A <b@example.com>\" }", "one e-mail address")]
    [InlineData("smtp: { server: smtp.example.com, port: 70000, from: b@example.com }", "port")]
    [InlineData("smtp: { server: smtp.example.com, from: b@example.com, password: secret }", "password")]
    public void What_cannot_be_meant_is_refused_with_what_to_write(string said, string says) =>
        Should
            .Throw<RefusedException>(() => PolicyText.Load(said, ("p", Rules)))
            .Problems.ShouldContain(problem => problem.Message.Contains(says));
}
