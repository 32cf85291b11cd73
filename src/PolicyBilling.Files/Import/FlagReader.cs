using System.Text.RegularExpressions;
using PolicyBilling.Files.Import.Noticing;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>Reads fields of flags set apart by semicolons; most rows share a few combinations.</summary>
internal sealed partial class FlagReader(FlagSets sets, SeenWords seen)
{
    // Two letters from a flag that protects, and words of their own.
    private static readonly string[] OtherWords = ["medicare", "released", "mentor"];

    private readonly Dictionary<int, string> _canonical = [];
    private readonly Dictionary<string, Reading> _readings = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedList<string, (Reading Reading, string Column, Tally Rows)> _doubts = new(
        StringComparer.OrdinalIgnoreCase
    );

    // The flags that a text means, and the check that noticed it with how it goes on after the text.
    private sealed record Reading(IReadOnlyList<string> Flags, DataCheck? Check = null, Said Says = default);

    /// <summary>The flag that facts and guards know by a name, however it is spaced: <c>Cease Contact</c> is
    /// <c>cease-contact</c>; null for any other.</summary>
    public static string? Known(string name)
    {
        var plain = Joined(Spelling.Plain(name));
        return KnownFlags.All.FirstOrDefault(flag => flag.Equals(plain, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The combination in a field and in the columns of single flags, as an index into the practice's
    /// <see cref="FlagSets"/>.</summary>
    public int Read(Row row, int column, TableProblems problems)
    {
        var field = row.Text(column);
        if (field.IsEmpty && row.FlagColumns.Count == 0)
            return 0;
        var flags = new List<string>();
        foreach (var part in field.Split(';'))
        {
            var flag = row.Translated(column, field[part].Trim());
            if (!flag.IsEmpty)
                flags.AddRange(Understood(flag.ToString(), row, column, problems.File));
        }
        foreach (var single in row.FlagColumns)
            if (row.IsSet(single))
                flags.Add(single.Flag);
        return flags.Count == 0 ? 0 : sets.Intern(flags);
    }

    /// <summary>A combination as one text, the same however it was written.</summary>
    public string Canonical(int set) =>
        _canonical.TryGetValue(set, out var text)
            ? text
            : _canonical[set] = string.Join(
                ';',
                sets[set].Select(flag => flag.ToLowerInvariant()).Order(StringComparer.Ordinal)
            );

    /// <summary>Tells what stood in a table and was read as something else, once per text with its count; then
    /// begins anew with the next table.</summary>
    public void Tell(TableProblems problems)
    {
        foreach (var (reading, column, rows) in _doubts.Values)
            problems.Notice(
                reading.Check!,
                rows.Line,
                column,
                null,
                Said.In(
                    $"{RowText.Shown(rows.First)} {Standing(rows.Count)}{reading.Says}",
                    $"{RowText.Shown(rows.First)} {Standing(rows.Count)}{reading.Says}"
                )
            );
        _doubts.Clear();
    }

    private static Said Standing(int rows) =>
        rows == 1 ? Said.Nothing : Said.In($"stands in {rows:N0} rows and ", $"est dans {rows:N0} lignes et ");

    private IReadOnlyList<string> Understood(string written, Row row, int column, string file)
    {
        if (!_readings.TryGetValue(written, out var reading))
            _readings[written] = reading = ReadingOf(written);
        if (reading.Check is not null)
        {
            if (!_doubts.TryGetValue(written, out var doubt))
                _doubts[written] = doubt = (reading, row.Header(column), new Tally());
            doubt.Rows.Add(row.Line, written);
        }
        // What was read as a flag that protects has been named for it.
        if (reading.Flags is [var own] && !KnownFlags.All.Contains(own, StringComparer.OrdinalIgnoreCase))
            seen.Add(WordKind.Flag, own, file, row.Line);
        return reading.Flags;
    }

    private static Reading ReadingOf(string written)
    {
        if (Known(written) is { } known)
            return new([known]);
        var parts = Separators().Split(written).Where(part => part.Length > 0).ToList();
        if (Several(parts) is var (several, all))
            return new(
                several,
                WordChecks.FlagsSetApart,
                Said.In(
                    $"reads as {string.Join(" and ", several)}: flags are set apart by a semicolon, write "
                        + $"{string.Join(';', several)}{(all ? "" : ", for its other words count for nothing")}.",
                    $"se lit comme {string.Join(" et ", several)} : les indicateurs se séparent par un point-virgule, "
                        + $"écrire {string.Join(';', several)}{(all ? "" : ", car ses autres mots ne comptent pas")}."
                )
            );
        if (Near(written) is { } near)
            return new(
                [near, Joined(written)],
                WordChecks.NearFlag,
                Said.In(
                    $"reads as {near}, the nearest flag that protects: write {near}, or give the practice's own flag "
                        + "another name.",
                    $"se lit comme {near}, l’indicateur protecteur le plus proche : écrire {near}, ou donner un "
                        + $"autre nom à l’indicateur du cabinet."
                )
            );
        // One spelling for letters with accents, as in policies.
        return new([Spelling.Composed(written)]);
    }

    // Flags and nothing else, or those that protect among other words: of "no email-consent, bad-address" the address.
    private static (List<string> Flags, bool All)? Several(List<string> parts)
    {
        if (parts.Count < 2)
            return null;
        var (flags, all) = (new List<string>(), true);
        for (var i = 0; i < parts.Count; i++)
            if (i + 1 < parts.Count && Known($"{parts[i]} {parts[i + 1]}") is { } two)
            {
                flags.Add(two);
                i++;
            }
            else if ((Known(parts[i]) ?? Near(parts[i])) is { } one)
                flags.Add(one);
            else
                all = false;
        var protecting = flags.Where(flag => KnownFlags.Protecting.Contains(flag)).Distinct().ToList();
        return protecting.Count == 0 ? null : (all ? [.. flags.Distinct()] : protecting, all);
    }

    // A flag that lets more be done must be written right; any other that is nearly written protects.
    private static string? Near(string written)
    {
        var name = Joined(written).ToLowerInvariant();
        return OtherWords.Contains(name)
            ? null
            : Nearest.Of(name, KnownFlags.Protecting.Where(flag => HasNearParts(name, flag)));
    }

    // Of several words each is near by itself: email-contact is no cease-contact, and new-address no bad-address.
    private static bool HasNearParts(string name, string flag)
    {
        var (theirs, ours) = (name.Split('-'), flag.Split('-'));
        return theirs.Length != ours.Length
            || theirs.Zip(ours).All(pair => Nearest.Distance(pair.Second, pair.First) < int.MaxValue);
    }

    private static string Joined(string written) => Spaces().Replace(written.Trim(), "-");

    [GeneratedRegex(@"[\s,|/+&]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"[\s_]+")]
    private static partial Regex Spaces();
}
