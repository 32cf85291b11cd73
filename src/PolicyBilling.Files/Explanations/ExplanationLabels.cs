using PolicyBilling.Breakdowns;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Files.Explanations;

/// <summary>Every word of an explanation that does not come from data or policies, in English or French.</summary>
internal sealed class ExplanationLabels(string language, string currency, Titles titles)
{
    private readonly bool _french = language == "fr";
    private readonly Labels _labels = Labels.In(language);

    /// <summary>The words of an explanation.</summary>
    public static ExplanationLabels Of(Explanation explanation, string language) =>
        new(language, explanation.Currency, new Titles(explanation.Titles, language));

    /// <summary>The reader's language.</summary>
    public string Language => language;

    /// <summary>How people call policies and their parts.</summary>
    public Titles Titles => titles;

    /// <summary>How money, dates and numbers are written.</summary>
    public TextFormat Format { get; } = new(language, currency);

    public string Head(string guarantor, string account, DateOnly asOf) =>
        Say(
            $"{guarantor} · account {account} · as of {Format.Date(asOf)}",
            $"{guarantor} · compte {account} · au {Format.Date(asOf)}"
        );

    public string NotExported(IReadOnlyList<string> tables) =>
        $"{_labels.Colon(_labels.NotExported)} {_labels.OfTables(tables)} ({_labels.ReadsAsNoHistory})";

    public string CurrentValues(DateOnly exported) =>
        Say(
            $"Flags, billing type and plans are as they were exported on {Format.Date(exported)}, not as they stood "
                + $"then.",
            $"Indicateurs, type et ententes sont ceux de l’export du {Format.Date(exported)}, non de cette date."
        );

    // Breakdown
    public string ByVisit => Say("By visit", "Par visite");
    public string Entries => Say("Entries", "Écritures");
    public string Visit => Say("Visit", "Visite");
    public string Fee => Say("Fee", "Honoraires");
    public string InsurancePaid => Say("Insurance paid", "Payé assurance");
    public string InsuranceWriteOff => Say("Insurance write-off", "Radié assurance");
    public string Adjustments => Say("Adjusted", "Ajusté");
    public string PatientPaid => Say("Patient paid", "Payé patient");
    public string Owed => Say("Still owed", "Reste dû");
    public string InsuranceExpected => Say("Insurance expected", "Attendu assurance");
    public string PatientPart => Say("Patient’s part", "Part patient");
    public string Total => _labels.Total;
    public string Date => Say("Date", "Date");
    public string Patient => _labels.Patient;
    public string Entry => Say("Entry", "Écriture");
    public string What => Say("What", "Quoi");
    public string Amount => _labels.Amount;
    public string Balance => _labels.Balance;
    public string AppliedTo => Say("Applied to", "Appliqué à");
    public string CreditLeft => Say("Credit, applied to nothing", "Crédit, sans affectation");
    public string ExpectedInAll => Say("Still expected from insurance", "Encore attendu de l’assurance");
    public string PatientPortion => _labels.PatientPortion;
    public string WhatPaid => Say("What each payment and credit paid", "Ce que chaque paiement et crédit a payé");
    public string ExpectedClaims =>
        Say("What insurance is still expected to take", "Ce qu’on attend encore de l’assurance");

    public string Applied(PaidFor paid)
    {
        var visit = $"{Day(paid.Visit)}{Of(paid.Patient)}";
        if (paid.Amount < 0)
            return Say($"{Format.Money(-paid.Amount)} off {visit}", $"{Format.Money(-paid.Amount)} repris du {visit}");
        var oldest = paid.OldestFirst ? Say(" (oldest first)", " (le plus ancien d’abord)") : "";
        return Say(
            $"{Format.Money(paid.Amount)} to {visit}{oldest}",
            $"{Format.Money(paid.Amount)} pour le {visit}{oldest}"
        );
    }

