namespace PolicyBilling.Policies.Language;

internal enum TokenKind
{
    Number,
    Text,
    Name,
    Operator,
    Open,
    Close,
    OpenList,
    CloseList,
    Comma,
    End,
}

/// <summary>A piece of an expression and where it starts.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Offset);

/// <summary>Something in an expression that policies cannot say.</summary>
internal sealed class ExpressionException(int offset, Said message) : Exception(message.English)
{
    /// <summary>The message in both languages.</summary>
    public Said Said { get; } = message;

    /// <summary>Where in the text.</summary>
    public int Offset { get; } = offset;
}
