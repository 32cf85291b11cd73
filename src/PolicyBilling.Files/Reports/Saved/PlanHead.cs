using System.Text.Json;
using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Files.Reports.Saved;

/// <summary>The lines at the head of a saved plan: what it is of, and what it comes to.</summary>
internal static class PlanHead
{
    private static readonly string[] Papers = ["letter", "a4"];

    public static void Write(PlanLines lines, BillingPlan plan)
    {
        lines.Members(json => WriteOrigin(json, plan));
        lines.Members(json => WriteFingerprints(json, plan));
        lines.Members(json => WriteSums(json, (plan.Decisions.Count, plan.Totals)));
        lines.Members(json => json.ByDecision(plan.ByDecision));
        lines.Members(json => WriteNotExported(json, plan.NotExported));
        lines.Members(json => WriteLeftOut(json, plan.LeftOut));
        lines.Members(json => json.NeedsApproval(plan.NeedsApproval));
        lines.Members(json => WriteLimits(json, plan));
        lines.Members(json => WriteStationery(json, plan.Stationery));
    }

    public static BillingPlan Read(PlanReader reader, out int accounts)
    {
        var plan = reader.Members(ReadOrigin, WriteOrigin);
        plan = reader.Members((ref JsonLine json) => ReadFingerprints(ref json, plan), WriteFingerprints);
        (accounts, var totals) = reader.Members(ReadSums, WriteSums);
        plan = plan with
        {
            Totals = totals,
            ByDecision = reader.Members(ReadByDecision, DecisionJson.ByDecision),
            NotExported = reader.Members((ref JsonLine json) => json.Texts("not_exported"), WriteNotExported),
            LeftOut = reader.Members((ref JsonLine json) => json.Texts("left_out"), WriteLeftOut),
            NeedsApproval = reader.Members(ReadNeedsApproval, DecisionJson.NeedsApproval),
        };
        plan = reader.Members((ref JsonLine json) => ReadLimits(ref json, plan), WriteLimits);
        return plan with
        {
            Stationery = reader.Members(
                (ref JsonLine json) => ReadStationery(ref json, plan.Practice),
                WriteStationery
            ),
        };
    }

    private static void WriteOrigin(Utf8JsonWriter json, BillingPlan plan)
    {
        json.WriteNumber("plan", PlanFile.Format);
        json.Date("as_of", plan.AsOf);
        json.Text("practice", plan.Practice);
        json.Text("currency", plan.Currency);
        json.Text("source", plan.Source);
        json.Date("exported_as_of", plan.ExportedAsOf);
        json.Date("newest_entry", plan.NewestEntry);
    }

    private static BillingPlan ReadOrigin(ref JsonLine json)
    {
        json.Number("plan");
        return new BillingPlan
        {
            AsOf =
                json.Date("as_of")
                ?? throw new NotAsWrittenException(
                    "as_of",
                    Said.In("The plan has no day.", $"Le plan n’a pas de jour.")
                ),
            Practice = json.Required("practice"),
            Currency = json.Required("currency"),
            Source = json.Text("source"),
            ExportedAsOf = json.Date("exported_as_of"),
            NewestEntry = json.Date("newest_entry"),
            DataFingerprint = "",
            PolicyFingerprint = "",
            Version = "",
            Totals = Figures.Zero,
            ByDecision = [],
            NotExported = [],
            NeedsApproval = [],
            Settings = [],
            WorklistsInForce = [],
            Worklists = [],
            Decisions = [],
            Problems = [],
        };
    }

    private static void WriteFingerprints(Utf8JsonWriter json, BillingPlan plan)
    {
        json.Text("data_fingerprint", plan.DataFingerprint);
        json.Text("policy_fingerprint", plan.PolicyFingerprint);
        json.Text("history_fingerprint", plan.HistoryFingerprint);
        json.Text("version", plan.Version);
    }

    private static BillingPlan ReadFingerprints(ref JsonLine json, BillingPlan plan) =>
        plan with
        {
            DataFingerprint = json.Required("data_fingerprint"),
            PolicyFingerprint = json.Required("policy_fingerprint"),
            HistoryFingerprint = json.Required("history_fingerprint"),
            Version = json.Required("version"),
        };

    private static void WriteSums(Utf8JsonWriter json, (int Accounts, Figures Totals) sums)
    {
        json.WriteNumber("accounts", sums.Accounts);
        json.WriteStartObject("totals");
        json.Figures(sums.Totals);
        json.WriteEndObject();
    }

    private static (int, Figures) ReadSums(ref JsonLine json) =>
        (json.Number("accounts"), json.Object("totals", DecisionLine.ReadFigures));

    private static DecisionTotal[] ReadByDecision(ref JsonLine json) =>
        json.Each(
            "by_decision",
            (ref JsonLine total) =>
                new DecisionTotal(
                    (DecisionKind)total.Word("decision", Words.Decisions),
                    total.Number("accounts"),
                    total.Money("patient_portion")
                )
        );

    private static void WriteNotExported(Utf8JsonWriter json, IReadOnlyList<string> names) =>
        json.Texts("not_exported", names);

    private static void WriteLeftOut(Utf8JsonWriter json, IReadOnlyList<string> types) => json.Texts("left_out", types);

    private static LimitExceeded[] ReadNeedsApproval(ref JsonLine json) =>
        json.Each(
            "needs_approval",
            (ref JsonLine limit) =>
            {
                var (name, allowed, found) = (limit.Required("limit"), limit.Money("allowed"), limit.Money("found"));
                return new LimitExceeded(
                    name,
                    allowed,
                    found,
                    PlanWords.IsProtection(name) ? limit.Money("asked") : null
                );
            }
        );

    private static void WriteLimits(Utf8JsonWriter json, BillingPlan plan)
    {
        json.Limits("limits", plan.Limits.Select(limit => (limit.Limit, limit.Allowed, limit.Found, (decimal?)null)));
        // A price and no sum: it has the decimals that the practice gave it.
        if (plan.CostPerStatement is { } cost)
            json.WriteNumber("cost_per_statement", cost);
        else
            json.WriteNull("cost_per_statement");
    }

    private static BillingPlan ReadLimits(ref JsonLine json, BillingPlan plan) =>
        plan with
        {
            Limits = json.Each(
                "limits",
                (ref JsonLine limit) =>
                    new LimitInForce(limit.Required("limit"), limit.Money("allowed"), limit.Money("found"))
            ),
            CostPerStatement = json.Amount("cost_per_statement"),
        };

    private static void WriteStationery(Utf8JsonWriter json, Stationery stationery)
    {
        json.WriteStartObject("stationery");
        json.Text("phone", stationery.Letterhead.Phone);
        json.Text("email", stationery.Letterhead.Email);
        json.Text("address", stationery.Letterhead.Address);
        json.Date("due_date", stationery.DueDate);
        json.Text("pay_link", stationery.PayLink);
        json.Text("paper", Papers[(int)stationery.Paper]);
        json.WriteEndObject();
    }

    private static Stationery ReadStationery(ref JsonLine json, string practice) =>
        json.Object(
            "stationery",
            (ref JsonLine part) =>
                new Stationery(
                    new(practice, part.Required("phone"), part.Required("email"), part.Required("address")),
                    part.Date("due_date"),
                    part.Text("pay_link"),
                    (PaperSize)part.Word("paper", Papers)
                )
        );
}
