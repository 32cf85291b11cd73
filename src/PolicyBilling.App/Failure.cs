using PolicyBilling.Files.Reports;
using PolicyBilling.Policies.Loading;

namespace PolicyBilling.App;

/// <summary>Why something stopped, for the shell and for the person who ran it.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Text">The reason in whole lines; never what is in the files, names least of all.</param>
internal sealed record Failure(int Code, string Text)
{
    private static readonly Said Stopped = Said.In("Stopped; nothing was written.", $"Arrêté ; rien n’a été écrit."),
        NotRead = Said.In("A file could not be read or written:", $"Un fichier n’a pas pu être lu ou écrit :"),
        NoMemory = Said.In(
            "There is not enough memory for this export; close other programs, or run on a machine with more.",
            $"La mémoire ne suffit pas pour cet export ; fermer d’autres programmes, ou prendre une "
                + $"machine qui en a plus."
        );

    /// <summary>What an exception means, in the language of whoever ran it.</summary>
    public static Failure Of(Exception error, string language = "en") =>
        error switch
        {
            RefusedException refused => new(ExitCode.Refused, PolicyProblems.Render(refused.Problems, language)),
            SettingOverrideException wrong => new(ExitCode.Usage, $"--set: {wrong.Said.InLanguage(language)}\n"),
            UsageException wrong => new(ExitCode.Usage, $"{wrong.Said.InLanguage(language)}\n"),
            SaidException refused => new(ExitCode.Refused, $"{refused.Said.InLanguage(language)}\n"),
            OutputException unwritten => new(ExitCode.Refused, $"{unwritten.Said.InLanguage(language)}\n"),
            OperationCanceledException => new(ExitCode.Cancelled, $"{Stopped.InLanguage(language)}\n"),
            AggregateException { InnerException: { } inner } => Of(inner, language),
            // The system's message names a path, never what is in the file.
            IOException or UnauthorizedAccessException => new(
                ExitCode.Refused,
                $"{NotRead.InLanguage(language)} {error.Message}\n"
            ),
            OutOfMemoryException => new(ExitCode.Refused, $"{NoMemory.InLanguage(language)}\n"),
            _ => new(ExitCode.Refused, $"{Unforeseen(error).InLanguage(language)}\n"),
        };

    // Messages of exceptions may hold what was in the files: only kinds and places are written down.
    private static Said Unforeseen(Exception error)
    {
        var (kind, version, details) = (error.GetType().Name, Plans.BillingRun.Version, Details(error));
        return Said.In(
            $"The program failed ({kind}) and wrote nothing. Please report this with the command you gave and version "
                + $"{version}{details}.",
            $"Le programme a échoué ({kind}) et n’a rien écrit. Merci de le signaler avec la commande "
                + $"donnée et la version "
                + $"{version}{details}."
        );
    }

    private static Said Details(Exception error)
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
            return Said.In(
                $", and with the file {path}, which holds nothing of your data",
                $", et avec le fichier {path}, qui ne contient rien de vos données"
            );
        }
        catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
        {
            return Said.Nothing;
        }
    }
}
