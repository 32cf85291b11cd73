using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Tests.Workbench.Explanations;

/// <summary>$197 of $202 is justified, the patient agrees to pay it, and the last $5 is adjusted off: an exception, not
/// a discount for whoever calls.</summary>
public sealed class OfferTests : IDisposable
{
    private const string Header =
        "entry,account,patient,date,posted,kind,code,description,amount,provider,claim,applies_to";

    private readonly ExportFolder _export = new ExportFolder()
        .File("accounts.csv", "account,name,flags,status", "A1,Ann Able,,active")
        .File("claims.csv", "claim,account,status,billed,estimated_payment,estimated_write_off")
        .File("contacts.csv", "account,date,kind,channel,amount");

    public void Dispose() => _export.Dispose();

    [Fact]
    public void Nothing_is_taken_off_what_visits_justify() =>
        Offers("E1,A1,,2026-08-01,,charge,D2740,Crown,202.00,,,").ShouldBeEmpty();

    [Theory]
    [InlineData("5.00", true)]
    [InlineData("5.01", false)]
    public void A_part_without_a_reason_may_be_taken_off_up_to_the_tolerance(string part, bool isOffered) =>
        Offers("E1,A1,,2026-08-01,,charge,D2740,Crown,197.00,,,", $"E2,A1,,2026-08-02,,adjustment,,,{part},,,")
            .ShouldBe(
                isOffered
                    ?
                    [
                        "Not justified: $5.00 adjusted without a reason on August 2, 2026. If the other $197.00 is "
                            + "agreed and paid, $5.00 may be adjusted off, with a reason.",
                    ]
                    : []
            );

    [Fact]
    public void An_adjustment_with_a_reason_is_justified() =>
        Offers("E1,A1,,2026-08-01,,charge,D2740,Crown,197.00,,,", "E2,A1,,2026-08-02,,adjustment,,Lab fee,5.00,,,")
            .ShouldBeEmpty();

    [Fact]
    public void A_balance_brought_over_has_no_visit_behind_it_and_what_is_paid_of_it_counts_no_more() =>
        Offers(
                "E1,A1,,2026-05-01,,opening-balance,,,40.00,,,",
                "E2,A1,,2026-08-01,,charge,D2740,Crown,100.00,,,",
                "E3,A1,,2026-08-02,,patient-payment,,,-36.50,,,E1"
            )
            .Single()
            .ShouldStartWith("Not justified: $3.50 brought over on May 1, 2026. If the other $100.00 is agreed");

    [Fact]
    public void An_adjustment_that_raises_a_charge_counts_so_far_as_the_charge_is_open() =>
        Offers(
                "E1,A1,,2026-08-01,,charge,D2740,Crown,100.00,,,",
                "E2,A1,,2026-08-02,,adjustment,,,4.00,,,E1",
                "E3,A1,,2026-08-03,,patient-payment,,,-101.00,,,E1"
            )
            .ShouldBe([
                "Not justified: $3.00 adjusted without a reason on August 2, 2026. $3.00 may be adjusted off, with a "
                    + "reason.",
            ]);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public void The_offer_ends_with_the_policys_number_of_small_write_offs(int before, int offers) =>
        Offers([
            "E1,A1,,2026-08-01,,charge,D2740,Crown,197.00,,,",
            "E2,A1,,2026-08-02,,adjustment,,,5.00,,,",
            "E3,A1,,2026-03-01,,charge,D0120,Exam,4.00,,,",
            .. Enumerable
                .Range(1, before)
                .Select(i => $"W{i},A1,,2026-03-0{i + 1},,write-off,,small-balance,{-4.00m / before:0.00},,,E3"),
        ])
            .Count.ShouldBe(offers);

    [Fact]
    public void A_settlement_that_the_manager_recorded_is_offered_until_it_is_booked()
    {
        _export.File("contacts.csv", "account,date,kind,channel,amount", "A1,2026-09-01,review,phone,20.00");
        const string Charge = "E1,A1,,2026-08-01,,charge,D2740,Crown,202.00,,,";
        Offers(Charge)
            .ShouldBe([
                "The manager settled on September 1, 2026: when the other $182.00 is paid, $20.00 may be adjusted off, "
                    + "with a reason.",
            ]);
        Offers(Charge, "E2,A1,,2026-09-02,,patient-payment,,,-182.00,,,E1")
            .ShouldBe(["The manager settled on September 1, 2026: $20.00 may be adjusted off, with a reason."]);
        Offers(Charge, "E2,A1,,2026-09-02,,adjustment,,Settled,-20.00,,,E1").ShouldBeEmpty();
    }

    [Fact]
    public void A_review_before_this_debt_or_without_an_amount_settles_nothing()
    {
        _export.File(
            "contacts.csv",
            "account,date,kind,channel,amount",
            "A1,2026-07-31,review,phone,20.00",
            "A1,2026-09-01,review,phone,"
        );
        Offers("E1,A1,,2026-08-01,,charge,D2740,Crown,202.00,,,").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-10-30", 0)]
    [InlineData("2026-10-31", 1)]
    public void An_offer_ends_with_its_policy(string expires, int offers)
    {
        _export.File("ledger.csv", Header, "E1,A1,,2026-05-01,,opening-balance,,,5.00,,,");
        Offers(
            PolicyText.Load(
                ("small", $"expires: {expires}\nsettings: {{ settlement_tolerance: 5.00 }}\nrules: []"),
                ("bills", "rules: [{ name: owes, when: patient_portion > 0, then: statement, because: B. }]")
            )
        )
            .Count.ShouldBe(offers);
    }

    [Fact]
    public void In_the_demo_only_parts_that_no_visit_explains_are_offered()
    {
        var settled = Demo
            .Once.Explanations.Where(one => one.CallSheet.MayOffer.Any(offer => offer.Contains("adjusted off")))
            .ToList();
        settled.ShouldAllBe(one =>
            one.Breakdown.Unjustified.Sum(part => part.Amount) > 0
            && one.Breakdown.Unjustified.Sum(part => part.Amount) <= 5.00m
        );
        settled.Count.ShouldBeLessThan(Demo.Once.Explanations.Count(one => one.Breakdown.Balance > 0) / 20);
    }

    private IReadOnlyList<string> Offers(params string[] ledger)
    {
        _export.File("ledger.csv", [Header, .. ledger]);
        return Offers(
            PolicyText.Load(
                "settings: { settlement_tolerance: 5.00, small_write_offs_allowed: 2 }",
                ("bills", "rules: [{ name: owes, when: patient_portion > 0, then: statement, because: B. }]")
            )
        );
    }

    private IReadOnlyList<string> Offers(PolicyBilling.Policies.PolicySet policies) =>
        Explainer
            .Explain(
                _export.Read(),
                0,
                policies,
                new DateOnly(2026, 10, 31),
                cancel: TestContext.Current.CancellationToken
            )
            .CallSheet.MayOffer;
}
