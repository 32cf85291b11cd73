using System.Security.Cryptography;
using System.Text;
using PdfSharp.Pdf;

namespace PolicyBilling.Files.Papers;

/// <summary>Saves a document so that the same document has the same bytes: the library draws its identity, the names
/// of its subset fonts and its two XMP identities by lot. They are made from the document's content instead.</summary>
internal static class StablePdf
{
    private const int TagLength = 6;
    private const int GuidLength = 36;

    public static void Save(PdfDocument document, Stream stream)
    {
        document.Internals.FirstDocumentID = document.Internals.SecondDocumentID = new string('\0', 16);
        using var saved = new MemoryStream();
        document.Save(saved, closeStream: false);
        var bytes = saved.GetBuffer().AsSpan(0, (int)saved.Length);
        var tags = Tags(bytes);
        var identities = Places(bytes, "ID>uuid:"u8);
        foreach (var at in identities)
            bytes.Slice(at, GuidLength).Fill((byte)'0');
        // What the library says of itself behind the end of the file tells the machine's runtime.
        foreach (var at in Places(bytes, "% Created with "u8))
            Blank(bytes[(at - "% Created with ".Length)..]);
        var hash = Convert.ToHexString(SHA256.HashData(bytes));
        foreach (var (at, number) in tags)
            Write(bytes[at..], Tag(hash, number));
        foreach (var at in identities)
            Write(bytes[at..], Guid.Parse(hash[..32]).ToString());
        var id = bytes.LastIndexOf("/ID["u8);
        foreach (var at in Places(bytes[id..], "<"u8).Take(2))
            Write(bytes[(id + at)..], hash[..32]);
        stream.Write(bytes);
    }

    private static void Blank(Span<byte> line) => line[..Math.Max(0, line.IndexOf((byte)'\n'))].Fill((byte)' ');

    // Where the fonts' names stand, each with the font's number: the same letters are the same font.
    private static List<(int At, int Number)> Tags(Span<byte> bytes)
    {
        var (found, numbers) = (new List<(int, int)>(), new Dictionary<string, int>());
        foreach (var at in Places(bytes, "+Liberation#20Sans"u8))
        {
            var start = at - "+Liberation#20Sans".Length - TagLength;
            var name = Encoding.ASCII.GetString(bytes.Slice(start, TagLength));
            if (!numbers.TryGetValue(name, out var number))
                numbers[name] = number = numbers.Count;
            found.Add((start, number));
            bytes.Slice(start, TagLength).Fill((byte)'A');
        }
        return found;
    }

    private static string Tag(string hash, int number) =>
        string.Concat(hash.AsSpan(number * TagLength % 48, TagLength).ToArray().Select(digit => (char)(digit + 17)));

    private static List<int> Places(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> mark)
    {
        var (places, from) = (new List<int>(), 0);
        while (bytes[from..].IndexOf(mark) is var at and >= 0)
            places.Add(from += at + mark.Length);
        return places;
    }

    private static void Write(Span<byte> bytes, string text) => Encoding.ASCII.GetBytes(text, bytes);
}