    /// <summary>Which visits the practice's aging leaves open otherwise, and why.</summary>
    public string AgedOtherwise(IReadOnlyList<AgedVisit> visits)
    {
        const int most = 4;
        var shown = visits
            .Take(most)
            .Select(visit =>
            {
                var open = visit.Open == 0 ? Say("nothing", "rien") : Format.Money(visit.Open);
                return Say(
                    $"{open} of {Day(visit.Date)}{Of(visit.Patient)}",
                    $"{open} du {Day(visit.Date)}{Of(visit.Patient)}"
                );
            });
        if (visits.Count > most)
            shown = shown.Append(
                Say(
                    $"{visits.Count - most} more visits otherwise than here",
                    $"{visits.Count - most} autres visites autrement qu’ici"
                )
            );
        var open = string.Join(", ", shown);
        return Say(
            $"For aging, credits pay the oldest charge first, whatever they name: that leaves open {open}.",
            "Pour l’âge du solde, les crédits paient d’abord le plus ancien, quoi qu’ils nomment : "
                + $"il reste alors {open}."
        );
    }

    public string ExpectedBeyond(decimal amount) =>
        Say(
            $"{Format.Money(amount)} more is expected than is open: it covers nothing.",
            $"On attend {Format.Money(amount)} de plus que ce qui est ouvert : ils ne couvrent rien."
        );

    public string Reversed(decimal amount) =>
        Say($"{Format.Money(amount)} reversed", $"{Format.Money(amount)} annulés");

    public string Unapplied(decimal amount) =>
        Say($"{Format.Money(amount)} unapplied", $"{Format.Money(amount)} non appliqués");

    public string TakenBack(decimal amount) =>
        Say($"{Format.Money(amount)} taken back", $"{Format.Money(amount)} repris");

    public string TakesBack(decimal amount) =>
        Say($"takes back {Format.Money(amount)}", $"reprend {Format.Money(amount)}");

    public string Claim(ExpectedClaim claim)
    {
        var sent =
            !claim.IsSent ? Say("never sent", "jamais envoyée")
            : claim.Sent is { } day ? Say($"sent {Day(day)}", $"envoyée le {Day(day)}")
            : Say("sent", "envoyée");
        return string.Join(
            ", ",
            new[]
            {
                Say($"claim {claim.Claim}", $"demande {claim.Claim}"),
                claim.Carrier,
                claim.Patient,
                sent,
                Format.Money(claim.Amount),
            }.Where(part => part.Length > 0)
        );
    }

    // What does not fit on a screen
    private static string Others(int count) => count == 1 ? "autre" : "autres";

    public string MoreVisits(int count) =>
        Say($"{Format.Number(count)} more", $"{Format.Number(count)} {Others(count)}");

    public string AllVisits(int owing) =>
        owing == 0
            ? Say(
                "The visits left out are settled; the workbook has every one: --xlsx FILE.",
                "Les visites omises sont réglées ; le classeur les a toutes : --xlsx FILE."
            )
            : Say(
                $"On {Format.Number(owing)} of the visits left out something is still owed; the workbook has every "
                    + $"one: --xlsx FILE.",
                $"Sur {Format.Number(owing)} des visites omises, il reste une somme due ; le classeur les a toutes "
                    + $": --xlsx FILE."
            );

    public string EarlierEntries(int count, decimal balance) =>
        Say(
            $"Left out: {(count == 1 ? "1 earlier entry" : $"{Format.Number(count)} earlier entries")}, up to a "
                + $"balance of {Format.Money(balance)}; the workbook has every one: --xlsx FILE.",
            $"Non montré : "
                + $"{(count == 1 ? "1 écriture plus ancienne" : $"{Format.Number(count)} écritures plus anciennes")}, "
                + $"jusqu’à un solde de {Format.Money(balance)} ; le classeur a tout : --xlsx FILE."
        );

    public string MoreClaims(int count, decimal amount) =>
        Say(
            $"and {Format.Number(count)} more, {Format.Money(amount)}",
            $"et {Format.Number(count)} {Others(count)}, {Format.Money(amount)}"
        );

    public string MoreChanges(int count) =>
        Say(
            $"and {Format.Number(count)} more; --format json has every one",
            $"et {Format.Number(count)} {Others(count)} ; --format json les a tous"
        );

