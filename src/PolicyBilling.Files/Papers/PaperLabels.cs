using System.Globalization;
using PolicyBilling.Breakdowns;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Files.Papers;

/// <summary>Every word on papers that does not come from data or policies, in the language of whom it goes to. Patients
/// read them: plain words, nothing of how the practice decides.</summary>
internal sealed class PaperLabels(string language, string currency)
{
    private const string NoBreak = "\u00a0";
    private readonly TextFormat _format = new(language, currency);
    private readonly string _check = currency == "USD" ? "check" : "cheque";

    public string Language => Say("en", "fr");
    public string Statement => Say("Statement", "Relevé de compte");
    public string Letter => Say("Letter", "Lettre");
    public string Preview => Say("PREVIEW", "APERÇU");
    public string StatementDate => Say("Statement date", "Date du relevé");
    public string Account => Say("Account", "Compte");
    public string Page => "Page";
    public string PleasePay => Say("Please pay", "À payer");
    public string AmountEnclosed => Say("Amount enclosed", "Montant joint");

    // The table
    public string Date => Say("Date", "Date");
    public string Treatment => Say("Treatment", "Soins");
    public string Fee => Say("Fee", "Honoraires");
    public string InsurancePaid => Say("Insurance paid", "Payé par l’assurance");
    public string InsuranceDiscount => Say("Insurance discount", "Rabais d’assurance");
    public string Adjustments => Say("Adjusted", "Ajusté");
    public string YouPaid => Say("You paid", "Vous avez payé");
    public string Expected => Say("Insurer still to answer", "Réponse d’assurance attendue");
    public string YourPart => Say("Your part", "Votre part");
    public string Total => "Total";
    public string Credit => Say("Credit on your account", "Crédit à votre compte");
    public string YourPartInAll => Say("Your part in all", "Votre part en tout");
    public string LaterPayments =>
        Say("Not asked for now, left for later", "Non demandé maintenant, laissé pour plus tard");
    public string AgreedOff => Say("Taken off, as agreed with you", "Déduit, comme convenu avec vous");
    public string Explained => Say("Your account explained", "Votre compte expliqué");
    public string Corrected => Say("Your part, put right", "Votre part corrigée");

    public string Until(DateOnly asOf) => Say($"As of {Day(asOf)}", $"Au {Day(asOf)}");

    /// <summary>A correction that the books do not show yet: negative takes off.</summary>
    public string Correction(EntryKind kind, decimal amount) =>
        amount < 0
            ? Say($"{CorrectionOf(kind)}, not yet taken off", $"{CorrectionOf(kind)}, pas encore déduit")
            : Say($"{CorrectionOf(kind)}, not yet added", $"{CorrectionOf(kind)}, pas encore ajouté");

    /// <summary>What was agreed on the phone.</summary>
    public string Agreed(decimal amount, DateOnly until) =>
        Say(
            $"We agreed that you pay {Money(amount)} by {Day(until)}.",
            $"Nous avons convenu que vous payez {Money(amount)} d’ici le {Day(until)}."
        );

    private string CorrectionOf(EntryKind kind) =>
        kind switch
        {
            EntryKind.InsuranceWriteOff => InsuranceDiscount,
            EntryKind.InsurancePayment => Say("Insurance payment", "Paiement d’assurance"),
            EntryKind.PatientPayment => Say("Your payment", "Votre paiement"),
            EntryKind.WriteOff => Say("Amount we give up", "Montant auquel nous renonçons"),
            EntryKind.Charge => Say("Treatment", "Soins"),
            _ => ChargeOf(kind),
        };

    public string ToPayNow => Say("To pay now", "À payer maintenant");
    public string Somebody => Say("Patient", "Patient");

    // How to pay
    public string PayOnline => Say("Pay online", "Payer en ligne");
    public string PayByCheck => Say($"Pay by {_check}", "Payer par chèque");
    public string Questions => Say("Questions, or by phone", "Téléphone et questions");

    public string By(DateOnly? day) =>
        day is { } date ? Say($"by {Day(date)}", $"d’ici le {Day(date)}") : Say("on receipt", "à la réception");

    public string DueLabel => Say("Due", "Échéance");

    public string Due(DateOnly? day) => day is { } date ? Day(date) : Say("On receipt", "À la réception");

    public string Scan(string place) =>
        Say(
            $"Scan the code with your phone, or go to {place}",
            $"Numérisez le code avec votre téléphone, ou visitez {place}"
        );

    public string CodeInWords(decimal amount) =>
        Say($"Code that opens the page to pay {Money(amount)}", $"Code qui ouvre la page pour payer {Money(amount)}");

    public string CheckTo(string practice) =>
        Say(
            $"Make it out to {practice} and send it with the part below.",
            $"À l’ordre de {practice}, avec la partie ci-dessous."
        );

    public string CallOrWrite(string phone, string email) =>
        (phone.Length > 0, email.Length > 0) switch
        {
            (true, true) => Say(
                $"Call us at {phone} or write to {email}.",
                $"Appelez-nous au {phone} ou écrivez à {email}."
            ),
            (true, false) => Say($"Call us at {phone}.", $"Appelez-nous au {phone}."),
            (false, true) => Say($"Write to {email}.", $"Écrivez à {email}."),
            _ => "",
        };

    public string CutHere =>
        Say(
            "Please cut here and send this part with your payment",
            "Découpez ici et joignez cette partie à votre paiement"
        );

    public string GoesOn(int page) => Say($"Continued on page {page}", $"Suite à la page {page}");

