using System.Text;
using Microsoft.Data.Sqlite;
using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.History.Sending;

namespace PolicyBilling.Tests.History;

/// <summary>The history only grows, tells what is no history from one, and finds what was changed in it.</summary>
public sealed class HistoryFileTests : IDisposable
{
    private readonly HistoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private void Fill()
    {
        using var history = HistoryFile.Open(_folder.File);
        new Sender(history, () => HistoryFolder.Now, "Ann", (_, _) => new MailResult(MailFate.Accepted, "250 OK")).Send(
            HistoryFolder.Run(),
            _folder.Papers
        );
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private IReadOnlyList<string> Wrong()
    {
        using var history = HistoryFile.Read(_folder.File);
        return [.. HistoryCheck.Of(history).Wrong.InBoth().Select(wrong => wrong.English)];
    }

    [Fact]
    public void A_history_as_it_was_written_has_nothing_wrong()
    {
        Fill();
        Wrong().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE log SET who = 'Eve' WHERE serial = 3")]
    [InlineData("DELETE FROM log WHERE serial = 3")]
    [InlineData("UPDATE decisions SET amount = '0.00'")]
    [InlineData("DELETE FROM decisions")]
    public void No_row_of_it_changes_or_goes(string sql)
    {
        Fill();
        Should.Throw<SqliteException>(() => Execute(sql)).Message.ShouldContain("only grows");
    }

    [Theory]
    [InlineData("UPDATE log SET who = 'Eve' WHERE serial = 3", "Row 3")]
    [InlineData("UPDATE log SET body = replace(body, '10.00', '99.00') WHERE serial = 3", "Row 3")]
    [InlineData("UPDATE log SET account = 'B' WHERE serial = 3", "Row 3")]
    [InlineData("UPDATE log SET at = '2026-11-02T09:00:01Z' WHERE serial = 3", "Row 3")]
    [InlineData("DELETE FROM log WHERE serial = 3", "After row 2 comes row 4")]
    [InlineData("UPDATE decisions SET amount = '0.00' WHERE account = 'A0'", "The decisions of the run")]
    public void Whoever_gets_past_that_is_found(string sql, string found)
    {
        Fill();
        Execute(
            "DROP TRIGGER log_keeps_its_rows; DROP TRIGGER log_loses_no_row; DROP TRIGGER decisions_keep_their_rows; "
                + sql
        );
        Wrong()[0].ShouldStartWith(found);
    }

    [Fact]
    public void A_flipped_byte_in_any_page_is_found_or_changes_nothing()
    {
        Fill();
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        var whole = File.ReadAllBytes(_folder.File);
        var rows = Rows();
        for (var at = 100; at < whole.Length; at += 997)
        {
            var bytes = (byte[])whole.Clone();
            bytes[at] ^= 0x10;
            File.WriteAllBytes(_folder.File, bytes);
            var (told, same) = (false, false);
            try
            {
                told = Wrong().Count > 0;
                same = !told && Rows() == rows;
            }
            catch (HistoryException)
            {
                told = true;
            }
            (told || same).ShouldBeTrue($"byte {at}");
        }

        string Rows()
        {
            using var history = HistoryFile.Read(_folder.File);
            return string.Join('\n', history.Rows().Select(row => $"{row}"));
        }
    }

    [Fact]
    public void What_is_no_database_is_told()
    {
        File.WriteAllText(_folder.File, new string('x', 5000));
        Should
            .Throw<HistoryException>(() => HistoryFile.Open(_folder.File))
            .Message.ShouldContain("no database at all");
    }

    [Fact]
    public void Another_programs_database_is_told_and_left_alone()
    {
        Execute("CREATE TABLE songs (name TEXT)");
        var before = File.ReadAllBytes(_folder.File);
        Should.Throw<HistoryException>(() => HistoryFile.Open(_folder.File)).Message.ShouldContain("another program");
        File.ReadAllBytes(_folder.File).ShouldBe(before);
    }

    [Fact]
    public void A_newer_programs_history_is_told()
    {
        Fill();
        Execute("PRAGMA user_version = 99");
        Should.Throw<HistoryException>(() => HistoryFile.Read(_folder.File)).Message.ShouldContain("newer version");
    }

    [Fact]
    public void Somebody_may_read_while_another_writes()
    {
        Fill();
        using var writing = HistoryFile.Open(_folder.File);
        using var reading = HistoryFile.Read(_folder.File);
        var before = reading.Head().Serial;
        writing.Append(HistoryFolder.Now, "Ann", [new NewRow(LogKind.Note, Bodies.Write(new NoteBody("note", "x")))]);
        reading.Head().Serial.ShouldBe(before + 1);
    }

    [Fact]
    public void A_backup_is_a_whole_history_and_replaces_nothing()
    {
        Fill();
        var copy = Path.Combine(_folder.Path, "copy.db");
        using var history = HistoryFile.Read(_folder.File);
        history.BackUp(copy);
        using (var copied = HistoryFile.Read(copy))
        {
            copied.Head().ShouldBe(history.Head());
            HistoryCheck.Of(copied).Wrong.ShouldBeEmpty();
        }
        Should.Throw<HistoryException>(() => history.BackUp(copy)).Message.ShouldContain("there already");
    }

    [Fact]
    public void Nobody_else_may_read_it()
    {
        Fill();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(_folder.File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void One_sends_and_the_others_are_told_who_and_since_when()
    {
        using (HistoryLock.Sender(_folder.File, "Ann", HistoryFolder.Now))
            Should
                .Throw<HistoryException>(() => HistoryLock.Sender(_folder.File, "Ben", HistoryFolder.Now))
                .Message.ShouldContain("Ann, 2026-11-02T09:00:00Z");
        using var next = HistoryLock.Sender(_folder.File, "Ben", HistoryFolder.Now);
    }

    [Fact]
    public void What_is_taken_back_counts_no_more_but_for_mail_that_was_accepted()
    {
        Fill();
        using var history = HistoryFile.Open(_folder.File);
        var undo = new Undo(history, HistoryFolder.Now, "Ann", "printed, never mailed");

        undo.Run("2026-10-31-abcdef", ["A1"]);
        PastContactReader.Read(history).Contacts.Select(contact => contact.Account).ShouldBe(["A0", "A2", "A3", "A4"]);

        var said = undo.Run("2026-10-31-abcdef", []);
        PastContactReader.Read(history).Contacts.Select(contact => contact.Account).ShouldBe(["A3", "A4"]);
        said.Accepted.ShouldBe(["A3", "A4"]);
        HistoryCheck.Of(history).Wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-10-31-abcdee", "Did you mean '2026-10-31-abcdef'?")]
    [InlineData("nonsense", "has no run 'nonsense'")]
    public void A_run_that_is_not_there_is_told(string name, string says)
    {
        Fill();
        using var history = HistoryFile.Open(_folder.File);
        Should
            .Throw<HistoryException>(() => new Undo(history, HistoryFolder.Now, "Ann", "").Run(name, []))
            .Message.ShouldContain(says);
    }

    [Fact]
    public void An_older_copy_ends_before_the_last_list_of_a_run()
    {
        Fill();
        using var history = HistoryFile.Read(_folder.File);
        Manifest.NewestSerial(_folder.Path, "Practice").ShouldBe(history.Head().Serial);
        Manifest.NewestSerial(_folder.Path, "Another practice").ShouldBe(0);
        File.WriteAllText(Path.Combine(_folder.Papers, "manifest.json"), "{ not json", Encoding.UTF8);
        Manifest.NewestSerial(_folder.Path, "Practice").ShouldBe(0);
    }
}
