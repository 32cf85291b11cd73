using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Wording;

/// <summary>Letters and what is said on the phone, from steps and rules: letters first, in the order in which they
/// decide.</summary>
internal static class AllTexts
{
    public static IReadOnlyList<SpokenText> Of(PolicySet policies, string language)
    {
        var names = new SpokenNames(policies, language);
        var format = new TextFormat(language, policies.Practice.Currency);
        var texts = new FilledTexts(policies, language, new ConditionWords(format, names));
        IEnumerable<SpokenText> All(Policy policy) =>
            [
                .. (policy.Ladder?.Steps ?? [])
                    .Where(step => step.Text is not null)
                    .Select(step => Text(names.Step(step.Name), step.Do, step.Text!)),
                .. policy
                    .Rules.Where(rule => rule.Then.Text is not null)
                    .Select(rule => Text(names.Of(policy.Name, rule.Name), rule.Then.Do, rule.Then.Text!)),
            ];
        return
        [
            .. policies
                .Policies.SelectMany(policy => All(policy).Select(text => text with { Topic = names.Of(policy) }))
                .OrderByDescending(text => text.IsLetter),
        ];

        SpokenText Text(string title, Sending does, LocalText text) =>
            new(title, "", does == Sending.Letter, texts.Paragraphs(text));
    }
}
