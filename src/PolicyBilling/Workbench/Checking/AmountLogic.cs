using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Checking;

/// <summary>When an amount is below or above something, seen through <c>min</c>, <c>max</c> and the sums they stand
/// in: the least of several is at most a number when one of them is.</summary>
internal static class AmountLogic
{
    // Sums of several min and max multiply; a longer formula is not looked into.
    private const int MostChoices = 64;

    private abstract record Shape;

    private sealed record Plain(Node Node) : Shape;

    private sealed record Choice(bool Least, IReadOnlyList<Shape> Parts) : Shape;

    /// <summary>When the amount is at most (<c>&lt;=</c>) or above (<c>&gt;</c>) another one; null when the formula is
    /// too long to say.</summary>
    public static Logic? Compared(Account account, Node amount, string sign, Node other)
    {
        var shape = Of(amount);
        return Count(shape) > MostChoices ? null : Compared(account, shape, sign, other);
    }

    private static Logic Compared(Account account, Shape shape, string sign, Node other) =>
        shape switch
        {
            Plain plain => account.Read(new BinaryNode(0, ValueKind.YesNo, Facts.Unit.YesNo, sign, plain.Node, other)),
            Choice choice when choice.Least == (sign == "<=") => Logic.AnyOf(
                choice.Parts.Select(part => Compared(account, part, sign, other))
            ),
            _ => Logic.AllOf(((Choice)shape).Parts.Select(part => Compared(account, part, sign, other))),
        };

    private static Shape Of(Node node) =>
        node switch
        {
            CallNode { Function: "min" or "max" } call => new Choice(
                call.Function == "min",
                [.. call.Arguments.Select(Of)]
            ),
            UnaryNode { Sign: "-" } minus => Turned(Of(minus.Operand), minus),
            BinaryNode { Sign: "+" } sum => Joined(Of(sum.Left), Of(sum.Right), sum),
            BinaryNode { Sign: "-" } difference => Joined(
                Of(difference.Left),
                Turned(
                    Of(difference.Right),
                    new UnaryNode(0, ValueKind.Number, difference.Unit, "-", difference.Right)
                ),
                difference with
                {
                    Sign = "+",
                }
            ),
            _ => new Plain(node),
        };

    private static Shape Turned(Shape shape, UnaryNode minus) =>
        shape switch
        {
            Plain plain => new Plain(minus with { Operand = plain.Node }),
            Choice choice => new Choice(!choice.Least, [.. choice.Parts.Select(part => Turned(part, minus))]),
            _ => shape,
        };

    private static Shape Joined(Shape left, Shape right, BinaryNode plus) =>
        (left, right) switch
        {
            (Choice choice, _) => new Choice(choice.Least, [.. choice.Parts.Select(part => Joined(part, right, plus))]),
            (_, Choice choice) => new Choice(choice.Least, [.. choice.Parts.Select(part => Joined(left, part, plus))]),
            _ => new Plain(plus with { Left = ((Plain)left).Node, Right = ((Plain)right).Node }),
        };

    private static int Count(Shape shape) => shape is Choice choice ? choice.Parts.Sum(Count) : 1;
}
