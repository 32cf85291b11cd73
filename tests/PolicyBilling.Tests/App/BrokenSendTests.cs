using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using PolicyBilling.History;
using PolicyBilling.History.Sending;
using PolicyBilling.Simulator;
using PolicyBilling.Tests.Simulator;

namespace PolicyBilling.Tests.App;

/// <summary>Sending as a process: killed without warning, out of disk, started by several at once. However it goes,
/// every delivery is made once and every file is whole. BREAKS=100 tries that many times.</summary>
public sealed class BrokenSendTests : CommandLineCase
{
    private static readonly int Breaks = int.TryParse(Environment.GetEnvironmentVariable("BREAKS"), out var n) ? n : 2;

    private static string Program =>
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "policybilling.exe" : "policybilling");

    private static string Shipped => Path.Combine(Root, "policies");

    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static int Ended(Process process)
    {
        process.WaitForExit(120_000).ShouldBeTrue("it still runs two minutes later");
        return process.ExitCode;
    }

    private static int RunProgram(params string[] arguments)
    {
        using var process = Start(Program, arguments);
        return Ended(process);
    }

    // A practice whose plan is approved, in a folder of its own.
    private Sending Approved(int place)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, $"{place}")).FullName;
        var practice = new PracticeFolder(new GenerateOptions(150, 14, 11, new DateOnly(2026, 10, 31)));
        var (plan, history) = (Path.Combine(folder, "reports", "plan"), Path.Combine(folder, "history.db"));
        RunProgram(
                "dry-run",
                practice.Folder,
                "--policies",
                Shipped,
                "--out",
                plan,
                "--plan-only",
                "--history",
                history
            )
            .ShouldBe(0);
        RunProgram("approve", plan, "--by", "Dr. Maple", "--history", history).ShouldBe(0);
        return new Sending(practice, plan, history);
    }

    private sealed record Sending(PracticeFolder Practice, string Plan, string History) : IDisposable
    {
        public string[] Command => ["send", Plan, "--history", History, "--no-input", "--by", "Ann"];

        public void Dispose() => Practice.Dispose();

        /// <summary>Everything is there once: deliveries, contacts, files as the list says.</summary>
        public void ShouldBeWhole()
        {
            using var history = HistoryFile.Read(History);
            HistoryCheck.Of(history).Wrong.ShouldBeEmpty();
            var run = RunState.All(history).ShouldHaveSingleItem();
            run.IsFinished.ShouldBeTrue();
            run.Pieces.ShouldAllBe(piece => piece.State == PieceState.Done);
            var contacts = PastContactReader
                .Standing(history)
                .Select(row => $"{row.Row.Piece} {row.Row.Body}")
                .ToList();
            contacts.Distinct().Count().ShouldBe(contacts.Count);
            contacts.Count.ShouldBeGreaterThanOrEqualTo(run.Pieces.Count(piece => piece.Body.Channel == "mail"));
            using var list = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(run.Body.Folder, "manifest.json")));
            var files = list.RootElement.GetProperty("files").EnumerateArray().ToList();
            files.Count.ShouldBeGreaterThan(10);
            foreach (var file in files)
            {
                var bytes = File.ReadAllBytes(Path.Combine(run.Body.Folder, file.GetProperty("file").GetString()!));
                Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(file.GetProperty("sha256").GetString());
            }
            Directory
                .EnumerateFiles(run.Body.Folder, "*", SearchOption.AllDirectories)
                .Count(file => !file.EndsWith(".part", StringComparison.Ordinal))
                .ShouldBe(files.Count + 1, "a file that the list does not name");
        }
    }

    [Fact]
    public void Killed_without_warning_and_again_while_it_goes_on_nothing_is_lost_and_nothing_is_done_twice()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no such signal.");
        var watch = Stopwatch.StartNew();
        using (var whole = Approved(0))
        {
            watch.Restart();
            RunProgram(whole.Command).ShouldBe(0);
            whole.ShouldBeWhole();
        }
        var length = watch.Elapsed;
        for (var i = 1; i <= Breaks; i++)
        {
            using var sending = Approved(i);
            foreach (var share in new[] { (double)i / (Breaks + 1), 0.6 })
            {
                using var process = Start(Program, sending.Command);
                Thread.Sleep(length * share);
                process.Kill();
                process.WaitForExit();
            }
            RunProgram(sending.Command).ShouldBe(0);
            sending.ShouldBeWhole();
        }
    }

    [Fact]
    public void Out_of_disk_at_any_size_it_stops_and_goes_on_when_there_is_room()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such limit.");
        int[] kilobytes = [8, 64, 160, 400];
        foreach (var (i, limit) in kilobytes.Take(Math.Max(2, Breaks)).Index())
        {
            using var sending = Approved(100 + i);
            string[] words = [Program, .. sending.Command];
            using (
                var process = Start(
                    "bash",
                    "-c",
                    $"ulimit -f {limit}; {string.Join(' ', words.Select(word => $"'{word}'"))}"
                )
            )
                process.WaitForExit(120_000).ShouldBeTrue();
            RunProgram(sending.Command).ShouldBe(0);
            sending.ShouldBeWhole();
        }
    }

    [Theory]
    [InlineData("history.db")]
    [InlineData("reports")]
    public void Where_nothing_may_be_written_it_says_so_and_goes_on_when_it_may(string shut)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        using var sending = Approved(300);
        var folder = Path.GetDirectoryName(sending.History)!;
        // Whoever may write everywhere writes here too: the program runs as nobody then.
        string[] words = Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=65534", "--clear-groups", Program, .. sending.Command]
            : [Program, .. sending.Command];
        Assert.SkipWhen(Environment.IsPrivilegedProcess && !File.Exists("/usr/bin/setpriv"), "There is no setpriv.");
        Ended(Start("chmod", "-R", "a+rwX", Folder, sending.Practice.Folder)).ShouldBe(0);
        // A history needs room for its journal beside it, so its folder is shut with it.
        Ended(Start("chmod", "-R", "a-w", shut == "reports" ? Path.Combine(folder, shut) : folder)).ShouldBe(0);

        using (
            var process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardError = true })!
        )
        {
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit(120_000).ShouldBeTrue();
            process.ExitCode.ShouldBe(1, error);
            error.ShouldNotContain("   at ");
            error.ShouldNotContain("The program failed");
        }

        Ended(Start("chmod", "-R", "a+rwX", Folder)).ShouldBe(0);
        RunProgram(sending.Command).ShouldBe(0);
        sending.ShouldBeWhole();
    }

    [Fact]
    public void Four_at_once_send_it_once()
    {
        using var sending = Approved(200);
        var all = Enumerable.Range(0, 4).Select(_ => Start(Program, sending.Command)).ToList();
        var codes = all.Select(Ended).ToList();
        all.ForEach(process => process.Dispose());
        codes.ShouldContain(0);
        codes.ShouldAllBe(code => code == 0 || code == 1);
        sending.ShouldBeWhole();
    }
}
