namespace PolicyBilling.Connectors;

/// <summary>Another system cannot be read as it stands, and nothing was written. The message says in whole sentences
/// what is wrong and what to do; it holds ids and names of tables, never what patients' rows hold.</summary>
public sealed class ConnectorException(string message, Exception? cause = null) : Exception(message, cause);
