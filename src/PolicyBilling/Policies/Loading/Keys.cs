namespace PolicyBilling.Policies.Loading;

/// <summary>The keys of policy files: what the readers accept and what the schema for editors lists.</summary>
internal static class Keys
{
    public static readonly string[] PracticeFile =
    [
        "practice",
        "order",
        "settings",
        "setting_titles",
        "aging",
        "receivables",
        "billing_types",
        "targets",
        "limits",
        "plan_valid_days",
        "match_days",
        "pay_link",
        "paper",
        "smtp",
    ];
    public static readonly string[] Aging = ["method", "taken_back"];

    public static readonly string[] Practice = ["name", "phone", "email", "address", "currency", "languages"];
    public static readonly string[] Limits =
    [
        "write_off_each",
        "write_off_total",
        "agency_accounts",
        "statements_per_run",
    ];
    public static readonly string[] Target = ["good", "act"];
    public static readonly string[] Smtp = ["server", "port", "user", "from"];
    public static readonly string[] ExceptionsFile = ["exceptions"];
    public static readonly string[] Exception = ["account", "do", "by", "until", "because"];
    public static readonly string[] Policy =
    [
        "policy",
        "title",
        "about",
        "effective",
        "expires",
        "settings",
        "setting_titles",
        "ladder",
        "rules",
        "guards",
        "worklists",
        "settlements",
        "messages",
        "notes",
        "examples",
    ];
    public static readonly string[] Ladder = ["starts_when", "amount", "steps"];
    public static readonly string[] Step = ["step", "title", "do", "with", "when", "wait", "amount", "because", "text"];
    public static readonly string[] Rule = ["name", "title", "when", "then", "because", "waits_for"];
    public static readonly string[] Outcome = ["decision", "amount", "by", "do", "text", "move_to", "reason", "until"];
    public static readonly string[] Guard =
    [
        "name",
        "title",
        "source",
        "when",
        "forbid",
        "wait",
        "because",
        "waits_for",
    ];
    public static readonly string[] Worklist = ["name", "title", "when", "owner", "rows", "amount", "because"];
    public static readonly string[] Settlements =
    [
        "tolerance",
        "once_in_months",
        "needs_approval_over",
        "reasons",
        "never_when",
        "post_within_days",
    ];
    public static readonly string[] Text = ["name", "title", "when", "text"];
    public static readonly string[] Example = ["name", "given", "expect"];
    public static readonly string[] Expect =
    [
        "decision",
        "rule",
        "step",
        "message",
        "sends",
        "worklists",
        "forbids",
        "notes",
        "amount",
        "by",
        "move_to",
        "because",
    ];
}

/// <summary>The words that keys of policy files may have as values.</summary>
internal static class Choices
{
    public static readonly string[] Decisions = ["statement", "hold", "write-off", "collections"];
    public static readonly string[] StatementBy = ["mail", "email"];
    public static readonly string[] CollectionsDo = ["call", "letter", "agency"];
    public static readonly string[] StepDo = ["statement", "letter", "call", "agency"];
    public static readonly string[] StepWith = ["statement"];
    public static readonly string[] Rows = ["accounts", "claims"];
    public static readonly string[] ExceptionDo = ["hold", "statement", "no-agency"];
    public static readonly string[] Aging = ["oldest-first", "adjustments-first"];
    public static readonly string[] TakenBack = ["reopens", "own-date"];
    public static readonly string[] Paper = ["letter", "a4"];
    public static readonly string[] Sends = ["statement", "call", "letter", "agency"];
}
