using PolicyBilling.Files.Import.Noticing;

namespace PolicyBilling.Files.Import;

/// <summary>What was found wrong in one table. Beyond a number per kind only the count goes on: nobody reads a
/// million lines.</summary>
internal sealed class TableProblems(string file)
{
    private const int Most = 1000;

    private readonly List<Problem> _listed = [];
    private readonly int[] _counts = new int[4];
    private readonly Dictionary<(string Column, string Word), List<Problem>> _words = [];

    /// <summary>The file as the person knows it.</summary>
    public string File { get; } = file;

    /// <summary>Whether the run is refused because of this table.</summary>
    public bool Refused { get; private set; }

    /// <summary>Whether any row could not be read.</summary>
    public bool HasBadRows => _counts[1] > 0;

    /// <summary>Something that makes the whole export unusable.</summary>
    public void Refuse(int line, string column, Said message)
    {
        Refused = true;
        Add(0, new Problem(Severity.Error, File, line, column, null, message));
    }

    /// <summary>A row that could not be read, with the account that is held because of it.</summary>
    public Problem BadRow(int line, string column, string? account, Said message) =>
        Add(1, new Problem(Severity.Error, File, line, column, account, message));

    /// <summary>A row with a word that its column's list lacks. However often the word stands there it is told once,
    /// with the first line and the count.</summary>
    public Problem UnknownWord(int line, string column, string? account, string word, Said message)
    {
        var problem = new Problem(Severity.Error, File, line, column, account, message);
        var key = (column, word.ToUpperInvariant());
        if (_words.TryGetValue(key, out var rows))
            rows.Add(problem);
        else
            _words[key] = [Add(1, problem)];
        return problem;
    }

    /// <summary>Something that reads well and may mean something else, found by a check of the list: it refuses the
    /// export, is about an account that is then held, or warns, as the check does.</summary>
    public Problem Notice(DataCheck check, int line, string column, string? account, Said message)
    {
        Refused |= check.Does == Effect.Refuses;
        var severity = check.Does == Effect.Warns ? Severity.Warning : Severity.Error;
        return Add((int)check.Does, new Problem(severity, File, line, column, account, message, Check: check.Name));
    }

    /// <summary>Something a person should look at.</summary>
    public void Warn(int line, string column, Said message) =>
        Add(2, new Problem(Severity.Warning, File, line, column, null, message));

    /// <summary>Something worth knowing.</summary>
    public void Note(string column, Said message) =>
        Add(3, new Problem(Severity.Notice, File, 1, column, null, message));

    /// <summary>All of it in the order of lines, and how many more there were.</summary>
    public IEnumerable<Problem> All()
    {
        var repeated = _words.Values.Where(rows => rows.Count > 1).ToDictionary(rows => rows[0], Together);
        foreach (var problem in _listed.OrderBy(problem => problem.Line))
            yield return repeated.GetValueOrDefault(problem, problem);
        for (var kind = 0; kind < _counts.Length; kind++)
            if (_counts[kind] > Most)
                yield return new Problem(
                    kind < 2 ? Severity.Error : (Severity)(3 - kind),
                    File,
                    0,
                    "",
                    null,
                    Said.In(
                        $"There are {_counts[kind] - Most:N0} more problems of this kind; correct the "
                            + $"ones listed first.",
                        $"Il y a {_counts[kind] - Most:N0} autres problèmes de ce genre ; corriger d’abord ceux de la "
                            + $"liste."
                    )
                );
    }

    // The first row with a word speaks for all that have it.
    private static Problem Together(List<Problem> rows)
    {
        const int shown = 5;
        var accounts = rows.Select(row => row.Account).Distinct().ToList();
        var lines = string.Join(", ", rows.Take(shown).Select(row => row.Line));
        var more =
            rows.Count > shown
                ? Said.In($" and {rows.Count - shown:N0} more", $" et {rows.Count - shown:N0} de plus")
                : Said.Nothing;
        var told = Said.In(
            $"{rows[0].Said} {rows.Count:N0} rows have it: lines {lines}{more}.",
            $"{rows[0].Said} {rows.Count:N0} lignes l’ont : {lines}{more}."
        );
        return rows[0].Saying(told) with { Account = accounts is [var only] ? only : null };
    }

    private Problem Add(int kind, Problem problem)
    {
        if (_counts[kind]++ < Most)
            _listed.Add(problem);
        return problem;
    }
}
