using PolicyBilling.Ledgers;

namespace PolicyBilling.Tests.Import;

/// <summary>Another system's export, adapted without code.</summary>
public class ExportYamlTests
{
    [Fact]
    public void Files_columns_words_and_signs_are_translated()
    {
        using var export = new ExportFolder()
            .Without("ledger.csv")
            .Text(
                "export.yaml",
                """
                source: Cabinet 2000
                as_of: 2026-10-31
                delimiter: ";"
                decimal: ","
                thousands: " "
                dates: dd/MM/yyyy
                credits: positive
                not_exported: [claims]
                tables:
                  accounts:
                    columns: {account: Dossier, name: Nom, flags: Indicateurs, billing_type: Genre}
                    values: {flags: {Faillite: bankruptcy}, billing_type: {Régulier: standard}}
                  ledger:
                    file: grand-livre.csv
                    columns: {entry: No, account: Dossier, date: Date, kind: Type, amount: Montant}
                    values: {kind: {Paiement: patient-payment, Soin: charge}}
                """
            )
            .File("accounts.csv", "Dossier;Nom;Indicateurs;Genre", "A1;Zoé;FAILLITE;régulier", "A2;Léo;minor;autre")
            .File(
                "grand-livre.csv",
                "No;Dossier;Date;Type;Montant",
                "1;A1;01/10/2026;soin;1 234,50",
                "2;A1;02/10/2026;PAIEMENT;200",
                "3;A1;03/10/2026;patient-payment;-5,5"
            );
        var data = export.Read();
        data.Problems.ShouldBeEmpty();
        (data.Source, data.ExportedAsOf, data.NotExported).ShouldBe(
            ("Cabinet 2000", new DateOnly(2026, 10, 31), Table.Claims)
        );
        Enumerable.Range(0, 3).Select(i => data.Ledger.Of(0, i).Cents).ShouldBe([123450, -20000, 550]);
        data.FlagSets[data.Accounts[0].Flags].ShouldBe(["bankruptcy"]);
        data.Accounts.Select(account => data.Words[account.BillingType]).ShouldBe(["standard", "autre"]);
    }

    [Fact]
    public void An_amount_in_two_columns_is_debit_less_credit_whatever_the_kind()
    {
        using var export = new ExportFolder()
            .Text("export.yaml", "credits: positive\ntables: {ledger: {amount: {debit: Debit, credit: Credit}}}\n")
            .File(
                "ledger.csv",
                "entry,account,date,kind,Debit,Credit",
                "1,A1,2026-10-01,charge,100.00,",
                "2,A1,2026-10-01,patient-payment,0.00,40.00",
                "3,A1,2026-10-01,patient-payment,5.00,",
                "4,A2,2026-10-01,charge,,"
            );
        var data = export.Read();
        Enumerable.Range(0, 3).Select(i => data.Ledger.Of(0, i).Cents).ShouldBe([10000, -4000, 500]);
        export
            .Problems()
            .ShouldBe(["ledger.csv:5: Debit: is blank, and so is the credit: one of them needs the amount."]);
    }

    [Fact]
    public void Unsigned_credits_leave_the_other_kinds_alone()
    {
        using var export = new ExportFolder()
            .File("export.yaml", "credits: positive")
            .Ledger(
                "1,A1,2026-10-01,adjustment,-5",
                "2,A1,2026-10-01,write-off,5",
                "3,A1,2026-10-01,refund,5",
                "4,A1,2026-10-01,patient-payment,-5"
            );
        Enumerable.Range(0, 4).Select(i => export.Read().Ledger.Of(0, i).Cents).ShouldBe([-500, -500, 500, 500]);
    }

    [Fact]
    public void A_table_said_not_to_be_exported_is_read_when_it_is_there()
    {
        using var export = new ExportFolder()
            .File("export.yaml", "not_exported: [claims, contacts]")
            .File("claims.csv", "claim,account,status");
        export
            .Problems()
            .ShouldBe(["claims.csv: export.yaml says that `claims` is not exported, but it is there; it was read."]);
        export.Read().NotExported.ShouldBe(Table.Contacts);
    }

    [Fact]
    public void A_tab_may_stand_between_fields()
    {
        using var export = new ExportFolder()
            .File("export.yaml", "delimiter: tab")
            .File("accounts.csv", "account\tname", "A1\tAnn, \"Annie\"")
            .File("ledger.csv", ExportFolder.LedgerHeader.Replace(',', '\t'));
        var data = export.Read();
        data.Texts[data.Accounts[0].Name].ShouldBe("Ann, \"Annie\"");
    }

