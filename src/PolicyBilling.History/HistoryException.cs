namespace PolicyBilling.History;

/// <summary>The history cannot be used as it stands. The message is for the person at the desk.</summary>
public sealed class HistoryException(Said said, Exception? inner = null) : SaidException(said, inner);
