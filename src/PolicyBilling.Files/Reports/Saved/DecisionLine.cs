using System.Text.Json;
using PolicyBilling.Decisions;
using PolicyBilling.Policies;

namespace PolicyBilling.Files.Reports.Saved;

/// <summary>A decision with everything that goes out, as a line of a saved plan.</summary>
internal static class DecisionLine
{
    public static void Write(Utf8JsonWriter json, Decision decision)
    {
        json.Decision(decision);
        json.Text("message_text", decision.MessageText);
        json.Texts("notes", decision.Notes);
        json.Text("text", decision.Text);
        json.WriteBoolean("final_notice", decision.IsFinalNotice);
        json.WriteNumber("days_since_last_statement", decision.DaysSinceLastStatement);
        json.WriteNumber("patient_due_days", decision.PatientDueDays);
        json.Date("last_payment", decision.LastPayment);
        json.Text("cautions", decision.Cautions);
        RecipientPart.Write(json, decision.Recipient);
        StatementPart.Write(json, decision.Mailing?.Lines);
    }

    /// <summary>Reads the keys in the order in which they are written.</summary>
    public static Decision Read(ref JsonLine json)
    {
        var account = json.Required("account");
        var kind = (DecisionKind)json.Word("decision", Words.Decisions);
        var (policy, rule, step) = (json.Required("policy"), json.Text("rule"), json.Text("step"));
        var (sends, by) = (json.Texts("sends"), json.Text("by"));
        var (amount, message, moveTo) = (json.Money("amount"), json.Text("message"), json.Text("move_to"));
        var (until, because) = (json.Date("until"), json.Required("because"));
        var figures = ReadFigures(ref json);
        var (worklists, reason) = (json.Texts("worklists"), json.Text("reason"));
        var (struckBy, guarantor) = (json.Texts("struck_by"), json.Required("guarantor"));
        var (billingType, waitsFor) = (json.Required("billing_type"), json.Text("waits_for"));
        var messageText = json.Text("message_text");
        var (notes, text, final) = (json.Texts("notes"), json.Text("text"), json.Bool("final_notice"));
        var (lastStatement, due) = (json.Number("days_since_last_statement"), json.Number("patient_due_days"));
        var (lastPayment, cautions) = (json.Date("last_payment"), json.Required("cautions"));
        var to = RecipientPart.Read(ref json);
        var lines = StatementPart.Read(ref json);
        var mailing = by is null ? null : new Mailing(by, message, messageText) { Notes = notes, Lines = lines };
        if (kind == DecisionKind.Collections && sends.Contains("statement") != mailing is not null)
            throw new NotAsWrittenException(
                "by",
                Said.In(
                    "A statement, and nothing else, goes by mail or by e-mail.",
                    $"Un relevé, et rien d’autre, part par la poste ou par courriel."
                )
            );
        return new Decision
        {
            Account = account,
            Guarantor = guarantor,
            BillingType = billingType,
            Disposition = kind switch
            {
                DecisionKind.Statement => new Disposition.Statement(
                    mailing
                        ?? throw new NotAsWrittenException(
                            "by",
                            Said.In(
                                "A statement goes by mail or by e-mail.",
                                $"Un relevé part par la poste ou par courriel."
                            )
                        ),
                    to
                ),
                DecisionKind.Collections => new Disposition.Collections(sends, mailing, text, final, to),
                DecisionKind.WriteOff => new Disposition.WriteOff(reason),
                DecisionKind.Hold => new Disposition.Hold(until),
                _ => new Disposition.None(),
            },
            Policy = policy,
            Rule = rule,
            Step = step,
            Amount = amount,
            MoveTo = moveTo,
            WaitsFor = waitsFor is null ? null : WaitsForWords.Of(waitsFor),
            Because = because,
            StruckBy = struckBy,
            Worklists = worklists,
            DaysSinceLastStatement = lastStatement,
            PatientDueDays = due,
            LastPayment = lastPayment,
            Cautions = cautions,
            Figures = figures,
        };
    }

    public static Figures ReadFigures(ref JsonLine json) =>
        new(
            json.Money("balance"),
            json.Money("credit"),
            json.Money("aged_0_30"),
            json.Money("aged_31_60"),
            json.Money("aged_61_90"),
            json.Money("aged_over_90"),
            json.Money("insurance_estimate"),
            json.Money("patient_portion")
        );
}
