using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>Reads fields of flags set apart by semicolons; most rows share a few combinations.</summary>
internal sealed class FlagReader
{
    private readonly FlagSets _sets;
    private readonly Dictionary<int, string> _canonical = [];
    private readonly HashSet<string> _warned = new(StringComparer.OrdinalIgnoreCase);

    public FlagReader(FlagSets sets) => _sets = sets;

    /// <summary>The combination in a field, as an index into the practice's <see cref="FlagSets"/>.</summary>
    public int Read(Row row, int column, TableProblems problems)
    {
        var field = row.Text(column);
        if (field.IsEmpty)
            return 0;
        var flags = new List<string>();
        foreach (var part in field.Split(';'))
        {
            var flag = row.Translated(column, field[part].Trim());
            if (flag.IsEmpty)
                continue;
            // One spelling for letters with accents, as in policies.
            flags.Add(Spelling.Composed(flag.ToString()));
            if (
                !ExportWords.Flags.Contains(flags[^1], StringComparer.OrdinalIgnoreCase)
                && Nearest.Of(flags[^1], ExportWords.Flags) is { } nearest
                && _warned.Add(flags[^1])
            )
                problems.Warn(
                    row.Line,
                    row.Header(column),
                    $"{RowText.Shown(flag)} is kept as the practice's own flag; guards do not know it. Did you mean "
                        + $"'{nearest}'?"
                );
        }
        return _sets.Intern(flags);
    }

    /// <summary>A combination as one text, the same however it was written.</summary>
    public string Canonical(int set) =>
        _canonical.TryGetValue(set, out var text)
            ? text
            : _canonical[set] = string.Join(
                ';',
                _sets[set].Select(flag => flag.ToLowerInvariant()).Order(StringComparer.Ordinal)
            );
}