    // Why
    public string Why => Say("Why", "Pourquoi");

    public string PassedOver(int count) => Say($"Passed over: {count}", $"Écartées : {count}");

    public string NotAsked(int count) =>
        Say($"Not asked, since they come later: {count}", $"Non examinées, car elles viennent après : {count}");

    public string NotOnLadder => Say("not on the ladder", "hors de l’escalade");

    public string Forbidden(string guards) => Say($"forbidden by {guards}", $"interdite par {guards}");

    public string DaysToWait(int days) =>
        Say(
            days == 1 ? "the step before it has one more day" : $"the step before it has {days} more days",
            days == 1 ? "l’étape précédente a encore un jour" : $"l’étape précédente a encore {days} jours"
        );

    public string OneOf => Say("one of these", "l’un de ceux-ci");
    public string NotSo => Say("not so", "que ceci soit faux");

    public string AndMore(int count) => Say($"and {count} more", $"et {count} de plus");

    public string Guards => Say("Guards now", "Garde-fous actifs");

    public string Forbids(IEnumerable<string> words) => Say($"forbids {Join(words)}", $"interdit {Join(words)}");

    public string StruckFrom(string by, IEnumerable<string> words)
    {
        var name = by.Split('/', 2) is [var policy, var part] ? titles.Reason(policy, part) : by;
        return Say($"struck {Join(words)} from {Quoted(name)}", $"a retiré {Join(words)} de {Quoted(name)}");
    }

    public string Ladder(LadderStanding ladder)
    {
        var done = Say(
            $"Ladder {Quoted(titles.Policy(ladder.Policy))}: {ladder.Done} of {ladder.Steps} steps behind the account",
            $"Escalade {Quoted(titles.Policy(ladder.Policy))} : {ladder.Done} étapes sur {ladder.Steps} derrière le "
                + $"compte"
        );
        var furthest = ladder.Furthest is { } step ? Titles.Inside(titles.Step(step)) : "";
        return ladder.Furthest is null
            ? done
            : done
                + (
                    ladder.DaysSinceLast is { } days
                        ? Say(
                            $", up to {furthest}; the last was {Days(days)} ago",
                            $", jusqu’à {furthest} ; la dernière date de {Days(days)}"
                        )
                        : Say($", up to {furthest}", $", jusqu’à {furthest}")
                );
    }

    public string Next(NextStep next, DateOnly asOf)
    {
        var when = next.DueIn switch
        {
            null => Say("time alone does not bring it", "le temps seul ne l’amène pas"),
            0 => Say("due today", "due aujourd’hui"),
            { } days => Say(
                $"due in {Days(days)}, {Format.Date(asOf.AddDays(days))}, if nothing is posted",
                $"due dans {Days(days)}, le {Format.Date(asOf.AddDays(days))}, si rien n’est inscrit"
            ),
        };
        var wait =
            next.Wait > 0
                ? Say($", {Days(next.Wait)} after the step before it", $", {Days(next.Wait)} après l’étape précédente")
                : "";
        return Say(
            $"Next: {Titles.Inside(titles.Step(next.Name))}{wait}; {when}",
            $"Prochaine : {Titles.Inside(titles.Step(next.Name))}{wait} ; {when}"
        );
    }

    public string Starts => Say("To be on it", "Pour y être");

    public string YesNo(bool? holds) => holds is { } yes ? Format.YesNo(yes) : "?";

    public string None => Say("none", "aucun");

    // Decision and moves
    public string Decision(Decision decision) => $"{Outcome(decision)} ({titles.Reason(decision)})";

    public string Outcome(Decision decision)
    {
        var sends = Join(decision.Sends) + (decision.By == "email" ? Say(" by e-mail", " par courriel") : "");
        return decision.Sends.Count > 0 ? sends : _labels.Of(decision.Kind).ToLowerInvariant();
    }

    public string DecisionIs => Say("Decision", "Décision");

    public string BeforeBatch(Decision decision) =>
        Say(
            $"Without the limit of this run: {Decision(decision)}",
            $"Sans la limite de ce passage : {Decision(decision)}"
        );

