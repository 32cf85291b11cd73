namespace PolicyBilling.Tests.Import;

/// <summary>A row that cannot be read holds its account, is left out, and says what to write; all others go
/// on.</summary>
public class BadRowTests
{
    public static TheoryData<string, string, string, string> Rows =>
        new()
        {
            { "accounts", "account,name,status", "A3,,active", "accounts.csv:2: name: is blank: every row needs it." },
            {
                "accounts",
                "account,name,status",
                "A3,Cy,activ",
                "accounts.csv:2: status: \"activ\" is no status: write one of active, inactive, deceased. Did you "
                    + "mean 'active'?"
            },
            {
                "accounts",
                "account,name,language",
                "A3,Cy,French",
                "accounts.csv:2: language: \"French\" is no language: write two letters, e.g. en or fr, or "
                    + "translate the word in export.yaml with `values: {language: …}`."
            },
            {
                "accounts",
                "account,name,status,language",
                "A3,Doe, John,active,en",
                "accounts.csv:2: The row has 5 fields and the header 4: put quotes around a text that holds the "
                    + "separator."
            },
            {
                "ledger",
                "entry,account,date,kind,amount",
                "E1,A3,2026-10-01,chargee,10.00",
                "ledger.csv:2: kind: \"chargee\" is no kind: write one of charge, missed-fee, late-fee, "
                    + "finance-charge, opening-balance, patient-payment, insurance-payment, insurance-write-off, "
                    + "write-off, adjustment, transfer, refund, returned-payment. Did you mean 'charge'?"
            },
            {
                "ledger",
                "entry,account,date,kind,amount",
                "E1,A3,2026-10-01,charge,\"12,50\"",
                "ledger.csv:2: amount: \"12,50\" has a comma: use a point (12.50), or write `decimal: \",\"` in "
                    + "export.yaml if the whole export does so."
            },
            {
                "ledger",
                "entry,account,date,kind,amount",
                "E1,A3,2026-10-01,charge,",
                "ledger.csv:2: amount: is blank: every row needs it."
            },
            {
                "ledger",
                "entry,account,date,kind,amount",
                "E1,A3,2026-10-01,charge,1000000.01",
                "ledger.csv:2: amount: \"1000000.01\" is more than a million: check it."
            },
            {
                "ledger",
                "entry,account,date,kind,amount",
                "E1,A3,2026-10-01,charge,-1000000.01",
                "ledger.csv:2: amount: \"-1000000.01\" is more than a million: check it."
            },
            {
                "ledger",
                "entry,account,date,kind,amount",
                "E1,A3,2026-02-30,charge,1",
                "ledger.csv:2: date: \"2026-02-30\" is a day that does not exist."
            },
            {
                "ledger",
                "entry,account,date,kind,amount",
                ",A3,2026-10-01,charge,1",
                "ledger.csv:2: entry: is blank: every row needs it."
            },
            {
                "ledger",
                "entry,account,date,kind,amount,posted",
                "E1,A3,2026-10-01,charge,1,soon",
                "ledger.csv:2: posted: \"soon\" is no date: write yyyy-MM-dd, e.g. 2026-10-31."
            },
            {
                "ledger",
                "entry,account,date,kind,amount",
                "E1,A3,2026-10-01,charge",
                "ledger.csv:2: The row has 4 fields and the header 5: the row is cut short."
            },
            {
                "ledger",
                "entry,account,date,kind,amount",
                "E1,A3,2026-10-01,charge,12,50",
                "ledger.csv:2: The row has 6 fields and the header 5: put quotes around a text that holds the "
                    + "separator."
            },
            {
                "ledger",
                "entry,account,date,kind,amount,description",
                "E1,A3,2026-10-01,charge,12.50,a\0b",
                "ledger.csv:2: description: the field holds a control character (U+0000): delete it."
            },
            {
                "ledger",
                "entry,account,date,kind,amount,description",
                "E1,A3,2026-10-01,charge,12.50,a\ufffeb",
                "ledger.csv:2: description: the field holds a control character (U+FFFE): delete it."
            },
            {
                "ledger",
                "entry,account,date,kind,amount,description",
                "E1,A3,2026-10-01,charge,12.50,a\rb",
                "ledger.csv:2: description: the field holds a control character (U+000B): delete it."
            },
            {
                "patients",
                "patient,account,birth_date",
                "P1,A3,1990-1-1",
                "patients.csv:2: birth_date: \"1990-1-1\": write 1990-01-01, with two digits for month and day."
            },
            { "patients", "patient,account", ",A3", "patients.csv:2: patient: is blank: every row needs it." },
            {
                "claims",
                "claim,account,status",
                "C1,A3,open",
                "claims.csv:2: status: \"open\" is no status: write one of unsent, sent, received, denied."
            },
            {
                "claims",
                "claim,account,status,billed",
                "C1,A3,sent,-5.00",
                "claims.csv:2: billed: \"-5.00\" is negative: write it without a minus."
            },
            {
                "claims",
                "claim,account,status,estimated_payment",
                "C1,A3,sent,1.234",
                "claims.csv:2: estimated_payment: \"1.234\" has more than two decimals: write whole cents, e.g. 12.50."
            },
            {
                "appointments",
                "account,date,status",
                "A3,2026-10-01,no-show",
                "appointments.csv:2: status: \"no-show\" is no status: write one of completed, scheduled, missed, "
                    + "cancelled."
            },
            {
                "appointments",
                "account,date,status",
                "A3,,missed",
                "appointments.csv:2: date: is blank: every row needs it."
            },
            {
                "contacts",
                "account,date,kind,until",
                "A3,2026-10-01,promise,Friday",
                "contacts.csv:2: until: \"Friday\" is no date: write yyyy-MM-dd, e.g. 2026-10-31."
            },
            {
                "contacts",
                "account,date,kind,amount",
                "A3,2026-10-01,promise,-5",
                "contacts.csv:2: amount: \"-5\" is negative: write it without a minus."
            },
            {
                "contacts",
                "account,date,kind,channel",
                "A3,2026-10-01,statement,fax",
                "contacts.csv:2: channel: \"fax\" is no channel: write one of mail, email, in-person, phone."
            },
            {
                "payment_plans",
                "plan,account,installment",
                "L1,A3,fifty",
                "payment_plans.csv:2: installment: \"fifty\" is no amount: write digits and at most two decimals, "
                    + "e.g. 12.50."
            },
            {
                "payment_plans",
                "plan,account,missed",
                "L1,A3,-1",
                "payment_plans.csv:2: missed: \"-1\" is no whole number: write digits only, e.g. 2."
            },
        };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_bad_row_holds_its_account_and_says_what_to_write(
        string table,
        string header,
        string row,
        string problem
    )
    {
        using var export = new ExportFolder()
            .File("accounts.csv", "account,name", "A1,Ann", "A3,Cy")
            .File($"{table}.csv", header, row);
        if (table == "accounts")
            export.Ledger();

        export.Problems().ShouldBe([problem]);
        var data = export.Read();
        data.BadAccounts.Keys.Select(account => data.AccountIds[account]).ShouldBe(["A3"]);
        data.BadAccounts.Values.Single().Account.ShouldBe("A3");
        (
            data.Ledger.Count
            + data.Patients.Count
            + data.Claims.Count
            + data.Appointments.Count
            + data.Contacts.Count
            + data.Plans.Count
        ).ShouldBe(table is "accounts" or "ledger" ? 0 : 1);
        export.Refusal(strict: true).ShouldBe([problem]);
    }

