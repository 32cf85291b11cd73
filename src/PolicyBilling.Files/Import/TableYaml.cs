using PolicyBilling.Ledgers;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Files.Import;

/// <summary>Reads what <c>export.yaml</c> says under <c>tables</c>.</summary>
internal static class TableYaml
{
    private static readonly string[] Keys =
    [
        "file",
        "sheet",
        "delimiter",
        "skip_rows",
        "columns",
        "split",
        "amount",
        "values",
    ];

    /// <summary>The settings of each table named.</summary>
    public static IReadOnlyDictionary<Table, TableSettings> Read(YamlNode node, List<Problem> problems)
    {
        var read = new Dictionary<Table, TableSettings>();
        if (
            node.AsMap(Said.In("tables with their settings", $"les tables avec leurs réglages"), problems)
            is not { } map
        )
            return read;
        map.KnowOnly(Tables.All.Select(pair => pair.Name), problems);
        foreach (var (table, name) in Tables.All)
            if (map[name]?.AsMap(Said.In("a table's settings", $"les réglages d’une table"), problems) is { } settings)
                read[table] = Read(table, settings, problems);
        return read;
    }

    private static TableSettings Read(Table table, YamlMap map, List<Problem> problems)
    {
        map.KnowOnly(Keys, problems);
        var columns = map["columns"]
            ?.AsMap(Said.In("our column and theirs for each", $"notre colonne et la leur, une par une"), problems)
            is { } named
            ? Columns(table, named, problems)
            : [];
        var twoAmounts =
            map["amount"]
                ?.AsMap(Said.In("the columns `debit` and `credit`", $"les colonnes `debit` et `credit`"), problems)
                is { } amount
            && TakeAmounts(table, amount, columns, problems);
        return new TableSettings
        {
            File = FileName(map, problems),
            Sheet = map.Word("sheet", problems),
            Delimiter = ExportFormats.Delimiter(map, problems),
            SkipRows = ExportFormats.SkipRows(map, problems),
            Split = map["split"]
                ?.AsMap(Said.In("a column and what stands in it", $"une colonne et ce qu’elle contient"), problems)
                is { } split
                ? Split(table, split, columns, problems)
                : null,
            Columns = columns,
            HasTwoAmounts = twoAmounts,
            Values = map["values"]
                ?.AsMap(Said.In("columns with their words", $"les colonnes avec leurs mots"), problems)
                is { } values
                ? Values(table, values, problems)
                : new Dictionary<string, IReadOnlyDictionary<string, string>>(),
        };
    }

    private static string? FileName(YamlMap map, List<Problem> problems)
    {
        if (map.Word("file", problems) is not { } file)
            return null;
        if (file.AsSpan().IndexOfAny("/\\:") < 0 && file is not (".." or "."))
            return file;
        problems.Add(
            map["file"]!.Error(
                Said.In(
                    "Write the file's name alone: it lies in the same folder as export.yaml.",
                    $"Écrire le nom du fichier seul : il est dans le même dossier qu’export.yaml."
                )
            )
        );
        return null;
    }

    private static Dictionary<string, string> Columns(Table table, YamlMap map, List<Problem> problems)
    {
        map.KnowOnly(TableColumns.Of(table).Select(column => column.Name), problems);
        var columns = new Dictionary<string, string>();
        foreach (var entry in map.Entries)
            if (map.Word(entry.Key.Value, problems) is { } theirs)
                columns[entry.Key.Value] = theirs;
        return columns;
    }