    [Theory]
    [InlineData(
        "delimeter: \";\"",
        "export.yaml:1:1: 'delimeter' is not known here: write one of source, as_of, encoding, delimiter, decimal, "
            + "thousands, dates, credits, not_exported, tables. Did you mean 'delimiter'?"
    )]
    [InlineData(
        "delimiter: comma",
        "export.yaml:1:12: The delimiter is one character, such as `\";\"`, or the word `tab`."
    )]
    [InlineData("decimal: \"'\"", "export.yaml:1:10: The decimal mark is `\",\"` or `\".\"`.")]
    [InlineData(
        "thousands: \",\"",
        "export.yaml:1:12: Thousands may be set apart by a space only: `thousands: \" \"`. Export amounts without "
            + "other separators."
    )]
    [InlineData(
        "dates: dd/mm/yyyy",
        "export.yaml:1:8: 'dd/mm/yyyy' is no pattern for dates: write yyyy, MM and dd in their order, e.g. "
            + "`dd/MM/yyyy`; capital MM is the month."
    )]
    [InlineData(
        "credits: negative",
        "export.yaml:1:10: `credits` can only be `positive`. Leave it out where payments are negative already."
    )]
    [InlineData(
        "encoding: windows1252",
        "export.yaml:1:11: 'windows1252' is no encoding that is known here: write for example utf-8, utf-16, "
            + "windows-1252, windows-1250, iso-8859-1, iso-8859-15, ibm850, ibm437, macintosh. Did you mean "
            + "'windows-1252'?"
    )]
    [InlineData(
        "not_exported: [claim]",
        "export.yaml:1:16: 'claim' is no table: write one of patients, claims, appointments, contacts, "
            + "payment_plans, or a column that guards, such as accounts.flags. Did you mean 'claims'?"
    )]
    [InlineData(
        "not_exported: [ledger]",
        "export.yaml:1:16: `ledger` cannot be left out: without it nobody is known to owe anything."
    )]
    [InlineData(
        "not_exported: claims",
        "export.yaml:1:15: Write a list of tables, e.g. `not_exported: [appointments]`."
    )]
    [InlineData(
        "tables: {ledgr: {}}",
        "export.yaml:1:10: 'ledgr' is not known here: write one of accounts, ledger, patients, claims, "
            + "appointments, contacts, payment_plans, aging. Did you mean 'ledger'?"
    )]
    [InlineData(
        "tables: {ledger: {columns: {ammount: X}}}",
        "export.yaml:1:29: 'ammount' is not known here: write one of entry, account, patient, date, posted, kind, "
            + "code, description, amount, provider, claim, applies_to, currency. Did you mean 'amount'?"
    )]
    [InlineData(
        "tables: {ledger: {values: {kind: {Soin: chrage}}}}",
        "export.yaml:1:41: 'chrage' is no kind: write one of charge, missed-fee, late-fee, finance-charge, "
            + "opening-balance, patient-payment, insurance-payment, insurance-write-off, write-off, adjustment, "
            + "transfer, refund, returned-payment. Did you mean 'charge'?"
    )]
    [InlineData(
        "tables: {ledger: {values: {amount: {x: y}}}}",
        "export.yaml:1:28: 'amount' is not known here: write one of kind, code, provider, currency."
    )]
    [InlineData(
        "tables: {ledger: {values: {kind: {Soin: charge, SOIN: charge}}}}",
        "export.yaml:1:49: 'SOIN' stands here twice; words are compared without case."
    )]
    [InlineData(
        "tables: {ledger: {file: ../x.csv}}",
        "export.yaml:1:25: Write the file's name alone: it lies in the same folder as export.yaml."
    )]
    [InlineData(
        "tables: {ledger: {amount: {debit: D}}}",
        "export.yaml:1:27: Name both columns: `amount: {debit: …, credit: …}`."
    )]
    [InlineData(
        "tables: {claims: {amount: {debit: D, credit: C}}}",
        "export.yaml:1:27: Only the ledger's amount may stand in two columns."
    )]
    [InlineData("as_of: [2026-10-31]", "export.yaml:1:8: `as_of` is one word or text.")]
    [InlineData(
        "tables: {ledger: {file: livre.csv}}",
        "livre.csv: export.yaml reads `ledger` from this file, which is not in the folder."
    )]
    [InlineData(
        "tables: {ledger: {sheet: Livre}}",
        "export.yaml: `sheet` of `ledger` is for a workbook; the export is a folder of CSV files: write `file`."
    )]
    [InlineData(
        "tables: {ledger: {columns: {amount: Montnt}}}",
        "ledger.csv:1: Montnt: export.yaml reads `amount` from the column 'Montnt', which is not there. Did you "
            + "mean 'Montant'? Try: policybilling import \"ledger.csv\" --out DIR"
    )]
    public void What_cannot_be_meant_is_refused_with_what_to_write(string yaml, string problem)
    {
        using var export = new ExportFolder()
            .Text("export.yaml", yaml + "\n")
            .File("ledger.csv", ExportFolder.LedgerHeader + ",Montant");
        export.Refusal()[0].ShouldBe(problem);
    }
}
