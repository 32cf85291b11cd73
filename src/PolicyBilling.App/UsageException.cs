namespace PolicyBilling.App;

/// <summary>The command line reads well and asks for something that is not there; the message says what is.</summary>
internal sealed class UsageException(string message) : Exception(message);
