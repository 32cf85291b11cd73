using System.Diagnostics.CodeAnalysis;

namespace PolicyBilling.Policies.Yaml;

/// <summary>How a scalar is written: bare, in quotes, or as a block after <c>|</c> or <c>></c>.</summary>
public enum YamlStyle
{
    Plain,
    Quoted,
    Block,
}

/// <summary>A piece of a YAML file that knows where it stands.</summary>
public abstract class YamlNode
{
    private protected YamlNode(YamlSource source, int line, int column)
    {
        Source = source;
        Line = line;
        Column = column;
    }

    internal YamlSource Source { get; }

    /// <summary>The file, as people know it.</summary>
    public string File => Source.File;

    /// <summary>The line it begins in, from 1.</summary>
    public int Line { get; }

    /// <summary>The column it begins in, from 1.</summary>
    public int Column { get; }

    /// <summary>Where it begins.</summary>
    public Place Place => new(File, Line, Column);

    /// <summary>An error at its beginning, with the line itself.</summary>
    public Problem Error(Said message) => Source.Error(Line, Column, message);

    /// <summary>A warning at its beginning, with the line itself.</summary>
    public Problem Warning(Said message) => Source.Problem(Severity.Warning, Line, Column, message);
}

/// <summary>A mapping: keys in the order of the file, each once.</summary>
public sealed class YamlMap : YamlNode
{
    internal YamlMap(
        YamlSource source,
        int line,
        int column,
        bool inBraces,
        bool damaged,
        IReadOnlyList<YamlEntry> entries
    )
        : base(source, line, column)
    {
        IsDamaged = damaged;
        InBraces = inBraces;
        Entries = entries;
    }

    /// <summary>Whether it is written as <c>{ }</c>.</summary>
    public bool InBraces { get; }

    /// <summary>Whether a problem was found among its keys, so that entries are left out.</summary>
    public bool IsDamaged { get; }

    /// <summary>Its entries in the order of the file.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; }

    /// <summary>The value of a key, or null when the key is not there.</summary>
    public YamlNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;

    /// <summary>Whether a key is there, and its value.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out YamlNode? value) => (value = this[key]) is not null;
}

/// <summary>A key with its value, each with its own place.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>A list.</summary>
public sealed class YamlList : YamlNode
{
    internal YamlList(YamlSource source, int line, int column, IReadOnlyList<YamlNode> items)
        : base(source, line, column) => Items = items;

    /// <summary>Its items in the order of the file.</summary>
    public IReadOnlyList<YamlNode> Items { get; }
}

/// <summary>A text as it stands in the file; what it means is asked with <see cref="YamlValues"/>.</summary>
public sealed class YamlScalar : YamlNode
{
    private readonly Lazy<int[]?> _places;

    private readonly int _end;

    internal YamlScalar(YamlSource source, int line, int column, string value, YamlStyle style, bool cut, int end)
        : base(source, line, column)
    {
        Value = value;
        Style = style;
        IsCut = cut;
        _end = end;
        _places = new(() => ScalarPlaces.Align(source.Text, source.OffsetOf(line, column), value, style));
    }

    /// <summary>The text, unquoted, lines folded as YAML says.</summary>
    public string Value { get; }

    /// <summary>How it is written.</summary>
    public YamlStyle Style { get; }

    /// <summary>Whether a <c>#</c> follows on its line, so that what was perhaps meant as text is read as a
    /// comment.</summary>
    public bool IsCut { get; }

    /// <summary>Whether the <c>#</c> that follows is the beginning of a word (<c>#5</c>): no comment is
    /// meant.</summary>
    internal bool IsCutByWord => IsCut && Mark + 1 < Source.Text.Length && !char.IsWhiteSpace(Source.Text[Mark + 1]);

    /// <summary>Where the <c>#</c> stands that cuts it.</summary>
    internal int Mark => Source.Text.IndexOf('#', _end);

    /// <summary>Whether nothing at all is written.</summary>
    public bool IsMissing => Style == YamlStyle.Plain && Value.Length == 0;

    /// <summary>Line and column in the file of a position in <see cref="Value"/>, also in quotes, with escapes, and
    /// over several lines.</summary>
    public (int Line, int Column) PlaceAt(int offset)
    {
        if (_places.Value is not { Length: > 0 } places)
            return (Line, Column);
        return Source.PlaceOf(offset < places.Length ? places[Math.Max(0, offset)] : places[^1] + 1);
    }

    /// <summary>An error at a position in <see cref="Value"/>, with the line itself.</summary>
    public Problem Error(int offset, Said message)
    {
        var (line, column) = PlaceAt(offset);
        return Source.Error(line, column, message);
    }

    /// <summary>A warning at a position in <see cref="Value"/>, with the line itself.</summary>
    public Problem Warning(int offset, Said message)
    {
        var (line, column) = PlaceAt(offset);
        return Source.Problem(Severity.Warning, line, column, message);
    }
}
