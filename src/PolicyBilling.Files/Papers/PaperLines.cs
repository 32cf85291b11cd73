using System.Globalization;

namespace PolicyBilling.Files.Papers;

/// <summary>Breaks a text into lines of a width.</summary>
internal static class PaperLines
{
    /// <summary>The lines of a paragraph; a word that is wider than a line is broken.</summary>
    public static List<string> Wrap(string text, double width, Ink ink)
    {
        var (lines, line) = (new List<string>(), "");
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Fits($"{line} {word}"))
            {
                line = $"{line} {word}";
                continue;
            }
            if (line.Length > 0)
                lines.Add(line);
            line = word;
            while (!Fits(line))
            {
                var cut = Cut(line);
                lines.Add(line[..cut]);
                line = line[cut..];
            }
        }
        if (line.Length > 0)
            lines.Add(line);
        return lines;

        bool Fits(string some) => PaperFonts.Width(some, ink.Size, ink.Bold) <= width;

        int Cut(string some)
        {
            var ends = StringInfo.ParseCombiningCharacters(some);
            var most = 1;
            while (most + 1 < ends.Length && Fits(some[..ends[most + 1]]))
                most++;
            return most < ends.Length ? ends[most] : some.Length;
        }
    }

    /// <summary>The lines of a text with paragraphs and line ends of its own.</summary>
    public static List<string> WrapAll(string? text, double width, Ink ink)
    {
        var lines = new List<string>();
        foreach (var line in PaperText.Lines(text))
            if (line.Length == 0)
                lines.Add("");
            else
                lines.AddRange(Wrap(line, width, ink));
        return lines;
    }
}
