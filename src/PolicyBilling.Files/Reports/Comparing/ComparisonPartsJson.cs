using System.Text.Json;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Files.Reports.Comparing;

/// <summary>The part <c>migration</c> of the printed comparison.</summary>
internal static class MigrationJson
{
    public static void Write(Utf8JsonWriter json, Comparison comparison)
    {
        var migration = comparison.Migration;
        json.WriteStartObject("migration");
        json.Each("rows", migration.Rows, row => Row(json, row));
        json.Each("entered_over_90", migration.Entered, move => Over90(json, move));
        json.Each("left_over_90", migration.Left, move => Over90(json, move));
        json.Each("risen", comparison.Risen, account => Mover(json, account));
        json.Each("fallen", comparison.Fallen, account => Mover(json, account));
        json.WriteEndObject();
    }

    private static void Row(Utf8JsonWriter json, MigrationRow row)
    {
        json.WriteString("from", row.From.Word());
        json.Money("opening", row.Opening);
        json.WriteStartObject("changes");
        for (var line = 0; line < row.Changes.Count; line++)
            if (row.Changes[line] != 0)
                json.Money(WalkLines.All[line], row.Changes[line]);
        json.WriteEndObject();
        json.Money("paid", row.Paid);
        json.Money("written_off", row.WrittenOff);
        json.Money("other", row.Other);
        json.Money("stayed", row.Stayed);
        json.Money("aged_on", row.AgedOn);
        if (row.RollRate is { } rate)
            json.WriteNumber("roll_rate", Money.Round(rate, 4));
        else
            json.WriteNull("roll_rate");
        json.WriteStartObject("to");
        json.Buckets(row.To);
        json.WriteEndObject();
    }

    private static void Over90(Utf8JsonWriter json, Over90Move move)
    {
        json.Text("account", move.Account);
        json.Money("amount", move.Amount);
        json.WriteString("reason", move.Reason);
    }

    private static void Mover(Utf8JsonWriter json, AccountWalk account)
    {
        json.Text("account", account.Account);
        json.Money("opening", account.Opening.Balance);
        json.Money("closing", account.Closing.Balance);
        json.Money("change", account.Change);
        json.Text("mostly", account.Mostly);
    }
}

/// <summary>The part <c>decisions</c> of the printed comparison.</summary>
internal static class DecisionsJson
{
    public static void Write(Utf8JsonWriter json, DecisionComparison decisions)
    {
        json.WriteStartObject("decisions");
        json.WriteStartObject("from");
        json.ByDecision(decisions.Opening);
        json.WriteEndObject();
        json.WriteStartObject("to");
        json.ByDecision(decisions.Closing);
        json.WriteEndObject();
        json.WriteNumber("changed", decisions.Changed);
        Moves(json, "moves", decisions.Moves);
        json.Each(
            "changes",
            decisions.Changes,
            change =>
            {
                json.Text("account", change.Account);
                Reason(json, "from", change.From);
                Reason(json, "to", change.To);
            }
        );
        if (decisions.Waterfall is { } waterfall)
            Waterfall(json, waterfall);
        else
            json.WriteNull("policy_change");
        json.WriteEndObject();
    }

    private static void Waterfall(Utf8JsonWriter json, PolicyWaterfall waterfall)
    {
        json.WriteStartObject("policy_change");
        json.Each(
            "effects",
            waterfall.Effects,
            effect =>
            {
                json.WriteString("decision", effect.Kind.Word());
                Part(json, "opening", effect.Opening);
                Part(json, "data", effect.Data);
                Part(json, "policy", effect.Policy);
                Part(json, "closing", effect.Closing);
            }
        );
        Moves(json, "data", waterfall.Data);
        Moves(json, "policy", waterfall.Policy);
        json.WriteEndObject();
    }

    private static void Moves(Utf8JsonWriter json, string key, IReadOnlyList<DecisionMove> moves) =>
        json.Each(
            key,
            moves,
            move =>
            {
                json.Text("from", move.From?.Word());
                json.Text("to", move.To?.Word());
                json.WriteNumber("accounts", move.Accounts);
                json.Money("portion_from", move.PortionFrom);
                json.Money("portion_to", move.PortionTo);
            }
        );

    private static void Reason(Utf8JsonWriter json, string key, Decision? decision)
    {
        if (decision is null)
        {
            json.WriteNull(key);
            return;
        }
        json.WriteStartObject(key);
        json.WriteString("decision", decision.Kind.Word());
        json.Text("policy", decision.Policy);
        json.Text("rule", decision.Rule);
        json.Text("step", decision.Step);
        json.Money("patient_portion", decision.Figures.PatientPortion);
        json.WriteEndObject();
    }

    private static void Part(Utf8JsonWriter json, string key, AccountsAndMoney part)
    {
        json.WriteStartObject(key);
        json.WriteNumber("accounts", part.Accounts);
        json.Money("patient_portion", part.PatientPortion);
        json.WriteEndObject();
    }
}

/// <summary>The part <c>measures</c> of the printed comparison.</summary>
internal static class MeasuresJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Measure> measures, MeasureLabels labels) =>
        json.Each(
            "measures",
            measures,
            measure =>
            {
                json.WriteString("name", measure.Name);
                json.WriteString("title", labels.Title(measure.Name));
                json.WriteString("definition", labels.Definition(measure.Name));
                json.WriteString("unit", Word(measure.Unit));
                Number(json, "good", measure.Good);
                Number(json, "act", measure.Act);
                json.Text("standing", measure.Standing == Standing.None ? null : Word(measure.Standing));
                json.Text("since_month", measure.SinceMonth == Trend.None ? null : Word(measure.SinceMonth));
                json.Text("since_first", measure.SinceFirst == Trend.None ? null : Word(measure.SinceFirst));
                json.Each(
                    "values",
                    measure.Values,
                    value =>
                    {
                        json.Date("day", value.Day);
                        Number(json, "value", value.Value);
                        json.Text("why", value.Why == NoValue.None ? null : Word(value.Why));
                    }
                );
            }
        );

    private static void Number(Utf8JsonWriter json, string key, decimal? number)
    {
        if (number is { } known)
            json.WriteNumber(key, known);
        else
            json.WriteNull(key);
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
