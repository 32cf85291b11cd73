using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicyBilling.Decisions;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Reports;

/// <summary>
/// The saved plan, <c>plan.json</c>: exactly what would be sent, with every text. One decision to a line, so that two
/// plans can be laid side by side.
/// Line numbers of the export and other problems are left out: the order of an export's rows changes no byte.
/// </summary>
public static class PlanFile
{
    /// <summary>The file's name under the output folder.</summary>
    public const string Name = "plan.json";

    /// <summary>Writes the plan, and last the SHA-256 of every byte before it.</summary>
    /// <returns>The plan's fingerprint.</returns>
    public static string Write(BillingPlan plan, Stream stream)
    {
        using var lines = new Lines(stream);
        lines.Add("{\n");
        Head(lines, plan);
        lines.Array("settings", plan.Settings, Setting);
        lines.Array("worklists_in_force", plan.WorklistsInForce, InForce);
        lines.Array("worklists", plan.Worklists, WorklistRow);
        lines.Array("decisions", plan.Decisions, Decision);
        var fingerprint = lines.Fingerprint();
        lines.Add($"\"fingerprint\":\"{fingerprint}\"\n}}\n");
        lines.Flush();
        return fingerprint;
    }

    private static void Head(Lines lines, BillingPlan plan)
    {
        lines.Members(json =>
        {
            json.WriteNumber("plan", 1);
            json.Date("as_of", plan.AsOf);
            json.Text("practice", plan.Practice);
            json.Text("currency", plan.Currency);
            json.Text("source", plan.Source);
            json.Date("exported_as_of", plan.ExportedAsOf);
            json.Date("newest_entry", plan.NewestEntry);
        });
        lines.Members(json =>
        {
            json.Text("data_fingerprint", plan.DataFingerprint);
            json.Text("policy_fingerprint", plan.PolicyFingerprint);
            json.Text("version", plan.Version);
        });
        lines.Members(json =>
        {
            json.WriteNumber("accounts", plan.Decisions.Count);
            json.WriteStartObject("totals");
            json.Figures(plan.Totals);
            json.WriteEndObject();
        });
        lines.Members(json => json.ByDecision(plan.ByDecision));
        lines.Members(json => json.Texts("not_exported", plan.NotExported));
        lines.Members(json => json.Texts("left_out", plan.LeftOut));
        lines.Members(json => json.NeedsApproval(plan.NeedsApproval));
    }

    private static void Setting(Utf8JsonWriter json, SettingInForce setting)
    {
        json.Text("policy", setting.Policy);
        json.Text("setting", setting.Setting);
        json.Text("value", setting.Value);
    }

    private static void InForce(Utf8JsonWriter json, WorklistInForce worklist)
    {
        json.Text("worklist", worklist.Name);
        json.Text("owner", worklist.Owner);
        json.WriteString("rows", worklist.ByClaim ? "claims" : "accounts");
    }

    private static void WorklistRow(Utf8JsonWriter json, WorklistRow row)
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
    }

    private static void Decision(Utf8JsonWriter json, Decision decision)
    {
        json.Decision(decision);
        json.Text("message_text", decision.MessageText);
        json.Texts("notes", decision.Notes);
        json.Text("text", decision.Text);
    }

    /// <summary>Writes JSON a line at a time and remembers what it wrote.</summary>
    private sealed class Lines : IDisposable
    {
        private readonly Stream _stream;
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly ArrayBufferWriter<byte> _buffer = new(DecisionJson.FlushAt * 2),
            _line = new(4096);
        private readonly Utf8JsonWriter _json;

        public Lines(Stream stream)
        {
            _stream = stream;
            _json = new Utf8JsonWriter(_line, DecisionJson.Options);
        }

        public void Add(string text) => Add(Encoding.UTF8.GetBytes(text));

        /// <summary>A line of keys of the plan itself.</summary>
        public void Members(Action<Utf8JsonWriter> write)
        {
            var json = Object(write);
            Add(json[1..^1]);
            Add(",\n"u8);
        }

        /// <summary>A list with one item to a line.</summary>
        public void Array<T>(string key, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
        {
            Add(items.Count == 0 ? $"\"{key}\":[" : $"\"{key}\":[\n");
            JsonBlocks.Write(items, [.. ",\n"u8], write, Add);
            Add(items.Count == 0 ? "],\n"u8 : "\n],\n"u8);
        }

        public string Fingerprint()
        {
            Flush();
            return "sha256:" + Convert.ToHexStringLower(_hash.GetCurrentHash());
        }

        public void Flush()
        {
            _stream.Write(_buffer.WrittenSpan);
            _hash.AppendData(_buffer.WrittenSpan);
            _buffer.ResetWrittenCount();
        }

        public void Dispose()
        {
            _json.Dispose();
            _hash.Dispose();
        }

        private ReadOnlySpan<byte> Object(Action<Utf8JsonWriter> write)
        {
            _line.ResetWrittenCount();
            _json.Reset();
            _json.WriteStartObject();
            write(_json);
            _json.WriteEndObject();
            _json.Flush();
            return _line.WrittenSpan;
        }

        private void Add(ReadOnlySpan<byte> bytes)
        {
            _buffer.Write(bytes);
            if (_buffer.WrittenCount > DecisionJson.FlushAt)
                Flush();
        }
    }
}
