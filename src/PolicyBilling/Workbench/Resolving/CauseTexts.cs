using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Resolving;

/// <summary>The sentences for causes, in English or French.</summary>
internal sealed class CauseTexts(TextFormat format)
{
    /// <summary>For counting alone: nobody reads it.</summary>
    public static CauseTexts None { get; } = new(new TextFormat("en", "USD"));

    public string NotApplied(decimal paid, DateOnly day, decimal part, DateOnly visit) =>
        Say(
            $"The payment of {format.Money(paid)} of {format.Date(day)} names no visit; {format.Money(part)} of it "
                + $"fits the visit of {format.Date(visit)}.",
            $"Le paiement de {format.Money(paid)} du {format.Date(day)} n’indique aucune visite ; "
                + $"{format.Money(part)} conviennent à la visite du {format.Date(visit)}."
        );

    public string NotAppliedTogether(decimal paid, int payments, int visits) =>
        Say(
            $"{Count(payments, "payment", "payments")} that name no visit, {format.Money(paid)} in all, "
                + $"{(payments == 1 ? "is" : "are")} to the cent what {Count(visits, "visit", "visits")} came to.",
            $"{Count(payments, "paiement", "paiements")} sans visite, {format.Money(paid)} en tout, "
                + $"{(payments == 1 ? "correspond" : "correspondent")} au cent près à "
                + $"{Count(visits, "visite", "visites")}."
        );

    public string NotAppliedOldest(decimal paid) =>
        Say(
            $"{format.Money(paid)} paid names no visit and fits none to the cent: apply it to the oldest ones.",
            $"{format.Money(paid)} payés n’indiquent aucune visite et n’en égalent aucune : les imputer aux plus "
                + "anciennes."
        );

    public string WriteOffMissing(string claim, decimal amount) =>
        Say(
            $"Claim {claim} was answered, and its agreed write-off of {format.Money(amount)} was never posted.",
            $"La demande {claim} a reçu sa réponse, mais sa radiation convenue de {format.Money(amount)} n’a jamais "
                + "été inscrite."
        );

    public string WriteOffInPart(string claim, decimal posted, decimal agreed) =>
        Say(
            $"Of claim {claim}, {format.Money(posted)} of the agreed {format.Money(agreed)} was written off.",
            $"De la demande {claim}, {format.Money(posted)} sur {format.Money(agreed)} convenus ont été radiés."
        );

    public string WriteOffUsual(string code, string carrier, decimal posted, decimal usual, int times, int of) =>
        Say(
            $"{code} with {carrier}: {format.Money(posted)} was written off, and {format.Money(usual)} in {times} of "
                + $"{of} like it.",
            $"{code} avec {carrier} : {format.Money(posted)} radiés, contre {format.Money(usual)} dans {times} cas "
                + $"sur {of}."
        );

    public string WriteOffTwice(string claim, decimal amount) =>
        Say(
            $"The write-off of {format.Money(amount)} for claim {claim} was posted twice.",
            $"La radiation de {format.Money(amount)} pour la demande {claim} a été inscrite deux fois."
        );

    public string EnteredTwice(string what, decimal amount, DateOnly day, string why) =>
        Say(
            $"{what} of {format.Money(amount)} stands twice on {format.Date(day)}{why}.",
            $"{what} de {format.Money(amount)} : deux fois le {format.Date(day)}{why}."
        );

    public string BesideClaim => Say("; only one of them was claimed", " ; une seule a été demandée à l’assureur");

    public string NeverTwice(string code) =>
        Say($"; {code} comes once in a visit", $" ; {code} ne vient qu’une fois par visite");

    public string LeavesCredit => Say("; the second is more than was owed", " ; le second dépasse ce qui était dû");

    public string OnAnother(decimal paid, DateOnly day, string account, string name, string why) =>
        Say(
            $"A payment of {format.Money(paid)} of {format.Date(day)} stands on account {account} ({name}), where "
                + $"nothing was owed for it: {why}.",
            $"Un paiement de {format.Money(paid)} du {format.Date(day)} figure au compte {account} ({name}), où rien "
                + $"n’était dû : {why}."
        );

    public string SameName => Say("the same name", "même nom");

    public string SameHousehold => Say("the same address or phone", "même adresse ou téléphone");

