using System.Text.Json;
using PolicyBilling.Decisions;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.Files.Reports.WhatIf;

/// <summary>
/// The result of <c>what-if --format json</c>, one line:
/// <c>as_of</c>, <c>accounts</c>, <c>before</c> and <c>after</c> (each <c>policies</c>, <c>set</c>,
/// <c>policy_fingerprint</c>, <c>statements</c>, <c>statement_cost</c> or null, <c>needs_approval</c>),
/// <c>newly</c> (<c>collections</c>, <c>agency</c>, <c>write_off</c>, each <c>accounts</c> and <c>amount</c>;
/// <c>limits</c>), <c>statements_saved</c>, <c>cost_saved</c> or null,
/// <c>matrix</c> (<c>before</c>, <c>after</c>, <c>accounts</c>, <c>patient_portion</c>), and <c>moved</c>: for each
/// account <c>account</c>, <c>change</c> (decision, details, reason), <c>patient_portion</c> and
/// both decisions with the keys of a dry run's, its figures left out; <c>problems</c> as in a dry run.
/// </summary>
public static class WhatIfJson
{
    /// <summary>Writes the result, piece by piece.</summary>
    public static void Write(PolicyChange change, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, DecisionJson.Options);
        json.WriteStartObject();
        json.Date("as_of", change.AsOf);
        json.WriteNumber("accounts", change.Before.Decisions.Count);
        Side(json, "before", change.Before);
        Side(json, "after", change.After);
        Newly(json, change);
        json.WriteNumber("statements_saved", change.StatementsSaved);
        MoneyOrNull(json, "cost_saved", change.CostSaved);
        Matrix(json, change);
        Moved(json, change);
        json.Texts("not_exported", change.NotExported);
        json.Problems(change.Problems);
        json.Text("practice", change.Practice);
        json.Text("currency", change.Currency);
        json.Text("source", change.Source);
        json.Date("exported_as_of", change.ExportedAsOf);
        json.Text("data_fingerprint", change.DataFingerprint);
        json.WriteEndObject();
    }

    private static void Side(Utf8JsonWriter json, string key, Side side)
    {
        json.WriteStartObject(key);
        json.Text("policies", side.Name);
        json.Texts("set", side.Set);
        json.Text("policy_fingerprint", side.Fingerprint);
        json.WriteNumber("statements", side.Statements);
        MoneyOrNull(json, "statement_cost", side.StatementCost);
        json.NeedsApproval(side.NeedsApproval);
        json.WriteEndObject();
    }

    private static void Newly(Utf8JsonWriter json, PolicyChange change)
    {
        json.WriteStartObject("newly");
        Moved(json, "collections", change.NewlyInCollections);
        Moved(json, "agency", change.NewlyToAgency);
        Moved(json, "write_off", change.NewlyWrittenOff);
        json.Texts("limits", [.. change.LimitsNewlyExceeded.Select(limit => limit.Limit)]);
        json.WriteEndObject();
    }

    private static void Moved(Utf8JsonWriter json, string key, MovedMoney moved)
    {
        json.WriteStartObject(key);
        json.WriteNumber("accounts", moved.Accounts);
        json.Money("amount", moved.Amount);
        json.WriteEndObject();
    }

    private static void Matrix(Utf8JsonWriter json, PolicyChange change)
    {
        json.Each(
            "matrix",
            change.Matrix,
            cell =>
            {
                json.WriteString("before", cell.Before.Word());
                json.WriteString("after", cell.After.Word());
                json.WriteNumber("accounts", cell.Accounts);
                json.Money("patient_portion", cell.PatientPortion);
            }
        );
    }

    private static void Moved(Utf8JsonWriter json, PolicyChange change)
    {
        json.Each(
            "moved",
            change.Moves,
            move =>
            {
                json.Text("account", move.Account);
                json.WriteString(
                    "change",
                    move.Change switch
                    {
                        ChangeKind.Decision => "decision",
                        ChangeKind.Details => "details",
                        _ => "reason",
                    }
                );
                json.Money("patient_portion", move.PatientPortion);
                Decision(json, "before", move.Before);
                Decision(json, "after", move.After);
            }
        );
    }

    private static void Decision(Utf8JsonWriter json, string key, Decision decision)
    {
        json.WriteStartObject(key);
        json.Outcome(decision);
        json.WriteEndObject();
    }

    private static void MoneyOrNull(Utf8JsonWriter json, string key, decimal? amount)
    {
        if (amount is { } money)
            json.Money(key, money);
        else
            json.WriteNull(key);
    }
}
