using PolicyBilling.Files.Explanations;
using PolicyBilling.Plans;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Tests.Workbench.Explanations;

/// <summary>Whoever picks up the phone reads the first line. It must be the one that keeps the practice out of
/// trouble.</summary>
public sealed class CautionTests : IDisposable
{
    private const string Rules = """
        rules:
          - { name: call, when: patient_portion > 0, because: C., then: { decision: collections, do: call, text: Please pay. } }
        worklists: [{ name: all, when: true, because: See. }]
        """;

    private readonly ExportFolder _export = new ExportFolder()
        .File("contacts.csv", "account,date,kind")
        .File("claims.csv", "claim,account,carrier,sent,status,received,billed,estimated_payment,estimated_write_off")
        .File("patients.csv", "patient,account,name,birth_date,flags")
        .Ledger("E1,A1,2026-08-01,charge,200.00");

    public void Dispose() => _export.Dispose();

    [Theory]
    [InlineData("bankruptcy", "active", "bankruptcy (flag of the account)")]
    [InlineData("attorney", "active", "an attorney represents the guarantor (flag of the account)")]
    [InlineData("cease-contact", "active", "asked not to be contacted (flag of the account)")]
    [InlineData("medicaid", "active", "Medicaid (flag of the account)")]
    [InlineData("dispute", "active", "the debt is disputed (flag of the account)")]
    [InlineData("minor", "active", "the guarantor is under 18 (flag of the account)")]
    [InlineData("", "deceased", "the guarantor has died (status of the account)")]
    [InlineData(
        "dispute;medicaid",
        "active",
        "the debt is disputed (flag of the account); Medicaid (flag of the account)"
    )]
    public void A_sheet_begins_with_what_may_not_be_asked_and_asks_for_nothing(
        string flags,
        string status,
        string reason
    )
    {
        Account(flags, status);
        var explanation = Explained("en");
        explanation.CallSheet.Cautions.ShouldBe([$"Do not ask for payment: {reason}."]);
        explanation.CallSheet.Script.ShouldBeNull();
        explanation.CallSheet.MayOffer.ShouldBeEmpty();
        foreach (var language in (string[])["en", "fr"])
        {
            using var text = new StringWriter();
            ExplanationText.Write(Explained(language), text, language);
            var sheet = text.ToString()[
                text.ToString().IndexOf(language == "en" ? "On the phone" : "Au téléphone", StringComparison.Ordinal)..
            ];
            sheet
                .Split('\n')[1]
                .ShouldContain(language == "en" ? "Do not ask for payment:" : "Ne demander aucun paiement :");
            sheet.ShouldNotContain("Your part is");
            sheet.ShouldNotContain("Votre part est");
            sheet.ShouldNotContain("Please pay");
        }
        var row = Plan().Worklists.Single();
        row.Cautions.ShouldBe(string.Join('\n', explanation.CallSheet.Cautions));
    }

    [Fact]
    public void The_flag_of_a_patient_is_named_with_the_patient()
    {
        Account("", "active");
        _export.File(
            "patients.csv",
            "patient,account,name,birth_date,flags",
            "P1,A1,Kit Able,2019-05-01,deceased;medicaid"
        );
        Explained("en")
            .CallSheet.Cautions.ShouldBe([
                "Do not ask for payment: a patient of the account has died (flag of Kit Able); Medicaid (flag "
                    + "of Kit Able).",
            ]);
    }

    [Theory]
    [InlineData("2008-11-01", 1)]
    [InlineData("2008-10-31", 0)]
    public void A_guarantor_under_18_is_known_by_the_birth_date(string born, int cautions)
    {
        Account("", "active");
        _export.File("patients.csv", "patient,account,name,birth_date,flags", $"A1,A1,Ann Able,{born},");
        Explained("en").CallSheet.Cautions.Count(line => line.Contains("under 18 (birth date)")).ShouldBe(cautions);
    }

