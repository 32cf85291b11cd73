using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using PolicyBilling.App;
using PolicyBilling.App.Acting;
using PolicyBilling.App.Web;
using PolicyBilling.Files.Import;
using PolicyBilling.Tests.Pages;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.App.Web;

/// <summary>A started server with a practice, asked as a browser asks it.</summary>
internal sealed class ServedPage : IAsyncDisposable
{
    private readonly MemoryStream _error = new();

    private ServedPage(Server server, Terminal terminal, MemoryStream error) =>
        (Server, Terminal, _error) = (server, terminal, error);

    public Server Server { get; }

    public Terminal Terminal { get; }

    /// <summary>Host and port.</summary>
    public string Host => Server.Address.Authority;

    /// <summary>All that was said on the terminal.</summary>
    public string Said => Encoding.UTF8.GetString(_error.ToArray());

    /// <summary>The demo by the policies that are shipped.</summary>
    public static Task<ServedPage> Demo(string? language = null) =>
        Start(Path.Combine(Program.Root, "seeds", "demo"), PolicyText.ShippedFolder, language);

    /// <summary>A practice of a folder.</summary>
    public static async Task<ServedPage> Start(
        string data,
        string policies,
        string? language = null,
        bool isOpened = true,
        HistoryAsked? history = null
    )
    {
        var error = new MemoryStream();
        var terminal = new Terminal(Stream.Null, error, new(2026, 11, 2)) { History = history ?? new(IsLeftOut: true) };
        var places = new Places(data, policies, [], Texts: KeptTexts.OfChargesAndWriteOffs);
        var server = await Server.Start(new(places, isOpened, null, language), terminal);
        var page = new ServedPage(server, terminal, error);
        await page.Ready();
        return page;
    }

    /// <summary>A practice on which something may be done: its history lies beside its data, and what is written goes
    /// to a folder of its own.</summary>
    public static async Task<ServedPage> Acting(
        string data,
        string policies,
        string reports,
        Func<DateTimeOffset>? clock = null,
        DateOnly? today = null
    )
    {
        var error = new MemoryStream();
        var terminal = new Terminal(Stream.Null, error, today ?? new(2026, 11, 2))
        {
            Clock = clock ?? (() => new(2026, 11, 2, 9, 30, 0, TimeSpan.Zero)),
        };
        var places = new Places(data, policies, [], Texts: KeptTexts.OfChargesAndWriteOffs) { Reports = reports };
        var page = new ServedPage(await Server.Start(new(places, IsOpened: true), terminal), terminal, error);
        await page.Ready();
        return page;
    }

    /// <summary>Sends a form of a page as a browser does.</summary>
    public async Task<HttpResponseMessage> Post(
        HttpClient known,
        string address,
        string form,
        params (string Name, string Value)[] typed
    )
    {
        var hidden = PageText
            .Parse(await Whole(known, address))
            .QuerySelectorAll("form")
            .Single(found => found.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form)
            .QuerySelectorAll("input[type=hidden]")
            .Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value")!));
        return await Send(known, address, [.. hidden, .. typed]);
    }

    /// <summary>Sends fields that no page gave.</summary>
    public async Task<HttpResponseMessage> Send(
        HttpClient known,
        string address,
        IEnumerable<(string Name, string Value)> fields
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(
                fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Reverse().DistinctBy(f => f.Key)
            ),
        };
        request.Headers.Add("Origin", $"http://{Host}");
        var answer = await known.SendAsync(request);
        await Until(() => !Server.Sending.State.IsRunning);
        await Ready();
        return answer;
    }

    /// <summary>Waits until nothing is being done.</summary>
    public async Task<PracticeState> Ready()
    {
        for (var waited = 0; Server.Practice.State.Doing != Doing.Nothing; waited++)
        {
            waited.ShouldBeLessThan(9000, "the practice is read within minutes");
            await Task.Delay(20);
        }
        return Server.Practice.State;
    }

    /// <summary>Waits until something holds.</summary>
    public static async Task Until(Func<bool> holds)
    {
        for (var waited = 0; !holds(); waited++)
        {
            waited.ShouldBeLessThan(9000, "it comes within minutes");
            await Task.Delay(20);
        }
    }

    /// <summary>Somebody without a cookie, who follows nothing by himself.</summary>
    public HttpClient Stranger() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Server.Address };

    /// <summary>Somebody who came by a key; redirects are followed when asked.</summary>
    public async Task<HttpClient> Known(bool follows = false, string? language = null)
    {
        var cookies = new CookieContainer();
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = follows, CookieContainer = cookies })
        {
            BaseAddress = Server.Address,
        };
        (await client.GetAsync(Server.NewAddress())).Dispose();
        if (language is not null)
            cookies.Add(Server.Address, new Cookie("language", language));
        return client;
    }

    /// <summary>A page as it comes to somebody known.</summary>
    public async Task<IHtmlDocument> Page(string address, string? language = null)
    {
        using var known = await Known(follows: true, language);
        return PageText.Parse(await Whole(known, address));
    }

    /// <summary>The text of a page; one that is still made in its language is asked for again.</summary>
    public async Task<string> Whole(HttpClient known, string address)
    {
        var text = await Text(known, address);
        await Ready();
        return Regex.IsMatch(text, "class=\"card reading\"") || !text.Contains("<h1", StringComparison.Ordinal)
            ? await Text(known, address)
            : text;
    }

    private static async Task<string> Text(HttpClient known, string address)
    {
        using var answer = await known.GetAsync(address);
        return await answer.Content.ReadAsStringAsync();
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

/// <summary>The test that runs.</summary>
internal static class Test
{
    /// <summary>Told when it should stop.</summary>
    public static CancellationToken Stop => TestContext.Current.CancellationToken;
}
