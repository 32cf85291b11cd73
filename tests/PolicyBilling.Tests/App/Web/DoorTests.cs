using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.RegularExpressions;
using PolicyBilling.App.Web;

namespace PolicyBilling.Tests.App.Web;

/// <summary>Attacks on a started server: what a page of another site, another program of this computer or another
/// computer could try.</summary>
public sealed class DoorTests(DoorTests.Served served) : IClassFixture<DoorTests.Served>
{
    private const string Patient = "ZZCANARY";
    private readonly ServedPage _page = served.Page;

    /// <summary>A small practice, served once for all attacks.</summary>
    public sealed class Served : CommandLineCase, IAsyncLifetime
    {
        internal ServedPage Page { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Page = await ServedPage.Start(Practice(), FixturePolicies);

        public async ValueTask DisposeAsync()
        {
            await Page.DisposeAsync();
            Dispose();
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/accounts")]
    [InlineData("/accounts/1001")]
    [InlineData("/start")]
    [InlineData("/import")]
    [InlineData("/language?to=fr")]
    [InlineData("/_blazor/initializers")]
    [InlineData("/open")]
    [InlineData("/open?key=")]
    [InlineData("/open?key=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/no-such-page")]
    public async Task Without_a_key_nothing_is_shown(string address)
    {
        using var stranger = _page.Stranger();
        using var answer = await stranger.GetAsync(address, Test.Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var text = await answer.Content.ReadAsStringAsync(Test.Stop);
        text.ShouldStartWith("This page opens only by the address that the program printed");
        text.ShouldNotContain(Patient);
        IsGuarded(answer);
    }

    [Fact]
    public async Task A_key_opens_once_and_leaves_the_address()
    {
        var address = _page.Server.NewAddress();
        using var stranger = _page.Stranger();
        using var first = await stranger.GetAsync(address, Test.Stop);
        first.StatusCode.ShouldBe(HttpStatusCode.Found);
        first.Headers.Location!.ToString().ShouldBe("/");
        var cookie = first.Headers.GetValues("Set-Cookie").Single().ToLowerInvariant();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldNotContain("expires");
        using var second = await stranger.GetAsync(address, Test.Stop);
        second.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        second.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task A_made_up_cookie_opens_nothing()
    {
        using var stranger = _page.Stranger();
        foreach (var value in new[] { "", "true", new string('0', 64) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.Add("Cookie", $"policybilling-{_page.Server.Address.Port}={value}");
            using var answer = await stranger.SendAsync(request, Test.Stop);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Theory]
    [InlineData("127.0.0.1:PORT", HttpStatusCode.OK)]
    [InlineData("localhost:PORT", HttpStatusCode.OK)]
    [InlineData("evil.example:PORT", HttpStatusCode.Forbidden)]
    [InlineData("localhost.evil.example:PORT", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1.evil.example:PORT", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1:1", HttpStatusCode.Forbidden)]
    [InlineData("[::1]:PORT", HttpStatusCode.Forbidden)]
    public async Task A_name_that_was_made_to_point_here_is_refused(string host, HttpStatusCode expected)
    {
        using var known = await _page.Known();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host.Replace("PORT", $"{_page.Server.Address.Port}");
        using var answer = await known.SendAsync(request, Test.Stop);
        answer.StatusCode.ShouldBe(expected);
    }

    [Theory]
    [InlineData("GET", "Origin", "http://evil.example")]
    [InlineData("GET", "Origin", "null")]
    [InlineData("GET", "Origin", "http://127.0.0.1:1")]
    [InlineData("GET", "Sec-Fetch-Site", "cross-site")]
    [InlineData("GET", "Sec-Fetch-Site", "same-site")]
    [InlineData("POST", "Origin", "http://evil.example")]
    [InlineData("POST", "Accept", "text/html")]
    [InlineData("PUT", "Accept", "text/html")]
    public async Task Another_page_gets_no_answer_with_our_cookie(string method, string header, string value)
    {
        using var known = await _page.Known();
        using var request = new HttpRequestMessage(new(method), "/start");
        request.Headers.Add(header, value);
        using var answer = await known.SendAsync(request, Test.Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync(Test.Stop)).ShouldBe(
            "Another page may not ask this one for anything.\n"
        );
    }

    [Theory]
    [InlineData(true, "http://HOST", true)]
    [InlineData(true, "http://evil.example", false)]
    [InlineData(true, "null", false)]
    [InlineData(true, null, false)]
    [InlineData(false, "http://HOST", false)]
    public async Task The_websocket_has_the_same_door(bool hasCookie, string? origin, bool opens)
    {
        using var socket = new ClientWebSocket();
        if (hasCookie)
        {
            using var stranger = _page.Stranger();
            using var answer = await stranger.GetAsync(_page.Server.NewAddress(), Test.Stop);
            socket.Options.SetRequestHeader("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        }
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin.Replace("HOST", _page.Host));
        var opening = () => socket.ConnectAsync(new($"ws://{_page.Host}/_blazor"), Test.Stop);
        if (opens)
            await opening();
        else
            await opening.ShouldThrowAsync<WebSocketException>();
    }

    [Fact]
    public async Task A_form_without_its_own_token_changes_nothing()
    {
        using var known = await _page.Known();
        var form = Tokens(await known.GetStringAsync("/start", Test.Stop));
        using var without = await Post(known, [new("_handler", "open"), new("Key", "0")]);
        without.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var forged = await Post(
            known,
            [new("_handler", "open"), new("Key", "0"), new("__RequestVerificationToken", "CfDJ8A")]
        );
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var own = await Post(known, [.. form, new("Key", "0")]);
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/etc")]
    [InlineData("../..")]
    [InlineData("seeds/demo")]
    public async Task A_path_from_the_browser_opens_no_folder(string path)
    {
        using var known = await _page.Known();
        var before = _page.Server.Practice.State;
        using var answer = await Post(
            known,
            [.. Tokens(await known.GetStringAsync("/start", Test.Stop)), new("Key", path)]
        );
        (await answer.Content.ReadAsStringAsync(Test.Stop)).ShouldContain("That folder is no longer there.");
        _page.Server.Practice.State.ShouldBe(before);
    }

    [Theory]
    [InlineData("/accounts.csv")]
    [InlineData("/assets/")]
    [InlineData("/assets/../accounts.csv")]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("/appsettings.json")]
    [InlineData("/wwwroot/")]
    public async Task No_file_and_no_folder_is_served(string address)
    {
        using var known = await _page.Known();
        using var answer = await known.GetAsync(address, Test.Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(Test.Stop)).ShouldBe("There is no such page here.\n");
    }

    [Theory]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("http://evil.example", "/")]
    [InlineData("/accounts?waits=us", "/accounts?waits=us")]
    public async Task Choosing_a_language_leads_back_to_this_page_alone(string back, string expected)
    {
        using var known = await _page.Known();
        using var answer = await known.GetAsync($"/language?to=fr&back={Uri.EscapeDataString(back)}", Test.Stop);
        answer.Headers.Location!.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/accounts?waits=us&a=1001")]
    [InlineData("/accounts/1001")]
    [InlineData("/accounts/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("/accounts?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("/start")]
    [InlineData("/import")]
    public async Task A_page_has_nothing_that_the_browser_should_refuse(string address)
    {
        using var known = await _page.Known();
        using var answer = await known.GetAsync(address, Test.Stop);
        IsGuarded(answer);
        var text = await answer.Content.ReadAsStringAsync(Test.Stop);
        Regex
            .Matches(text, @"<script(?! src=""/assets/)|<style|\sstyle=|\son\w+=|javascript:|https?://")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task No_other_computer_reaches_it()
    {
        var other = NetworkInterface
            .GetAllNetworkInterfaces()
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(address => address.Address)
            .FirstOrDefault(address =>
                address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address)
            );
        Assert.SkipWhen(other is null, "This machine has no other address.");
        using var client = new TcpClient();
        await Should.ThrowAsync<SocketException>(() =>
            client.ConnectAsync(other, _page.Server.Address.Port, Test.Stop).AsTask()
        );
    }

    [Fact]
    public async Task Nothing_of_a_patient_is_said_on_the_terminal_or_left_in_the_home_folder()
    {
        var home = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".aspnet");
        var before = Directory.Exists(home)
            ? Directory.GetFileSystemEntries(home, "*", SearchOption.AllDirectories)
            : [];
        using var known = await _page.Known(follows: true);
        foreach (var address in new[] { "/", "/accounts?q=zzcanary", "/accounts/1001", "/accounts/zzcanary", "/start" })
            (await known.GetAsync(address, Test.Stop)).Dispose();
        _page.Said.ShouldBe("");
        var after = Directory.Exists(home)
            ? Directory.GetFileSystemEntries(home, "*", SearchOption.AllDirectories)
            : [];
        after.ShouldBe(before);
    }

    private static void IsGuarded(HttpResponseMessage answer)
    {
        string Header(string name) => string.Join('|', answer.Headers.GetValues(name));
        var host = answer.RequestMessage!.RequestUri!.Authority;
        Header("Content-Security-Policy")
            .ShouldBe(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                    + $"connect-src 'self' ws://{host}; form-action 'self'; frame-ancestors 'none'; base-uri 'self'"
            );
        Header("X-Content-Type-Options").ShouldBe("nosniff");
        Header("Referrer-Policy").ShouldBe("same-origin");
        Header("X-Frame-Options").ShouldBe("DENY");
        Header("Cache-Control").ShouldBe("no-store");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    private async Task<HttpResponseMessage> Post(HttpClient known, List<KeyValuePair<string, string>> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/start")
        {
            Content = new FormUrlEncodedContent(fields),
        };
        request.Headers.Add("Origin", $"http://{_page.Host}");
        return await known.SendAsync(request, Test.Stop);
    }

    private static List<KeyValuePair<string, string>> Tokens(string page) =>
        [
            .. Pages
                .PageText.Parse(page)
                .QuerySelectorAll("form[method=post] input[type=hidden]")
                .Select(input => new KeyValuePair<string, string>(
                    input.GetAttribute("name")!,
                    input.GetAttribute("value")!
                )),
        ];
}
