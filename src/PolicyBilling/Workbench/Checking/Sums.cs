using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Checking;

/// <summary>Terms with factors, and a number: what a comparison is brought to. Values as written, not yet in smallest
/// units.</summary>
internal sealed class Sums(Vocabulary vocabulary)
{
    private sealed record Sum(IReadOnlyDictionary<int, decimal> Factors, decimal Constant);

    private const decimal MostFactor = 100_000_000m;

    /// <summary>A comparison of two numbers as a range of one term; null when it cannot be brought to one.</summary>
    public Logic? Compare(Node left, string sign, Node right)
    {
        try
        {
            return Compare(Plus(Of(left), Of(right), -1), sign);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private Logic? Compare(Sum difference, string sign)
    {
        var factors = difference
            .Factors.Where(part => part.Value != 0)
            .OrderBy(part => part.Key)
            .Select(part => (part.Key, Value: part.Value * vocabulary.Step(part.Key)))
            .ToList();
        if (factors.Count == 0)
            return new Fixed(Holds(difference.Constant, sign));
        var scale = 1m;
        while (scale < 1_000_000_000m && factors.Exists(part => !decimal.IsInteger(part.Value * scale)))
            scale *= 10;
        var divisor = factors.Aggregate(0m, (common, part) => Common(common, Math.Abs(part.Value * scale)));
        if (
            factors.Exists(part =>
                !decimal.IsInteger(part.Value * scale) || Math.Abs(part.Value * scale / divisor) > MostFactor
            )
        )
            return null;
        if (factors[0].Value < 0)
            divisor = -divisor;
        var term = vocabulary.Sum([.. factors.Select(part => (part.Key, (long)(part.Value * scale / divisor)))]);
        return InRange(term, -difference.Constant * scale / divisor, divisor < 0 ? Turned(sign) : sign);
    }

    private static Logic? InRange(int term, decimal limit, string sign)
    {
        if (Math.Abs(limit) >= Bounds.Highest / 2)
            return null;
        var (down, up) = ((long)Math.Floor(limit), (long)Math.Ceiling(limit));
        return sign switch
        {
            "<" => new Range(term, Bounds.Lowest, up - 1),
            "<=" => new Range(term, Bounds.Lowest, down),
            ">" => new Range(term, down + 1, Bounds.Highest),
            ">=" => new Range(term, up, Bounds.Highest),
            "==" => down == up ? new Range(term, down, down) : Logic.False,
            _ => down == up ? new Range(term, down, down).Not() : Logic.True,
        };
    }

    private Sum Of(Node node)
    {
        switch (node)
        {
            // Zero is how a number is switched off, so nothing is concluded from it.
            case ConstantNode { Setting: { } setting, Value: 0m }:
                return Single(vocabulary.Closed($"{setting.Policy}.{setting.Name}"));
            case ConstantNode { Value: decimal number }:
                return new Sum(new Dictionary<int, decimal>(), number);
            case FactNode { Fact: var fact }:
                return Single(vocabulary.Number(fact));
            case UnaryNode unary:
                return Times(Of(unary.Operand), -1);
            case BinaryNode { Sign: "+" } sum:
                return Plus(Of(sum.Left), Of(sum.Right), 1);
            case BinaryNode { Sign: "-" } sum:
                return Plus(Of(sum.Left), Of(sum.Right), -1);
            case BinaryNode { Sign: "*" } product when Of(product.Right) is { Factors.Count: 0 } right:
                return Times(Of(product.Left), right.Constant);
            case BinaryNode { Sign: "*" } product when Of(product.Left) is { Factors.Count: 0 } left:
                return Times(Of(product.Right), left.Constant);
            case BinaryNode { Sign: "/" } ratio
                when Of(ratio.Right) is { Factors.Count: 0, Constant: not 0 } divisor
                    && 1 / divisor.Constant * divisor.Constant == 1:
                return Times(Of(ratio.Left), 1 / divisor.Constant);
            default:
                return Single(vocabulary.Closed(Emitter.Write(node)));
        }
    }

    private static Sum Single(int term) => new(new Dictionary<int, decimal> { [term] = 1 }, 0);

    private static Sum Times(Sum sum, decimal factor) =>
        new(sum.Factors.ToDictionary(part => part.Key, part => part.Value * factor), sum.Constant * factor);

    private static Sum Plus(Sum left, Sum right, decimal factor)
    {
        var factors = left.Factors.ToDictionary();
        foreach (var (term, value) in right.Factors)
            factors[term] = factors.GetValueOrDefault(term) + value * factor;
        return new Sum(factors, left.Constant + right.Constant * factor);
    }

    private static decimal Common(decimal a, decimal b) => b == 0 ? a : Common(b, a % b);

    private static string Turned(string sign) =>
        sign switch
        {
            "<" => ">",
            "<=" => ">=",
            ">" => "<",
            ">=" => "<=",
            _ => sign,
        };

    private static bool Holds(decimal difference, string sign) =>
        sign switch
        {
            "<" => difference < 0,
            "<=" => difference <= 0,
            ">" => difference > 0,
            ">=" => difference >= 0,
            "==" => difference == 0,
            _ => difference != 0,
        };
}
