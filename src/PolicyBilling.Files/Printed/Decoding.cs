using System.Text;

namespace PolicyBilling.Files.Printed;

/// <summary>Bytes of a text file as text: by its byte order mark, else as strict UTF-8, else by the code page under
/// which names come out with letters.</summary>
internal static class Decoding
{
    static Decoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes a file; the encoding's name is for the memory.</summary>
    public static (string Text, string Encoding) Read(byte[] bytes)
    {
        if (Marked(bytes) is { } marked)
            return marked;
        if (bytes.AsSpan().Contains((byte)0))
            throw new UnbroughtException(Unbrought.NoText);
        try
        {
            return (new UTF8Encoding(false, true).GetString(bytes), "utf-8");
        }
        catch (ArgumentException)
        {
            return ByLetters(bytes);
        }
    }

    private static (string, string)? Marked(byte[] bytes)
    {
        ReadOnlySpan<byte> start = bytes;
        if (start.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }))
            return (new UTF8Encoding(false, true).GetString(bytes, 3, bytes.Length - 3), "utf-8");
        if (start.StartsWith(new byte[] { 0xFF, 0xFE }))
            return (Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2), "utf-16");
        if (start.StartsWith(new byte[] { 0xFE, 0xFF }))
            return (Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2), "utf-16be");
        return null;
    }

    private static (string, string) ByLetters(byte[] bytes)
    {
        var windows = Encoding.GetEncoding(1252).GetString(bytes);
        var dos = Encoding.GetEncoding(850).GetString(bytes);
        return Oddities(dos) < Oddities(windows) ? (dos, "ibm850") : (windows, "windows-1252");
    }

    // In a name an accented letter stands beside letters; a sign in a word does not, nor a capital behind a small
    // letter.
    private static int Oddities(string text)
    {
        var odd = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < '\u0080' || c == '\u00A0')
                continue;
            var before = i > 0 ? text[i - 1] : ' ';
            if (!char.IsLetter(c))
                odd += "€£«»°ºª–—’‘“”…•".Contains(c) ? 0 : 3;
            else if (char.IsUpper(c) && char.IsLower(before))
                odd += 2;
            else if ("ÐÞðþƒªº".Contains(c))
                odd++;
        }
        return odd;
    }
}
