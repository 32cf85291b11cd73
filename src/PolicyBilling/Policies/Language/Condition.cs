using PolicyBilling.Facts;

namespace PolicyBilling.Policies.Language;

/// <summary>A yes/no expression over facts and settings, as written and as compiled.</summary>
public sealed class Condition
{
    /// <summary>As the manager wrote it; lists of conditions joined by <c>and</c> or <c>or</c>.</summary>
    public required string Text { get; init; }

    /// <summary>Names of the facts it reads, <c>has_flag</c> left out.</summary>
    public required IReadOnlySet<string> Facts { get; init; }

    /// <summary>What RulesEngine compiled: only names, constants and operators that our own checks wrote.</summary>
    public required string Compiled { get; init; }

    /// <summary>Whether it holds for an account; throws when it cannot be computed (division by zero,
    /// overflow).</summary>
    public required Func<AccountFacts, bool> Holds { get; init; }

    /// <summary>The conditions joined, when the manager wrote a list; else empty.</summary>
    public IReadOnlyList<Condition> Parts { get; init; } = [];

    /// <summary>Whether one part suffices.</summary>
    public bool Any { get; init; }

    /// <summary>The checked expression; null when the manager wrote a list.</summary>
    internal Node? Node { get; init; }
}

/// <summary>An expression over facts and settings that gives a number.</summary>
public sealed class Formula
{
    /// <summary>As the manager wrote it.</summary>
    public required string Text { get; init; }

    /// <summary>Names of the facts it reads.</summary>
    public required IReadOnlySet<string> Facts { get; init; }

    /// <summary>Its value for an account; throws when it cannot be computed.</summary>
    public required Func<AccountFacts, decimal> Of { get; init; }

    /// <summary>The checked expression.</summary>
    internal Node Node { get; init; } = null!;
}
