using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Decisions;

/// <summary>The engine's own reasons, in the reader's language.</summary>
internal static class EngineTexts
{
    public static string None(bool french) => french ? "Le solde est de zéro." : "The balance is zero.";

    public static string NotSelected(bool french) =>
        french
            ? "Le compte ne fait pas partie des comptes choisis pour ce passage."
            : "The account is not among those selected for this run.";

    public static string NoPolicy(bool french) =>
        french
            ? "Aucune politique ne décide de ce compte : il faut le regarder."
            : "No policy decides this account: somebody must look at it.";

    // A step says what it would do; what guards left of it is said behind.
    public static string Struck(string guard, Sending struck, Sending left, bool french) =>
        french
            ? $"«\u00a0{guard}\u00a0» interdit "
                + $"{Listed(struck, "le relevé", "l’appel", "la lettre", "l’agence", " et ")} ; il reste "
                + $"{Listed(left, "le relevé", "l’appel", "la lettre", "l’agence", " et ")}."
            : $"\"{guard}\" forbids "
                + $"{Listed(struck, "the statement", "the call", "the letter", "the agency", " and ")}; "
                + $"what is "
                + $"left is {Listed(left, "the statement", "the call", "the letter", "the agency", " and ")}.";

    private static string Listed(
        Sending sends,
        string statement,
        string call,
        string letter,
        string agency,
        string and
    ) =>
        string.Join(
            and,
            sends
                .List()
                .Select(send =>
                    send switch
                    {
                        "statement" => statement,
                        "call" => call,
                        "letter" => letter,
                        _ => agency,
                    }
                )
        );

    public static string NextBatch(int limit, bool french) =>
        french
            ? $"Ce passage envoie {limit} relevés ; ce compte attend le prochain."
            : $"This run sends {limit} statements; this account waits for the next one.";

    public static string Stuck(string reason, DateOnly since, bool french)
    {
        var day = new TextFormat(french ? "fr" : "en", "USD").Date(since);
        return french
            ? $"Retenu pour la même raison («\u00a0{reason}\u00a0») à chaque fin de mois depuis le {day} : voir ce "
                + $"qui manque, et y "
                + "mettre fin."
            : $"Held for the same reason (\"{reason}\") at every month-end since {day}: find out what is missing, "
                + $"and end "
                + "it.";
    }

    // Without the line: rows in another order must not change a decision, and the problems name the line.
    public static string BadData(Problem problem, bool french) =>
        french
            ? $"Les données du compte sont à corriger d'abord : {(problem with { Line = 0 }).In("fr")}"
            : $"The account's data must be put right first: {problem with { Line = 0 }}";

    public static string DoubtfulData(Problem problem, bool french) =>
        french
            ? $"Les données du compte peuvent vouloir dire autre chose : {(problem with { Line = 0 }).In("fr")}"
            : $"The account's data may mean something else: {problem with { Line = 0 }}";

    /// <summary>Why an amount is neither asked for nor written off.</summary>
    /// <param name="who">The rule or step, as people call it.</param>
    /// <param name="kind">What it decides.</param>
    /// <param name="asked">The amount.</param>
    /// <param name="balance">The balance that it exceeds; null when it is not above zero.</param>
    /// <param name="french">The reader's language.</param>
    public static string Amount(string who, DecisionKind kind, string asked, string? balance, bool french)
    {
        var writesOff = kind == DecisionKind.WriteOff;
        return french
            ? $"«\u00a0{who}\u00a0» {(writesOff ? "radierait" : "demanderait")} {asked}"
                + (
                    balance is null
                        ? " ; un montant demandé ou radié est supérieur à zéro. La règle doit valoir pour les "
                            + "comptes qui "
                            + "doivent quelque chose, ou son montant est à corriger."
                        : $", plus que le solde de {balance}. Corriger le montant de la règle, par exemple "
                            + "`min(balance, …)`."
                )
            : $"\"{who}\" would {(writesOff ? "write off" : "ask for")} {asked}"
                + (
                    balance is null
                        ? "; an amount asked for or written off is above zero. Let the rule hold for accounts that owe "
                            + "something, or put its amount right."
                        : $", more than the balance of {balance}. Put the rule's amount right, for example "
                            + "`min(balance, …)`."
                );
    }

    public static string Fault(string where, string why, bool french) =>
        french
            ? $"Une condition n'a pas pu être calculée pour ce compte ({where}) : {why}."
            : $"A condition could not be computed for this account ({where}): {why}.";

    public static string Why(Exception failure, bool french) =>
        failure switch
        {
            DivideByZeroException => french ? "division par zéro" : "division by zero",
            OverflowException => french ? "nombre trop grand" : "the number is too large",
            _ => failure.GetType().Name,
        };
}
