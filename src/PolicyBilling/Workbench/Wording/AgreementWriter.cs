using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Wording;

/// <summary>Writes the agreement, section by section.</summary>
internal sealed class AgreementWriter
{
    private readonly PolicySet _policies;
    private readonly string _language;
    private readonly TextFormat _format;
    private readonly ConditionWords _words;
    private readonly OutcomeWords _outcomes;
    private readonly FilledTexts _texts;

    public AgreementWriter(PolicySet policies, string language)
    {
        (_policies, _language) = (policies, language);
        _format = new TextFormat(language, policies.Practice.Currency);
        var names = new SpokenNames(policies, language);
        _words = new ConditionWords(_format, names);
        _outcomes = new OutcomeWords(_words, names, French);
        _texts = new FilledTexts(policies, language, _words);
    }

    private bool French => _language == "fr";

    public IReadOnlyList<Section> Sections() =>
        [
            .. new[] { First(), Guards() }.Where(section => section.Sentences.Count > 0),
            .. _policies.Policies.Where(policy => policy.Ladder is not null || policy.Rules.Count > 0).Select(Decides),
            .. new[] { Last(), Texts(), Offers(), Worklists(), Limits() }.Where(section => section.Sentences.Count > 0),
        ];

    private Section First() =>
        new(
            Say("Before everything else", "Avant tout"),
            [
                new(
                    Say(
                        "An account whose balance is zero gets nothing.",
                        "Un compte dont le solde est de zéro ne reçoit rien."
                    ),
                    "engine/none"
                ),
                .. _policies
                    .Exceptions.Values.OrderBy(exception => exception.Account, StringComparer.Ordinal)
                    .Select(Exception),
            ]
        );

    private Sentence Exception(AccountException exception)
    {
        var until = exception.Until is { } day
            ? Say($" until {_format.Date(day)}", $" jusqu’au {_format.Date(day)}")
            : "";
        var what = What(exception);
        return new(
            Say(
                $"Account {exception.Account} {what}{until}, by decision of {exception.By}.",
                $"Le compte {exception.Account} {what}{until}, par décision de {exception.By}."
            ),
            $"exceptions/{exception.Account}"
        );
    }

    /// <summary>What an exception gives its account.</summary>
    public string What(AccountException exception) =>
        exception.Do switch
        {
            ExceptionKind.Hold => Say("gets nothing", "ne reçoit rien"),
            ExceptionKind.Statement => Say("gets a statement", "reçoit un relevé"),
            _ => Say("never goes to the agency", "ne va jamais à l’agence"),
        };

    private Section Guards() =>
        new(
            Say("What we never do, whatever follows", "Ce que nous ne faisons jamais, quoi qu’il suive"),
            [
                .. _policies.Policies.SelectMany(policy =>
                    policy.Guards.Select(guard => new Sentence(
                        If(guard.When, _outcomes.Forbidden(guard), policy),
                        $"{policy.Name}/{guard.Name}"
                    ))
                ),
            ]
        );

    private Section Decides(Policy policy) =>
        new(
            Title(policy),
            [.. policy.Ladder is { } ladder ? [Steps(policy, ladder)] : Array.Empty<Sentence>(), .. Rules(policy)]
        );

    // Rules that begin with the same condition stand below it, so that it is read once.
    private IEnumerable<Sentence> Rules(Policy policy)
    {
        for (var at = 0; at < policy.Rules.Count; )
        {
            var lead = First(policy.Rules[at]);
            var count = policy.Rules.Skip(at).TakeWhile(rule => First(rule).Compiled == lead.Compiled).Count();
            if (count < 2 || lead.Node is ConstantNode)
                count = 1;
            var rules = policy.Rules.Skip(at).Take(count).ToList();
            yield return count == 1
                ? new Sentence(If(rules[0].When, _outcomes.Of(rules[0].Then), policy), $"{policy.Name}/{rules[0].Name}")
                : new Sentence(Say($"If {_words.Clause(lead)}:", $"Si {_words.Clause(lead)} :"), "")
                {
                    Below = [.. rules.Select(rule => new Sentence(Rest(rule, policy), $"{policy.Name}/{rule.Name}"))],
                };
            at += count;
        }
    }

