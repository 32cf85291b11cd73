using PolicyBilling.Files.Import.Noticing;

namespace PolicyBilling.Tests.Import.Noticing;

/// <summary>Names and addresses that cannot be meant, people who stand where they do not belong, and the names that
/// only look so.</summary>
public class PeopleTests
{
    private static Noticed With(Action<QuietExport> change)
    {
        using var export = new QuietExport();
        change(export);
        return export.Run();
    }

    [Theory]
    [InlineData("none")]
    [InlineData("N/A")]
    [InlineData("declined")]
    [InlineData("-")]
    [InlineData("none@none.com")]
    [InlineData("no-email@example.org")]
    [InlineData("NoEmail@example.org")]
    [InlineData("na@example.org")]
    [InlineData("unknown@example.org")]
    [InlineData("ann@noemail.com")]
    [InlineData("ann@example.org;ben@example.org")]
    [InlineData("ann@example.org ben@example.org")]
    [InlineData("@example.org")]
    [InlineData("ann@")]
    public void A_word_or_a_place_holder_for_an_email_counts_as_none(string email)
    {
        var noticed = With(export =>
            export.Set("accounts", "A1", "email", email).Set("accounts", "A1", "flags", "email-consent")
        );
        noticed.Decided("A1").ShouldBe("statement statements/owes");
        noticed
            .Alarms.ShouldHaveSingleItem()
            .ShouldBe(
                "accounts.csv:2: email: One row has something that is no e-mail address of one person, the first "
                    + $"\"{email}\": it counts as none."
            );
    }

    [Theory]
    [InlineData("noel@example.org")]
    [InlineData("nona@example.org")]
    [InlineData("n.adams@example.org")]
    [InlineData("nobodys.fool@example.org")]
    [InlineData("ann+none@example.org")]
    [InlineData("ann@norton.com")]
    [InlineData("Ann.Able@Example.org")]
    public void A_persons_email_is_no_alarm(string email)
    {
        var noticed = With(export =>
            export.Set("accounts", "A1", "email", email).Set("accounts", "A1", "flags", "email-consent")
        );
        noticed.Alarms.ShouldBeEmpty();
        noticed.Decided("A1").ShouldBe("statement statements/by-email");
    }

    [Fact]
    public void Emails_that_are_none_are_told_once_with_their_count() =>
        With(export => export.Set("accounts", "A2", "email", "none").Set("accounts", "A4", "email", "n/a"))
            .Alarms.ShouldHaveSingleItem()
            .ShouldStartWith("accounts.csv:3: email: 2 rows have something that is no e-mail address");

    [Theory]
    [InlineData("postal_code", "00000")]
    [InlineData("postal_code", "0")]
    [InlineData("postal_code", "99999")]
    [InlineData("postal_code", "XXXXX")]
    [InlineData("postal_code", "00000-0000")]
    [InlineData("postal_code", "unknown")]
    [InlineData("address", "unknown")]
    [InlineData("address", "N/A")]
    [InlineData("address", "???")]
    [InlineData("address", "No Address")]
    [InlineData("address", "inconnue")]
    public void A_place_holder_for_an_address_counts_as_none(string column, string value)
    {
        var noticed = With(export => export.Set("accounts", "A1", column, value));
        noticed.Data!.Accounts[0].PostalCode.ShouldBe(-1);
        noticed
            .Alarms.ShouldHaveSingleItem()
            .ShouldBe(
                $"accounts.csv:2: address: One row has a place holder for an address, the first \"{value}\": no mail "
                    + "can go there, and it counts as none."
            );
    }

    [Theory]
    [InlineData("postal_code", "00501")]
    [InlineData("postal_code", "99998")]
    [InlineData("postal_code", "9999")]
    [InlineData("postal_code", "05829-0001")]
    [InlineData("postal_code", "H2X 1Y4")]
    [InlineData("postal_code", "")]
    [InlineData("address", "3 Unknown Rd")]
    [InlineData("address", "None Such Lane 4")]
    [InlineData("address", "")]
    public void An_address_is_no_alarm(string column, string value)
    {
        var noticed = With(export => export.Set("accounts", "A1", column, value));
        noticed.Alarms.ShouldBeEmpty();
        if (value.Length > 0)
            noticed.Data!.Accounts[0].PostalCode.ShouldBeGreaterThanOrEqualTo(0);
    }

