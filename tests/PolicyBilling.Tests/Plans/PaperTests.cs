using PolicyBilling.Breakdowns;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Import;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.Plans;

/// <summary>A plan that is asked for papers says to whom, and prints the lines; what the export leaves blank stays
/// blank.</summary>
public sealed class PaperTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 10, 31);

    private const string Rules = """
        rules:
          - { name: write-off, when: balance < 5, then: write-off, because: Small. }
          - { name: agency, when: balance > 900, then: { decision: collections, do: agency }, because: Long. }
          - { name: letter, when: balance > 500, then: { decision: collections, do: letter, text: A. }, because: L. }
          - { name: call, when: balance > 400, then: { decision: collections, do: call, text: Hello. }, because: C. }
          - { name: hold, when: balance > 300, then: hold, because: H. }
          - { name: owes, when: balance > 0, then: statement, because: S. }
        """;

    private readonly ExportFolder _export = new ExportFolder()
        .File("claims.csv", "claim,account,status")
        .File(
            "accounts.csv",
            "account,name,language,state,email,phone,address,city,postal_code",
            "1,Ann Able,fr,QC,ann@example.org,(514) 555-0101,\"1, rue Haute\",Montréal,0H2X 1Y4",
            "2,Ben Bell,es,,,,,,",
            "3,Cy Cole,FR,,,,,,",
            "4,Di Dale,,,,,,,",
            "5,Ed Else,,,,,,,",
            "6,Fay Foss,,,,,,,",
            "7,Gil Gray,,,,,,,"
        )
        .File(
            "ledger.csv",
            "entry,account,date,kind,amount,code,description",
            "E1,1,2026-10-01,charge,100.00,D0120,Periodic exam",
            "E2,2,2026-10-01,charge,950.00,,",
            "E3,3,2026-10-01,charge,600.00,,",
            "E4,4,2026-10-01,charge,450.00,,",
            "E5,5,2026-10-01,charge,350.00,,",
            "E6,6,2026-10-01,charge,2.00,,",
            "E7,7,2026-06-01,charge,80.00,D1110,Cleaning",
            "E8,7,2026-06-01,patient-payment,-80.00,,",
            "E9,7,2026-09-01,charge,30.00,D0140,Limited exam"
        );

    private IReadOnlyList<Decision> Decide(bool papers = true, string practice = "", bool worked = true) =>
        BillingRun
            .Plan(
                _export.Read(texts: KeptTexts.OfCharges),
                PolicyText.Load(practice, ("bills", Rules)),
                new RunOptions(Today, WithReach: worked, Papers: papers)
            )
            .Decisions;

    public void Dispose() => _export.Dispose();

    [Fact]
    public void Whatever_goes_out_goes_to_somebody_and_nothing_else_does() =>
        Decide()
            .Select(each =>
                $"{each.Account} {each.Sends.FirstOrDefault()} {each.Recipient?.Name} {each.Recipient?.Language}".Trim()
            )
            .ShouldBe([
                "1 statement Ann Able fr",
                "2 agency Ben Bell en",
                "3 letter Cy Cole fr",
                "4 call Di Dale en",
                "5",
                "6",
                "7 statement Gil Gray en",
            ]);

    [Fact]
    public void The_recipient_is_what_the_export_says_and_a_blank_is_nothing()
    {
        var decisions = Decide();
        decisions[0]
            .Recipient.ShouldBe(
                new Recipient(
                    "Ann Able",
                    "1, rue Haute",
                    "Montréal",
                    "QC",
                    "0H2X 1Y4",
                    "(514) 555-0101",
                    "ann@example.org",
                    "fr"
                )
            );
        decisions[1].Recipient.ShouldBe(new Recipient("Ben Bell", null, null, null, null, null, null, "en"));
    }

    [Fact]
    public void A_statement_prints_codes_and_descriptions()
    {
        var lines = Decide()[0].Mailing.ShouldNotBeNull().Lines.ShouldNotBeNull();
        var charge = lines.Visits.ShouldHaveSingleItem().Charges.ShouldHaveSingleItem();
        (charge.Text.Code, charge.Text.Description, charge.Amount).ShouldBe(("D0120", "Periodic exam", 100.00m));
        lines.Earlier.ShouldBeNull();
    }

    [Theory]
    [InlineData("owed_outside_claims - owed_denied - owed_unclaimed", "unanswered refused unclaimed  ")]
    [InlineData("patient_portion", "    ")]
    public void A_statement_that_asks_for_less_says_of_each_visit_why_it_is_not_asked_for(string amount, string why)
    {
        _export
            .File(
                "claims.csv",
                "claim,account,patient,status,sent,received,billed,estimated_payment,estimated_write_off",
                "K1,1,P1,sent,2026-07-02,,100.00,60.00,0.00",
                "K2,1,P1,denied,2026-07-04,2026-10-20,70.00,70.00,0.00"
            )
            .File("contacts.csv", "account,date,kind")
            .File(
                "ledger.csv",
                "entry,account,patient,date,kind,amount,claim",
                "E1,1,P1,2026-07-01,charge,100.00,K1",
                "E2,1,P1,2026-07-03,charge,70.00,K2",
                "E3,1,P1,2026-07-05,charge,30.00,",
                "E4,1,P2,2026-07-07,charge,20.00,",
                "E5,1,P1,2026-07-09,charge,10.00,",
                "E6,1,P1,2026-07-09,missed-fee,50.00,"
            );
        var policies = PolicyText.Load(
            (
                "p",
                $"settings: {{ appeal_days: 30 }}\nrules:\n"
                    + "  - { name: waits, when: newest_unclaimed_days < 30, then: hold, because: W. }\n"
                    + $"  - {{ name: owes, when: true, then: {{ decision: statement, amount: {amount} }}, because: S }}"
            )
        );
        var lines = BillingRun
            .Plan(_export.Read(), policies, new RunOptions(Today, Papers: true), TestContext.Current.CancellationToken)
            .Decisions[0]
            .Mailing!.Lines!;
        string.Join(' ', lines.Visits.Select(visit => UnaskedWords.All[(int)visit.Unasked])).ShouldBe(why);
    }

    [Theory]
    [InlineData("owed_since_agency", new[] { Unasked.AtAgency, Unasked.AtAgency, Unasked.No })]
    [InlineData("owed_beside_agency", new[] { Unasked.AtAgency, Unasked.No, Unasked.No })]
    public void What_the_agency_has_is_said_to_be_there(string amount, Unasked[] unasked)
    {
        _export
            .File("contacts.csv", "account,date,kind", "7,2026-07-01,agency")
            .File(
                "ledger.csv",
                "entry,account,date,kind,amount",
                "E1,7,2026-05-31,charge,80.00",
                "E2,7,2026-06-01,charge,40.00",
                "E3,7,2026-07-02,charge,30.00"
            );
        var policies = PolicyText.Load(
            (
                "p",
                $"rules: [{{ name: since, when: at_agency, then: {{ decision: statement, amount: {amount} }}, "
                    + "because: S. }]"
            )
        );
        BillingRun
            .Plan(_export.Read(), policies, new RunOptions(Today, Papers: true), TestContext.Current.CancellationToken)
            .Decisions[^1]
            .Mailing!.Lines!.Visits.Select(visit => visit.Unasked)
            .ShouldBe(unasked);
    }

    // Without a statement before, what was settled in the last 90 days is shown.
    [Theory]
    [InlineData("2026-08-02", 2)]
    [InlineData("2026-08-01", 1)]
    public void A_first_statement_shows_what_was_settled_in_ninety_days(string paid, int visits) =>
        Visits(paid, "").ShouldBe(visits);

    // With one, what was settled since then: the day of the statement itself may have been too late for it.
    [Theory]
    [InlineData("2026-09-15", 2)]
    [InlineData("2026-09-14", 1)]
    public void A_later_statement_shows_what_was_settled_since_the_last(string paid, int visits) =>
        Visits(paid, "7,2026-09-15,statement,mail").ShouldBe(visits);

    private int Visits(string paid, string contact)
    {
        _export
            .File(
                "contacts.csv",
                ["account,date,kind,channel", .. contact.Length > 0 ? [contact] : Array.Empty<string>()]
            )
            .File(
                "ledger.csv",
                "entry,account,date,kind,amount,applies_to",
                "E7,7,2026-06-01,charge,80.00,",
                $"E8,7,{paid},patient-payment,-80.00,E7",
                "E9,7,2026-09-01,charge,30.00,"
            );
        return Decide()[6].Mailing.ShouldNotBeNull().Lines.ShouldNotBeNull().Visits.Count;
    }

    [Fact]
    public void A_plan_that_is_not_asked_for_papers_has_none() =>
        Decide(papers: false).ShouldAllBe(each => each.Mailing == null || each.Mailing.Lines == null);

    [Fact]
    public void A_plan_that_nobody_works_goes_to_nobody() =>
        Decide(worked: false).ShouldAllBe(each => each.Recipient == null);

    [Fact]
    public void What_waits_for_the_next_batch_goes_to_nobody() =>
        Decide(practice: "limits: { statements_per_run: 1 }")
            .Where(each => each.Rule == "next-batch")
            .ShouldHaveSingleItem()
            .Recipient.ShouldBeNull();
}
