using System.Net;
using System.Net.Sockets;
using System.Text;
using PolicyBilling.App;
using PolicyBilling.App.Web;

namespace PolicyBilling.Tests.App.Web;

/// <summary>When the program begins, where it listens, and when it ends.</summary>
public sealed class ServerTests : CommandLineCase
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_port_that_is_taken_gives_way_to_the_next()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var server = await Server.Start(
            new(new Places(Practice(), FixturePolicies, []), IsOpened: false, Port: port),
            new Terminal(Stream.Null, Stream.Null, new(2026, 11, 2)),
            Test.Stop
        );
        server.Address.Port.ShouldBeInRange(port + 1, port + 20);
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void Nobody_for_half_an_hour_ends_it(int minutes, bool ends)
    {
        var now = Noon;
        var presence = new Presence(() => now);
        now += TimeSpan.FromMinutes(minutes);
        presence.IsIdle.ShouldBe(ends);
    }

    [Fact]
    public async Task A_window_that_is_open_keeps_it_going_and_one_that_closed_gives_half_an_hour()
    {
        var now = Noon;
        var presence = new Presence(() => now);
        await presence.OnConnectionUpAsync(null!, Test.Stop);
        now += TimeSpan.FromHours(9);
        presence.IsIdle.ShouldBeFalse("somebody has it open");
        await presence.OnConnectionDownAsync(null!, Test.Stop);
        now += TimeSpan.FromMinutes(29);
        presence.IsIdle.ShouldBeFalse();
        now += TimeSpan.FromMinutes(1);
        presence.IsIdle.ShouldBeTrue();
    }

    [Fact]
    public async Task It_waits_until_it_is_idle_or_told()
    {
        var now = Noon;
        var presence = new Presence(() => now) { Pace = TimeSpan.FromMilliseconds(5) };
        var ended = presence.Ended(Test.Stop);
        await Task.Delay(50, Test.Stop);
        ended.IsCompleted.ShouldBeFalse();
        now += Presence.Patience;
        await ended.WaitAsync(TimeSpan.FromSeconds(10), Test.Stop);

        presence = new Presence(() => now);
        ended = presence.Ended(Test.Stop);
        presence.End();
        await ended.WaitAsync(TimeSpan.FromSeconds(10), Test.Stop);
    }

    [Fact]
    public async Task The_command_says_the_address_in_one_line_and_ends_when_it_is_stopped()
    {
        using var error = new MemoryStream();
        using var stop = new CancellationTokenSource();
        var terminal = new Terminal(Stream.Null, error, new(2026, 11, 2));
        var places = new Places(Practice(), FixturePolicies, []);
        var running = Server.Run(new(places, IsOpened: true), terminal, stop.Token);
        await ServedPage.Until(() => error.Length > 0);
        var said = Encoding.UTF8.GetString(error.ToArray());
        said.ShouldMatch(
            @"^PolicyBilling: http://127\.0\.0\.1:\d+/open\?key=[0-9A-F]{64} opens the page once, "
                + @"in a browser of this computer\. Ctrl-C ends the program\.\n$"
        );
        stop.Cancel();
        await running.WaitAsync(TimeSpan.FromSeconds(10), Test.Stop);
        Encoding.UTF8.GetString(error.ToArray()).ShouldBe(said);
    }

    [Fact]
    public async Task Without_a_word_and_without_anybody_there_it_asks_for_a_command()
    {
        var (code, _, error) = await Run();
        code.ShouldBe(ExitCode.Usage);
        error.ShouldContain("policybilling --help");
    }
}
