using System.Diagnostics;
using PolicyBilling.Files.Import;
using PolicyBilling.Simulator;
using PolicyBilling.Tests.Simulator;

namespace PolicyBilling.Tests.App;

/// <summary>The program as a process: stopped by Ctrl-C it ends soon and leaves nothing half-written, and what is no
/// file on disk is told at once.</summary>
public sealed class StoppedRunTests : CommandLineCase
{
    private static string Program =>
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "policybilling.exe" : "policybilling");

    private static (int Code, string Error, TimeSpan After) Stop(int milliseconds, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var error = process.StandardError.ReadToEndAsync();
        Thread.Sleep(milliseconds);
        var watch = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString()]))
            kill.WaitForExit();
        process.WaitForExit(30_000).ShouldBeTrue("it still runs half a minute later");
        return (process.ExitCode, error.GetAwaiter().GetResult(), watch.Elapsed);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(700)]
    [InlineData(1200)]
    [InlineData(2000)]
    [InlineData(3000)]
    public void Stopped_at_any_moment_it_ends_soon_and_the_old_results_stay(int milliseconds)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no such signal to another process.");
        using var practice = new PracticeFolder(new GenerateOptions(6000, 24, 7, new DateOnly(2026, 10, 31)));
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "plan.json"), "old");
        var (code, error, after) = Stop(
            milliseconds,
            "dry-run",
            practice.Folder,
            "--policies",
            Path.Combine(Root, "policies"),
            "--out",
            Out
        );
        // A machine may be so quick that it was done before.
        if (code == 0)
            return;
        code.ShouldBe(130, error);
        error.ShouldNotContain("   at ");
        after.ShouldBeLessThan(TimeSpan.FromSeconds(5), "a second is meant; the machine may be busy");
        Directory.EnumerateFileSystemEntries(Out).Select(Path.GetFileName).ShouldBe(["plan.json"]);
        File.ReadAllText(Path.Combine(Out, "plan.json")).ShouldBe("old");
    }

    [Fact]
    public void A_practice_that_is_being_invented_is_gone_when_it_is_stopped()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no such signal to another process.");
        var folder = Path.Combine(Folder, "invented");
        var (code, error, _) = Stop(1500, "generate", "--accounts", "500000", "--out", folder);
        code.ShouldBe(130, error);
        Directory.EnumerateFileSystemEntries(folder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("accounts.csv")]
    [InlineData("ledger.csv")]
    [InlineData("export.yaml")]
    public async Task A_pipe_in_place_of_a_file_is_told_at_once(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes do not lie in folders there.");
        var practice = Practice();
        File.Delete(Path.Combine(practice, name));
        using (var make = Process.Start("mkfifo", [Path.Combine(practice, name)]))
            make.WaitForExit();
        var run = Run("dry-run", practice, "--out", Out);
        (await Task.WhenAny(run, Task.Delay(20_000, TestContext.Current.CancellationToken))).ShouldBe(run, "it waits");
        var (code, _, error) = await run;
        code.ShouldBe(1);
        error.ShouldContain(name);
        error.ShouldContain("a pipe or a device");
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    public void A_device_is_no_file_and_an_empty_one_is(string path)
    {
        Assert.SkipUnless(File.Exists(path), "There is no such device.");
        if (path == "/dev/null")
            InputFiles.Open(path).Dispose();
        else if (path == "/dev/zero")
            Should.Throw<NoFileException>(() => InputFiles.Open(path));
    }
}
