using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PolicyBilling;

/// <summary>A sentence in both languages of a practice's desk, or a part of one. As a part of another it is said in
/// that one's language.</summary>
/// <param name="English">In English.</param>
/// <param name="French">In French.</param>
public readonly record struct Said(string English, string French)
{
    /// <summary>Nothing, in any language.</summary>
    public static Said Nothing { get; } = new("", "");

    /// <summary>A sentence in both languages; French is written with <c>$</c> throughout, so that its parts are
    /// French too.</summary>
    public static Said In(string english, FrenchText french) => new(english, french.ToString());

    /// <summary>Names, numbers and other words that are the same in both.</summary>
    public static Said Alike(string text) => new(text, text);

    /// <summary>Several, with a word between them.</summary>
    public static Said Joined(string and, string et, IReadOnlyCollection<Said> parts) =>
        new(
            string.Join(and, parts.Select(part => part.English)),
            string.Join(FrenchSpaces.Of(et), parts.Select(part => part.French))
        );

    /// <summary>The one in a language: <c>fr</c> is French, any other English.</summary>
    public string InLanguage(string language) => language == "fr" ? French : English;

    /// <summary>One sentence behind another, each with its own spaces.</summary>
    public static Said operator +(Said first, Said second) =>
        new(first.English + second.English, first.French + second.French);

    /// <summary>In English.</summary>
    public override string ToString() => English ?? "";
}

/// <summary>A French sentence as it is written in code: its own signs get their spaces, what it shows of files stays as
/// it stands there, and numbers are written as in French.</summary>
[InterpolatedStringHandler]
public readonly ref struct FrenchText(int literalLength, int formattedCount)
{
    private static readonly NumberFormatInfo Numbers = new()
    {
        NumberGroupSeparator = "\u00a0",
        NumberDecimalSeparator = ",",
    };

    private readonly StringBuilder _text = new(literalLength + (formattedCount * 16));

    /// <summary>The words between the holes.</summary>
    public void AppendLiteral(string words) => _text.Append(FrenchSpaces.Of(words));

    /// <summary>What fills a hole: a part of a sentence in French, anything else as it stands.</summary>
    public void AppendFormatted<T>(T value, string? format = null) =>
        _text.Append(
            value switch
            {
                Said said => said.French,
                DateOnly day => day.ToString(format, CultureInfo.InvariantCulture),
                IFormattable number => number.ToString(format, Numbers),
                _ => value?.ToString(),
            }
        );

    /// <summary>The sentence.</summary>
    public override string ToString() => _text.ToString();
}
