using PolicyBilling.Files.Reports;
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
            // The message may hold what was in the files, so that only the kind of failure is told.
            _ => new(
                ExitCode.Refused,
                $"The program failed ({error.GetType().Name}) and wrote nothing. Please report this with the "
                    + $"command you gave and version {Plans.BillingRun.Version}.\n"
            ),
        };
}