    [Fact]
    public void A_field_of_more_than_64_kilobytes_is_a_bad_row()
    {
        using var export = new ExportFolder().File(
            "ledger.csv",
            "entry,account,date,kind,amount,description",
            $"E1,A1,2026-10-01,charge,1,{new string('x', 64 * 1024)}",
            $"E2,A2,2026-10-01,charge,1,{new string('x', 64 * 1024 + 1)}"
        );
        export
            .Problems()
            .ShouldBe([
                "ledger.csv:3: description: the field has 65,537 characters: check it, it may hold several rows.",
            ]);
        export.Read().Ledger.Count.ShouldBe(1);
    }

    [Fact]
    public void Even_an_account_with_a_name_of_megabytes_is_only_held()
    {
        using var export = new ExportFolder()
            .Ledger()
            .File("accounts.csv", "account,name", $"A1,{new string('x', 3 << 20)}", "A2,Ben");
        export
            .Problems()
            .ShouldBe([
                "accounts.csv:2: name: the field has 3,145,728 characters: check it, it may hold several rows.",
            ]);
        export
            .File("accounts.csv", "account,name", $"{new string('x', 3 << 20)},Ann")
            .Refusal()[0]
            .ShouldEndWith("has 3,145,728 characters: no account has such an id; check the row's quotes.");
    }

