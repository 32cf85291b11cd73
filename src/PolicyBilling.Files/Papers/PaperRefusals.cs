using PolicyBilling.Decisions;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Papers;

/// <summary>An account whose papers cannot be written as they should be.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Reason">Why, and what helps, in the reader's language.</param>
public sealed record PaperRefusal(string Account, string Reason);

/// <summary>What must be known before papers are written: an account with one of these is held, since a wrong letter
/// cannot be taken back.</summary>
public static class PaperRefusals
{
    /// <summary>The accounts whose papers cannot be written, in the order of the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="language">The language of the reasons: <c>fr</c>, or English for any other.</param>
    public static IReadOnlyList<PaperRefusal> Of(BillingPlan plan, string language)
    {
        var words = new RefusalWords(language, plan.Currency);
        return
        [
            .. from decision in plan.Decisions
            let why = Of(plan, decision)
            where why is not null
            select new PaperRefusal(decision.Account, why(words)),
        ];
    }

    /// <summary>Why one account's papers cannot be written; null where they can.</summary>
    internal static Func<RefusalWords, string>? Of(BillingPlan plan, Decision decision)
    {
        var (letter, mailing) = (decision.Sends.Contains("letter"), decision.Mailing);
        if (!letter && mailing is null)
            return null;
        if (decision.Recipient is not { } to)
            return words => words.NoRecipient;
        return AddressOf(plan, to, letter || mailing!.By != "email", mailing?.By == "email")
            ?? SignsOf(decision, to)
            ?? (mailing is null ? null : MoneyOf(decision, mailing))
            ?? RoomOf(plan, decision, to, letter, mailing);
    }

    private static Func<RefusalWords, string>? AddressOf(BillingPlan plan, Recipient to, bool mailed, bool emailed)
    {
        if (mailed && new[] { to.Name, to.Address, to.City, to.PostalCode }.Any(string.IsNullOrWhiteSpace))
            return words => words.NoAddress;
        if (emailed && string.IsNullOrWhiteSpace(to.Email))
            return words => words.NoEmail;
        return mailed && !PaperHead.FitsWindow(EnvelopeWindow.Of(plan.Stationery.Paper), to)
            ? words => words.AddressTooLong
            : null;
    }

    private static Func<RefusalWords, string>? SignsOf(Decision decision, Recipient to)
    {
        string?[] read =
        [
            decision.Account,
            to.Name,
            to.Address,
            to.City,
            to.State,
            to.PostalCode,
            decision.Text,
            decision.MessageText,
            .. decision.Notes,
        ];
        foreach (var text in read)
            if (PaperText.Missing(text) is { } rune)
                return words => words.NoSign(rune, PaperText.Line(text));
        return null;
    }

    private static Func<RefusalWords, string>? MoneyOf(Decision decision, Mailing mailing)
    {
        var (asked, figures) = (decision.Amount, decision.Figures);
        if (mailing.Lines is not { } lines)
            return words => words.NoLines;
        if (lines.Owed != figures.Balance || lines.PatientPart != figures.PatientPortion)
            return words => words.DoesNotAddUp(lines.PatientPart, figures.PatientPortion);
        return asked <= 0 || asked > lines.PatientPart ? words => words.AsksTooMuch(asked, lines.PatientPart) : null;
    }

    private static Func<RefusalWords, string>? RoomOf(
        BillingPlan plan,
        Decision decision,
        Recipient to,
        bool letter,
        Mailing? mailing
    )
    {
        var labels = new PaperLabels(to.Language, plan.Currency);
        if (letter && string.IsNullOrWhiteSpace(decision.Text))
            return words => words.NoText;
        if (letter && !new LetterPdf(plan, decision, labels).Fits)
            return words => words.TooLong;
        return mailing?.Lines is { } lines && !new StatementPdf(plan, decision, lines, labels).Fits
            ? words => words.NotesTooLong
            : null;
    }
}
