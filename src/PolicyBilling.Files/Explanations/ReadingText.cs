using PolicyBilling.Facts;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Files.Explanations;

/// <summary>A comparison as it turned out, in words: the account's value and how far it is from the
/// threshold.</summary>
internal static class ReadingText
{
    /// <summary><c>$85.00, 75.00 above $10.00</c>, <c>no</c>, <c>standard</c>, or <c>never</c>.</summary>
    public static string Of(Reading reading, ExplanationLabels labels)
    {
        if (reading.Joined != Joined.Single)
            return labels.YesNo(reading.Holds);
        if (reading.Value is null)
            return labels.Say("could not be computed", "n’a pas pu être calculée");
        // What the fact says may be the other way round: the sentence is what holds or not.
        if (reading.Value is bool)
            return labels.YesNo(reading.Holds);
        if (IsNever(reading))
            return labels.Say("never", "jamais");
        if (reading.Value is string word)
            return word.Length > 0 ? labels.Titles.Word(word) : labels.Say("nothing yet", "rien encore");
        var value = labels.Format.Value(reading.Value, reading.Unit);
        return reading is { Margin: { } margin, Threshold: { } threshold }
            ? $"{value}, {Distance(margin, labels.Format.Value(threshold, reading.Unit), reading.Unit, labels)}"
            : value;
    }

    private static string Distance(decimal margin, string threshold, Unit? unit, ExplanationLabels labels)
    {
        var size = labels.Format.Value(Math.Abs(margin), unit);
        return margin switch
        {
            0 => labels.Say("exactly that", "tout juste"),
            > 0 => labels.Say($"{size} above {threshold}", $"{size} au-dessus de {threshold}"),
            _ => labels.Say($"{size} below {threshold}", $"{size} au-dessous de {threshold}"),
        };
    }

    private static bool IsNever(Reading reading) =>
        reading.Value is decimal number
        && (
            (reading.Unit == Unit.Days && number == AccountFacts.NeverDays)
            || (reading.Unit == Unit.Months && number == AccountFacts.NeverMonths)
        );
}
