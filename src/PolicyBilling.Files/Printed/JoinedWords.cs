using System.Text.RegularExpressions;

namespace PolicyBilling.Files.Printed;

/// <summary>Amounts that blanks cut into words: <c>1 234,56</c>, <c>45.00 CR</c>, <c>$ 45.00</c>.</summary>
internal static partial class JoinedWords
{
    /// <summary>A line's words with such amounts in one piece.</summary>
    /// <param name="words">The words from left to right.</param>
    /// <param name="near">The widest gap inside an amount, in the units of the places.</param>
    public static List<PlacedWord> Of(IReadOnlyList<PlacedWord> words, double near)
    {
        var joined = new List<PlacedWord>(words.Count);
        foreach (var word in words)
        {
            var last = joined.Count - 1;
            if (last >= 0 && word.Left - joined[last].Right <= near && Belong(joined[last].Text, word.Text))
                joined[last] = new PlacedWord($"{joined[last].Text} {word.Text}", joined[last].Left, word.Right);
            else
                joined.Add(word);
        }
        return joined;
    }

    private static bool Belong(string left, string right) =>
        Head().IsMatch(left) && Groups().IsMatch(right)
        || Sign().IsMatch(right) && AmountShape.HasCents(left) && AmountShape.HasCents($"{left} {right}")
        || left is "$" or "€" or "-$" && AmountShape.HasCents(right);

    // Only before a comma: with a point a lone digit is another column's.
    [GeneratedRegex(@"^[-(\u2212]?\$?\d{1,3}( \d{3})*$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^\d{3}(,\d{2}\)?-?)?$")]
    private static partial Regex Groups();

    [GeneratedRegex(@"^(CR|DR|Cr\.?|\$|€|-)$")]
    private static partial Regex Sign();
}
