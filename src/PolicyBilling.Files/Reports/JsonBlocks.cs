using System.Buffers;
using System.Text.Json;

namespace PolicyBilling.Files.Reports;

/// <summary>Writes many items as JSON objects on all cores, some blocks at a time: a million need no more memory than
/// a thousand, and the bytes are those of one after another.</summary>
internal static class JsonBlocks
{
    private const int ItemsInBlock = 256;

    /// <summary>Writes every item's members and hands on the objects, in order, with <paramref name="between"/>
    /// between any two.</summary>
    public static void Write<T>(
        IReadOnlyList<T> items,
        byte[] between,
        Action<Utf8JsonWriter, T> members,
        Action<ReadOnlySpan<byte>> output,
        CancellationToken cancel = default
    )
    {
        var blocks = Enumerable
            .Range(0, Environment.ProcessorCount)
            .Select(_ => new ArrayBufferWriter<byte>(1 << 16))
            .ToArray();
        for (var start = 0; start < items.Count; start += ItemsInBlock * blocks.Length)
        {
            cancel.ThrowIfCancellationRequested();
            var from = start;
            var count = Math.Min(blocks.Length, (items.Count - from + ItemsInBlock - 1) / ItemsInBlock);
            Parallel.For(
                0,
                count,
                block => Fill(blocks[block], items, from + (block * ItemsInBlock), between, members)
            );
            foreach (var block in blocks.AsSpan(0, count))
                output(block.WrittenSpan);
        }
    }

    private static void Fill<T>(
        ArrayBufferWriter<byte> block,
        IReadOnlyList<T> items,
        int start,
        byte[] between,
        Action<Utf8JsonWriter, T> members
    )
    {
        block.ResetWrittenCount();
        using var json = new Utf8JsonWriter(block, DecisionJson.Options);
        for (var place = start; place < Math.Min(start + ItemsInBlock, items.Count); place++)
        {
            if (place > 0)
                block.Write(between);
            json.Reset();
            json.WriteStartObject();
            members(json, items[place]);
            json.WriteEndObject();
            json.Flush();
        }
    }
}
