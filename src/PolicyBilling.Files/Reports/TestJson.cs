using System.Text.Json;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Coverage;

namespace PolicyBilling.Files.Reports;

/// <summary>How the examples came out and what they show, for scripts.</summary>
public static class TestJson
{
    /// <summary>Writes the result as one line of JSON.</summary>
    public static void Write(PolicySet policies, IReadOnlyList<ExampleResult> results, ExampleCoverage coverage, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, DecisionJson.Options);
        json.WriteStartObject();
        json.WriteString("policy_fingerprint", policies.Fingerprint);
        json.WriteNumber("examples", results.Count);
        json.WriteStartArray("failed");
        foreach (var result in results.Where(result => result.Failures.Count > 0)) Write(json, result);
        json.WriteEndArray();
        json.WriteNumber("coverage", coverage.Total.Percent);
        Write(json, "decided", coverage.Decided);
        Write(json, "flipped", coverage.Flipped);
        Write(json, "paired", coverage.Paired);
        json.WriteStartArray("missing");
        foreach (var unshown in coverage.Missing) Write(json, unshown);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, ExampleResult result)
    {
        json.WriteStartObject();
        json.WriteString("policy", result.Policy.Name);
        json.WriteString("example", result.Example.Name);
        json.WriteString("file", result.Example.Place.File);
        json.WriteNumber("line", result.Example.Place.Line);
        json.WriteStartArray("failures");
        foreach (var failure in result.Failures) json.WriteStringValue(failure);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Share share)
    {
        json.WriteStartObject(name);
        json.WriteNumber("shown", share.Shown);
        json.WriteNumber("all", share.All);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Unshown unshown)
    {
        json.WriteStartObject();
        json.WriteString("kind", unshown.Kind);
        json.WriteString("file", unshown.Problem.File);
        json.WriteNumber("line", unshown.Problem.Line);
        if (int.TryParse(unshown.Problem.Column, out var column)) json.WriteNumber("column", column);
        json.WriteString("message", unshown.Problem.Message);
        json.WriteEndObject();
    }
}
