namespace PolicyBilling.Ledgers;

/// <summary>The words of contacts as exports and the history write them, each in the order of its
/// enumeration.</summary>
public static class ContactWords
{
    /// <summary>The kinds of contacts.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        "statement",
        "letter",
        "call",
        "email",
        "returned-mail",
        "address-changed",
        "promise",
        "hold",
        "release",
        "review",
        "agency",
        "agency-returned",
    ];

    /// <summary>The ways of a contact; <see cref="Channel"/> counts them from 1.</summary>
    public static readonly IReadOnlyList<string> Channels = ["mail", "email", "in-person", "phone"];

    /// <summary>Who turned to whom; a blank is the first.</summary>
    public static readonly IReadOnlyList<string> Directions = ["out", "in"];

    /// <summary>The word for a kind.</summary>
    public static string Word(this ContactKind kind) => Kinds[(int)kind];

    /// <summary>The word for a channel; null for none.</summary>
    public static string? Word(this Channel channel) => channel == Channel.None ? null : Channels[(int)channel - 1];
}
