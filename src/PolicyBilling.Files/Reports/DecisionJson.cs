using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyBilling.Breakdowns;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Files.Reports;

/// <summary>What the printed result and the saved plan write alike: money, figures, decisions.</summary>
internal static class DecisionJson
{
    /// <summary>When so many bytes wait they are written: a million rows need no more memory than one.</summary>
    public const int FlushAt = 64 * 1024;

    /// <summary>Accents stay readable; nobody pastes these results into a web page.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Money(this Utf8JsonWriter json, string key, decimal amount)
    {
        // Adding a positive zero rids us of "-0.00".
        var rounded = PolicyBilling.Money.Round(amount);
        json.WriteNumber(key, rounded == 0 ? 0.00m : rounded);
    }

    public static void Text(this Utf8JsonWriter json, string key, string? text)
    {
        if (text is null)
            json.WriteNull(key);
        else
            json.WriteString(key, Whole(text));
    }

    public static void Date(this Utf8JsonWriter json, string key, DateOnly? date) =>
        json.Text(key, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void Texts(this Utf8JsonWriter json, string key, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts)
            json.WriteStringValue(Whole(text));
        json.WriteEndArray();
    }

    /// <summary>An array of objects, handed on as they are written.</summary>
    public static void Each<T>(this Utf8JsonWriter json, string key, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
            if (json.BytesPending > FlushAt)
                json.Flush();
        }
        json.WriteEndArray();
    }

    public static void Figures(this Utf8JsonWriter json, in Figures figures)
    {
        json.Money("balance", figures.Balance);
        json.Money("credit", figures.Credit);
        json.Money("aged_0_30", figures.Aged0To30);
        json.Money("aged_31_60", figures.Aged31To60);
        json.Money("aged_61_90", figures.Aged61To90);
        json.Money("aged_over_90", figures.AgedOver90);
        json.Money("insurance_estimate", figures.InsuranceEstimate);
        json.Money("patient_portion", figures.PatientPortion);
    }

    /// <summary>What became of charges, and what follows from it.</summary>
    public static void Sums(this Utf8JsonWriter json, in VisitSums sums)
    {
        json.Money("fee", sums.Fee);
        json.Money("insurance_paid", sums.InsurancePaid);
        json.Money("insurance_write_off", sums.InsuranceWriteOff);
        json.Money("adjustments", sums.Adjustments);
        json.Money("patient_paid", sums.PatientPaid);
        json.Money("owed", sums.Owed);
        json.Money("insurance_expected", sums.InsuranceExpected);
        json.Money("patient_part", sums.PatientPart);
    }

    public static void ByDecision(this Utf8JsonWriter json, IReadOnlyList<DecisionTotal> totals)
    {
        json.Each(
            "by_decision",
            totals,
            total =>
            {
                json.WriteString("decision", total.Kind.Word());
                json.WriteNumber("accounts", total.Accounts);
                json.Money("patient_portion", total.PatientPortion);
            }
        );
    }

    public static void NeedsApproval(this Utf8JsonWriter json, IReadOnlyList<LimitExceeded> limits) =>
        json.Limits("needs_approval", limits.Select(limit => (limit.Limit, limit.Allowed, limit.Found, limit.Asked)));

    /// <summary>Limits and what a plan comes to; those that count accounts as whole numbers.</summary>
    public static void Limits(
        this Utf8JsonWriter json,
        string key,
        IEnumerable<(string Limit, decimal Allowed, decimal Found, decimal? Asked)> limits
    ) =>
        json.Each(
            key,
            limits,
            limit =>
            {
                json.WriteString("limit", limit.Limit);
                if (PlanWords.IsCount(limit.Limit))
                {
                    json.WriteNumber("allowed", (long)limit.Allowed);
                    json.WriteNumber("found", (long)limit.Found);
                    if (limit.Asked is { } asked)
                        json.Money("asked", asked);
                }
                else
                {
                    json.Money("allowed", limit.Allowed);
                    json.Money("found", limit.Found);
                }
            }
        );

    public static void Problems(this Utf8JsonWriter json, IReadOnlyList<Problem> problems)
    {
        json.Each(
            "problems",
            problems,
            problem =>
            {
                json.WriteString("severity", problem.Severity.Word());
                json.Text("file", problem.File);
                if (problem.Line > 0)
                    json.WriteNumber("line", problem.Line);
                else
                    json.WriteNull("line");
                json.Text("column", problem.Column.Length > 0 ? problem.Column : null);
                json.Text("account", problem.Account);
                json.Text("message", problem.Message);
            }
        );
    }

    /// <summary>The decision's keys in the contract's order, then those added since; no start and no end, so that a
    /// caller can add more.</summary>
    public static void Decision(this Utf8JsonWriter json, Decision decision)
    {
        json.Text("account", decision.Account);
        json.Outcome(decision);
        json.Figures(decision.Figures);
        json.Texts("worklists", decision.Worklists);
        json.Text("reason", decision.Reason);
        json.Texts("struck_by", decision.StruckBy);
        json.Text("guarantor", decision.Guarantor);
        json.Text("billing_type", decision.BillingType);
        json.Text("waits_for", decision.WaitsFor?.Word());
    }

    /// <summary>What is decided, without the account and its figures.</summary>
    public static void Outcome(this Utf8JsonWriter json, Decision decision)
    {
        json.WriteString("decision", decision.Kind.Word());
        json.Text("policy", decision.Policy);
        json.Text("rule", decision.Rule);
        json.Text("step", decision.Step);
        json.Texts("sends", decision.Sends);
        json.Text("by", decision.By);
        json.Money("amount", decision.Amount);
        json.Text("message", decision.Message);
        json.Text("move_to", decision.MoveTo);
        json.Date("until", decision.Until);
        json.Text("because", decision.Because);
    }

    // Half a surrogate pair, from a file cut in the middle of a character, is not text; JSON cannot hold it.
    private static string Whole(string text) => CellText.WithoutHalfCharacters(text);
}
