namespace PolicyBilling.App;

/// <summary>The command line reads well and asks for something that is not there; the message says what is.</summary>
internal sealed class UsageException(Said said) : SaidException(said)
{
    /// <summary>The same of a form, whose words are in the reader's language already.</summary>
    public static UsageException OfForm(string words) => new(Said.Alike(words));
}
