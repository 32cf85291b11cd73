using PolicyBilling.Policies;
using PolicyBilling.Workbench.Wording;

namespace PolicyBilling.App.Web.Editing;

/// <summary>A sentence of the agreement about one policy.</summary>
/// <param name="Name">The rule, step, guard, worklist or text; empty for the condition above several.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Quote">What a text says; null for others.</param>
/// <param name="Line">Its line in the file; 0 where it has none.</param>
/// <param name="IsBelow">Whether it goes on from the one above.</param>
internal sealed record RuleSentence(string Name, string Text, string? Quote, int Line, bool IsBelow);

/// <summary>A heading of the agreement with its sentences about one policy.</summary>
internal sealed record RuleSection(string Title, IReadOnlyList<RuleSentence> Sentences)
{
    /// <summary>What the agreement says of a policy, in its order.</summary>
    public static IReadOnlyList<RuleSection> Of(PolicySet policies, string name, string language)
    {
        var lines = Lines(policies.Policies.FirstOrDefault(policy => policy.Name == name));
        return
        [
            .. Agreement
                .Of(policies, language)
                .Sections.Select(section => new RuleSection(
                    section.Title,
                    [.. section.Sentences.SelectMany(sentence => Told(sentence, name, lines))]
                ))
                .Where(section => section.Sentences.Count > 0),
        ];
    }

    private static IEnumerable<RuleSentence> Told(Sentence sentence, string policy, Dictionary<string, int> lines)
    {
        if (sentence.Below.Count == 0)
            return IsOf(sentence, policy) ? [One(sentence, lines, false)] : [];
        var below = sentence.Below.Where(each => IsOf(each, policy)).ToList();
        return below.Count == 0 ? [] : [One(sentence, lines, false), .. below.Select(each => One(each, lines, true))];
    }

    private static bool IsOf(Sentence sentence, string policy) =>
        sentence.Source.StartsWith($"{policy}/", StringComparison.Ordinal);

    private static RuleSentence One(Sentence sentence, Dictionary<string, int> lines, bool isBelow)
    {
        var name = sentence.Source.Split('/', 2) is [_, var part] ? part : "";
        return new(name, sentence.Text, sentence.Quote, lines.GetValueOrDefault(name), isBelow);
    }

    private static Dictionary<string, int> Lines(Policy? policy) =>
        policy is null
            ? []
            : new[]
            {
                policy.Rules.Select(rule => (rule.Name, rule.Place)),
                policy.Ladder?.Steps.Select(step => (step.Name, step.Place)) ?? [],
                policy.Guards.Select(guard => (guard.Name, guard.Place)),
                policy.Worklists.Select(list => (list.Name, list.Place)),
                policy.Messages.Concat(policy.Notes).Select(text => (text.Name, text.Place)),
            }
                .SelectMany(parts => parts)
                .GroupBy(part => part.Name)
                .ToDictionary(group => group.Key, group => group.First().Place.Line);
}
