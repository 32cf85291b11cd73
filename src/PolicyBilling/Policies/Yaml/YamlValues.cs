using System.Globalization;

namespace PolicyBilling.Policies.Yaml;

/// <summary>What a scalar means, read strictly: what could be read in two ways is an error that says what to
/// write.</summary>
public static class YamlValues
{
    /// <summary>A number such as <c>10</c> or <c>10.00</c>; null, and a problem, for anything else.</summary>
    public static decimal? Number(this YamlScalar scalar, List<Problem> problems)
    {
        if (scalar.Style == YamlStyle.Plain && NumberText.TryRead(scalar.Value, out var number))
            return number;
        problems.Add(
            scalar.Error(
                scalar.IsMissing
                    ? Said.In(
                        "A number is missing here. Write one such as `10` or `10.00`.",
                        $"Un nombre manque ici. En écrire un, comme `10` ou `10.00`."
                    )
                : scalar.Style != YamlStyle.Plain && NumberText.TryRead(scalar.Value, out _)
                    ? Said.In(
                        $"This is a text because of its quotes, and a number is asked for. Write `{scalar.Value}` "
                            + $"without quotes.",
                        $"Ceci est un texte à cause de ses guillemets, et un nombre est demandé. Écrire "
                            + $"`{scalar.Value}` sans guillemets."
                    )
                : NumberText.Explain(scalar.Value)
            )
        );
        return null;
    }

    /// <summary>Whether a bare word is meant as a number, so that it must be a good one: <c>030</c>, <c>12,50</c>,
    /// <c>$5</c>.</summary>
    public static bool LooksLikeNumber(this YamlScalar scalar) =>
        scalar.Style == YamlStyle.Plain && NumberText.IsMeant(scalar.Value);

    /// <summary>Whether a bare word is a number and nothing else, well written or not: no formula.</summary>
    public static bool IsOneNumber(this YamlScalar scalar) =>
        scalar.Style == YamlStyle.Plain && NumberText.IsAlone(scalar.Value);

    /// <summary><c>true</c> or <c>false</c>; null, and a problem, for anything else.</summary>
    public static bool? YesNo(this YamlScalar scalar, List<Problem> problems)
    {
        if (scalar is { Style: YamlStyle.Plain, Value: "true" or "false" })
            return scalar.Value == "true";
        var meant = scalar.Value.ToLowerInvariant() switch
        {
            "yes" or "y" or "on" or "1" or "true" => "true",
            "no" or "n" or "off" or "0" or "false" => "false",
            _ => null,
        };
        problems.Add(
            scalar.Error(
                scalar.IsMissing
                    ? Said.In(
                        "A value is missing here. Write `true` or `false`.",
                        $"Une valeur manque ici. Écrire `true` ou `false`."
                    )
                : meant is null
                    ? Said.In(
                        $"'{YamlSyntax.Clip(scalar.Value)}' is neither true nor false. Write `true` or `false`.",
                        $"« {YamlSyntax.Clip(scalar.Value)} » n’est ni vrai ni faux. Écrire `true` ou `false`."
                    )
                : scalar.Value == meant
                    ? Said.In(
                        $"This is a text because of its quotes. Write `{meant}` without quotes.",
                        $"Ceci est un texte à cause de ses guillemets. Écrire `{meant}` sans guillemets."
                    )
                : Said.In(
                    $"'{scalar.Value}' is not read as yes or no. Write `{meant}`.",
                    $"« {scalar.Value} » ne se lit pas comme oui ou non. Écrire `{meant}`."
                )
            )
        );
        return null;
    }

    /// <summary>A day as <c>yyyy-MM-dd</c>; null, and a problem, for anything else.</summary>
    public static DateOnly? Date(this YamlScalar scalar, List<Problem> problems)
    {
        if (
            DateOnly.TryParseExact(
                scalar.Value,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
            return date;
        problems.Add(
            scalar.Error(
                scalar.IsMissing
                    ? Said.In(
                        "A date is missing here. Write year, month and day, such as `2026-10-31`.",
                        $"Une date manque ici. Écrire l’année, le mois et le jour, comme `2026-10-31`."
                    )
                    : DateText.Explain(scalar.Value)
            )
        );
        return null;
    }

    /// <summary>A word or name as it stands, in quotes or not: <c>0012</c> stays 0012, <c>NO</c> stays NO. Null, and
    /// a problem, when it is empty.</summary>
    public static string? Word(this YamlScalar scalar, List<Problem> problems)
    {
        if (scalar.IsCutByWord || (scalar.IsMissing && scalar.IsCut))
            return Cut(scalar, problems);
        if (WrongText.InWord(scalar) is { } wrong)
        {
            problems.Add(wrong);
            return null;
        }
        if (!string.IsNullOrWhiteSpace(scalar.Value))
            return scalar.Value.Trim();
        problems.Add(scalar.Error(Said.In("A value is missing here.", $"Une valeur manque ici.")));
        return null;
    }

    /// <summary>A text for people, as it stands; null, and a problem, when it is empty or when an unquoted <c>#</c>
    /// cuts it.</summary>
    public static string? Text(this YamlScalar scalar, List<Problem> problems)
    {
        if (scalar.IsCut)
            return Cut(scalar, problems);
        if (WrongText.Nothing(scalar) is { } nothing)
        {
            problems.Add(nothing);
            return null;
        }
        if (!string.IsNullOrWhiteSpace(scalar.Value))
            return scalar.Value;
        problems.Add(scalar.Error(Said.In("The text is empty. Write one.", $"Le texte est vide. En écrire un.")));
        return null;
    }

    private static string? Cut(YamlScalar scalar, List<Problem> problems)
    {
        var (line, column) = scalar.Source.PlaceOf(scalar.Mark);
        problems.Add(
            scalar.Source.Error(
                line,
                column,
                Said.In(
                    "A # after a space begins a comment, so the text ends before it. If it belongs to "
                        + "the text, put the "
                        + "text in quotes, or begin it on the next line after a `|`; a comment goes on a "
                        + "line of its own.",
                    $"Un # après une espace commence un commentaire, donc le texte finit avant. S’il appartient "
                        + $"au texte, mettre le texte entre guillemets, ou le commencer à la ligne suivante après un "
                        + $"`|` ; un commentaire va sur sa propre ligne."
                )
            )
        );
        return null;
    }
}
