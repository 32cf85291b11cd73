using PolicyBilling.Ledgers;

namespace PolicyBilling.Tests.Import;

/// <summary>What the rows of each table become.</summary>
public class TableContentTests
{
    [Fact]
    public void An_account_keeps_everything_the_contract_lists()
    {
        using var export = new ExportFolder()
            .Ledger()
            .File(
                "accounts.csv",
                "account,name,billing_type,provider,status,language,state,email,phone,address,city,postal_code,flags",
                "A1,Ann Able,Standard,DR1,Inactive,FR,QC,ann@example.com,514-555-0100,\"1 Main St\nApt "
                    + "2\",Montreal,H2X 1Y4,VIP; Medicaid;"
            );
        var data = export.Read();
        var account = data.Accounts[0];
        new[] { account.Name, account.Email, account.Phone, account.Address }
            .Select(text => data.Texts[text])
            .ShouldBe(["Ann Able", "ann@example.com", "514-555-0100", "1 Main St\nApt 2"]);
        new[]
        {
            account.BillingType,
            account.Provider,
            account.Language,
            account.State,
            account.City,
            account.PostalCode,
        }
            .Select(word => data.Words[word])
            .ShouldBe(["Standard", "DR1", "fr", "QC", "Montreal", "H2X 1Y4"]);
        account.Status.ShouldBe(AccountStatus.Inactive);
        data.FlagSets[account.Flags].ShouldBe(["medicaid", "VIP"], ignoreOrder: true);
        data.HasPostalCodes.ShouldBeTrue();
    }

    [Fact]
    public void A_blank_status_is_active_and_a_blank_language_is_left_to_the_practice()
    {
        using var export = new ExportFolder().File("accounts.csv", "account,name,status,language", "A1,Ann,,");
        var data = export.Read();
        data.Accounts[0].Status.ShouldBe(AccountStatus.Active);
        data.Words[data.Accounts[0].Language].ShouldBe("");
        data.HasPostalCodes.ShouldBeFalse();
    }

    [Fact]
    public void A_flag_that_nearly_names_a_guard_guards_and_is_pointed_out_once()
    {
        using var export = new ExportFolder().File(
            "accounts.csv",
            "account,name,flags",
            "A1,Ann,bankrupcy",
            "A2,Ben,bankrupcy;vip"
        );
        export
            .Problems()
            .ShouldBe([
                "accounts.csv:2: flags: \"bankrupcy\" stands in 2 rows and reads as bankruptcy, the nearest "
                    + "flag that protects: write bankruptcy, or give the practice's own flag another name.",
            ]);
        var data = export.Read();
        data.Accounts.ShouldAllBe(account => data.FlagSets[account.Flags].Contains("bankruptcy"));
    }

    [Fact]
    public void An_entry_keeps_what_aging_and_facts_need()
    {
        using var export = new ExportFolder().File(
            "ledger.csv",
            "entry,account,patient,date,posted,kind,code,description,amount,claim,applies_to",
            "E1,A1,P1,2026-09-01,2026-09-03,charge,D1110,Cleaning,120.00,C1,",
            "E2,A1,P1,2026-09-02,,write-off,,A SMALL BALANCE,-3.00,,E1",
            "E3,A1,,2026-09-02,,write-off,,petit solde,-3.00,,",
            "E4,A1,,2026-09-02,,charge,d9986,,50.00,,"
        );
        var data = export.Read();
        var (first, second, third, fourth) = (
            data.Ledger.Of(0, 0),
            data.Ledger.Of(0, 1),
            data.Ledger.Of(0, 2),
            data.Ledger.Of(0, 3)
        );
        (first.Cents, first.Kind, first.Described, first.SmallBalance).ShouldBe((12000, EntryKind.Charge, true, false));
        (first.Date, first.Posted).ShouldBe((new DateOnly(2026, 9, 1).DayNumber, new DateOnly(2026, 9, 3).DayNumber));
        (data.PatientIds[first.Patient], data.ClaimIds[first.Claim], first.AppliesTo).ShouldBe(("P1", "C1", -1));
        (second.Posted, second.SmallBalance, data.EntryIds[second.AppliesTo]).ShouldBe((second.Date, true, "E1"));
        (third.SmallBalance, third.Patient).ShouldBe((true, -1));
        (fourth.Kind, fourth.Described).ShouldBe((EntryKind.MissedFee, false));
        data.FillsAppliesTo.ShouldBeTrue();
    }

