using System.Text.RegularExpressions;

namespace PolicyBilling.Tests;

/// <summary>Holds problems in French against the same in English: another sentence, with the same figures and
/// names. Every problem that a test brings about goes through here.</summary>
internal static partial class FrenchProblems
{
    /// <summary>The problems, each of them found to be said in French.</summary>
    public static IReadOnlyList<Problem> InBoth(this IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
            if (problem.Message.Length > 0)
                Hold(problem.Message, problem.French.ShouldNotBeNull($"only English: {problem.Message}"));
        return problems;
    }

    /// <summary>What a French text says in English, apart from what it quotes; empty for nothing.</summary>
    public static IReadOnlyList<string> EnglishIn(string french) =>
        [.. English().Matches(Quotations().Replace(french, " ")).Select(match => match.Value)];

    private static void Hold(string english, string french)
    {
        french.ShouldNotBe(english);
        EnglishIn(french).ShouldBeEmpty(french);
        Quotations().Replace(french, "").ShouldNotMatch("[a-zé] [;:»]|« [^»]+ »", french);
        Figures(english).Except(Figures(french)).ShouldBeEmpty($"{english}\n{french}");
        var plain = french.Replace('\u00a0', ' ');
        foreach (Match name in Names().Matches(english))
            plain.ShouldContain(name.Groups["name"].Value.Replace('\u00a0', ' '), Case.Sensitive, english);
    }

    private static IEnumerable<string> Figures(string text) =>
        Digits().Matches(Groups().Replace(text, "")).Select(match => match.Value);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<=\d)[,\u00a0](?=\d{3}(?!\d))")]
    private static partial Regex Groups();

    // Between straight quotes stand texts of files, and words of the sentence itself.
    [GeneratedRegex(@"""[a-z ]*""|`(?<name>(?!id: )[^`]+)`|(?<!\w)'(?<name>[^'\n]+)'(?!\w)|""(?<name>[^""\n]+)""")]
    private static partial Regex Names();

    [GeneratedRegex("`[^`]*`|«[^»]*»|\"[^\"]*\"|'[^'\n]*'|\\{ [^}\n]*\\}")]
    private static partial Regex Quotations();

    [GeneratedRegex(
        @"(?<![\w-])(the|is|are|was|were|which|write|with|not|and|of|it|this|there|has|from|must|no)(?![\w-])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex English();
}
