namespace PolicyBilling.Policies.Language;

/// <summary>Reads conditions, formulas and texts. Every error is reported with its offset into the text, and null is
/// returned.</summary>
internal static class Expressions
{
    /// <summary>Reads a yes/no expression.</summary>
    public static Condition? Condition(string text, Scope scope, Action<int, Said> error) =>
        Try(
            error,
            () =>
            {
                var node = Checks.YesNo(Parser.Read(text, scope));
                return Compiled(text.Trim(), Emitter.Write(node), FactsOf(node), node, scope);
            }
        );

    /// <summary>A condition that holds when all parts do, or when one does.</summary>
    public static Condition Join(IReadOnlyList<Condition> parts, bool any, Scope scope)
    {
        if (parts.Count == 1)
            return parts[0];
        var (word, sign) = any ? (" or ", " || ") : (" and ", " && ");
        return Compiled(
            string.Join(
                word,
                parts.Select(part =>
                    part.Parts.Count > 1 || part.Text.Contains(any ? " and " : " or ") ? $"({part.Text})" : part.Text
                )
            ),
            $"({string.Join(sign, parts.Select(part => part.Compiled))})",
            parts.SelectMany(part => part.Facts).ToHashSet(),
            null,
            scope,
            parts,
            any
        );
    }

    /// <summary>A condition that always holds, for what has no <c>when</c>.</summary>
    public static Condition Always { get; } =
        Compiled("true", "true", new HashSet<string>(), new ConstantNode(0, ValueKind.YesNo, null, true), null);

    /// <summary>Reads an expression that gives a number; a setting alone in it counts in
    /// <paramref name="unit"/>.</summary>
    public static Formula? Formula(
        string text,
        Scope scope,
        Action<int, Said> error,
        Facts.Unit unit = Facts.Unit.Money
    ) =>
        Try(
            error,
            () =>
            {
                var node = Checks.Number(Parser.Read(text, scope));
                Checks.Learn(node, unit);
                // A formula that is one whole-number fact would compile to a whole number.
                return new Formula
                {
                    Text = text.Trim(),
                    Facts = FactsOf(node),
                    Node = node,
                    Of = scope.Compile<decimal>($"(1m * {Emitter.Write(node)})"),
                };
            }
        );

    /// <summary>Reads an expression of numbers and settings alone, and gives its value: for examples
    /// (<c>minimum_balance - 0.01</c>). The value is a decimal, bool, string or list.</summary>
    public static object? Constant(string text, Scope scope, Action<int, Said> error) =>
        Try<object>(
            error,
            () =>
            {
                var node = Parser.Read(text, scope);
                if (FactsOf(node) is { Count: > 0 } facts)
                    throw new ExpressionException(
                        node.Offset,
                        Said.In(
                            $"'{facts.First()}' is a fact; an example is given numbers, texts and settings.",
                            $"« {facts.First()} » est un fait ; un exemple reçoit des nombres, des textes "
                                + $"et des réglages."
                        )
                    );
                // Worked out once and never again: compiling each of hundreds would be a tenth of a run of the demo.
                return node is ConstantNode constant
                    ? constant.Value
                    : NodeValue.Of(node.Kind == ValueKind.YesNo ? node : Checks.Number(node), new Facts.AccountFacts());
            }
        );

    /// <summary>Reads a text with placeholders.</summary>
    public static Template? Template(string text, Scope scope, Action<int, Said> error) =>
        Try(error, () => TemplateReader.Read(text, scope));

    /// <summary>The words that a setting may not be called: the language's own and the placeholders that are no
    /// facts.</summary>
    public static IEnumerable<string> ReservedWords => Parser.ReservedWords.Concat(TemplateReader.OwnNames);

    private static T? Try<T>(Action<int, Said> error, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (ExpressionException problem)
        {
            error(problem.Offset, problem.Said);
            return null;
        }
    }

    private static Condition Compiled(
        string text,
        string compiled,
        IReadOnlySet<string> facts,
        Node? node,
        Scope? scope,
        IReadOnlyList<Condition>? parts = null,
        bool any = false
    ) =>
        new()
        {
            Text = text,
            Compiled = compiled,
            Facts = facts,
            Node = node,
            Holds = scope is null ? Compiler.Compile<bool>(compiled) : scope.Compile<bool>(compiled),
            Parts = parts ?? [],
            Any = any,
        };

    private static HashSet<string> FactsOf(Node node)
    {
        var facts = new HashSet<string>();
        Visit(node);
        return facts;

        void Visit(Node part)
        {
            switch (part)
            {
                case FactNode fact:
                    facts.Add(fact.Fact.Name);
                    break;
                case UnaryNode unary:
                    Visit(unary.Operand);
                    break;
                case BinaryNode binary:
                    Visit(binary.Left);
                    Visit(binary.Right);
                    break;
                case CallNode call:
                    foreach (var argument in call.Arguments)
                        Visit(argument);
                    break;
            }
        }
    }
}
