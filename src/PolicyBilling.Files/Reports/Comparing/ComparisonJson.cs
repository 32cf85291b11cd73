using System.Text.Json;
using PolicyBilling.Plans;
using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Files.Reports.Comparing;

/// <summary>
/// The result of <c>compare --format json</c>, one line: <c>as_of</c> (<c>from</c>, <c>to</c>), <c>walk</c>,
/// <c>per_bucket</c>, <c>accounts</c>, <c>migration</c>,
/// <c>decisions</c>, <c>measures</c>, <c>month_ends</c>, <c>recovery</c>, <c>problems</c>, then where it comes from.
/// Keys are never renamed or taken away; new ones may come.
/// </summary>
public static class ComparisonJson
{
    /// <summary>Writes the comparison, piece by piece. Titles and definitions of measures are in the language given,
    /// all else is words for scripts.</summary>
    public static void Write(Comparison comparison, Stream stream, string language)
    {
        using var json = new Utf8JsonWriter(stream, DecisionJson.Options);
        json.WriteStartObject();
        Days(json, "as_of", comparison.From, comparison.To);
        Walk(json, comparison.Walk);
        PerBucket(json, comparison.Walk);
        Accounts(json, comparison.Walk.Accounts);
        MigrationJson.Write(json, comparison);
        DecisionsJson.Write(json, comparison.Decisions);
        MeasuresJson.Write(json, comparison.Measures, new(language, comparison.Currency));
        MonthsJson.Write(json, comparison);
        json.Reviews("reviews", comparison.Reviews);
        json.Problems(comparison.Problems);
        Origin(json, comparison);
        json.WriteEndObject();
    }

    /// <summary>Where money stands on a day: four buckets, credit, balance.</summary>
    internal static void Position(this Utf8JsonWriter json, in Position at)
    {
        json.Buckets(at.Open);
        json.Money("credit", at.Credit);
        json.Money("balance", at.Balance);
    }

    /// <summary>The four buckets.</summary>
    internal static void Buckets(this Utf8JsonWriter json, in ByAge open)
    {
        json.Money("aged_0_30", open.To30);
        json.Money("aged_31_60", open.To60);
        json.Money("aged_61_90", open.To90);
        json.Money("aged_over_90", open.Over90);
    }

    private static void Walk(Utf8JsonWriter json, Walk walk)
    {
        json.WriteStartObject("walk");
        json.Money("opening", walk.Opening.Balance);
        json.Each(
            "lines",
            walk.Lines,
            line =>
            {
                json.WriteString("line", line.Line);
                json.WriteNumber("entries", line.Entries);
                json.Money("amount", line.Amount);
            }
        );
        json.Money("closing", walk.Closing.Balance);
        json.WriteStartObject("left_out");
        json.Money("opening", walk.OpeningLeftOut);
        json.Money("closing", walk.ClosingLeftOut);
        json.WriteEndObject();
        json.Each(
            "back_dated",
            walk.BackDated,
            late =>
            {
                json.WriteString("line", late.Line);
                json.Text("dated", Month(late.Dated));
                json.Text("posted", late.Posted is { } posted ? Month(posted) : null);
                json.WriteNumber("entries", late.Entries);
                json.Money("amount", late.Amount);
            }
        );
        json.WriteEndObject();
    }

    private static void PerBucket(Utf8JsonWriter json, Walk walk) =>
        json.Each(
            "per_bucket",
            [
                ("opening", walk.Opening),
                .. walk.Lines.Select(line => (line.Line, line.Moved)),
                ("closing", walk.Closing),
            ],
            step =>
            {
                json.WriteString("line", step.Item1);
                json.Position(step.Item2);
            }
        );

    private static void Accounts(Utf8JsonWriter json, IReadOnlyList<AccountWalk> accounts) =>
        json.Each(
            "accounts",
            accounts,
            account =>
            {
                json.Text("account", account.Account);
                json.Money("opening", account.Opening.Balance);
                json.WriteStartObject("lines");
                for (var line = 0; line < WalkLines.All.Count; line++)
                    if (account.Of(line) != 0)
                        json.Money(WalkLines.All[line], account.Of(line));
                json.WriteEndObject();
                json.Money("closing", account.Closing.Balance);
                json.WriteStartObject("from");
                json.Position(account.Opening);
                json.WriteEndObject();
                json.WriteStartObject("to");
                json.Position(account.Closing);
                json.WriteEndObject();
            }
        );

    /// <summary>What a span of days brought by reviews.</summary>
    internal static void Reviews(this Utf8JsonWriter json, string key, ReviewMonth reviews)
    {
        json.WriteStartObject(key);
        json.WriteNumber("opened", reviews.Opened);
        json.WriteNumber("resolved", reviews.Resolved);
        json.WriteNumber("to_zero", reviews.ToZero);
        if (reviews.MeanDays is { } days)
            json.WriteNumber("mean_days", days);
        else
            json.WriteNull("mean_days");
        json.Each(
            "causes",
            reviews.Causes,
            cause =>
            {
                json.Text("cause", cause.Cause);
                json.WriteNumber("count", cause.Count);
                json.Money("amount", cause.Amount);
            }
        );
        json.WriteEndObject();
    }

    private static void Origin(Utf8JsonWriter json, Comparison comparison)
    {
        json.Text("practice", comparison.Practice);
        json.Text("currency", comparison.Currency);
        json.Texts("not_exported", comparison.NotExported);
        Pair(json, "source", comparison.Sources);
        Pair(json, "data_fingerprint", comparison.DataFingerprints);
        Pair(json, "policy_fingerprint", comparison.PolicyFingerprints);
        json.Text("version", BillingRun.Version);
    }

    private static void Days(Utf8JsonWriter json, string key, DateOnly from, DateOnly to)
    {
        json.WriteStartObject(key);
        json.Date("from", from);
        json.Date("to", to);
        json.WriteEndObject();
    }

    private static void Pair(Utf8JsonWriter json, string key, (string? From, string? To) pair)
    {
        json.WriteStartObject(key);
        json.Text("from", pair.From);
        json.Text("to", pair.To);
        json.WriteEndObject();
    }

    private static string Month(DateOnly day) =>
        day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
