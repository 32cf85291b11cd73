using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Checking;

/// <summary>From checked expressions to logic. What cannot be looked into becomes a question that may be answered
/// either way, so that nothing false is concluded.</summary>
internal sealed class LogicReader(Vocabulary vocabulary)
{
    private readonly Sums _sums = new(vocabulary);

    /// <summary>A condition.</summary>
    public Logic Read(Condition condition)
    {
        if (condition.Node is { } node)
            return Read(node);
        var parts = condition.Parts.Select(Read);
        return condition.Any ? Logic.AnyOf(parts) : Logic.AllOf(parts);
    }

    /// <summary>A yes/no expression.</summary>
    public Logic Read(Node node) =>
        node switch
        {
            // A yes/no setting is a switch: what it turns off now it turns on tomorrow.
            ConstantNode { Setting: { } setting } => new Answer(
                vocabulary.Question($"{setting.Policy}.{setting.Name}"),
                true
            ),
            ConstantNode { Value: bool yes } => new Fixed(yes),
            FactNode { Fact: var fact } => new Answer(vocabulary.Question(fact), true),
            UnaryNode { Sign: "not" } not => Read(not.Operand).Not(),
            BinaryNode { Sign: "and" } both => Logic.AllOf([Read(both.Left), Read(both.Right)]),
            BinaryNode { Sign: "or" } either => Logic.AnyOf([Read(either.Left), Read(either.Right)]),
            BinaryNode { Sign: "in" or "not in" } member => member.Sign == "in" ? Member(member) : Member(member).Not(),
            BinaryNode { Left.Kind: ValueKind.Number } comparison => _sums.Compare(
                comparison.Left,
                comparison.Sign,
                comparison.Right
            ) ?? Closed(node),
            BinaryNode { Left.Kind: ValueKind.Text } texts => texts.Sign == "==" ? Same(texts) : Same(texts).Not(),
            BinaryNode { Left.Kind: ValueKind.YesNo } answers => answers.Sign == "=="
                ? Agree(answers)
                : Agree(answers).Not(),
            CallNode { Function: "has_flag", Arguments: [ConstantNode { Value: string flag }] } => new Answer(
                vocabulary.Question(Flag(flag)),
                true
            ),
            _ => Closed(node),
        };

    /// <summary>How the question for a flag is called.</summary>
    public static string Flag(string flag) => $"flag {flag}";

    private Logic Same(BinaryNode texts) =>
        (texts.Left, texts.Right) switch
        {
            (FactNode { Fact: var fact }, ConstantNode { Value: string text, Setting: null or { Value: not "" } }) =>
                new Word(vocabulary.Word(fact), [text], true),
            (ConstantNode { Value: string text, Setting: null or { Value: not "" } }, FactNode { Fact: var fact }) =>
                new Word(vocabulary.Word(fact), [text], true),
            _ => Closed(texts with { Sign = "==" }),
        };

    private Logic Agree(BinaryNode answers)
    {
        var (left, right) = (Read(answers.Left), Read(answers.Right));
        return Logic.AnyOf([Logic.AllOf([left, right]), Logic.AllOf([left.Not(), right.Not()])]);
    }

    private Logic Member(BinaryNode member)
    {
        var list = (ConstantNode)member.Right;
        switch (list.Value, member.Left)
        {
            // An empty list is a switch, too.
            case (System.Collections.ICollection { Count: 0 }, _):
                return Closed(member with { Sign = "in" });
            case (IEnumerable<string> texts, FactNode { Fact: var fact }):
                return new Word(vocabulary.Word(fact), [.. texts], true);
            case (IEnumerable<decimal> numbers, _):
                return Logic.AnyOf(
                    numbers.Select(number =>
                        _sums.Compare(member.Left, "==", new ConstantNode(0, ValueKind.Number, null, number))
                        ?? Closed(member with { Sign = "in" })
                    )
                );
            default:
                return Closed(member with { Sign = "in" });
        }
    }

    private Answer Closed(Node node) =>
        new(
            vocabulary.Question(
                node
                    is BinaryNode
                    {
                        Right: ConstantNode { Value: System.Collections.ICollection { Count: 0 }, Setting: { } setting }
                    }
                    ? $"? in {setting.Policy}.{setting.Name}"
                : node is BinaryNode { Right: ConstantNode { Meaning: { } meaning } } ? $"? means {meaning}"
                : $"? {Emitter.Write(node)}"
            ),
            true
        );
}
