using System.Text.Json;
using PolicyBilling.Connectors.Remittances;

namespace PolicyBilling.App.Commands;

/// <summary>An import of remittances as one line for scripts.</summary>
internal static class RemittanceJson
{
    /// <summary>The payments with their claims, what is to be done, and what has to be asked.</summary>
    /// <param name="import">What was read.</param>
    /// <param name="tasks">What is to be done, by account and claim; null where nothing was written.</param>
    /// <param name="asOf">The day of the data.</param>
    /// <param name="to">Where it goes.</param>
    public static void Write(
        RemittanceImport import,
        IReadOnlyDictionary<(int Account, int Claim), RemittanceTask>? tasks,
        DateOnly asOf,
        Stream to
    )
    {
        using var json = new Utf8JsonWriter(to);
        json.WriteStartObject();
        json.WriteString("as_of", Day(asOf));
        if (tasks is null)
            json.WriteNull("added");
        else
            json.WriteNumber("added", import.Added);
        json.WriteStartArray("payments");
        foreach (var payment in import.Payments)
            Write(payment, tasks, json);
        json.WriteEndArray();
        json.WriteStartArray("questions");
        foreach (var question in import.Questions)
        {
            json.WriteStartObject();
            json.WriteString("id", question.Id);
            json.WriteString("text", question.Text);
            json.WriteStartArray("answers");
            foreach (var choice in question.Choices)
                json.WriteStringValue(choice);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(
        MatchedPayment matched,
        IReadOnlyDictionary<(int Account, int Claim), RemittanceTask>? tasks,
        Utf8JsonWriter json
    )
    {
        var payment = matched.Payment;
        json.WriteStartObject();
        json.WriteString("file", payment.File);
        json.WriteString("payer", payment.Payer);
        json.WriteString("trace", payment.Trace);
        json.WriteString("date", Day(payment.Date));
        json.WriteString("method", payment.Method);
        Money(json, "paid", payment.Paid);
        json.WriteStartArray("claims");
        foreach (var claim in matched.Claims)
            Write(claim, tasks, json);
        json.WriteEndArray();
        json.WriteStartArray("adjustments");
        foreach (var (at, one) in payment.Adjustments.Index())
        {
            var claim = matched.Takebacks.GetValueOrDefault(at);
            json.WriteStartObject();
            json.WriteString("reason", one.Reason);
            json.WriteString("reference", one.Reference);
            json.WriteString("account", claim?.AccountId);
            json.WriteString("claim", claim?.Id);
            Money(json, "amount", one.Cents);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(
        MatchedClaim matched,
        IReadOnlyDictionary<(int Account, int Claim), RemittanceTask>? tasks,
        Utf8JsonWriter json
    )
    {
        var (line, claim) = (matched.Line, matched.Claim);
        json.WriteStartObject();
        json.WriteNumber("line", line.Line);
        json.WriteString("number", line.Number);
        json.WriteString("matched_by", matched.By.ToString().ToLowerInvariant());
        json.WriteString("account", claim?.AccountId);
        json.WriteString("claim", claim?.Id);
        json.WriteNumber("status", line.Status);
        json.WriteBoolean("denied", line.IsDenied);
        Money(json, "billed", line.Charge);
        Money(json, "paid", line.Paid);
        Money(json, "write_off", line.WriteOff);
        Money(json, "patient_part", line.PatientPart);
        Money(json, "other_payers", line.OtherPayers);
        Money(json, "refused", line.Refused);
        json.WriteStartArray("reasons");
        foreach (var one in line.Adjustments)
        {
            json.WriteStartObject();
            json.WriteString("group", one.Group.ToString().ToLowerInvariant());
            json.WriteString("reason", one.Reason);
            Money(json, "amount", one.Cents);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (claim is not null && tasks?.GetValueOrDefault((claim.Account, claim.Claim)) is { } task)
        {
            json.WriteStartObject("to_post");
            Money(json, "payment", task.Payment);
            Money(json, "write_off", task.WriteOff);
            Money(json, "refused", task.Refused);
            Money(json, "taken_back", task.TakenBack);
            json.WriteBoolean("status", task.IsAwaited);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => FormattableString.Invariant($"{day:yyyy-MM-dd}");

    private static void Money(Utf8JsonWriter json, string name, long cents) =>
        json.WriteNumber(name, PolicyBilling.Money.FromCents(cents));
}
