using System.Text;
using PolicyBilling.Facts;

namespace PolicyBilling.Policies.Language;

/// <summary>A text with placeholders, in one or several languages.</summary>
/// <param name="templates">Templates by language code; the key <c>""</c> holds a text for every language.</param>
public sealed class LocalText(IReadOnlyDictionary<string, Template> templates)
{
    /// <summary>Templates by language code; the key <c>""</c> holds a text for every language.</summary>
    public IReadOnlyDictionary<string, Template> Templates { get; } = templates;

    /// <summary>The template for a language, else the one for every language, else for the fallback, else the
    /// first.</summary>
    public Template In(string language, string fallback) =>
        Templates.TryGetValue(language, out var own) ? own
        : Templates.TryGetValue("", out var common) ? common
        : Templates.TryGetValue(fallback, out var first) ? first
        : Templates.OrderBy(pair => pair.Key, StringComparer.Ordinal).First().Value;
}

/// <summary>How a practice calls itself in its texts.</summary>
public sealed record Letterhead(string Name, string Phone, string Email, string Address);

/// <summary>What a text may show besides facts and settings.</summary>
/// <param name="Practice">How the practice calls itself.</param>
/// <param name="Guarantor">The guarantor's name, as it stands in the export.</param>
/// <param name="AsOf">The statement date.</param>
/// <param name="Format">The reader's format.</param>
public sealed record TextContext(Letterhead Practice, string Guarantor, DateOnly AsOf, TextFormat Format)
{
    /// <summary>The money that the decision is about, two decimals; null before there is one, when the patient portion
    /// stands for it.</summary>
    public decimal? Asked { get; init; }
}

/// <summary>A text with placeholders, checked when it was loaded. Filled in one pass: what a fact or name holds is
/// never read again.</summary>
public sealed class Template
{
    /// <summary>As written.</summary>
    public required string Text { get; init; }

    /// <summary>Names of the facts it shows.</summary>
    public required IReadOnlySet<string> Facts { get; init; }

    /// <summary>The settings it shows, or depends on.</summary>
    public IReadOnlyList<Setting> Settings { get; init; } = [];

    /// <summary>Its pieces, in order.</summary>
    internal IReadOnlyList<Func<AccountFacts, TextContext, string>> Pieces { get; init; } = [];

    /// <summary>The text for an account.</summary>
    public string Fill(AccountFacts facts, TextContext context)
    {
        if (Pieces.Count == 1)
            return Pieces[0](facts, context);
        var text = new StringBuilder();
        foreach (var piece in Pieces)
            text.Append(piece(facts, context));
        return text.ToString();
    }
}
