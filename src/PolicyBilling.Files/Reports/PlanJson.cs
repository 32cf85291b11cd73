using System.Text.Json;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Reports;

/// <summary>The result of <c>dry-run --format json</c>, as the contract lays it down: one line, whatever the number of accounts.</summary>
public static class PlanJson
{
    private const int FlushAt = 64 * 1024;

    /// <summary>Writes the plan, piece by piece: a million decisions need no more memory than one.</summary>
    public static void Write(BillingPlan plan, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, DecisionJson.Options);
        json.WriteStartObject();
        Head(json, plan);
        Decisions(json, plan);
        json.Problems(plan.Problems);
        Origin(json, plan);
        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, BillingPlan plan)
    {
        json.Date("as_of", plan.AsOf);
        json.WriteNumber("accounts", plan.Decisions.Count);
        json.WriteStartObject("totals");
        json.Figures(plan.Totals);
        json.WriteEndObject();
        json.ByDecision(plan.ByDecision);
        json.Texts("not_exported", plan.NotExported);
        json.NeedsApproval(plan.NeedsApproval);
    }

    private static void Decisions(Utf8JsonWriter json, BillingPlan plan)
    {
        json.WriteStartArray("decisions");
        foreach (var decision in plan.Decisions)
        {
            json.WriteStartObject();
            json.Decision(decision);
            json.WriteEndObject();
            if (json.BytesPending > FlushAt) json.Flush();
        }
        json.WriteEndArray();
    }

    private static void Origin(Utf8JsonWriter json, BillingPlan plan)
    {
        json.Text("practice", plan.Practice);
        json.Text("currency", plan.Currency);
        json.Text("source", plan.Source);
        json.Date("exported_as_of", plan.ExportedAsOf);
        json.Date("newest_entry", plan.NewestEntry);
        json.Text("data_fingerprint", plan.DataFingerprint);
        json.Text("policy_fingerprint", plan.PolicyFingerprint);
        json.Text("version", plan.Version);
    }
}
