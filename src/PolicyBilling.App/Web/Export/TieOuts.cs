using PolicyBilling.Decisions;
using PolicyBilling.History.Log;

namespace PolicyBilling.App.Web.Export;

/// <summary>Whether somebody found the data to agree with the practice's own system.</summary>
/// <param name="Data">Fingerprint of the data.</param>
/// <param name="Agrees">Whether it does.</param>
/// <param name="Report">What the other report says: the buckets, credits and the balance; null where it was not
/// said.</param>
internal sealed record TieOutBody(string Data, bool Agrees, decimal?[]? Report = null);

/// <summary>An answer, with whose and when.</summary>
internal sealed record TieOutAnswer(string Who, DateTimeOffset At, TieOutBody Body);

/// <summary>Answers to whether the data agrees, in the practice's history.</summary>
internal static class TieOuts
{
    private const string TieOut = "tie-out";

    /// <summary>The figures that are compared: four buckets, credits below zero, and the balance that they add up
    /// to.</summary>
    public static decimal[] Figures(Figures totals) =>
        [totals.Aged0To30, totals.Aged31To60, totals.Aged61To90, totals.AgedOver90, -totals.Credit, totals.Balance];

    /// <summary>The last answer about these data; null where nobody gave one.</summary>
    public static TieOutAnswer? Last(OpenPractice practice, string fingerprint) =>
        Notes
            .Of<TieOutBody>(practice.Places.Data, practice.Terminal.History, TieOut)
            .Where(note => note.Body.Data == fingerprint)
            .Select(note => new TieOutAnswer(note.Row.Who, note.Row.At, note.Body))
            .LastOrDefault();

    /// <summary>An answer, to be kept.</summary>
    public static NewRow Row(TieOutBody body) => Notes.Row(TieOut, body);

    /// <summary>Keeps an answer.</summary>
    /// <returns>Why not; null when it is kept.</returns>
    public static string? Keep(OpenPractice practice, string who, TieOutBody body, DataWords words) =>
        Notes.Keep(practice, who, Row(body), words.SaysWho, words.Web);
}
