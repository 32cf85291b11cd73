using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Reads rules.</summary>
internal sealed class RuleReader(Phrases phrases, List<Problem> problems)
{
    private readonly UniqueNames _names = new(PartWord.Rule, PartWord.InAPolicy);

    public IReadOnlyList<Rule> Read(IReadOnlyList<YamlNode> items) => [.. items.Select(Read).OfType<Rule>()];

    private Rule? Read(YamlNode node)
    {
        if (Fields.Of(node, Said.In("a rule", $"une règle"), problems, Keys.Rule) is not { } fields)
            return null;
        var name = fields.NeedWord("name", "name: owes");
        _names.Take(fields.Find("name"), problems);
        if (name == "none")
            problems.Add(
                fields
                    .Find("name")!
                    .Error(
                        Said.In(
                            "'none' means that no rule decided, so a rule cannot be named so. Choose another name.",
                            $"« none » veut dire qu’aucune règle n’a décidé, donc une règle ne peut pas "
                                + $"s’appeler ainsi. "
                                + $"Choisir un autre nom."
                        )
                    )
            );
        var when = fields.Need("when", "when: patient_portion >= 10.00") is { } condition
            ? phrases.When(condition)
            : null;
        var then = fields.Need("then", "then: statement") is { } outcome
            ? new OutcomeReader(phrases, problems).Read(outcome)
            : null;
        var because = fields.Need("because", "because: The patient owes {patient_portion}.") is { } text
            ? phrases.Text(text)
            : null;
        var waits = WaitsForWords.Of(fields.Choice("waits_for", WaitsForWords.All));
        if (fields.Find("waits_for") is { } stray && then is { Decision: not DecisionKind.Hold })
            problems.Add(
                stray.Error(
                    Said.In(
                        "'waits_for' says whom a hold waits for, so it goes only with `then: hold`; this rule decides "
                            + $"{then.Decision.Word()}. Take it out.",
                        $"« waits_for » dit qui une retenue attend, et ne va donc qu’avec `then: hold` ; cette règle "
                            + $"décide {then.Decision.Word()}. L’enlever."
                    )
                )
            );
        return name is null || when is null || then is null || because is null
            ? null
            : new Rule(name, when, then, because, fields.Place)
            {
                Title = phrases.Title(fields.Find("title")),
                WaitsFor = waits,
            };
    }
}

/// <summary>Reads what a rule decides: a word, or a mapping whose keys must fit the decision.</summary>
internal sealed class OutcomeReader(Phrases phrases, List<Problem> problems)
{
    public Outcome? Read(YamlNode node)
    {
        if (node is YamlScalar word)
            return Fields.Choice(word, "then", problems, Choices.Decisions) is { } only
                ? new Outcome { Decision = Kind(only) }
                : null;
        if (
            Fields.Of(node, Said.In("an outcome (then)", $"un résultat (then)"), problems, Keys.Outcome)
            is not { } fields
        )
            return null;
        if (
            fields.Need("decision", "decision: statement") is null
            || fields.Choice("decision", Choices.Decisions) is not { } decision
        )
            return null;
        Only(fields, "by", decision, "statement", Said.In("how a statement goes out", $"comment un relevé part"));
        Only(fields, "do", decision, "collections", Said.In("what collections do", $"ce que fait le recouvrement"));
        Only(
            fields,
            "reason",
            decision,
            "write-off",
            Said.In("the reason a write-off is booked under", $"la raison d’une radiation")
        );
        Only(
            fields,
            "until",
            decision,
            "hold",
            Said.In("how many days a hold lasts", $"combien de jours dure une retenue")
        );
        var action = Word(fields.Choice("do", Choices.CollectionsDo)) ?? Sending.Agency;
        if (fields.Find("text") is { } stray && (decision != "collections" || action == Sending.Agency))
            problems.Add(
                stray.Error(
                    Said.In(
                        "'text' is what a letter or a call says, so it goes only with `do: letter` or `do: call`. Take "
                            + "it out, or write one of them; a text for statements goes under 'messages'.",
                        $"« text » est ce que dit une lettre ou un appel, et ne va donc qu’avec `do: letter` ou `do: "
                            + $"call`. L’enlever, ou écrire l’un d’eux ; un texte pour les relevés va "
                            + $"sous « messages »."
                    )
                )
            );
        return new Outcome
        {
            Decision = Kind(decision),
            Amount = fields.Find("amount") is { } amount ? phrases.Formula(amount, Facts.Unit.Money) : null,
            By = Word(fields.Choice("by", Choices.StatementBy)) ?? Sending.Mail,
            Do = action,
            Text = fields.Find("text") is { } text ? phrases.Text(text) : null,
            MoveTo = fields.Word("move_to"),
            Reason = fields.Word("reason"),
            Until = fields.Find("until") is { } until ? phrases.Days(until) : null,
        };
    }

    public static Sending? Word(string? word) =>
        word is null ? null : Words.Sendings.First(pair => pair.Word == word).Sending;

    private static DecisionKind Kind(string word) => (DecisionKind)Words.Decisions.ToList().IndexOf(word);

    private void Only(Fields fields, string key, string decision, string with, Said meaning)
    {
        if (decision != with && fields.Find(key) is { } node)
            problems.Add(
                node.Error(
                    Said.In(
                        $"'{key}' says {meaning}, so it goes only with `decision: {with}`; this decides {decision}. "
                            + $"Take it out.",
                        $"« {key} » dit {meaning}, et ne va donc qu’avec `decision: {with}` ; ceci décide {decision}. "
                            + $"L’enlever."
                    )
                )
            );
    }
}
