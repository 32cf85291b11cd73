using System.Text.Json;
using PolicyBilling.Files.Import;
using PolicyBilling.Tests.App;

namespace PolicyBilling.Tests.Remittances;

/// <summary>The command <c>import 835</c>, and what a dry run makes of what it keeps.</summary>
public class RemittanceCommandTests : CommandLineCase
{
    private string Data => Path.Combine(Folder, "data");

    private string Table => Path.Combine(Data, "remittances.csv");

    private static string Shipped => Path.Combine(Root, "policies");

    private string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    // Three accounts, a claim each, all sent and none posted.
    private void WritePractice(string ledger = "", string claims = "")
    {
        Directory.CreateDirectory(Data);
        void Put(string name, string text) => File.WriteAllText(Path.Combine(Data, name), text);
        Put("export.yaml", "source: Test\nas_of: 2026-10-31\n");
        Put(
            "accounts.csv",
            "account,name,billing_type,provider,status,flags,address,city,postal_code\n"
                + "1001,Ann Able,,,,,1 Oak,Town,11111\n1002,Ben Bell,,,,,2 Oak,Town,11111\n"
                + "1003,Cid Cole,,,,,3 Oak,Town,11111\n"
        );
        Put("patients.csv", "patient,account,name,birth_date,flags\np1,1001,Ann Able,,\np2,1002,Ben Bell,,\n");
        Put(
            "ledger.csv",
            "entry,account,patient,date,posted,kind,code,amount,claim,applies_to\n"
                + "1,1001,p1,2026-10-01,2026-10-01,charge,D2740,200.00,C1,\n"
                + "2,1002,p2,2026-10-02,2026-10-02,charge,D1110,150.00,C2,\n"
                + "3,1003,,2026-10-02,2026-10-02,charge,D1110,90.00,C3,\n"
                + ledger
        );
        Put(
            "claims.csv",
            "claim,account,patient,carrier,sent,status,received,billed,estimated_payment,estimated_write_off\n"
                + "C1,1001,p1,Blue Heron,2026-10-02,sent,,200.00,100.00,20.00\n"
                + "C2,1002,p2,Blue Heron,2026-10-03,sent,,150.00,100.00,0.00\n"
                + "C3,1003,,Blue Heron,2026-10-03,sent,,90.00,90.00,0.00\n"
                + claims
        );
        Put("appointments.csv", "account,patient,date,status\n");
        Put("contacts.csv", "account,date,kind,step,channel,direction,until,amount,note\n");
        Put("payment_plans.csv", "plan,account,installment,next_due,balance,missed\n");
    }

    private Task<(int Code, string Output, string Error)> Import(params string[] arguments) =>
        Run(["import", "835", .. arguments, "--policies", FixturePolicies]);

    private async Task<Dictionary<string, JsonElement>> DryRun()
    {
        var run = await Run(
            "dry-run",
            Data,
            "--format",
            "json",
            "--out",
            Path.Combine(Folder, "plan"),
            "--policies",
            Shipped
        );
        run.Code.ShouldBe(0, run.Error);
        return JsonDocument
            .Parse(run.Output)
            .RootElement.GetProperty("decisions")
            .EnumerateArray()
            .ToDictionary(decision => decision.GetProperty("account").GetString()!);
    }

    private string Usual() => Write("a.835", Advice.Of(Advice.Usual).Text());

