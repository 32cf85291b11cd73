using System.Diagnostics;

namespace PolicyBilling.Benchmarks;

/// <summary>A program run to its end: how long it took and the most memory it had, as the system tells.</summary>
internal sealed record Child(double Seconds, long PeakBytes)
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "policybilling.dll");

    /// <summary>Runs our program; on one core when asked.</summary>
    public static Child Ours(bool oneCore, params string[] arguments) => Run([.. oneCore ? OneCore : [], "dotnet", Program, .. arguments]);

    /// <summary>What goes before a command to confine it to one core.</summary>
    public static string[] OneCore => ["taskset", "-c", "0"];

    /// <summary>Runs a command from the repository's root, its output thrown away.</summary>
    public static Child Run(params string[] command)
    {
        var watch = Stopwatch.StartNew();
        // The shell gives its process to the command, so that the peak is the command's own.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", $"exec {string.Join(' ', command.Select(Quoted))} >/dev/null"]) { WorkingDirectory = Practices.Root })!;
        long peak = 0;
        while (!process.WaitForExit(5))
        {
            process.Refresh();
            peak = Math.Max(peak, process.PeakWorkingSet64);
        }
        if (process.ExitCode is not (0 or 3)) throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
        return new(watch.Elapsed.TotalSeconds, peak);
    }

    /// <summary>The peak in megabytes.</summary>
    public string Peak => FormattableString.Invariant($"{PeakBytes / 1e6:N0} MB");

    private static string Quoted(string argument) => $"'{argument.Replace("'", "'\\''")}'";
}
