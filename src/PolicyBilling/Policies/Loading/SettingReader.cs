using System.Text.RegularExpressions;
using PolicyBilling.Facts;
using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Reads settings: numbers, true and false, texts, and lists of numbers or of texts.</summary>
internal static partial class SettingReader
{
    /// <summary>The settings of a file; the names of those that could not be read go into
    /// <paramref name="unjudged"/>: rules that name them are not to blame.</summary>
    public static List<Setting> Read(string policy, YamlMap file, List<Problem> problems, ISet<string> unjudged)
    {
        var settings = new List<Setting>();
        if (file["settings"] is not { } node)
            return settings;
        if (node is not YamlMap map)
        {
            problems.Add(
                node.Error(
                    Said.In(
                        "Settings are keys with values, such as `minimum_balance: 10.00`. Without settings, leave out "
                            + "the key.",
                        $"Les réglages sont des clés avec des valeurs, comme `minimum_balance: 10.00`. Sans réglage, "
                            + $"enlever la clé."
                    )
                )
            );
            return settings;
        }
        foreach (var (key, value) in map.Entries)
        {
            var wrong = WrongName(key.Value);
            if (wrong is { } because)
                problems.Add(key.Error(because));
            if (Value(value, problems) is { } read && wrong is null)
                settings.Add(new Setting(policy, key.Value, read, value.Place));
            else
                unjudged.Add(key.Value);
        }
        return settings;
    }

    /// <summary>A setting's value, or null and a problem.</summary>
    public static object? Value(YamlNode node, List<Problem> problems)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return One(scalar, problems);
            case YamlList list:
                return Many(list, problems);
            default:
                problems.Add(
                    node.Error(
                        Said.In(
                            "A setting is a number, true or false, a text, or a list of numbers or texts.",
                            $"Un réglage est un nombre, true ou false, un texte, ou une liste de nombres ou de textes."
                        )
                    )
                );
                return null;
        }
    }

    private static object? One(YamlScalar scalar, List<Problem> problems)
    {
        if (WrongText.Quotes(scalar) is { } quotes)
        {
            problems.Add(quotes);
            return null;
        }
        if (scalar.Style != YamlStyle.Plain)
            return scalar.Text(problems);
        if (scalar.LooksLikeNumber())
            return LooksLikeText(scalar) ? Quote(scalar, problems) : scalar.Number(problems);
        if (scalar.Value is "true" or "false" || (scalar.Value.ToLowerInvariant() is "true" or "false"))
            return scalar.YesNo(problems);
        if (scalar.IsMissing || WrongText.Nothing(scalar) is not null)
        {
            problems.Add(
                scalar.Error(
                    Said.In(
                        "The setting has no value. Write a number, true or false, or a text in quotes.",
                        $"Le réglage n’a pas de valeur. Écrire un nombre, true ou false, ou un texte entre guillemets."
                    )
                )
            );
            return null;
        }
        return scalar.Value.Contains(' ') ? scalar.Text(problems) : scalar.Word(problems);
    }

    // 2026-10-31, 8:00-17:00, 24 hours: texts that begin with a digit. What could be a number must be a good one.
    private static bool LooksLikeText(YamlScalar scalar) =>
        scalar.Value.Any(c => char.IsLetter(c)) && !scalar.IsOneNumber()
        || Regex.IsMatch(scalar.Value, @"^[0-9]+-[0-9]");

    private static object? Quote(YamlScalar scalar, List<Problem> problems)
    {
        problems.Add(
            scalar.Error(
                Said.In(
                    $"A text that begins with a digit must stand in quotes: "
                        + $"`\"{YamlSyntax.Clip(scalar.Value)}\"`. If a "
                        + $"number is meant, write digits only, with a point before decimals.",
                    $"Un texte qui commence par un chiffre doit être entre guillemets : "
                        + $"`\"{YamlSyntax.Clip(scalar.Value)}\"`. Si c’est un nombre, écrire des chiffres seulement, "
                        + $"avec un point avant les décimales."
                )
            )
        );
        return null;
    }

    private static object? Many(YamlList list, List<Problem> problems)
    {
        var values = new List<object>();
        foreach (var item in list.Items)
        {
            if (item is not YamlScalar scalar)
            {
                problems.Add(
                    item.Error(
                        Said.In(
                            "A list in a setting holds numbers or texts, nothing else.",
                            $"Une liste dans un réglage contient des nombres ou des textes, rien d’autre."
                        )
                    )
                );
                return null;
            }
            if (WrongText.QuotesInItem(scalar) is { } quotes)
            {
                problems.Add(quotes);
                return null;
            }
            if (One(scalar, problems) is not { } value)
                return null;
            values.Add(value);
        }
        if (values.All(value => value is string))
            return values.Cast<string>().ToArray();
        if (values.All(value => value is decimal))
            return values.Cast<decimal>().ToArray();
        problems.Add(
            list.Error(
                Said.In(
                    "A list in a setting holds either numbers or texts, not both. Put all in quotes if "
                        + "texts are meant.",
                    $"Une liste dans un réglage contient soit des nombres, soit des textes. Tout mettre entre "
                        + $"guillemets si ce sont des textes."
                )
            )
        );
        return null;
    }

    private static string Better(string name) =>
        Regex.Replace(name, "[^A-Za-z0-9_]+", "_").Trim('_').TrimStart([.. "0123456789_"])
            is { Length: > 0 and < 60 } better
            ? better
            : "minimum_balance";

    private static Said? WrongName(string name)
    {
        if (!Name().IsMatch(name))
            return Said.In(
                $"A setting's name has letters, digits and underscores, and begins with a letter: write "
                    + $"`{Better(name)}`.",
                $"Le nom d’un réglage a des lettres, des chiffres et des traits de soulignement, et commence "
                    + $"par une lettre : écrire `{Better(name)}`."
            );
        if (FactCatalogue.Find(name) is not null)
            return Said.In(
                $"'{name}' is a fact, so a setting cannot be named so: nobody could tell which is meant. Choose "
                    + $"another name, such as `{name}_limit`.",
                $"« {name} » est un fait, donc un réglage ne peut pas s’appeler ainsi : on ne saurait lequel "
                    + $"est voulu. Choisir un autre nom, comme `{name}_limit`."
            );
        if (Expressions.ReservedWords.Contains(name))
            return Said.In(
                $"'{name}' has a meaning of its own in conditions and texts, so a setting cannot be named so. "
                    + $"Choose another name.",
                $"« {name} » a un sens à lui dans les conditions et les textes, donc un réglage ne peut pas "
                    + $"s’appeler ainsi. Choisir un autre nom."
            );
        if (Secret().IsMatch(name.Replace("_", "")))
            return Said.In(
                $"'{name}' reads like a secret. Passwords and keys do not belong into a policy, which is "
                    + $"printed, compared and shown. Remove it.",
                $"« {name} » a l’air d’un secret. Mots de passe et clés n’ont pas leur place dans une "
                    + $"politique, qui est imprimée, comparée et montrée. L’enlever."
            );
        return null;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$")]
    private static partial Regex Name();

    [GeneratedRegex("passw|secret|token|apikey|privatekey|credential|passphrase|^pwd|pwd$", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
