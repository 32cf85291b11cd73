using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Simulator;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Simulator;
using PolicyBilling.Workbench.Resolving;

namespace PolicyBilling.Tests.Workbench.Resolving;

public sealed class ResolverTests : IDisposable
{
    private const string LedgerHeader = "entry,account,patient,date,kind,code,description,amount,claim,applies_to";

    private const string ClaimHeader =
        "claim,account,patient,carrier,sent,status,received,billed,estimated_payment,estimated_write_off";

    private static readonly DateOnly AsOf = new(2026, 10, 31);
    private static readonly PolicySet Policies = PolicyText.Shipped();
    private readonly ExportFolder _export = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _export.Dispose();

    [Fact]
    public void A_payment_that_names_nothing_fits_the_only_visit_of_its_amount()
    {
        var found = Found(
            "1,A1,P1,2026-08-01,charge,D1110,Cleaning,104.00,,",
            "2,A1,P1,2026-08-01,patient-payment,,Card,-104.00,,",
            "3,A1,P1,2026-06-01,charge,D0120,Exam,58.00,,",
            "4,A1,P1,2026-06-01,patient-payment,,Card,-58.00,,3"
        );
        var cause = found.Proposed.ShouldHaveSingleItem();
        (cause.Cause, cause.Confidence, cause.Amount).ShouldBe((Cause.PaymentNotApplied, Confidence.Sure, 104.00m));
        cause
            .Entries.ShouldHaveSingleItem()
            .ShouldBe(new EntryToPost("A1", EntryKind.PatientPayment, -104.00m, "P1", "", "1", "2"));
    }

    [Fact]
    public void Two_visits_whose_sum_is_one_payment_to_the_cent_are_found_together()
    {
        var cause = Found(
            "1,A1,P1,2026-06-01,charge,D1110,Cleaning,104.00,,",
            "2,A1,P1,2026-07-01,charge,D2391,Filling,188.00,,",
            "3,A1,P1,2026-08-01,charge,D0120,Exam,58.00,,",
            "4,A1,P1,2026-08-02,patient-payment,,Card,-162.00,,",
            "5,A1,P1,2026-05-01,charge,D0120,Exam,10.00,,",
            "6,A1,P1,2026-05-01,patient-payment,,Card,-10.00,,5"
        )
            .Proposed.ShouldHaveSingleItem();
        cause.Entries.Select(entry => (entry.AppliesTo, entry.Amount)).ShouldBe([("1", -104.00m), ("3", -58.00m)]);
        cause.Confidence.ShouldBe(Confidence.Likely);
    }

    [Theory]
    [InlineData("-80.00", Cause.WriteOffMissing, Confidence.Sure, 20.00)]
    [InlineData("-79.99", Cause.WriteOffMissing, Confidence.Sure, 20.00)]
    [InlineData("-80.01", Cause.WriteOffMissing, Confidence.Likely, 20.00)]
    public void A_write_off_that_was_never_posted_is_sure_while_all_of_it_is_open(
        string paid,
        Cause cause,
        Confidence confidence,
        double amount
    )
    {
        Claims("C1,A1,P1,Birch,2026-07-02,received,2026-07-20,100.00,80.00,20.00");
        var found = Found(
            "1,A1,P1,2026-07-01,charge,D2391,Filling,100.00,C1,",
            $"2,A1,P1,2026-07-20,insurance-payment,,,{paid},C1,1"
        )
            .Proposed.First();
        (found.Cause, found.Confidence, found.Amount).ShouldBe((cause, confidence, (decimal)amount));
    }

    [Fact]
    public void A_write_off_posted_twice_is_taken_back_once()
    {
        Claims("C1,A1,P1,Birch,2026-07-02,received,2026-07-20,100.00,80.00,20.00");
        var found = Found(
            "1,A1,P1,2026-07-01,charge,D2391,Filling,100.00,C1,",
            "2,A1,P1,2026-07-20,insurance-payment,,,-80.00,C1,1",
            "3,A1,P1,2026-07-20,insurance-write-off,,,-20.00,C1,1",
            "4,A1,P1,2026-07-21,insurance-write-off,,,-20.00,C1,1"
        );
        found.Proposed.ShouldHaveSingleItem().Cause.ShouldBe(Cause.WriteOffTwice);
        (found.After.Balance, found.After.Decision.Kind).ShouldBe((0.00m, DecisionKind.None));
    }

