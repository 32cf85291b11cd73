using PolicyBilling.Facts;
using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Reads worklists.</summary>
internal sealed class WorklistReader(Phrases phrases, UniqueNames names, List<Problem> problems)
{
    // The lists that the program fills by itself.
    private static readonly Dictionary<string, Said> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        [Worklist.Stuck] = Said.In(
            "of accounts held for the same reason month after month",
            $"des comptes retenus pour la même raison mois après mois"
        ),
        [Worklist.Unnoted] = Said.In(
            "of what was sent and the export does not show",
            $"de ce qui a été envoyé et que l’export ne montre pas"
        ),
        [Worklist.Unposted] = Said.In(
            "of entries that were accepted and the export does not show",
            $"des écritures acceptées que l’export ne montre pas"
        ),
    };

    public IReadOnlyList<Worklist> Read(IReadOnlyList<YamlNode> items) => [.. items.Select(Read).OfType<Worklist>()];

    private Worklist? Read(YamlNode node)
    {
        if (Fields.Of(node, Said.In("a worklist", $"une liste de travail"), problems, Keys.Worklist) is not { } fields)
            return null;
        var name = fields.NeedWord("name", "name: refunds");
        names.Take(fields.Find("name"), problems);
        if (name is not null && Own.TryGetValue(name, out var of))
            problems.Add(
                fields
                    .Find("name")!
                    .Error(
                        Said.In(
                            $"'{name.ToLowerInvariant()}' is the program's own worklist, {of}. Choose another name.",
                            $"« {name.ToLowerInvariant()} » est la liste du programme, celle {of}. "
                                + $"Choisir un autre nom."
                        )
                    )
            );
        var when = fields.Need("when", "when: credit > 0") is { } condition ? phrases.When(condition) : null;
        var byClaim = fields.Choice("rows", Choices.Rows) == "claims";
        var amount = fields.Find("amount") is { } money ? Amount(money) : null;
        var because = fields.Find("because") is { } text ? phrases.Text(text) : null;
        return name is null | when is null
            ? null
            : new Worklist(name!, when!, fields.Word("owner") ?? "", byClaim, amount, because, fields.Place)
            {
                Title = phrases.Title(fields.Find("title")),
            };
    }

    // The column is money, its total too: days or a count would be added up as dollars.
    private Formula? Amount(YamlNode node)
    {
        var amount = phrases.Formula(node, Unit.Money);
        if (amount?.Node.Unit is Unit.Days or Unit.Months or Unit.Count)
            problems.Add(
                node.Error(
                    Said.In(
                        $"`{amount.Text}` is no money. Write what the list is about in money, such as "
                            + $"`amount: credit`, or "
                            + "take it out: then it is the balance.",
                        $"`{amount.Text}` n’est pas de l’argent. Écrire en argent ce dont parle la liste, comme "
                            + $"`amount: credit`, ou l’enlever : c’est alors le solde."
                    )
                )
            );
        return amount;
    }
}

/// <summary>Reads messages and notes.</summary>
internal sealed class TextsReader(Phrases phrases, List<Problem> problems)
{
    public IReadOnlyList<Message> Read(IReadOnlyList<YamlNode> items, PartWord what)
    {
        var names = new UniqueNames(what, PartWord.InAPolicy);
        return [.. items.Select(item => Read(item, what, names)).OfType<Message>()];
    }

    private Message? Read(YamlNode node, PartWord what, UniqueNames names)
    {
        if (Fields.Of(node, what.A, problems, Keys.Text) is not { } fields)
            return null;
        var name = fields.NeedWord("name", "name: over-90");
        names.Take(fields.Find("name"), problems);
        if (name == "none")
            problems.Add(
                fields
                    .Find("name")!
                    .Error(
                        Said.In(
                            $"'none' means that there is no {what.One}, so one cannot be named so. Choose "
                                + $"another name.",
                            $"« none » veut dire qu’il n’y a {what.No}, donc rien ne peut s’appeler ainsi. Choisir un "
                                + $"autre nom."
                        )
                    )
            );
        var when = fields.Find("when") is { } condition ? phrases.When(condition) : Expressions.Always;
        var text = fields.Need("text", "text: Thank you for your payment.") is { } words ? phrases.Text(words) : null;
        return name is null || when is null || text is null
            ? null
            : new Message(name, when, text, fields.Place) { Title = phrases.Title(fields.Find("title")) };
    }
}
