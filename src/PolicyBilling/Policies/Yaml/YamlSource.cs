namespace PolicyBilling.Policies.Yaml;

/// <summary>The text of one YAML file, its line ends made equal, with the places in it. Positions count from 1 as
/// editors do.</summary>
internal sealed class YamlSource
{
    private readonly int[] _starts;

    public YamlSource(string file, string text)
    {
        File = file;
        Text = text;
        Lines = text.Split('\n');
        _starts = new int[Lines.Count];
        for (var line = 1; line < _starts.Length; line++)
            _starts[line] = _starts[line - 1] + Lines[line - 1].Length + 1;
    }

    public string File { get; }
    public string Text { get; }
    public IReadOnlyList<string> Lines { get; }

    public int OffsetOf(int line, int column)
    {
        if (line > Lines.Count)
            return Text.Length;
        return _starts[line - 1] + Math.Clamp(column - 1, 0, Lines[line - 1].Length);
    }

    public (int Line, int Column) PlaceOf(int offset)
    {
        var found = Array.BinarySearch(_starts, Math.Clamp(offset, 0, Text.Length));
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _starts[line] + 1);
    }

    public Problem Problem(Severity severity, int line, int column, Said message)
    {
        // What is missing at the end of a file is shown at the end of its last written line.
        while (line > 1 && (line > Lines.Count || (line == Lines.Count && Lines[line - 1].Length == 0)))
        {
            line--;
            column = Lines[line - 1].Length + 1;
        }
        return new Problem(severity, File, line, $"{column}", null, message, Lines[line - 1]);
    }

    public Problem Error(int line, int column, Said message) => Problem(Severity.Error, line, column, message);
}
