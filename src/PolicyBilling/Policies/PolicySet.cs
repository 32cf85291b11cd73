using PolicyBilling.Ledgers;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Policies;

/// <summary>A policy file as read: its name without a path, and its bytes.</summary>
public sealed record PolicyFile(string Name, byte[] Content);

/// <summary>A value given for one run in place of the file's: <c>--set policy.setting=value</c>.</summary>
public sealed record SettingOverride(string Policy, string Setting, string Value);

/// <summary>The practice's whole agreement, loaded and checked: its particulars, its policies in the order they
/// decide, its exceptions.</summary>
public sealed record PolicySet
{
    /// <summary>The practice itself.</summary>
    public required Practice Practice { get; init; }

    /// <summary>The policies in the order they decide.</summary>
    public required IReadOnlyList<Policy> Policies { get; init; }

    /// <summary>The exceptions, by account id.</summary>
    public IReadOnlyDictionary<string, AccountException> Exceptions { get; init; } =
        new Dictionary<string, AccountException>();

    /// <summary>Warnings found while loading; errors refuse.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What may be settled on a day: the first rule in force; null for nothing.</summary>
    public SettlementRule? SettlementsOn(DateOnly day) =>
        Policies
            .Where(policy => policy.InForce(day))
            .Select(policy => policy.Settlements)
            .FirstOrDefault(rule => rule is not null);

    /// <summary>So many days after it was accepted an entry should be in the export.</summary>
    public int PostWithinDays(DateOnly day) => SettlementsOn(day)?.PostWithinDays ?? SettlementRule.UsualPostWithinDays;

    /// <summary>SHA-256 of what was loaded: names, contents with line ends made equal, and overrides.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The files it was loaded from, to show the very lines that a finding is about.</summary>
    public IReadOnlyList<PolicyFile> Files { get; init; } = [];

    /// <summary>Their folder, as messages name it.</summary>
    public string Folder { get; init; } = "policies";
}

/// <summary><c>policies/practice.yaml</c>: who the practice is and what holds for all policies.</summary>
public sealed record Practice
{
    public string Name { get; init; } = "";
    public string Phone { get; init; } = "";
    public string Email { get; init; } = "";
    public string Address { get; init; } = "";

    /// <summary>How it calls itself in its texts.</summary>
    public Letterhead Letterhead => new(Name, Phone, Email, Address);

    /// <summary>ISO 4217 code, e.g. USD.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Languages of its texts; the first is the fallback.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    /// <summary>Settings known in every policy.</summary>
    public IReadOnlyList<Setting> Settings { get; init; } = [];

    /// <summary>How ledgers are aged.</summary>
    public AgingRules Aging { get; init; }

    /// <summary>Billing types shown apart from receivables.</summary>
    public IReadOnlyList<string> LeaveOutBillingTypes { get; init; } = [];

    /// <summary>What each billing type means: billed, not-billed, insurance-only, missed-fees or agency.</summary>
    public IReadOnlyDictionary<string, string> BillingTypes { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether accounts of a billing type are shown apart from receivables.</summary>
    public bool LeavesOut(string billingType) =>
        LeaveOutBillingTypes.Contains(billingType, StringComparer.OrdinalIgnoreCase);

    /// <summary>Targets by name, e.g. <c>over_90_share</c>: one figure, or good and act.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Targets { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, decimal>>();

    /// <summary>What one statement costs, from the target <c>cost_per_statement</c>; null when it is not
    /// given.</summary>
    public decimal? CostPerStatement => Target("cost_per_statement");

    /// <summary>Days after its newest entry from which data is old, from the target <c>data_age_days</c>.</summary>
    public decimal DataAgeDays => Target("data_age_days") ?? 7;

    /// <summary>By how many percent receivables may move in a month before somebody asks why, from the target
    /// <c>month_change_percent</c>.</summary>
    public decimal MonthChangePercent => Target("month_change_percent") ?? 25;

    private decimal? Target(string name) =>
        Targets.TryGetValue(name, out var target) && target.TryGetValue("target", out var value) ? value : null;

    /// <summary>Above these the plan needs approval; null when there is no limit. Money.</summary>
    public decimal? WriteOffEach { get; init; }

    /// <summary>Money written off in one plan.</summary>
    public decimal? WriteOffTotal { get; init; }

    /// <summary>Accounts handed to the agency in one plan.</summary>
    public int? AgencyAccounts { get; init; }

    /// <summary>Statements in one run; the rest waits for the next.</summary>
    public int? StatementsPerRun { get; init; }

    /// <summary>Days after its day for which a plan may be sent.</summary>
    public int PlanValidDays { get; init; } = 7;

    /// <summary>Days that a contact of the export and one of the history may lie apart and still be the same.</summary>
    public int MatchDays { get; init; } = 7;

    /// <summary>Where a patient pays, an https address; <c>{account}</c> and <c>{amount}</c> in it are filled in.
    /// Null where there is no such place.</summary>
    public string? PayLink { get; init; }

    /// <summary>What statements and letters are printed on.</summary>
    public PaperSize Paper { get; init; }

    /// <summary>The server that takes the practice's e-mail; null where none does.</summary>
    public MailServer? Smtp { get; init; }
}

/// <summary>Sheets of paper.</summary>
public enum PaperSize
{
    /// <summary>8.5 by 11 inches.</summary>
    Letter,

    /// <summary>210 by 297 millimetres.</summary>
    A4,
}

/// <summary>The server that takes a practice's e-mail. Its password stands in no file of the policies.</summary>
/// <param name="Server">Its name.</param>
/// <param name="Port">Its port.</param>
/// <param name="User">Who logs in; null where nobody does.</param>
/// <param name="From">The address that messages come from.</param>
public sealed record MailServer(string Server, int Port, string? User, string From);
