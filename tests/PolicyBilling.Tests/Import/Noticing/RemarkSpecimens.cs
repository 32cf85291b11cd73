using PolicyBilling.Files.Import.Noticing;

namespace PolicyBilling.Tests.Import.Noticing;

/// <summary>What a run notices where data and policies, or data and the day of the run, meet: no list of checks has
/// it, so that the words for office people stand here, each with the change that raises it.</summary>
internal static class RemarkSpecimens
{
    /// <param name="Notices">What is noticed, as the list of checks would say it.</param>
    /// <param name="Does">What happens.</param>
    /// <param name="Cure">What to do about it.</param>
    /// <param name="Says">How its problem goes.</param>
    /// <param name="Change">What is written otherwise.</param>
    /// <param name="DaysLater">How long after the export the run is.</param>
    public sealed record Remark(
        string Notices,
        Effect Does,
        string Cure,
        string Says,
        Action<QuietExport> Change,
        int DaysLater = 0
    );

    /// <summary>All of them, in the order of the page that lists them.</summary>
    public static readonly IReadOnlyList<Remark> All =
    [
        new(
            "A table is missing that a policy needs, such as the claims: without it the patient would be billed for "
                + "the insurer.",
            Effect.Refuses,
            "Export it, with its header row alone if there is nothing in it, or name it under `not_exported` in "
                + "export.yaml.",
            "The table 'claims' is missing. The policies need it for",
            export => export.Leave("claims").Drop("ledger", "claim")
        ),
        new(
            "A column is missing that a policy needs and that protects or guards, such as `flags` or `status` of the "
                + "accounts.",
            Effect.Refuses,
            "Export it, say in export.yaml under `columns` which one it is, or name it under `not_exported`, such as "
                + "`accounts.flags`.",
            "The column is missing. The policies need it for",
            export => export.Drop("accounts", "status")
        ),
        new(
            "A policy names a flag, a billing type, a provider, a state or a language that no account has, and "
                + "accounts have nearly that one, such as `agancy` beside `agency`.",
            Effect.Warns,
            "Write the word in the policy as the data has it.",
            "The flag 'divorced-parents' is one that no account has; 1 has 'divorced parents'.",
            export => export.Set("accounts", "A6", "flags", "divorced parents")
        ),
        new(
            "The run is for a day more than four days after the export's: what happened since is not known.",
            Effect.Warns,
            "Export again, or run for the day of the export.",
            "The plan is for 2026-11-05 and the export of 2026-10-31",
            _ => { },
            DaysLater: 5
        ),
    ];
}