    [Theory]
    [InlineData("Ann Able (DECEASED)", "DECEASED")]
    [InlineData("Ann Able (deceased 2025)", "deceased")]
    [InlineData("Ann Able [Estate]", "Estate")]
    [InlineData("Ann Able - BANKRUPTCY", "BANKRUPTCY")]
    [InlineData("Ann Able – attorney", "attorney")]
    [InlineData("Ann Able *MEDICAID*", "MEDICAID")]
    [InlineData("Ann Able / disputed", "disputed")]
    [InlineData("Ann Able (minor)", "minor")]
    [InlineData("Ann Able - Minor", "Minor")]
    [InlineData("Ann Able-DECEASED", "DECEASED")]
    [InlineData("Ann Able (Cease and desist)", "Cease and desist")]
    [InlineData("Ann Able (décédée)", "décédée")]
    public void A_protection_behind_a_name_holds_the_account(string name, string word)
    {
        var noticed = With(export => export.Set("accounts", "A1", "name", name));
        noticed.Held.ShouldBe(["A1"]);
        noticed
            .Alarms.ShouldHaveSingleItem()
            .ShouldBe(
                $"accounts.csv:2: name: \"{name}\" says {word}, and no flag or status of the account does. Set it in "
                    + "the practice system, or take it out of the name."
            );
    }

    [Theory]
    [InlineData("Ann Able (DECEASED)", "flags", "deceased")]
    [InlineData("Ann Able (DECEASED)", "status", "deceased")]
    [InlineData("Ann Able (Estate)", "status", "deceased")]
    [InlineData("Ann Able (dec'd)", "flags", "deceased")]
    [InlineData("Ann Able (bankrupt)", "flags", "bankruptcy")]
    [InlineData("Ann Able - attorney", "flags", "attorney")]
    [InlineData("Ann Able (lawyer)", "flags", "attorney")]
    [InlineData("Ann Able (avocat)", "flags", "attorney")]
    [InlineData("Ann Able (faillite)", "flags", "bankruptcy")]
    [InlineData("Ann Able (cease)", "flags", "cease-contact")]
    [InlineData("Ann Able (disputes)", "flags", "dispute")]
    public void A_protection_behind_a_name_that_a_flag_or_the_status_says_too_is_no_alarm(
        string name,
        string column,
        string value
    )
    {
        var noticed = With(export => export.Set("accounts", "A1", "name", name).Set("accounts", "A1", column, value));
        noticed.Checks.ShouldBeEmpty();
        noticed.Decided("A1").ShouldBe("hold guards/law");
    }

    [Theory]
    [InlineData("Ann Able (Medicaid)", "bankruptcy")]
    [InlineData("Ann Able (lawyer)", "dispute")]
    public void Another_flag_does_not_say_what_the_name_says(string name, string flag) =>
        With(export => export.Set("accounts", "A1", "name", name).Set("accounts", "A1", "flags", flag))
            .Held.ShouldBe(["A1"]);

    [Theory]
    [InlineData("Kelly Minor")]
    [InlineData("Ann Smith-Minor")]
    [InlineData("Jo Reed–Lawyer")]
    [InlineData("Minor (Kelly)")]
    [InlineData("Carl Estate")]
    [InlineData("Ann Able (mother)")]
    [InlineData("Ann Able (Minorca)")]
    [InlineData("Sean O'Brien-Bankes")]
    [InlineData("The Attorney Group (office)")]
    public void A_name_that_only_looks_so_is_no_alarm(string name) =>
        With(export => export.Set("accounts", "A1", "name", name)).Alarms.ShouldBeEmpty();

    [Theory]
    [InlineData("Zo\u00C3\u00A9 Bell")]
    [InlineData("Jos\uFFFD Diaz")]
    [InlineData("Sean O\u00E2\u20AC\u2122Brien")]
    [InlineData("\u00C3\u2030ric Roy")]
    [InlineData("Ren\u00C2\u00B0 Roy")]
    public void Letters_that_a_wrong_encoding_broke_are_named(string name)
    {
        var noticed = With(export => export.Set("accounts", "A2", "name", name));
        noticed.Checks.ShouldBe([PeopleChecks.BrokenLetters.Name]);
        noticed
            .Alarms[0]
            .ShouldStartWith("accounts.csv:3: name: One row has letters that a wrong encoding broke, the first");
    }