    [Fact]
    public void A_million_is_read_and_a_cent_more_is_not()
    {
        using var export = new ExportFolder().Ledger(
            "E1,A1,2026-10-01,charge,1000000.00",
            "E2,A2,2026-10-01,charge,1000000.01"
        );
        var data = export.Read();
        data.Ledger.CountOf(0).ShouldBe(1);
        data.Ledger.CountOf(1).ShouldBe(0);
        data.BadAccounts.Keys.ShouldBe([1]);
    }

    [Fact]
    public void Every_bad_field_of_a_row_is_reported_and_the_first_holds_the_account()
    {
        using var export = new ExportFolder().Ledger("E1,A1,2026-10-32,charje,$5");
        export.Problems().Length.ShouldBe(3);
        export.Read().BadAccounts[0].Column.ShouldBe("kind");
    }

    [Theory]
    [InlineData(
        "patients",
        "patient,account",
        "P1,A1",
        "patients.csv:3: patient: The account has the patient \"P1\" on an earlier line already: delete one of the "
            + "two rows."
    )]
    [InlineData(
        "claims",
        "claim,account,status,billed,estimated_payment",
        "P1,A1,sent,1.00,1.00",
        "claims.csv:3: claim: The account has the claim \"P1\" on an earlier line already: delete one of the two "
            + "rows, or give a corrected claim its own id."
    )]
    [InlineData(
        "payment_plans",
        "plan,account",
        "P1,A1",
        "payment_plans.csv:3: plan: The account has the plan \"P1\" on an earlier line already: delete one of the "
            + "two rows."
    )]
    public void The_same_thing_twice_in_an_account_is_a_bad_row(string table, string header, string row, string problem)
    {
        using var export = new ExportFolder().File($"{table}.csv", header, row, row, row.Replace("A1", "A2"));
        export.Problems().ShouldBe([problem]);
        export.Read().BadAccounts.Keys.ShouldBe([0]);
    }

    [Theory]
    [InlineData("patients", "patient,account", "P1,A9")]
    [InlineData("claims", "claim,account,status", "C1,A9,nonsense")]
    [InlineData("appointments", "account,date,status", "A9,2026-10-01,missed")]
    [InlineData("contacts", "account,date,kind", "A9,2026-10-01,call")]
    [InlineData("payment_plans", "plan,account", "L1,A9")]
    public void A_row_of_an_optional_table_for_an_unknown_account_is_a_warning(string table, string header, string row)
    {
        using var export = new ExportFolder().File($"{table}.csv", header, row);
        export
            .Problems()
            .ShouldBe([
                $"{table}.csv:2: account: \"A9\" is not in accounts.csv. Did you mean 'A1'? The row was left out.",
            ]);
        export.Read(strict: true).BadAccounts.ShouldBeEmpty();
    }

    [Fact]
    public void A_thousand_problems_are_listed_and_the_others_counted_while_every_account_is_held()
    {
        using var export = new ExportFolder()
            .File("accounts.csv", ["account,name", .. Enumerable.Range(0, 1500).Select(i => $"B{i},Name")])
            .Ledger([.. Enumerable.Range(0, 1500).Select(i => $"E{i},B{i},2026-10-01,charge,x")]);
        var data = export.Read();
        data.BadAccounts.Count.ShouldBe(1500);
        data.Problems.Count.ShouldBe(1001);
        data.Problems[^1].Message.ShouldBe("There are 500 more problems of this kind; correct the ones listed first.");
    }
}
