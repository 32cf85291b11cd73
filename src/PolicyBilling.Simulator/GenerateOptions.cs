namespace PolicyBilling.Simulator;

/// <summary>What practice to invent. The same options give the same bytes on every machine.</summary>
/// <param name="Accounts">How many accounts; from 300 on, every story is among them.</param>
/// <param name="Months">How many months of visits end at the as-of date; a few accounts have older entries.</param>
/// <param name="Seed">Another seed invents another practice.</param>
/// <param name="AsOf">The day of the export; only scheduled appointments lie after it.</param>
public sealed record GenerateOptions(int Accounts, int Months, long Seed, DateOnly AsOf)
{
    /// <summary>Whether the desk makes slips, to train finding them.</summary>
    public bool WithMistakes { get; init; }

    /// <summary>The practice's name, as the export's source.</summary>
    public string Source { get; init; } = "Maple Street Dental (invented)";
}
