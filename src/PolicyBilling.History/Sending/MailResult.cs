namespace PolicyBilling.History.Sending;

/// <summary>How far a message got.</summary>
public enum MailFate
{
    /// <summary>The server took it.</summary>
    Accepted,

    /// <summary>The server will never take it: no such recipient, or not this message.</summary>
    Refused,

    /// <summary>The server did not take it and may take it later; it was never handed over.</summary>
    Later,

    /// <summary>It was handed over and nobody said whether it was taken.</summary>
    Uncertain,
}

/// <summary>What became of a message.</summary>
/// <param name="Fate">How far it got.</param>
/// <param name="Said">What the server answered, or what happened.</param>
public sealed record MailResult(MailFate Fate, string Said);
