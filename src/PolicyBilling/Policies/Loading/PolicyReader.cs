using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Reads one policy file, but for its settings, which are read from all files first.</summary>
/// <param name="phrases">Reads its conditions, formulas and texts.</param>
/// <param name="steps">Names of steps, over all policies.</param>
/// <param name="worklists">Names of worklists, over all policies.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class PolicyReader(Phrases phrases, UniqueNames steps, UniqueNames worklists, List<Problem> problems)
{
    public Policy Read(string name, YamlMap map)
    {
        var fields = Fields.Of(map, "a policy", problems, Keys.Policy)!;
        CheckName(name, fields);
        var (effective, expires) = (fields.Date("effective"), fields.Date("expires"));
        if (expires < effective)
            problems.Add(
                fields.Find("expires")!.Error("The policy expires before it takes effect. Put the dates right.")
            );
        var texts = new TextsReader(phrases, problems);
        return new Policy
        {
            Name = name,
            Title = phrases.Title(fields.Find("title")),
            About = phrases.Title(fields.Find("about"), "line about a policy"),
            Effective = effective,
            Expires = expires,
            Settings = [.. phrases.Scope.Settings.Where(setting => setting.Policy == name)],
            Ladder = fields.Find("ladder") is { } ladder
                ? new LadderReader(phrases, steps, problems).Read(ladder)
                : null,
            Rules = new RuleReader(phrases, problems).Read(fields.List("rules")),
            Guards = new GuardReader(phrases, problems).Read(fields.List("guards")),
            Worklists = new WorklistReader(phrases, worklists, problems).Read(fields.List("worklists")),
            Settlements = fields.Find("settlements") is { } settlements
                ? new SettlementReader(phrases, problems).Read(settlements)
                : null,
            Messages = texts.Read(fields.List("messages"), "message"),
            Notes = texts.Read(fields.List("notes"), "note"),
            Examples = new ExampleReader(phrases, PolicyNames.Of(map), problems).Read(fields.List("examples")),
            Place = map.Place,
        };
    }

    private void CheckName(string name, Fields fields)
    {
        if (fields.NeedWord("policy", $"policy: {name}") is { } written && written != name)
            problems.Add(
                fields
                    .Find("policy")!
                    .Error(
                        $"The file is called {name}.yaml, so its policy has the same name. Write `policy: {name}`, "
                            + $"or rename the file."
                    )
            );
    }
}
