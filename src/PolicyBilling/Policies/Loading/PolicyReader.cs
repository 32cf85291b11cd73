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
        var fields = Fields.Of(map, Said.In("a policy", $"une politique"), problems, Keys.Policy)!;
        CheckName(name, fields);
        var (effective, expires) = (fields.Date("effective"), fields.Date("expires"));
        if (expires < effective)
            problems.Add(
                fields
                    .Find("expires")!
                    .Error(
                        Said.In(
                            "The policy expires before it takes effect. Put the dates right.",
                            $"La politique prend fin avant de prendre effet. Corriger les dates."
                        )
                    )
            );
        var texts = new TextsReader(phrases, problems);
        return new Policy
        {
            Name = name,
            Title = phrases.Title(fields.Find("title")),
            About = phrases.Title(fields.Find("about"), "line about it"),
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
            Messages = texts.Read(fields.List("messages"), PartWord.Message),
            Notes = texts.Read(fields.List("notes"), PartWord.Note),
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
                        Said.In(
                            $"The file is called {name}.yaml, so its policy has the same name. Write `policy: {name}`, "
                                + $"or rename the file.",
                            $"Le fichier s’appelle {name}.yaml, sa politique a donc le même nom. Écrire "
                                + $"`policy: {name}`, "
                                + $"ou renommer le fichier."
                        )
                    )
            );
    }
}
