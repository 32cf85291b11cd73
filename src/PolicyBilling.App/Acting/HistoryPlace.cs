using PolicyBilling.History;
using PolicyBilling.History.Sending;
using PolicyBilling.Ledgers;

namespace PolicyBilling.App.Acting;

/// <summary>Which history a command was told to use.</summary>
/// <param name="File">The file that was named; null for the usual one.</param>
/// <param name="IsLeftOut">Whether no history is to be used.</param>
internal sealed record HistoryAsked(string? File = null, bool IsLeftOut = false);

/// <summary>Where a practice's history lies.</summary>
internal static class HistoryPlace
{
    /// <summary>The history of a practice's data: the file that was named; else the one in the folder of the export or,
    /// where each month has a folder of its own, in the folder above it; else, where there is none yet, the first of
    /// these.</summary>
    public static string Of(string data, HistoryAsked asked)
    {
        if (asked.File is { } file)
            return file;
        var full = Path.GetFullPath(data);
        var folder = File.Exists(full) ? Path.GetDirectoryName(full)! : full;
        var usual = Path.Combine(folder, HistoryFile.Name);
        return
            !File.Exists(usual)
            && Path.GetDirectoryName(folder) is { } above
            && Path.Combine(above, HistoryFile.Name) is var shared
            && File.Exists(shared)
            ? shared
            : usual;
    }

    /// <summary>What the history of a practice's data knows of contacts; nothing where it is left out or not there
    /// yet.</summary>
    public static PastContacts Contacts(string data, HistoryAsked asked)
    {
        var path = Of(data, asked);
        if (asked.IsLeftOut || !File.Exists(path))
            return PastContacts.None;
        using var history = HistoryFile.Read(path);
        return PastContactReader.Read(history);
    }

    /// <summary>The day of the newest contact that the history of a practice's data knows of; null where it knows of
    /// none.</summary>
    public static DateOnly? NewestContact(string data, HistoryAsked asked) =>
        Contacts(data, asked).Contacts.Select(contact => (DateOnly?)contact.Date).Max();

    /// <summary>How far the history of a practice's data went: another text is another history; empty where it is left
    /// out or not there yet.</summary>
    public static string Head(string data, HistoryAsked asked)
    {
        var path = Of(data, asked);
        if (asked.IsLeftOut || !File.Exists(path))
            return "";
        try
        {
            using var history = HistoryFile.Read(path);
            // One that nothing could depend on is as good as none.
            return history.DecidingHead() is { Serial: > 0 } head ? $"{path} {head}" : "";
        }
        catch (HistoryException unread)
        {
            return unread.Message;
        }
    }

    /// <summary>Says that the history of a practice's data is an older copy, or gone; null where it is whole or left
    /// out.</summary>
    public static Said? OlderCopy(string data, HistoryAsked asked, string reports, string practice)
    {
        var path = Of(data, asked);
        if (asked.IsLeftOut)
            return null;
        using var history = File.Exists(path) ? HistoryFile.Read(path) : null;
        return Approvals.OlderCopy(history, path, reports, practice);
    }

    /// <summary>The runs that a practice's history knows of and that were not taken back, oldest first, each with its
    /// decisions; none where it is left out or not there yet.</summary>
    public static IReadOnlyList<(RunState Run, IReadOnlyList<RunDecision> Decisions)> Runs(
        string data,
        HistoryAsked asked,
        Func<RunState, bool> which
    )
    {
        var path = Of(data, asked);
        if (asked.IsLeftOut || !File.Exists(path))
            return [];
        using var history = HistoryFile.Read(path);
        return
        [
            .. RunState
                .All(history)
                .Where(run => !run.IsTakenBack && which(run))
                .Select(run => (run, history.Decisions(run.Run))),
        ];
    }
}
