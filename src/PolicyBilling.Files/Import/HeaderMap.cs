using PolicyBilling.Files.Import.Noticing;

namespace PolicyBilling.Files.Import;

/// <summary>Finds the contract's columns in a header row, whatever their order and names.</summary>
internal static class HeaderMap
{
    /// <summary>For each column its place in the header, -1 when it is not there; null when the table cannot be
    /// read.</summary>
    public static int[]? Of(
        IReadOnlyList<string> header,
        IReadOnlyList<Column> columns,
        IReadOnlyList<(int Ordinal, string Flag)> flags,
        TableSettings settings,
        ExportSettings export,
        TableProblems problems
    )
    {
        if (header.Count == 0)
        {
            problems.Refuse(
                1,
                "",
                Said.In(
                    "The file is empty: even a table without rows needs its header row.",
                    $"Le fichier est vide : même une table sans ligne a besoin de son en-tête."
                )
            );
            return null;
        }
        var places = Places(header, problems);
        var ordinals = new int[columns.Count];
        for (var i = 0; i < columns.Count; i++)
            ordinals[i] = Place(columns[i], header, places, settings);
        ExplainMissing(header, columns, ordinals, settings, export, problems);
        foreach (var (ordinal, flag) in flags)
            problems.Note(
                header[ordinal],
                Said.In(
                    $"The column was read as the flag {flag}, set where it says yes.",
                    $"La colonne a été lue comme l’indicateur {flag}, mis là où elle dit oui."
                )
            );
        var missing = columns.Where((column, c) => ordinals[c] < 0 && !column.Required).ToList();
        var used = ordinals.Concat(flags.Select(flag => flag.Ordinal)).ToHashSet();
        for (var i = 0; i < header.Count; i++)
            if (!used.Contains(i) && header[i].Length > 0)
                NameUnused(header[i], missing, settings, problems);
        return problems.Refused ? null : ordinals;
    }

    // A column that nearly has the name of one that is missing is that one, or nobody can tell.
    private static void NameUnused(string name, List<Column> missing, TableSettings settings, TableProblems problems)
    {
        if (
            missing.Find(column =>
                !settings.Columns.ContainsKey(column.Name) && HeaderName.IsNear(name, column.Name)
            ) is
            { } near
        )
            problems.Notice(
                ColumnChecks.NearColumn,
                1,
                name,
                null,
                Said.In(
                    $"Is this the column '{near.Name}', which is missing? Rename it, or write "
                        + $"`columns: {{{near.Name}: {name}}}` in export.yaml; if it is something else, "
                        + $"give it another "
                        + $"name.",
                    $"Est-ce la colonne « {near.Name} », qui manque ? La renommer, ou écrire `columns: "
                        + $"{{{near.Name}: {name}}}` dans export.yaml ; si c’est autre chose, lui donner un autre nom."
                )
            );
        else
            problems.Note(
                name,
                Said.In(
                    "The column is not one that policies use; it was ignored.",
                    $"Aucune politique n’utilise cette colonne ; elle a été ignorée."
                ) + Nearest.Hint(name, missing.Select(column => column.Name))
            );
    }

    private static Dictionary<string, int> Places(IReadOnlyList<string> header, TableProblems problems)
    {
        var places = new Dictionary<string, int>();
        for (var i = 0; i < header.Count; i++)
        {
            if (header[i].Length == 0 || places.TryAdd(RowText.Folded(header[i]), i))
                continue;
            problems.Refuse(
                1,
                header[i],
                Said.In(
                    "Two columns have this name: rename or delete one of them.",
                    $"Deux colonnes portent ce nom : en renommer ou en supprimer une."
                )
            );
        }
        return places;
    }

    private static int Place(
        Column column,
        IReadOnlyList<string> header,
        Dictionary<string, int> places,
        TableSettings settings
    ) => places.GetValueOrDefault(RowText.Folded(settings.Columns.GetValueOrDefault(column.Name, column.Name)), -1);

    private static void ExplainMissing(
        IReadOnlyList<string> header,
        IReadOnlyList<Column> columns,
        int[] ordinals,
        TableSettings settings,
        ExportSettings export,
        TableProblems problems
    )
    {
        var unused = header.Where((name, place) => name.Length > 0 && !ordinals.Contains(place)).ToList();
        var delimiter = settings.Delimiter ?? export.Delimiter;
        for (var i = 0; i < columns.Count; i++)
        {
            if (ordinals[i] >= 0)
                continue;
            if (settings.Columns.TryGetValue(columns[i].Name, out var theirs))
                problems.Refuse(
                    1,
                    theirs,
                    Said.In(
                        $"export.yaml reads `{columns[i].Name}` from the column '{theirs}', which is not "
                            + $"there.{Nearest.Hint(theirs, unused)}{TryImport.Of(problems.File)}",
                        $"export.yaml lit `{columns[i].Name}` dans la colonne « {theirs} », qui n’y est "
                            + $"pas.{Nearest.Hint(theirs, unused)}{TryImport.Of(problems.File)}"
                    )
                );
            else if (columns[i].Required)
                problems.Refuse(
                    1,
                    columns[i].Name,
                    Said.In(
                        $"The column is missing.{WhatToDo(columns[i], header, unused, delimiter, problems.File)}",
                        $"La colonne manque.{WhatToDo(columns[i], header, unused, delimiter, problems.File)}"
                    )
                );
        }
    }

    private static Said WhatToDo(
        Column column,
        IReadOnlyList<string> header,
        List<string> unused,
        char delimiter,
        string file
    )
    {
        foreach (var (mark, written) in new[] { (';', "\";\""), ('\t', "tab"), (',', "\",\""), ('|', "\"|\"") })
            if (header.Count == 1 && mark != delimiter && header[0].Contains(mark))
                return Said.In(
                    $" The header looks separated by {written}: write `delimiter: {written}` in export.yaml.",
                    $" L’en-tête semble séparé par {written} : écrire `delimiter: {written}` dans export.yaml."
                );
        return Nearest.Of(column.Name, unused) is { } nearest
            ? Said.In(
                $" Rename '{nearest}', or write `columns: {{{column.Name}: {nearest}}}` in export.yaml.",
                $" Renommer « {nearest} », ou écrire `columns: {{{column.Name}: {nearest}}}` dans export.yaml."
            )
            : Said.In(
                $" Add it, or say in export.yaml which column it is: `columns: {{{column.Name}: …}}`. The header has "
                    + $"{string.Join(", ", header)}.{TryImport.Of(file)}",
                $" L’ajouter, ou dire dans export.yaml quelle colonne c’est : `columns: {{{column.Name}: "
                    + $"…}}`. L’en-tête a {string.Join(", ", header)}.{TryImport.Of(file)}"
            );
    }
}
