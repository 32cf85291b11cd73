using System.Text;
using System.Text.RegularExpressions;
using PolicyBilling.App;

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

    /// <summary>Sentences, each of them found to be said in French.</summary>
    public static IReadOnlyList<Said> InBoth(this IReadOnlyList<Said> sentences)
    {
        foreach (var said in sentences)
            Hold(said.English, said.French);
        return sentences;
    }

    /// <summary>A command that is refused, which writes nothing, is given again in French, and refused so.</summary>
    public static async Task IsRefusedInFrench(string[] arguments, int code)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var words = arguments is ["import" or "history", ['o' or '8' or 'v' or 'b' or 'e', ..], ..] ? 2 : 1;
        string[] all = [.. arguments[..words], "--lang", "fr", .. arguments[words..]];
        var again = await CommandLine.Run(all, new Terminal(output, error, new(2026, 11, 30)));
        again.ShouldBe(code, string.Join(' ', all));
        var told = Excerpts().Replace(Encoding.UTF8.GetString(error.ToArray()), "");
        EnglishIn(told).ShouldBeEmpty($"{string.Join(' ', all)}\n{told}");
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

    // The lines of files that are shown below their problems.
    [GeneratedRegex(@"(?m)^ *\d* \|.*\n")]
    private static partial Regex Excerpts();

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