    [Fact]
    public void Account_1057_of_the_demo_is_not_asked_100_18_for_6_46()
    {
        var sheet = Demo.Once.Explanations.Single(one => one.Decision.Account == "1057").CallSheet;
        sheet.Cautions.ShouldBe([
            "Post first: the insurance write-off of $93.72 (claim C1057-2, Northern Birch Dental PPO).",
            "Then the amount is $6.46, not $100.18.",
        ]);
        sheet.ToSay[0].ShouldBe("We are correcting our books; then $6.46 is for you to pay, and no more.");
        string.Join('\n', sheet.ToSay).ShouldNotContain("100.18");
    }

    [Fact]
    public void A_claim_that_is_still_open_covers_no_more_than_what_is_open_once_the_books_are_right() =>
        Demo
            .Once.Explanations.Single(one => one.Decision.Account == "1357")
            .CallSheet.Cautions[^1]
            .ShouldBe("Then the amount is $0.00, not $52.36.");

    [Fact]
    public void What_an_insurer_paid_too_much_goes_back_before_anybody_is_asked()
    {
        Account("", "active");
        _export
            .File(
                "claims.csv",
                "claim,account,carrier,sent,status,received,billed,estimated_payment,estimated_write_off",
                "K1,A1,Big PPO,2026-08-02,received,2026-09-01,50.00,50.00,0.00"
            )
            .File(
                "ledger.csv",
                "entry,account,date,kind,amount,claim,applies_to",
                "E1,A1,2026-08-01,charge,50.00,K1,",
                "E2,A1,2026-09-01,insurance-payment,-70.00,K1,",
                "E3,A1,2026-09-05,charge,100.00,,"
            );
        Explained("en")
            .CallSheet.Cautions.ShouldBe([
                "Clear with the insurer first: $20.00 paid too much (claim K1, Big PPO); post what goes back.",
                "Then the amount is $100.00, not $80.00.",
            ]);
    }

    [Fact]
    public void What_an_open_claim_covers_is_no_less_because_another_was_paid_too_much()
    {
        Account("", "active");
        _export
            .File(
                "claims.csv",
                "claim,account,carrier,sent,status,received,billed,estimated_payment,estimated_write_off",
                "CA,A1,Big PPO,2026-08-02,received,2026-09-01,100.00,100.00,0.00",
                "CB,A1,Big PPO,2026-09-06,sent,,100.00,100.00,0.00"
            )
            .File(
                "ledger.csv",
                "entry,account,date,kind,amount,claim,applies_to",
                "E1,A1,2026-08-01,charge,100.00,CA,",
                "E2,A1,2026-09-01,insurance-payment,-160.00,CA,",
                "E3,A1,2026-09-05,charge,100.00,CB,"
            );
        Explained("en")
            .CallSheet.Cautions.ShouldBe([
                "Clear with the insurer first: $60.00 paid too much (claim CA, Big PPO); post what goes back.",
            ]);
    }

    [Fact]
    public void The_order_of_rows_changes_no_caution()
    {
        Account("", "active");
        string[] claims = ["K1,A1,2026-08-02,received,50.00,0.00,10.00", "K2,A1,2026-08-02,received,50.00,0.00,5.00"];
        string[] patients = ["P1,A1,Kit Able,deceased", "P2,A1,Lou Able,deceased"];
        string[] Cautions(IEnumerable<string> claims, IEnumerable<string> patients)
        {
            _export
                .File(
                    "claims.csv",
                    ["claim,account,sent,status,billed,estimated_payment,estimated_write_off", .. claims]
                )
                .File("patients.csv", ["patient,account,name,flags", .. patients]);
            return [.. Explained("en").CallSheet.Cautions];
        }
        var told = Cautions(claims, patients);
        told[0].ShouldContain("flag of Kit Able");
        told[1].ShouldContain("(claim K1; claim K2)");
        Cautions(claims.Reverse(), patients.Reverse()).ShouldBe(told);
    }

