using PolicyBilling.Facts;

namespace PolicyBilling.Policies.Language;

/// <summary>What a name in an expression or a text stands for.</summary>
internal static class Names
{
    private static readonly Said Age = Said.In(
        "Write `guarantor_age` (years; 0 where it is not known) for the guarantor's, or `turned_18` for a patient "
            + "who came of age in the last 12 months.",
        $"Écrire `guarantor_age` (en années ; 0 quand il n’est pas connu) pour l’âge du garant, ou `turned_18` pour un "
            + $"patient devenu majeur dans les 12 derniers mois."
    );
    private static readonly Said Days = Said.In(
        "A condition knows no dates; compare days, e.g. `patient_due_days > 30` or `days_since_last_statement >= 28`.",
        $"Une condition ne connaît pas de dates ; comparer des jours, p. ex. `patient_due_days > 30` ou "
            + $"`days_since_last_statement >= 28`."
    );

    // What people and other systems call what has no fact of its own.
    private static readonly Dictionary<string, Said> Foreign = new()
    {
        ["age"] = Age,
        ["patient_age"] = Age,
        ["birth_date"] = Age,
        ["birthdate"] = Age,
        ["date_of_birth"] = Age,
        ["dob"] = Age,
        ["today"] = Days,
        ["now"] = Days,
        ["as_of"] = Days,
        ["date"] = Days,
        ["amount_due"] = Said.In(
            "Write `patient_portion`, what the patient owes after insurance, or `balance`.",
            $"Écrire `patient_portion`, ce que le patient doit après l’assurance, ou `balance`."
        ),
    };

    public static bool Exists(string name, Scope scope) =>
        FactCatalogue.Find(name) is not null || scope.Find(name) is not null;

    /// <summary>The fact or setting a name means; throws with the nearest valid name when there is none.</summary>
    public static Node Resolve(Token token, Scope scope)
    {
        if (FactCatalogue.Find(token.Text) is { } fact)
            return new FactNode(
                token.Offset,
                fact.Unit switch
                {
                    Unit.YesNo => ValueKind.YesNo,
                    Unit.Word => ValueKind.Text,
                    _ => ValueKind.Number,
                },
                fact
            );
        if (Setting(token, scope) is { } setting)
            return new ConstantNode(token.Offset, KindOf(setting.Value), setting.Unit, setting.Value, setting);
        throw new ExpressionException(token.Offset, Unknown(token.Text, scope));
    }

    /// <summary>The setting that a bare or qualified name means, or null.</summary>
    public static Setting? Setting(Token token, Scope scope)
    {
        if (token.Text.IndexOf('.') is var dot and > 0)
        {
            var policy = token.Text[..dot];
            var name = token.Text[(dot + 1)..];
            var known = scope.Settings.Where(setting => setting.Policy == policy).Select(setting => setting.Name);
            return scope.Find(policy, name)
                ?? throw new ExpressionException(
                    token.Offset,
                    Said.In(
                        $"The policy '{policy}' has no setting '{name}'.{Nearest.Hint(name, known)}",
                        $"La politique « {policy} » n’a pas de réglage « {name} ».{Nearest.Hint(name, known)}"
                    )
                );
        }
        return scope.Find(token.Text);
    }

    public static Said Unknown(string name, Scope scope)
    {
        if (name.ToLowerInvariant() is "and" or "or" or "not" or "in" or "true" or "false")
            return Said.In(
                $"Write `{name.ToLowerInvariant()}` in small letters.",
                $"Écrire `{name.ToLowerInvariant()}` en minuscules."
            );
        if (Foreign.TryGetValue(name.ToLowerInvariant(), out var instead))
            return Said.In($"There is no fact '{name}'. {instead}", $"Il n’y a pas de fait « {name} ». {instead}");
        var elsewhere = scope.Settings.FirstOrDefault(setting => setting.Name == name);
        if (elsewhere is not null)
            return Said.In(
                $"'{name}' is a setting of the policy '{elsewhere.Policy}'; write `{elsewhere.Policy}.{name}`.",
                $"« {name} » est un réglage de la politique « {elsewhere.Policy} » ; écrire "
                    + $"`{elsewhere.Policy}.{name}`."
            );
        return Said.In(
            $"There is no fact or setting '{name}'.{Nearest.Hint(name, FactCatalogue.Names.Concat(scope.Names))}",
            $"Il n’y a pas de fait ni de réglage "
                + $"« {name} ».{Nearest.Hint(name, FactCatalogue.Names.Concat(scope.Names))}"
        );
    }

    public static ValueKind KindOf(object value) =>
        value switch
        {
            decimal => ValueKind.Number,
            bool => ValueKind.YesNo,
            string => ValueKind.Text,
            IEnumerable<decimal> => ValueKind.NumberList,
            _ => ValueKind.TextList,
        };
}
