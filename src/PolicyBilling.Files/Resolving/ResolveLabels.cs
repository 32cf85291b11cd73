using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Files.Explanations;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Resolving;

namespace PolicyBilling.Files.Resolving;

/// <summary>The words around what was found in an account's books, in English or French.</summary>
public sealed class ResolveLabels(string language, string currency)
{
    private const int MostRows = 8;
    private readonly bool _french = language == "fr";
    private readonly CauseNames _causes = new(language, currency);
    private readonly ExplanationLabels _entries = new(language, currency, new Titles([], language));

    /// <summary>How money and days are written.</summary>
    public TextFormat Format { get; } = new(language, currency);

    /// <summary>The words that all outputs share.</summary>
    public Labels Common { get; } = Labels.In(language);

    public string Title => Say("Why balances are not zero", "Pourquoi des soldes ne sont pas à zéro");

    public string Now(AccountStanding now) =>
        Say(
            $"Balance {Format.Money(now.Balance)}, patient’s part {Format.Money(now.PatientPortion)}; decision: "
                + $"{Decision(now)}.",
            $"Solde {Format.Money(now.Balance)}, part du patient {Format.Money(now.PatientPortion)} ; décision : "
                + $"{Decision(now)}."
        );

    public string After(AccountStanding after) =>
        Say(
            $"After this: balance {Format.Money(after.Balance)}, patient’s part "
                + $"{Format.Money(after.PatientPortion)}; decision: {Decision(after)}.",
            $"Ensuite : solde {Format.Money(after.Balance)}, part du patient {Format.Money(after.PatientPortion)} ; "
                + $"décision : {Decision(after)}."
        );

    private string Decision(AccountStanding standing) => Common.Of(standing.Decision.Kind).ToLowerInvariant();

    public string Proposed => Say("What explains it, and what to post", "Ce qui l’explique, et ce qu’il faut inscrire");

    public string Questions => Say("To look up first", "À vérifier d’abord");

    public string NotTaken => Say("Fits too, not proposed", "Possible aussi, non proposé");

    public string Nothing => Say("Nothing in the books explains it.", "Rien dans les livres ne l’explique.");

    public string Rows => Say("Rows", "Lignes");

    public string Post => Say("Post", "Inscrire");

    public string Justified => Say("Justified", "Justifié");

    /// <summary>What the parts of visits are that remain: of the patient, or what the practice then owes.</summary>
    public string Remains(decimal portion) =>
        portion < 0 ? Say("The practice then owes the patient", "Le cabinet doit alors au patient") : Justified;

    public string NotJustified => Say("Not justified", "Non justifié");

    public string Settlement => Say("On the phone", "Au téléphone");

    public string NeedsApproval => Say("Somebody must approve it first.", "Quelqu’un doit d’abord l’approuver.");

    public string Reasons => Say("Reasons", "Motifs");

    public string NotLookedFor => Say("Not looked for", "Non recherché");

    public string Causes => Say("Causes", "Causes");

    public string Sure => Of(Confidence.Sure);

    public string Likely => Of(Confidence.Likely);

    public string Ask => Of(Confidence.Ask);

    public string Accounts => Common.Accounts;

    public string AccountsToResolve => Say("Accounts to resolve", "Comptes à régler");

    public string Looked(int accounts) =>
        Say($"{Format.Number(accounts)} accounts looked through.", $"{Format.Number(accounts)} comptes parcourus.");

    public string More(int more) =>
        Say($"{Format.Number(more)} more; --top lists more.", $"{Format.Number(more)} de plus ; --top en montre plus.");

    public string Of(ListedFor why) =>
        string.Join(
            ", ",
            new[]
            {
                (ListedFor.Review, Say("review", "révision")),
                (ListedFor.Dispute, Say("dispute", "contestation")),
                (ListedFor.Credit, Say("credit", "crédit")),
            }
                .Where(pair => why.HasFlag(pair.Item1))
                .Select(pair => pair.Item2)
        );

    public string Of(Confidence confidence) =>
        confidence switch
        {
            Confidence.Sure => Say("sure", "certain"),
            Confidence.Likely => Say("likely", "probable"),
            _ => Say("look up", "à vérifier"),
        };

    /// <summary>What a cause is called.</summary>
    public string Of(Cause cause) => _causes.Of(cause.Word());

    /// <summary>An entry to post, as it is typed.</summary>
    public string Of(EntryToPost entry)
    {
        var text = entry.IsApplied
            ? Say(
                $"apply {Format.Money(-entry.Amount)} of entry {entry.Moves} to entry {entry.AppliesTo}",
                $"imputer {Format.Money(-entry.Amount)} de l’écriture {entry.Moves} à l’écriture {entry.AppliesTo}"
            )
            : $"{_entries.Of(entry.Kind)} {Format.Money(entry.Amount)}";
        var details = new List<string>();
        if (entry.Claim.Length > 0)
            details.Add(Say($"claim {entry.Claim}", $"demande {entry.Claim}"));
        if (entry is { IsApplied: false, AppliesTo.Length: > 0 })
            details.Add(Say($"for entry {entry.AppliesTo}", $"pour l’écriture {entry.AppliesTo}"));
        if (entry.Patient.Length > 0)
            details.Add(Say($"patient {entry.Patient}", $"patient {entry.Patient}"));
        return string.Join(", ", [text, .. details]);
    }

