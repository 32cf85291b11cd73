namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Notices words in the data that nobody knows, or that are nearly the ones that protect.</summary>
internal static class WordChecks
{
    /// <summary>Flags set apart otherwise than by semicolons.</summary>
    public static readonly DataCheck FlagsSetApart = new(
        "flags-set-apart",
        Effect.Warns,
        "Several flags stand in one field with a comma, a space, a stroke or a slash between them, such as "
            + "`bankruptcy, attorney`: each protects.",
        "Set flags apart by semicolons."
    );

    /// <summary>A flag that is nearly one that protects.</summary>
    public static readonly DataCheck NearFlag = new(
        "near-flag",
        Effect.Warns,
        "A flag is nearly one that protects, such as `bankrupcy`: it protects like that one.",
        "Write the flag as it is listed, or give the practice's own flag another name."
    );

    /// <summary>A word that neither the contract nor a policy nor the practice names.</summary>
    public static readonly DataCheck UnknownWord = new(
        "unknown-word",
        Effect.Warns,
        "A flag, billing type, step or language is one that no guard, no policy and not practice.yaml knows: it is "
            + "listed "
            + "once, with its count and the nearest word.",
        "Translate the word in export.yaml, or name it in a policy or in practice.yaml."
    );

    /// <summary>What it looks for.</summary>
    public static readonly IReadOnlyList<DataCheck> All = [NearFlag, FlagsSetApart, UnknownWord];
}
