using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace PolicyBilling.Tests.History;

/// <summary>A real mail server on this machine that answers as it is told, behind a line that can be cut.</summary>
internal sealed class MailServerInTest : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _server;
    private readonly TcpListener _line = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> _ends = [];
    private readonly int _behind;

    public MailServerInTest(bool tls = true)
    {
        _behind = FreePort();
        var options = new SmtpServerOptionsBuilder()
            .ServerName("localhost")
            .Endpoint(endpoint =>
            {
                endpoint.Port(_behind).AllowUnsecureAuthentication(false);
                if (tls)
                    endpoint.Certificate(Certificate());
            })
            .Build();
        var services = new ServiceProvider();
        // One of its own: the server disposes of whatever it asked.
        var answers = new Answers(this);
        services.Add((IMessageStore)answers);
        services.Add((IMailboxFilter)answers);
        services.Add((IUserAuthenticator)answers);
        _server = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);
        _line.Start();
        _ = Task.Run(() => Listen(_stop.Token));
    }

    public int Port => ((IPEndPoint)_line.LocalEndpoint).Port;

    /// <summary>What the server took, whole.</summary>
    public List<string> Taken { get; } = [];

    /// <summary>What it answers to a recipient, and to a message.</summary>
    public SmtpResponse? ToRecipient { get; set; }

    public SmtpResponse ToMessage { get; set; } = SmtpResponse.Ok;

    public bool KnowsUser { get; set; } = true;

    /// <summary>Bytes of the client after which the line is cut; null for never.</summary>
    public long? CutAfter { get; set; }

    /// <summary>Whether the line is cut when the message is taken and the answer is not yet there.</summary>
    public bool CutBeforeAnswer { get; set; }

    public TimeSpan Stall { get; set; }

    public void Dispose()
    {
        _stop.Cancel();
        _line.Stop();
        Cut();
    }

    private async Task Listen(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var client = await _line.AcceptTcpClientAsync(stop);
            var server = await Connected(stop);
            lock (_ends)
                _ends.AddRange([client, server]);
            _ = Pass(client, server, counts: true);
            _ = Pass(server, client, counts: false);
        }
    }

    // The server takes a moment to listen.
    private async Task<TcpClient> Connected(CancellationToken stop)
    {
        while (true)
        {
            var server = new TcpClient();
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _behind, stop);
                return server;
            }
            catch (SocketException)
            {
                server.Dispose();
                if (_server.IsFaulted)
                    await _server;
                await Task.Delay(20, stop);
            }
        }
    }

    private async Task Pass(TcpClient from, TcpClient to, bool counts)
    {
        var (buffer, passed) = (new byte[4096], 0L);
        try
        {
            while (await from.GetStream().ReadAsync(buffer) is var read and > 0)
            {
                if (counts && (passed += read) > CutAfter)
                {
                    Cut();
                    return;
                }
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read));
            }
            to.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception error)
            when (error is IOException or ObjectDisposedException or SocketException or InvalidOperationException) { }
    }

    private void Cut()
    {
        lock (_ends)
            foreach (var end in _ends)
                end.Close();
    }

    private static int FreePort()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return port;
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(
            new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero)
        );
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private sealed class Answers(MailServerInTest test) : IMessageStore, IMailboxFilter, IUserAuthenticator
    {
        public async Task<SmtpResponse> SaveAsync(
            ISessionContext context,
            IMessageTransaction transaction,
            ReadOnlySequence<byte> buffer,
            CancellationToken cancellationToken
        )
        {
            if (test.ToMessage.ReplyCode == SmtpReplyCode.Ok)
                test.Taken.Add(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
            if (test.CutBeforeAnswer)
                test.Cut();
            await Task.Delay(test.Stall, cancellationToken);
            return test.ToMessage;
        }

        public Task<bool> CanAcceptFromAsync(
            ISessionContext context,
            IMailbox from,
            int size,
            CancellationToken cancellationToken
        ) => Task.FromResult(true);

        public Task<bool> CanDeliverToAsync(
            ISessionContext context,
            IMailbox to,
            IMailbox from,
            CancellationToken cancellationToken
        ) => test.ToRecipient is null ? Task.FromResult(true) : throw new SmtpResponseException(test.ToRecipient);

        public Task<bool> AuthenticateAsync(
            ISessionContext context,
            string user,
            string password,
            CancellationToken cancellationToken
        ) => Task.FromResult(test.KnowsUser && password == "secret");
    }
}
