using PolicyBilling.Facts;

namespace PolicyBilling.Policies.Language;

/// <summary>The value of a part of an expression for one account, to show to people. Deciding runs what was compiled;
/// both must agree.</summary>
internal static class NodeValue
{
    /// <summary>A decimal, bool, string or list; throws when it cannot be computed.</summary>
    public static object Of(Node node, AccountFacts facts) =>
        node switch
        {
            FactNode fact => fact.Fact.Of(facts) is int count ? (decimal)count : fact.Fact.Of(facts),
            ConstantNode { Value: string text } => Spelling.Composed(text),
            ConstantNode constant => constant.Value,
            UnaryNode { Sign: "not" } unary => !YesNo(unary.Operand, facts),
            UnaryNode unary => -Number(unary.Operand, facts),
            BinaryNode { Sign: "and" } both => YesNo(both.Left, facts) && YesNo(both.Right, facts),
            BinaryNode { Sign: "or" } either => YesNo(either.Left, facts) || YesNo(either.Right, facts),
            BinaryNode { Kind: ValueKind.YesNo } comparison => Compare(
                comparison,
                Of(comparison.Left, facts),
                Of(comparison.Right, facts)
            ),
            BinaryNode sum => Compute(sum.Sign, Number(sum.Left, facts), Number(sum.Right, facts)),
            CallNode { Function: "has_flag" } call => PolicyFunctions.HasFlag(
                facts,
                (string)Of(call.Arguments[0], facts)
            ),
            CallNode call => Call(call.Function, [.. call.Arguments.Select(argument => Number(argument, facts))]),
            _ => throw new InvalidOperationException($"No value of {node.GetType().Name}."),
        };

    private static bool YesNo(Node node, AccountFacts facts) => (bool)Of(node, facts);

    private static decimal Number(Node node, AccountFacts facts) => (decimal)Of(node, facts);

    private static bool Compare(BinaryNode comparison, object left, object right) =>
        (comparison.Sign, left, right) switch
        {
            ("in", _, _) => IsIn(left, right),
            ("not in", _, _) => !IsIn(left, right),
            ("==", string a, string b) => PolicyFunctions.Same(a, b),
            ("!=", string a, string b) => !PolicyFunctions.Same(a, b),
            ("==", _, _) => left.Equals(right),
            ("!=", _, _) => !left.Equals(right),
            ("<", decimal a, decimal b) => a < b,
            ("<=", decimal a, decimal b) => a <= b,
            (">", decimal a, decimal b) => a > b,
            (">=", decimal a, decimal b) => a >= b,
            _ => throw new InvalidOperationException($"No way to compare with {comparison.Sign}."),
        };

    private static bool IsIn(object value, object list) =>
        list switch
        {
            IEnumerable<decimal> numbers => numbers.Contains((decimal)value),
            IEnumerable<string> texts => texts.Any(text =>
                PolicyFunctions.Same(Spelling.Composed(text), (string)value)
            ),
            _ => throw new InvalidOperationException("A list holds numbers or texts."),
        };

    private static decimal Compute(string sign, decimal left, decimal right) =>
        sign switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" => left * right,
            _ => left / right,
        };

    private static decimal Call(string function, decimal[] values) =>
        function switch
        {
            "min" => values.Min(),
            "max" => values.Max(),
            "abs" => Math.Abs(values[0]),
            _ => PolicyFunctions.Round(values[0], values[1]),
        };
}
