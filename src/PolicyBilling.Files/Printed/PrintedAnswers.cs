using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Files.Printed;

/// <summary>Reads a file of answers: one line for each question, <c>id: answer</c>.</summary>
public static class PrintedAnswers
{
    /// <summary>The answers of a file. Throws <see cref="RefusedException"/> where it cannot be read.</summary>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        var problems = new List<Problem>();
        var root = YamlDocument.Read(Path.GetFileName(path), PrintedFile.Read(path).Content, problems) as YamlMap;
        if (problems.Exists(problem => problem.Severity == Severity.Error))
            throw new RefusedException(problems);
        if (root is null)
            throw new RefusedException([
                new Problem(
                    Severity.Error,
                    Path.GetFileName(path),
                    1,
                    "",
                    null,
                    Said.In(
                        "Write one line for each question: `id: answer`.",
                        $"Écrire une ligne pour chaque question : `id: réponse`."
                    )
                ),
            ]);
        return Of(root["answers"] as YamlMap ?? root);
    }

    /// <summary>The answers of a mapping; a mapping inside is written as <c>printed=ours; printed=ours</c>.</summary>
    internal static Dictionary<string, string> Of(YamlMap? map)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in map?.Entries ?? [])
            answers[entry.Key.Value] = entry.Value switch
            {
                YamlScalar scalar => scalar.Value,
                YamlMap inner => string.Join(
                    "; ",
                    inner.Entries.Select(pair => $"{pair.Key.Value}={(pair.Value as YamlScalar)?.Value}")
                ),
                YamlList list => string.Join("; ", list.Items.OfType<YamlScalar>().Select(item => item.Value)),
                _ => "",
            };
        return answers;
    }
}
