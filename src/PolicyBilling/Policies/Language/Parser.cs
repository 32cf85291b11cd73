using PolicyBilling.Facts;

namespace PolicyBilling.Policies.Language;

/// <summary>Builds and checks an expression by recursive descent: <c>or</c>, <c>and</c>, <c>not</c>, comparisons,
/// sums, products, signs, in that order.</summary>
internal sealed class Parser
{
    /// <summary>Deepest nesting of parentheses, <c>not</c>, signs and calls; beyond it a recursive reader could
    /// exhaust the stack.</summary>
    public const int MostLevels = 32;

    private static readonly HashSet<string> Keywords = ["and", "or", "not", "in", "true", "false"];
    private static readonly Dictionary<string, (int Least, int Most)> Functions = new()
    {
        ["min"] = (2, 10),
        ["max"] = (2, 10),
        ["abs"] = (1, 1),
        ["round"] = (2, 2),
        ["has_flag"] = (1, 1),
        [BillingMeanings.Function] = (1, 1),
    };

    private readonly List<Token> _tokens;
    private readonly Scope _scope;
    private int _at;
    private int _level;

    private Parser(List<Token> tokens, Scope scope) => (_tokens, _scope) = (tokens, scope);

    /// <summary>The words that neither settings nor policies may be called.</summary>
    public static IEnumerable<string> ReservedWords => Keywords.Concat(Functions.Keys);

    public static Node Read(string text, Scope scope)
    {
        var parser = new Parser(Lexer.Read(text, scope), scope);
        var node = parser.Or();
        if (parser.Peek.Kind != TokenKind.End)
            throw parser.Unexpected();
        return node;
    }

    private Token Peek => _tokens[_at];

    private Token Take() => _tokens[_at++];

    private bool Is(string word) => Peek.Kind is TokenKind.Name or TokenKind.Operator && Peek.Text == word;

    private Node Or() => Chain("or", And);

    private Node And() => Chain("and", Not);

    private Node Chain(string word, Func<Node> part)
    {
        var left = part();
        while (Is(word))
        {
            var sign = Take();
            var right = part();
            left = new BinaryNode(
                sign.Offset,
                ValueKind.YesNo,
                Unit.YesNo,
                word,
                Checks.YesNo(left),
                Checks.YesNo(right)
            );
        }
        return left;
    }

    private Node Not()
    {
        if (!Is("not"))
            return Comparison();
        var sign = Take();
        return Deeper(sign, () => new UnaryNode(sign.Offset, ValueKind.YesNo, Unit.YesNo, "not", Checks.YesNo(Not())));
    }

    private Node Comparison()
    {
        var left = Sum();
        if (ComparisonSign() is not { } sign)
            return left;
        var right = Sum();
        var node = Checks.Comparison(sign, left, right);
        if (ComparisonSign() is { } second)
            throw new ExpressionException(
                second.Offset,
                Said.In(
                    $"Two comparisons in a row; write `a {sign.Text} b and b {second.Text} c`.",
                    $"Deux comparaisons de suite ; écrire `a {sign.Text} b and b {second.Text} c`."
                )
            );
        return node;
    }

    private Token? ComparisonSign()
    {
        if (Peek.Kind == TokenKind.Operator && Peek.Text is "==" or "!=" or "<" or "<=" or ">" or ">=")
            return Take();
        if (Is("in"))
            return Take();
        if (!Is("not") || _tokens[_at + 1] is not { Kind: TokenKind.Name, Text: "in" })
            return null;
        var not = Take();
        Take();
        return not with { Text = "not in" };
    }

    private Node Sum() => Arithmetic(["+", "-"], Product);

    private Node Product() => Arithmetic(["*", "/"], Sign);

    private Node Arithmetic(string[] signs, Func<Node> part)
    {
        var left = part();
        while (Peek.Kind == TokenKind.Operator && signs.Contains(Peek.Text))
        {
            var sign = Take();
            left = Checks.Arithmetic(sign, left, part());
        }
        return left;
    }