    private static SplitColumn? Split(
        Table table,
        YamlMap map,
        Dictionary<string, string> columns,
        List<Problem> problems
    )
    {
        if (map.Entries.ToList() is not [var entry] || map.Word(entry.Key.Value, problems) is not { } pattern)
        {
            problems.Add(
                map.Error(
                    Said.In(
                        "Name one column: `split: {Guarantor: \"{account} - {name}\"}`.",
                        $"Nommer une colonne : `split: {{Guarantor: \"{{account}} - {{name}}\"}}`."
                    )
                )
            );
            return null;
        }
        if (SplitColumn.Of(entry.Key.Value, pattern) is not { } split)
        {
            problems.Add(
                entry.Value.Error(
                    Said.In(
                        $"'{pattern}' does not tell where two columns part: write both in braces with "
                            + $"what stands between "
                            + "them, e.g. `\"{account} - {name}\"` or `\"{name} ({account})\"`.",
                        $"« {pattern} » ne dit pas où deux colonnes se séparent : écrire les deux entre accolades "
                            + $"avec ce qui les sépare, p. ex. `\"{{account}} - {{name}}\"` ou "
                            + $"`\"{{name}} ({{account}})\"`."
                    )
                )
            );
            return null;
        }
        // A name may stand beside an id wherever one does, though the table needs none.
        var known = TableColumns.Of(table).Select(column => column.Name).Append("name").Distinct().ToList();
        foreach (var name in split.Names)
            if (!known.Contains(name))
                problems.Add(
                    entry.Value.Error(
                        Said.In(
                            $"'{name}' is no column: write one of "
                                + $"{string.Join(", ", known)}.{Nearest.Hint(name, known)}",
                            $"« {name} » n’est pas une colonne : écrire l’une de "
                                + $"{string.Join(", ", known)}.{Nearest.Hint(name, known)}"
                        )
                    )
                );
            else if (columns.ContainsKey(name))
                problems.Add(
                    entry.Value.Error(
                        Said.In(
                            $"`{name}` is named twice, here and under `columns`: keep the one that is right.",
                            $"`{name}` est nommé deux fois, ici et sous `columns` : garder le bon."
                        )
                    )
                );
        return split;
    }

    private static bool TakeAmounts(
        Table table,
        YamlMap amount,
        Dictionary<string, string> columns,
        List<Problem> problems
    )
    {
        if (table != Table.Ledger)
            problems.Add(
                amount.Error(
                    Said.In(
                        "Only the ledger's amount may stand in two columns.",
                        $"Seul le montant du grand livre peut tenir en deux colonnes."
                    )
                )
            );
        if (columns.ContainsKey("amount"))
            problems.Add(
                amount.Error(
                    Said.In(
                        "The amount is named twice, here and under `columns`: keep the one that is right.",
                        $"Le montant est nommé deux fois, ici et sous `columns` : garder le bon."
                    )
                )
            );
        amount.KnowOnly(["debit", "credit"], problems);
        foreach (var key in new[] { "debit", "credit" })
            if (amount.Word(key, problems) is { } theirs)
                columns[key] = theirs;
        if (columns.ContainsKey("debit") && columns.ContainsKey("credit"))
            return true;
        problems.Add(
            amount.Error(
                Said.In(
                    "Name both columns: `amount: {debit: …, credit: …}`.",
                    $"Nommer les deux colonnes : `amount: {{debit: …, credit: …}}`."
                )
            )
        );
        return false;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Values(
        Table table,
        YamlMap map,
        List<Problem> problems
    )
    {
        var translated = TableColumns
            .Of(table)
            .Where(column => column.Kind is ColumnKind.Word or ColumnKind.FreeWord or ColumnKind.Flags)
            .ToList();
        map.KnowOnly(translated.Select(column => column.Name), problems);
        var values = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        foreach (var column in translated)
            if (
                map[column.Name]
                    ?.AsMap(Said.In("their word and ours for each", $"leur mot et le nôtre, un par un"), problems) is
                { } words
            )
                values[column.Name] = Words(column, words, problems);
        return values;
    }

    private static Dictionary<string, string> Words(Column column, YamlMap map, List<Problem> problems)
    {
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in map.Entries)
        {
            if (map.Word(entry.Key.Value, problems) is not { } ours)
                continue;
            if (column.Words is not null && !column.Words.Contains(ours))
                problems.Add(
                    entry.Value.Error(
                        Said.In(
                            $"'{ours}' is no {column.Name}: write one of "
                                + $"{string.Join(", ", column.Words)}.{Nearest.Hint(ours, column.Words)}",
                            $"« {ours} » n’est pas une valeur de {column.Name} : écrire l’une de "
                                + $"{string.Join(", ", column.Words)}.{Nearest.Hint(ours, column.Words)}"
                        )
                    )
                );
            else if (!words.TryAdd(entry.Key.Value.Trim(), ours))
                problems.Add(
                    entry.Key.Error(
                        Said.In(
                            $"'{entry.Key.Value}' stands here twice; words are compared without case.",
                            $"« {entry.Key.Value} » est ici deux fois ; les mots se comparent sans les majuscules."
                        )
                    )
                );
        }
        return words;
    }
}
