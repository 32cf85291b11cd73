namespace PolicyBilling;

/// <summary>Why something stopped, for the person who asked for it, in both languages.</summary>
/// <param name="said">What is wrong, and what to do instead.</param>
/// <param name="inner">What it came from; null for nothing.</param>
public abstract class SaidException(Said said, Exception? inner = null) : Exception(said.English, inner)
{
    /// <summary>The message in both languages.</summary>
    public Said Said { get; } = said;
}
