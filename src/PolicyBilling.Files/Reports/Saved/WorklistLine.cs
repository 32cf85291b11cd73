using System.Text.Json;
using PolicyBilling.Decisions;

namespace PolicyBilling.Files.Reports.Saved;

/// <summary>A row of a worklist, as a line of a saved plan.</summary>
internal static class WorklistLine
{
    public static void Write(Utf8JsonWriter json, WorklistRow row)
    {
        json.Text("worklist", row.Worklist);
        json.Text("account", row.Account);
        json.Text("guarantor", row.Guarantor);
        json.Text("patient", row.Patient);
        json.Text("claim", row.Claim);
        json.Text("carrier", row.Carrier);
        if (row.ClaimDays is { } days)
            json.WriteNumber("claim_days", days);
        else
            json.WriteNull("claim_days");
        json.Money("amount", row.Amount);
        json.Text("because", row.Because);
        json.Text("cautions", row.Cautions);
        RecipientPart.Write(json, row.Recipient);
    }

    public static WorklistRow Read(ref JsonLine json) =>
        new(
            json.Required("worklist"),
            json.Required("account"),
            json.Required("guarantor"),
            json.Text("patient"),
            json.Text("claim"),
            json.Text("carrier"),
            json.Count("claim_days"),
            json.Money("amount"),
            json.Required("because")
        )
        {
            Cautions = json.Required("cautions"),
            Recipient = RecipientPart.Read(ref json),
        };
}