    private Node Sign()
    {
        if (!Is("-"))
            return Primary();
        var sign = Take();
        return Deeper(
            sign,
            () =>
            {
                var operand = Checks.Number(Sign());
                return new UnaryNode(sign.Offset, ValueKind.Number, operand.Unit, "-", operand);
            }
        );
    }

    private Node Primary()
    {
        var token = Take();
        switch (token.Kind)
        {
            case TokenKind.Number:
                if (token.Text.Length > 1 && token.Text[0] == '0' && token.Text[1] != '.')
                    throw new ExpressionException(
                        token.Offset,
                        Said.In(
                            $"'{token.Text}' starts with a zero; write `{token.Text.TrimStart('0').PadLeft(1, '0')}`.",
                            $"« {token.Text} » commence par un zéro ; écrire "
                                + $"`{token.Text.TrimStart('0').PadLeft(1, '0')}`."
                        )
                    );
                return new ConstantNode(
                    token.Offset,
                    ValueKind.Number,
                    null,
                    decimal.Parse(token.Text, System.Globalization.CultureInfo.InvariantCulture)
                );
            case TokenKind.Text:
                return new ConstantNode(token.Offset, ValueKind.Text, Unit.Word, token.Text);
            case TokenKind.Open:
                return Deeper(token, () => Closed(Or(), token));
            case TokenKind.OpenList:
                return Deeper(token, () => List(token));
            case TokenKind.Name when Peek.Kind == TokenKind.Open:
                return Deeper(token, () => Call(token));
            case TokenKind.Name:
                return Name(token);
            default:
                _at--;
                throw Unexpected();
        }
    }

    private Node Closed(Node node, Token open)
    {
        if (Peek.Kind == TokenKind.Close)
        {
            Take();
            return node;
        }
        if (Peek.Kind == TokenKind.End)
            throw new ExpressionException(
                open.Offset,
                Said.In("This '(' has no ')'.", $"Cette « ( » n’a pas de « ) ».")
            );
        throw Unexpected();
    }

    private Node Name(Token token)
    {
        if (token.Text is "true" or "false")
            return new ConstantNode(token.Offset, ValueKind.YesNo, Unit.YesNo, token.Text == "true");
        if (Keywords.Contains(token.Text))
            throw new ExpressionException(
                token.Offset,
                Said.In(
                    $"'{token.Text}' needs something before and after it.",
                    $"« {token.Text} » demande quelque chose avant et après lui."
                )
            );
        return Names.Resolve(token, _scope);
    }

    private Node Call(Token name)
    {
        if (!Functions.TryGetValue(name.Text, out var count))
            throw new ExpressionException(
                name.Offset,
                Said.In(
                    $"There is no function '{name.Text}'; there are "
                        + $"{string.Join(", ", Functions.Keys)}.{Nearest.Hint(name.Text, Functions.Keys)}",
                    $"Il n’y a pas de fonction « {name.Text} » ; il y a "
                        + $"{string.Join(", ", Functions.Keys)}.{Nearest.Hint(name.Text, Functions.Keys)}"
                )
            );
        var arguments = Items(Take(), TokenKind.Close, "(", ")");
        if (arguments.Count < count.Least || arguments.Count > count.Most)
            throw new ExpressionException(
                name.Offset,
                Said.In(
                    $"'{name.Text}' takes "
                        + $"{(count.Least == count.Most ? $"{count.Least}" : $"{count.Least} to {count.Most}")} "
                        + $"value{(count.Most == 1 ? "" : "s")}, not {arguments.Count}.",
                    $"« {name.Text} » prend "
                        + $"{(count.Least == count.Most ? $"{count.Least}" : $"{count.Least} à {count.Most}")} "
                        + $"valeur{(count.Most == 1 ? "" : "s")}, non {arguments.Count}."
                )
            );
        return name.Text == BillingMeanings.Function
            ? Checks.Meaning(name, arguments[0], _scope)
            : Checks.Call(name, arguments);
    }