    private static Condition First(Rule rule) =>
        rule.When is { Any: false, Parts: [var first, ..] } ? first : rule.When;

    private string Rest(Rule rule, Policy policy)
    {
        var clause = _words.Clause(rule.When.Any || rule.When.Parts.Count == 0 ? [] : rule.When.Parts.Skip(1));
        return Dated(
            clause is null
                ? Say($"otherwise, {_outcomes.Of(rule.Then)}", $"sinon, {_outcomes.Of(rule.Then)}")
                : Say($"and if {clause}, {_outcomes.Of(rule.Then)}", $"et si {clause}, {_outcomes.Of(rule.Then)}"),
            policy
        );
    }

    // The steps stand below the condition that opens the ladder.
    private Sentence Steps(Policy policy, Ladder ladder)
    {
        var starts = _words.Clause(ladder.StartsWhen);
        var asks = Asks(ladder.Amount);
        var sentence = starts is null
            ? Say($"one step after the other{asks}:", $"une étape après l’autre{asks} :")
            : Say($"if {starts}, one step after the other{asks}:", $"si {starts}, une étape après l’autre{asks} :");
        return new Sentence(Days(policy) is { Length: > 0 } days ? $"{days}, {sentence}" : Capital(sentence), "")
        {
            Below =
            [
                .. ladder.Steps.Select(
                    (step, at) => new Sentence(Step(step, at, ladder), $"{policy.Name}/{step.Name}")
                ),
            ],
        };
    }

    private string Asks(Formula? amount) =>
        amount is null ? "" : Say($", asking for {_words.Amount(amount)}", $", en demandant {_words.Amount(amount)}");

    private string Step(Step step, int at, Ladder ladder)
    {
        var waits =
            at == 0 || step.Wait.Node is ConstantNode { Value: 0m }
                ? null
                : Say(
                    $"the step before was done at least {_words.Amount(step.Wait)} ago",
                    $"l’étape précédente a été faite il y a au moins {_words.Amount(step.Wait)}"
                );
        string[] conditions = [.. new[] { _words.Clause([step.When]), waits }.OfType<string>()];
        var does = _outcomes.Of(step) + Asks(ladder.OwnAmount(step));
        return conditions.Length == 0
            ? $"{Capital(does)}."
            : $"{Say("If ", "Si ")}{string.Join(Say(" and ", " et "), conditions)}, {does}.";
    }

    private Section Last() =>
        new(
            Say("Everybody else", "Tous les autres"),
            [
                new(
                    Say(
                        "Whoever no sentence above decides is held, and somebody looks at the account.",
                        "Tout compte qu’aucune phrase ci-dessus ne décide est mis en attente, et quelqu’un le regarde."
                    ),
                    "engine/no-policy"
                ),
            ]
        );

    private Section Texts() =>
        new(
            Say(
                "What statements say: the first message that fits, and every note that fits",
                "Ce que disent les relevés : le premier message qui convient, et chaque note qui convient"
            ),
            [
                .. _policies.Policies.SelectMany(policy =>
                    policy.Messages.Select(message => Text(policy, message, Say("this message", "ce message")))
                ),
                .. _policies.Policies.SelectMany(policy =>
                    policy.Notes.Select(note => Text(policy, note, Say("this note", "cette note")))
                ),
            ]
        );

    private Sentence Text(Policy policy, Message message, string what) =>
        new(
            If(message.When, Say($"a statement carries {what}", $"le relevé porte {what}"), policy),
            $"{policy.Name}/{message.Name}",
            _texts.Line(message.Text)
        );

    public Section Offers()
    {
        var offers = DeskOffers.Of(_policies);
        return new(
            Say("What the desk may offer on the phone", "Ce que l’accueil peut proposer au téléphone"),
            [
                .. offers.Settlement is { } rest
                    ?
                    [
                        Offer(
                            offers.Tolerance!,
                            Say(
                                $"when up to {_format.Money(rest)} of a balance cannot be justified and the rest is "
                                    + $"agreed and paid, that part may be adjusted off, with a reason",
                                $"quand jusqu’à {_format.Money(rest)} d’un solde ne peuvent être justifiés et que le "
                                    + $"reste est convenu et payé, cette partie peut être ajustée, avec un motif"
                            ) + Often(offers)
                        ),
                    ]
                    : Array.Empty<Sentence>(),
                .. offers.WaivesFirstFee
                    ?
                    [
                        Offer(
                            offers.Waiver!,
                            Say(
                                "a first missed-appointment fee may be waived",
                                "on peut faire grâce des premiers frais de rendez-vous manqué"
                            )
                        ),
                    ]
                    : Array.Empty<Sentence>(),
            ]
        );
    }