    private string Of(Evidence row, string account)
    {
        var other = row.Account == account ? "" : Say($"account {row.Account}, ", $"compte {row.Account}, ");
        var day = row.Date is { } date ? $", {Format.Date(date)}" : "";
        var kind = EntryKinds.Words.ToList().IndexOf(row.What);
        return kind < 0
            ? $"{other}{Say("claim", "demande")} {row.Id} ({Answer(row.What)}{day}, {Format.Money(row.Amount)})"
            : $"{other}{Say("entry", "écriture")} {row.Id} ({_entries.Of((EntryKind)kind)}{day}, "
                + $"{Format.Money(row.Amount)})";
    }

    /// <summary>The rows that speak for a cause: the first of them, and how many more.</summary>
    public string Of(IReadOnlyList<Evidence> rows, string account)
    {
        var shown = rows.Take(MostRows).Select(row => Of(row, account));
        return string.Join(
            Say("; ", "\u00a0; "),
            rows.Count > MostRows ? shown.Append($"+ {rows.Count - MostRows}") : shown
        );
    }

    // Where a claim stands, by its word in an export.
    private string Answer(string status) =>
        status switch
        {
            "unsent" => Say("not sent", "non envoyée"),
            "sent" => Say("sent", "envoyée"),
            "denied" => Say("denied", "refusée"),
            _ => Say("answered", "répondue"),
        };

    public string Corrections => Say("Corrections not yet in the books", "Corrections pas encore inscrites");

    public string Corrected(decimal portion) =>
        Say(
            $"With them the patient’s part is {Format.Money(portion)}.",
            $"Avec elles, la part du patient est de {Format.Money(portion)}."
        );

    public string AcceptedBefore => Say("Accepted before", "Déjà accepté");

    /// <summary>What an export says of an entry that was accepted.</summary>
    public string Of(AcceptedState state) =>
        state.State switch
        {
            PostingState.Posted => Say($"posted as {state.As}", $"inscrite ({state.As})"),
            PostingState.Overdue => Say("overdue: not in the export", "en retard : absente de l’export"),
            _ => Say("expected in the next export", "attendue dans le prochain export"),
        };

    public string AcceptedOn(DateOnly day, string by) =>
        Say($"accepted on {Format.Date(day)} by {by}", $"acceptée le {Format.Date(day)} par {by}");

    public string NothingAccepted => Say("No entry was accepted yet.", "Aucune écriture n’a encore été acceptée.");

    public string Kept(AcceptedEntry entry) =>
        Say(
            $"Accepted [{entry.Proposal}] by {entry.By}: {Of(EntryToPost.Of(entry))}. Post it in the practice system.",
            $"Accepté [{entry.Proposal}] par {entry.By} : {Of(EntryToPost.Of(entry))}. À inscrire dans le logiciel du "
                + "cabinet."
        );

    public string KeptRejected(string proposal) =>
        Say(
            $"Rejected [{proposal}]: it is not proposed again unless its rows change.",
            $"Rejeté [{proposal}] : il ne sera plus proposé, sauf si ses lignes changent."
        );

    public string Kept(ReviewNote note) =>
        Say(
            $"Review of account {note.Account}: {Of(note.State)}, by {note.By}.",
            $"Révision du compte {note.Account} : {Of(note.State)}, par {note.By}."
        );

    public string Reviews => Say("Review list", "Liste de révision");

    public string Days => Say("Days", "Jours");

    public string State => Say("State", "État");

    /// <summary>Where an account under review stands.</summary>
    public string Of(ReviewState state) =>
        state switch
        {
            ReviewState.New => Say("new", "nouveau"),
            ReviewState.Looking => Say("looking", "en cours"),
            ReviewState.WaitsForInsurer => Say("waits for the insurer", "attend l’assureur"),
            ReviewState.WaitsForPatient => Say("waits for the patient", "attend le patient"),
            ReviewState.WaitsForDentist => Say("waits for the dentist", "attend le dentiste"),
            _ => Say("resolved", "réglé"),
        };

    /// <summary>What a month of reviews brought.</summary>
    public string Month(ReviewMonth month) => _causes.Month(month);

    /// <summary>What a cause is called, by its word in the history.</summary>
    public string OfWord(string cause) => _causes.Of(cause);

    public string OnAccount(string account) => Say($"on account {account}: ", $"au compte {account} : ");

    private string Say(string english, string french) => _french ? french : english;
}
