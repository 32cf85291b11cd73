namespace PolicyBilling.Files.Import;

/// <summary>Finds the quote that keeps a CSV file from being read; runs only when reading has failed.</summary>
internal static class QuoteFault
{
    // As the reader does, take a field longer than this for one that is never closed.
    private const int MostCharacters = 1 << 22;

    /// <summary>The lines on which the first faulty quote opens and closes (0: never); null when there is
    /// none.</summary>
    public static (int Opens, int Closes)? Find(TextReader text, char delimiter)
    {
        var block = new char[1 << 16];
        int line = 1,
            opens = 0,
            length = 0;
        var (fieldStart, quoted, closing) = (true, false, false);
        for (var read = text.ReadBlock(block, 0, block.Length); read > 0; read = text.ReadBlock(block, 0, block.Length))
        {
            foreach (var c in block.AsSpan(0, read))
            {
                if (closing && c != '"' && c != delimiter && c != '\n')
                    return (opens, line);
                if (quoted)
                {
                    if (closing || c != '"')
                        length++;
                    if (closing && c == '"')
                        closing = false;
                    else if (c == '"')
                        closing = true;
                    else if (closing)
                        (quoted, closing, fieldStart) = (false, false, true);
                    if (quoted && length > MostCharacters)
                        return (opens, 0);
                }
                else if (fieldStart && c == '"')
                    (quoted, opens, length, fieldStart) = (true, line, 0, false);
                else
                    fieldStart = c == delimiter || c == '\n';
                if (c == '\n')
                    line++;
            }
        }
        return quoted && !closing ? (opens, 0) : null;
    }
}
