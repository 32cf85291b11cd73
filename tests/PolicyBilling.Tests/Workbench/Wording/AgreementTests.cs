using PolicyBilling.Facts;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Wording;

namespace PolicyBilling.Tests.Workbench.Wording;

public class AgreementTests
{
    [Fact]
    public void Every_fact_has_its_phrase_in_both_languages()
    {
        FactPhrases.All.Select(phrase => phrase.Fact).Order().ShouldBe(FactCatalogue.Names.Order());
        foreach (var phrase in FactPhrases.All)
        {
            phrase.English.ShouldNotBeEmpty();
            phrase.French.ShouldNotBeEmpty();
            var yesNo = FactCatalogue.Find(phrase.Fact)!.Unit == Unit.YesNo;
            (phrase.EnglishNot is not null, phrase.FrenchNot is not null).ShouldBe((yesNo, yesNo), phrase.Fact);
        }
    }

    [Theory]
    [InlineData(
        "patient_portion < minimum",
        "If the patient's part is less than $10.00, nothing goes out.",
        "Si la part du patient est de moins de 10,00\u00a0$, rien ne part."
    )]
    [InlineData(
        "days >= days_since_last_statement",
        "If the time since the last statement is at most 28 days, nothing goes out.",
        "Si le temps écoulé depuis le dernier relevé est d’au plus 28 jours, rien ne part."
    )]
    [InlineData(
        "not (on_hold and credit > 0)",
        "If nobody put the account on hold or the patient's credit is not above zero, nothing goes out.",
        "Si personne n’a mis le compte en attente ou le crédit du patient ne dépasse pas zéro, rien ne part."
    )]
    [InlineData(
        "[minor, on_hold or dispute]",
        "If the guarantor is under 18 and (either somebody put the account on hold or the debt is disputed), "
            + "nothing goes out.",
        "Si la personne responsable a moins de 18 ans et (soit quelqu’un a mis le compte en attente, soit la dette "
            + "est contestée), rien ne part."
    )]
    [InlineData(
        "{ any: [minor, on_hold and dispute] }",
        "If the guarantor is under 18 or (somebody put the account on hold and the debt is disputed), nothing goes "
            + "out.",
        "Si la personne responsable a moins de 18 ans ou (quelqu’un a mis le compte en attente et la dette est "
            + "contestée), rien ne part."
    )]
    [InlineData(
        "billing_type in ['family', 'staff']",
        "If the billing type is one of \"family\", \"staff\", nothing goes out.",
        "Si le type de compte est l’un de ceux-ci : «\u00a0family\u00a0», «\u00a0staff\u00a0», rien ne part."
    )]
    [InlineData(
        "last_step != 'letter'",
        "If the last step done for this debt is not \"Letter\", nothing goes out.",
        "Si la dernière étape faite pour cette dette n’est pas «\u00a0Letter\u00a0», rien ne part."
    )]
    [InlineData(
        "patient_past_due <= patient_portion - credit",
        "If the patient's part due for more than 30 days is at most the patient's part less the patient's credit, "
            + "nothing goes out.",
        "Si la part du patient due depuis plus de 30 jours ne dépasse pas la part du patient moins le crédit du "
            + "patient, rien ne part."
    )]
    [InlineData(
        "months_since_last_visit < 1200",
        "If the time since the last visit is known, nothing goes out.",
        "Si le temps écoulé depuis la dernière visite est connu, rien ne part."
    )]
    [InlineData(
        "not off",
        "If the setting \"Off\" is off (it is off now), nothing goes out.",
        "Si le réglage «\u00a0Off\u00a0» est désactivé (il est désactivé), rien ne part."
    )]
    [InlineData(
        "has_flag('vip')",
        "If the account or a patient of it has the flag \"vip\", nothing goes out.",
        "Si le compte ou un de ses patients porte la marque «\u00a0vip\u00a0», rien ne part."
    )]
    [InlineData(
        "open_claims == 1",
        "If the number of claims without an answer is 1, nothing goes out.",
        "Si le nombre de demandes sans réponse est de 1, rien ne part."
    )]
    [InlineData("true", "In every other case, nothing goes out.", "Dans tous les autres cas, rien ne part.")]
    public void A_rule_is_said_in_a_plain_sentence(string when, string english, string french)
    {
        var condition = when.StartsWith('[') || when.StartsWith('{') ? when : $"\"{when}\"";
        var policies = PolicyText.Load(
            (
                "statements",
                "ladder: { starts_when: minor, steps: [{ step: letter, do: call, because: B. }] }\n"
                    + $"settings: {{ minimum: 10.00, days: 28, off: false }}\nrules: [{{ name: r, when: {condition}, "
                    + $"then: hold, because: B. }}]"
            )
        );
        Sentence(Agreement.Of(policies, "en")).ShouldBe(english);
        Sentence(Agreement.Of(policies, "fr")).ShouldBe(french);
    }

