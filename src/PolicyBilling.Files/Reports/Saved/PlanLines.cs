using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PolicyBilling.Files.Reports.Saved;

/// <summary>Writes JSON a line at a time and remembers what it wrote.</summary>
internal sealed class PlanLines : IDisposable
{
    private readonly Stream _stream;
    private readonly CancellationToken _cancel;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _buffer = new(DecisionJson.FlushAt * 2),
        _line = new(4096);
    private readonly Utf8JsonWriter _json;

    public PlanLines(Stream stream, CancellationToken cancel)
    {
        (_stream, _cancel) = (stream, cancel);
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
        JsonBlocks.Write(items, [.. ",\n"u8], write, Add, _cancel);
        Add(items.Count == 0 ? "],\n"u8 : "\n],\n"u8);
    }

    /// <summary>The fingerprint of everything so far.</summary>
    public string Fingerprint()
    {
        Flush();
        return PlanFile.FingerprintOf(_hash);
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
