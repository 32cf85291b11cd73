using PolicyBilling.Breakdowns;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>The sentences of the call sheet, in English or French.</summary>
internal sealed class CallSheetTexts(TextFormat format)
{
    public string Opening(string guarantor) =>
        Say(
            $"Thank you for calling about your account, {guarantor}. How can I help?",
            $"Merci de votre appel au sujet de votre compte, {guarantor}. Comment puis-je vous aider ?"
        );

    public string OpeningAfterDeath =>
        Say(
            "Thank you for calling. We are sorry for your loss. How can I help?",
            "Merci de votre appel. Recevez nos condoléances. Comment puis-je vous aider ?"
        );

    public string NothingAsked =>
        Say(
            "Nothing is asked of you. If you have a question, I write it down for the manager.",
            "Rien ne vous est demandé. Si vous avez une question, je la note pour la direction."
        );

    public string RightPart(decimal part) =>
        part > 0
            ? Say(
                $"We are correcting our books; then {format.Money(part)} is for you to pay, and no more.",
                $"Nous corrigeons nos livres ; il vous reviendra alors {format.Money(part)} à payer, pas davantage."
            )
            : Say(
                "We are correcting our books; then nothing is for you to pay.",
                "Nous corrigeons nos livres ; vous n’aurez alors rien à payer."
            );

    public string PartNow(decimal balance, decimal now) =>
        now > 0
            ? Say(
                $"Of the balance of {format.Money(balance)}, {format.Money(now)} is for you to pay now; the rest waits "
                    + "for your insurer.",
                $"Du solde de {format.Money(balance)}, {format.Money(now)} sont à payer maintenant ; le reste attend "
                    + "votre assureur."
            )
            : Say(
                $"Nothing is for you to pay now: the balance of {format.Money(balance)} waits for your insurer.",
                $"Vous n’avez rien à payer maintenant : le solde de {format.Money(balance)} attend votre assureur."
            );

    public string AgencyAsks(decimal balance, decimal now) =>
        now > 0
            ? Say(
                $"Of the balance of {format.Money(balance)}, {format.Money(now)} is for you to pay to us; for the rest "
                    + "I give you the agency’s number.",
                $"Du solde de {format.Money(balance)}, {format.Money(now)} sont à nous payer ; pour le reste, voici le "
                    + "numéro de l’agence."
            )
            : Say(
                "Nothing is for you to pay to us: I give you the agency’s number.",
                "Vous n’avez rien à nous payer : voici le numéro de l’agence."
            );

    public string NothingOwed =>
        Say("The account is settled: nothing is owed.", "Le compte est réglé : rien n’est dû.");

    public string WeOwe(decimal credit) =>
        Say(
            $"Nothing is owed; {format.Money(credit)} on the account is yours.",
            $"Rien n’est dû ; {format.Money(credit)} du compte vous reviennent."
        );

    public string InsurerFirst(decimal balance, decimal estimate) =>
        Say(
            $"Nothing is due from you now: of the balance of {format.Money(balance)}, your insurer is expected to "
                + $"take {format.Money(estimate)}.",
            $"Vous ne devez rien pour le moment : du solde de {format.Money(balance)}, votre assureur devrait "
                + $"prendre {format.Money(estimate)}."
        );

    public string Part(
        decimal portion,
        decimal balance,
        IReadOnlyList<(decimal Amount, string Patient, DateOnly Date)> visits,
        int more,
        decimal less
    )
    {
        var listed = visits
            .Select(visit =>
                visit.Patient.Length > 0
                    ? Say(
                        $"{format.Money(visit.Amount)} for {visit.Patient}, {format.Date(visit.Date)}",
                        $"{format.Money(visit.Amount)} pour {visit.Patient}, {format.Date(visit.Date)}"
                    )
                    : Say(
                        $"{format.Money(visit.Amount)} of {format.Date(visit.Date)}",
                        $"{format.Money(visit.Amount)} du {format.Date(visit.Date)}"
                    )
            )
            .ToList();
        if (more > 0)
            listed.Add(
                Say(
                    more == 1 ? "and one more visit" : $"and {more} more visits",
                    more == 1 ? "et une autre visite" : $"et {more} autres visites"
                )
            );
        if (less > 0)
            listed.Add(
                Say(
                    $"less {format.Money(less)} paid beyond what other visits came to",
                    $"moins {format.Money(less)} payés en plus de ce que valaient d’autres visites"
                )
            );
        var whole =
            portion == balance
                ? ""
                : Say($" of the balance of {format.Money(balance)}", $" du solde de {format.Money(balance)}");
        return Say(
            $"Your part{whole} is {format.Money(portion)}: {string.Join("; ", listed)}.",
            $"Votre part{whole} est de {format.Money(portion)} : {string.Join(" ; ", listed)}."
        );
    }