    [Fact]
    public void Two_fillings_of_one_claim_are_no_slip_and_one_beside_it_is()
    {
        Claims("C1,A1,P1,Birch,2026-07-02,sent,,200.00,200.00,0.00");
        Found(
            "1,A1,P1,2026-07-01,charge,D2391,Filling,100.00,C1,",
            "2,A1,P1,2026-07-01,charge,D2391,Filling,100.00,C1,"
        )
            .Proposed.ShouldBeEmpty();
        Found("1,A1,P1,2026-07-01,charge,D2391,Filling,100.00,C1,", "2,A1,P1,2026-07-01,charge,D2391,Filling,100.00,,")
            .Proposed.ShouldHaveSingleItem()
            .Cause.ShouldBe(Cause.EnteredTwice);
    }

    [Fact]
    public void Money_at_the_wrong_claim_goes_to_the_one_that_waits_for_exactly_it()
    {
        Claims(
            "C1,A1,P1,Birch,2026-07-02,received,2026-07-20,100.00,80.00,0.00",
            "C2,A1,P1,Birch,2026-08-02,received,2026-08-20,90.00,90.00,0.00"
        );
        var found = Found(
            "1,A1,P1,2026-07-01,charge,D2391,Filling,80.00,C1,",
            "2,A1,P1,2026-07-20,insurance-payment,,,-80.00,C1,1",
            "3,A1,P1,2026-08-01,charge,D2391,Filling,90.00,C2,",
            "4,A1,P1,2026-08-20,insurance-payment,,,-90.00,C1,1"
        );
        var cause = found.Proposed.ShouldHaveSingleItem();
        (cause.Cause, cause.Amount).ShouldBe((Cause.InsurerPaidWrongClaim, 90.00m));
        found.Justified.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("54.00", "45.00", true)]
    [InlineData("45.00", "54.00", true)]
    [InlineData("55.00", "45.00", false)]
    public void Two_digits_changed_about_explain_exactly_the_difference(string fee, string paid, bool isFound)
    {
        var found = Found(
            $"1,A1,P1,2026-07-01,charge,D1110,Cleaning,{fee},,",
            $"2,A1,P1,2026-07-01,patient-payment,,Check,-{paid},,1"
        );
        found.Proposed.Any(cause => cause.Cause == Cause.DigitsTransposed).ShouldBe(isFound);
    }

    [Fact]
    public void A_payment_with_the_wrong_sign_is_booked_the_other_way()
    {
        var found = Found(
            "1,A1,P1,2026-07-01,charge,D1110,Cleaning,104.00,,",
            "2,A1,P1,2026-07-01,patient-payment,,Check,104.00,,1"
        );
        found.Now.Balance.ShouldBe(208.00m);
        found.Proposed.ShouldHaveSingleItem().Cause.ShouldBe(Cause.WrongSign);
        found.After.Balance.ShouldBe(0.00m);
    }

