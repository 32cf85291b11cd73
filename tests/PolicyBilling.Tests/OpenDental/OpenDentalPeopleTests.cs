namespace PolicyBilling.Tests.OpenDental;

public class OpenDentalPeopleTests(MariaDb server) : OpenDentalCase(server)
{
    [Fact]
    public async Task An_account_is_a_guarantor_with_what_a_statement_needs()
    {
        Patient(
            1,
            "LName='Hill', FName='Éloïse', MiddleI='B', PriProv=1, Language='fra', State='WA', Email='e@example.org', "
                + "WirelessPhone='555-0100', Address='1 Main St', Address2='Apt \"2\"', City='Salem', Zip='97301'"
        );
        Patient(2, "Guarantor=1, PatStatus=5, Birthdate='1950-02-03'");
        (await Imported("accounts")).ShouldBe([
            "1,\"Hill, Éloïse B\",Standard,DOC,active,fr,WA,e@example.org,555-0100,\"1 Main St, Apt \"\"2\"\"\","
                + "Salem,97301,",
        ]);
        Rows("patients").ShouldBe(["1,1,\"Hill, Éloïse B\",,", "2,1,\"Name2, A\",1950-02-03,deceased"]);
    }

    [Theory]
    [InlineData(0, 2, "active")]
    [InlineData(2, 0, "active")]
    [InlineData(1, 0, "active")]
    [InlineData(2, 3, "inactive")]
    [InlineData(5, 0, "deceased")]
    public async Task A_family_is_inactive_when_nobody_of_it_comes_any_more(int guarantor, int member, string status)
    {
        Patient(1, $"PatStatus={guarantor}");
        Patient(2, $"Guarantor=1, PatStatus={member}");
        (await Imported("accounts")).ShouldHaveSingleItem().ShouldContain($",{status},");
    }

    [Fact]
    public async Task A_patient_on_medicaid_is_known_by_the_plans_filing_code()
    {
        Patient(1);
        Patient(2);
        Sql("INSERT INTO inssub VALUES (1, 2), (2, 1)");
        Sql("INSERT INTO patplan VALUES (1, 1, 1), (2, 2, 2)");
        (await Imported("patients")).Select(row => row.Split(',')[^1]).ShouldBe(["medicaid", ""]);
    }

    [Fact]
    public async Task Flags_come_from_popups_and_billing_types_as_the_office_says()
    {
        Sql("INSERT INTO definition VALUES (6, 4, 'Legal', '')");
        Patient(1, "BillingType=6");
        Patient(2);
        Patient(3);
        Sql("INSERT INTO popup VALUES (1, 2, 'Filed BANKRUPTcy in May', 0, 0, 0)");
        Sql("INSERT INTO popup VALUES (2, 3, 'Bankrupt', 1, 0, 0), (3, 3, 'Bankrupt', 0, 0, 1)");
        Answer("billing_types:\n  Legal: \"attorney; written-only\"\n  Standard: none\n");
        (await Imported("accounts"))
            .Select(row => row.Split(',')[^1])
            .ShouldBe(["attorney;written-only", "bankruptcy", ""]);
    }

    [Fact]
    public async Task Appointments_are_completed_scheduled_or_missed()
    {
        Patient(1);
        foreach (var status in Enumerable.Range(0, 9))
            Sql($"INSERT INTO appointment VALUES ({status}, 1, {status}, CURDATE() + INTERVAL 10 HOUR, '')");
        (await Imported("appointments")).ShouldBe([
            $"1,1,{Iso(0)},completed",
            $"1,1,{Iso(0)},missed",
            $"1,1,{Iso(0)},scheduled",
            $"1,1,{Iso(0)},scheduled",
        ]);
    }

    [Fact]
    public async Task Statements_that_were_sent_and_what_the_agency_did_are_contacts()
    {
        Patient(1);
        Patient(2, "Guarantor=1");
        Sql(
            $"INSERT INTO statement VALUES (1, 2, {Ago(30)}, 0, 1, 0, 0, ''), (2, 1, {Ago(20)}, 1, 1, 0, 0, ''), "
                + $"(3, 1, {Ago(20)}, 0, 0, 0, 0, ''), (4, 1, {Ago(20)}, 0, 1, 1, 0, ''), "
                + $"(5, 1, {Ago(9)}, 2, 1, 0, 0, '')"
        );
        Sql($"INSERT INTO tsitranslog VALUES (1, 1, 4, {Ago(5)}), (2, 1, 6, {Ago(3)}), (3, 1, 2, {Ago(3)})");
        (await Imported("contacts")).ShouldBe(
            new[]
            {
                $"1,{Iso(30)},statement,,mail,",
                $"1,{Iso(20)},statement,,in-person,",
                $"1,{Iso(9)},statement,,email,",
                $"1,{Iso(5)},agency,,,",
                $"1,{Iso(3)},agency-returned,,,",
            },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_commlog_entry_is_what_the_office_says_its_type_is()
    {
        Sql("INSERT INTO definition VALUES (10, 27, 'Final letter', ''), (11, 27, 'Recall', 'RECALL')");
        Sql("INSERT INTO definition VALUES (12, 27, 'Money', '')");
        Patient(1);
        Sql(
            $"INSERT INTO commlog VALUES (1, 1, {Ago(9)}, 10, 2, 1, 'x'), (2, 1, {Ago(8)}, 11, 3, 1, 'x'), "
                + $"(3, 1, {Ago(7)}, 12, 3, 2, 'x')"
        );
        Answer("billing_types: {Standard: none}\ncommlog_types: {Final letter: letter final-notice, Money: call}\n");
        (await Imported("contacts")).ShouldBe(
            [$"1,{Iso(7)},call,,phone,in", $"1,{Iso(9)},letter,final-notice,mail,"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Promises_without_day_and_amount_are_listed_by_account_unless_they_are_old()
    {
        Sql("INSERT INTO definition VALUES (10, 27, 'Promised', '')");
        Patient(1);
        Patient(2);
        Sql(
            $"INSERT INTO commlog VALUES (1, 1, {Ago(90)}, 10, 3, 1, 'x'), (2, 1, {Ago(9)}, 10, 3, 1, 'x'), "
                + $"(3, 2, {Ago(91)}, 10, 3, 1, 'x')"
        );
        Answer("billing_types: {Standard: none}\ncommlog_types: {Promised: promise}\n");
        var run = await Import();
        (run.Output + run.Error).ShouldContain(
            "Promises of the last 90 days have neither a day nor an amount in the commlog, so nobody can tell whether "
                + $"they were kept. Accounts: 1 ({Iso(9)}). Write each down: policybilling record 1 promise --until"
        );
    }
}
