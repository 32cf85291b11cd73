using System.Text.Json;
using PolicyBilling.Breakdowns;
using PolicyBilling.Files.Reports;
using PolicyBilling.Ledgers;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Files.Explanations;

/// <summary>The result of <c>explain --format json</c>: one line, money as numbers with two decimals.</summary>
public static class ExplanationJson
{
    /// <summary>Writes an explanation; sentences are in a language (<c>en</c>, <c>fr</c>).</summary>
    public static void Write(Explanation explanation, Stream stream, string language)
    {
        var labels = ExplanationLabels.Of(explanation, language);
        using var json = new Utf8JsonWriter(stream, DecisionJson.Options);
        json.WriteStartObject();
        json.Date("as_of", explanation.AsOf);
        json.Text("account", explanation.Decision.Account);
        json.WriteStartObject("decision");
        json.Decision(explanation.Decision);
        json.WriteEndObject();
        if (explanation.BeforeBatch is { } before)
            json.Outcome("before_batch", before);
        json.Breakdown(explanation.Breakdown);
        Contacts(json, explanation.Contacts, new ContactLabels(labels));
        json.Why(explanation.Why, labels);
        Changes(json, explanation, labels);
        Upcoming(json, explanation);
        CallSheet(json, explanation.CallSheet);
        json.Texts("not_exported", explanation.NotExported);
        json.Date("current_values_of", explanation.CurrentValuesOf);
        json.Texts("problems", [.. explanation.Problems.Select(problem => problem.ToString())]);
        json.Text("practice", explanation.Practice);
        json.Text("currency", explanation.Currency);
        json.Text("policy_fingerprint", explanation.PolicyFingerprint);
        json.WriteEndObject();
    }

    private static void Contacts(Utf8JsonWriter json, IReadOnlyList<ContactLine> contacts, ContactLabels labels) =>
        json.Each(
            "contacts",
            contacts,
            contact =>
            {
                json.Date("date", contact.Date);
                json.WriteString("kind", Word(contact.Kind));
                json.Text("channel", contact.Channel == Channel.None ? null : Word(contact.Channel));
                json.WriteString("direction", Word(contact.Direction));
                json.Text("step", contact.Step.Length > 0 ? contact.Step : null);
                json.Date("until", contact.Until);
                if (contact.Amount is { } amount)
                    json.Money("amount", amount);
                else
                    json.WriteNull("amount");
                json.Text("counts_as", contact.CountsAs.Counts ? contact.CountsAs.Step : null);
                json.Text("why", labels.Counted(contact));
                json.WriteBoolean("in_export", !contact.IsOursAlone);
            }
        );

    // The words of the export: returned-mail, in-person, out.
    private static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static void Changes(Utf8JsonWriter json, Explanation explanation, ExplanationLabels labels)
    {
        json.Each(
            "changes",
            explanation.Changes,
            changed =>
            {
                json.Text("sentence", MoveText.Of(changed, explanation.AsOf, labels));
                Move(json, changed.Move);
                json.WriteNumber("days", changed.Move.Days);
                json.Outcome("decision", changed.After);
                if (changed.Instead is { } instead)
                    json.Outcome("instead_of", instead);
            }
        );
    }

    private static void Move(Utf8JsonWriter json, Move move)
    {
        json.WriteString(
            "move",
            move switch
            {
                DaysPass => "days-pass",
                PatientPays => "patient-pays",
                ClaimAnswered => "claim-answered",
                ContactDone { Kind: ContactKind.Hold } => "hold-set",
                ContactDone { Kind: ContactKind.Release } => "hold-released",
                ContactDone => "contact-done",
                _ => "flag-changed",
            }
        );
        switch (move)
        {
            case PatientPays pays:
                json.Money("amount", pays.Amount);
                break;
            case ClaimAnswered claim:
                json.Text("claim", claim.Claim);
                json.Money("payment", claim.Payment);
                json.Money("write_off", claim.WriteOff);
                break;
            case ContactDone contact:
                json.Text("contact", contact.Kind.ToString().ToLowerInvariant());
                json.Text("step", contact.Step);
                break;
            case FlagChanged flag:
                json.Text("flag", flag.Flag);
                json.WriteBoolean("set", flag.Set);
                break;
        }
    }

    private static void Upcoming(Utf8JsonWriter json, Explanation explanation)
    {
        json.Each(
            "upcoming",
            explanation.Upcoming,
            next =>
            {
                json.Date("day", next.Day);
                json.Outcome("decision", next.Decision);
            }
        );
    }

    private static void CallSheet(Utf8JsonWriter json, CallSheet sheet)
    {
        json.WriteStartObject("call_sheet");
        json.Texts("first", sheet.Cautions);
        json.Text("opening", sheet.Opening);
        json.Text("script", sheet.Script);
        json.Texts("say", sheet.ToSay);
        json.Texts("may_offer", sheet.MayOffer);
        json.Texts("must_not", sheet.MustNotSay);
        json.WriteEndObject();
    }
}
