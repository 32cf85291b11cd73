using PolicyBilling.Ledgers;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>A name of the office's own whose meaning only the office knows.</summary>
/// <param name="Section">Which list it stands in.</param>
/// <param name="Name">As the office wrote it.</param>
/// <param name="Count">How many rows bear it.</param>
/// <param name="Proposal">What the database itself says it means; empty where it says nothing.</param>
public sealed record OfficeName(OfficeSection Section, string Name, long Count, string Proposal);

/// <summary>A list of the office's names, and what may be answered there.</summary>
/// <param name="Key">Its key in <c>open-dental.yaml</c>.</param>
/// <param name="Meaning">What the names are and what the answers do, as a question.</param>
/// <param name="Words">The words that may be answered; of flags several, by <c>;</c>.</param>
public sealed record OfficeSection(string Key, Said Meaning, IReadOnlyList<string> Words)
{
    /// <summary>The answer that says: nothing that matters here.</summary>
    public const string None = "none";

    private static readonly string[] Raising = ["late-fee", "finance-charge", "missed-fee"];

    internal static readonly OfficeSection CommlogTypes = new(
        "commlog_types",
        Said.In(
            "What is a commlog entry of this type? A step of the ladder may follow: letter final-notice.",
            $"Qu’est-ce qu’une entrée « commlog » de ce type ? Une étape de l’échelle peut suivre : « letter "
                + $"final-notice »."
        ),
        ContactWords.Kinds
    );

    internal static readonly OfficeSection BillingTypes = new(
        "billing_types",
        Said.In(
            "Which flags have accounts of this billing type?",
            $"Quels indicateurs ont les comptes de ce type de facturation ?"
        ),
        KnownFlags.All
    );

    internal static readonly OfficeSection AdjustmentTypes = new(
        "adjustment_types",
        Said.In("What is an adjustment of this type?", $"Qu’est-ce qu’un ajustement de ce type ?"),
        ["adjustment", "write-off", "transfer", "refund", "returned-payment", .. Raising]
    );

    internal static readonly OfficeSection PaymentTypes = new(
        "payment_types",
        Said.In("What is a payment below zero of this type?", $"Qu’est-ce qu’un paiement négatif de ce type ?"),
        ["refund", "returned-payment", "transfer"]
    );

    internal static readonly OfficeSection ClaimTracking = new(
        "claim_tracking",
        Said.In(
            "Does this custom tracking of a claim say that the insurer denied it?",
            $"Ce suivi d’une demande dit-il que l’assureur l’a refusée ?"
        ),
        ["denied"]
    );

    internal static readonly OfficeSection Popups = new(
        "popups",
        Said.In(
            "Which flags has an account with a popup that holds this word? Add words of your own.",
            $"Quels indicateurs a un compte dont une fenêtre contient ce mot ? Ajouter vos propres mots."
        ),
        KnownFlags.All
    );

    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<OfficeSection> All { get; } =
    [CommlogTypes, BillingTypes, AdjustmentTypes, PaymentTypes, ClaimTracking, Popups];

    /// <summary>What is wrong with an answer; null when nothing is.</summary>
    public Said? WrongWith(string answer)
    {
        if (answer is None or "")
            return null;
        var words =
            this == CommlogTypes ? [answer.Split(' ')[0]]
            : Words == KnownFlags.All ? answer.Split(';', StringSplitOptions.TrimEntries)
            : [answer];
        return words.FirstOrDefault(word => !Words.Contains(word)) is { } unknown
            ? Said.In(
                $"'{unknown}' is no answer here: write {string.Join(", ", Words)} or {None}."
                    + Nearest.Hint(unknown, Words),
                $"« {unknown} » n’est pas une réponse ici : écrire {string.Join(", ", Words)} ou "
                    + $"{None}.{Nearest.Hint(unknown, Words)}"
            )
            : null;
    }
}