    public string SameFamily => Say("the same family name", "même nom de famille");

    public string LikeNumber => Say("a number nearly the same", "un numéro presque identique");

    public string LikeName => Say("a name nearly the same", "un nom presque identique");

    public string WrongClaim(decimal paid, DateOnly day, string at, string other) =>
        Say(
            $"{format.Money(paid)} of the insurer of {format.Date(day)} stands at claim {at}, which is overpaid; claim "
                + $"{other} was answered and waits for exactly that.",
            $"{format.Money(paid)} de l’assureur du {format.Date(day)} figurent à la demande {at}, payée en trop ; la "
                + $"demande {other} a reçu sa réponse et attend exactement cette somme."
        );

    public string PaidTwice(decimal paid, string claim) =>
        Say(
            $"The insurer paid {format.Money(paid)} for claim {claim} twice: one goes back to it.",
            $"L’assureur a payé deux fois {format.Money(paid)} pour la demande {claim} : un paiement lui revient."
        );

    public string Takeback(decimal paid, string claim) =>
        Say(
            $"Claim {claim} was refused, and {format.Money(paid)} that the insurer paid for it is still booked: look "
                + "whether it took the money back.",
            $"La demande {claim} a été refusée, et {format.Money(paid)} payés par l’assureur sont encore inscrits : "
                + "vérifier s’il les a repris."
        );

    public string Member(string from, string to, decimal amount) =>
        Say(
            $"{from} has a credit while {to} owes: transfer {format.Money(amount)} between them.",
            $"{from} a un crédit alors que {to} doit : transférer {format.Money(amount)} de l’un à l’autre."
        );

    public string FeeTransposed(string code, decimal booked, decimal usual, int times, int of) =>
        Say(
            $"{code} is booked at {format.Money(booked)}, with two digits changed about: {format.Money(usual)} in "
                + $"{times} of {of}.",
            $"{code} est inscrit à {format.Money(booked)}, deux chiffres intervertis : {format.Money(usual)} dans "
                + $"{times} cas sur {of}."
        );

    public string FeeSlip(string code, decimal booked, decimal usual, int times, int of) =>
        Say(
            $"{code} is booked at {format.Money(booked)}, the point in the wrong place: {format.Money(usual)} in "
                + $"{times} of {of}.",
            $"{code} est inscrit à {format.Money(booked)}, la virgule mal placée : {format.Money(usual)} dans "
                + $"{times} cas sur {of}."
        );

    public string FeeWrong(string code, decimal booked, decimal usual, int times, int of) =>
        Say(
            $"{code} is booked at {format.Money(booked)}, and at {format.Money(usual)} in {times} of {of} like it.",
            $"{code} est inscrit à {format.Money(booked)}, et à {format.Money(usual)} dans {times} cas sur {of}."
        );

    public string PaymentTransposed(decimal booked, decimal meant, decimal left) =>
        Say(
            $"{format.Money(booked)} was booked; with two digits changed about it is {format.Money(meant)}, and "
                + $"exactly the difference of {format.Money(left)} is open. Look at the deposit.",
            $"{format.Money(booked)} ont été inscrits ; deux chiffres intervertis font {format.Money(meant)}, et "
                + $"exactement la différence de {format.Money(left)} est ouverte. Vérifier le dépôt."
        );

    public string PaymentSlip(decimal booked, decimal meant, decimal left) =>
        Say(
            $"{format.Money(booked)} was booked; with the point moved it is {format.Money(meant)}, and exactly the "
                + $"difference of {format.Money(left)} is open. Look at the deposit.",
            $"{format.Money(booked)} ont été inscrits ; la virgule déplacée donne {format.Money(meant)}, et exactement "
                + $"la différence de {format.Money(left)} est ouverte. Vérifier le dépôt."
        );

    public string SignOfReversal(string what, decimal amount, DateOnly day) =>
        Say(
            $"{what} of {format.Date(day)} raises the balance by {format.Money(amount)}, and there is none that it "
                + "takes back: its sign is wrong.",
            $"{what} du {format.Date(day)} augmente le solde de {format.Money(amount)} sans rien à annuler : son signe "
                + "est faux."
        );

