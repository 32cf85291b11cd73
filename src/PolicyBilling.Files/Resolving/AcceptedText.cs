using PolicyBilling.Files.Reports;
using PolicyBilling.Ledgers;
using PolicyBilling.Workbench.Resolving;

namespace PolicyBilling.Files.Resolving;

/// <summary>Entries that were accepted, with what the export says of each, on a screen.</summary>
public static class AcceptedText
{
    /// <summary>Writes them, and the file they were written to.</summary>
    public static void Write(IReadOnlyList<AcceptedState> states, string? file, TextWriter writer, ResolveLabels labels)
    {
        var screen = new Screen(writer);
        if (states.Count == 0)
            screen.Line(labels.NothingAccepted);
        foreach (var state in states)
        {
            screen.Line($"{state.Entry.Account}  [{state.Entry.Proposal}] {labels.Of(EntryToPost.Of(state.Entry))}");
            screen.Line($"    {labels.Of(state)}; {labels.AcceptedOn(state.Entry.Day, state.Entry.By)}");
        }
        if (file is not null)
            screen.Line($"{labels.Common.Colon(labels.Common.Written)} {file}");
    }
}