    private string Often(DeskOffers offers) =>
        offers.Often is not { Value: decimal most }
            ? ""
            : Say(
                $", while an account had fewer than {_format.Number((int)most)} small write-offs in 12 months",
                $", tant que le compte a eu moins de {_format.Number((int)most)} petites radiations en 12 mois"
            );

    private Sentence Offer(Setting setting, string text) =>
        new(
            Dated(text, _policies.Policies.FirstOrDefault(policy => policy.Name == setting.Policy)),
            $"{setting.Policy}/{setting.Name}"
        );

    private Section Worklists() =>
        new(
            Say("Work beside billing", "Le travail à côté de la facturation"),
            [
                .. _policies.Policies.SelectMany(policy =>
                    policy.Worklists.Select(list => new Sentence(
                        If(list.When, _outcomes.Of(list), policy),
                        $"{policy.Name}/{list.Name}"
                    ))
                ),
            ]
        );

    public Section Limits()
    {
        var practice = _policies.Practice;
        (string? Text, string Name)[] limits =
        [
            (
                practice.WriteOffEach is { } each
                    ? Say(
                        $"A single write-off of more than {_format.Money(each)} needs approval.",
                        $"Une radiation de plus de {_format.Money(each)} demande une approbation."
                    )
                    : null,
                "write_off_each"
            ),
            (
                practice.WriteOffTotal is { } total
                    ? Say(
                        $"Write-offs of more than {_format.Money(total)} in one run need approval.",
                        $"Des radiations de plus de {_format.Money(total)} en un passage demandent une approbation."
                    )
                    : null,
                "write_off_total"
            ),
            (
                practice.AgencyAccounts is { } agency
                    ? Say(
                        $"More than {agency} accounts handed to the agency in one run need approval.",
                        $"Plus de {agency} comptes remis à l’agence en un passage demandent une approbation."
                    )
                    : null,
                "agency_accounts"
            ),
            (
                practice.StatementsPerRun is { } run
                    ? Say(
                        $"One run sends at most {run} statements, those due longest first.",
                        $"Un passage envoie au plus {run} relevés, les plus anciens dus d’abord."
                    )
                    : null,
                "statements_per_run"
            ),
        ];
        return new(
            Say("Limits", "Limites"),
            [
                .. limits
                    .Where(limit => limit.Text is not null)
                    .Select(limit => new Sentence(limit.Text!, $"practice/{limit.Name}")),
            ]
        );
    }

    private string Title(Policy policy) =>
        policy.Title?.In(_language, _policies.Practice.Languages[0]).Text ?? OwnTitles.AsWords(policy.Name);

    private string If(Condition when, string then, Policy policy)
    {
        var clause = _words.Clause(when);
        return Dated(
            clause is null
                ? Say($"in every other case, {then}", $"dans tous les autres cas, {then}")
                : Say($"if {clause}, {then}", $"si {clause}, {then}"),
            policy
        );
    }

    private string Dated(string sentence, Policy? policy) =>
        $"{(Days(policy) is { Length: > 0 } days ? $"{days}, {sentence}" : Capital(sentence))}.";

    private string Days(Policy? policy) =>
        (policy?.Effective, policy?.Expires) switch
        {
            ({ } from, { } to) => Say(
                $"From {_format.Date(from)} to {_format.Date(to)}",
                $"Du {_format.Date(from)} au {_format.Date(to)}"
            ),
            ({ } from, null) => Say($"From {_format.Date(from)} on", $"À partir du {_format.Date(from)}"),
            (null, { } to) => Say($"Until {_format.Date(to)}", $"Jusqu’au {_format.Date(to)}"),
            _ => "",
        };

    private string Say(string english, string french) => French ? french : english;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
