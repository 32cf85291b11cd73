using PolicyBilling.Facts;

namespace PolicyBilling.Policies.Language;

/// <summary>What may stand with what: numbers with numbers, texts with texts, yes/no alone.</summary>
internal static class Checks
{
    public static Node YesNo(Node node) =>
        node.Kind == ValueKind.YesNo
            ? node
            : throw new ExpressionException(
                node.Offset,
                node switch
                {
                    { Kind: ValueKind.Number } => Said.In(
                        $"{Describe(node)} is a number, not yes or no; compare it, e.g. `{Write(node)} > 0`.",
                        $"{Describe(node)} est un nombre, non un oui ou un non ; le comparer, p. ex. `{Write(node)} > "
                            + $"0`."
                    ),
                    { Kind: ValueKind.Text } => Said.In(
                        $"{Describe(node)} is a text, not yes or no; compare it, e.g. `billing_type == 'standard'`.",
                        $"{Describe(node)} est un texte, non un oui ou un non ; le comparer, p. ex. `billing_type == "
                            + $"'standard'`."
                    ),
                    _ => Said.In(
                        "A list is not yes or no; write e.g. `billing_type in ['standard', 'family']`.",
                        $"Une liste n’est ni oui ni non ; écrire p. ex. `billing_type in ['standard', 'family']`."
                    ),
                }
            );

    public static Node Number(Node node)
    {
        if (node.Kind == ValueKind.Number)
            return node;
        AskForNumber(node, Said.In("a formula reckons with it", $"une formule calcule avec lui"));
        throw new ExpressionException(
            node.Offset,
            Said.In(
                $"{Describe(node)} is {Kind(node)}; a number is needed here.",
                $"{Describe(node)} est {Kind(node)} ; un nombre est demandé ici."
            )
        );
    }

    public static Node Comparison(Token sign, Node left, Node right)
    {
        if (sign.Text is "in" or "not in")
            return Membership(sign, left, right);
        if (left.Kind == ValueKind.Number)
            AskForNumber(right, Compared(sign, left, right));
        if (right.Kind == ValueKind.Number)
            AskForNumber(left, Compared(sign, left, right));
        UseAsText(left, right);
        if (left.Kind != right.Kind)
            throw new ExpressionException(
                sign.Offset,
                Said.In(
                    $"{Describe(left)} is {Kind(left)} and {Describe(right)} is {Kind(right)}; they "
                        + $"cannot be compared.",
                    $"{Describe(left)} est {Kind(left)} et {Describe(right)} est {Kind(right)} ; ils ne se "
                        + $"comparent pas."
                )
            );
        if (left.Kind is ValueKind.NumberList or ValueKind.TextList)
            throw new ExpressionException(
                sign.Offset,
                Said.In(
                    "Lists are not compared; write `in` or `not in`.",
                    $"Les listes ne se comparent pas ; écrire `in` ou `not in`."
                )
            );
        if (left.Kind != ValueKind.Number && sign.Text is not ("==" or "!="))
            throw new ExpressionException(
                sign.Offset,
                Said.In(
                    $"Only numbers have an order; write `==` or `!=` with {Kind(left)}.",
                    $"Seuls les nombres ont un ordre ; écrire `==` ou `!=` avec {Kind(left)}."
                )
            );
        Thresholds.Refuse(left, right);
        Thresholds.Refuse(right, left);
        var unit = Share(left, right);
        return new BinaryNode(sign.Offset, ValueKind.YesNo, unit, sign.Text, left, right);
    }

    private static BinaryNode Membership(Token sign, Node left, Node right)
    {
        if (right.Kind is not (ValueKind.NumberList or ValueKind.TextList))
            throw new ExpressionException(
                right.Offset,
                Said.In(
                    $"Behind `{sign.Text}` stands a list, e.g. `['standard', 'family']`.",
                    $"Derrière `{sign.Text}` vient une liste, p. ex. `['standard', 'family']`."
                )
            );
        if (left.Kind != (right.Kind == ValueKind.NumberList ? ValueKind.Number : ValueKind.Text))
            throw new ExpressionException(
                sign.Offset,
                Said.In(
                    $"{Describe(left)} is {Kind(left)}, but the list holds "
                        + $"{(right.Kind == ValueKind.NumberList ? "numbers" : "texts")}.",
                    $"{Describe(left)} est {Kind(left)}, mais la liste contient des "
                        + $"{(right.Kind == ValueKind.NumberList ? "nombres" : "textes")}."
                )
            );
        UseAsText(left, left);
        return new BinaryNode(sign.Offset, ValueKind.YesNo, Unit.YesNo, sign.Text, left, right);
    }

    // A text where a number is asked for: the setting may be wrong, and not what names it.
    private static void AskForNumber(Node node, Said why)
    {
        if (node is ConstantNode { Setting: { Value: string } setting })
            setting.NumberAsked ??= why;
    }

    private static void UseAsText(Node left, Node right)
    {
        if ((left.Kind, right.Kind) == (ValueKind.Text, ValueKind.Text))
            foreach (var node in new[] { left, right })
                if (node is ConstantNode { Setting: { } setting })
                    setting.IsUsedAsText = true;
    }

