namespace PolicyBilling.Connectors;

/// <summary>Another system cannot be read as it stands, and nothing was written. The message says in whole sentences
/// what is wrong and what to do; it holds ids and names of tables, never what patients' rows hold.</summary>
internal sealed class ConnectorException(Said said, Exception? cause = null) : SaidException(said, cause);
