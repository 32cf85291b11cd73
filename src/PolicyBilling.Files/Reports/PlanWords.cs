using PolicyBilling.Plans;

namespace PolicyBilling.Files.Reports;

/// <summary>What results say of a plan's parts, whatever the language.</summary>
internal static class PlanWords
{
    public static string Word(this Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };

    /// <summary>Whether a limit counts accounts; the others are money.</summary>
    public static bool IsCount(this LimitExceeded limit) => IsCount(limit.Limit);

    /// <summary>Whether the limit of this name counts accounts.</summary>
    public static bool IsCount(string limit) => limit == "agency_accounts" || IsProtection(limit);

    /// <summary>Whether it counts accounts that are asked for money without the table that would protect
    /// them.</summary>
    public static bool IsProtection(string limit) => limit is "claims_not_exported" or "contacts_not_exported";
}
