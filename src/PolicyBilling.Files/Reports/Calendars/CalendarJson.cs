using System.Text.Json;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Calendars;

namespace PolicyBilling.Files.Reports.Calendars;

/// <summary>
/// The result of <c>calendar --format json</c>, one line: <c>as_of</c>, <c>until</c>, <c>days</c>, <c>accounts</c>;
/// <c>weeks</c>, each with <c>from</c>, <c>to</c> and the sums <c>statements</c>, <c>letters</c>, <c>calls</c>,
/// <c>agency</c>, <c>write_offs</c>, <c>asked</c>, <c>to_agency</c>, <c>written_off</c>; <c>totals</c> with the same
/// sums; <c>moves</c>, for each account in order <c>account</c> and its <c>moves</c> with <c>day</c>,
/// <c>decision</c>, <c>policy</c>, <c>rule</c>, <c>step</c>, <c>sends</c>, <c>by</c>, <c>amount</c>;
/// <c>no_way_out</c> with <c>account</c>, <c>policy</c>, <c>rule</c>, <c>patient_portion</c>; <c>problems</c> as in a
/// dry run.
/// </summary>
public static class CalendarJson
{
    /// <summary>Writes the result, piece by piece.</summary>
    public static void Write(BillingCalendar calendar, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, DecisionJson.Options);
        json.WriteStartObject();
        json.Date("as_of", calendar.AsOf);
        json.Date("until", calendar.Until);
        json.WriteNumber("days", calendar.Days);
        json.WriteNumber("accounts", calendar.Accounts);
        json.Each(
            "weeks",
            calendar.Weeks,
            week =>
            {
                json.Date("from", week.From);
                json.Date("to", week.To);
                Sums(json, week.Sums);
            }
        );
        json.WriteStartObject("totals");
        Sums(json, calendar.Total.Sums);
        json.WriteEndObject();
        json.Each(
            "moves",
            [.. calendar.Moves.GroupBy(move => move.Account).OrderBy(moves => moves.Key, StringComparer.Ordinal)],
            moves =>
            {
                json.Text("account", moves.Key);
                json.Each("moves", [.. moves], move => Move(json, move));
            }
        );
        json.Each(
            "no_way_out",
            calendar.NoWayOut,
            account =>
            {
                json.Text("account", account.Account);
                json.Text("policy", account.Policy);
                json.Text("rule", account.Rule);
                json.Money("patient_portion", account.PatientPortion);
            }
        );
        json.Texts("not_exported", calendar.NotExported);
        json.Problems(calendar.Problems);
        json.Text("practice", calendar.Practice);
        json.Text("currency", calendar.Currency);
        json.Text("source", calendar.Source);
        json.Date("exported_as_of", calendar.ExportedAsOf);
        json.Text("data_fingerprint", calendar.DataFingerprint);
        json.Text("policy_fingerprint", calendar.PolicyFingerprint);
        json.WriteEndObject();
    }

    private static void Sums(Utf8JsonWriter json, CalendarSums sums)
    {
        json.WriteNumber("statements", sums.Statements);
        json.WriteNumber("letters", sums.Letters);
        json.WriteNumber("calls", sums.Calls);
        json.WriteNumber("agency", sums.Agency);
        json.WriteNumber("write_offs", sums.WriteOffs);
        json.Money("asked", sums.Asked);
        json.Money("to_agency", sums.ToAgency);
        json.Money("written_off", sums.WrittenOff);
    }

    private static void Move(Utf8JsonWriter json, CalendarMove move)
    {
        json.Date("day", move.Day);
        json.WriteString("decision", move.Kind.Word());
        json.Text("policy", move.Policy);
        json.Text("rule", move.Rule);
        json.Text("step", move.Step);
        json.Texts("sends", move.Sends);
        json.Text("by", move.By);
        json.Money("amount", move.Amount);
    }
}