    [Fact]
    public void A_reversal_of_a_reversal_is_no_wrong_sign()
    {
        Found(
            "1,A1,P1,2026-07-01,charge,D1110,Cleaning,104.00,,",
            "2,A1,P1,2026-07-01,patient-payment,,Check,-104.00,,1",
            "3,A1,P1,2026-07-02,patient-payment,,Check,104.00,,2",
            "4,A1,P1,2026-07-03,patient-payment,,Check,-104.00,,1"
        )
            .Proposed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-08-01", "2026-06-01", Confidence.Sure)]
    [InlineData("2026-08-01", "2026-08-31", Confidence.Likely)]
    [InlineData("2026-08-01", "2026-09-01", null)]
    public void A_payment_at_a_visit_that_needed_none_of_it_goes_to_the_open_one_of_its_amount(
        string paid,
        string open,
        Confidence? confidence
    )
    {
        var found = Found(
            "1,A1,P1,2026-07-01,charge,D1110,Cleaning,104.00,,",
            "2,A1,P1,2026-07-01,patient-payment,,Card,-104.00,,1",
            $"3,A1,P1,{open},charge,D0120,Exam,58.00,,",
            $"4,A1,P1,{paid},patient-payment,,Card,-58.00,,1"
        );
        var moved = found.Proposed.SingleOrDefault(cause => cause.Cause == Cause.PaymentOnOtherVisit);
        moved?.Confidence.ShouldBe(confidence.ShouldNotBeNull());
        (moved is null).ShouldBe(confidence is null);
        moved
            ?.Entries.ShouldHaveSingleItem()
            .ShouldBe(new EntryToPost("A1", EntryKind.PatientPayment, -58.00m, "P1", "", "3", "4"));
        if (moved is not null)
            found.Justified.ShouldBeEmpty("the open visit is paid");
    }

    [Fact]
    public void One_check_typed_on_two_accounts_of_the_same_people_is_taken_back_where_nothing_was_owed()
    {
        _export.File(
            "ledger.csv",
            LedgerHeader,
            "1,A1,P1,2026-08-01,charge,D1110,Cleaning,104.00,,",
            "2,A1,P1,2026-08-09,patient-payment,,Check 811,-104.00,,1",
            "3,A2,P2,2026-08-09,patient-payment,,Check 811,-104.00,,",
            "4,A3,P3,2026-08-09,patient-payment,,Check 812,-104.00,,",
            "5,A1,P1,2026-07-01,charge,D0120,Exam,58.00,,",
            "6,A1,P1,2026-07-02,patient-payment,,Card,-58.00,,5"
        );
        _export.File(
            "accounts.csv",
            "account,name,billing_type,provider,status,language,state,email,phone,address,city,postal_code,flags",
            "A1,Ann Able,standard,,active,en,VT,,802-1,1 Elm,Newport,05855,",
            "A2,Bob Able,standard,,active,en,VT,,802-1,1 Elm,Newport,05855,",
            "A3,Cy Stone,standard,,active,en,VT,,802-3,3 Elm,Newport,05855,"
        );
        Missing();
        var resolver = new Resolver(_export.Read(texts: KeptTexts.OfEverything), Policies, AsOf, cancel: Cancel);
        resolver.Resolve(0).Proposed.ShouldBeEmpty();
        var cause = resolver.Resolve(1).Proposed.ShouldHaveSingleItem();
        (cause.Cause, cause.Confidence, cause.Amount).ShouldBe((Cause.EnteredTwice, Confidence.Sure, 104.00m));
        cause
            .Entries.ShouldHaveSingleItem()
            .ShouldBe(new EntryToPost("A2", EntryKind.PatientPayment, 104.00m, "P2", "", "3", ""));
        resolver.Resolve(2).Proposed.ShouldNotContain(one => one.Cause == Cause.EnteredTwice, "another household");
    }

    [Theory]
    [InlineData("-99.00", true)]
    [InlineData("-99.01", true)]
    [InlineData("-98.99", false)]
    public void A_few_dollars_of_a_visit_that_was_paid_but_for_them_are_a_small_rest(string paid, bool isSmall)
    {
        var found = Found(
            "1,A1,P1,2026-07-01,charge,D1110,Cleaning,104.00,,",
            $"2,A1,P1,2026-07-01,patient-payment,,Card,{paid},,1"
        );
        found.Proposed.ShouldBeEmpty();
        found.Questions.Any(cause => cause.Cause == Cause.SmallRemainder).ShouldBe(isSmall);
    }

    [Fact]
    public void Where_a_search_was_broken_off_is_said()
    {
        var rows = Enumerable
            .Range(1, 30)
            .Select(i => $"{i},A1,P1,{AsOf.AddDays(-i):yyyy-MM-dd},charge,D0120,Exam,{100 + 2 * i}.02,,")
            .ToList();
        rows.Add("90,A1,P1,2025-01-01,charge,D0120,Exam,1.00,,");
        rows.Add("91,A1,P1,2025-01-01,patient-payment,,Card,-1.00,,90");
        rows.Add("92,A1,P1,2026-10-30,patient-payment,,Card,-1800.01,,");
        Found([.. rows])
            .Stopped.ShouldBe([
                "What $1,800.01 may be made up of was not found among the first 50,000 sums; the search stopped there.",
            ]);
        Found("1,A1,P1,2026-07-01,charge,D1110,Cleaning,104.00,,").Stopped.ShouldBeEmpty();
    }

    [Fact]
    public void A_payment_that_two_accounts_may_miss_is_for_somebody_to_look_up()
    {
        _export.File(
            "ledger.csv",
            LedgerHeader,
            "1,A1,P1,2026-08-01,charge,D1110,Cleaning,104.00,,",
            "2,A2,P2,2026-08-02,charge,D1110,Cleaning,104.00,,",
            "3,A3,P3,2026-08-09,patient-payment,,Check,-104.00,,"
        );
        _export.File(
            "accounts.csv",
            "account,name,billing_type,provider,status,language,state,email,phone,address,city,postal_code,flags",
            "A1,Ann Able,standard,,active,en,VT,,802-1,1 Elm,Newport,05855,",
            "A2,Bob Able,standard,,active,en,VT,,802-1,1 Elm,Newport,05855,",
            "A3,Cy Able,standard,,active,en,VT,,802-1,1 Elm,Newport,05855,"
        );
        Missing();
        var resolver = new Resolver(_export.Read(texts: KeptTexts.OfEverything), Policies, AsOf, cancel: Cancel);
        foreach (var account in new[] { 0, 1 })
        {
            var found = resolver.Resolve(account);
            found.Proposed.ShouldBeEmpty();
            found.Questions.ShouldHaveSingleItem().Cause.ShouldBe(Cause.PaymentElsewhere);
        }
    }

    [Fact]
    public void A_members_credit_pays_anothers_debt()
    {
        _export.File(
            "patients.csv",
            "patient,account,name,birth_date,flags",
            "P1,A1,Ann,1980-01-01,",
            "P2,A1,Bo,2012-01-01,"
        );
        var found = Found(
            "1,A1,P1,2026-07-01,charge,D1110,Cleaning,104.00,,",
            "2,A1,P1,2026-07-01,patient-payment,,Card,-144.00,,1",
            "3,A1,P2,2026-07-05,charge,D0120,Exam,58.00,,"
        );
        var cause = found.Proposed.ShouldHaveSingleItem();
        (cause.Cause, cause.Amount).ShouldBe((Cause.MemberCredit, 40.00m));
        found.Justified.ShouldBe([new JustifiedPart(new(2026, 7, 5), "Bo", 18.00m)]);
    }

    [Fact]
    public void What_an_insurer_paid_too_much_is_no_members_credit()
    {
        Claims("C1,A1,P1,Birch,2026-06-02,received,2026-07-01,100.00,80.00,0.00");
        _export.File(
            "patients.csv",
            "patient,account,name,birth_date,flags",
            "P1,A1,Ann Able,1980-01-01,",
            "P2,A1,Bo Able,2010-01-01,"
        );
        var found = Found(
            "1,A1,P1,2026-06-01,charge,D1110,Cleaning,100.00,C1,",
            "2,A1,P1,2026-07-01,insurance-payment,,,-120.00,C1,1",
            "3,A1,P2,2026-08-01,charge,D0120,Exam,58.00,,"
        );
        found.Proposed.Concat(found.Questions).ShouldNotContain(cause => cause.Cause == Cause.MemberCredit);
        found.Questions.Concat(found.Proposed).ShouldContain(cause => cause.Cause == Cause.RefundToInsurer);
    }

    [Fact]
    public void An_account_without_entries_has_nothing_to_explain()
    {
        var found = Found();
        (found.Now.Balance, found.Proposed.Count + found.Questions.Count).ShouldBe((0.00m, 0));
    }

    [Fact]
    public void Five_thousand_equal_amounts_end_soon_and_the_same_way_twice()
    {
        _export.File("patients.csv", "patient,account,name,birth_date,flags", "P1,A1,Ann,1980-01-01,");
        var rows = Enumerable
            .Range(1, 2500)
            .SelectMany(i =>
                (string[])
                    [
                        $"{i},A1,P1,{AsOf.AddDays(-i):yyyy-MM-dd},charge,D0120,Exam {i},58.00,,",
                        $"{i + 5000},A1,P1,{AsOf.AddDays(-i):yyyy-MM-dd},patient-payment,,Card {i},-58.00,,",
                    ]
            )
            .Append("20000,A1,P1,2026-09-30,patient-payment,,Card,-1.00,,1")
            .ToArray();
        var first = Found(rows);
        first.Proposed.Select(cause => cause.Id).ShouldBe(Found(rows).Proposed.Select(cause => cause.Id));
    }

    [Fact]
    public void What_the_export_does_not_say_is_named_and_not_looked_for()
    {
        _export.File("ledger.csv", "entry,account,date,kind,amount", "1,A1,2026-07-01,charge,100.00");
        Claims();
        _export.File("patients.csv", "patient,account,name,birth_date,flags");
        var resolver = new Resolver(_export.Read(texts: KeptTexts.OfEverything), WithoutGuards(), AsOf, cancel: Cancel);
        var missing = resolver.NotSearched.SelectMany(missing => missing.Causes).ToList();
        foreach (var cause in new[] { Cause.PaymentNotApplied, Cause.WriteOffMissing, Cause.WrongFee })
            missing.ShouldContain(cause);
    }

    [Fact]
    public void No_two_proposals_use_the_same_money_and_what_is_proved_is_what_the_entries_add_up_to()
    {
        var options = new GenerateOptions(600, 18, 5, AsOf) { WithMistakes = true };
        using var folder = new PracticeFolder(options);
        var data = PracticeImport.Read(folder.Folder, cancel: Cancel, texts: KeptTexts.OfEverything);
        var resolver = new Resolver(data, Policies, AsOf, cancel: Cancel);
        var posted = 0;
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            var found = resolver.Resolve(account);
            foreach (
                var use in found
                    .Proposed.Concat(found.Questions)
                    .SelectMany(cause => cause.Uses)
                    .GroupBy(use => (use.Account, use.Entry))
            )
                use.Sum(one => one.Cents).ShouldBeLessThanOrEqualTo(use.Max(one => one.Most), found.Account);
            var own = found
                .Proposed.SelectMany(cause => cause.Entries)
                .Where(entry => entry.Account == found.Account && !entry.IsApplied)
                .ToList();
            found.After.Balance.ShouldBe(found.Now.Balance + own.Sum(entry => entry.Amount), found.Account);
            posted += own.Count;
            if (found.Now.Balance == 0 && found.After.Balance == 0)
                found.After.Decision.Kind.ShouldBe(DecisionKind.None, found.Account);
        }
        posted.ShouldBeGreaterThan(100);
    }

