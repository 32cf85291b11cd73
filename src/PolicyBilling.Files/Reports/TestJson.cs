using System.Text.Json;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Coverage;
using PolicyBilling.Workbench.Examples;

namespace PolicyBilling.Files.Reports;

/// <summary>How the examples came out and what they show, for scripts.</summary>
public static class TestJson
{
    /// <summary>Writes the result as one line of JSON.</summary>
    public static void Write(
        PolicySet policies,
        IReadOnlyList<ExampleResult> results,
        ExampleCoverage coverage,
        Stream stream
    )
    {
        using var json = new Utf8JsonWriter(stream, DecisionJson.Options);
        json.WriteStartObject();
        json.WriteString("policy_fingerprint", policies.Fingerprint);
        json.WriteNumber("examples", results.Count);
        json.Each("failed", results.Where(result => result.Failures.Count > 0), result => Write(json, result));
        json.WriteNumber("coverage", coverage.Total.Percent);
        Write(json, "decided", coverage.Decided);
        Write(json, "flipped", coverage.Flipped);
        Write(json, "paired", coverage.Paired);
        json.Each("missing", coverage.Missing, unshown => json.Found(unshown.Kind, unshown.Problem));
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, ExampleResult result)
    {
        json.WriteString("policy", result.Policy.Name);
        json.WriteString("example", result.Example.Name);
        json.WriteString("file", result.Example.Place.File);
        json.WriteNumber("line", result.Example.Place.Line);
        json.Texts("failures", [.. result.Failures.Select(failure => failure.English)]);
    }

    private static void Write(Utf8JsonWriter json, string name, Share share)
    {
        json.WriteStartObject(name);
        json.WriteNumber("shown", share.Shown);
        json.WriteNumber("all", share.All);
        json.WriteEndObject();
    }
}
