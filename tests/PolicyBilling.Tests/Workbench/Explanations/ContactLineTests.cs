using PolicyBilling.Facts;
using PolicyBilling.Files.Explanations;
using PolicyBilling.Ledgers;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Tests.Workbench.Explanations;

/// <summary>Whoever wonders why no letter went out sees beside each contact what it counted as.</summary>
public sealed class ContactLineTests : IDisposable
{
    private const string Ladder = """
        ladder:
          starts_when: patient_portion > 0
          steps:
            - { step: first, do: statement, because: F. }
            - { step: friendly-call, do: call, because: C. }
            - { step: letter, do: letter, because: L., text: L. }
        rules: [{ name: h, when: true, then: hold, because: H. }]
        """;

    private readonly ExportFolder _export = new ExportFolder()
        .File("accounts.csv", "account,name", "A1,Ann Able")
        .File("claims.csv", "claim,account,status,billed,estimated_payment,estimated_write_off")
        .Ledger("E1,A1,2026-08-01,charge,200.00");

    public void Dispose() => _export.Dispose();

    [Theory]
    [InlineData("2026-07-31,statement,first,mail,", StepReason.BeforeDebt, null)]
    [InlineData("2026-08-01,statement,first,mail,", StepReason.NamesIt, "first")]
    [InlineData("2026-08-20,statement,FIRST,mail,", StepReason.NamesIt, "first")]
    [InlineData("2026-08-20,statement,,mail,out", StepReason.IsNext, "first")]
    [InlineData("2026-08-20,statement,,in-person,out", StepReason.HandedOver, null)]
    [InlineData("2026-08-20,call,,phone,", StepReason.NotNext, "first")]
    [InlineData("2026-08-20,statement,,mail,in", StepReason.CameIn, null)]
    [InlineData("2026-08-20,promise,,phone,in", StepReason.NoStepIsSuch, null)]
    [InlineData("2026-08-20,call,letter,phone,", StepReason.NamesIt, "letter")]
    public void A_contact_counts_as_what_it_names_or_as_the_very_next_step(string contact, StepReason why, string? step)
    {
        var line = Lines(contact).Single();
        (line.CountsAs.Why, line.CountsAs.Step).ShouldBe((why, step));
    }

    [Fact]
    public void Of_twins_one_counts_and_what_is_named_stands_for_what_is_not()
    {
        Lines("2026-08-20,statement,,mail,", "2026-08-20,statement,,email,")
            .Select(line => line.CountsAs.Why)
            .ShouldBe([StepReason.IsNext, StepReason.Twin]);
        Lines("2026-08-20,statement,,mail,", "2026-08-20,statement,first,email,")
            .Select(line => line.CountsAs.Why)
            .ShouldBe([StepReason.Twin, StepReason.NamesIt]);
    }

    [Fact]
    public void An_inbound_call_skips_no_letter_and_a_blank_call_is_not_the_letter_after_the_call()
    {
        var lines = Lines(
            "2026-08-20,statement,first,mail,",
            "2026-09-05,call,friendly-call,phone,",
            "2026-09-20,call,,phone,in",
            "2026-09-21,call,,phone,",
            "2026-09-22,letter,,mail,",
            "2026-09-23,letter,,mail,"
        );
        lines
            .Select(line => $"{line.CountsAs.Why} {line.CountsAs.Step}".TrimEnd())
            .ShouldBe([
                "NamesIt first",
                "NamesIt friendly-call",
                "CameIn",
                "NotNext letter",
                "IsNext letter",
                "AllDone",
            ]);
    }

    [Fact]
    public void What_is_said_of_the_contacts_is_what_the_facts_count()
    {
        foreach (var explanation in Demo.Once.Explanations.Where(one => one.Why.Ladders.Count > 0))
        {
            var steps = explanation.Contacts.Where(contact => contact.CountsAs.Counts).ToList();
            var known = new FactsReader(
                Demo.Once.Data,
                PolicyBilling.Plans.BillingRun.FactsFor(Demo.Once.Policies, Demo.AsOf)
            ).Read(AccountSearch.Find(Demo.Once.Data, explanation.Decision.Account));
            (steps.Count == 0).ShouldBe(known.LastStep.Length == 0, explanation.Decision.Account);
            if (steps.Count > 0)
                (Demo.AsOf.DayNumber - steps[^1].Date.DayNumber).ShouldBe(known.DaysSinceLastStep);
        }
    }

    [Fact]
    public void A_step_of_no_ladder_is_said_to_be_one()
    {
        _export.File("contacts.csv", "account,date,kind,step,channel,direction", "A1,2026-08-20,call,frendly,phone,");
        var explanation = Explained();
        explanation.Contacts.Single().CountsAs.Why.ShouldBe(StepReason.UnknownStep);
        using var text = new StringWriter();
        ExplanationText.Write(explanation, text, "en");
        text.ToString().ShouldMatch("2026-08-20 call +phone +out +Frendly +not a step: names a step of no ladder");
        ExplanationText.Write(explanation, text, "fr");
        text.ToString().ShouldContain("pas une étape : nomme une étape");
    }

    private IReadOnlyList<ContactLine> Lines(params string[] contacts)
    {
        _export.File(
            "contacts.csv",
            ["account,date,kind,step,channel,direction", .. contacts.Select(contact => $"A1,{contact}")]
        );
        return Explained().Contacts;
    }

    private Explanation Explained() =>
        Explainer.Explain(
            _export.Read(),
            0,
            PolicyText.Load(("p", Ladder)),
            new DateOnly(2026, 10, 31),
            cancel: TestContext.Current.CancellationToken
        );
}
