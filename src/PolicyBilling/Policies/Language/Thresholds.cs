using System.Globalization;
using PolicyBilling.Facts;

namespace PolicyBilling.Policies.Language;

/// <summary>Numbers that no fact can ever reach: days and counts below zero, thousandths of a dollar.</summary>
internal static class Thresholds
{
    /// <summary>Throws when a fact is compared with a number, written in the condition, that it can never be.</summary>
    public static void Refuse(Node fact, Node limit)
    {
        if (fact is not FactNode { Fact: var known } || Number(limit) is not { } number)
            return;
        if (number < 0 && CountsFromZero(known.Unit))
            throw new ExpressionException(
                limit.Offset,
                Said.In(
                    $"'{known.Name}' is never less than 0, so {Written(number)} compares nothing. Write "
                        + $"`{Written(-number)}`, or take the comparison out.",
                    $"« {known.Name} » n’est jamais moins de 0, donc {Written(number)} ne compare rien. Écrire "
                        + $"`{Written(-number)}`, ou enlever la comparaison."
                )
            );
        if (known.Unit == Unit.Money && HasThousandths(number))
            throw new ExpressionException(limit.Offset, Thousandths(number));
    }

    /// <summary>Whether something counted so is 0 or more.</summary>
    public static bool CountsFromZero(Unit unit) => unit is Unit.Days or Unit.Months or Unit.Count;

    /// <summary>Whether a number is written as thousands are elsewhere, <c>1.500</c>: three decimals, of which the last
    /// is a zero that nobody writes behind cents.</summary>
    public static bool HasThousandths(decimal number) =>
        number.Scale == 3 && Math.Abs(number) >= 1 && decimal.IsInteger(number * 100);

    /// <summary>What to say of it.</summary>
    public static Said Thousandths(decimal number) =>
        Said.In(
            $"{Written(number)} is read as {Written(decimal.Truncate(number))} and thousandths: a point stands before "
                + $"decimals, of which money has two. Write `{Written(decimal.Truncate(number * 1000))}`, or "
                + $"`{Written(Money.Round(number))}`.",
            $"{Written(number)} se lit comme {Written(decimal.Truncate(number))} et des millièmes : un "
                + $"point précède les décimales, et l’argent en a deux. Écrire "
                + $"`{Written(decimal.Truncate(number * 1000))}`, ou `{Written(Money.Round(number))}`."
        );

    /// <summary>A number as it is written in a policy.</summary>
    public static string Written(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static decimal? Number(Node node) =>
        node switch
        {
            ConstantNode { Setting: null, Value: decimal number } => number,
            UnaryNode { Sign: "-", Operand: ConstantNode { Setting: null, Value: decimal number } } => -number,
            _ => null,
        };
}
