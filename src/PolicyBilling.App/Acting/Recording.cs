using System.Globalization;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Reports;
using PolicyBilling.History;

namespace PolicyBilling.App.Acting;

/// <summary>A record that was written down.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Day">The day it is of.</param>
/// <param name="Name">The guarantor's name.</param>
/// <param name="Notices">What should be known of it, a sentence each.</param>
internal sealed record Recorded(long Number, DateOnly Day, string Name, IReadOnlyList<string> Notices);

/// <summary>Writes down what happened with an account of a practice.</summary>
/// <param name="practice">The practice.</param>
/// <param name="terminal">Tells the time, and which history is used.</param>
/// <param name="language">The reader's language; null for the practice's first.</param>
internal sealed class Recording(Workspace practice, Terminal terminal, string? language = null)
{
    private readonly DeskWords _words = new(practice.Language(language));

    /// <summary>The day of what is recorded when nobody names one.</summary>
    public DateOnly Day(DateOnly? asked) =>
        ActingDay.Of(asked, practice.Data.ExportedAsOf, terminal.Today, practice.Policies.Practice.PlanValidDays);

    /// <summary>Writes one down. Throws where it cannot be meant, and where the history may not be written.</summary>
    /// <param name="account">The account's id, which the export has.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="asked">The day that was named; null for none.</param>
    /// <param name="details">What is known of it.</param>
    /// <param name="by">Who did it.</param>
    public Recorded Add(string account, string kind, DateOnly? asked, Records.Details details, string by)
    {
        var day = Day(asked);
        ActingDay.RefuseAhead(day, practice.Data.ExportedAsOf, terminal.Today);
        Records.Refuse(kind, day, details, practice.Policies);
        var path = Commands.ActingInputs.WrittenHistoryOf(practice.Places.Data, terminal);
        using var history = HistoryFile.Open(path);
        Approvals.RefuseAnEarlierClock(history, terminal.Clock());
        Approvals.RefuseAnOlderCopy(history, practice.Places.Reports, practice.Policies.Practice.Name);
        var records = new Records(history, terminal.Clock());
        List<string> notices = [];
        if (records.Same(account, kind, day) is { } same)
            notices.Add(_words.KnownAlready(kind, Iso(day), same));
        if (kind == "call" && details.Outcome is null)
            notices.Add(_words.NoOutcome);
        var number = records.Add(account, kind, day, details, by);
        var known = practice.Data.Accounts[practice.Data.AccountIds.Find(account)];
        return new(number, day, ScreenText.Plain(practice.Data.Texts[known.Name]), notices);
    }

    /// <summary>That it was written down, for a page that has a button to undo it.</summary>
    public string Noted(Recorded recorded, string account, string kind) =>
        _words.Noted(account, recorded.Name, kind, Iso(recorded.Day), recorded.Number);

    /// <summary>That it was written down, and how it is taken back.</summary>
    public string Told(Recorded recorded, string account, string kind) =>
        _words.Recorded(account, recorded.Name, kind, Iso(recorded.Day), recorded.Number);

    /// <summary>A day as people type it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