    public string SignOfAdjustment(string description, decimal amount, bool lowers) =>
        lowers
            ? Say(
                $"“{description}” lowers the balance everywhere else; here it raises it by {format.Money(amount)}.",
                $"« {description} » diminue le solde partout ailleurs ; ici il l’augmente de {format.Money(amount)}."
            )
            : Say(
                $"“{description}” raises the balance everywhere else; here it lowers it by {format.Money(amount)}.",
                $"« {description} » augmente le solde partout ailleurs ; ici il le diminue de {format.Money(amount)}."
            );

    public string FeeOnMedicaid(decimal amount) =>
        Say(
            $"A missed-appointment fee of {format.Money(amount)} is charged to a Medicaid account (42 CFR 447.15).",
            $"Des frais d’absence de {format.Money(amount)} sont facturés à un compte Medicaid (42 CFR 447.15)."
        );

    public string FeeThoughSeen(decimal amount, DateOnly day) =>
        Say(
            $"A missed-appointment fee of {format.Money(amount)}, and the patient was treated that day "
                + $"({format.Date(day)}).",
            $"Des frais d’absence de {format.Money(amount)}, alors que le patient a été soigné ce jour-là "
                + $"({format.Date(day)})."
        );

    public string BouncedNotPosted(decimal paid, DateOnly day) =>
        Say(
            $"A fee says that a check came back, and the payment of {format.Money(paid)} of {format.Date(day)} still "
                + "counts as made.",
            $"Des frais disent qu’un chèque est revenu, et le paiement de {format.Money(paid)} du {format.Date(day)} "
                + "compte encore comme fait."
        );

    public string BouncedWithoutFee(DateOnly day, decimal fee) =>
        Say(
            $"The check that came back on {format.Date(day)} brought no fee; the practice charges {format.Money(fee)}.",
            $"Le chèque revenu le {format.Date(day)} n’a donné lieu à aucuns frais ; le cabinet facture "
                + $"{format.Money(fee)}."
        );

    public string NeverCame(string claim, decimal expected) =>
        Say(
            $"Claim {claim} was answered, and nothing was posted of the {format.Money(expected)} expected. Look at the "
                + "insurer’s explanation.",
            $"La demande {claim} a reçu sa réponse, et rien des {format.Money(expected)} attendus n’est inscrit. Voir "
                + "le relevé de l’assureur."
        );

    public string AnsweredOtherwise(string claim, decimal less) =>
        Say(
            $"The insurer paid {format.Money(less)} less for claim {claim} than expected. If its explanation gives "
                + "that to the patient, nothing is wrong.",
            $"L’assureur a payé {format.Money(less)} de moins que prévu pour la demande {claim}. Si son relevé les met "
                + "à la charge du patient, tout est juste."
        );

    public string ToInsurer(decimal amount, string claim) =>
        Say(
            $"The insurer’s money and write-off for claim {claim} come to {format.Money(amount)} more than was "
                + "charged: clear it with the insurer.",
            $"Paiement et radiation de l’assureur pour la demande {claim} dépassent de {format.Money(amount)} ce qui a "
                + "été facturé : régler cela avec lui."
        );

    public string ToPatient(decimal amount) =>
        Say(
            $"{format.Money(amount)} is the patient’s: give it back, or leave it for the next visit if they say so.",
            $"{format.Money(amount)} reviennent au patient : les rendre, ou les garder pour la prochaine visite "
                + "s’il le dit."
        );

    public string BroughtOver(decimal amount, DateOnly day) =>
        Say(
            $"{format.Money(amount)} was brought over on {format.Date(day)} without a visit: look in the old "
                + "software’s records.",
            $"{format.Money(amount)} ont été repris le {format.Date(day)} sans visite : voir l’ancien logiciel."
        );

    public string Remainder(decimal amount, DateOnly visit) =>
        Say(
            $"{format.Money(amount)} is left of the visit of {format.Date(visit)}, which was paid but for that; "
                + "nothing explains it.",
            $"Il reste {format.Money(amount)} de la visite du {format.Date(visit)}, payée à cela près ; rien ne "
                + "l’explique."
        );