    /// <summary>A patient's name where the visits go on, on another page.</summary>
    public string WentOn(string patient) => Say($"{patient}, continued", $"{patient}, suite");

    public string Enclosed => Say("Enclosed: statement", "Pièce jointe : relevé", spaced: true);

    public string PageOf(int page, int pages) =>
        Say($"Page {page} of {pages}", $"Page {page} sur {pages}").Replace(" ", NoBreak, StringComparison.Ordinal);

    public string Continued(string account, DateOnly day) =>
        Say($"Account {account} · Statement of {Day(day)}", $"Compte {account} · Relevé du {Day(day)}");

    public string Earlier(int visits) =>
        visits == 1
            ? Say("1 earlier visit, settled", "1 visite antérieure, réglée")
            : Say($"{visits} earlier visits, settled", $"{visits} visites antérieures, réglées");

    public string TotalOf(string patient) => Say($"Total for {patient}", $"Total pour {patient}");

    public string StillExpected(decimal amount) =>
        Say(
            $"Your insurer has not answered yet about {Money(amount)}. You are not asked for it now.",
            $"Votre assureur n’a pas encore répondu pour {Money(amount)}. "
                + "Ce montant ne vous est pas demandé maintenant."
        );

    public string OnlyInstallment(decimal asked, decimal rest) =>
        Say(
            $"This statement asks for {Money(asked)} of your part. The other {Money(rest)} is not asked for now.",
            $"Ce relevé porte sur {Money(asked)} de votre part. "
                + $"Les {Money(rest)} restants ne sont pas demandés maintenant."
        );

    public string NotAsked(Unasked why) =>
        why switch
        {
            Unasked.Unanswered => Say(
                "Your insurer has not answered yet: not asked for now",
                "Votre assureur n’a pas encore répondu : non demandé maintenant",
                true
            ),
            Unasked.Refused => Say(
                "Your insurer declined, which may be looked at again: not asked for now",
                "Votre assureur a refusé, ce qui peut être revu : non demandé maintenant",
                true
            ),
            Unasked.Unclaimed => Say(
                "Your insurer was not asked yet: not asked for now",
                "Votre assureur n’a pas encore été sollicité : non demandé maintenant",
                true
            ),
            _ => Say(
                "Passed on earlier to a collections agency: not part of this statement",
                "Transmis auparavant à une agence de recouvrement : hors de ce relevé",
                true
            ),
        };

    public string NotAskedSum(Unasked why) =>
        why switch
        {
            Unasked.Unanswered => Say(
                "Not asked for now: your insurer has not answered",
                "Non demandé maintenant : l’assureur n’a pas répondu",
                true
            ),
            Unasked.Refused => Say(
                "Not asked for now: your insurer declined",
                "Non demandé maintenant : l’assureur a refusé",
                true
            ),
            Unasked.Unclaimed => Say(
                "Not asked for now: your insurer was not asked yet",
                "Non demandé maintenant : l’assureur n’a pas encore été sollicité",
                true
            ),
            _ => Say("Passed on earlier to a collections agency", "Transmis auparavant à une agence de recouvrement"),
        };

    public string ChargeOf(EntryKind kind) =>
        kind switch
        {
            EntryKind.MissedFee => Say("Missed appointment", "Rendez-vous manqué"),
            EntryKind.LateFee => Say("Late fee", "Frais de retard"),
            EntryKind.FinanceCharge => Say("Finance charge", "Frais de crédit"),
            EntryKind.OpeningBalance => Say("Balance brought over", "Solde reporté"),
            EntryKind.Adjustment => Say("Adjustment", "Ajustement"),
            EntryKind.Transfer => Say("Transfer", "Transfert"),
            EntryKind.Refund or EntryKind.ReturnedPayment => Say("Payment given back", "Paiement rendu"),
            _ => Treatment,
        };

    public string AgedTitle =>
        Say("What you owe, by the age of the visit", "Ce que vous devez, selon l’âge de la visite");

    public IReadOnlyList<string> AgedLabels =>
        [
            Say("0–30 days", "0–30 jours"),
            Say("31–60 days", "31–60 jours"),
            Say("61–90 days", "61–90 jours"),
            Say("Over 90 days", "Plus de 90 jours"),
        ];

    /// <summary>An amount with its currency.</summary>
    public string Money(decimal amount) => Minus(_format.Money(amount));

    /// <summary>An amount in a column, without its currency; blank for none.</summary>
    public string Cell(decimal amount) => amount == 0 ? "" : Figure(amount);

    /// <summary>An amount without its currency.</summary>
    public string Figure(decimal amount) => Minus(amount.ToString("N2", Numbers));

    /// <summary>A day in words.</summary>
    public string Day(DateOnly day) => _format.Date(day).Replace(" ", NoBreak, StringComparison.Ordinal);

    /// <summary>A day in few letters.</summary>
    public string ShortDay(DateOnly day) =>
        Say($"{_format.ShortMonth(day)} {day.Day}, {day.Year}", $"{day.Day} {_format.ShortMonth(day)} {day.Year}");

    private NumberFormatInfo Numbers =>
        new()
        {
            NumberDecimalSeparator = Say(".", ","),
            NumberGroupSeparator = Say(",", NoBreak),
            NumberGroupSizes = [3],
            NegativeSign = "-",
        };

    private static string Minus(string amount) => amount.Replace('-', '−');

    private string Say(string english, string french, bool spaced = false) =>
        !_format.French ? english
        : spaced ? FrenchSpaces.Of(french)
        : french;
}
