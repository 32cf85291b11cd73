namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Notices columns that are nearly there.</summary>
internal static class ColumnChecks
{
    /// <summary>A column with nearly the name of one that is missing.</summary>
    public static readonly DataCheck NearColumn = new(
        "near-column",
        Effect.Refuses,
        "A column has nearly the name of one that is missing, such as `Billing Type` or `flgs`: what it says would be "
            + "overlooked.",
        "Rename the column, or say in export.yaml under `columns` which one it is."
    );

    /// <summary>What it looks for.</summary>
    public static readonly IReadOnlyList<DataCheck> All = [NearColumn];
}
