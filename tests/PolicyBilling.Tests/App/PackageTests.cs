using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using PolicyBilling.App;

namespace PolicyBilling.Tests.App;

/// <summary>The program as it is handed on: packed, unpacked into a folder that nobody may write to, and run where no
/// .NET is. Packing takes minutes: <c>PACKAGE=1 dotnet test</c> does it.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PackageTests : CommandLineCase
{
    private const long Most = 120_000_000;

    // Who runs it here may write everywhere; who is nobody may not.
    private static readonly string[] AsNobody =
        Environment.UserName == "root" ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];

    [Fact]
    public async Task The_package_runs_from_a_folder_that_is_read_only_without_dotnet()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PACKAGE") == "1", "Packed when PACKAGE=1 says so.");
        Assert.SkipUnless(
            OperatingSystem.IsLinux()
                && RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.X64,
            "Packed and run for this system only where it is linux-x64."
        );
        var packing = await Start(
            Root,
            [
                "dotnet",
                "build",
                Path.Combine("src", "PolicyBilling.App", "Packaging", "package.proj"),
                "-p:For=linux-x64",
                $"-p:Out={Out}/",
            ],
            bare: false
        );
        Assert.SkipWhen(packing.Said.Contains("NU1301"), "The runtime to pack is not on this machine, nor a network.");
        packing.Code.ShouldBe(0, packing.Said);
        var folder = Path.Combine(Out, "Été à la clinique (neuf)");
        await ZipFile.ExtractToDirectoryAsync(Path.Combine(Out, "policybilling-linux-x64.zip"), folder, Stop);
        var program = Path.Combine(folder, "PolicyBilling");
        Directory
            .GetFileSystemEntries(program)
            .Select(Path.GetFileName)
            .Where(name => !name!.Contains(".so"))
            .ShouldBe(["policybilling", "policies", "demo", "START.txt", "LICENCES.txt"], ignoreOrder: true);
        var files = Directory.GetFiles(program, "*", SearchOption.AllDirectories);
        files.Sum(file => new FileInfo(file).Length).ShouldBeLessThan(Most);
        var licences = File.ReadAllText(Path.Combine(program, "LICENCES.txt"));
        foreach (var part in new[] { "RulesEngine", "SkiaSharp", "Microsoft.NETCore.App.Runtime", "ScottPlot", "MIT" })
            licences.ShouldContain(part);
        Allow(folder, "r-xr-xr-x");
        var home = Directory.CreateDirectory(Path.Combine(Out, "chez moi")).FullName;
        var dropped = Directory.CreateDirectory(Path.Combine(home, "données d’octobre")).FullName;
        // As a Windows program writes them.
        foreach (var file in Directory.GetFiles(Path.Combine(program, "demo")))
            File.WriteAllText(
                Path.Combine(dropped, Path.GetFileName(file)),
                File.ReadAllText(file).ReplaceLineEndings("\r\n")
            );
        foreach (var place in new[] { Folder, Out, home, dropped })
            Set(place, "rwxrwxrwx");
        var run = Path.Combine(program, "policybilling");

        var demo = await Start(home, [.. AsNobody, run, "dry-run"]);
        demo.Code.ShouldBe(0, demo.Said);
        demo.Said.ShouldContain("Receivables: 598 accounts, balance $76,550.08");
        File.Exists(Path.Combine(home, "reports", "2026-10-31", "dry-run.xlsx")).ShouldBeTrue();

        var drop = await Start("/", [.. AsNobody, run, dropped]);
        drop.Code.ShouldBe(0, drop.Said);
        drop.Said.ShouldContain("Receivables: 598 accounts, balance $76,550.08");
        File.Exists(Path.Combine(dropped, "reports", "2026-10-31", "dry-run.html")).ShouldBeTrue();

        await Serves(home, [.. AsNobody, run, "serve", "--no-browser", "--port", "5790"]);
        Directory.GetFiles(program, "*", SearchOption.AllDirectories).ShouldBe(files, "nothing is written beside it");
        // Else it could not be removed either.
        Allow(folder, "rwxr-xr-x");
    }

    [Fact]
    public void A_whole_path_of_a_folder_alone_is_one_that_was_dropped()
    {
        DroppedFolder.In([Folder]).ShouldBe(Folder);
        DroppedFolder.In([Folder, "--lang"]).ShouldBeNull();
        DroppedFolder.In(["src"]).ShouldBeNull();
        DroppedFolder.In(["dry-run"]).ShouldBeNull();
        DroppedFolder.In([Out]).ShouldBeNull();
        DroppedFolder.In([]).ShouldBeNull();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static void Allow(string folder, string mode)
    {
        foreach (var place in Directory.GetDirectories(folder, "*", SearchOption.AllDirectories).Prepend(folder))
            Set(place, mode);
    }

    // As `ls` writes it.
    private static void Set(string place, string mode) =>
        File.SetUnixFileMode(
            place,
            (UnixFileMode)mode.Aggregate(0, (bits, letter) => bits * 2 + (letter == '-' ? 0 : 1))
        );

    // Without anything of this machine's .NET, and without its settings.
    private static ProcessStartInfo Asked(string where, string[] words, bool bare)
    {
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = where,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        if (bare)
        {
            start.Environment.Clear();
            start.Environment["PATH"] = "/nowhere";
        }
        return start;
    }

    private static async Task<(int Code, string Said)> Start(string where, string[] words, bool bare = true)
    {
        using var process = Process.Start(Asked(where, words, bare))!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        var said = await output + await error;
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, said);
    }

    private static async Task Serves(string where, string[] words)
    {
        using var process = Process.Start(Asked(where, words, bare: true))!;
        try
        {
            string? address = null;
            while (address is null && await process.StandardError.ReadLineAsync(Stop) is { } line)
                address = Regex.Match(line, @"http://\S+") is { Success: true } found ? found.Value : null;
            using var client = new HttpClient();
            (await client.GetStringAsync(address.ShouldNotBeNull(), Stop)).ShouldContain("<html");
        }
        finally
        {
            process.Kill();
        }
    }
}