    public string Changes => Say("What would change it", "Ce qui la changerait");
    public string NoChange => Say("none of the usual moves", "aucun des événements habituels");
    public string Upcoming =>
        Say(
            "What comes next if nothing is paid and what is due is done on its day",
            "La suite, si rien n’est payé et que tout se fait à son jour"
        );
    public string NothingUpcoming => Say("nothing goes out", "rien ne part");

    // Call sheet
    public string CallSheet => Say("On the phone", "Au téléphone");
    public string First => Say("First", "D’abord");
    public string Opening => Say("Open with", "Ouvrir par");
    public string Script => Say("When we call", "Quand nous appelons");
    public string ToSay => Say("Say", "Dire");
    public string MayOffer => Say("May offer", "Peut offrir");
    public string NothingToOffer => Say("nothing; ask the manager", "rien ; demander à la direction");
    public string MustNotSay => Say("Must not", "Ne pas");
    public string Problems => _labels.Problems;

    /// <summary>Words of sendings, joined.</summary>
    public string Join(IEnumerable<string> words) => string.Join(" + ", words.Select(_labels.OfWord));

    /// <summary>A number of days in words.</summary>
    public string Days(int days) =>
        days == 1 ? Say("1 day", "1 jour") : Say($"{Format.Number(days)} days", $"{Format.Number(days)} jours");

    /// <summary>A day in the short form of tables.</summary>
    public static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The heading of a column that is taken off.</summary>
    public static string Less(string label) => $"−\u00a0{label}";

    /// <summary>The heading of a column that is added.</summary>
    public static string Plus(string label) => $"+\u00a0{label}";

    /// <summary>The heading of a column that is left.</summary>
    public static string Is(string label) => $"=\u00a0{label}";

    /// <summary>A correction that the books do not show yet.</summary>
    public string Correction(AcceptedEntry entry)
    {
        var kind = Of(entry.Kind);
        var name = char.ToUpperInvariant(kind[0]) + kind[1..];
        return entry.Amount < 0
            ? Say($"{name} not yet taken off", $"{name} : pas encore déduit")
            : Say($"{name} not yet added", $"{name} : pas encore ajouté");
    }

    /// <summary>What was agreed on, until a day.</summary>
    public string Agreed(DateOnly until) =>
        Say($"Agreed, to be paid by {Format.Date(until)}", $"Convenu, à payer d’ici le {Format.Date(until)}");

    public string Corrected => Say("Patient portion when corrected", "Part du patient une fois corrigée");

    /// <summary>What an entry is.</summary>
    public string Of(EntryKind kind) =>
        kind switch
        {
            EntryKind.Charge => Say("charge", "acte"),
            EntryKind.MissedFee => Say("missed-appointment fee", "frais de rendez-vous manqué"),
            EntryKind.LateFee => Say("late fee", "frais de retard"),
            EntryKind.FinanceCharge => Say("finance charge", "frais d’intérêt"),
            EntryKind.OpeningBalance => Say("balance brought over", "solde reporté"),
            EntryKind.PatientPayment => Say("patient payment", "paiement du patient"),
            EntryKind.InsurancePayment => Say("insurance payment", "paiement de l’assurance"),
            EntryKind.InsuranceWriteOff => Say("insurance write-off", "radiation d’assurance"),
            EntryKind.WriteOff => Say("write-off", "radiation"),
            EntryKind.Adjustment => Say("adjustment", "ajustement"),
            EntryKind.Transfer => Say("transfer", "transfert"),
            EntryKind.Refund => Say("refund", "remboursement"),
            _ => Say("returned payment", "paiement refusé"),
        };

    /// <summary>A label with its colon, which French sets off.</summary>
    public string Colon(string label) => _labels.Colon(label);

    /// <summary>A title in quotation marks.</summary>
    public string Quoted(string title) => Say($"\"{title}\"", $"«\u00a0{title}\u00a0»");

    /// <summary>An English or French sentence.</summary>
    public string Say(string english, string french) => _french ? french : english;

    private static string Of(string patient) => patient.Length > 0 ? $" ({patient})" : "";
}
