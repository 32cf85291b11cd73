using PolicyBilling.Connectors;
using PolicyBilling.Connectors.OpenDental;

namespace PolicyBilling.Tests.OpenDental;

public class OpenDentalRefusalTests(MariaDb server) : OpenDentalCase(server)
{
    private async Task<string> Refused(params string[] more)
    {
        Answer(AllNone);
        var (code, output, error) = await Import(more);
        code.ShouldBe(1, output + error);
        error.ShouldNotContain("   at ");
        Directory.GetFiles(Data).Length.ShouldBe(1);
        return error;
    }

    [Fact]
    public async Task A_wrong_password_says_which_password_is_meant()
    {
        File.WriteAllText(PasswordFile, "wrong");
        (await Refused()).ShouldContain("refuses user reader");
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_named() =>
        (await Refused("--database", "other")).ShouldContain("There is no database other on");

    [Fact]
    public async Task A_server_that_does_not_answer_is_named() =>
        (await Refused("--socket", Path.Combine(Folder, "none"))).ShouldContain("No database server answers at");

    [Fact]
    public async Task A_column_that_may_not_be_read_is_named_with_the_right_that_gives_it()
    {
        Patient(1);
        Sql($"REVOKE SELECT (Zip) ON `{Office}`.patient FROM '{User}'@'%'");
        try
        {
            var error = await Refused();
            error.ShouldContain($"User {User} may not read Zip of patient.");
            error.ShouldContain($"GRANT SELECT (Zip) ON `{Office}`.`patient` TO '{User}'@'%';");
        }
        finally
        {
            Sql($"GRANT SELECT (Zip) ON `{Office}`.patient TO '{User}'@'%'");
        }
    }

    [Fact]
    public async Task A_column_that_this_version_lacks_is_named()
    {
        Sql("ALTER TABLE claimproc RENAME COLUMN NoBillIns TO Other");
        try
        {
            (await Refused()).ShouldContain("NoBillIns");
        }
        finally
        {
            Sql("ALTER TABLE claimproc RENAME COLUMN Other TO NoBillIns");
        }
    }

    [Fact]
    public async Task A_column_that_older_versions_lack_is_done_without_and_said()
    {
        Patient(1);
        Procedure(11, 1, 40, 100m);
        Sql("ALTER TABLE procedurelog RENAME COLUMN DateEntryC TO Other");
        try
        {
            Answer(AllNone);
            var (code, output, error) = await Import("--accept-differences");
            code.ShouldBe(0, error);
            output.ShouldContain("procedurelog.DateEntryC cannot be read");
            Rows("ledger").ShouldHaveSingleItem().ShouldContain($"{Iso(40)},,charge");
        }
        finally
        {
            Sql("ALTER TABLE procedurelog RENAME COLUMN Other TO DateEntryC");
        }
    }

    [Fact]
    public async Task The_user_of_the_grants_sees_nothing_else()
    {
        Should.Throw<MySqlConnector.MySqlException>(() => SqlAsReader("SELECT SSN FROM patient"));
        Should.Throw<MySqlConnector.MySqlException>(() => SqlAsReader("SELECT Note FROM commlog"));
        Should.Throw<MySqlConnector.MySqlException>(() => SqlAsReader("DELETE FROM commlog"));
        Patient(1);
        (await Imported("accounts")).Count.ShouldBe(1);
    }

    [Fact]
    public void A_session_cannot_write_even_where_the_user_could()
    {
        using var database = Database.Open(Administrator, TestContext.Current.CancellationToken);
        var error = Should.Throw<ConnectorException>(() => database.Read("DELETE FROM patient", _ => { }));
        error.InnerException!.Message.ShouldContain("READ ONLY");
    }

    [Fact]
    public async Task A_password_file_that_others_may_read_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps a person's files private in its own way.");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(PasswordFile, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        var (code, _, error) = await Import();
        code.ShouldBe(2);
        error.ShouldContain("Others may read");
    }

    [Fact]
    public void A_connection_that_is_lost_half_way_writes_nothing()
    {
        foreach (var number in Enumerable.Range(1, 3))
            Patient(number);
        Answer(AllNone);
        var error = Should.Throw<ConnectorException>(() => ImportWhile("claims", KillOthers));
        error.Message.ShouldContain("nothing was written");
        Directory.GetFiles(Data).Length.ShouldBe(1);
        Directory.GetDirectories(Folder).ShouldBe([Data]);
    }

    [Fact]
    public void What_is_changed_while_it_is_read_is_as_it_was()
    {
        Patient(1);
        Procedure(11, 1, 40, 100m);
        Answer(AllNone);
        ImportWhile("procedures", () => Procedure(12, 1, 40, 100m));
        Rows("ledger").Count.ShouldBe(1);
    }
}

public class OpenDentalOldTablesTests(MariaDb server) : OpenDentalCase(server, "MyISAM")
{
    [Fact]
    public async Task Tables_that_cannot_show_one_moment_are_read_too()
    {
        Patient(1);
        (await Imported("accounts")).Count.ShouldBe(1);
    }

    [Fact]
    public void Where_they_change_meanwhile_nothing_is_written()
    {
        Patient(1);
        Answer(AllNone);
        Should
            .Throw<ConnectorException>(() => ImportWhile("payments", () => Procedure(12, 1, 40, 100m)))
            .Message.ShouldContain("Somebody was at work while the data was read: procedurelog changed");
    }
}
