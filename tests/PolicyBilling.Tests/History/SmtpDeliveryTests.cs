using PolicyBilling.History.Log;
using PolicyBilling.History.Mail;
using PolicyBilling.History.Sending;
using PolicyBilling.Policies;
using SmtpServer.Protocol;

namespace PolicyBilling.Tests.History;

/// <summary>A message is accepted, refused, put off, or nobody knows; and which it is, is never guessed.</summary>
public sealed class SmtpDeliveryTests : IDisposable
{
    private readonly MailServerInTest _server = new();

    public void Dispose() => _server.Dispose();

    private static readonly Piece Statement = new(
        "00112233445566778899aabbccddeeff",
        "1001",
        new PieceBody("email", "email", null, 120.00m),
        []
    );

    private static MailContent Content(int size = 20) =>
        new(
            "zoe@example.org",
            "Zoé Lefèvre",
            "Votre relevé",
            $"Bonjour.\n{new string('x', size)}",
            "<p>Bonjour.</p>",
            "%PDF-1.7"u8.ToArray(),
            "statement.pdf"
        );

    private SmtpDelivery Delivery(
        int? port = null,
        string password = "secret",
        bool trusts = true,
        double patience = 10
    ) =>
        new(
            new MailServer("localhost", port ?? _server.Port, "billing", "billing@maple.example"),
            password,
            "Maple Street Dental",
            () => HistoryFolder.Now,
            TimeSpan.FromSeconds(patience),
            trusts ? (_, _, _, _) => true : null
        );

    private MailResult Send(int size = 20, double patience = 10)
    {
        using var delivery = Delivery(patience: patience);
        return delivery.Send(Statement, Content(size));
    }

    [Fact]
    public void An_accepted_message_has_one_recipient_and_an_identity_that_stays()
    {
        Send().Fate.ShouldBe(MailFate.Accepted);

        var message = _server.Taken.Single();
        message.ShouldContain("Message-Id: <00112233445566778899aabbccddeeff@maple.example>");
        message.ShouldContain("From: Maple Street Dental <billing@maple.example>");
        message.ShouldContain("<zoe@example.org>");
        message.ShouldContain("text/plain");
        message.ShouldContain("text/html");
        message.ShouldContain("filename=statement.pdf");
    }

    [Fact]
    public void Several_messages_go_over_one_line()
    {
        using var delivery = Delivery();
        for (var i = 0; i < 3; i++)
            delivery.Send(Statement with { Id = $"{i}" }, Content()).Fate.ShouldBe(MailFate.Accepted);
        _server.Taken.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(421, MailFate.Later)]
    [InlineData(451, MailFate.Later)]
    [InlineData(550, MailFate.Refused)]
    [InlineData(554, MailFate.Refused)]
    public void What_the_server_says_to_a_message_is_believed(int code, MailFate fate)
    {
        _server.ToMessage = new SmtpResponse((SmtpReplyCode)code, "said");

        var result = Send();

        result.Fate.ShouldBe(fate);
        result.Said.ShouldContain($"{code}");
        _server.Taken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(450, MailFate.Later)]
    [InlineData(550, MailFate.Refused)]
    public void What_it_says_to_a_recipient_is_believed(int code, MailFate fate)
    {
        _server.ToRecipient = new SmtpResponse((SmtpReplyCode)code, "said");
        Send().Fate.ShouldBe(fate);
        _server.Taken.ShouldBeEmpty();
    }

    [Fact]
    public void A_wrong_password_puts_everything_off()
    {
        using var delivery = Delivery(password: "wrong");
        var result = delivery.Send(Statement, Content());
        (result.Fate, result.Said).ShouldSatisfyAllConditions(
            said => said.Fate.ShouldBe(MailFate.Later),
            said => said.Said.ShouldContain("password")
        );
    }

    [Fact]
    public void A_server_that_is_not_there_puts_everything_off()
    {
        using var delivery = Delivery(port: 1);
        delivery.Send(Statement, Content()).Fate.ShouldBe(MailFate.Later);
    }

    [Fact]
    public void A_line_cut_before_the_last_dot_leaves_it_uncertain()
    {
        _server.CutAfter = 20_000;
        Send(size: 200_000).Fate.ShouldBe(MailFate.Uncertain);
        _server.Taken.ShouldBeEmpty();
    }

    [Fact]
    public void A_line_cut_after_the_last_dot_leaves_it_uncertain_though_the_server_has_it()
    {
        _server.CutBeforeAnswer = true;
        Send().Fate.ShouldBe(MailFate.Uncertain);
        _server.Taken.Count.ShouldBe(1);
    }

    [Fact]
    public void A_server_that_takes_it_and_falls_silent_leaves_it_uncertain()
    {
        _server.Stall = TimeSpan.FromSeconds(30);
        Send(patience: 1).Fate.ShouldBe(MailFate.Uncertain);
    }

    [Fact]
    public void A_server_without_TLS_gets_nothing()
    {
        using var open = new MailServerInTest(tls: false);
        using var delivery = Delivery(port: open.Port);
        delivery.Send(Statement, Content()).Fate.ShouldBe(MailFate.Later);
        open.Taken.ShouldBeEmpty();
    }

    [Fact]
    public void A_certificate_that_nobody_vouches_for_gets_nothing()
    {
        using var delivery = Delivery(trusts: false);
        delivery.Send(Statement, Content()).Fate.ShouldBe(MailFate.Later);
        _server.Taken.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_with_line_breaks_adds_no_header_and_no_recipient()
    {
        using var delivery = Delivery();
        delivery.Send(
            Statement,
            Content() with
            {
                Name = "Zoé\r\nBcc: everybody@example.org",
                Subject = "Hello\r\nBcc: all@example.org",
            }
        );
        foreach (var message in _server.Taken)
            message.ShouldNotContain("\nBcc:");
    }
}