    [Fact]
    public void A_payment_that_names_no_charge_is_applied_first_and_lowers_the_amount_already()
    {
        Account("", "active");
        _export.File(
            "ledger.csv",
            "entry,account,date,kind,amount,applies_to",
            "E1,A1,2026-08-01,charge,50.00,",
            "E2,A1,2026-08-02,patient-payment,-10.00,E1",
            "E3,A1,2026-08-03,patient-payment,-15.00,"
        );
        var sheet = Explained("en").CallSheet;
        sheet.Cautions.ShouldBe([
            "Apply first: $15.00 of patient payments that name no charge (August 3, 2026); the amount is less them "
                + "already.",
        ]);
        sheet.ToSay[0].ShouldStartWith("Your part is $25.00");
    }

    private const string Waiting = """
        settings: { appeal_days: 30 }
        rules:
          - { name: unclaimed, when: days_since_last_release > newest_unclaimed_days, then: hold, because: W. }
          - { name: call, when: patient_portion > 0, because: C., then: { decision: collections, do: call, text: T. } }
        """;

    [Theory]
    [InlineData(
        "A1,2026-08-20,agency",
        "At the agency since August 20, 2026: take no payment, give the agency’s number."
    )]
    [InlineData(
        "A1,2026-07-20,agency",
        "At the agency since July 20, 2026: take no payment, give the agency’s number. Only the $200.00 "
            + "beside it is ours."
    )]
    [InlineData("A1,2026-08-20,agency-returned", null)]
    public void Whoever_is_at_the_agency_is_sent_there(string contact, string? caution)
    {
        Account("", "active");
        _export.File("contacts.csv", "account,date,kind", contact);
        var sheet = Explained("en").CallSheet;
        sheet.Cautions.ShouldBe(caution is null ? [] : [caution]);
        sheet.ToSay[0].StartsWith("Your part is", StringComparison.Ordinal).ShouldBe(caution is null);
        if (caution is null)
            return;
        Plan().Worklists.Single().Cautions.ShouldBe(caution);
        Explained("fr").CallSheet.Cautions[0].ShouldStartWith("À l’agence depuis le 20 ");
    }

    [Fact]
    public void Whose_billing_type_means_the_agency_is_sent_there_too()
    {
        _export.File("accounts.csv", "account,name,billing_type,flags,status", "A1,Ann Able,sent-off,,active");
        var sheet = Explained("en", Rules, "billing_types: { sent-off: agency }").CallSheet;
        sheet.Cautions[0].ShouldStartWith("At the agency: take no payment, give the agency’s number.");
        Explained("fr", Rules, "billing_types: { sent-off: agency }")
            .CallSheet.Cautions[0]
            .ShouldStartWith("À l’agence : n’accepter");
    }

    [Theory]
    [InlineData("2026-10-02", true)]
    [InlineData("2026-10-01", false)]
    public void What_an_insurer_refused_is_not_asked_for_while_it_may_be_appealed(string refused, bool waits)
    {
        Account("", "active");
        _export
            .File("contacts.csv", "account,date,kind", "A1,2026-08-06,release")
            .File(
                "claims.csv",
                "claim,account,carrier,sent,status,received,billed,estimated_payment,estimated_write_off",
                $"K1,A1,Big PPO,2026-08-02,denied,{refused},150.00,150.00,0.00"
            )
            .File(
                "ledger.csv",
                "entry,account,date,kind,amount,claim,applies_to",
                "E1,A1,2026-08-01,charge,150.00,K1,",
                "E2,A1,2026-08-05,charge,50.00,,"
            );
        var sheet = Explained("en", Waiting).CallSheet;
        sheet.Cautions.ShouldBe(
            waits
                ?
                [
                    "Do not ask for $150.00 yet: the insurer refused it on October 2, 2026; it may be appealed until "
                        + "November 1, 2026.",
                ]
                : []
        );
        sheet
            .ToSay[0]
            .ShouldStartWith(
                waits
                    ? "Of the balance of $200.00, $50.00 is for you to pay now; the rest waits for your insurer."
                    : "Your part is $200.00"
            );
        // Where no policy waits for an appeal, it is asked for.
        Explained("en").CallSheet.Cautions.ShouldBeEmpty();
    }

