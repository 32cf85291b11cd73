using System.Text;
using System.Text.Json;
using MiniExcelLibs;
using PolicyBilling.App;
using PolicyBilling.Tests.Import;

namespace PolicyBilling.Tests.App;

/// <summary>The contract from end to end: files in, the command line, JSON and an exit code out.</summary>
public sealed class ContractTests : IDisposable
{
    private const string LedgerHeader = "entry,account,patient,date,posted,kind,amount,claim,applies_to";
    private const string ContactsHeader = "account,date,kind,step,channel,until,amount";
    private const string ClaimsHeader =
        "claim,account,patient,sent,status,received,billed,estimated_payment,estimated_write_off";

    private const string Statements = """
        settings: { minimum_balance: 10.00 }
        rules:
          - { name: too-soon, when: days_since_last_statement < 28, then: hold, because: "{days_since_last_statement} days ago." }
          - name: owes
            when: patient_portion >= minimum_balance
            then: { decision: statement, amount: owed_outside_claims }
            because: { en: "The patient owes {patient_portion}.", fr: "Le patient doit {patient_portion}." }
        messages:
          - { name: over-90, when: patient_over_90 > 0, text: Please call us. }
        worklists:
          - { name: refunds, when: credit > 0, owner: manager, because: "Refund {credit}." }
        """;

