using PolicyBilling.Files.Import.Noticing;

namespace PolicyBilling.Files.Import;

/// <summary>A table's rows, one at a time: from a CSV file or from a sheet.</summary>
internal abstract class RowSource : IDisposable
{
    /// <summary>More characters than this in one field are taken for a mistake.</summary>
    public const int MostCharacters = 64 * 1024;

    /// <summary>The header row, as written.</summary>
    public IReadOnlyList<string> Header { get; protected init; } = [];

    /// <summary>The 1-based line on which the current row starts.</summary>
    public int Line { get; protected set; }

    /// <summary>How many fields the current row has.</summary>
    public abstract int FieldCount { get; }

    /// <summary>Whether there may be letters with their accent apart, which are to be composed so that ids and words
    /// compare as they look.</summary>
    public bool HasMarks { get; protected set; }

    /// <summary>What makes the current row unreadable as a whole, with the number of the field; null for
    /// nothing.</summary>
    public (int Field, Said Message)? Fault { get; protected set; }

    /// <summary>Tells which fields are read, and which of them names the account.</summary>
    public virtual void Uses(HashSet<int> fields, int account) { }

    /// <summary>What is to be said of the table as it stands in its file, once it is known which fields are
    /// read.</summary>
    public virtual IEnumerable<(DataCheck Check, int Line, string Column, Said Message)> Remarks() => [];

    /// <summary>A field of the current row, as written.</summary>
    public abstract ReadOnlySpan<char> Field(int index);

    /// <summary>Goes to the next row; false after the last one. Throws <see cref="UnreadableException"/> when the
    /// file cannot be read on.</summary>
    public abstract bool Read();

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Looks through the current row for what no field may hold.</summary>
    protected (int Field, Said Message)? FindFault()
    {
        for (var i = 0; i < FieldCount; i++)
        {
            var field = Field(i);
            if (field.Length > MostCharacters)
                return (
                    i,
                    Said.In(
                        $"the field has {field.Length:N0} characters: check it, it may hold several rows.",
                        $"le champ a {field.Length:N0} caractères : le vérifier, il contient peut-être "
                            + $"plusieurs lignes."
                    )
                );
            var at = field.IndexOfAny(StrictText.Controls);
            if (at >= 0)
                return (
                    i,
                    Said.In(
                        $"the field holds a control character (U+{(int)field[at]:X4}): delete it.",
                        $"le champ contient un caractère de commande (U+{(int)field[at]:X4}) : le supprimer."
                    )
                );
        }
        return null;
    }
}

/// <summary>A file that cannot be read, or not to its end; the message says why and what to do.</summary>
internal sealed class UnreadableException(Said message, int line = 0, Exception? inner = null)
    : Exception(message.English, inner)
{
    /// <summary>The message in both languages.</summary>
    public Said Said { get; } = message;

    /// <summary>The 1-based line it was found on; 0 when the whole file is meant.</summary>
    public int Line { get; } = line;
}
