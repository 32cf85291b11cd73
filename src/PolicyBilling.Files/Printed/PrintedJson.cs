using System.Globalization;
using System.Text.Json;

namespace PolicyBilling.Files.Printed;

/// <summary>A proposal for scripts.</summary>
public static class PrintedJson
{
    /// <summary>Writes it.</summary>
    /// <param name="proposal">What was understood.</param>
    /// <param name="written">The folder that was written; null for none.</param>
    /// <param name="stream">Where it goes.</param>
    public static void Write(PrintedProposal proposal, string? written, Stream stream)
    {
        var brought = proposal.Brought;
        using var json = new Utf8JsonWriter(
            stream,
            new JsonWriterOptions
            {
                Indented = true,
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
        json.WriteStartObject();
        json.WriteString("status", written is not null ? "written" : proposal.Status.ToString().ToLowerInvariant());
        json.WriteString("kind", proposal.Kind);
        json.WriteString("as_of", proposal.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("currency", proposal.Currency);
        json.WriteString("out", written);
        json.WriteNumber("accounts", brought.Accounts.Count(account => !account.NothingOwed));
        Totals(json, brought);
        Objects(
            json,
            "printed_totals",
            brought.PrintedTotals,
            total =>
            {
                json.WriteString("file", total.File);
                json.WriteString("column", total.Column);
                json.WriteString("role", total.Role);
                Money(json, "printed", total.Printed);
            }
        );
        Objects(
            json,
            "questions",
            proposal.Questions,
            question =>
            {
                json.WriteString("id", question.Id);
                json.WriteString("text", question.Text);
                json.WriteString("seen", question.Seen);
                json.WriteString("default", question.Default);
                Objects(
                    json,
                    "answers",
                    question.Choices,
                    choice =>
                    {
                        json.WriteString("answer", choice.Answer);
                        json.WriteString("changes", choice.Changes);
                    }
                );
            }
        );
        Texts(json, "says", proposal.Says);
        Texts(json, "refusals", proposal.Refusals);
        Texts(json, "held", proposal.Held);
        Objects(
            json,
            "differences",
            proposal.Differences,
            difference =>
            {
                json.WriteString("file", difference.File);
                json.WriteNumber("line", difference.Line);
                json.WriteString("column", difference.Column);
                Money(json, "printed", difference.Printed);
                Money(json, "summed", difference.Summed);
                Money(json, "difference", difference.Printed - difference.Summed);
                Texts(json, "may_explain", difference.MayExplain);
            }
        );
        Objects(
            json,
            "columns",
            proposal.Columns,
            column =>
            {
                json.WriteString("file", column.File);
                json.WriteString("id", column.Id);
                json.WriteString("heading", column.Heading);
                json.WriteString("role", column.Role);
                json.WriteString("ground", column.Ground);
            }
        );
        json.WriteEndObject();
    }

    private static void Objects<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Totals(Utf8JsonWriter json, Brought brought)
    {
        json.WriteStartObject("totals");
        if (brought.Kind == "ledger")
            Money(json, "balance", brought.Entries.Sum(entry => entry.Amount));
        else
        {
            foreach (
                var (name, at) in new[] { "aged_0_30", "aged_31_60", "aged_61_90", "aged_over_90" }.Select(
                    (name, at) => (name, at)
                )
            )
                Money(json, name, brought.Accounts.Sum(account => account.Buckets[at]));
            Money(json, "credit", brought.Accounts.Sum(account => account.Credit));
            Money(json, "balance", brought.Accounts.Sum(account => account.Balance));
            if (brought.Accounts.Exists(account => account.Insurance is not null))
                Money(json, "insurance_estimate", brought.Accounts.Sum(account => account.Insurance ?? 0));
        }
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Money(Utf8JsonWriter json, string name, decimal amount)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(amount.ToString("0.00", CultureInfo.InvariantCulture));
    }
}
