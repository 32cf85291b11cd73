using System.Globalization;
using System.Text;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>Reads and writes <c>open-dental.yaml</c>: the office's names, and what they mean. No patient's
/// data.</summary>
public static class OfficeYaml
{
    /// <summary>The file beside the data.</summary>
    public const string FileName = "open-dental.yaml";

    /// <summary>Reads the answers. Throws <see cref="RefusedException"/> with everything that is wrong.</summary>
    public static OfficeAnswers Read(byte[] content)
    {
        var problems = new List<Problem>();
        var answers = new OfficeAnswers();
        if (YamlDocument.Read(FileName, content, problems) is { } root)
        {
            if (root is YamlMap map)
                foreach (var entry in map.Entries)
                    ReadSection(entry, answers, problems);
            else
                problems.Add(
                    root.Error(
                        Said.In(
                            "Write one section for each list of names, such as `billing_types:`.",
                            $"Écrire une section pour chaque liste de noms, comme `billing_types:`."
                        )
                    )
                );
        }
        if (problems.Exists(problem => problem.Severity == Severity.Error))
            throw new RefusedException(problems);
        return answers;
    }

    private static void ReadSection(YamlEntry entry, OfficeAnswers answers, List<Problem> problems)
    {
        var keys = OfficeSection.All.Select(section => section.Key).ToList();
        if (OfficeSection.All.FirstOrDefault(known => known.Key == entry.Key.Value) is not { } section)
        {
            problems.Add(
                entry.Key.Error(
                    Said.In(
                        $"There is no section {entry.Key.Value}: write {string.Join(", ", keys)}."
                            + Nearest.Hint(entry.Key.Value, keys),
                        $"Il n’y a pas de section {entry.Key.Value} : écrire "
                            + $"{string.Join(", ", keys)}.{Nearest.Hint(entry.Key.Value, keys)}"
                    )
                )
            );
            return;
        }
        foreach (var line in (entry.Value as YamlMap)?.Entries ?? [])
            if (line.Value is not YamlScalar scalar)
                problems.Add(
                    line.Value.Error(
                        Said.In("Write one answer behind the name.", $"Écrire une seule réponse derrière le nom.")
                    )
                );
            else if (section.WrongWith(scalar.Value) is { } wrong)
                problems.Add(scalar.Error(wrong));
            else if (scalar.Value.Length > 0)
                answers.Set(section, line.Key.Value, scalar.Value);
    }

    /// <summary>The file: every name that was found, with its answer or a blank, and every answer to names that are
    /// not used any more.</summary>
    public static byte[] Write(IReadOnlyList<OfficeName> names, OfficeAnswers answers)
    {
        var text = new StringBuilder(
            "# What your own names in Open Dental mean to policybilling. Fill in what is blank, then import again.\n"
                + $"# Write {OfficeSection.None} for what means nothing here.\n"
        );
        foreach (var section in OfficeSection.All)
        {
            var found = names.Where(name => name.Section == section).ToList();
            var others = answers
                .Lines.Where(line => line.Section == section.Key && !found.Exists(name => name.Name == line.Name))
                .Select(line => new OfficeName(section, line.Name, 0, ""))
                .ToList();
            if (found.Count + others.Count == 0)
                continue;
            text.Append($"\n# {section.Meaning}\n# {string.Join(", ", section.Words)}\n{section.Key}:\n");
            foreach (var name in found.Concat(others))
                text.Append($"  {YamlText.Quoted(name.Name)}: {Value(answers[section, name.Name] ?? name.Proposal)}")
                    .Append(name.Count == 0 ? "\n" : Rows(name.Count));
        }
        return new UTF8Encoding(false).GetBytes(text.ToString());
    }

    private static string Rows(long count) => string.Create(CultureInfo.InvariantCulture, $" # {count:N0} rows\n");

    private static string Value(string answer) =>
        answer.Contains(';', StringComparison.Ordinal) ? YamlText.Quoted(answer) : answer;
}
