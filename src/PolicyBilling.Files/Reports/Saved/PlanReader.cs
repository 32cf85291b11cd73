using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using PolicyBilling.Decisions;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Reports.Saved;

/// <summary>Reads a saved plan line by line. Each is written again at once: a line that does not come out as it stands
/// there was not written by this program, and nothing that a line says is lost on the way.</summary>
internal sealed class PlanReader : IDisposable
{
    private static readonly Said Again = Said.In(
        "Make the plan anew with `policybilling dry-run`.",
        $"Refaire le plan avec `policybilling dry-run`."
    );

    private readonly HashedLines _lines;
    private readonly string _name;
    private readonly CancellationToken _cancel;
    private readonly SharedTexts _texts = new();
    private readonly ArrayBufferWriter<byte> _written = new(4096);
    private readonly Utf8JsonWriter _json;

    // Whether the next line was read already.
    private bool _isAhead;

    private PlanReader(Stream stream, string name, CancellationToken cancel)
    {
        (_lines, _name, _cancel) = (new HashedLines(stream), name, cancel);
        _json = new Utf8JsonWriter(_written, DecisionJson.Options);
    }

    /// <summary>The plan in a stream; see <see cref="PlanFile.Read(Stream, string, CancellationToken)"/>.</summary>
    public static BillingPlan Read(Stream stream, string name, CancellationToken cancel)
    {
        using var reader = new PlanReader(stream, name, cancel);
        return reader.Read();
    }

    public void Dispose()
    {
        _json.Dispose();
        _lines.Dispose();
    }

    /// <summary>A line of keys of the plan itself.</summary>
    public T Members<T>(ReadMembers<T> read, Action<Utf8JsonWriter, T> write)
    {
        Next();
        if (!_lines.Line.EndsWith(","u8))
            throw new NotAsWrittenException(
                "",
                Said.In("The line is not one of a plan's.", $"La ligne n’est pas d’un plan.")
            );
        return Item([(byte)'{', .. _lines.Line[..^1], (byte)'}'], read, write);
    }

    /// <summary>A list with one item to a line.</summary>
    public List<T> Array<T>(string key, ReadMembers<T> read, Action<Utf8JsonWriter, T> write)
    {
        Next();
        var items = new List<T>();
        var start = Encoding.UTF8.GetBytes($"\"{key}\":[");
        if (_lines.Line.SequenceEqual([.. start, .. "],"u8]))
            return items;
        if (!_lines.Line.SequenceEqual(start))
            throw new NotAsWrittenException(key, Said.In($"'{key}' is missing.", $"« {key} » manque."));
        for (var more = true; more; )
        {
            _cancel.ThrowIfCancellationRequested();
            Next();
            more = _lines.Line.EndsWith(","u8);
            items.Add(Item(more ? _lines.Line[..^1] : _lines.Line, read, write));
        }
        Next();
        if (!_lines.Line.SequenceEqual("],"u8))
            throw new NotAsWrittenException(
                key,
                Said.In(
                    $"'{key}' does not end where its last item does.",
                    $"« {key} » ne finit pas avec son dernier élément."
                )
            );
        return items;
    }

