using System.Text.Json;
using PolicyBilling.Breakdowns;
using PolicyBilling.Files.Reports;
using PolicyBilling.Ledgers;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Files.Explanations;

/// <summary>The breakdown as JSON.</summary>
internal static class BreakdownJson
{
    public static void Breakdown(this Utf8JsonWriter json, Breakdown breakdown)
    {
        json.WriteStartObject("breakdown");
        json.Each("visits", breakdown.Visits, visit => Visit(json, visit));
        json.WriteStartObject("total");
        json.Sums(breakdown.Total);
        json.WriteEndObject();
        json.Each("entries", breakdown.Entries, entry => Entry(json, entry));
        json.Each("expected", breakdown.Expected, claim => Claim(json, claim));
        json.Each(
            "aged_otherwise",
            breakdown.AgedOtherwise,
            visit =>
            {
                json.Date("visit", visit.Date);
                json.Text("patient", visit.Patient);
                json.Money("open", visit.Open);
            }
        );
        json.Each(
            "unjustified",
            breakdown.Unjustified,
            part =>
            {
                json.Date("date", part.Date);
                json.WriteString("kind", part.Kind.Word());
                json.Money("amount", part.Amount);
            }
        );
        json.Money("credit", breakdown.Credit);
        json.Money("balance", breakdown.Balance);
        json.Money("insurance_estimate", breakdown.InsuranceEstimate);
        json.Money("patient_portion", breakdown.PatientPortion);
        json.WriteEndObject();
    }

    private static void Visit(Utf8JsonWriter json, Visit visit)
    {
        json.Date("date", visit.Date);
        json.Text("patient", visit.Patient);
        json.Sums(visit.Sums);
        json.Each(
            "charges",
            visit.Charges,
            charge =>
            {
                json.Text("entry", charge.Entry);
                json.WriteString("kind", charge.Kind.Word());
                json.Text("code", charge.Code);
                json.Text("description", charge.Description);
                json.Money("amount", charge.Amount);
                json.Money("owed", charge.Owed);
            }
        );
    }

    private static void Entry(Utf8JsonWriter json, BookedEntry entry)
    {
        json.Text("entry", entry.Entry);
        json.Date("date", entry.Date);
        json.Text("patient", entry.Patient);
        json.WriteString("kind", entry.Kind.Word());
        json.Text("code", entry.Code);
        json.Text("description", entry.Description);
        json.Money("amount", entry.Amount);
        json.Money("balance", entry.Balance);
        json.Money("taken_back", entry.TakenBack);
        json.Money("reversed", entry.Reversed);
        json.Money("unapplied", entry.Unapplied);
        json.Each(
            "paid_for",
            entry.PaidFor,
            paid =>
            {
                json.Date("visit", paid.Visit);
                json.Text("patient", paid.Patient);
                json.Money("amount", paid.Amount);
                json.WriteBoolean("oldest_first", paid.OldestFirst);
            }
        );
    }

    private static void Claim(Utf8JsonWriter json, ExpectedClaim claim)
    {
        json.Text("claim", claim.Claim);
        json.Text("carrier", claim.Carrier);
        json.Text("patient", claim.Patient);
        json.Date("sent", claim.Sent);
        json.WriteBoolean("is_sent", claim.IsSent);
        json.Money("amount", claim.Amount);
    }
}
