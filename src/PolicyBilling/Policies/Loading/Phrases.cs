using PolicyBilling.Facts;
using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Reads the conditions, formulas and texts of one policy; their errors are placed in its file.</summary>
/// <param name="scope">The names they may use.</param>
/// <param name="languages">The languages a text may be written in; the first is the fallback.</param>
/// <param name="unjudged">Names that could not be read: an expression that holds one is not to blame.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class Phrases(
    Scope scope,
    IReadOnlyList<string> languages,
    IReadOnlySet<string> unjudged,
    List<Problem> problems
)
{
    private const int MostConditions = 100;

    public Scope Scope => scope;

    /// <summary>A condition: one, a list of which all must hold, or <c>any:</c> and <c>all:</c> with lists.</summary>
    public Condition? When(YamlNode node)
    {
        var left = MostConditions;
        return When(node, ref left);
    }

    /// <summary>A formula; a setting alone in it counts in <paramref name="unit"/>.</summary>
    public Formula? Formula(YamlNode node, Unit unit)
    {
        if (Fields.Scalar(node, problems) is not { } scalar)
            return null;
        // What is a number and nothing else is read as strictly as numbers are elsewhere: 030 is no 30.
        if ((scalar.IsMissing || scalar.IsOneNumber()) && scalar.Number(problems) is null)
            return null;
        return Expressions.Formula(scalar.Value, scope, Errors(scalar), unit);
    }

    /// <summary>A formula that counts days: one without facts must not be negative.</summary>
    public Formula? Days(YamlNode node)
    {
        var formula = Formula(node, Unit.Days);
        if (formula is { Facts.Count: 0, Node: not ConstantNode { Setting: not null } } && IsNegative(formula))
            problems.Add(
                node.Error(
                    Said.In(
                        $"`{formula.Text}` is less than 0 days. Write how many days to wait, such as `10`.",
                        $"`{formula.Text}` est moins de 0 jour. Écrire combien de jours attendre, comme `10`."
                    )
                )
            );
        return formula;
    }

    private static bool IsNegative(Formula formula)
    {
        try
        {
            return formula.Of(new AccountFacts()) < 0;
        }
        catch (ArithmeticException)
        {
            return false;
        }
    }

    /// <summary>The value of an expression of numbers and settings.</summary>
    public object? Constant(YamlScalar scalar)
    {
        if (scalar.IsOneNumber())
            return scalar.Number(problems);
        return Expressions.Constant(scalar.Value, scope, Errors(scalar));
    }

    /// <summary>A text: one for every language, or one per language.</summary>
    public LocalText? Text(YamlNode node)
    {
        if (node is YamlScalar one)
            return Template(one) is { } template
                ? new LocalText(new Dictionary<string, Template> { [""] = template })
                : null;
        if (node is not YamlMap { Entries.Count: > 0 } map)
        {
            if (node is not YamlMap { IsDamaged: true })
                problems.Add(
                    node.Error(
                        node is YamlMap
                            ? Said.In(
                                "The text is missing. A text that begins with { must stand in quotes.",
                                $"Le texte manque. Un texte qui commence par {{ doit être entre guillemets."
                            )
                            : Said.In(
                                "A text is asked for here, or one per language.",
                                $"Un texte est demandé ici, ou un par langue."
                            )
                    )
                );
            return null;
        }
        var templates = new Dictionary<string, Template>();
        foreach (var (key, value) in map.Entries)
        {
            if (languages.Count > 0 && !languages.Contains(key.Value))
                problems.Add(
                    key.Error(
                        Said.In(
                            $"'{YamlSyntax.Clip(key.Value)}' is none of the practice's languages "
                                + $"({string.Join(", ", languages)}). Use one of them, or add it to 'languages' in "
                                + $"practice.yaml.",
                            $"« {YamlSyntax.Clip(key.Value)} » n’est pas une langue du cabinet "
                                + $"({string.Join(", ", languages)}). En prendre une, ou l’ajouter à "
                                + $"« languages » dans "
                                + $"practice.yaml."
                        )
                    )
                );
            else if (Fields.Scalar(value, problems) is { } scalar && Template(scalar) is { } template)
                templates[key.Value] = template;
        }
        return templates.Count > 0 ? new LocalText(templates) : null;
    }

    /// <summary>What people call something: a text that is the same for every account.</summary>
    public LocalText? Title(YamlNode? node, string what = "title")
    {
        if (node is null || Text(node) is not { } title)
            return null;
        if (title.Templates.Values.All(template => template.Pieces.Count == 1 && !template.Text.Contains('{')))
            return title;
        problems.Add(
            node.Error(
                Said.In(
                    $"A {what} is the same for every account: write it without names in braces.",
                    $"Un champ `{what}` est le même pour chaque compte : l’écrire sans noms entre accolades."
                )
            )
        );
        return null;
    }

    private Condition? When(YamlNode node, ref int left)
    {
        switch (node)
        {
            case YamlScalar { IsMissing: true } missing:
                problems.Add(
                    missing.Error(
                        Said.In(
                            "The condition is missing. Write what must hold, such as `patient_portion >= 10.00`, or "
                                + "`true` for always.",
                            $"La condition manque. Écrire ce qui doit être vrai, comme `patient_portion >= 10.00`, ou "
                                + $"`true` pour toujours."
                        )
                    )
                );
                return null;
            case YamlScalar scalar:
                if (--left < 0)
                {
                    if (left == -1)
                        problems.Add(
                            scalar.Error(
                                Said.In(
                                    $"More than {MostConditions} conditions stand together here; nobody can check so "
                                        + $"many. Split them over several rules.",
                                    $"Plus de {MostConditions} conditions sont réunies ici ; personne ne "
                                        + $"peut en vérifier autant. "
                                        + $"Les partager en plusieurs règles."
                                )
                            )
                        );
                    return null;
                }
                return Expressions.Condition(scalar.Value, scope, Errors(scalar));
            case YamlList list:
                return Join(list, any: false, ref left);
            default:
                if (Fields.Of(node, Said.In("a condition", $"une condition"), problems, "any", "all") is not { } fields)
                    return null;
                if (((YamlMap)node).Entries.Count != 1)
                    problems.Add(
                        node.Error(
                            Said.In(
                                "Write one of 'any:' and 'all:' here, with a list of conditions below it.",
                                $"Écrire « any: » ou « all: » ici, avec une liste de conditions dessous."
                            )
                        )
                    );
                else if (fields.Find("any") is { } any)
                    return Join(any, any: true, ref left);
                else if (fields.Find("all") is { } all)
                    return Join(all, any: false, ref left);
                return null;
        }
    }

    private Condition? Join(YamlNode node, bool any, ref int left)
    {
        if (node is not YamlList { Items.Count: > 0 } list)
        {
            problems.Add(
                node.Error(
                    Said.In(
                        "A list of conditions is asked for here: write each on a line of its own after a hyphen.",
                        $"Une liste de conditions est demandée ici : écrire chacune sur sa propre ligne après un "
                            + $"trait d’union."
                    )
                )
            );
            return null;
        }
        var parts = new List<Condition>();
        foreach (var item in list.Items)
            if (When(item, ref left) is { } part)
                parts.Add(part);
        return parts.Count == list.Items.Count ? Expressions.Join(parts, any, scope) : null;
    }

    private Template? Template(YamlScalar scalar)
    {
        if (scalar.Text(problems) is not { } text)
            return null;
        foreach (var (offset, message) in ForeignPlaceholders.In(text, scope))
            problems.Add(scalar.Warning(offset, message));
        return Expressions.Template(text, scope, Errors(scalar));
    }

    private Action<int, Said> Errors(YamlScalar scalar) =>
        (offset, message) =>
        {
            if (unjudged.Any(name => scalar.Value.Contains(name, StringComparison.Ordinal)))
                return;
            // 'A #1' without outer quotes: what is left of the condition cannot be read, and the reason is the comment.
            if (scalar.IsCut && scalar.Value.Count(c => c is '\'' or '"') % 2 == 1)
                scalar.Text(problems);
            else
                problems.Add(scalar.Error(offset, message));
        };
}
