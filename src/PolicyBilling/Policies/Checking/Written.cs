using System.Globalization;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Policies.Checking;

/// <summary>An expression as a manager would write it.</summary>
internal static class Written
{
    private static readonly string[] Strength = ["or", "and", "not", "==", "+", "*"];

    public static string Write(Node node) => node switch
    {
        FactNode { Fact.Name: var name } => name,
        ConstantNode { Setting: { } setting } => setting.Name,
        ConstantNode { Value: string text } => $"'{text}'",
        ConstantNode { Value: IEnumerable<string> texts } => $"[{string.Join(", ", texts.Select(text => $"'{text}'"))}]",
        ConstantNode { Value: IEnumerable<decimal> numbers } => $"[{string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]",
        ConstantNode { Value: var value } => SettingText.Write(value),
        UnaryNode { Sign: "not" } not => $"not {Inside(not.Operand, node)}",
        UnaryNode minus => $"-{Inside(minus.Operand, node)}",
        BinaryNode both => $"{Inside(both.Left, node)} {both.Sign} {Inside(both.Right, node, right: true)}",
        CallNode call => $"{call.Function}({string.Join(", ", call.Arguments.Select(Write))})",
        _ => "",
    };

    private static string Inside(Node part, Node whole, bool right = false) =>
        Rank(part) < Rank(whole) || (right && Rank(part) == Rank(whole) && whole is BinaryNode { Sign: "-" or "/" }) ? $"({Write(part)})" : Write(part);

    private static int Rank(Node node) => node switch
    {
        BinaryNode { Sign: "and" or "or" } both => Array.IndexOf(Strength, both.Sign),
        UnaryNode { Sign: "not" } => 2,
        BinaryNode { Sign: "+" or "-" } => 4,
        BinaryNode { Sign: "*" or "/" } => 5,
        BinaryNode => 3,
        _ => 6,
    };
}