    private void Claims(params string[] rows) => _export.File("claims.csv", [ClaimHeader, .. rows]);

    private Resolution Found(params string[] rows)
    {
        _export.File("ledger.csv", [LedgerHeader, .. rows]);
        Missing();
        _export.File(
            "accounts.csv",
            "account,name,billing_type,provider,status,language,state,email,phone,address,city,postal_code,flags",
            "A1,Ann Able,standard,,active,en,VT,,1,1 Elm,Newport,05855,"
        );
        var data = _export.Read(texts: KeptTexts.OfEverything);
        return new Resolver(data, Policies, AsOf, cancel: Cancel).Resolve(0);
    }

    private void Missing()
    {
        foreach (var (file, header) in Empty)
            if (!File.Exists(Path.Combine(_export.Path, file)))
                _export.File(file, header);
    }

    private static PolicySet WithoutGuards() =>
        PolicyText.Load(("p", "rules: [{ name: r, when: true, then: hold, because: B. }]"));

    private static readonly (string, string)[] Empty =
    [
        ("claims.csv", ClaimHeader),
        ("patients.csv", "patient,account,name,birth_date,flags"),
        ("appointments.csv", "account,patient,date,status"),
        ("contacts.csv", "account,date,kind,step,channel,direction,until,amount,note"),
        ("payment_plans.csv", "plan,account,installment,next_due,balance,missed"),
    ];
}
