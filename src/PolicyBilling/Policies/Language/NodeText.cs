using System.Globalization;

namespace PolicyBilling.Policies.Language;

/// <summary>Writes a checked expression back as a manager would write it: the pieces of a condition, one by
/// one.</summary>
internal static class NodeText
{
    private const int Or = 1,
        And = 2,
        Not = 3,
        Comparison = 4,
        Sum = 5,
        Product = 6,
        Sign = 7;

    /// <summary>The expression, with settings of <paramref name="policy"/> and of the practice by their bare
    /// names.</summary>
    public static string Write(Node node, string policy) => Write(node, policy, 0);

    private static string Write(Node node, string policy, int around)
    {
        var (text, level) = node switch
        {
            FactNode fact => (fact.Fact.Name, Sign),
            ConstantNode { Setting: { } setting } => (
                setting.Policy == policy || setting.Policy == "practice"
                    ? setting.Name
                    : $"{setting.Policy}.{setting.Name}",
                Sign
            ),
            ConstantNode constant => (Constant(constant.Value), Sign),
            UnaryNode { Sign: "not" } unary => ($"not {Write(unary.Operand, policy, Not)}", Not),
            UnaryNode unary => ($"-{Write(unary.Operand, policy, Sign)}", Sign),
            BinaryNode { Right: ConstantNode { Meaning: { } meaning } } => (
                $"{BillingMeanings.Function}('{meaning}')",
                Sign
            ),
            BinaryNode binary => (Binary(binary, policy, Level(binary)), Level(binary)),
            CallNode call => (
                $"{call.Function}({string.Join(", ", call.Arguments.Select(argument => Write(argument, policy, 0)))})",
                Sign
            ),
            _ => throw new InvalidOperationException($"No way to write {node.GetType().Name}."),
        };
        return level < around ? $"({text})" : text;
    }

    // What follows a minus or a division sign keeps its parentheses.
    private static string Binary(BinaryNode binary, string policy, int level) =>
        $"{Write(binary.Left, policy, level)} {binary.Sign} "
        + $"{Write(binary.Right, policy, level >= Comparison ? level + 1 : level)}";

    private static int Level(BinaryNode binary) =>
        binary.Sign switch
        {
            "or" => Or,
            "and" => And,
            "+" or "-" => Sum,
            "*" or "/" => Product,
            _ => Comparison,
        };

    private static string Constant(object value) =>
        value switch
        {
            decimal number => number.ToString(CultureInfo.InvariantCulture),
            bool yes => yes ? "true" : "false",
            string text => $"'{text}'",
            IEnumerable<decimal> numbers => $"[{string.Join(", ", numbers.Select(number => Constant(number)))}]",
            IEnumerable<string> texts => $"[{string.Join(", ", texts.Select(text => Constant(text)))}]",
            _ => value.ToString() ?? "",
        };
}
