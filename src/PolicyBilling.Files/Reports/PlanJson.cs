using System.Text.Json;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Reports;

/// <summary>The result of <c>dry-run --format json</c>, as the contract lays it down: one line, whatever the number
/// of accounts.</summary>
public static class PlanJson
{
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
        JsonBlocks.Write(
            plan.Decisions,
            [(byte)','],
            DecisionJson.Decision,
            block =>
            {
                if (block.Length == 0)
                    return;
                // A block begins with the comma that the writer sets by itself.
                json.WriteRawValue(block[(block[0] == ',' ? 1 : 0)..], skipInputValidation: true);
                json.Flush();
            }
        );
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
