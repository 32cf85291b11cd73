using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Files.Import;

/// <summary>Reads what <c>export.yaml</c> says of how fields, amounts and dates are written.</summary>
internal static class ExportFormats
{
    private const string UsualPattern = "dd/MM/yyyy";
    private static readonly string[] NegativeWords = ["minus", "trailing", "parentheses"];

    /// <summary>What stands between the fields; null where nothing is said.</summary>
    public static char? Delimiter(YamlMap map, List<Problem> problems)
    {
        if (map["delimiter"] is not { } node)
            return null;
        if (node is YamlScalar { Value: "tab" or "\t" })
            return '\t';
        if (
            node is YamlScalar { Value: [var mark] }
            && !char.IsLetterOrDigit(mark)
            && mark is not ('"' or ' ' or '-' or '.')
        )
            return mark;
        problems.Add(
            node.Error(
                Said.In(
                    "The delimiter is one character, such as `\";\"`, or the word `tab`.",
                    $"Le séparateur est un seul caractère, comme `\";\"`, ou le mot `tab`."
                )
            )
        );
        return null;
    }

    /// <summary>How many lines stand above the header.</summary>
    public static int SkipRows(YamlMap map, List<Problem> problems)
    {
        const int most = 100;
        if (map["skip_rows"] is not { } node)
            return 0;
        if (
            node is YamlScalar { Value: { Length: <= 3 } text }
            && int.TryParse(text, out var rows)
            && rows is > 0 and <= most
        )
            return rows;
        problems.Add(
            node.Error(
                Said.In(
                    $"`skip_rows` is how many lines stand above the header: a whole number from 1 to {most}.",
                    $"`skip_rows` est le nombre de lignes au-dessus de l’en-tête : un nombre entier de 1 à {most}."
                )
            )
        );
        return 0;
    }

    /// <summary>How amounts are written.</summary>
    public static MoneyText Money(YamlMap map, List<Problem> problems)
    {
        var mark = Mark(map, problems);
        return new MoneyText(mark, Thousands(map, mark, problems), Negative(map, problems));
    }

    private static char Mark(YamlMap map, List<Problem> problems)
    {
        if (map["decimal"] is not { } node)
            return '.';
        if (node is YamlScalar { Value: "," or "." } scalar)
            return scalar.Value[0];
        problems.Add(
            node.Error(Said.In("The decimal mark is `\",\"` or `\".\"`.", $"Le signe décimal est `\",\"` ou `\".\"`."))
        );
        return '.';
    }

    private static char Thousands(YamlMap map, char mark, List<Problem> problems)
    {
        if (map["thousands"] is not { } node)
            return '\0';
        var sign = node switch
        {
            YamlScalar { Value: " " or "\u00A0" or "\u202F" } => ' ',
            YamlScalar { Value: "'" or "\u2019" } => '\'',
            YamlScalar { Value: "," or "." } scalar => scalar.Value[0],
            _ => '\0',
        };
        if (sign == '\0')
            problems.Add(
                node.Error(
                    Said.In(
                        "Thousands are set apart by a space, a comma, a point or an apostrophe, in quotes: "
                            + "`thousands: \",\"`.",
                        $"Les milliers se séparent par une espace, une virgule, un point ou une apostrophe, entre "
                            + $"guillemets : `thousands: \",\"`."
                    )
                )
            );
        else if (sign == mark)
            problems.Add(
                node.Error(
                    Said.In(
                        $"Thousands are set apart by the sign that stands before the cents, '{mark}': write "
                            + $"`decimal: \"{(mark == '.' ? ',' : '.')}\"` too, or another sign here.",
                        $"Les milliers se séparent par le signe qui précède les cents, « {mark} » : écrire aussi "
                            + $"`decimal: \"{(mark == '.' ? ',' : '.')}\"`, ou un autre signe ici."
                    )
                )
            );
        else
            return sign;
        return '\0';
    }

    private static Negatives Negative(YamlMap map, List<Problem> problems)
    {
        if (map.Word("negatives", problems) is not { } word)
            return Negatives.Minus;
        if (Array.IndexOf(NegativeWords, word) is >= 0 and var at)
            return (Negatives)at;
        problems.Add(
            map["negatives"]!.Error(
                Said.In(
                    $"'{word}' is no way to write amounts below zero: write one of "
                        + $"{string.Join(", ", NegativeWords)}.{Nearest.Hint(word, NegativeWords)}",
                    $"« {word} » n’est pas une façon d’écrire les montants au-dessous de zéro : écrire l’un de "
                        + $"{string.Join(", ", NegativeWords)}.{Nearest.Hint(word, NegativeWords)}"
                )
            )
        );
        return Negatives.Minus;
    }

    /// <summary>How dates are written.</summary>
    public static DateText Dates(YamlMap map, List<Problem> problems)
    {
        var pivot = Pivot(map, problems);
        if (map.Word("dates", problems) is not { } pattern)
        {
            if (map["pivot"] is { } alone)
                problems.Add(
                    alone.Error(
                        Said.In(
                            "`pivot` is for dates with two digits for the year: `dates: MM/dd/yy`.",
                            $"`pivot` est pour les dates dont l’année a deux chiffres : `dates: MM/dd/yy`."
                        )
                    )
                );
            return DateText.Iso;
        }
        var four = DateText.Of(pattern);
        if (four is not null && map["pivot"] is { } needless)
            problems.Add(
                needless.Error(
                    Said.In(
                        $"`pivot` is for two digits of the year, and `dates: {pattern}` has four.",
                        $"`pivot` est pour une année à deux chiffres, et `dates: {pattern}` en a quatre."
                    )
                )
            );
        if (four is not null)
            return four;
        if (DateText.Of(pattern, pivot ?? 0) is { } two)
        {
            if (map["pivot"] is null)
                problems.Add(
                    map["dates"]!.Error(
                        Said.In(
                            $"'{pattern}' has two digits for the year: write the last one of this century too, e.g. "
                                + "`pivot: 40`, by which 40 is 2040 and 41 is 1941.",
                            $"« {pattern} » a deux chiffres pour l’année : écrire aussi la dernière de ce "
                                + $"siècle, p. ex. "
                                + $"`pivot: 40`, par quoi 40 est 2040 et 41 est 1941."
                        )
                    )
                );
            return two;
        }
        problems.Add(
            map["dates"]!.Error(
                Said.In(
                    $"'{pattern}' is no pattern for dates: write yyyy, MM and dd in their order, e.g. "
                        + $"`{UsualPattern}`; "
                        + $"capital MM is the month.",
                    $"« {pattern} » n’est pas un modèle de date : écrire yyyy, MM et dd dans leur ordre, p. ex. "
                        + $"`{UsualPattern}` ; MM en majuscules est le mois."
                )
            )
        );
        return DateText.Iso;
    }

    private static int? Pivot(YamlMap map, List<Problem> problems)
    {
        if (map["pivot"] is not { } node)
            return null;
        if (node is YamlScalar { Value: { Length: 1 or 2 } text } && int.TryParse(text, out var pivot) && pivot >= 0)
            return pivot;
        problems.Add(
            node.Error(
                Said.In(
                    "`pivot` is the last two-digit year of this century, from 0 to 99: `pivot: 40` reads 40 as 2040.",
                    $"`pivot` est la dernière année à deux chiffres de ce siècle, de 0 à 99 : `pivot: 40` lit 40 "
                        + $"comme 2040."
                )
            )
        );
        return 0;
    }
}
