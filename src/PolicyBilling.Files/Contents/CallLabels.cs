namespace PolicyBilling.Files.Contents;

/// <summary>The words of the call list, in the desk's language.</summary>
/// <param name="language">en or fr.</param>
public sealed class CallLabels(string language)
{
    /// <summary>The words that a person writes under the outcome, in the order of <see cref="CallOutcome"/>.</summary>
    private static readonly (string English, string French)[] Words =
    [
        ("no answer", "pas de réponse"),
        ("message left", "message laissé"),
        ("spoke", "parlé"),
        ("promise", "promesse"),
        ("question", "question"),
        ("wrong number", "mauvais numéro"),
        ("not called", "pas appelé"),
    ];

    private readonly bool _french = language == "fr";

    /// <summary>The language code.</summary>
    public string Language => language;

    public string Title => Say("Calls to make", "Appels à faire");
    public string Calls => Say("Calls", "Appels");
    public string Call => Say("Call", "Appel");
    public string First => Say("Know first", "À savoir d’abord");
    public string Script => Say("What to say", "Ce qu’on dit");
    public string Until => Say("Promised until", "Promis pour le");
    public string Promised => Say("Promised", "Promis");
    public string Row => Say("Row", "Ligne");

    /// <summary>How the list is used.</summary>
    public IReadOnlyList<string> About =>
        [
            Say(
                "Call from the top: broken promises first, then second calls, then first ones. Calls are made "
                    + "from 8:00 "
                    + "to 21:00 of the patient's day, at most seven in seven days, none within seven days of "
                    + "a conversation.",
                "Appeler depuis le haut : les promesses rompues, puis les seconds appels, puis les premiers. "
                    + "On appelle "
                    + "de 8 h à 21 h, au plus sept fois en sept jours, jamais moins de sept jours après une "
                    + "conversation."
            ),
            Say(
                "Write one of these under Outcome: " + string.Join(", ", Outcomes) + ". A promise needs its day.",
                "Écrire sous Résultat l’un de ces mots : " + string.Join(", ", Outcomes) + ". Une promesse a son jour."
            ),
            Say(
                "Then `policybilling import-outcomes call-list.xlsx` records each row once.",
                "Puis `policybilling import-outcomes call-list.xlsx` consigne chaque ligne une fois."
            ),
        ];

    /// <summary>The words for outcomes.</summary>
    public IEnumerable<string> Outcomes => Words.Select(word => Say(word.English, word.French));

    /// <summary>The outcome that a word, in either language, stands for; null where none does.</summary>
    public static CallOutcome? Outcome(string word)
    {
        var plain = word.Trim();
        for (var i = 0; i < Words.Length; i++)
            if (
                plain.Equals(Words[i].English, StringComparison.OrdinalIgnoreCase)
                || plain.Equals(Words[i].French, StringComparison.OrdinalIgnoreCase)
            )
                return (CallOutcome)i;
        return null;
    }

    private string Say(string english, string french) => _french ? french : english;
}

/// <summary>What came of a call.</summary>
public enum CallOutcome
{
    /// <summary>Nobody answered.</summary>
    NoAnswer,

    /// <summary>A message was left.</summary>
    MessageLeft,

    /// <summary>Somebody spoke with the guarantor.</summary>
    Spoke,

    /// <summary>The guarantor promised to pay by a day.</summary>
    Promise,

    /// <summary>The guarantor asks about the balance: it is reviewed.</summary>
    Question,

    /// <summary>The number is somebody else's.</summary>
    WrongNumber,

    /// <summary>Nobody called.</summary>
    NotCalled,
}
