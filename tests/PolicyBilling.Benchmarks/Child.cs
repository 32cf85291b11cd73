using System.Diagnostics;
using System.Text;

namespace PolicyBilling.Benchmarks;

/// <summary>A program run to its end: how long it took, the most memory it had, as the system tells, and how what it
/// printed begins.</summary>
internal sealed record Child(double Seconds, long PeakBytes, string Output)
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "policybilling.dll");

    /// <summary>Runs our program; on one core when asked.</summary>
    public static Child Ours(bool oneCore, params string[] arguments) =>
        Run([.. oneCore ? OneCore : [], "dotnet", Program, .. arguments]);

    /// <summary>What goes before a command to confine it to one core.</summary>
    public static string[] OneCore => ["taskset", "-c", "0"];

    /// <summary>Runs a command from the repository's root.</summary>
    public static Child Run(params string[] command)
    {
        var watch = Stopwatch.StartNew();
        // All streams are ours: a child of a run in the background is stopped as soon as it touches the terminal.
        using var process = Process.Start(
            new ProcessStartInfo(command[0], command[1..])
            {
                WorkingDirectory = Practices.Root,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.StandardInput.Close();
        var (output, errors) = (Drain(process.StandardOutput), Drain(process.StandardError));
        long peak = 0;
        while (!process.WaitForExit(5))
            peak = Math.Max(peak, PeakOf(process));
        var seconds = watch.Elapsed.TotalSeconds;
        if (process.ExitCode is not (0 or 3))
            throw new InvalidOperationException(
                $"{string.Join(' ', command)} ended with {process.ExitCode}: {errors.Result}"
            );
        return new(seconds, peak, output.Result);
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended between two looks.
            return 0;
        }
    }

    /// <summary>Bytes as megabytes.</summary>
    public static string Megabytes(long bytes) => FormattableString.Invariant($"{bytes / 1e6:N0} MB");

    // A large practice's JSON is half a gigabyte: no more than the beginning is kept.
    private static async Task<string> Drain(StreamReader stream)
    {
        var (kept, buffer) = (new StringBuilder(), new char[65536]);
        while (await stream.ReadAsync(buffer) is var count and > 0)
            kept.Append(buffer, 0, Math.Min(count, 4096 - Math.Min(4096, kept.Length)));
        return kept.ToString();
    }
}