    [Theory]
    [InlineData("100,60,25", 8500, 2500)]
    [InlineData("100,0,0.00", 0, 0)]
    [InlineData("100,60,", 6000, 0)]
    [InlineData("100,,25", 2500, 2500)]
    [InlineData("100,,", 10000, 0)]
    [InlineData(",,", 0, 0)]
    public void A_claims_estimate_is_payment_and_write_off_or_what_was_billed_when_neither_is_known(
        string amounts,
        long estimate,
        long writeOff
    )
    {
        using var export = new ExportFolder().File(
            "claims.csv",
            "claim,account,status,billed,estimated_payment,estimated_write_off",
            $"C1,A1,sent,{amounts}"
        );
        var claim = export.Read().Claims.Of(0, 0);
        (claim.Estimate, claim.EstimatedWriteOff).ShouldBe((estimate, writeOff));
    }

    [Fact]
    public void A_flag_with_accents_is_one_flag_however_it_was_typed()
    {
        using var export = new ExportFolder().File(
            "accounts.csv",
            "account,name,flags",
            "A1,Ann,e\u0301lu",
            "A2,Ben,\u00e9lu"
        );
        var data = export.Read();
        data.Accounts.Select(account => data.FlagSets[account.Flags].Single()).ShouldBe(["\u00e9lu", "\u00e9lu"]);
    }

    [Fact]
    public void Contacts_keep_the_order_of_the_file()
    {
        using var export = new ExportFolder().File(
            "contacts.csv",
            "account,date,kind,step,channel,until,amount",
            "A2,2026-10-02,promise,,phone,2026-10-09,50",
            "A1,2026-10-01,letter,second-letter,mail,,",
            "A2,2026-10-01,hold,,,,"
        );
        var data = export.Read();
        var (promise, hold, letter) = (data.Contacts.Of(1, 0), data.Contacts.Of(1, 1), data.Contacts.Of(0, 0));
        (promise.Kind, promise.Channel, promise.Until, promise.Amount).ShouldBe(
            (ContactKind.Promise, Channel.Phone, new DateOnly(2026, 10, 9).DayNumber, 5000)
        );
        (hold.Kind, hold.Channel, hold.Until, hold.Amount, hold.Step).ShouldBe(
            (ContactKind.Hold, Channel.None, 0, -1, -1)
        );
        data.Words[letter.Step].ShouldBe("second-letter");
    }

    [Fact]
    public void A_plan_without_a_balance_says_so()
    {
        using var export = new ExportFolder().File(
            "payment_plans.csv",
            "plan,account,installment,next_due,balance,missed",
            "L1,A1,50.00,2026-11-01,,2",
            "L2,A1,,,0.00,"
        );
        var data = export.Read();
        (data.Plans.Of(0, 0).Installment, data.Plans.Of(0, 0).Balance, data.Plans.Of(0, 0).Missed).ShouldBe(
            (5000, -1, 2)
        );
        (data.Plans.Of(0, 1).Balance, data.Plans.Of(0, 1).NextDue).ShouldBe((0, 0));
    }

    [Fact]
    public void Links_that_lead_nowhere_are_summed_up_in_one_warning_each()
    {
        using var export = new ExportFolder()
            .File("claims.csv", "claim,account,status,billed,estimated_payment", "C1,A1,sent,1,1", "C2,A1,bad,1,1")
            .File(
                "ledger.csv",
                "entry,account,date,kind,amount,claim,applies_to",
                "E1,A1,2026-10-01,charge,1.00,C1,",
                "E2,A1,2026-10-01,charge,1.00,C2,E3",
                "E3,A1,2026-10-01,charge,oops,C9,",
                "E4,A1,2026-10-01,charge,1.00,C8,E1",
                "E5,A1,2026-10-01,charge,1.00,C9,E6",
                "E6,A2,2026-10-01,charge,1.00,,E99"
            );
        export
            .Problems()
            .Where(problem =>
                !problem.Contains("C2") && !problem.Contains("no status") && !problem.Contains("no amount")
            )
            .ShouldBe([
                "ledger.csv:5: claim: 2 rows name a claim that is not in claims.csv, the first here: \"C8\".",
                "ledger.csv:6: applies_to: one row pays an entry of another account, the first \"E5\" of account "
                    + "\"A1\" for \"E6\" of account \"A2\": correct the account of one of the two.",
                "ledger.csv:7: applies_to: One row names an entry that the account does not have, the first here: "
                    + "\"E99\".",
            ]);
    }

    [Fact]
    public void A_claim_in_the_ledger_is_no_matter_where_claims_are_not_exported()
    {
        using var export = new ExportFolder().File(
            "ledger.csv",
            "entry,account,date,kind,amount,claim",
            "E1,A1,2026-10-01,charge,1.00,C1"
        );
        export.Problems().ShouldBeEmpty();
    }
}
