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
    public void A_printed_table_is_read_as_export_yaml_says()
    {
        using var export = new ExportFolder()
            .Without("ledger.csv")
            .Text(
                "export.yaml",
                """
                as_of: 2026-10-31
                thousands: ","
                negatives: parentheses
                tables:
                  accounts:
                    file: aging.txt
                    delimiter: tab
                    skip_rows: 3
                    split: {Guarantor: "{account}-{name}"}
                  aging:
                    file: aging.txt
                    delimiter: tab
                    skip_rows: 3
                    split: {Guarantor: "{account}-{name}"}
                    columns: {aged_0_30: Current, aged_31_60: 31-60}
                """
            )
            .Text(
                "aging.txt",
                "AGING OF A/R\nAs of 10/31/2026\n\nGuarantor\tCurrent\t31-60\n"
                    + "0012-Hill, Ann\t1,234.50\t10.00\n13-Smith-Lowe, Dana\t(45.00)\t0.00\n"
            );
        var data = export.Read();
        data.Problems.Where(problem => problem.Severity == Severity.Error).ShouldBeEmpty();
        data.Accounts.Select(account => data.Texts[account.Name]).ShouldBe(["Hill, Ann", "Smith-Lowe, Dana"]);
        (data.AccountIds[0], data.AccountIds[1]).ShouldBe(("0012", "13"));
        Enumerable.Range(0, 2).Select(i => data.Ledger.Of(0, i).Cents).ShouldBe([123450, 1000]);
        data.Ledger.Of(1, 0).Cents.ShouldBe(-4500);
    }

    [Fact]
    public void A_cell_that_does_not_part_as_declared_has_no_account()
    {
        using var export = new ExportFolder()
            .Text("export.yaml", "tables: {accounts: {split: {Guarantor: \"{account}-{name}\"}}}\n")
            .File("accounts.csv", "Guarantor", "A1-Hill", "\"Smith-Lowe, Dana\"");
        export.Refusal().ShouldContain(problem => problem.StartsWith("accounts.csv:3: account:"));
    }

    [Fact]
    public void A_split_column_that_is_not_there_is_named_with_the_nearest()
    {
        using var export = new ExportFolder()
            .Text("export.yaml", "tables: {accounts: {split: {Garantor: \"{account}-{name}\"}}}\n")
            .File("accounts.csv", "Guarantor", "A1-Hill");
        export
            .Refusal()
            .ShouldContain(
                "accounts.csv:1: export.yaml splits the column 'Garantor', which is not there. Did you mean "
                    + "'Guarantor'?"
            );
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
            + "thousands, negatives, dates, pivot, credits, not_exported, tables. Did you mean 'delimiter'?"
    )]
    [InlineData(
        "delimiter: comma",
        "export.yaml:1:12: The delimiter is one character, such as `\";\"`, or the word `tab`."
    )]
    [InlineData("decimal: \"'\"", "export.yaml:1:10: The decimal mark is `\",\"` or `\".\"`.")]
    [InlineData(
        "thousands: \"_\"",
        "export.yaml:1:12: Thousands are set apart by a space, a comma, a point or an apostrophe, in quotes: "
            + "`thousands: \",\"`."
    )]
    [InlineData(
        "thousands: \".\"",
        "export.yaml:1:12: Thousands are set apart by the sign that stands before the cents, '.': write "
            + "`decimal: \",\"` too, or another sign here."
    )]
    [InlineData(
        "negatives: trailling",
        "export.yaml:1:12: 'trailling' is no way to write amounts below zero: write one of minus, trailing, "
            + "parentheses. Did you mean 'trailing'?"
    )]
    [InlineData(
        "dates: MM/dd/yy",
        "export.yaml:1:8: 'MM/dd/yy' has two digits for the year: write the last one of this century too, e.g. "
            + "`pivot: 40`, by which 40 is 2040 and 41 is 1941."
    )]
    [InlineData("pivot: 40", "export.yaml:1:8: `pivot` is for dates with two digits for the year: `dates: MM/dd/yy`.")]
    [InlineData(
        "tables: {ledger: {skip_rows: 0}}",
        "export.yaml:1:30: `skip_rows` is how many lines stand above the header: a whole number from 1 to 100."
    )]
    [InlineData(
        "tables: {accounts: {split: {Guarantor: \"{acount} - {name}\"}}}",
        "export.yaml:1:40: 'acount' is no column: write one of account, name, billing_type, provider, status, "
            + "language, state, email, phone, address, city, postal_code, flags, balance. Did you mean 'account'?"
    )]
    [InlineData(
        "tables: {accounts: {split: {Guarantor: \"{account}{name}\"}}}",
        "export.yaml:1:40: '{account}{name}' does not tell where two columns part: write both in braces with what "
            + "stands between them, e.g. `\"{account} - {name}\"` or `\"{name} ({account})\"`."
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
            + "appointments, contacts, payment_plans, aging, remittances. Did you mean 'ledger'?"
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
