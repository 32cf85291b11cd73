using System.Globalization;
using System.Text;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>The current row of a table by the contract's columns: each field read as what stands in it, each failure
/// noted with what to write.</summary>
internal sealed class Row(
    RowSource source,
    IReadOnlyList<Column> columns,
    int[] ordinals,
    ExportSettings settings,
    TableSettings table,
    TextIndex accounts,
    TableProblems problems,
    IReadOnlyList<(int Ordinal, string Flag)> flagColumns
)
{
    /// <summary>An amount or a number that is not there.</summary>
    public const long Blank = -1;

    private readonly WordMap?[] _words =
    [
        .. columns.Select(column =>
            column.Words is null ? null : new WordMap(column.Words, table.Values.GetValueOrDefault(column.Name))
        ),
    ];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>[] _theirs =
    [
        .. columns.Select(column => Translations(table, column)),
    ];

    /// <summary>The account the row is for, once it is known; -1 before.</summary>
    public int Account { get; set; } = -1;

    /// <summary>The first problem of the row; null while there is none.</summary>
    public Problem? Bad { get; private set; }

    /// <summary>The line it starts on.</summary>
    public int Line => source.Line;

    /// <summary>Forgets the row before.</summary>
    public void Start() => (Account, Bad) = (-1, null);

    /// <summary>Whether the file has a column.</summary>
    public bool Has(int column) => ordinals[column] >= 0;

    /// <summary>The field without the spaces around it; empty where the file has no such column.</summary>
    public ReadOnlySpan<char> Text(int column)
    {
        var ordinal = ordinals[column];
        if (ordinal < 0 || ordinal >= source.FieldCount)
            return default;
        var text = source.Field(ordinal).Trim();
        if (Ascii.IsValid(text))
            return text;
        return columns[column].Kind switch
        {
            ColumnKind.Text => source.HasMarks ? Spelling.Composed(text.ToString()) : text,
            ColumnKind.Word or ColumnKind.FreeWord or ColumnKind.Flags => Spelling.Plain(text.ToString()),
            _ => Spelling.Visible(source.HasMarks ? Spelling.Composed(text.ToString()) : text.ToString()).Trim(),
        };
    }

    /// <summary>The field, which must not be blank.</summary>
    public ReadOnlySpan<char> Required(int column)
    {
        var text = Text(column);
        if (text.IsEmpty)
            Fail(column, Said.In("is blank: every row needs it.", $"est vide : chaque ligne en a besoin."));
        return text;
    }

    /// <summary>The field, put into the practice's own words where <c>export.yaml</c> does.</summary>
    public ReadOnlySpan<char> FreeWord(int column) => Translated(column, Text(column));

    /// <summary>A word of a column's field, put into the practice's own words.</summary>
    public ReadOnlySpan<char> Translated(int column, ReadOnlySpan<char> word) =>
        !word.IsEmpty && _theirs[column].Dictionary.Count > 0 && _theirs[column].TryGetValue(word, out var ours)
            ? ours
            : word;

    /// <summary>The number of a repeating word, as <see cref="FreeWord"/> has it; -1 when blank.</summary>
    public int Interned(int column, TextIndex words) =>
        FreeWord(column) is { IsEmpty: false } word ? words.Intern(word) : -1;

    /// <summary>The number of an id; -1 when blank.</summary>
    public int Id(int column, TextIndex ids) => Text(column) is { IsEmpty: false } id ? ids.Intern(id) : -1;

    /// <summary>The number of a word in the column's list; -1 when blank or bad.</summary>
    public int Word(int column, bool required = false)
    {
        var text = required ? Required(column) : Text(column);
        if (text.IsEmpty)
            return -1;
        var found = _words[column]!.Find(text);
        if (found < 0)
            Bad ??= problems.UnknownWord(
                Line,
                Header(column),
                AccountId,
                text.ToString(),
                _words[column]!.Explain(columns[column].Name, text)
            );
        return found;
    }

    /// <summary>The columns in which a date could not be read.</summary>
    public SortedSet<int> UnreadDates { get; } = [];

    /// <summary>The flags that have a column of their own in the file.</summary>
    public IReadOnlyList<(int Ordinal, string Flag)> FlagColumns => flagColumns;

    /// <summary>Whether a flag with a column of its own is set in this row.</summary>
    public bool IsSet((int Ordinal, string Flag) column)
    {
        if (column.Ordinal >= source.FieldCount)
            return false;
        var text = source.Field(column.Ordinal).Trim();
        if (FlagColumn.Says(text) is { } set)
            return set;
        FailAt(
            source.Header[column.Ordinal],
            Said.In(
                $"{RowText.Shown(text)} says neither yes nor no: write TRUE or FALSE, for the column reads as the flag "
                    + $"{column.Flag}.",
                $"{RowText.Shown(text)} ne dit ni oui ni non : écrire TRUE ou FALSE, car la colonne se lit "
                    + $"comme l’indicateur {column.Flag}."
            )
        );
        return false;
    }

    /// <summary>A day number; 0 when blank or bad.</summary>
    public int Date(int column, bool required = false)
    {
        var text = required ? Required(column) : Text(column);
        if (text.IsEmpty)
            return 0;
        if (settings.Dates.TryParse(text, out var day))
            return day;
        UnreadDates.Add(column);
        Fail(column, settings.Dates.Explain(text));
        return 0;
    }

    /// <summary>An amount in cents, of either sign; false when blank or bad.</summary>
    public bool Money(int column, out long cents)
    {
        cents = 0;
        var text = Text(column);
        if (text.IsEmpty)
            return false;
        if (!settings.Money.TryParse(text, out cents))
        {
            Fail(column, settings.Money.Explain(text));
            return false;
        }
        if (Math.Abs(cents) <= MoneyText.Most)
            return true;
        Fail(
            column,
            Said.In(
                $"{RowText.Shown(text)} is more than a million: check it.",
                $"{RowText.Shown(text)} est plus d’un million : le vérifier."
            )
        );
        return false;
    }

    /// <summary>An amount in cents that cannot be negative; <see cref="Blank"/> when blank or bad.</summary>
    public long Unsigned(int column)
    {
        if (!Money(column, out var cents))
            return Blank;
        if (cents >= 0)
            return cents;
        Fail(
            column,
            Said.In(
                $"{RowText.Shown(Text(column))} is negative: write it without a minus.",
                $"{RowText.Shown(Text(column))} est négatif : l’écrire sans le moins."
            )
        );
        return Blank;
    }

    /// <summary>A whole number from 0 to 9999; 0 when blank or bad.</summary>
    public int Number(int column)
    {
        var text = Text(column);
        if (text.Length <= 4 && text.IndexOfAnyExceptInRange('0', '9') < 0)
            return text.IsEmpty ? 0 : int.Parse(text, CultureInfo.InvariantCulture);
        Fail(
            column,
            Said.In(
                $"{RowText.Shown(text)} is no whole number: write digits only, e.g. 2.",
                $"{RowText.Shown(text)} n’est pas un nombre entier : écrire des chiffres seulement, p. ex. 2."
            )
        );
        return 0;
    }

    /// <summary>A column's name as the file has it.</summary>
    public string Header(int column) => ordinals[column] < 0 ? columns[column].Name : source.Header[ordinals[column]];

    /// <summary>Notes what is wrong with a field.</summary>
    public void Fail(int column, Said message) => FailAt(Header(column), message);

    /// <summary>Notes what is wrong with a field, or with the row when <paramref name="header"/> is empty.</summary>
    public void FailAt(string header, Said message)
    {
        var problem = problems.BadRow(Line, header, AccountId, message);
        Bad ??= problem;
    }

    private string? AccountId => Account < 0 ? null : accounts[Account];

    private static Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Translations(
        TableSettings table,
        Column column
    )
    {
        var theirs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (
            column.Kind is ColumnKind.FreeWord or ColumnKind.Flags
            && table.Values.TryGetValue(column.Name, out var values)
        )
            foreach (var (their, our) in values)
                theirs[their] = our;
        return theirs.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
