using PolicyBilling.Facts;
using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Reads an escalation and its steps.</summary>
internal sealed class LadderReader(Phrases phrases, UniqueNames names, List<Problem> problems)
{
    public Ladder? Read(YamlNode node)
    {
        if (Fields.Of(node, Said.In("a ladder", $"une escalade"), problems, Keys.Ladder) is not { } fields)
            return null;
        var starts = fields.Need("starts_when", "starts_when: patient_past_due >= 50.00") is { } condition
            ? phrases.When(condition)
            : null;
        var amount = Amount(fields);
        Step[] steps =
        [
            .. fields
                .List("steps")
                .Select(Step)
                .OfType<Step>()
                .Select(step => step with { Amount = step.Amount ?? amount }),
        ];
        if (
            fields.Need("steps", "steps: [{ step: reminder, do: statement, because: A reminder is due. }]") is YamlList
            {
                Items.Count: 0
            } empty
        )
            problems.Add(
                empty.Error(
                    Said.In(
                        "The ladder has no steps. Write at least one, or take the ladder out.",
                        $"L’escalade n’a pas d’étapes. En écrire au moins une, ou l’enlever."
                    )
                )
            );
        return starts is null ? null : new Ladder(starts, steps, fields.Place) { Amount = amount };
    }

    private Step? Step(YamlNode node)
    {
        if (Fields.Of(node, Said.In("a step", $"une étape"), problems, Keys.Step) is not { } fields)
            return null;
        var name = fields.NeedWord("step", "step: friendly-call");
        names.Take(fields.Find("step"), problems);
        if (name == "none")
            problems.Add(
                fields
                    .Find("step")!
                    .Error(
                        Said.In(
                            "'none' means that no step decided, so a step cannot be named so. Choose another name.",
                            $"« none » veut dire qu’aucune étape n’a décidé, donc une étape ne peut pas "
                                + $"s’appeler ainsi. "
                                + $"Choisir un autre nom."
                        )
                    )
            );
        var action = fields.Need("do", "do: call") is null
            ? null
            : OutcomeReader.Word(fields.Choice("do", Choices.StepDo));
        var with = OutcomeReader.Word(fields.Choice("with", Choices.StepWith)) ?? Sending.None;
        var when = fields.Find("when") is { } condition ? phrases.When(condition) : Expressions.Always;
        var wait = fields.Find("wait") is { } days
            ? phrases.Days(days)
            : Expressions.Formula("0", phrases.Scope, (_, _) => { }, Unit.Days);
        var because = fields.Need("because", "because: The balance is {patient_due_days} days old.") is { } reason
            ? phrases.Text(reason)
            : null;
        var text = fields.Find("text") is { } words ? phrases.Text(words) : null;
        if (fields.Find("text") is { } stray && action is Sending.Statement or Sending.Agency)
            problems.Add(
                stray.Error(
                    Said.In(
                        "'text' is what a letter or a call says, so it goes only with `do: letter` or `do: call`. Take "
                            + "it out; a text for statements goes under 'messages'.",
                        $"« text » est ce que dit une lettre ou un appel, et ne va donc qu’avec `do: letter` ou `do: "
                            + $"call`. L’enlever ; un texte pour les relevés va sous « messages »."
                    )
                )
            );
        if (name is null || action is null || when is null || wait is null || because is null)
            return null;
        return new Step(name, action.Value, with, when, wait, because, text, fields.Place)
        {
            Title = phrases.Title(fields.Find("title")),
            Amount = Amount(fields),
        };
    }

    private Formula? Amount(Fields fields) =>
        fields.Find("amount") is { } money ? phrases.Formula(money, Unit.Money) : null;
}
