using PolicyBilling.Facts;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Wording;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>How the parts of a condition are joined; <see cref="Single"/> has none.</summary>
public enum Joined
{
    Single,
    All,
    Any,
    Not,
}

/// <summary>A condition as it turned out for one account, down to the single comparisons.</summary>
public sealed record Reading
{
    /// <summary>As the manager wrote it.</summary>
    public required string Text { get; init; }

    /// <summary>The same in plain words, in the reader's language.</summary>
    public string Words => Said();

    // Most readings are never shown.
    internal Func<string> Said { get; init; } = () => "";

    /// <summary>Whether it holds; null when it could not be computed.</summary>
    public required bool? Holds { get; init; }

    /// <summary>How <see cref="Parts"/> are joined.</summary>
    public Joined Joined { get; init; }

    /// <summary>The conditions it is made of.</summary>
    public IReadOnlyList<Reading> Parts { get; init; } = [];

    /// <summary>The account's value: of the left side of a comparison, else of the condition itself. A decimal, bool,
    /// string or list.</summary>
    public object? Value { get; init; }

    /// <summary>What it is compared with; null where nothing is compared.</summary>
    public object? Threshold { get; init; }

    /// <summary>Value less threshold, in <see cref="Unit"/>: negative below, 0 exactly at it; null unless numbers are
    /// compared.</summary>
    public decimal? Margin { get; init; }

    /// <summary>What the numbers count in, where known.</summary>
    public Unit? Unit { get; init; }

    /// <summary>The single comparisons because of which it does not hold: those that failed, or under <c>not</c>
    /// those that held.</summary>
    public IEnumerable<Reading> Failures =>
        Holds == true
            ? []
            : Joined switch
            {
                Joined.Single => [this],
                Joined.Not => [this],
                _ => Parts.SelectMany(part => part.Failures),
            };

    /// <summary>All single comparisons, in the order they are written.</summary>
    public IEnumerable<Reading> Leaves => Parts.Count == 0 ? [this] : Parts.SelectMany(part => part.Leaves);

    /// <summary>Reads a condition of a policy for an account.</summary>
    internal static Reading Of(Condition condition, string policy, AccountFacts facts, ConditionWords words) =>
        condition.Parts.Count > 0
            ? Join(
                condition.Text,
                () => words.Clause(condition) ?? "",
                condition.Any ? Joined.Any : Joined.All,
                [.. condition.Parts.Select(part => Of(part, policy, facts, words))]
            )
            : Of(condition.Node!, policy, facts, words);

    private static Reading Of(Node node, string policy, AccountFacts facts, ConditionWords words)
    {
        var (text, said) = (NodeText.Write(node, policy), (Func<string>)(() => words.Clause(node)));
        return node switch
        {
            BinaryNode { Sign: "and" } => Join(
                text,
                said,
                Joined.All,
                [.. Chain(node, "and").Select(part => Of(part, policy, facts, words))]
            ),
            BinaryNode { Sign: "or" } => Join(
                text,
                said,
                Joined.Any,
                [.. Chain(node, "or").Select(part => Of(part, policy, facts, words))]
            ),
            UnaryNode { Operand: BinaryNode or UnaryNode } not => Join(
                text,
                said,
                Joined.Not,
                [Of(not.Operand, policy, facts, words)]
            ),
            _ => Single(text, node, facts) with { Said = said },
        };
    }

    private static IEnumerable<Node> Chain(Node node, string sign) =>
        node is BinaryNode binary && binary.Sign == sign
            ? Chain(binary.Left, sign).Concat(Chain(binary.Right, sign))
            : [node];

    // What comes after the first part that settles it is not asked, as in deciding: only then may it fail without harm.
    private static Reading Join(string text, Func<string> said, Joined joined, IReadOnlyList<Reading> parts)
    {
        bool? holds = joined == Joined.Not ? !parts[0].Holds : joined == Joined.All;
        if (joined != Joined.Not)
            foreach (var part in parts)
                if (part.Holds != holds)
                {
                    holds = part.Holds;
                    break;
                }
        return new Reading
        {
            Text = text,
            Said = said,
            Holds = holds,
            Joined = joined,
            Parts = parts,
        };
    }

    private static Reading Single(string text, Node node, AccountFacts facts)
    {
        try
        {
            var holds = (bool)NodeValue.Of(node, facts);
            if (node is not BinaryNode comparison)
                return new Reading
                {
                    Text = text,
                    Holds = holds,
                    Value = node is UnaryNode not ? NodeValue.Of(not.Operand, facts) : holds,
                    Unit = Facts.Unit.YesNo,
                };
            var (value, threshold) = (NodeValue.Of(comparison.Left, facts), NodeValue.Of(comparison.Right, facts));
            return new Reading
            {
                Text = text,
                Holds = holds,
                Value = value,
                Threshold = threshold,
                Unit = comparison.Left.Unit ?? comparison.Right.Unit,
                Margin = value is decimal left && threshold is decimal right ? left - right : null,
            };
        }
        catch (ArithmeticException)
        {
            return new Reading { Text = text, Holds = null };
        }
    }
}
