using System.Text.Json;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Reports;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Files.Explanations;

/// <summary>The parts of an explanation's JSON: outcomes, the breakdown, why.</summary>
internal static class WhyJson
{
    public static void Outcome(this Utf8JsonWriter json, string key, Decision decision)
    {
        json.WriteStartObject(key);
        json.WriteString("decision", decision.Kind.Word());
        json.Text("policy", decision.Policy);
        json.Text("rule", decision.Rule);
        json.Text("step", decision.Step);
        json.Texts("sends", decision.Sends);
        json.Text("by", decision.By);
        json.Text("because", decision.Because);
        json.WriteEndObject();
    }

    public static void Why(this Utf8JsonWriter json, Why why, ExplanationLabels labels)
    {
        json.WriteStartObject("why");
        if (why.DecidedBy is { } by)
        {
            json.WriteStartObject("decided_by");
            Named(json, by.Policy, by.Name, by.Place);
            Readings(json, "conditions", by.Conditions, labels);
            json.WriteEndObject();
        }
        else
            json.WriteNull("decided_by");
        json.Each(
            "passed_over",
            why.PassedOver,
            passed =>
            {
                Named(json, passed.Policy, passed.Name, passed.Place);
                json.WriteString(
                    "result",
                    passed.Result switch
                    {
                        TriedResult.LadderNotStarted => "not-on-ladder",
                        TriedResult.NotDue => "not-due",
                        TriedResult.Forbidden => "forbidden",
                        _ => "condition-failed",
                    }
                );
                Readings(json, "failed", passed.Failed, labels);
                json.Texts(
                    "struck_by",
                    [.. passed.Struck.Select(guard => $"{guard.Policy}/{guard.Guard.Name}").Distinct()]
                );
                json.WriteNumber("days_to_wait", passed.DaysToWait);
            }
        );
        json.WriteNumber("not_asked", why.NotAsked);
        json.Each(
            "guards",
            why.Guards,
            guard =>
            {
                Named(json, guard.Policy, guard.Name, guard.Place);
                json.Texts("forbids", guard.Forbids);
                json.Text("because", guard.Because);
                Readings(json, "conditions", [guard.Condition], labels);
                json.Texts(
                    "struck",
                    [.. guard.Struck.Select(struck => $"{struck.By}: {string.Join(" + ", struck.Sends)}")]
                );
            }
        );
        json.Each("ladders", why.Ladders, ladder => Ladder(json, ladder, labels));
        json.WriteEndObject();
    }

    private static void Ladder(Utf8JsonWriter json, LadderStanding ladder, ExplanationLabels labels)
    {
        Named(json, ladder.Policy, null, ladder.Place);
        json.WriteNumber("steps", ladder.Steps);
        json.WriteNumber("done", ladder.Done);
        json.Text("furthest", ladder.Furthest);
        Number(json, "days_since_last", ladder.DaysSinceLast);
        Readings(json, "starts_when", [ladder.StartsWhen], labels);
        if (ladder.Next is not { } next)
        {
            json.WriteNull("next");
            return;
        }
        json.WriteStartObject("next");
        Named(json, ladder.Policy, next.Name, next.Place);
        Readings(json, "when", [next.When], labels);
        json.WriteNumber("wait", next.Wait);
        Number(json, "due_in_days", next.DueIn);
        json.WriteEndObject();
    }

    private static void Readings(
        Utf8JsonWriter json,
        string key,
        IReadOnlyList<Reading> readings,
        ExplanationLabels labels
    ) => json.Each(key, readings, reading => Of(json, reading, labels));

    private static void Of(Utf8JsonWriter json, Reading reading, ExplanationLabels labels)
    {
        json.Text("condition", reading.Text);
        if (reading.Holds is { } holds)
            json.WriteBoolean("holds", holds);
        else
            json.WriteNull("holds");
        if (reading.Joined != Joined.Single)
        {
            json.WriteString("joined", reading.Joined.ToString().ToLowerInvariant());
            Readings(json, "parts", reading.Parts, labels);
            return;
        }
        Value(json, "value", reading.Value);
        Value(json, "threshold", reading.Threshold);
        Value(json, "margin", reading.Margin);
        json.Text("words", ReadingText.Of(reading, labels));
    }

    private static void Value(Utf8JsonWriter json, string key, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(key);
                break;
            case decimal number:
                json.WriteNumber(key, number);
                break;
            case bool yes:
                json.WriteBoolean(key, yes);
                break;
            default:
                json.Text(key, SettingText.Write(value));
                break;
        }
    }

    private static void Named(Utf8JsonWriter json, string policy, string? name, Place place)
    {
        json.Text("policy", policy);
        json.Text("name", name);
        json.Text("file", place.File);
        json.WriteNumber("line", place.Line);
    }

    private static void Number(Utf8JsonWriter json, string key, int? number)
    {
        if (number is { } some)
            json.WriteNumber(key, some);
        else
            json.WriteNull(key);
    }
}