    private static Said Compared(Token sign, Node left, Node right)
    {
        if (left is not (FactNode or ConstantNode) || right is not (FactNode or ConstantNode))
            return Said.In("it is compared with a number", $"il est comparé à un nombre");
        var isMoney = (left.Unit ?? right.Unit) == Unit.Money;
        return Said.In(
            $"`{Write(left)} {sign.Text} {Write(right)}` uses it as {(isMoney ? "an amount" : "a number")}",
            $"`{Write(left)} {sign.Text} {Write(right)}` s’en sert comme d’un {(isMoney ? "montant" : "nombre")}"
        );
    }

    public static Node Arithmetic(Token sign, Node left, Node right)
    {
        Number(left);
        Number(right);
        var unit =
            sign.Text is "+" or "-" ? Share(left, right)
            : sign.Text == "*" ? (right.Unit == Unit.Money ? right.Unit : left.Unit ?? right.Unit)
            : left.Unit;
        return new BinaryNode(sign.Offset, ValueKind.Number, unit, sign.Text, left, right);
    }

    public static CallNode Call(Token name, List<Node> arguments)
    {
        if (name.Text == "has_flag")
        {
            if (arguments[0] is not ConstantNode { Value: string { Length: > 0 } })
                throw new ExpressionException(
                    arguments[0].Offset,
                    Said.In(
                        "`has_flag` takes one flag in quotes, e.g. `has_flag('vip')`.",
                        $"`has_flag` prend un indicateur entre guillemets, p. ex. `has_flag('vip')`."
                    )
                );
            return new CallNode(name.Offset, ValueKind.YesNo, Unit.YesNo, name.Text, arguments);
        }
        foreach (var argument in arguments)
            Number(argument);
        if (name.Text == "round" && arguments[1] is not ConstantNode { Value: 0m or 1m or 2m or 3m or 4m })
            throw new ExpressionException(
                arguments[1].Offset,
                Said.In(
                    "The second value of `round` is the number of decimals: 0 to 4.",
                    $"La seconde valeur de `round` est le nombre de décimales : 0 à 4."
                )
            );
        var unit =
            name.Text == "round"
                ? arguments[0].Unit
                : arguments.Select(argument => argument.Unit).FirstOrDefault(unit => unit is not null);
        if (name.Text is "min" or "max")
            foreach (var argument in arguments)
                Learn(argument, unit);
        return new CallNode(name.Offset, ValueKind.Number, unit, name.Text, arguments);
    }

    /// <summary>Whether the account's billing type is one that means something to the practice: written as the list of
    /// these types.</summary>
    public static Node Meaning(Token name, Node argument, Scope scope)
    {
        if (argument is not ConstantNode { Setting: null, Value: string meaning })
            throw new ExpressionException(
                argument.Offset,
                Said.In(
                    "`billing_means` takes one meaning in quotes, e.g. `billing_means('agency')`.",
                    $"`billing_means` prend un sens entre guillemets, p. ex. `billing_means('agency')`."
                )
            );
        if (!BillingMeanings.All.Contains(meaning))
            throw new ExpressionException(
                argument.Offset,
                Said.In(
                    $"No billing type can mean '{meaning}': write one of {string.Join(", ", BillingMeanings.All)}."
                        + Nearest.Hint(meaning, BillingMeanings.All),
                    $"Aucun type de facturation ne peut vouloir dire « {meaning} » : écrire l’un de "
                        + $"{string.Join(", ", BillingMeanings.All)}.{Nearest.Hint(meaning, BillingMeanings.All)}"
                )
            );
        List<string> types = [.. BillingMeanings.Types(scope.BillingTypes, meaning)];
        return new BinaryNode(
            name.Offset,
            ValueKind.YesNo,
            Unit.YesNo,
            "in",
            Names.Resolve(name with { Text = "billing_type" }, scope),
            new ConstantNode(argument.Offset, ValueKind.TextList, Unit.Word, types, Meaning: meaning)
        );
    }

    /// <summary>A setting counts in what it is compared with or added to: that is how texts know to write it as
    /// money.</summary>
    public static void Learn(Node node, Unit? unit)
    {
        if (node is ConstantNode { Setting: { Unit: null } setting } && unit is not null and not Unit.YesNo)
            setting.Unit = unit;
    }

    private static Unit? Share(Node left, Node right)
    {
        Learn(left, right.Unit);
        Learn(right, left.Unit);
        return left.Unit ?? right.Unit;
    }

    private static Said Kind(Node node) =>
        node.Kind switch
        {
            ValueKind.Number => Said.In("a number", $"un nombre"),
            ValueKind.YesNo => Said.In("yes or no", $"oui ou non"),
            ValueKind.Text => Said.In("a text", $"un texte"),
            _ => Said.In("a list", $"une liste"),
        };

    private static Said Describe(Node node) =>
        node is BinaryNode or CallNode or UnaryNode
            ? Said.In("This", $"Ceci")
            : Said.In($"'{Write(node)}'", $"« {Write(node)} »");

    private static string Write(Node node) =>
        node switch
        {
            FactNode fact => fact.Fact.Name,
            ConstantNode { Setting: { } setting } => setting.Name,
            ConstantNode { Value: decimal number } => number.ToString(
                System.Globalization.CultureInfo.InvariantCulture
            ),
            ConstantNode { Value: string text } => text,
            ConstantNode { Value: bool yes } => yes ? "true" : "false",
            _ => "balance",
        };
}
