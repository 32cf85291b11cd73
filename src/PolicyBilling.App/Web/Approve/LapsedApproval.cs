using PolicyBilling.App.Acting;
using PolicyBilling.App.Web.AtDesk;
using PolicyBilling.Files.Contents;
using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.History.Sending;
using PolicyBilling.Plans;

namespace PolicyBilling.App.Web.Approve;

/// <summary>An approval that was given and holds no more, since what it approved is not what is shown.</summary>
/// <param name="Row">Who approved, and when.</param>
/// <param name="Why">What happened since, as the end of a sentence.</param>
internal sealed record LapsedApproval(LogRow Row, string Why)
{
    /// <summary>Accounts that it left out.</summary>
    public IReadOnlyList<string> Except => Row.Body<ApprovalBody>().Except;

    /// <summary>The last approval of a practice where it holds no more; null where it holds, where its plan was begun
    /// to be sent, and where there is none.</summary>
    public static LapsedApproval? Of(PracticeView view, string path)
    {
        if (!File.Exists(path))
            return null;
        using var history = HistoryFile.Read(path);
        if (history.Rows(LogKind.Approval).LastOrDefault() is not { } row)
            return null;
        var body = row.Body<ApprovalBody>();
        if (RunState.Of(history, RunWork.NameOf(body.AsOf, body.Plan)) is not null)
            return null;
        var saved = ApprovedPlan.Of(body, view.Workspace.Places.Reports)?.Plan;
        return saved is not null && ApprovedPlan.IsSame(saved, view.Facts.Plan)
            ? null
            : new(row, Reason(saved, view, history, row));
    }

    /// <summary>Whose it is, and why it holds no more.</summary>
    public string Said(ActWords words)
    {
        var at = $"{words.Date(DateOnly.FromDateTime(Row.At.LocalDateTime))}, {Row.At.LocalDateTime:HH:mm},";
        return words.Say(
            $"{Row.Who}’s approval of {at} no longer holds, because {Why}.",
            $"L’approbation de {Row.Who} du {at} ne vaut plus, car {Why}."
        );
    }

    private static string Reason(BillingPlan? saved, PracticeView view, HistoryFile history, LogRow approval)
    {
        var (words, now) = (view.Acts, view.Facts.Plan);
        if (saved is null)
            return words.Say("its plan is no longer where it was saved", "son plan n’est plus là où il était");
        if (saved.DataFingerprint != now.DataFingerprint)
            return words.Say("the export is another one since", "l’export n’est plus le même");
        if (saved.PolicyFingerprint != now.PolicyFingerprint)
            return words.Say("a policy was changed since", "une politique a changé depuis");
        if (saved.HistoryFingerprint != now.HistoryFingerprint)
            return Happened(view, history, approval);
        return saved.AsOf != now.AsOf
            ? words.Say($"it was for {words.Date(saved.AsOf)}", $"elle était pour le {words.Date(saved.AsOf)}")
            : words.Say("the program is a newer one since", "le programme est plus récent");
    }

    // What was recorded last is what somebody remembers.
    private static string Happened(PracticeView view, HistoryFile history, LogRow approval)
    {
        var words = view.Acts;
        if (PastContactReader.Standing(history).LastOrDefault(row => row.Serial > approval.Serial) is not { } last)
            return words.Say("something was taken back since", "quelque chose a été repris depuis");
        var kind = new DeskWords(view.Language).Kind(last.Body<ContactBody>().What);
        return words.Say(
            $"something was recorded since: {kind}, account {last.Row.Account}, by {last.Who}",
            $"quelque chose a été noté depuis : {kind}, compte {last.Row.Account}, par {last.Who}"
        );
    }
}
