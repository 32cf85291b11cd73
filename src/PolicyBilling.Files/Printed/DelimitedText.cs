namespace PolicyBilling.Files.Printed;

/// <summary>Cuts text at a sign. Reports have titles, blank lines and rows of other lengths around their table, each of
/// which must keep its line number.</summary>
internal static class DelimitedText
{
    /// <summary>The lines of a text with their fields; quotes may hold the sign and line ends.</summary>
    public static List<GridRow> Read(string text, char delimiter)
    {
        var rows = new List<GridRow>();
        var fields = new List<Cell>();
        int line = 1,
            first = 1,
            at = 0;
        while (at < text.Length)
        {
            var field = Field(text, ref at, delimiter, ref line);
            fields.Add(new Cell(Shown(field.Trim())));
            if (at < text.Length && text[at] == delimiter)
            {
                at++;
                if (at < text.Length)
                    continue;
                fields.Add(Cell.Nothing);
            }
            rows.Add(Row(first, fields));
            fields.Clear();
            if (at < text.Length && text[at] == '\r')
                at++;
            if (at < text.Length && text[at] == '\n')
                at++;
            first = ++line;
        }
        return rows;
    }

    // ="0042" is how a program keeps Excel from taking a number's zeros away.
    private static string Shown(string field) =>
        field.StartsWith("=\"", StringComparison.Ordinal) && field.EndsWith('"') && field.Length > 2
            ? field[2..^1].Trim()
            : field;

    private static GridRow Row(int line, List<Cell> fields) =>
        new(line, [.. fields], string.Join("  ", fields.Where(cell => !cell.IsBlank).Select(cell => cell.Text)));

    private static string Field(string text, ref int at, char delimiter, ref int line)
    {
        var start = at;
        if (text[at] == '"')
        {
            var quoted = new System.Text.StringBuilder();
            for (at++; at < text.Length; at++)
            {
                if (text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"')
                    at++;
                else if (text[at] == '"')
                    break;
                if (text[at] == '\n')
                    line++;
                quoted.Append(text[at] is '\n' or '\r' ? ' ' : text[at]);
            }
            at = Math.Min(at + 1, text.Length);
            start = at;
            SkipTo(text, ref at, delimiter);
            return quoted.Append(text, start, at - start).ToString();
        }
        SkipTo(text, ref at, delimiter);
        return text[start..at];
    }

    private static void SkipTo(string text, ref int at, char delimiter)
    {
        while (at < text.Length && text[at] != delimiter && text[at] is not ('\n' or '\r'))
            at++;
    }
}
