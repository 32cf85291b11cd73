namespace PolicyBilling.Connectors.OpenDental;

/// <summary>What every table is read with.</summary>
/// <param name="Database">The connection.</param>
/// <param name="Seen">What this version of the database has.</param>
/// <param name="Settings">The office's preferences and lists.</param>
/// <param name="Families">Who answers for whom.</param>
/// <param name="Answers">What the office's names mean.</param>
/// <param name="Summary">Takes what is worth saying.</param>
internal sealed record Source(
    Database Database,
    SeenSchema Seen,
    OfficeSettings Settings,
    Families Families,
    OfficeAnswers Answers,
    ImportSummary Summary
)
{
    /// <summary>The account's id in the data folder.</summary>
    public string AccountId(int account) => Id("", Families.Guarantors[account]);

    /// <summary>A number with what tells it from another table's.</summary>
    public static string Id(string prefix, long number) => string.Create(null, $"{prefix}{number}");

    /// <summary>What the office's name of an entry in one of its lists means; null where it means nothing
    /// here.</summary>
    public string? Meaning(OfficeSection section, int list, long definition) =>
        Answers.Meaning(section, Settings.Definition(list, definition).Name);
}