    public string Insurance(decimal paid, decimal writtenOff, decimal estimate, DateOnly sent)
    {
        var expected =
            estimate == 0 ? Say("nothing more is expected from it", "on n’en attend plus rien")
            : sent == default
                ? Say(
                    $"{format.Money(estimate)} is still expected from it",
                    $"on en attend encore {format.Money(estimate)}"
                )
            : Say(
                $"{format.Money(estimate)} is still expected from it, asked for on {format.Date(sent)}",
                $"on en attend encore {format.Money(estimate)}, demandés le {format.Date(sent)}"
            );
        return paid + writtenOff == 0 && estimate == 0
            ? Say(
                "No insurance money is posted or expected for what is open.",
                "Aucun montant d’assurance n’est inscrit ni attendu pour ce qui reste ouvert."
            )
            : Say(
                $"For what is open your insurance paid {format.Money(paid)} and took off "
                    + $"{format.Money(writtenOff)}; {expected}.",
                $"Pour ce qui reste ouvert, votre assurance a payé {format.Money(paid)} et retranché "
                    + $"{format.Money(writtenOff)} ; {expected}."
            );
    }

    public string Payment((decimal Amount, DateOnly Date)? last, int? statementDays)
    {
        var payment = last is var (amount, date)
            ? Say(
                $"Your last payment of {format.Money(amount)} came on {format.Date(date)}, thank you",
                $"Votre dernier paiement de {format.Money(amount)} est arrivé le {format.Date(date)}, merci"
            )
            : Say("No payment of yours has reached us yet", "Aucun paiement de votre part ne nous est encore parvenu");
        var statement = statementDays switch
        {
            null => Say("no statement has gone out yet", "aucun relevé n’est encore parti"),
            0 => Say("the last statement went out today", "le dernier relevé est parti aujourd’hui"),
            1 => Say("the last statement went out yesterday", "le dernier relevé est parti hier"),
            _ => Say(
                $"the last statement went out {format.Number(statementDays.Value)} days ago",
                $"le dernier relevé est parti il y a {format.Number(statementDays.Value)} jours"
            ),
        };
        return Say($"{payment}; {statement}.", $"{payment} ; {statement}.");
    }

    public string Settle(IReadOnlyList<UnjustifiedPart> parts, decimal part, decimal rest)
    {
        var named = string.Join(Say(", ", ", "), parts.Select(Named));
        return rest > 0
            ? Say(
                $"Not justified: {named}. If the other {format.Money(rest)} is agreed and paid, {format.Money(part)} "
                    + "may be adjusted off, with a reason.",
                $"Non justifié : {named}. Si les autres {format.Money(rest)} sont convenus et payés, "
                    + $"{format.Money(part)} peuvent être ajustés, avec un motif."
            )
            : Say(
                $"Not justified: {named}. {format.Money(part)} may be adjusted off, with a reason.",
                $"Non justifié : {named}. {format.Money(part)} peuvent être ajustés, avec un motif."
            );
    }

    private string Named(UnjustifiedPart part)
    {
        var what = part.Kind switch
        {
            EntryKind.OpeningBalance => Say("brought over on", "reportés le"),
            EntryKind.Transfer => Say("transferred without a reason on", "transférés sans motif le"),
            EntryKind.Refund => Say("paid out without a reason on", "remboursés sans motif le"),
            _ => Say("adjusted without a reason on", "ajustés sans motif le"),
        };
        return $"{format.Money(part.Amount)} {what} {format.Date(part.Date)}";
    }

    public string Settled(DateOnly day, decimal part, decimal rest) =>
        rest > 0
            ? Say(
                $"The manager settled on {format.Date(day)}: when the other {format.Money(rest)} is paid, "
                    + $"{format.Money(part)} may be adjusted off, with a reason.",
                $"La direction a convenu le {format.Date(day)} : quand les autres {format.Money(rest)} sont payés, "
                    + $"{format.Money(part)} peuvent être ajustés, avec un motif."
            )
            : Say(
                $"The manager settled on {format.Date(day)}: {format.Money(part)} may be adjusted off, with a reason.",
                $"La direction a convenu le {format.Date(day)} : {format.Money(part)} peuvent être ajustés, avec un "
                    + "motif."
            );

    public string Waive(decimal fee) =>
        Say(
            $"The missed-appointment fee of {format.Money(fee)} may be waived this once; explain the rule.",
            $"On peut faire grâce cette fois-ci des frais de rendez-vous manqué de {format.Money(fee)} ; expliquer "
                + $"la règle."
        );

    public string Plan(decimal installment) =>
        Say(
            $"The payment plan of {format.Money(installment)} at a time goes on.",
            $"L’entente de paiement de {format.Money(installment)} par versement continue."
        );

    public string NoThreats =>
        Say(
            "No word of arrest, of credit reports or of withheld records.",
            "Pas un mot d’arrestation, de dossier de crédit ni de dossiers retenus."
        );

    private string Say(string english, string french) => format.French ? french : english;
}
