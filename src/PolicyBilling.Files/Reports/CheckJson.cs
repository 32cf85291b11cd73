using System.Text.Json;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Checking;

namespace PolicyBilling.Files.Reports;

/// <summary>What a check found, for scripts.</summary>
public static class CheckJson
{
    /// <summary>Writes the findings and the warnings of loading as one line of JSON.</summary>
    public static void Write(PolicySet policies, IReadOnlyList<Finding> findings, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, DecisionJson.Options);
        json.WriteStartObject();
        json.WriteString("policy_fingerprint", policies.Fingerprint);
        var loading = policies.Problems.Select(problem => new Finding(
            "loading",
            problem,
            new Dictionary<string, object>()
        ));
        json.Each(
            "findings",
            loading.Concat(findings),
            finding =>
            {
                json.Found(finding.Kind, finding.Problem);
                json.WritePropertyName("facts");
                FactsJson.Write(json, finding.Facts);
            }
        );
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>What was found in a policy file, and where.</summary>
    internal static void Found(this Utf8JsonWriter json, string kind, Problem problem)
    {
        json.WriteString("kind", kind);
        json.WriteString("file", problem.File);
        json.WriteNumber("line", problem.Line);
        if (int.TryParse(problem.Column, out var column))
            json.WriteNumber("column", column);
        json.WriteString("message", problem.Message);
    }
}

/// <summary>Facts by name, for scripts.</summary>
internal static class FactsJson
{
    /// <summary>Writes facts as an object.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, object> facts)
    {
        json.WriteStartObject();
        foreach (var (name, value) in facts)
        {
            json.WritePropertyName(name);
            switch (value)
            {
                case decimal amount:
                    json.WriteNumberValue(amount);
                    break;
                case int count:
                    json.WriteNumberValue(count);
                    break;
                case bool yes:
                    json.WriteBooleanValue(yes);
                    break;
                case IEnumerable<string> texts:
                    json.WriteStartArray();
                    foreach (var text in texts)
                        json.WriteStringValue(text);
                    json.WriteEndArray();
                    break;
                default:
                    json.WriteStringValue((string)value);
                    break;
            }
        }
        json.WriteEndObject();
    }
}