    private const string Collections = """
        ladder:
          starts_when: patient_past_due >= 50.00
          steps:
            - { step: reminder, do: statement, when: "true", because: First. }
            - { step: friendly-call, do: call, with: statement, when: patient_due_days >= 45 and statements_sent >= 1, wait: 10, because: Call., text: Hello. }
            - { step: letter, do: letter, when: patient_due_days >= 60, wait: 10, because: Letter., text: Dear. }
            - { step: hand-over, do: agency, when: patient_due_days >= 120, wait: 30, because: Agency. }
        rules:
          - { name: waits, when: balance > 0, then: hold, because: Not yet. }
        guards:
          - { name: written-only, when: written_only, forbid: [call, statement], because: In writing. }
          - { name: bad-address, when: bad_address, forbid: [mail], wait: true, because: Moved. }
          - { name: bankruptcy, when: bankruptcy, forbid: [statement, mail, email, letter, call, agency], because: Stay. }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("contract-").FullName;
    private readonly ExportFolder _export = new();

    public ContractTests() =>
        _export
            .File("accounts.csv", "account,name,flags", "1,Ann,", "2,Bea,")
            .File("claims.csv", ClaimsHeader)
            .File("contacts.csv", ContactsHeader)
            .File("patients.csv", "patient,account")
            .File("ledger.csv", LedgerHeader);

    private string Out => Path.Combine(_folder, "out");

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _export.Dispose();
    }

    [Fact]
    public async Task The_result_for_scripts_has_the_contracts_keys_in_their_order_and_money_with_two_decimals()
    {
        Ledger("e1,1,,2026-07-01,,charge,210,,", "e2,2,,2026-10-01,,patient-payment,-5.5,,");
        (await DryRun(("statements", Statements))).Output.ShouldStartWith(
            string.Concat(
                """
                {"as_of":"2026-10-31","accounts":2,
                "totals":{"balance":204.50,"credit":5.50,"aged_0_30":0.00,"aged_31_60":0.00,"aged_61_90":0.00,"aged_over_90":210.00,"insurance_estimate":0.00,"patient_portion":204.50},
                "by_decision":[{"decision":"statement","accounts":1,"patient_portion":210.00},{"decision":"hold","accounts":1,"patient_portion":-5.50}],"not_exported":[],"needs_approval":[],
                "decisions":[{"account":"1","decision":"statement","policy":"statements","rule":"owes","step":null,"sends":["statement"],"by":"mail","amount":210.00,"message":"over-90","move_to":null,"until":null,
                "because":"The patient owes $210.00.","balance":210.00,"credit":0.00,"aged_0_30":0.00,"aged_31_60":0.00,"aged_61_90":0.00,"aged_over_90":210.00,"insurance_estimate":0.00,"patient_portion":210.00,"worklists":[]
                """.ReplaceLineEndings("\n").Split('\n')
            )
        );
    }

    [Fact]
    public async Task Rows_and_columns_in_another_order_change_no_byte_of_the_result_or_the_plan()
    {
        string[] rows =
        [
            "e1,1,p,2026-07-01,,charge,210.00,k,",
            "e2,1,,2026-08-01,,patient-payment,-60.00,,e1",
            "e3,1,,2026-08-01,,charge,60.00,,",
            "e4,2,,2026-10-01,,charge,5.00,,",
        ];
        Ledger(rows);
        Claims("k,1,p,2026-07-02,sent,,,80.00,20.00", "l,1,p,2026-08-02,sent,,,10.00,");
        var first = await DryRun(("statements", Statements));
        var plan = await File.ReadAllBytesAsync(Path.Combine(Out, "plan.json"), TestContext.Current.CancellationToken);
        _export.File(
            "ledger.csv",
            [
                .. rows.Prepend(LedgerHeader)
                    .Select(row => string.Join(',', row.Split(',').Reverse()))
                    .OrderBy(row => row.StartsWith("applies_to", StringComparison.Ordinal) ? 0 : row.Length),
            ]
        );
        _export
            .File("accounts.csv", "name,account", "Bea,2", "Ann,1")
            .File("claims.csv", ClaimsHeader, "l,1,p,2026-08-02,sent,,,10.00,", "k,1,p,2026-07-02,sent,,,80.00,20.00");
        var second = await DryRun(("statements", Statements));
        second.Output.ShouldBe(first.Output);
        (await File.ReadAllBytesAsync(Path.Combine(Out, "plan.json"), TestContext.Current.CancellationToken)).ShouldBe(
            plan
        );
    }

    [Theory]
    [InlineData("ledger.csv", LedgerHeader, "e9,1,,2026-10-01,,charge,\"12,50\",,", "amount")]
    [InlineData("ledger.csv", LedgerHeader, "e9,1,,2026-02-30,,charge,12.50,,", "date")]
    [InlineData("ledger.csv", LedgerHeader, "e9,1,,2026-10-01,,payment,12.50,,", "kind")]
    [InlineData("claims.csv", ClaimsHeader, "k,1,,,pending,,,,", "status")]
    [InlineData("contacts.csv", ContactsHeader, "1,2026-10-01,hold,,,soon,", "until")]
    public async Task A_row_that_cannot_be_read_holds_its_own_account_and_no_other(
        string file,
        string header,
        string row,
        string column
    )
    {
        Ledger("e1,1,,2026-07-01,,charge,210.00,,", "e2,2,,2026-10-01,,charge,50.00,,");
        string[] before =
            file == "ledger.csv" ? ["e1,1,,2026-07-01,,charge,210.00,,", "e2,2,,2026-10-01,,charge,50.00,,"] : [];
        _export.File(file, [header, .. before, row]);
        var run = await DryRun(("statements", Statements));
        run.Code.ShouldBe(3);
        run["1"].ShouldBe("hold engine/bad-data");
        run["2"].ShouldBe("statement statements/owes [statement]");
        var problem = run
            .Json.GetProperty("problems")
            .EnumerateArray()
            .Single(problem => problem.GetProperty("severity").GetString() == "error");
        (
            problem.GetProperty("file").GetString(),
            problem.GetProperty("line").GetInt32(),
            problem.GetProperty("column").GetString(),
            problem.GetProperty("account").GetString()
        ).ShouldBe((file, before.Length + 2, column, "1"));
    }

    [Theory]
    [InlineData("accounts.csv", "account,name\n1,Ann\n1,Bea\n", "accounts.csv:3: account: ")]
    [InlineData(
        "ledger.csv",
        "entry,account,date,kind,amount\n1,1,2026-10-01,charge,5\n1,2,2026-10-01,charge,5\n",
        "ledger.csv:3: entry: "
    )]
    [InlineData("ledger.csv", "entry,account,date,kind,amount\n1,3,2026-10-01,charge,5\n", "ledger.csv:2: account: ")]
    [InlineData("ledger.csv", "entry,account,date,kind,amount\n1,,2026-10-01,charge,5\n", "ledger.csv:2: account: ")]
    [InlineData("ledger.csv", "entry,account,date,kind\n1,1,2026-10-01,charge\n", "ledger.csv:1: amount: ")]
    [InlineData("claims.csv", null, "claims: ")]
    [InlineData("ledger.csv", null, "ledger.csv: ")]
    [InlineData("export.yaml", "not_exported: [claim]\n", "export.yaml:1:16: ")]
    public async Task What_cannot_be_used_is_refused_with_its_place_and_nothing_is_written(
        string file,
        string? text,
        string message
    )
    {
        Ledger("e1,1,,2026-07-01,,charge,210.00,,");
        if (text is null)
            _export.Without(file);
        else
            _export.Text(file, text);
        var run = await DryRun(("statements", Statements));
        (run.Code, run.Output).ShouldBe((1, ""));
        run.Error.ShouldStartWith(message);
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Theory]
    [InlineData(30, "", "hold collections/waits")]
    [InlineData(31, "", "statement collections/reminder [statement]")]
    [InlineData(95, "", "statement collections/reminder [statement]")]
    [InlineData(44, "10 statement", "hold collections/waits")]
    [InlineData(45, "10 statement", "collections collections/friendly-call [call, statement]")]
    [InlineData(45, "9 statement", "hold collections/waits")]
    [InlineData(95, "96 statement", "statement collections/reminder [statement]")]
    [InlineData(60, "15 statement; 10 call", "collections collections/letter [letter]")]
    [InlineData(130, "40 letter letter; 3 call friendly-call", "hold collections/waits")]
    [InlineData(130, "30 letter letter", "collections collections/hand-over [agency]")]
    [InlineData(130, "30 agency hand-over", "hold collections/waits")]
    public async Task One_step_at_a_time_and_only_when_the_one_before_was_done_long_enough_ago(
        int age,
        string done,
        string decided
    )
    {
        Ledger($"e1,1,,{Day(age)},,charge,50.00,,");
        Contacts([
            .. done.Split("; ", StringSplitOptions.RemoveEmptyEntries)
                .Select(text => text.Split(' '))
                .Select(words =>
                    $"1,{Day(int.Parse(words[0], null))},{words[1]},{(words.Length > 2 ? words[2] : "")},,,"
                ),
        ]);
        (await DryRun(("collections", Collections)))["1"].ShouldBe(decided);
    }

    [Fact]
    public async Task A_payment_that_bounced_reopens_its_charge_with_the_steps_done_for_it()
    {
        string[] paid =
        [
            $"e1,1,,{Day(95)},,charge,100.00,,",
            $"e2,1,,{Day(20)},,patient-payment,-100.00,,",
            $"e3,1,,{Day(50)},,charge,80.00,,",
        ];
        Contacts($"1,{Day(60)},statement,,,,");
        Ledger(paid);
        (await DryRun(("collections", Collections)))["1"]
            .ShouldBe(
                "statement collections/reminder [statement]",
                "what was sent for the earlier debt does not count for this one"
            );
        Ledger([.. paid, $"e4,1,,{Day(5)},,returned-payment,100.00,,e2"]);
        (await DryRun(("collections", Collections)))["1"]
            .ShouldBe("collections collections/friendly-call [call, statement]");
    }

    [Theory]
    [InlineData("written-only", "1000", "collections collections/letter [letter]")]
    [InlineData("written-only", "", "hold collections/waits")]
    [InlineData("bankruptcy", "1000", "hold collections/waits")]
    public async Task A_step_with_nothing_left_is_skipped_or_waits_with_its_guard(
        string flags,
        string postalCode,
        string decided
    )
    {
        _export.File("accounts.csv", "account,name,flags,postal_code", $"1,Ann,{flags},{postalCode}", "2,Bea,,1000");
        Ledger($"e1,1,,{Day(70)},,charge,100.00,,");
        Contacts($"1,{Day(20)},statement,,,,");
        (await DryRun(("collections", Collections)))["1"].ShouldBe(decided);
    }

    [Theory]
    [InlineData("hold", "2026-10-31", "hold exceptions/hold")]
    [InlineData("hold", "2026-10-30", "collections last/hand-over [agency]")]
    [InlineData("no-agency", "2026-12-31", "hold exceptions/no-agency")]
    [InlineData("statement", "2026-12-31", "hold guards/no-mail")]
    public async Task An_exception_decides_first_until_it_ends_and_never_past_a_guard(
        string does,
        string until,
        string decided
    )
    {
        Ledger("e1,1,,2026-07-01,,charge,210.00,,");
        var guards = does == "statement" ? "[statement, agency]" : "[email]";
        var run = await DryRun(
            ("last", "rules: [{ name: hand-over, when: balance > 0, then: collections, because: B. }]"),
            ("guards", $"guards: [{{ name: no-mail, when: balance > 0, forbid: {guards}, because: B. }}]"),
            (
                "exceptions",
                $"exceptions: [{{ account: \"1\", do: {does}, by: dentist, until: {until}, because: A friend. }}]"
            )
        );
        run["1"].ShouldBe(decided);
        run.Json.GetProperty("problems").GetArrayLength().ShouldBe(until == "2026-10-30" ? 1 : 0);
    }

    [Theory]
    [InlineData("1,2026-10-01,hold,,,,|1,2026-10-01,release,,,,", "statement p/owes [statement]")]
    [InlineData("1,2026-10-01,release,,,,|1,2026-10-01,hold,,,,", "statement p/owes [statement]")]
    [InlineData("1,2026-10-01,release,,,,|1,2026-10-02,hold,,,2026-10-31,", "hold p/held")]
    [InlineData("1,2026-10-02,hold,,,2026-10-30,", "statement p/owes [statement]")]
    [InlineData("1,2026-11-01,hold,,,,", "statement p/owes [statement]")]
    public async Task A_hold_runs_until_its_day_or_its_release_and_on_one_day_the_release_counts_last(
        string contacts,
        string decided
    )
    {
        Ledger("e1,1,,2026-07-01,,charge,210.00,,");
        Contacts(contacts.Split('|'));
        (
            await DryRun(
                (
                    "p",
                    "rules: [{ name: held, when: on_hold, then: hold, because: B. }, { name: owes, when: balance > "
                        + "0, then: statement, because: B. }]"
                )
            )
        )["1"]
            .ShouldBe(decided);
    }

    [Fact]
    public async Task Money_an_insurer_still_owes_never_ages_the_patients_statement()
    {
        _export.File("accounts.csv", "account,name,flags", "1,Ann,", "2,Bea,", "3,Cy,");
        Ledger(
            $"e1,1,child,{Day(100)},,charge,200.00,k,",
            $"e2,1,mother,{Day(20)},,charge,60.00,,",
            $"e3,2,,{Day(100)},,charge,200.00,l,",
            $"e4,2,,{Day(5)},,insurance-payment,-120.00,l,",
            $"e5,3,,{Day(100)},,charge,200.00,m,"
        );
        Claims(
            $"k,1,child,{Day(99)},sent,,,150.00,50.00",
            $"l,2,,{Day(99)},received,{Day(5)},,120.00,",
            $"m,3,,{Day(99)},received,2026-11-01,,150.00,50.00"
        );
        var run = await DryRun(("statements", Statements));
        run["1"].ShouldBe("statement statements/owes [statement]");
        (
            run.Of("1", "amount"),
            run.Of("1", "insurance_estimate"),
            run.Of("1", "aged_over_90"),
            run.Of("1", "message")
        ).ShouldBe(("60.00", "200.00", "200.00", ""));
        (run.Of("2", "amount"), run.Of("2", "aged_over_90"), run.Of("2", "message")).ShouldBe(("80.00", "80.00", ""));
        run["3"].ShouldBe("hold engine/no-policy", "an answer that came after the day is not known yet");
    }

    [Fact]
    public async Task The_books_of_a_past_day_read_as_they_did_then()
    {
        Ledger(
            "e1,1,,2026-07-01,,charge,100.00,,",
            "e2,1,,2026-08-01,2026-10-20,adjustment,-90.00,,",
            "e3,1,,2026-10-01,,charge,40.00,,",
            "e4,1,,2026-09-01,,patient-payment,-30.00,,",
            "e5,1,,2026-10-05,,returned-payment,30.00,,"
        );
        var then = await DryRun([("statements", Statements)], "--as-of", "2026-09-30");
        (then.Of("1", "balance"), then.Of("1", "aged_over_90")).ShouldBe(("70.00", "70.00"));
        then.Json.GetProperty("problems")[0]
            .GetProperty("message")
            .GetString()!
            .ShouldStartWith("The plan is for 2026-09-30, before the export's 2026-10-20");
        (await DryRun(("statements", Statements))).Of("1", "balance").ShouldBe("50.00");
    }

    [Theory]
    [InlineData("oldest-first", "70.00", "50.00")]
    [InlineData("adjustments-first", "100.00", "20.00")]
    public async Task Adjustments_that_name_a_charge_lower_it_where_the_practice_ages_as_Open_Dental_does(
        string method,
        string over90,
        string days31To60
    )
    {
        Ledger(
            $"e1,1,,{Day(100)},,charge,100.00,,",
            $"e2,1,,{Day(40)},,charge,50.00,,",
            $"e3,1,,{Day(10)},,adjustment,-30.00,,e2"
        );
        var run = await DryRun(("practice", $"aging: {{ method: {method} }}"), ("statements", Statements));
        (run.Of("1", "aged_over_90"), run.Of("1", "aged_31_60")).ShouldBe((over90, days31To60));
    }

    [Fact]
    public async Task A_condition_that_fails_holds_the_account_with_exit_code_3_and_the_others_go_on()
    {
        Ledger("e1,1,,2026-10-01,,charge,100.00,,", "e2,2,,2026-10-01,,charge,100.00,,");
        Contacts("2,2026-10-02,call,,,,");
        var run = await DryRun(
            ("p", "rules: [{ name: r, when: balance / calls_made > 1, then: statement, because: B. }]")
        );
        run.Code.ShouldBe(3);
        (run["1"], run["2"]).ShouldBe(("hold engine/fault", "statement p/r [statement]"));
        run.Of("1", "because")
            .ShouldEndWith("p.yaml): division by zero.", customMessage: "lines stand only among the problems");
        run.Json.GetProperty("problems")[0].GetProperty("line").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Limits_ask_for_approval_or_let_statements_wait_for_the_next_batch()
    {
        Ledger("e1,1,,2026-10-01,,charge,4.00,,", "e2,2,,2026-10-01,,charge,100.00,,");
        var run = await DryRun(
            ("practice", "limits: { write_off_each: 3.99, statements_per_run: 0 }"),
            (
                "p",
                "rules: [{ name: small, when: balance <= 5, then: { decision: write-off, reason: small-balance }, "
                    + "because: B. }, { name: owes, when: balance > 5, then: statement, because: B. }]"
            )
        );
        (run.Code, run["1"], run["2"]).ShouldBe((0, "write-off p/small", "hold engine/next-batch"));
        run.Json.GetProperty("needs_approval")
            .GetRawText()
            .ShouldBe("""[{"limit":"write_off_each","allowed":3.99,"found":4.00}]""");
    }

    [Fact]
    public async Task Options_narrow_a_run_and_change_settings_and_the_readers_language()
    {
        Ledger("e1,1,,2026-10-01,,charge,1234.50,,", "e2,2,,2026-10-01,,charge,100.00,,");
        var run = await DryRun(
            [("statements", Statements)],
            "--guarantors",
            "A",
            "--lang",
            "fr",
            "--set",
            "statements.minimum_balance=1234.50"
        );
        (run["1"], run["2"]).ShouldBe(("statement statements/owes [statement]", "hold engine/not-selected"));
        run.Of("1", "because").ShouldBe("Le patient doit 1\u00a0234,50\u00a0$.");
        run.Json.GetProperty("totals").GetProperty("balance").GetRawText().ShouldBe("1334.50");
        (await DryRun([("statements", Statements)], "--set", "statements.minimum_balance=1234.51"))["1"]
            .ShouldBe("hold engine/no-policy");
    }

    [Fact]
    public async Task Another_systems_export_needs_no_code()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var old = Encoding.GetEncoding(1252);
        _export
            .Without("ledger.csv")
            .Without("accounts.csv")
            .Without("claims.csv")
            .Without("contacts.csv")
            .Without("patients.csv")
            .Text(
                "export.yaml",
                """
                as_of: 2026-10-31
                encoding: windows-1252
                delimiter: ";"
                decimal: ","
                dates: dd/MM/yyyy
                not_exported: [claims, contacts]
                tables:
                  accounts: { file: comptes.csv, columns: { account: No, name: Nom } }
                  ledger:
                    file: grand-livre.csv
                    columns: { entry: No, account: Compte, date: Jour, kind: Genre }
                    amount: { debit: Débit, credit: Crédit }
                    values: { kind: { Soin: charge, Paiement: patient-payment } }
                """
            )
            .Bytes("comptes.csv", old.GetBytes("No;Nom\r\n0012;Éloïse\r\n"))
            .Bytes(
                "grand-livre.csv",
                old.GetBytes(
                    "No;Compte;Jour;Genre;Débit;Crédit\r\n1;0012;01/10/2026;Soin;100,5;\r\n"
                        + "2;0012;02/10/2026;Paiement;;20,25\r\n"
                )
            );
        var run = await DryRun(("statements", Statements));
        run.Error.ShouldBeEmpty();
        (run.Code, run["0012"], run.Of("0012", "balance"), run.Of("0012", "guarantor")).ShouldBe(
            (0, "statement statements/owes [statement]", "80.25", "Éloïse")
        );
        run.Json.GetProperty("not_exported").GetRawText().ShouldBe("""["claims","contacts"]""");
    }

    [Fact]
    public async Task A_workbook_gives_what_files_give_and_identifiers_in_it_are_text()
    {
        var export = Directory.CreateDirectory(Path.Combine(_folder, "workbook")).FullName;
        MiniExcel.SaveAs(
            Path.Combine(export, "practice.xlsx"),
            new Dictionary<string, object>
            {
                ["accounts"] = new[] { new { account = "0012", name = "Ann" }, new { account = "12", name = "Bea" } },
                ["ledger"] = new[]
                {
                    new
                    {
                        entry = 1,
                        account = "0012",
                        date = new DateTime(2026, 7, 1),
                        kind = "charge",
                        amount = 0.1 + 0.2,
                    },
                    new
                    {
                        entry = 2,
                        account = "12",
                        date = new DateTime(2026, 10, 1),
                        kind = "charge",
                        amount = 50.0,
                    },
                },
                ["claims"] = new[]
                {
                    new
                    {
                        claim = "k",
                        account = "12",
                        status = "received",
                        estimated_payment = "",
                        estimated_write_off = "",
                    },
                },
                ["contacts"] = new[]
                {
                    new
                    {
                        account = "12",
                        date = "2026-10-01",
                        kind = "call",
                    },
                },
            }
        );
        var run = await DryRun([("statements", Statements)], export);
        (run.Code, run.Of("0012", "aged_over_90"), run.Of("12", "balance")).ShouldBe((0, "0.30", "50.00"));
    }

    [Fact]
    public async Task Everything_wrong_in_any_policy_is_listed_with_its_place_and_nothing_is_decided()
    {
        Ledger("e1,1,,2026-10-01,,charge,100.00,,");
        var run = await DryRun(
            ("one", "rules: [{ name: r, when: patient_portio > 1, then: statement, because: B. }]"),
            ("two", "minBalanse: 010\nrules: [{ name: r, when: balance = 1, then: statment, because: B. }]"),
            ("three", "# nothing\n")
        );
        (run.Code, run.Output, Directory.Exists(Out)).ShouldBe((1, "", false));
        foreach (var place in new[] { "one.yaml:2:26: ", "two.yaml:2:1: ", "two.yaml:3:34: ", "two.yaml:3:45: " })
            run.Error.ShouldContain(place);
        run.Error.ShouldContain("patient_portion");
        run.Error.ShouldContain("==");
    }

    private static string Day(int age) =>
        new DateOnly(2026, 10, 31)
            .AddDays(-age)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private void Ledger(params string[] rows) => _export.File("ledger.csv", [LedgerHeader, .. rows]);

    private void Claims(params string[] rows) => _export.File("claims.csv", [ClaimsHeader, .. rows]);

    private void Contacts(params string[] rows) => _export.File("contacts.csv", [ContactsHeader, .. rows]);

    private Task<Result> DryRun(params (string Name, string Yaml)[] policies) => DryRun(policies, []);

    private async Task<Result> DryRun((string Name, string Yaml)[] policies, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        string[] data = arguments is [['-', ..], ..] or [] ? [_export.Path] : [];
        string[] asOf = arguments.Contains("--as-of") ? [] : ["--as-of", "2026-10-31"];
        var code = await CommandLine.Run(
            [
                "dry-run",
                .. data,
                .. arguments,
                .. asOf,
                "--policies",
                Policies(policies),
                "--format",
                "json",
                "--out",
                Out,
            ],
            new Terminal(output, error, new(2026, 11, 30))
        );
        return new Result(code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    private string Policies((string Name, string Yaml)[] policies)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, Path.GetRandomFileName())).FullName;
        foreach (var (name, yaml) in policies)
            File.WriteAllText(
                Path.Combine(folder, $"{name}.yaml"),
                name is "exceptions" or "practice" ? yaml : $"policy: {name}\n{yaml}"
            );
        var order = policies.Select(policy => policy.Name).Except(["exceptions", "practice"]);
        var more = policies.FirstOrDefault(policy => policy.Name == "practice").Yaml;
        File.WriteAllText(
            Path.Combine(folder, "practice.yaml"),
            $"practice: {{ name: Test, currency: USD, languages: [en, fr] }}\norder: "
                + $"[{string.Join(", ", order)}]\n{more}\n"
        );
        return folder;
    }

    private sealed record Result(int Code, string Output, string Error)
    {
        public JsonElement Json { get; } = Output.Length > 0 ? JsonDocument.Parse(Output).RootElement : default;

        /// <summary>An account's decision as <c>decision policy/rule-or-step [sends]</c>.</summary>
        public string this[string account]
        {
            get
            {
                var sends = Account(account)
                    .GetProperty("sends")
                    .EnumerateArray()
                    .Select(send => send.GetString())
                    .ToList();
                return $"{Of(account, "decision")} "
                    + $"{Of(account, "policy")}/{Of(account, "step") + Of(account, "rule")}"
                    + $"{(sends.Count > 0 ? $" [{string.Join(", ", sends)}]" : "")}";
            }
        }

        /// <summary>A key of an account's decision as it is written; empty for null.</summary>
        public string Of(string account, string key) =>
            Account(account).GetProperty(key) is { ValueKind: JsonValueKind.Number } number
                ? number.GetRawText()
                : Account(account).GetProperty(key).GetString() ?? "";

        private JsonElement Account(string account) =>
            Json.GetProperty("decisions")
                .EnumerateArray()
                .Single(decision => decision.GetProperty("account").GetString() == account);
    }
}
