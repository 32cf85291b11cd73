using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Wording;

/// <summary>Writes what stands above the signatures.</summary>
internal sealed class FrontWriter
{
    private readonly PolicySet _policies;
    private readonly TextFormat _format;
    private readonly SpokenNames _names;
    private readonly ConditionWords _words;
    private readonly OutcomeWords _outcomes;

    public FrontWriter(PolicySet policies, string language)
    {
        (_policies, _format) = (policies, new TextFormat(language, policies.Practice.Currency));
        _names = new SpokenNames(policies, language);
        _words = new ConditionWords(_format, _names);
        _outcomes = new OutcomeWords(_words, _names, _format.French);
    }

    public AgreementFront Front(AgreementWriter writer) =>
        new()
        {
            Promises = [Both(), .. Lists()],
            Ladders = [.. _policies.Policies.Where(policy => policy.Ladder is not null).Select(Line)],
            Never =
            [
                .. _policies
                    .Policies.SelectMany(policy => policy.Guards.Select(guard => (policy, guard)))
                    .Select(pair => new NeverLine(
                        _names.Of(pair.policy.Name, pair.guard.Name),
                        _outcomes.Forbidden(pair.guard),
                        _names.In(pair.guard.Source) ?? Say("our own rule", "notre propre règle")
                    )),
            ],
            Order =
            [
                .. _policies
                    .Policies.Where(policy => policy.Ladder is not null || policy.Rules.Count > 0)
                    .Select(Decides),
            ],
            Settings =
            [
                .. new[] { (Topic: Say("The whole practice", "Tout le cabinet"), _policies.Practice.Settings) }
                    .Concat(_policies.Policies.Select(policy => (Topic: _names.Of(policy), policy.Settings)))
                    .Where(topic => topic.Settings.Count > 0)
                    .Select(topic => new SettingsOfTopic(
                        topic.Topic,
                        [.. topic.Settings.Select(setting => (_names.Of(setting), _words.Setting(setting)))]
                    )),
            ],
            Limits = writer.Limits().Sentences,
            Offers = writer.Offers().Sentences,
            Exceptions =
            [
                .. _policies
                    .Exceptions.Values.OrderBy(exception => exception.Account, StringComparer.Ordinal)
                    .Select(exception => new ExceptionLine(
                        exception.Account,
                        writer.What(exception),
                        exception.Until is { } day ? _format.Date(day) : Say("no end", "sans fin"),
                        exception.By
                    )),
            ],
        };

    private Promise Both() =>
        new(
            Say("Both of us", "Nous deux"),
            [
                Say(
                    "Nobody is billed, called, written to or handed to the agency but as these pages and their annex "
                        + "say; what is written and said there is used word for word.",
                    "Personne n’est facturé, appelé, relancé par écrit ni remis à l’agence autrement que ne le disent "
                        + "ces pages et leur annexe ; les textes qui y sont servent mot pour mot."
                ),
                Say(
                    "Whoever nothing here decides is held, and somebody looks at the account.",
                    "Tout compte que rien ici ne décide est retenu, et quelqu’un le regarde."
                ),
                Say(
                    "An exception is for one account, by name, and stands here with its end. It never passes what we "
                        + "never do.",
                    "Une exception vaut pour un compte, nommément, et figure ici avec sa fin. Elle ne passe jamais "
                        + "outre ce que nous ne faisons jamais."
                ),
                Say(
                    "Neither changes a sentence or a number alone: the fingerprint below changes with it, and both "
                        + "sign anew.",
                    "Aucun de nous ne change seul une phrase ou un chiffre : l’empreinte ci-dessous change aussi, et "
                        + "nous signons à nouveau."
                ),
            ]
        );

    // Those who sign before the others.
    private IEnumerable<Promise> Lists() =>
        _policies
            .Policies.SelectMany(policy => policy.Worklists.Select(list => (list.Owner, Title: _names.Of(list))))
            .Append((Owner: "manager", Title: _names.Own.Worklist(Worklist.Stuck)!))
            .GroupBy(list => _names.Own.Owner(list.Owner), StringComparer.OrdinalIgnoreCase)
            .OrderBy(lists =>
                lists.First().Owner.ToLowerInvariant() switch
                {
                    "dentist" => 0,
                    "manager" => 1,
                    "" => 3,
                    _ => 2,
                }
            )
            .Select(lists => new Promise(
                lists.Key.Length == 0 ? Say("Nobody by name", "Personne en particulier") : Capital(lists.Key),
                [
                    Say("Works these lists down: ", "Suit ces listes jusqu’au bout\u00a0: ")
                        + Row(lists.Select(list => list.Title))
                        + ".",
                ]
            ));

    private LadderLine Line(Policy policy)
    {
        var ladder = policy.Ladder!;
        var days = LadderDays.Of(ladder);
        return new(
            _names.Of(policy),
            days.Clock is { } clock
                ? Say($"Days count {_words.Noun(clock)}.", $"Les jours comptent ceci : {_words.Noun(clock)}.")
                : "",
            [
                .. ladder.Steps.Select(
                    (step, at) =>
                        new LadderStep(
                            days.Days[at] is { } day
                                ? Say($"Day {_format.Number(day)}", $"Jour {_format.Number(day)}")
                                : "",
                            _names.Step(step.Name),
                            days.Waits[at] is { } wait and > 0 ? After(wait) : "",
                            step.Do.List()[0]
                        )
                ),
            ]
        );
    }

    private string After(decimal days) =>
        Say(
            $"at least {_format.Number(days)} {(days == 1 ? "day" : "days")} later",
            $"au moins {_format.Number(days)} {(days < 2 ? "jour" : "jours")} après"
        );

    // The titles of a policy's rules under what they decide.
    private Section Decides(Policy policy) =>
        new(
            _names.Of(policy),
            [
                .. policy.Ladder is null
                    ? Array.Empty<Sentence>()
                    : [new(Say("The ladder decides first.", "Les étapes décident d’abord."), "")],
                .. policy
                    .Rules.GroupBy(rule => (rule.Then.Decision, rule.Then.Do))
                    .Select(rules => new Sentence(
                        $"{Begin(rules.First().Then)}{Row(rules.Select(Title).Distinct())}.",
                        ""
                    )),
            ]
        );

    private string Title(Rule rule) => _names.In(rule.Title) ?? OwnTitles.AsWords(rule.Name);

    private string Begin(Outcome then) =>
        (then.Decision, then.Do) switch
        {
            (DecisionKind.Statement, _) => Say("A statement goes out: ", "Un relevé part\u00a0: "),
            (DecisionKind.Hold, _) => Say("Nothing goes out: ", "Rien ne part\u00a0: "),
            (DecisionKind.WriteOff, _) => Say("Proposed for writing off: ", "Radiation proposée\u00a0: "),
            (_, Sending.Call) => Say("We call: ", "Nous appelons\u00a0: "),
            (_, Sending.Letter) => Say("We write: ", "Nous écrivons\u00a0: "),
            _ => Say("Proposed for the agency: ", "Remise à l’agence proposée\u00a0: "),
        };

    private string Row(IEnumerable<string> titles) => string.Join(Say("; ", "\u00a0; "), titles);

    private string Say(string english, string french) => _format.French ? french : english;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