    private ConstantNode List(Token open)
    {
        var items = Items(open, TokenKind.CloseList, "[", "]");
        if (items.Count == 0)
            throw new ExpressionException(
                open.Offset,
                Said.In(
                    "The list is empty; write at least one value, e.g. `['standard']`.",
                    $"La liste est vide ; écrire au moins une valeur, p. ex. `['standard']`."
                )
            );
        var constants = items
            .Select(item =>
                item is ConstantNode { Kind: ValueKind.Number or ValueKind.Text } constant
                    ? constant
                    : throw new ExpressionException(
                        item.Offset,
                        Said.In(
                            "A list holds numbers or texts, e.g. `['standard', 'family']`.",
                            $"Une liste contient des nombres ou des textes, p. ex. `['standard', 'family']`."
                        )
                    )
            )
            .ToList();
        if (constants.FirstOrDefault(constant => constant.Kind != constants[0].Kind) is { } odd)
            throw new ExpressionException(
                odd.Offset,
                Said.In(
                    "A list holds either numbers or texts, not both.",
                    $"Une liste contient soit des nombres, soit des textes."
                )
            );
        return constants[0].Kind == ValueKind.Number
            ? new ConstantNode(
                open.Offset,
                ValueKind.NumberList,
                null,
                constants.Select(constant => (decimal)constant.Value).ToList()
            )
            : new ConstantNode(
                open.Offset,
                ValueKind.TextList,
                Unit.Word,
                constants.Select(constant => (string)constant.Value).ToList()
            );
    }

    private List<Node> Items(Token open, TokenKind close, string opening, string closing)
    {
        var items = new List<Node>();
        while (Peek.Kind != close)
        {
            if (items.Count > 0)
            {
                if (Peek.Kind == TokenKind.End)
                    throw new ExpressionException(
                        open.Offset,
                        Said.In($"This '{opening}' has no '{closing}'.", $"Ce « {opening} » n’a pas de « {closing} ».")
                    );
                if (Peek.Kind != TokenKind.Comma)
                    throw Unexpected();
                Take();
            }
            items.Add(Or());
        }
        Take();
        return items;
    }

    private Node Deeper(Token token, Func<Node> read)
    {
        if (++_level > MostLevels)
            throw new ExpressionException(
                token.Offset,
                Said.In(
                    $"The condition is nested more than {MostLevels} levels deep. Split it into a list of conditions.",
                    $"La condition est imbriquée sur plus de {MostLevels} niveaux. La partager en une liste de "
                        + $"conditions."
                )
            );
        var node = read();
        _level--;
        return node;
    }

    private ExpressionException Unexpected() =>
        Peek.Kind switch
        {
            TokenKind.End => new(
                Peek.Offset,
                Said.In(
                    "The condition stops in the middle: something is missing at its end.",
                    $"La condition s’arrête au milieu : il manque quelque chose à sa fin."
                )
            ),
            TokenKind.Close => new(Peek.Offset, Said.In("This ')' has no '('.", $"Cette « ) » n’a pas de « ( ».")),
            TokenKind.Number when _at > 0 && _tokens[_at - 1] is { Kind: TokenKind.Number } before => new(
                before.Offset,
                Said.In(
                    $"Two numbers in a row; if one is meant, write `{before.Text}{Peek.Text}`.",
                    $"Deux nombres de suite ; si c’en est un seul, écrire `{before.Text}{Peek.Text}`."
                )
            ),
            TokenKind.Name when Names.Exists(Peek.Text, _scope) || _at == 0 => new(
                Peek.Offset,
                Said.In(
                    $"'{Peek.Text}' does not follow here; write `and`, `or` or a comparison before it.",
                    $"« {Peek.Text} » ne peut pas suivre ici ; écrire `and`, `or` ou une comparaison avant."
                )
            ),
            TokenKind.Name => new(
                Peek.Offset,
                Said.In(
                    $"'{Peek.Text}' does not follow here.{Nearest.Hint(Peek.Text, Keywords)}",
                    $"« {Peek.Text} » ne peut pas suivre ici.{Nearest.Hint(Peek.Text, Keywords)}"
                )
            ),
            _ => new(
                Peek.Offset,
                Said.In($"'{Peek.Text}' does not follow here.", $"« {Peek.Text} » ne peut pas suivre ici.")
            ),
        };
}