    private BillingPlan Read()
    {
        Begin();
        BillingPlan? plan = null;
        (string Key, int Line, Said Message)? wrong = null;
        try
        {
            plan = PlanHead.Read(this, out var accounts);
            plan = AgreementLines.Read(this, plan) with
            {
                Worklists = Array("worklists", WorklistLine.Read, WorklistLine.Write),
                Decisions = Array("decisions", DecisionLine.Read, DecisionLine.Write),
            };
            if (PlanSums.Wrong(plan, accounts) is var (key, message))
                wrong = (key, 0, message);
            Next();
        }
        catch (NotAsWrittenException not)
        {
            wrong = (not.Key, _lines.Number, not.Said);
        }
        // What is no UTF-8 is an invalid operation.
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            wrong = ("", _lines.Number, Said.In("The line is no JSON.", $"La ligne n’est pas du JSON."));
        }
        End(wrong);
        return plan!;
    }

    // What the file is at all, before anything else of it matters.
    private void Begin()
    {
        var key = "\"plan\":"u8;
        _isAhead = true;
        if (!_lines.Next() || !_lines.Line.SequenceEqual("{"u8) || !_lines.Next() || !_lines.Line.StartsWith(key))
            throw Refused(
                1,
                "",
                Said.In(
                    $"This is no saved plan. A plan is the file {PlanFile.Name} that `policybilling "
                        + $"dry-run` writes under "
                        + "its output folder.",
                    $"Ce n’est pas un plan enregistré. Un plan est le fichier {PlanFile.Name} que `policybilling "
                        + $"dry-run` écrit dans son dossier de sortie."
                )
            );
        if (Utf8Parser.TryParse(_lines.Line[key.Length..], out int version, out _) && version > PlanFile.Format)
            throw Refused(
                2,
                "plan",
                Said.In(
                    $"The plan has the format {version} of a newer program; this one reads format "
                        + $"{PlanFile.Format}. Use "
                        + $"the program that made the plan. {Again}",
                    $"Le plan a le format {version} d’un programme plus récent ; celui-ci lit le format "
                        + $"{PlanFile.Format}. Prendre le programme qui a fait le plan. {Again}"
                )
            );
    }

    // The fingerprint tells best what happened to a file; where it is right, somebody else wrote the file.
    private void End((string Key, int Line, Said Message)? wrong)
    {
        while (!_lines.Line.StartsWith("\"fingerprint\":"u8))
        {
            _cancel.ThrowIfCancellationRequested();
            if (!_lines.Next())
                throw Changed(
                    _lines.Number,
                    "",
                    Said.In(
                        "The file ends before its fingerprint: it was cut off, perhaps while it was copied. Copy it "
                            + $"again. {Again}",
                        $"Le fichier finit avant son empreinte : il a été coupé, peut-être en le copiant. Le copier "
                            + $"de nouveau. {Again}"
                    )
                );
        }
        var fingerprint = _lines.Fingerprint();
        var isWhole =
            _lines.Line.SequenceEqual(Encoding.UTF8.GetBytes($"\"fingerprint\":\"{fingerprint}\""))
            && _lines.IsWhole
            && _lines.Next()
            && _lines.Line.SequenceEqual("}"u8)
            && _lines.IsWhole
            && !_lines.Next();
        if (!isWhole)
            throw Changed(
                wrong?.Line ?? 0,
                "",
                Said.In(
                    "The file was changed after the plan was written: it no longer says what was decided "
                        + "and shown, and "
                        + "nothing is done by it. What shall be decided otherwise belongs into the policies or into "
                        + $"exceptions.yaml. {Again}",
                    $"Le fichier a été changé après l’écriture du plan : il ne dit plus ce qui a été décidé et "
                        + $"montré, et rien n’est fait d’après lui. Ce qui doit être décidé autrement va dans les "
                        + $"politiques ou dans exceptions.yaml. {Again}"
                )
            );
        if (wrong is { } not)
            throw Changed(
                not.Line,
                not.Key,
                Said.In(
                    $"{not.Message} This program does not write such a plan. {Again}",
                    $"{not.Message} Ce programme n’écrit pas un tel plan. {Again}"
                )
            );
    }

    private void Next()
    {
        if ((!_isAhead && !_lines.Next()) || !_lines.IsWhole)
            throw new NotAsWrittenException("", Said.In("The plan ends too early.", $"Le plan finit trop tôt."));
        _isAhead = false;
    }

    private T Item<T>(ReadOnlySpan<byte> line, ReadMembers<T> read, Action<Utf8JsonWriter, T> write)
    {
        var item = new JsonLine(line, _texts).Whole(read);
        _written.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        write(_json, item);
        _json.WriteEndObject();
        _json.Flush();
        if (line.SequenceEqual(_written.WrittenSpan))
            return item;
        var same = line.CommonPrefixLength(_written.WrittenSpan);
        throw new NotAsWrittenException(
            "",
            Said.In(
                $"The line is written otherwise from its character {same + 1} on.",
                $"La ligne est écrite autrement à partir de son caractère {same + 1}."
            )
        );
    }

    private RefusedException Changed(int line, string key, Said message) =>
        new([new Problem(Severity.Error, _name, line, key, null, message) { Check = PlanFile.Changed }]);

    private RefusedException Refused(int line, string key, Said message) =>
        new([new Problem(Severity.Error, _name, line, key, null, message)]);
}
