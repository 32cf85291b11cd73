using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBilling.Pages.Parts;

/// <summary>Words that open the accounts behind them.</summary>
/// <param name="Text">The words.</param>
/// <param name="Filter">Which accounts, as the list's address says it: <c>decision=hold&amp;waits=us</c>.</param>
public sealed record Link(string Text, string Filter)
{
    public override string ToString() => Text;
}

/// <summary>A sentence of which some words are links.</summary>
/// <param name="Parts">Its parts in order; those with an empty filter are plain words.</param>
public sealed partial record Sentence(IReadOnlyList<Link> Parts)
{
    /// <summary>A sentence as it is written in the code, with links among its values.</summary>
    public static Sentence Of(FormattableString words) =>
        new([
            .. Places()
                .Split(words.Format)
                .Select(
                    (part, i) =>
                        i % 2 == 0
                            ? new Link(part, "")
                            : Part(words.GetArgument(int.Parse(part, CultureInfo.InvariantCulture)))
                ),
        ]);

    /// <summary>Two sentences in a row.</summary>
    public static Sentence operator +(Sentence first, Sentence second) =>
        new([.. first.Parts, new Link(" ", ""), .. second.Parts]);

    /// <summary>The words alone.</summary>
    public override string ToString() => string.Concat(Parts.Select(part => part.Text));

    private static Link Part(object? value) => value as Link ?? new Link($"{value}", "");

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Places();
}
