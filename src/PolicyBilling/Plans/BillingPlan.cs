using PolicyBilling.Decisions;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Plans;

/// <summary>A dry run's result: what would happen to every account, and why. The same input gives the same plan, byte
/// for byte.</summary>
public sealed record BillingPlan
{
    /// <summary>The day the plan is for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Where the data came from, as the export says; null where it does not.</summary>
    public string? Source { get; init; }

    /// <summary>The name of the folder or workbook the data was read from; shown where the export does not say, and
    /// no part of the saved plan.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The day the export was made, where it says.</summary>
    public DateOnly? ExportedAsOf { get; init; }

    /// <summary>Newest posting or contact in the export up to the as-of date; null when there is none.</summary>
    public DateOnly? NewestEntry { get; init; }

    /// <summary>One decision for every account, in ordinal order of account ids.</summary>
    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>Rows of all worklists, by worklist in the policies' order, the most money first, then by
    /// account id and claim.</summary>
    public required IReadOnlyList<WorklistRow> Worklists { get; init; }

    /// <summary>Sums over every account.</summary>
    public required Figures Totals { get; init; }

    /// <summary>Accounts and patient portion by decision, in the order statement, hold, write-off, collections, none;
    /// only those that occur.</summary>
    public required IReadOnlyList<DecisionTotal> ByDecision { get; init; }

    /// <summary>Names of the tables that the practice's system does not export.</summary>
    public required IReadOnlyList<string> NotExported { get; init; }

    /// <summary>The limits that the practice set itself, with what the plan comes to.</summary>
    public IReadOnlyList<LimitInForce> Limits { get; init; } = [];

    /// <summary>Limits that the plan exceeds.</summary>
    public required IReadOnlyList<LimitExceeded> NeedsApproval { get; init; }

    /// <summary>Everything found wrong in the data and while deciding.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>The settings that were in force, by policy, in the policies' order.</summary>
    public required IReadOnlyList<SettingInForce> Settings { get; init; }

    /// <summary>Fingerprint of the data, whatever the order of its rows.</summary>
    public required string DataFingerprint { get; init; }

    /// <summary>Fingerprint of the policies and overrides.</summary>
    public required string PolicyFingerprint { get; init; }

    /// <summary>Version of the program that decided.</summary>
    public required string Version { get; init; }

    /// <summary>The practice's name, as the page's head.</summary>
    public required string Practice { get; init; }

    /// <summary>ISO 4217 code of the practice's money.</summary>
    public required string Currency { get; init; }

    /// <summary>Worklists with their owners, in the policies' order.</summary>
    public required IReadOnlyList<WorklistInForce> WorklistsInForce { get; init; }

    /// <summary>Billing types that the practice keeps out of its receivables.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>Exceptions that count on the day, for accounts that the export has, in the order of their
    /// file.</summary>
    public IReadOnlyList<ExceptionInForce> Exceptions { get; init; } = [];

    /// <summary>Texts that patients read or hear, as the policies in force have them, in the policies' order.</summary>
    public IReadOnlyList<TextInForce> Texts { get; init; } = [];

    /// <summary>How people call the policies and their parts, in the policies' order; only those that carry a
    /// title.</summary>
    public IReadOnlyList<TitleInForce> Titles { get; init; } = [];

    /// <summary>What stands on everything that goes out.</summary>
    public Stationery Stationery { get; init; } = new(new("", "", "", ""), null, null, PaperSize.Letter);

    /// <summary>Fingerprint of what the history knew when the plan was made; empty where it knew of nothing.</summary>
    public string HistoryFingerprint { get; init; } = "";

    /// <summary>What a statement costs the practice; null where <c>targets</c> does not say.</summary>
    public decimal? CostPerStatement { get; init; }

    /// <summary>Whether accounts are held because their data or a rule failed.</summary>
    public bool HasFaults => Decisions.Any(decision => decision.IsFault);

    /// <summary>How many accounts are held because their data or a rule failed.</summary>
    public int Faults => Decisions.Count(decision => decision.IsFault);
}

/// <summary>How many accounts got a decision, and their patient portion.</summary>
public sealed record DecisionTotal(DecisionKind Kind, int Accounts, decimal PatientPortion)
{
    private static readonly DecisionKind[] Order =
    [
        DecisionKind.Statement,
        DecisionKind.Hold,
        DecisionKind.WriteOff,
        DecisionKind.Collections,
        DecisionKind.None,
    ];

    /// <summary>The totals of a plan's decisions; only of those that occur.</summary>
    public static IEnumerable<DecisionTotal> Of(IReadOnlyList<Decision> decisions) =>
        from kind in Order
        let some = decisions.Where(decision => decision.Kind == kind).ToList()
        where some.Count > 0
        select new DecisionTotal(kind, some.Count, some.Sum(decision => decision.Figures.PatientPortion));
}

/// <summary>A limit of <c>practice.yaml</c> that the plan exceeds: <c>write_off_each</c>, <c>write_off_total</c> or
/// <c>agency_accounts</c>; or <c>claims_not_exported</c>, <c>contacts_not_exported</c>: accounts that are asked for
/// money without the table that would protect them.</summary>
/// <param name="Limit">Its name.</param>
/// <param name="Allowed">What is allowed without a yes.</param>
/// <param name="Found">What the plan comes to.</param>
/// <param name="Asked">What accounts without protection are asked for in all, two decimals; null for other
/// limits.</param>
public sealed record LimitExceeded(string Limit, decimal Allowed, decimal Found, decimal? Asked = null);

/// <summary>A limit of <c>practice.yaml</c> and what the plan comes to, above it or not.</summary>
public sealed record LimitInForce(string Limit, decimal Allowed, decimal Found)
{
    /// <summary>Whether the plan needs a yes because of it.</summary>
    public bool IsExceeded => Found > Allowed;
}

/// <summary>What the practice decided for one account by name.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Do">Hold, statement, or never to the agency.</param>
/// <param name="By">Who approved it.</param>
/// <param name="Until">Last day it counts; null when it has no end.</param>
/// <param name="Because">Why, in the reader's language.</param>
public sealed record ExceptionInForce(string Account, ExceptionKind Do, string By, DateOnly? Until, string Because);

/// <summary>A text for patients, with its placeholders.</summary>
/// <param name="Policy">The policy it belongs to.</param>
/// <param name="Kind">Message, note, letter or call.</param>
/// <param name="Name">The message's, note's, step's or rule's name.</param>
/// <param name="Language">Language code; empty for a text in every language.</param>
/// <param name="Text">As written.</param>
public sealed record TextInForce(string Policy, TextKind Kind, string Name, string Language, string Text);

/// <summary>What a text is for: the one message of a statement, its notes, a letter, or what is said in a
/// call.</summary>
public enum TextKind
{
    Message,
    Note,
    Letter,
    Call,
}

/// <summary>A setting as it was used.</summary>
public sealed record SettingInForce(string Policy, string Setting, string Value);

/// <summary>A worklist and who works it.</summary>
public sealed record WorklistInForce(string Name, string Owner, bool ByClaim);

/// <summary>What stands on everything that goes out.</summary>
/// <param name="Letterhead">How the practice calls itself.</param>
/// <param name="DueDate">The day by which a statement asks to be paid; null where the practice has no
/// <c>days_to_pay</c>.</param>
/// <param name="PayLink">Where a patient pays, with <c>{account}</c> and <c>{amount}</c> to be filled in; null where
/// there is no such place.</param>
/// <param name="Paper">What it is printed on.</param>
public sealed record Stationery(Letterhead Letterhead, DateOnly? DueDate, string? PayLink, PaperSize Paper);
