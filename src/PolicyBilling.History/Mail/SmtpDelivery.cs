using System.Net.Security;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using PolicyBilling.History.Sending;
using PolicyBilling.Policies;

namespace PolicyBilling.History.Mail;

/// <summary>
/// Hands messages to the practice's mail server, one recipient each, over TLS or not at all. A message keeps its
/// identity, so that a server that is given it twice can tell. It says exactly how far a message got: what the server
/// refused, or was never given, may be sent later; what was handed over without an answer is uncertain.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="password">The password of its user; null where nobody logs in.</param>
/// <param name="practice">The practice's name, as the sender's.</param>
/// <param name="clock">The time, for the messages' dates.</param>
/// <param name="patience">How long the server may take to answer.</param>
/// <param name="trust">Whether a certificate is trusted, for tests; null for the system's own answer.</param>
public sealed class SmtpDelivery(
    MailServer server,
    string? password,
    string practice,
    Func<DateTimeOffset> clock,
    TimeSpan patience,
    RemoteCertificateValidationCallback? trust = null
) : IDisposable
{
    // TLS from the first byte; on every other port it is asked for before anything is said.
    private const int TlsPort = 465;

    private SmtpClient? _client;

    /// <summary>Hands over a message.</summary>
    public MailResult Send(Piece piece, MailContent content)
    {
        SmtpClient client;
        try
        {
            client = Connected();
        }
        catch (AuthenticationException error)
        {
            return new(MailFate.Later, $"The mail server does not know the user or the password: {error.Message}");
        }
        catch (Exception error) when (IsOfTheConnection(error))
        {
            Drop();
            return new(MailFate.Later, $"The mail server {server.Server} could not be reached: {error.Message}");
        }
        using var message = Message(piece, content);
        try
        {
            return new(MailFate.Accepted, client.Send(message));
        }
        catch (SmtpCommandException refusal)
        {
            // Below 500 the server may take it another time; in either case it has not got it.
            if ((int)refusal.StatusCode >= 500)
                return new(MailFate.Refused, $"{(int)refusal.StatusCode} {refusal.Message}");
            Drop();
            return new(MailFate.Later, $"{(int)refusal.StatusCode} {refusal.Message}");
        }
        catch (Exception error) when (IsOfTheConnection(error))
        {
            Drop();
            return new(MailFate.Uncertain, $"The connection ended before the server answered: {error.Message}");
        }
    }

    /// <summary>Says good-bye to the server.</summary>
    public void Dispose()
    {
        try
        {
            if (_client is { IsConnected: true })
                _client.Disconnect(quit: true);
        }
        catch (Exception error) when (IsOfTheConnection(error)) { }
        Drop();
    }

    private SmtpClient Connected()
    {
        if (_client is { IsConnected: true })
            return _client;
        Drop();
        _client = new SmtpClient { Timeout = (int)patience.TotalMilliseconds };
        if (trust is not null)
            _client.ServerCertificateValidationCallback = trust;
        _client.Connect(
            server.Server,
            server.Port,
            server.Port == TlsPort ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls
        );
        if (server.User is { } user)
            _client.Authenticate(user, password ?? "");
        return _client;
    }

    private MimeMessage Message(Piece piece, MailContent content)
    {
        var body = new BodyBuilder { TextBody = content.Text, HtmlBody = content.Html };
        if (content.Pdf is { } pdf)
            body.Attachments.Add(content.PdfName, pdf, new ContentType("application", "pdf"));
        var message = new MimeMessage
        {
            MessageId = $"{piece.Id}@{server.From[(server.From.IndexOf('@') + 1)..]}",
            Date = clock(),
            Subject = content.Subject,
            Body = body.ToMessageBody(),
        };
        message.From.Add(new MailboxAddress(practice, server.From));
        message.To.Add(new MailboxAddress(content.Name, content.To));
        // Answers to a machine's message are nobody's work.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private void Drop()
    {
        _client?.Dispose();
        _client = null;
    }

    private static bool IsOfTheConnection(Exception error) =>
        error
            is IOException
                or System.Net.Sockets.SocketException
                or SmtpProtocolException
                or SslHandshakeException
                or ServiceNotConnectedException
                or ServiceNotAuthenticatedException
                or NotSupportedException
                or TimeoutException
                or OperationCanceledException
                or SmtpCommandException;
}
