namespace PolicyBilling.Policies;

/// <summary>Reads conditions, formulas and texts. Every error is reported with its offset into the text, and null is returned.</summary>
public static class Expressions
{
    /// <summary>Reads a yes/no expression.</summary>
    public static Condition? Condition(string text, Scope scope, Action<int, string> error) => throw new NotSupportedException();

    /// <summary>A condition that holds when all parts do, or when one does.</summary>
    public static Condition Join(IReadOnlyList<Condition> parts, bool any) => throw new NotSupportedException();

    /// <summary>A condition that always holds, for what has no <c>when</c>.</summary>
    public static Condition Always => throw new NotSupportedException();

    /// <summary>Reads an expression that gives a number.</summary>
    public static Formula? Formula(string text, Scope scope, Action<int, string> error) => throw new NotSupportedException();

    /// <summary>Reads an expression of numbers and settings alone, and gives its value: for examples (<c>minimum_balance - 0.01</c>). The value is a decimal, bool, string or list.</summary>
    public static object? Constant(string text, Scope scope, Action<int, string> error) => throw new NotSupportedException();

    /// <summary>Reads a text with placeholders.</summary>
    public static Template? Template(string text, Scope scope, Action<int, string> error) => throw new NotSupportedException();
}