    [Fact]
    public async Task A_payment_is_told_claim_by_claim_with_what_is_to_be_posted()
    {
        WritePractice();
        var run = await Import(Usual(), Data);
        run.Code.ShouldBe(0, run.Error);
        run.Output.Replace(Data, "DATA")
            .Replace('\\', '/')
            .Split('\n')
            .ShouldBe([
                "BLUE HERON DENTAL, payment EFT7001 of 2026-10-20, transfer: 180.00",
                "  1. Claim C1, account 1001, Ann Able",
                "     billed 200.00, paid 80.00, write-off 20.00, patient's part 100.00 (deductible 50.00, "
                    + "coinsurance 50.00)",
                "     To post: payment 80.00, write-off 20.00, the claim's status",
                "  2. Claim C2, account 1002, Ben Bell",
                "     billed 150.00, paid 100.00, patient's part 0.00, refused 50.00",
                "     Not paid: included in another treatment, 50.00 (not the patient's, by contract, CO-97)",
                "     To post: payment 100.00, 50.00 refused: appeal, correct or write off, then set the "
                    + "claim's status",
                "",
                "Answered, not posted: 2, 200.00",
                "Write-offs missing: 1, 20.00",
                "DATA/remittances.csv: 2 lines more.",
                "",
            ]);
        File.ReadAllLines(Table)
            .ShouldBe([
                "trace,payer,line,account,claim,date,kind,paid,write_off,refused,patient_part,other_payers,billed,"
                    + "payer_name,reasons,reference",
                "EFT7001,1999999999,1,1001,C1,2026-10-20,answer,80.00,20.00,0.00,100.00,0.00,200.00,"
                    + "BLUE HERON DENTAL,CO-45 20.00; PR-1 50.00; PR-2 50.00,PN1",
                "EFT7001,1999999999,2,1002,C2,2026-10-20,answer,100.00,0.00,50.00,0.00,0.00,150.00,"
                    + "BLUE HERON DENTAL,CO-97 50.00,PN2",
            ]);
    }

    [Fact]
    public async Task Nobody_is_billed_for_what_an_insurer_paid_and_nobody_posted()
    {
        WritePractice();
        var before = await DryRun();
        (await Import(Usual(), "--out", Data)).Code.ShouldBe(0);
        var after = await DryRun();
        var one = after["1001"];
        one.GetProperty("decision").GetString().ShouldBe("hold");
        (one.GetProperty("policy").GetString(), one.GetProperty("rule").GetString()).ShouldBe(
            ("our-mistakes", "remittance-not-posted")
        );
        one.GetProperty("because")
            .GetString()
            .ShouldBe(
                "The insurer answered 11 days ago (trace EFT7001); $100.00 of what it paid, took off or refused is not "
                    + "posted."
            );
        one.GetProperty("worklists").EnumerateArray().Select(list => list.GetString()).ShouldContain("post-remittance");
        one.GetProperty("insurance_estimate").GetDecimal().ShouldBe(100m);
        after["1003"].ToString().ShouldBe(before["1003"].ToString());
    }

    [Fact]
    public async Task Once_it_is_posted_the_patient_is_asked_for_their_own_part()
    {
        WritePractice(
            "4,1001,p1,2026-10-21,2026-10-21,insurance-payment,,-80.00,C1,\n"
                + "5,1001,p1,2026-10-21,2026-10-21,insurance-write-off,,-20.00,C1,\n"
        );
        (await Import(Usual(), Data)).Output.ShouldContain("To post: the claim's status");
        var one = (await DryRun())["1001"];
        one.GetProperty("decision").GetString().ShouldBe("statement");
        one.GetProperty("amount").GetDecimal().ShouldBe(100m);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        WritePractice();
        var file = Usual();
        await Import(file, Data);
        var table = File.ReadAllBytes(Table);
        var again = await Import(file, file, Data);
        again.Code.ShouldBe(0);
        again.Output.ShouldContain("Nothing new");
        File.ReadAllBytes(Table).ShouldBe(table);
    }

    [Fact]
    public async Task The_same_payment_with_other_amounts_is_refused()
    {
        WritePractice();
        await Import(Usual(), Data);
        var table = File.ReadAllBytes(Table);
        var segments = Advice.Change("CLP|C1", "CLP|C1|1|210|80|100|12|PN1");
        segments[Array.IndexOf(segments, "CAS|CO|45|20")] = "CAS|CO|45|30";
        var run = await Import(Write("b.835", Advice.Of(segments).Text()), Data);
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("b.835: Payment 'EFT7001' was brought before, and line 1 says other amounts now");
        File.ReadAllBytes(Table).ShouldBe(table);
    }

    [Fact]
    public async Task Another_practices_claims_refuse_the_file_though_a_number_is_the_same()
    {
        WritePractice();
        var run = await Import(
            Write(
                "other.835",
                Advice
                    .Of(
                        "BPR|I|70|C|CHK||||||||||||20261020",
                        Advice.Trace,
                        Advice.Payer,
                        "N1|PE|OTHER DENTAL|XX|1888888885",
                        "CLP|C1|1|70|70",
                        "NM1|QC|1|STRANGER|SAM"
                    )
                    .Text()
            ),
            Data
        );
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("None of its 1 claims is in data");
        run.Error.ShouldContain("'OTHER DENTAL'");
        File.Exists(Table).ShouldBeFalse();
    }

