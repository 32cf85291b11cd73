using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PolicyBilling.App.Web.Accounts;
using PolicyBilling.App.Web.Approve;
using PolicyBilling.App.Web.AtDesk;
using PolicyBilling.App.Web.Editing;
using PolicyBilling.App.Web.Frame;
using PolicyBilling.App.Web.Safety;

namespace PolicyBilling.App.Web;

/// <summary>The local page, served on this computer only, without a log.</summary>
internal sealed class Server : IAsyncDisposable
{
    private const int PortsTried = 20;
    private const long MostBytesSent = 1 << 20;

    // A policy's whole text, also one that is too large, so that this can be said.
    private const long MostBytesTyped = 10 << 20;
    private readonly WebApplication _app;

    private Server(WebApplication app, OpenPractice practice, Presence presence, Keys keys) =>
        (_app, Practice, Presence, Keys) = (app, practice, presence, keys);

    /// <summary>The practice that it shows.</summary>
    public OpenPractice Practice { get; }

    /// <summary>Who looks at it.</summary>
    public Presence Presence { get; }

    /// <summary>What opens it.</summary>
    public Keys Keys { get; }

    /// <summary>Who works at its desk.</summary>
    public Desk Desk => _app.Services.GetRequiredService<Desk>();

    /// <summary>What it sends.</summary>
    public Sending Sending => _app.Services.GetRequiredService<Sending>();

    /// <summary>Where it listens, without a key.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>An address that opens one browser, once.</summary>
    public Uri NewAddress() => new(Address, $"{Door.Path}?key={Keys.New()}");

    /// <summary>Serves until it is told to end, or until nobody has looked for long.</summary>
    public static async Task Run(ServeRequest request, Terminal terminal, CancellationToken cancel)
    {
        await using var server = await Start(request, terminal, cancel);
        var address = server.NewAddress();
        terminal.Error.WriteLine(
            $"PolicyBilling: {address} opens the page once, in a browser of this computer. Ctrl-C ends the program."
        );
        if (request.OpensBrowser)
            Browser.Open(address, terminal);
        await server.Presence.Ended(cancel);
    }

    /// <summary>Starts it; a port that is taken gives way to the next.</summary>
    public static async Task<Server> Start(ServeRequest request, Terminal terminal, CancellationToken cancel = default)
    {
        for (var tried = 0; ; tried++)
        {
            var port = request.Port == 0 ? 0 : Math.Min(request.Port + tried, IPEndPoint.MaxPort);
            var server = Make(request, terminal, port);
            try
            {
                await server._app.StartAsync(cancel);
                if (request.IsOpened)
                    server.Practice.Open(request.Places);
                return server;
            }
            catch (IOException error) when (error.InnerException is AddressInUseException && tried < PortsTried)
            {
                await server.DisposeAsync();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Practice.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static Server Make(ServeRequest request, Terminal terminal, int port)
    {
        // Empty: neither settings nor the environment open another door, and nothing is logged.
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = MostBytesSent;
                kestrel.Listen(IPAddress.Loopback, port);
            });
        var (practice, presence, keys) = (
            new OpenPractice(request, terminal),
            new Presence(terminal.Clock),
            new Keys()
        );
        AddServices(builder.Services);
        builder.Services.AddSingleton(practice).AddSingleton(presence).AddSingleton(new Folders(request.Places));
        builder.Services.AddSingleton(new Desk(practice)).AddSingleton(new Sending(practice));
        builder.Services.AddSingleton<CircuitHandler>(presence);
        var app = builder.Build();
        app.Use(new Door(keys, presence).Enter);
        app.UseRouting();
        app.UseAntiforgery();
        Map(app);
        return new(app, practice, presence, keys);
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddLogging().AddRoutingCore().AddHttpContextAccessor();
        services.AddSingleton<IHostLifetime, OursAlone>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(500));
        services.AddDataProtection().AddKeyManagementOptions(keys => keys.XmlRepository = new ForgottenKeys());
        services
            .AddRazorComponents()
            .AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = MostBytesTyped);
    }

    private static void Map(WebApplication app)
    {
        app.MapRazorComponents<Document>()
            .AddInteractiveServerRenderMode(page => page.ContentSecurityFrameAncestorsPolicy = null);
        Carried.Map(app);
        app.MapGet(Languages.Path, Languages.Choose);
        app.MapGet(AccountsHanded.Path, AccountsHanded.Send);
        app.MapGet(PapersShown.Path, PapersShown.All);
        app.MapGet(PapersShown.FewPath, PapersShown.Samples);
        app.MapGet(AgreementHanded.Path, AgreementHanded.Send);
        app.MapGet(Sending.BatchPath, app.Services.GetRequiredService<Sending>().Batch);
        app.MapFallback(
            "{**page}",
            context => Door.Say(context, StatusCodes.Status404NotFound, "There is no such page here.")
        );
    }

    // Ctrl-C belongs to the command line, which ends every command alike.
    private sealed class OursAlone : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
