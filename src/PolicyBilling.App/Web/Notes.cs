using System.Text.Json;
using PolicyBilling.App.Acting;
using PolicyBilling.History;
using PolicyBilling.History.Log;

namespace PolicyBilling.App.Web;

/// <summary>What pages keep in the practice's history beside contacts: versions, signatures, tie-outs.</summary>
internal static class Notes
{
    /// <summary>The bodies of notes of a kind that were not taken back, oldest first; none where there is no
    /// history.</summary>
    public static IReadOnlyList<(LogRow Row, T Body)> Of<T>(string data, HistoryAsked asked, string what) =>
        ResolveBook.Read<T>(data, asked, what);

    /// <summary>The row of a note with a body.</summary>
    public static NewRow Row<T>(string what, T body) =>
        new(LogKind.Note, Bodies.Write(new NoteBody(what, JsonSerializer.Serialize(body))));

    /// <summary>Keeps a row by somebody's name.</summary>
    /// <param name="practice">The practice.</param>
    /// <param name="who">The name.</param>
    /// <param name="row">The row.</param>
    /// <param name="saysWho">Said where no name was given.</param>
    /// <param name="words">The words of the page.</param>
    /// <returns>Why not; null when it is kept.</returns>
    public static string? Keep(OpenPractice practice, string who, NewRow row, string saysWho, WebWords words)
    {
        if (string.IsNullOrWhiteSpace(who))
            return saysWho;
        if (practice.WhyNotWritten(words) is { } why)
            return why;
        try
        {
            using var history = HistoryFile.Open(HistoryPlace.Of(practice.Places.Data, practice.Terminal.History));
            history.Append(practice.Terminal.Clock(), who.Trim(), [row]);
            return null;
        }
        catch (HistoryException error)
        {
            return error.Said.InLanguage(words.Language);
        }
    }
}
