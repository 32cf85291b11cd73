using PolicyBilling.Connectors;
using PolicyBilling.Files.Reports;
using PolicyBilling.History;
using PolicyBilling.Policies.Loading;

namespace PolicyBilling.App;

/// <summary>Why something stopped, for the shell and for the person who ran it.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Text">The reason in whole lines; never what is in the files, names least of all.</param>
internal sealed record Failure(int Code, string Text)
{
    /// <summary>What an exception means.</summary>
    public static Failure Of(Exception error) =>
        error switch
        {
            RefusedException refused => new(ExitCode.Refused, PolicyProblems.Render(refused.Problems)),
            SettingOverrideException => new(ExitCode.Usage, $"--set: {error.Message}\n"),
            UsageException => new(ExitCode.Usage, $"{error.Message}\n"),
            HistoryException => new(ExitCode.Refused, $"{error.Message}\n"),
            ConnectorException => new(ExitCode.Refused, $"{error.Message}\n"),
            OutputException => new(ExitCode.Refused, $"{error.Message}\n"),
            OperationCanceledException => new(ExitCode.Cancelled, "Stopped; nothing was written.\n"),
            AggregateException { InnerException: { } inner } => Of(inner),
            // The system's message names a path, never what is in the file.
            IOException or UnauthorizedAccessException => new(
                ExitCode.Refused,
                $"A file could not be read or written: {error.Message}\n"
            ),
            OutOfMemoryException => new(
                ExitCode.Refused,
                "There is not enough memory for this export; close other programs, or run on a machine with more.\n"
            ),
            _ => new(
                ExitCode.Refused,
                $"The program failed ({error.GetType().Name}) and wrote nothing. Please report this with the "
                    + $"command you gave and version {Plans.BillingRun.Version}{Details(error)}.\n"
            ),
        };

    // Messages of exceptions may hold what was in the files: only kinds and places are written down.
    private static string Details(Exception error)
    {
        var path = Path.Combine(Path.GetTempPath(), $"policybilling-fault-{Guid.NewGuid():N}.txt");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var writer = new StreamWriter(path, options);
            for (var inner = error; inner is not null; inner = inner.InnerException)
                writer.WriteLine($"{inner.GetType().FullName}\n{inner.StackTrace}");
            return $", and with the file {path}, which holds nothing of your data";
        }
        catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
