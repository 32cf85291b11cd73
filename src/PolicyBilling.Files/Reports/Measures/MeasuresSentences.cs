using PolicyBilling.Files.Contents.Measures;
using PolicyBilling.Workbench.Measures;

namespace PolicyBilling.Files.Reports.Measures;

/// <summary>An answer in one sentence.</summary>
/// <param name="Part">What it is about.</param>
/// <param name="Text">The sentence, with its numbers.</param>
/// <param name="IsFinding">Whether it finds something; else it says why nothing can be said.</param>
public sealed record MeasuresSentence(MeasuredPart Part, string Text, bool IsFinding);

/// <summary>The answers of the measures, one for each part.</summary>
public static class MeasuresSentences
{
    /// <summary>Every answer, in the order of the parts, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static IReadOnlyList<MeasuresSentence> All(PracticeMeasures measures, string language)
    {
        var words = new MeasuresWords(MeasuredLabels.In(language, measures.Currency));
        return [.. Enum.GetValues<MeasuredPart>().Select(part => words.Of(part, measures))];
    }
}
