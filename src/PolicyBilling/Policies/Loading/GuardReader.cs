using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Reads guards.</summary>
internal sealed class GuardReader(Phrases phrases, List<Problem> problems)
{
    private readonly UniqueNames _names = new(PartWord.Guard, PartWord.InAPolicy);

    public IReadOnlyList<Guard> Read(IReadOnlyList<YamlNode> items) => [.. items.Select(Read).OfType<Guard>()];

    private Guard? Read(YamlNode node)
    {
        if (Fields.Of(node, Said.In("a guard", $"un interdit"), problems, Keys.Guard) is not { } fields)
            return null;
        var name = fields.NeedWord("name", "name: written-only");
        _names.Take(fields.Find("name"), problems);
        var when = fields.Need("when", "when: written_only") is { } condition ? phrases.When(condition) : null;
        var forbid = fields.Need("forbid", "forbid: [call]") is null ? Sending.None : Forbidden(fields);
        var because = fields.Need("because", "because: The guarantor asked to be written to, not called.") is { } text
            ? phrases.Text(text)
            : null;
        var wait = fields.YesNo("wait") ?? false;
        var waits = WaitsForWords.Of(fields.Choice("waits_for", WaitsForWords.All));
        return name is null || when is null || forbid == Sending.None || because is null
            ? null
            : new Guard(name, when, forbid, wait, because, fields.Place)
            {
                Title = phrases.Title(fields.Find("title")),
                Source = phrases.Title(fields.Find("source"), "source"),
                WaitsFor = waits,
            };
    }

    private Sending Forbidden(Fields fields)
    {
        var forbid = Sending.None;
        foreach (var scalar in fields.Words("forbid"))
            forbid |=
                OutcomeReader.Word(Fields.Choice(scalar, "forbid", problems, Words.Sendings.Select(pair => pair.Word)))
                ?? Sending.None;
        if (fields.Find("forbid") is YamlList { Items.Count: 0 } empty)
            problems.Add(
                empty.Error(
                    Said.In(
                        "The guard forbids nothing. Write what it forbids, such as `[call, letter]`, or "
                            + "take the guard out.",
                        $"L’interdit n’interdit rien. Écrire ce qu’il interdit, comme `[call, letter]`, ou l’enlever."
                    )
                )
            );
        return forbid;
    }
}
