using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Tests.Import;

public class KeptTextsTests
{
    private static string[] Kept(KeptTexts? texts, string yaml = "source: test")
    {
        using var export = new ExportFolder()
            .Text("export.yaml", yaml)
            .File(
                "ledger.csv",
                "entry,account,date,kind,amount,code,description",
                "E1,A1,2026-10-01,charge,100.00,D0120,Periodic exam",
                "E2,A2,2026-10-01,charge,50.00,,\"Old, balance\"",
                "E3,A2,2026-10-02,patient-payment,-20.00,,Card",
                "E4,A2,2026-10-02,charge,10.00,,"
            );
        var data = export.Read(texts: texts);
        return
        [
            .. Enumerable
                .Range(0, 4)
                .Where(entry => data.EntryTexts.NumberOf(entry) >= 0)
                .Select(entry => $"{data.EntryIds[entry]} {data.EntryTexts.Of(entry)}"),
        ];
    }

    [Fact]
    public void Nobodys_texts_are_kept_until_somebody_asks() => Kept(null).ShouldBeEmpty();

    [Fact]
    public void Statements_need_the_texts_of_what_raises_a_balance() =>
        Kept(KeptTexts.OfCharges)
            .ShouldBe([
                "E1 EntryText { Code = D0120, Description = Periodic exam }",
                "E2 EntryText { Code = , Description = Old, balance }",
            ]);

    [Fact]
    public void Measures_need_the_texts_of_what_writes_off()
    {
        using var export = new ExportFolder().File(
            "ledger.csv",
            "entry,account,date,kind,amount,code,description",
            "E1,A1,2026-10-01,charge,9.00,D0120,Exam",
            "E2,A1,2026-10-02,write-off,-1.00,W1,",
            "E3,A1,2026-10-03,adjustment,-1.00,,Courtesy",
            "E4,A1,2026-10-04,patient-payment,-1.00,,Card"
        );
        string Kept(KeptTexts texts)
        {
            var kept = export.Read(texts: texts).EntryTexts;
            return string.Join(' ', Enumerable.Range(0, 4).Where(entry => kept.NumberOf(entry) >= 0));
        }
        Kept(KeptTexts.OfWriteOffs).ShouldBe("1 2");
        Kept(KeptTexts.OfChargesAndWriteOffs).ShouldBe("0 1 2");
    }

    [Fact]
    public void To_explain_an_account_takes_all_of_its_texts_whatever_the_case_of_its_id() =>
        Kept(KeptTexts.Of("a2"))
            .ShouldBe([
                "E2 EntryText { Code = , Description = Old, balance }",
                "E3 EntryText { Code = , Description = Card }",
            ]);

    [Fact]
    public void A_code_is_kept_in_the_practices_own_words() =>
        Kept(KeptTexts.OfCharges, "tables: { ledger: { values: { code: { D0120: \"0120\" } } } }")[0]
            .ShouldBe("E1 EntryText { Code = 0120, Description = Periodic exam }");
}
