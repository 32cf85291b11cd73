using System.Text;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Files.Import;

/// <summary>Reads <c>export.yaml</c>, which adapts another system's export without code.</summary>
internal static class ExportYaml
{
    /// <summary>Its name.</summary>
    public const string FileName = "export.yaml";

    // Tables without which there is nothing to decide cannot be declared absent.
    private const Table Optional =
        Table.Patients | Table.Claims | Table.Appointments | Table.Contacts | Table.PaymentPlans;

    private static readonly string[] Keys =
    [
        "source",
        "as_of",
        "encoding",
        "delimiter",
        "decimal",
        "thousands",
        "negatives",
        "dates",
        "pivot",
        "credits",
        "not_exported",
        "tables",
    ];

    /// <summary>The settings in a folder; the contract's own form where it has no such file.</summary>
    public static ExportSettings Read(string folder, List<Problem> problems)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return new ExportSettings();
        try
        {
            using var stream = new WatchedFile(path).Open();
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return YamlDocument.Read(FileName, content, problems) is { } root
                ? Read(root, problems)
                : new ExportSettings();
        }
        catch (UnreadableException e)
        {
            problems.Add(new Problem(Severity.Error, FileName, 0, "", null, e.Said));
            return new ExportSettings();
        }
    }

    private static ExportSettings Read(YamlNode root, List<Problem> problems)
    {
        if (root.AsMap(Said.In("the settings of the export", $"les réglages de l’export"), problems) is not { } map)
            return new ExportSettings();
        map.KnowOnly(Keys, problems);
        var (tables, columns) = NotExported(map, problems);
        return new ExportSettings
        {
            Source = map.Word("source", problems),
            AsOf = map.Word("as_of", problems) is null ? null : ((YamlScalar)map["as_of"]!).Date(problems),
            Encoding = map.Word("encoding", problems) is { } name ? Encodings(name, map["encoding"]!, problems) : null,
            Delimiter = ExportFormats.Delimiter(map, problems) ?? ',',
            Money = ExportFormats.Money(map, problems),
            Dates = ExportFormats.Dates(map, problems),
            CreditsPositive = Is(
                map,
                "credits",
                "positive",
                Said.In(
                    "Leave it out where payments are negative already.",
                    $"L’enlever là où les paiements sont déjà négatifs."
                ),
                problems
            ),
            NotExported = tables,
            NotExportedColumns = columns,
            Tables = map["tables"] is { } named
                ? TableYaml.Read(named, problems)
                : new Dictionary<Table, TableSettings>(),
        };
    }

    private static Encoding? Encodings(string name, YamlNode node, List<Problem> problems)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            string[] common =
            [
                "utf-8",
                "utf-16",
                "windows-1252",
                "windows-1250",
                "iso-8859-1",
                "iso-8859-15",
                "ibm850",
                "ibm437",
                "macintosh",
            ];
            problems.Add(
                node.Error(
                    Said.In(
                        $"'{name}' is no encoding that is known here: write for example "
                            + $"{string.Join(", ", common)}.{Nearest.Hint(name, common)}",
                        $"« {name} » n’est pas un encodage connu ici : écrire par exemple "
                            + $"{string.Join(", ", common)}.{Nearest.Hint(name, common)}"
                    )
                )
            );
            return null;
        }
    }

    private static bool Is(YamlMap map, string key, string only, Said otherwise, List<Problem> problems)
    {
        if (map.Word(key, problems) is not { } word)
            return false;
        if (word == only)
            return true;
        problems.Add(
            map[key]!.Error(
                Said.In($"`{key}` can only be `{only}`. {otherwise}", $"`{key}` ne peut être que `{only}`. {otherwise}")
            )
        );
        return false;
    }

    private static (Table Tables, IReadOnlyList<string> Columns) NotExported(YamlMap map, List<Problem> problems)
    {
        var (tables, columns) = (Table.None, new SortedSet<string>(StringComparer.Ordinal));
        if (map["not_exported"] is not { } node)
            return (tables, []);
        if (node is not YamlList list)
        {
            problems.Add(
                node.Error(
                    Said.In(
                        "Write a list of tables, e.g. `not_exported: [appointments]`.",
                        $"Écrire une liste de tables, p. ex. `not_exported: [appointments]`."
                    )
                )
            );
            return (tables, []);
        }
        foreach (var item in list.Items)
        {
            var name = (item as YamlScalar)?.Value ?? "";
            var table = Tables.All.FirstOrDefault(pair => pair.Name == name).Table;
            if ((table & Optional) != 0)
                tables |= table;
            else if (GuardingColumns.Names.Contains(name))
                columns.Add(name);
            else if (table != 0)
                problems.Add(
                    item.Error(
                        Said.In(
                            $"`{name}` cannot be left out: without it nobody is known to owe anything.",
                            $"`{name}` ne peut pas manquer : sans lui, on ne sait de personne s’il doit quelque chose."
                        )
                    )
                );
            else
                problems.Add(NoTable(item, name));
        }
        return (tables, [.. columns]);
    }

    private static Problem NoTable(YamlNode item, string name)
    {
        List<string> valid = [.. Optional.Names(), .. GuardingColumns.Names];
        return item.Error(
            Said.In(
                $"'{name}' is no table: write one of {string.Join(", ", Optional.Names())}, or a column that guards, "
                    + $"such as "
                    + $"accounts.flags.{Nearest.Hint(name, valid)}",
                $"« {name} » n’est pas une table : écrire l’une de {string.Join(", ", Optional.Names())}, ou "
                    + $"une colonne qui protège, comme accounts.flags.{Nearest.Hint(name, valid)}"
            )
        );
    }
}