    [Fact]
    public async Task A_line_that_is_in_no_claim_is_named_and_the_others_go_on()
    {
        WritePractice();
        var segments = Advice.Change("CLP|C2", "CLP|X9|1|150|100|0|12|PN2");
        segments[Array.IndexOf(segments, "NM1|QC|1|BELL|BEN")] = "NM1|QC|1|STRANGER|SAM";
        var run = await Import(Write("a.835", Advice.Of(segments).Text()), Data);
        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("2. Claim X9: not in the data");
        run.Output.ShouldContain("Not in the data (another practice's, or not exported): 1, 100.00");
        File.ReadAllLines(Table).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_claim_known_by_amount_day_and_name_alone_is_asked_and_remembered()
    {
        WritePractice();
        var file = Write("a.835", Advice.Of(Advice.Change("CLP|C2", "CLP|X9|1|150|100|0|12|PN2")).Text());
        var asked = await Import(file, Data);
        asked.Code.ShouldBe(5);
        asked.Output.ShouldContain("[claim-EFT7001-2]");
        asked.Output.ShouldContain("1002/C2: Ben Bell, billed 150.00");
        File.Exists(Table).ShouldBeFalse();
        var answers = Write("answers.yaml", "claim-EFT7001-2: 1002/C2\n");
        (await Import(file, Data, "--answers", answers)).Code.ShouldBe(0);
        File.ReadAllText(Table).ShouldContain(",2,1002,C2,");
        (await Import(file, Data)).Output.ShouldContain("Nothing new");
    }

    [Theory]
    [InlineData("none", 0, 2)]
    [InlineData("1001/C1", 1, 0)]
    public async Task Only_what_was_offered_is_an_answer(string answer, int code, int lines)
    {
        WritePractice();
        var file = Write("a.835", Advice.Of(Advice.Change("CLP|C2", "CLP|X9|1|150|100|0|12|PN2")).Text());
        var answers = Write("answers.yaml", $"claim-EFT7001-2: {answer}\n");
        (await Import(file, Data, "--answers", answers)).Code.ShouldBe(code);
        (File.Exists(Table) ? File.ReadAllLines(Table).Length : 0).ShouldBe(lines);
    }

    [Theory]
    // The number, and the amount without a name of its own.
    [InlineData("CLP|C3|1|90|90", "COLE", 0)]
    // The number alone: another name, another amount, or a name of which nobody knows whose it is.
    [InlineData("CLP|C1|1|200|200", "STRANGER", 5)]
    [InlineData("CLP|C1|1|60|60", "ABLE", 0)]
    [InlineData("CLP|C3|1|60|60", "STRANGER", 5)]
    public async Task A_number_alone_is_not_enough(string claim, string name, int code)
    {
        WritePractice();
        var paid = claim.Split('|')[4];
        var file = Write(
            "a.835",
            Advice
                .Of($"BPR|I|{paid}|C|CHK||||||||||||20261020", Advice.Trace, Advice.Payer, claim, $"NM1|QC|1|{name}")
                .Text()
        );
        (await Import(file, Data)).Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_denial_is_told_in_plain_words_and_an_unknown_reason_by_its_number()
    {
        WritePractice();
        var file = Write(
            "a.835",
            Advice
                .Of(
                    "BPR|H|0|C|NON||||||||||||20261020",
                    Advice.Trace,
                    Advice.Payer,
                    "CLP|C1|4|200|0",
                    "CAS|CO|29|150",
                    "CAS|PR|9999|50",
                    "NM1|QC|1|ABLE|ANN"
                )
                .Text()
        );
        var run = await Import(file, Data);
        run.Output.ShouldContain("Denied: billed 200.00, paid 0.00, patient's part 50.00, refused 150.00");
        run.Output.ShouldContain("Not paid: sent too late, 150.00 (not the patient's, by contract, CO-29)");
        run.Output.ShouldContain("Not paid: reason 9999, 50.00 (the patient's, PR-9999)");
        run.Output.ShouldContain("Denied: 1, 200.00");
        (await DryRun())["1001"]
            .GetProperty("worklists")
            .EnumerateArray()
            .Select(list => list.GetString())
            .ShouldContain("denied-claims");
        (await Import(file, Data, "--lang", "fr")).Output.ShouldContain("Non payé\u00A0: envoyée trop tard, 150.00");
    }

    [Fact]
    public async Task A_takeback_holds_the_account_and_is_on_its_list()
    {
        WritePractice(
            "4,1001,p1,2026-10-11,2026-10-11,insurance-payment,,-80.00,C1,\n"
                + "5,1001,p1,2026-10-11,2026-10-11,insurance-write-off,,-20.00,C1,\n"
        );
        var file = Write(
            "a.835",
            Advice
                .Of(
                    "BPR|I|0|C|NON||||||||||||20261020",
                    Advice.Trace,
                    Advice.Payer,
                    "CLP|C1|22|-200|-80",
                    "CAS|CO|45|-20",
                    "CAS|PR|1|-100",
                    "NM1|QC|1|ABLE|ANN",
                    "PLB|1999999984|20261231|FB:EFT7002|-80"
                )
                .Text()
        );
        var run = await Import(file, Data);
        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("Taken back: billed -200.00, paid -80.00");
        run.Output.ShouldContain(
            "Of the payment as a whole: balance carried to or from another payment (FB, EFT7002), 80.00 added"
        );
        run.Output.ShouldContain("Taken back, still in the books as paid: 1, 80.00");
        var one = (await DryRun())["1001"];
        one.GetProperty("rule").GetString().ShouldBe("takeback-not-posted");
        one.GetProperty("worklists").EnumerateArray().Select(list => list.GetString()).ShouldContain("post-takeback");
    }

    // The payment of 130.00 for C3 is lowered by 50.00 for the earlier one, by the insurer's number of that claim.
    private static Advice KeptBack(string amount = "50") =>
        Advice.Of(
            FormattableString.Invariant($"BPR|I|{130 - decimal.Parse(amount, null)}|C|ACH||||||||||||20261028"),
            "TRN|1|EFT7003|1999999999",
            Advice.Payer,
            "CLP|C3|1|130|130|0|12|PN8",
            "NM1|QC|1|COLE|CID",
            $"PLB|1999999984|20261231|WO:PN1|{amount}"
        );

    [Fact]
    public async Task What_a_payment_keeps_back_is_a_line_of_its_own_with_its_number_and_claim()
    {
        WritePractice();
        (await Import(Usual(), Data)).Code.ShouldBe(0);
        var before = await DryRun();
        var run = await Import(Write("b.835", KeptBack().Text()), Data);
        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("(WO, PN1), 50.00 kept back, for claim C1, account 1001");
        run.Output.ShouldContain("Kept back from payments for earlier ones: 1, 50.00");
        run.Output.ShouldContain("2 lines more");
        File.ReadAllLines(Table)[^1]
            .ShouldBe(
                "EFT7003,1999999999,P1,1001,C1,2026-10-28,takeback,-50.00,0.00,0.00,0.00,0.00,0.00,BLUE HERON DENTAL,"
                    + "WO,PN1"
            );
        // It is evidence, and moves no money of the account.
        (await DryRun())["1001"]
            .ToString()
            .ShouldBe(before["1001"].ToString());
        var json = await Import(Path.Combine(Folder, "b.835"), Data, "--format", "json");
        var root = JsonDocument.Parse(json.Output).RootElement;
        root.GetProperty("added").GetInt32().ShouldBe(0);
        root.GetProperty("payments")[0]
            .GetProperty("adjustments")[0]
            .ToString()
            .ShouldBe("""{"reason":"WO","reference":"PN1","account":"1001","claim":"C1","amount":50.00}""");
        var other = await Import(Write("c.835", KeptBack("40").Text()), Data);
        other.Code.ShouldBe(1);
        other.Error.ShouldContain("Payment 'EFT7003' was brought before, and line P1 says other amounts now");
    }

    [Fact]
    public async Task What_is_kept_back_for_nobody_known_stands_there_without_an_account_and_is_no_bad_row()
    {
        WritePractice();
        var run = await Import(Write("b.835", KeptBack().Text()), Data);
        run.Code.ShouldBe(0, run.Error);
        File.ReadAllLines(Table)[^1].ShouldStartWith("EFT7003,1999999999,P1,,,2026-10-28,takeback,-50.00,");
        await DryRun();
    }

    // The practice's tables as sheets of one workbook, and no CSV file beside it.
    private string WriteWorkbook()
    {
        WritePractice();
        var sheets = new Dictionary<string, object>();
        foreach (var file in Directory.GetFiles(Data, "*.csv"))
        {
            var lines = File.ReadAllLines(file).Select(line => line.Split(',')).ToList();
            sheets[Path.GetFileNameWithoutExtension(file)] = lines
                .Skip(1)
                .Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => (object)pair.Second))
                .DefaultIfEmpty(lines[0].ToDictionary(name => name, _ => (object)""))
                .ToList();
            File.Delete(file);
        }
        var path = Path.Combine(Data, "practice.xlsx");
        MiniExcelLibs.MiniExcel.SaveAs(path, sheets);
        return path;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_practice_of_one_workbook_keeps_the_answers_beside_it(bool isNamed)
    {
        var workbook = WriteWorkbook();
        var place = isNamed ? workbook : Data;
        var run = await Import(Usual(), place);
        run.Code.ShouldBe(0, run.Error);
        File.ReadAllLines(Table).Length.ShouldBe(3);
        (await Import(Usual(), "--out", place)).Output.ShouldContain("Nothing new");
        var decided = await Run("dry-run", place, "--format", "json", "--out", Out, "--policies", Shipped);
        decided.Code.ShouldBe(0, decided.Error);
        decided.Output.ShouldContain("\"rule\":\"remittance-not-posted\"");
    }

    [Fact]
    public async Task Answers_in_a_sheet_are_read_and_never_written_there()
    {
        var workbook = WriteWorkbook();
        await Import(Usual(), workbook);
        var lines = File.ReadAllLines(Table).Select(line => line.Split(',')).ToList();
        var rows = lines[1..]
            .Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
        File.Delete(Table);
        MiniExcelLibs.MiniExcel.Insert(workbook, rows.ToList(), "remittances");
        var decided = await Run("dry-run", workbook, "--format", "json", "--out", Out, "--policies", Shipped);
        decided.Code.ShouldBe(0, decided.Error);
        decided.Output.ShouldContain("\"rule\":\"remittance-not-posted\"");
        var run = await Import(Usual(), workbook);
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("practice.xlsx#remittances: Answers are not written into a workbook");
        File.Exists(Table).ShouldBeFalse();
    }

    [Fact]
    public async Task Answers_are_read_as_they_were_written_however_the_system_writes_dates_and_amounts()
    {
        WritePractice();
        File.AppendAllText(Path.Combine(Data, "export.yaml"), "dates: dd/MM/yyyy\ndecimal: \",\"\ndelimiter: \";\"\n");
        foreach (var file in Directory.GetFiles(Data, "*.csv"))
            File.WriteAllText(
                file,
                System.Text.RegularExpressions.Regex.Replace(
                    File.ReadAllText(file).Replace(',', ';').Replace('.', ','),
                    @"(\d{4})-(\d\d)-(\d\d)",
                    "$3/$2/$1"
                )
            );
        (await Import(Usual(), Data)).Code.ShouldBe(0);
        (await Import(Usual(), Data)).Output.ShouldContain("Nothing new");
        (await DryRun())["1001"].GetProperty("rule").GetString().ShouldBe("remittance-not-posted");
    }

    [Fact]
    public async Task A_table_from_before_references_were_kept_is_gone_on_with()
    {
        WritePractice();
        await Import(Usual(), Data);
        var old = File.ReadAllLines(Table).Select(line => line[..line.LastIndexOf(',')]).ToList();
        File.WriteAllLines(Table, old);
        (await Import(Usual(), Data)).Output.ShouldContain("Nothing new");
        File.ReadAllLines(Table).ShouldBe(old);
        (await Import(Write("b.835", KeptBack().Text()), Data)).Code.ShouldBe(0);
        var lines = File.ReadAllLines(Table);
        lines[..3].ShouldBe([old[0] + ",reference", old[1] + ",", old[2] + ","]);
        lines.Length.ShouldBe(5);
        await DryRun();
    }

    [Fact]
    public async Task Scripts_get_one_line()
    {
        WritePractice();
        var run = await Import(Usual(), Data, "--format", "json");
        var root = JsonDocument.Parse(run.Output).RootElement;
        root.GetProperty("added").GetInt32().ShouldBe(2);
        var claim = root.GetProperty("payments")[0].GetProperty("claims")[0];
        claim.GetProperty("paid").GetDecimal().ShouldBe(80m);
        claim.GetProperty("to_post").GetProperty("write_off").GetDecimal().ShouldBe(20m);
    }

    [Fact]
    public async Task A_payment_dated_after_the_data_counts_later()
    {
        WritePractice();
        var file = Write("a.835", Advice.Of(Advice.Change("BPR", "BPR|I|180|C|ACH||||||||||||20261101")).Text());
        var run = await Import(file, Data);
        run.Output.ShouldContain("Dated after the data's day, 2026-10-31");
        run.Output.ShouldNotContain("To post");
        (await DryRun())["1001"].GetProperty("rule").GetString().ShouldNotBe("remittance-not-posted");
    }

    [Theory]
    [InlineData("trace,payer,line\nEFT1,1,1\n")]
    [InlineData("trace;payer\n")]
    public async Task A_table_that_another_program_changed_is_not_added_to(string table)
    {
        WritePractice();
        File.WriteAllText(Table, table);
        var run = await Import(Usual(), Data);
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("remittances.csv");
        File.ReadAllText(Table).ShouldBe(table);
    }

    [Fact]
    public async Task A_table_with_columns_in_another_order_is_read_and_not_added_to()
    {
        WritePractice();
        await Import(Usual(), Data);
        var lines = File.ReadAllLines(Table);
        File.WriteAllLines(Table, lines.Select(line => "x," + line));
        var run = await Import(Write("b.835", Advice.Of(Advice.Change("TRN", "TRN|1|EFT7002|1")).Text()), Data);
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("Another program changed its columns");
        (await DryRun())["1001"].GetProperty("rule").GetString().ShouldBe("remittance-not-posted");
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_holds_its_account_and_stops_an_import()
    {
        WritePractice();
        var file = Usual();
        await Import(file, Data);
        File.WriteAllText(Table, File.ReadAllText(Table).Replace("answer,80.00", "answer,8o.00"));
        var run = await Import(file, Data);
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("remittances.csv:2: paid");
        var plan = await Run(
            "dry-run",
            Data,
            "--format",
            "json",
            "--out",
            Path.Combine(Folder, "plan"),
            "--policies",
            Shipped
        );
        plan.Code.ShouldBe(3);
        plan.Output.ShouldContain("bad-data");
    }

    [Theory]
    [InlineData(2, "Name the practice's data folder", "a.835")]
    [InlineData(2, "There is no data folder", "a.835", "--out", "nowhere")]
    [InlineData(2, "There is no file", "b.835", "data")]
    [InlineData(2, "Name a file", "data")]
    [InlineData(2, "is a file: answers are kept in a folder", "a.835", "--out", "a.835")]
    public async Task What_is_missing_on_the_command_line_is_said(int code, string said, params string[] words)
    {
        WritePractice();
        Usual();
        var run = await Import([.. words.Select(word => word.StartsWith('-') ? word : Path.Combine(Folder, word))]);
        run.Code.ShouldBe(code);
        run.Error.ShouldContain(said);
    }

    [Fact]
    public async Task Lines_about_claims_that_left_the_export_are_counted_and_change_nothing()
    {
        WritePractice();
        await Import(Usual(), Data);
        var claims = Path.Combine(Data, "claims.csv");
        File.WriteAllText(
            claims,
            File.ReadAllText(claims).Replace("C1,1001,p1", "C1,1002,p2", StringComparison.Ordinal).Replace("C2,", "D2,")
        );
        var problems = PracticeImport
            .Read(Data, cancel: TestContext.Current.CancellationToken)
            .Problems.Select(problem => problem.ToString())
            .ToList();
        problems.ShouldContain(
            "remittances.csv:1: claim: 1 line is about a claim that the export does not show any more."
        );
        problems.ShouldContain(
            "remittances.csv:2: claim: The claim \"C1\" is another account's now: take the line away and import the "
                + "835 again."
        );
    }

    [Fact]
    public async Task Data_without_claims_is_refused()
    {
        WritePractice();
        File.Delete(Path.Combine(Data, "claims.csv"));
        var run = await Import(Usual(), Data);
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("The data has no claims");
    }
}
