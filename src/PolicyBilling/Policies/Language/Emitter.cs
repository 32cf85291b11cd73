using System.Globalization;
using PolicyBilling.Facts;

namespace PolicyBilling.Policies.Language;

/// <summary>Writes a checked expression in RulesEngine's own expression language. RulesEngine sees nothing that did
/// not come from here: fact names, constants, operators and <see cref="PolicyFunctions"/>.</summary>
internal static class Emitter
{
    /// <summary>The parameter's name in what is compiled.</summary>
    public const string Facts = "facts";

    public static string Write(Node node) =>
        node switch
        {
            FactNode { Fact: var fact } => $"{Facts}.{fact.Property.Name}",
            ConstantNode constant => Constant(constant),
            UnaryNode { Sign: "not" } unary => $"(!{Write(unary.Operand)})",
            UnaryNode unary => $"(0m - {Decimal(unary.Operand)})",
            BinaryNode { Sign: "and" } both => $"({Write(both.Left)} && {Write(both.Right)})",
            BinaryNode { Sign: "or" } either => $"({Write(either.Left)} || {Write(either.Right)})",
            BinaryNode { Sign: "in" or "not in" } member => Membership(member),
            BinaryNode { Left.Kind: ValueKind.Text } texts => (texts.Sign == "!=" ? "!" : "")
                + $"{nameof(PolicyFunctions)}.Same({Write(texts.Left)}, {Write(texts.Right)})",
            BinaryNode { Kind: ValueKind.YesNo } comparison =>
                $"({Compared(comparison.Left, comparison.Right)} {comparison.Sign} "
                    + $"{Compared(comparison.Right, comparison.Left)})",
            BinaryNode sum => $"({Decimal(sum.Left)} {sum.Sign} {Decimal(sum.Right)})",
            CallNode { Function: "has_flag" } call =>
                $"{nameof(PolicyFunctions)}.HasFlag({Facts}, {Write(call.Arguments[0])})",
            CallNode { Function: "min" or "max" } call => call
                .Arguments.Select(Decimal)
                .Aggregate((left, right) => $"{nameof(PolicyFunctions)}.{Capital(call.Function)}({left}, {right})"),
            CallNode call => $"{nameof(PolicyFunctions)}.{Capital(call.Function)}("
                + $"{string.Join(", ", call.Arguments.Select(Decimal))})",
            _ => throw new InvalidOperationException($"No way to write {node.GetType().Name}."),
        };

    // Whole-number facts divide as whole numbers unless they are made decimal first.
    private static string Decimal(Node node) =>
        node is FactNode { Fact.Unit: not Unit.Money } ? $"(1m * {Write(node)})" : Write(node);

    // Whole-number facts are compared as whole numbers with whole constants, in a fraction of a decimal's time.
    private static string Compared(Node node, Node with) =>
        node is ConstantNode { Value: decimal number and >= 0 and <= int.MaxValue }
        && decimal.IsInteger(number)
        && with is FactNode { Fact.Unit: not Unit.Money }
            ? ((int)number).ToString(CultureInfo.InvariantCulture)
            : Write(node);

    private static string Membership(BinaryNode member)
    {
        var left = Write(member.Left);
        List<string> tests = ((ConstantNode)member.Right).Value switch
        {
            IEnumerable<decimal> numbers => [.. numbers.Select(number => $"{left} == {Number(number)}")],
            IEnumerable<string> texts =>
            [
                .. texts.Select(text => $"{nameof(PolicyFunctions)}.Same({left}, {Text(text)})"),
            ],
            _ => throw new InvalidOperationException("A list holds numbers or texts."),
        };
        return $"{(member.Sign == "not in" ? "!" : "")}({(tests.Count == 0 ? "false" : string.Join(" || ", tests))})";
    }

    private static string Constant(ConstantNode constant) =>
        constant.Value switch
        {
            decimal number => Number(number),
            bool yes => yes ? "true" : "false",
            string text => Text(text),
            _ => throw new InvalidOperationException("A list stands only behind `in`."),
        };

    private static string Number(decimal number) =>
        number < 0 ? $"(0m - {Number(-number)})" : number.ToString(CultureInfo.InvariantCulture) + "m";

    private static string Text(string text) =>
        $"\"{Spelling.Composed(text).Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";

    private static string Capital(string function) => char.ToUpperInvariant(function[0]) + function[1..];
}

/// <summary>The functions of the policy language; the only ones RulesEngine knows besides its operators.</summary>
public static class PolicyFunctions
{
    /// <summary>Whether two texts are the same, whatever their case.</summary>
    public static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the account or a patient of it has a flag.</summary>
    public static bool HasFlag(AccountFacts facts, string flag) => facts.Flags.Contains(flag);

    /// <summary>The smaller number.</summary>
    public static decimal Min(decimal left, decimal right) => Math.Min(left, right);

    /// <summary>The larger number.</summary>
    public static decimal Max(decimal left, decimal right) => Math.Max(left, right);

    /// <summary>The size of a number, without its sign.</summary>
    public static decimal Abs(decimal number) => Math.Abs(number);

    /// <summary>A number with so many decimals, half away from zero.</summary>
    public static decimal Round(decimal number, decimal digits) =>
        decimal.Round(number, (int)digits, MidpointRounding.AwayFromZero);
}
