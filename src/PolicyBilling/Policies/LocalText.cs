namespace PolicyBilling.Policies;

/// <summary>A text with placeholders, in one or several languages.</summary>
/// <param name="templates">Templates by language code; the key <c>""</c> holds a text for every language.</param>
public sealed class LocalText(IReadOnlyDictionary<string, Template> templates)
{
    /// <summary>Templates by language code; the key <c>""</c> holds a text for every language.</summary>
    public IReadOnlyDictionary<string, Template> Templates { get; } = templates;

    /// <summary>The template for a language, else the one for every language, else for the fallback, else the first.</summary>
    public Template In(string language, string fallback) =>
        Templates.TryGetValue(language, out var own) ? own
        : Templates.TryGetValue("", out var common) ? common
        : Templates.TryGetValue(fallback, out var first) ? first
        : Templates.OrderBy(pair => pair.Key, StringComparer.Ordinal).First().Value;
}

/// <summary>A text with placeholders, checked when it was loaded.</summary>
public sealed class Template
{
    /// <summary>As written.</summary>
    public required string Text { get; init; }
    /// <summary>Names of the facts it shows.</summary>
    public required IReadOnlySet<string> Facts { get; init; }
}
