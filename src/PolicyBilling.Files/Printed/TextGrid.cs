namespace PolicyBilling.Files.Printed;

/// <summary>Text files as cells: by the sign that cuts most lines into the same number of fields, else by columns that
/// are blank in all rows.</summary>
internal static class TextGrid
{
    private static readonly char[] Delimiters = ['\t', ';', '|', ','];

    /// <summary>Reads a text file.</summary>
    public static Grid Read(string file, byte[] bytes, CancellationToken cancel)
    {
        var (text, encoding) = Decoding.Read(bytes);
        cancel.ThrowIfCancellationRequested();
        var delimiter = Delimiters.FirstOrDefault(candidate => IsEven(text, candidate));
        var grid =
            delimiter == default
                ? PlacedWords.ToGrid(file, GridKind.FixedColumns, PlacedLines(text))
                : new Grid(file, GridKind.Delimited, DelimitedText.Read(text, delimiter)) { Delimiter = delimiter };
        return grid with { Encoding = encoding };
    }

    // Fewer fields than three cut nothing: every name has a comma.
    private static bool IsEven(string text, char delimiter)
    {
        var sample = text.Length > 400_000 ? text[..400_000] : text;
        if (!sample.Contains(delimiter))
            return false;
        var counts = DelimitedText
            .Read(sample, delimiter)
            .Where(row => !row.IsBlank)
            .Select(row => row.Cells.Length)
            .ToList();
        if (delimiter != '\t' && IsSpaced(sample))
            return false;
        var most = counts.GroupBy(count => count).OrderByDescending(group => group.Count()).First();
        return most.Key >= 3 && most.Count() >= Math.Max(2, counts.Count * 0.55);
    }

    // Where columns are set apart by blanks, commas are those of amounts and names.
    private static bool IsSpaced(string sample)
    {
        var lines = sample.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        return lines.Count(line => Gaps(line) >= 2) * 10 >= lines.Count * 6;
    }

    private static int Gaps(string line)
    {
        var gaps = 0;
        for (var at = line.IndexOf("   ", StringComparison.Ordinal); at >= 0; )
        {
            gaps++;
            while (at < line.Length && line[at] == ' ')
                at++;
            at = line.IndexOf("   ", at, StringComparison.Ordinal);
        }
        return gaps;
    }

    private static List<PlacedLine> PlacedLines(string text)
    {
        var lines = new List<PlacedLine>();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = Untabbed(raw.TrimEnd('\r').Replace('\f', ' ')).TrimEnd();
            lines.Add(new PlacedLine(number, line, JoinedWords.Of(Words(line), 1)));
        }
        return lines;
    }

    private static string Untabbed(string line)
    {
        if (!line.Contains('\t'))
            return line;
        var wide = new System.Text.StringBuilder();
        foreach (var c in line)
            if (c == '\t')
                wide.Append(' ', 8 - wide.Length % 8);
            else
                wide.Append(c);
        return wide.ToString();
    }

    private static List<PlacedWord> Words(string line)
    {
        var words = new List<PlacedWord>();
        for (var i = 0; i < line.Length; )
        {
            if (line[i] == ' ')
            {
                i++;
                continue;
            }
            var end = line.IndexOf(' ', i);
            end = end < 0 ? line.Length : end;
            words.Add(new PlacedWord(line[i..end], i, end));
            i = end;
        }
        return words;
    }
}
