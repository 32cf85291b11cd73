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

    private static Process Started(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private static (int Code, string Error, TimeSpan After) Stop(
        string signal,
        TimeSpan after,
        params string[] arguments
    )
    {
        using var process = Started(arguments);
        var error = process.StandardError.ReadToEndAsync();
        Thread.Sleep(after);
        var watch = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", [signal, process.Id.ToString()]))
            kill.WaitForExit();
        process.WaitForExit(30_000).ShouldBeTrue("it still runs half a minute later");
        return (process.ExitCode, error.GetAwaiter().GetResult(), watch.Elapsed);
    }

    private static TimeSpan Whole(params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Started(arguments);
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return watch.Elapsed;
    }

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public void Stopped_at_any_moment_it_ends_soon_and_the_old_results_stay(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no such signal to another process.");
        using var practice = new PracticeFolder(new GenerateOptions(2500, 18, 7, new DateOnly(2026, 10, 31)));
        string[] Arguments(string into) =>
            ["dry-run", practice.Folder, "--policies", Path.Combine(Root, "policies"), "--out", into];
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "plan.json"), "old");
        var whole = Whole(Arguments(Path.Combine(Folder, "whole")));
        var stopped = 0;
        foreach (var share in new[] { 0.1, 0.35, 0.65 })
        {
            var (code, error, after) = Stop(signal, whole * share, Arguments(Out));
            // It may have been done before, if the machine was busier when it was timed.
            if (code == 0)
                break;
            stopped++;
            code.ShouldBe(130, error);
            error.ShouldNotContain("   at ");
            after.ShouldBeLessThan(TimeSpan.FromSeconds(5), "a second is meant; the machine may be busy");
            Directory.EnumerateFileSystemEntries(Out).Select(Path.GetFileName).ShouldBe(["plan.json"]);
            File.ReadAllText(Path.Combine(Out, "plan.json")).ShouldBe("old");
        }
        stopped.ShouldBeGreaterThanOrEqualTo(2, "most of these moments lie within the run");
    }

    [Fact]
    public void A_practice_that_is_being_invented_is_gone_when_it_is_stopped()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no such signal to another process.");
        var folder = Path.Combine(Folder, "invented");
        var (code, error, _) = Stop(
            "-INT",
            TimeSpan.FromSeconds(1.5),
            "generate",
            "--accounts",
            "500000",
            "--out",
            folder
        );
        code.ShouldBe(130, error);
        Directory.EnumerateFileSystemEntries(folder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("accounts.csv")]
    [InlineData("ledger.csv")]
    [InlineData("export.yaml")]
    [InlineData("policies/practice.yaml")]
    [InlineData("policies/statements.yaml")]
    public async Task A_pipe_in_place_of_a_file_is_told_at_once(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes do not lie in folders there.");
        var practice = Practice();
        var policies = Directory.CreateDirectory(Path.Combine(practice, "policies")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "policies"), "*.yaml"))
            File.Copy(file, Path.Combine(policies, Path.GetFileName(file)));
        File.Delete(Path.Combine(practice, name));
        using (var make = Process.Start("mkfifo", [Path.Combine(practice, name)]))
            make.WaitForExit();
        var run = Run("dry-run", practice, "--policies", policies, "--out", Out);
        (await Task.WhenAny(run, Task.Delay(20_000, TestContext.Current.CancellationToken))).ShouldBe(run, "it waits");
        var (code, _, error) = await run;
        code.ShouldBe(1);
        error.ShouldContain(Path.GetFileName(name));
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