    [Theory]
    [InlineData("JO\u00C3O SOUZA")]
    [InlineData("IRM\u00C3 LOPES")]
    [InlineData("MAGALH\u00C3ES-FERR\u00C3O")]
    [InlineData("ROM\u00C3")]
    [InlineData("Zo\u00E9 Ch\u00E2teau")]
    [InlineData("\u00C2ngela Reis")]
    [InlineData("\u00C9ric L\u2019H\u00F4te")]
    public void Letters_of_other_languages_are_no_alarm(string name) =>
        With(export => export.Set("accounts", "A2", "name", name)).Alarms.ShouldBeEmpty();

    [Theory]
    [InlineData("Ann Able", "802-555-0101", "1 Elm St", true)]
    [InlineData("Abe Able", "802-555-0101", "1 Elm St", false)]
    [InlineData("Ann Able", "802-555-0102", "1 Elm St", false)]
    [InlineData("Ann Able", "802-555-0101", "2 Oak St", false)]
    [InlineData("Ann Able", "", "1 Elm St", false)]
    public void One_person_with_two_accounts_has_the_name_the_phone_and_the_address(
        string name,
        string phone,
        string address,
        bool same
    ) =>
        With(export =>
            export
                .Set("accounts", "A2", "name", name)
                .Set("accounts", "A2", "phone", phone)
                .Set("accounts", "A2", "address", address)
        )
            .Alarms.ShouldBe(
                same
                    ?
                    [
                        "accounts.csv:3: name: One account has the name, phone and address of another, the first 'A1' "
                            + "and 'A2', Ann Able: join them in the practice system if it is one person.",
                    ]
                    : []
            );

    [Fact]
    public void A_charge_for_a_patient_of_another_account_holds_the_account_that_has_the_charge()
    {
        var noticed = With(export => export.Set("ledger", "15", "patient", "P1").Set("ledger", "13", "patient", "P1"));
        noticed.Held.ShouldBe(["A5"]);
        noticed.Alarms.ShouldBe([
            "ledger.csv:14: patient: The account has entries for the patient 'P1', who stands under the account 'A1' "
                + "in patients.csv: correct one of the two.",
        ]);
    }

    [Fact]
    public void Of_several_patients_of_other_accounts_the_same_is_told_whatever_the_order_of_the_rows()
    {
        static string Told(bool reversed)
        {
            var told = With(export =>
            {
                export.Set("ledger", "15", "patient", "P1").Set("ledger", "13", "patient", "P2");
                // One id under two accounts.
                export.Add("patients", "P1,A4,Ann Able,1971-02-03,");
                if (reversed)
                    export.Reversed();
            })
                .Alarms.ShouldHaveSingleItem();
            return told[told.IndexOf(": patient: ", StringComparison.Ordinal)..];
        }
        Told(reversed: false).ShouldContain("for the patient 'P1', who stands under the account 'A1'");
        Told(reversed: true).ShouldBe(Told(reversed: false));
    }

    [Fact]
    public void A_patient_under_two_accounts_is_at_home_in_both() =>
        With(export => export.Set("ledger", "15", "patient", "P1").Add("patients", "P1,A5,Ann Able,1971-02-03,"))
            .Alarms.ShouldBeEmpty();

    [Fact]
    public void Patients_whom_nobody_has_are_told_once_with_their_count() =>
        With(export => export.Set("ledger", "15", "patient", "P98").Set("ledger", "12", "patient", "P99"))
            .Alarms.ShouldBe([
                "ledger.csv: patient: 2 rows are for a patient whom patients.csv does not have, the first 'P99': add "
                    + "the patient, or correct the row.",
            ]);

    [Fact]
    public void The_guarantor_under_the_accounts_own_id_is_known() =>
        With(export => export.Set("ledger", "15", "patient", "A5")).Alarms.ShouldBeEmpty();

    [Fact]
    public void The_guarantor_under_another_accounts_id_is_not() =>
        With(export => export.Set("ledger", "15", "patient", "A6")).Checks.ShouldBe([PeopleChecks.UnknownPatient.Name]);

    [Fact]
    public void A_patient_whose_row_could_not_be_read_is_known_all_the_same()
    {
        var noticed = With(export => export.Set("patients", "P7", "birth_date", "2014-02-30"));
        noticed.Checks.ShouldBeEmpty();
        noticed.Decided("A5").ShouldBe("hold engine/bad-data");
    }

    [Fact]
    public void Where_patients_are_not_exported_nobody_is_missed() =>
        With(export => export.Leave("patients").Change("ledger", ",P7,", ",P77,").Yaml("not_exported: [patients]"))
            .Alarms.ShouldBeEmpty();
}
