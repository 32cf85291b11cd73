using System.Text.Json;
using PolicyBilling.Connectors.OpenDental;

namespace PolicyBilling.App.Commands;

/// <summary>An import of Open Dental as one line for scripts.</summary>
internal static class OpenDentalJson
{
    /// <summary>What was written, or why not.</summary>
    /// <param name="summary">What was read.</param>
    /// <param name="folder">The folder that was written; null for none.</param>
    /// <param name="to">Where it goes.</param>
    public static void Write(ImportSummary summary, string? folder, Stream to)
    {
        using var json = new Utf8JsonWriter(to);
        json.WriteStartObject();
        json.WriteString("as_of", FormattableString.Invariant($"{summary.AsOf:yyyy-MM-dd}"));
        json.WriteString("written", folder);
        json.WriteStartObject("rows");
        foreach (var (table, rows) in summary.Rows)
            json.WriteNumber(table, rows);
        json.WriteEndObject();
        json.WriteBoolean("differs", summary.Differs);
        Texts(json, "check", summary.Check.Select(line => line.English));
        Texts(json, "notes", summary.Notes.Select(line => line.English));
        json.WriteEndObject();
    }

    /// <summary>The names that have no meaning yet.</summary>
    public static void Write(IReadOnlyList<OfficeName> open, Stream to)
    {
        using var json = new Utf8JsonWriter(to);
        json.WriteStartObject();
        json.WriteStartArray("questions");
        foreach (var name in open)
        {
            json.WriteStartObject();
            json.WriteString("section", name.Section.Key);
            json.WriteString("name", name.Name);
            json.WriteNumber("rows", name.Count);
            Texts(json, "answers", name.Section.Words.Append(OfficeSection.None));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