    private const string CallsFirst = """
        rules:
          - { name: call, when: patient_portion > 0, because: C., then: { decision: collections, do: call, text: Please pay. } }
          - { name: unclaimed, when: days_since_last_release > newest_unclaimed_days, then: hold, because: W. }
        """;

    [Theory]
    [InlineData("A1,2026-08-09,release", true)]
    [InlineData("A1,2026-08-10,release", false)]
    public void What_was_never_claimed_is_not_asked_for_until_somebody_looked(string contact, bool waits)
    {
        Account("", "active");
        _export
            .File("contacts.csv", "account,date,kind", contact)
            .File(
                "claims.csv",
                "claim,account,patient,carrier,sent,status,received,billed,estimated_payment,estimated_write_off",
                "K1,A1,P1,Big PPO,2026-02-02,received,2026-03-01,50.00,50.00,0.00"
            )
            .File(
                "ledger.csv",
                "entry,account,patient,date,kind,amount,claim,applies_to",
                "E1,A1,P1,2026-08-10,charge,150.00,,"
            );
        var sheet = Explained("en", Waiting).CallSheet;
        sheet.Cautions.ShouldBe(
            waits
                ?
                [
                    "First see whether a claim is still to be sent for $150.00: nobody has claimed it from the "
                        + "insurer. If the patient pays alone, record “End the hold”.",
                ]
                : []
        );
        if (waits)
            sheet.ToSay[0].ShouldBe("Nothing is for you to pay now: the balance of $150.00 waits for your insurer.");
        // Where no policy waits for a claim, it is asked for.
        Explained("en").CallSheet.Cautions.ShouldBeEmpty();
        const string Lists =
            "worklists: [{ name: all, when: true, because: A. }, "
            + "{ name: claim, when: owed_unclaimed > 0, because: C. }, "
            + "{ name: claim-old, when: newest_unclaimed_days >= 5, because: C. }]";
        Plan(rules: $"{Waiting}\n{Lists}")
            .Worklists.Select(row => row.Cautions)
            .ShouldBe([string.Join('\n', sheet.Cautions), "", ""], "a list of such visits says it itself");
        // A policy that calls all the same: nobody reads out a demand for what is not to be paid now.
        var called = Explained("en", CallsFirst).CallSheet;
        called.Script.ShouldBe(waits ? null : "Please pay.");
        called.MayOffer.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_say_how_the_guarantor_is_reached()
    {
        _export.File(
            "accounts.csv",
            "account,name,language,state,email,phone,address,city,postal_code,flags,status",
            "A1,Ann Able,FR,VT,ann@example.org,555-0100,12 Elm St,Derby,05829,,active"
        );
        var plan = Plan();
        var to = plan.Worklists.Single().Recipient.ShouldNotBeNull();
        to.ShouldBe(new("Ann Able", "12 Elm St", "Derby", "VT", "05829", "555-0100", "ann@example.org", "fr"));
        to.OnOneLine.ShouldBe("12 Elm St, Derby, VT 05829");
        Plan(withReach: false).Worklists.Single().Recipient.ShouldBeNull();
    }

    private void Account(string flags, string status) =>
        _export.File("accounts.csv", "account,name,flags,status,postal_code", $"A1,Ann Able,{flags},{status},05829");

    private BillingPlan Plan(bool withReach = true, string rules = Rules) =>
        BillingRun.Plan(
            _export.Read(),
            PolicyText.Load(("p", rules)),
            new RunOptions(new DateOnly(2026, 10, 31), WithReach: withReach),
            TestContext.Current.CancellationToken
        );

    private Explanation Explained(string language, string rules = Rules, string practice = "") =>
        Explainer.Explain(
            _export.Read(),
            0,
            PolicyText.Load(practice, ("p", rules)),
            new DateOnly(2026, 10, 31),
            language,
            TestContext.Current.CancellationToken
        );
}
