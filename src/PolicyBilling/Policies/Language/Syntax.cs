using PolicyBilling.Facts;

namespace PolicyBilling.Policies.Language;

internal enum ValueKind
{
    Number,
    YesNo,
    Text,
    NumberList,
    TextList,
}

/// <summary>A checked expression: its kind is known and every name in it exists.</summary>
/// <param name="Offset">Where it starts in the text.</param>
/// <param name="Kind">What it gives.</param>
/// <param name="Unit">What a number counts in, where known.</param>
internal abstract record Node(int Offset, ValueKind Kind, Unit? Unit);

/// <summary>A number, text, yes/no or list written in the condition or set by the manager.</summary>
/// <param name="Meaning">Of a list: what its billing types mean to the practice, where <c>billing_means</c> asked for
/// it; else null.</param>
internal sealed record ConstantNode(
    int Offset,
    ValueKind Kind,
    Unit? Unit,
    object Value,
    Setting? Setting = null,
    string? Meaning = null
) : Node(Offset, Kind, Unit);

/// <summary>A fact of the account.</summary>
internal sealed record FactNode(int Offset, ValueKind Kind, Fact Fact) : Node(Offset, Kind, Fact.Unit);

/// <summary><c>not</c> or a minus sign.</summary>
internal sealed record UnaryNode(int Offset, ValueKind Kind, Unit? Unit, string Sign, Node Operand)
    : Node(Offset, Kind, Unit);

/// <summary>Two operands and what is done with them; <c>in</c> and <c>not in</c> among the signs.</summary>
internal sealed record BinaryNode(int Offset, ValueKind Kind, Unit? Unit, string Sign, Node Left, Node Right)
    : Node(Offset, Kind, Unit);

/// <summary><c>min max abs round has_flag</c>.</summary>
internal sealed record CallNode(int Offset, ValueKind Kind, Unit? Unit, string Function, IReadOnlyList<Node> Arguments)
    : Node(Offset, Kind, Unit);
