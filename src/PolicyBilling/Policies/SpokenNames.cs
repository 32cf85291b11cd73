using PolicyBilling.Policies.Language;

namespace PolicyBilling.Policies;

/// <summary>What people call the parts of policies, for the program's own sentences.</summary>
internal sealed class SpokenNames(PolicySet policies, string language)
{
    private readonly OwnTitles _own = new(language == "fr");

    /// <summary>The title of a rule, step or guard of a policy, else its name as words.</summary>
    public string Of(string policy, string name) =>
        In(Titles(policy, name).FirstOrDefault(title => title is not null))
        ?? _own.Rule(policy, name)
        ?? OwnTitles.AsWords(name);

    /// <summary>A step, whatever ladder it is of.</summary>
    public string Step(string name) =>
        In(
            policies
                .Policies.SelectMany(policy => policy.Ladder?.Steps ?? [])
                .FirstOrDefault(step => step.Name == name)
                ?.Title
        ) ?? OwnTitles.AsWords(name);

    /// <summary>A policy.</summary>
    public string Of(Policy policy) => In(policy.Title) ?? OwnTitles.AsWords(policy.Name);

    /// <summary>A worklist.</summary>
    public string Of(Worklist list) => In(list.Title) ?? OwnTitles.AsWords(list.Name);

    /// <summary>A setting.</summary>
    public string Of(Setting setting) =>
        In(setting.Title) ?? _own.Setting(setting.Policy, setting.Name) ?? OwnTitles.AsWords(setting.Name);

    /// <summary>What no policy file names.</summary>
    public OwnTitles Own => _own;

    /// <summary>A text that is the same for every account, in the reader's language; null where there is
    /// none.</summary>
    public string? In(LocalText? title) => title?.In(language, policies.Practice.Languages[0]).Text.Trim();

    private IEnumerable<LocalText?> Titles(string policy, string name) =>
        policies.Policies.FirstOrDefault(each => each.Name == policy) is not { } of
            ? []
            :
            [
                .. of.Ladder?.Steps.Where(step => step.Name == name).Select(step => step.Title) ?? [],
                .. of.Rules.Where(rule => rule.Name == name).Select(rule => rule.Title),
                .. of.Guards.Where(guard => guard.Name == name).Select(guard => guard.Title),
            ];
}
