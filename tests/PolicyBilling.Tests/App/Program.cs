using System.Text;
using PolicyBilling.App;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.App;

/// <summary>The program as a person runs it, with its screen made equal from machine to machine.</summary>
internal static class Program
{
    /// <summary>The project's folder.</summary>
    public static readonly string Root = FindRoot();

    /// <summary>The demo's data and the fixture's policies.</summary>
    public static readonly string[] Demo =
    [
        Path.Combine(Root, "seeds", "demo"),
        "--policies",
        PolicyText.FixtureFolder,
    ];

    public static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        // Whoever tried the commands of the README has a history of the demo.
        string[] all = arguments.Contains("--history") ? arguments : [.. arguments, "--no-history"];
        var code = await CommandLine.Run(all, new Terminal(output, error, new(2026, 11, 30)));
        return (code, Text(output), Text(error));
    }

    private static string Text(MemoryStream stream) =>
        Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n");

    /// <summary>The screen with folders as a person in the project's folder would see them.</summary>
    public static string Shown(string screen, string outFolder) =>
        screen
            .Replace(outFolder, "reports/2026-10-31")
            .Replace(Root + Path.DirectorySeparatorChar, "")
            .Replace('\\', '/')
            .Replace("tests/PolicyBilling.Tests/Fixtures/policies", "policies");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PolicyBilling.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