    [Theory]
    [InlineData(
        "en",
        "If the guarantor is under 18, one step after the other, asking for the patient's part:",
        "The account is proposed for the collections agency, asking for the balance."
    )]
    [InlineData(
        "fr",
        "Si la personne responsable a moins de 18 ans, une étape après l’autre, en demandant la part du patient :",
        "Le compte est proposé à l’agence de recouvrement, en demandant le solde."
    )]
    public void A_step_that_asks_for_its_own_money_says_so(string language, string starts, string step)
    {
        var policies = PolicyText.Load(
            (
                "p",
                "ladder: { starts_when: minor, amount: patient_portion, steps: [{ step: call, do: call, because: B. }, "
                    + "{ step: agency, do: agency, amount: balance, because: B. }] }"
            )
        );
        var ladder = Agreement
            .Of(policies, language)
            .Sections.SelectMany(section => section.Sentences)
            .Single(sentence => sentence.Below.Count > 0);
        ladder.Text.Replace('\u00a0', ' ').ShouldBe(starts);
        ladder.Below.Select(below => below.Text).ShouldBe([language == "en" ? "We call." : "Nous appelons.", step]);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void All_that_decides_is_said_once_in_the_order_in_which_it_decides(string language)
    {
        var policies = PolicyText.Fixture();
        var agreement = Agreement.Of(policies, language);
        var said = agreement
            .Sections.SelectMany(section => section.Sentences)
            .SelectMany(sentence => sentence.Below.Count > 0 ? sentence.Below : [sentence])
            .ToList();
        said.ShouldAllBe(sentence => sentence.Text.Length > 0 && !sentence.Text.Contains("  "));
        said.Select(sentence => sentence.Source).ShouldBeUnique();
        var decides = policies
            .Policies.SelectMany(policy =>
                (policy.Ladder?.Steps.Select(step => $"{policy.Name}/{step.Name}") ?? []).Concat(
                    policy.Rules.Select(rule => $"{policy.Name}/{rule.Name}")
                )
            )
            .ToList();
        // A rule and a guard or a list may bear one name in a policy: only the sections of deciding are held against
        // the order.
        var sections = agreement
            .Sections.SelectMany(section => section.Sentences)
            .SelectMany(sentence => sentence.Below.Count > 0 ? sentence.Below : [sentence])
            .Select(sentence => sentence.Source)
            .Where(decides.Contains);
        sections.ShouldBe(decides);
        agreement.Fingerprint.ShouldBe(policies.Fingerprint);
    }

    [Theory]
    [InlineData("Small amounts", "Small amounts", "Small amounts")]
    [InlineData(null, "Small", "Small")]
    [InlineData("{ en: Small amounts, fr: Petits montants }", "Small amounts", "Petits montants")]
    public void A_policy_stands_under_its_title_in_the_readers_language_else_under_its_name(
        string? title,
        string english,
        string french
    )
    {
        var policies = PolicyText.Load(
            (
                "small",
                $"{(title is null ? "" : $"title: {title}\n")}rules: "
                    + $"[{{ name: r, when: balance > 0, then: hold, because: B. }}]"
            )
        );
        Agreement.Of(policies, "en").Sections.ShouldContain(section => section.Title == english);
        Agreement.Of(policies, "fr").Sections.ShouldContain(section => section.Title == french);
    }

    [Fact]
    public void What_the_desk_may_offer_is_agreed_too()
    {
        const string Rules = "rules: [{ name: r, when: balance > 0, then: hold, because: B. }]";
        Agreement
            .Of(PolicyText.Load(("small", Rules)), "en")
            .Sections.ShouldNotContain(section => section.Title.Contains("offer"));
        Agreement
            .Of(
                PolicyText.Load(
                    ("small", "settings: { settlement_tolerance: 5.00, waive_first_missed_fee: false }\n" + Rules)
                ),
                "en"
            )
            .Sections.Single(section => section.Title.Contains("offer"))
            .Sentences.ShouldBe([
                new(
                    "When up to $5.00 of a balance cannot be justified and the rest is agreed and paid, that part may "
                        + "be adjusted off, with a reason.",
                    "small/settlement_tolerance"
                ),
            ]);
        Agreement
            .Of(
                PolicyText.Load(
                    ("small", "settings: { settlement_tolerance: 0.00, waive_first_missed_fee: true }\n" + Rules)
                ),
                "fr"
            )
            .Sections.Single(section => section.Title.Contains("proposer"))
            .Sentences.ShouldBe([
                new("On peut faire grâce des premiers frais de rendez-vous manqué.", "small/waive_first_missed_fee"),
            ]);
    }

    private static string Sentence(Agreement agreement) =>
        agreement
            .Sections.SelectMany(section => section.Sentences)
            .Single(sentence => sentence.Source == "statements/r")
            .Text;
}
