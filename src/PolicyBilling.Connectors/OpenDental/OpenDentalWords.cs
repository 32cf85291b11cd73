using System.Globalization;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>What the import says to the office.</summary>
internal static class OpenDentalWords
{
    // Descriptions of entries that Open Dental shows without one.
    public const string Installment = "Payment plan installment",
        MovedToPlan = "Moved to a payment plan";

    // What is left out of the ledger.
    public static readonly Said OfNobody = Said.In(
            "entries of patients who are deleted or not there",
            $"écritures de patients supprimés ou absents"
        ),
        OfOthers = Said.In(
            "links of entries to a procedure of another family (the entries themselves are written)",
            $"liens d’écritures à un acte d’une autre famille (les écritures mêmes sont écrites)"
        ),
        WithoutDate = Said.In("entries without a date", $"écritures sans date"),
        Prepaid = Said.In(
            "prepayments that Open Dental keeps off the account (unearned types that are not shown)",
            $"paiements d’avance qu’Open Dental tient hors du compte (types « unearned » non affichés)"
        ),
        PaidToPlan = Said.In(
            "payments to payment plans, which Open Dental keeps off the account (PayPlansVersion)",
            $"paiements aux ententes de paiement, qu’Open Dental tient hors du compte (PayPlansVersion)"
        );

    /// <summary>How long a promise of the log is worth writing down, in days.</summary>
    public const int PromiseDays = 90;

    public static Said Promises(IReadOnlyDictionary<string, DateOnly> promises)
    {
        const int most = 20;
        var shown = string.Join(
            ", ",
            promises.Take(most).Select(one => FormattableString.Invariant($"{one.Key} ({one.Value:yyyy-MM-dd})"))
        );
        var more = promises.Count - most;
        return Said.In(
            $"Promises of the last {PromiseDays} days have neither a day nor an amount in the commlog, so nobody "
                + $"can tell whether they were kept. Accounts: {shown}{Others(more).English}. "
                + $"Write each down: policybilling record {promises.First().Key} promise --until DATE --amount AMOUNT.",
            $"Les promesses des {PromiseDays} derniers jours n’ont ni jour ni montant dans le commlog : personne ne "
                + $"peut dire si elles ont été tenues. Comptes : {shown}{Others(more)}. Noter chacune : policybilling "
                + $"record {promises.First().Key} promise --until DATE --amount MONTANT."
        );
    }

    public static Said LeftOut(Said what, long rows, long cents) =>
        Said.In(
            $"Left out: {English(rows)} {what}, {English(Money.FromCents(cents))} in all.",
            $"Laissé de côté : {rows:N0} {what}, {Money.FromCents(cents):N2} en tout."
        );

    public static Said LacksTable(string table, bool denied) =>
        denied
            ? Said.In(
                $"The user may not read {table}, or it is not there: what it says is not known.",
                $"L’utilisateur ne peut pas lire {table}, ou elle n’existe pas : on ne sait pas ce qu’elle dit."
            )
            : Said.In(
                $"This version of Open Dental has no {table}: what it says is not known.",
                $"Cette version d’Open Dental n’a pas de {table} : on ne sait pas ce qu’elle dit."
            );

    public static Said LacksWanted(string table, string column) =>
        Said.In(
            $"{table}.{column} cannot be read: where it says when something was entered or changed, past month-ends "
                + "and the self-check know less.",
            $"{table}.{column} ne peut pas être lue : là où elle dit quand une chose a été inscrite ou changée, les "
                + $"fins de mois passées et l’autocontrôle en savent moins."
        );

    public static Said LacksNeeded(string table, IEnumerable<string> columns) =>
        Said.In(
            $"  {table} has no {string.Join(", ", columns)}. The import was written for Open Dental 24.3 and needs it: "
                + "update Open Dental, or tell us its version.",
            $"  {table} n’a pas de {string.Join(", ", columns)}. L’importation a été écrite pour Open Dental 24.3 et "
                + $"en a besoin : mettre Open Dental à jour, ou nous dire sa version."
        );

    public static Said Denied(string user, string table, IEnumerable<string> columns, string grant) =>
        Said.In(
            $"  User {user} may not read {string.Join(", ", columns)} of {table}. Whoever looks after the server can "
                + $"allow it:\n    {grant}",
            $"  L’utilisateur {user} ne peut pas lire {string.Join(", ", columns)} de {table}. Qui s’occupe du serveur "
                + $"peut l’autoriser :\n    {grant}"
        );

    public static Said NotAllReadable(string database, IEnumerable<Said> missing) =>
        Said.In(
            $"Not everything that is needed can be read from {database}:\n",
            $"Tout ce qu’il faut ne peut pas être lu dans {database} :\n"
        ) + Said.Joined("\n", "\n", [.. missing]);

    public static Said ChangedMeanwhile(IReadOnlyList<string> tables) =>
        Said.In(
            $"Somebody was at work while the data was read: {string.Join(", ", tables)} changed, and nothing was "
                + "written. Import again when the office is closed.",
            $"Quelqu’un travaillait pendant la lecture des données : {string.Join(", ", tables)} a changé, et rien n’a "
                + $"été écrit. Importer de nouveau quand le cabinet est fermé."
        );

    public static Said WithoutPosted(long rows) =>
        Said.In(
            $"{English(rows)} entries do not say when they were entered: for past month-ends they count from their own "
                + "date.",
            $"{rows:N0} écritures ne disent pas quand elles ont été inscrites : pour les fins de mois passées, elles "
                + $"comptent dès leur propre date."
        );

    public static Said Orphans(int count) =>
        Said.In(
            $"{English(count)} patients have a guarantor who is deleted or not there: each is an account of their own.",
            $"{count:N0} patients ont un garant supprimé ou absent : chacun est un compte à part."
        );

    public static Said Deleted(int count) =>
        Said.In($"Left out: {English(count)} deleted patients.", $"Laissés de côté : {count:N0} patients supprimés.");

    public static Said OtherAging(bool adjustmentsFirst)
    {
        var method = adjustmentsFirst ? "adjustments-first" : "oldest-first";
        return Said.In(
            $"To age as your Open Dental does, write under aging: in practice.yaml `method: {method}` and `taken_back: "
                + "own-date`.",
            $"Pour ventiler comme votre Open Dental, écrire sous aging: dans practice.yaml `method: {method}` et "
                + $"`taken_back: own-date`."
        );
    }

    /// <summary>A count as it is written in English.</summary>
    public static string English(long count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0}");

    /// <summary>An amount as it is written in English.</summary>
    public static string English(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{amount:N2}");

    private static Said Others(int more) =>
        more > 0 ? Said.In($" and {English(more)} more", $" et {more:N0} autres") : Said.Nothing;
}
