using System.Text.Json;

namespace PolicyBilling.History.Sending;

/// <summary>The list of a run's files with their sizes and SHA-256, and how far the history was when it was
/// written.</summary>
public static class Manifest
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes the list.</summary>
    /// <param name="run">The run.</param>
    /// <param name="serial">The number of the history's row that says that the run is finished.</param>
    /// <param name="stream">Where it goes.</param>
    public static void Write(RunState run, long serial, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("run", run.Run);
        json.WriteString("practice", run.Body.Practice);
        json.WriteString("as_of", run.Body.AsOf.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("plan", run.Body.Plan);
        json.WriteNumber("history_serial", serial);
        json.WriteStartArray("files");
        foreach (
            var file in run
                .Pieces.Where(piece => piece.Outcome?.File is not null)
                .DistinctBy(piece => piece.Outcome!.File)
                .OrderBy(piece => piece.Outcome!.File, StringComparer.Ordinal)
        )
        {
            json.WriteStartObject();
            json.WriteString("file", file.Outcome!.File);
            json.WriteNumber("size", file.Outcome.Size ?? 0);
            json.WriteString("sha256", file.Outcome.Sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("emails");
        foreach (var mail in run.Pieces.Where(piece => piece.Body.Channel == "email" && piece.Outcome?.File is null))
        {
            json.WriteStartObject();
            json.WriteString("account", mail.Account);
            json.WriteString("piece", mail.Id);
            json.WriteString("state", mail.State.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
    }

    /// <summary>The greatest number of a history's row that the runs' lists under a folder name; 0 where there is
    /// none. A history that ends before it is an older copy.</summary>
    public static long NewestSerial(string folder, string practice)
    {
        var newest = 0L;
        if (Directory.Exists(folder))
            foreach (
                var file in Directory.EnumerateDirectories(folder).Select(run => Path.Combine(run, Sender.ManifestName))
            )
                newest = Math.Max(newest, SerialOf(file, practice));
        return newest;
    }

    private static long SerialOf(string file, string practice)
    {
        try
        {
            if (!File.Exists(file))
                return 0;
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return json.RootElement.GetProperty("practice").GetString() == practice
                ? json.RootElement.GetProperty("history_serial").GetInt64()
                : 0;
        }
        // A list that somebody else wrote, or wrote in, says nothing of the history.
        catch (Exception error)
            when (error
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
            )
        {
            return 0;
        }
    }
}