    public string OnOtherVisit(decimal paid, DateOnly day, DateOnly at, DateOnly visit) =>
        Say(
            $"The payment of {format.Money(paid)} of {format.Date(day)} stands at the visit of {format.Date(at)}, "
                + "which needed none of it, while exactly as much of the visit of "
                + $"{format.Date(visit)} is open.",
            $"Le paiement de {format.Money(paid)} du {format.Date(day)} est imputé à la visite du {format.Date(at)}, "
                + $"qui n’en avait pas besoin, alors qu’exactement autant de la visite du "
                + $"{format.Date(visit)} reste dû."
        );

    public string OnBoth(decimal paid, DateOnly day, string account, string name) =>
        Say(
            $"The payment of {format.Money(paid)} of {format.Date(day)} stands here, where nothing was owed for it, "
                + $"and on account {account} ({name}) too.",
            $"Le paiement de {format.Money(paid)} du {format.Date(day)} figure ici, où rien n’était dû, et aussi au "
                + $"compte {account} ({name})."
        );

    public string OnlySoMany(int payments, int visits, int most) =>
        Say(
            $"{Count(payments, "payment names", "payments name")} no visit and "
                + $"{Count(visits, "visit is", "visits are")} open; only the {most} oldest of each were "
                + "fitted together.",
            $"{Count(payments, "paiement", "paiements")} sans visite et "
                + $"{Count(visits, "visite ouverte", "visites ouvertes")} : seuls les {most} plus anciens de chaque "
                + "ont été rapprochés."
        );

    public string GaveUp(decimal amount, int sums) =>
        Say(
            $"What {format.Money(amount)} may be made up of was not found among the first {format.Number(sums)} sums; "
                + "the search stopped there.",
            $"De quoi {format.Money(amount)} peuvent se composer n’a pas été trouvé parmi les {format.Number(sums)} "
                + "premières sommes ; la recherche s’est arrêtée là."
        );

    public string UsesSameMoney(string other) =>
        Say($"the same money explains {other}", $"le même argent explique {other}");

    public string SettlePart(decimal justified, decimal whole, decimal off) =>
        Say(
            $"{format.Money(justified)} of {format.Money(whole)} is justified; agree on {format.Money(justified)} and "
                + $"adjust off {format.Money(off)}.",
            $"{format.Money(justified)} sur {format.Money(whole)} sont justifiés ; convenir de "
                + $"{format.Money(justified)} et radier {format.Money(off)}."
        );

    public string SettleWhole(decimal off) =>
        Say(
            $"Nothing of {format.Money(off)} is justified; adjust it off.",
            $"Rien des {format.Money(off)} n’est justifié ; les radier."
        );

    public string OverTolerance(decimal off, decimal tolerance) =>
        Say(
            $"{format.Money(off)} is not justified; only up to {format.Money(tolerance)} may be adjusted off.",
            $"{format.Money(off)} ne sont pas justifiés ; seuls {format.Money(tolerance)} au plus peuvent être radiés."
        );

    public string NeverSettled =>
        Say("Nothing is settled on this account.", "Rien ne se règle à l’amiable sur ce compte.");

    public string NotOurs =>
        Say(
            "Nothing is settled while the account may not be asked, or is at the agency.",
            "Rien ne se règle tant que le compte ne peut être sollicité ou est à l’agence."
        );

    public string SettledBefore(DateOnly last, int months) =>
        Say(
            $"Something was adjusted off on {format.Date(last)}; once in {months} months is allowed.",
            $"Une somme a été radiée le {format.Date(last)} ; une fois en {months} mois est permis."
        );

    /// <summary>What an entry is called in a sentence.</summary>
    public string Kind(Ledgers.EntryKind kind) =>
        kind switch
        {
            Ledgers.EntryKind.PatientPayment => Say("The payment", "Le paiement"),
            Ledgers.EntryKind.InsurancePayment => Say("The insurance payment", "Le paiement de l’assureur"),
            Ledgers.EntryKind.InsuranceWriteOff => Say("The insurance write-off", "La radiation d’assurance"),
            Ledgers.EntryKind.WriteOff => Say("The write-off", "La radiation"),
            Ledgers.EntryKind.MissedFee => Say("The missed-appointment fee", "Les frais d’absence"),
            _ => Say("The charge", "L’acte"),
        };

    private string Count(int count, string one, string many) =>
        format.French ? $"{count} {(count < 2 ? one : many)}" : $"{count} {(count == 1 ? one : many)}";

    private string Say(string english, string french) => format.French ? french : english;
}
