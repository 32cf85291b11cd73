using System.Text.RegularExpressions;
using PolicyBilling.Facts;

namespace PolicyBilling.Policies.Language;

/// <summary>Cuts a text into plain pieces and placeholders, which must all exist.</summary>
internal static partial class TemplateReader
{
    private static readonly Dictionary<string, Func<TextContext, string>> Own = new()
    {
        ["practice_name"] = context => context.Practice.Name,
        ["practice_phone"] = context => context.Practice.Phone,
        ["practice_email"] = context => context.Practice.Email,
        ["practice_address"] = context => context.Practice.Address,
        ["guarantor_name"] = context => context.Guarantor,
        ["statement_date"] = context => context.Format.Date(context.AsOf),
    };

    /// <summary>Placeholders that are neither facts nor settings.</summary>
    public static IEnumerable<string> OwnNames => Own.Keys.Append("due_date").Append(Asked);

    // What the rule or the step asks for, where it is not the patient's whole part.
    private const string Asked = "asked";

    public static Template Read(string text, Scope scope)
    {
        var pieces = new List<Func<AccountFacts, TextContext, string>>();
        var facts = new HashSet<string>();
        var settings = new List<Setting>();
        text = text.TrimEnd();
        for (var at = 0; at < text.Length; )
        {
            var open = text.IndexOf('{', at);
            var plain = open < 0 ? text[at..] : text[at..open];
            if (pieces.Count > 0 && Counted().IsMatch(plain))
                pieces[^1] = WithPlural(pieces[^1], plain);
            else if (plain.Length > 0)
                pieces.Add((_, _) => plain);
            if (open < 0)
                break;
            var match = Placeholder().Match(text, open);
            if (!match.Success && ForeignPlaceholders.Doubled(text, open, scope) is { } doubled)
                throw new ExpressionException(open, doubled);
            if (!match.Success)
                throw new ExpressionException(
                    open,
                    Said.In(
                        "A '{' opens a placeholder: behind it stands one name and '}', e.g. `{patient_portion}`. "
                            + "Nothing is computed inside a text.",
                        $"Une « {{ » ouvre un champ : derrière elle viennent un seul nom et « }} », p. ex. "
                            + $"`{{patient_portion}}`. Rien n’est calculé dans un texte."
                    )
                );
            pieces.Add(Piece(new Token(TokenKind.Name, match.Groups[1].Value, open + 1), scope, facts, settings));
            at = open + match.Length;
        }
        return new Template
        {
            Text = text,
            Facts = facts,
            Settings = settings,
            Pieces = pieces,
        };
    }

    private static Func<AccountFacts, TextContext, string> Piece(
        Token name,
        Scope scope,
        HashSet<string> facts,
        List<Setting> settings
    )
    {
        if (Own.TryGetValue(name.Text, out var own))
            return (_, context) => own(context);
        if (name.Text == Asked)
        {
            facts.Add("patient_portion");
            return (account, context) => context.Format.Value(context.Asked ?? account.PatientPortion, Unit.Money);
        }
        if (name.Text == "due_date")
            return DueDate(name, scope, settings);
        if (FactCatalogue.Find(name.Text) is { } fact)
        {
            facts.Add(fact.Name);
            return (account, context) => context.Format.Value(fact.Of(account), fact.Unit);
        }
        if (Names.Setting(name, scope) is { } setting)
        {
            settings.Add(setting);
            return (_, context) => context.Format.Value(setting.Value, setting.Unit);
        }
        var hint = Nearest.Hint(name.Text, FactCatalogue.Names.Concat(scope.Names).Concat(OwnNames));
        throw new ExpressionException(
            name.Offset,
            Said.In(
                $"There is no placeholder " + $"{{{name.Text}}}.{hint}",
                $"Il n’y a pas de champ " + $"{{{name.Text}}}.{hint}"
            )
        );
    }

    // "{due_days} days" reads "1 day" where there is one; French has none in the plural either.
    private static Func<AccountFacts, TextContext, string> WithPlural(
        Func<AccountFacts, TextContext, string> count,
        string plural
    )
    {
        var single = Counted().Replace(plural, " $1", 1);
        return (account, context) =>
            count(account, context) is var number && (number == "1" || (number == "0" && context.Format.French))
                ? number + single
                : number + plural;
    }

    private static Func<AccountFacts, TextContext, string> DueDate(Token name, Scope scope, List<Setting> settings)
    {
        if (
            scope.Find("days_to_pay") is not { Value: decimal days } setting
            || days != decimal.Truncate(days)
            || days is < 0 or > 3650
        )
            throw new ExpressionException(
                name.Offset,
                Said.In(
                    "{due_date} is the statement's date and the days the patient has to pay; put the setting "
                        + "`days_to_pay: 21` into practice.yaml.",
                    $"{{due_date}} est la date du relevé plus les jours que le patient a pour payer ; mettre le "
                        + $"réglage `days_to_pay: 21` dans practice.yaml."
                )
            );
        settings.Add(setting);
        Checks.Learn(new ConstantNode(0, ValueKind.Number, null, days, setting), Unit.Days);
        return (_, context) => context.Format.Date(context.AsOf.AddDays((int)days));
    }

    [GeneratedRegex(@"\G\{([A-Za-z0-9-]+\.[A-Za-z_][A-Za-z0-9_]*|[A-Za-z_][A-Za-z0-9_]*)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(
        @"\A (day|week|month|year|statement|letter|call|visit|account|payment|installment|"
            + @"jour|semaine|an|relevé|lettre|appel|visite|compte|paiement|versement)s\b"
    )]
    private static partial Regex Counted();
}
