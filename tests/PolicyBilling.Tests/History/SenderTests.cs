using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.History.Sending;

namespace PolicyBilling.Tests.History;

/// <summary>Whatever happens in between, a delivery is made once.</summary>
public sealed class SenderTests : IDisposable
{
    private readonly HistoryFolder _folder = new();
    private readonly List<string> _mailed = [];

    public void Dispose() => _folder.Dispose();

    private sealed class Killed : Exception;

    private MailResult Mail(Piece piece, MailContent content)
    {
        _mailed.Add(content.To);
        return new MailResult(MailFate.Accepted, "250 OK");
    }

    private RunState Send(RunWork work, Action<string>? step = null, Func<Piece, MailContent, MailResult>? mail = null)
    {
        using var history = HistoryFile.Open(_folder.File);
        return new Sender(history, () => HistoryFolder.Now, "Ann", mail ?? Mail, step).Send(work, _folder.Papers);
    }

    private string[] Contacts()
    {
        using var history = HistoryFile.Read(_folder.File);
        return [.. PastContactReader.Read(history).Contacts.Select(contact => $"{contact.Account} {contact.Kind}")];
    }

    [Fact]
    public void A_run_writes_its_files_sends_its_mail_and_says_so()
    {
        var state = Send(HistoryFolder.Run());

        state.IsFinished.ShouldBeTrue();
        state.In(PieceState.Done).Count().ShouldBe(6);
        Contacts().ShouldBe(["A0 Letter", "A1 Letter", "A2 Letter", "A3 Statement", "A4 Statement"]);
        File.ReadAllText(Path.Combine(_folder.Papers, "letters", "1.txt")).ShouldBe("letter 1\n");
        File.ReadAllText(Path.Combine(_folder.Papers, "manifest.json")).ShouldContain("letters/1.txt");
    }

    [Fact]
    public void Sent_again_it_does_nothing()
    {
        Send(HistoryFolder.Run());
        using var history = HistoryFile.Read(_folder.File);
        var before = history.Head();

        Send(HistoryFolder.Run());

        history.Head().ShouldBe(before);
        _mailed.Count.ShouldBe(2);
    }

    // Every step at which the power may go, and in the run that goes on every step again.
    [Fact]
    public void Killed_at_any_two_steps_no_delivery_is_made_twice_and_none_is_lost()
    {
        var steps = new List<string>();
        Send(HistoryFolder.Run(), steps.Add);
        steps.Count.ShouldBeGreaterThan(15);
        for (var first = 1; first <= steps.Count; first++)
        for (var second = 1 + first % 3; second <= steps.Count; second += 3)
            KilledTwice(first, second);
    }

    private static void KilledTwice(int first, int second)
    {
        using var folder = new HistoryFolder();
        var mailed = new List<string>();
        MailResult Take(Piece piece, MailContent content)
        {
            mailed.Add(content.To);
            return new MailResult(MailFate.Accepted, "250 OK");
        }

        RunState Send(int kill)
        {
            using var history = HistoryFile.Open(folder.File);
            var sender = new Sender(history, () => HistoryFolder.Now, "Ann", Take, _ => Kill(ref kill));
            return sender.Send(HistoryFolder.Run(), folder.Papers);
        }

        foreach (var kill in new[] { first, second })
            try
            {
                Send(kill);
            }
            catch (Killed) { }
        var state = Send(int.MaxValue);

        using var after = HistoryFile.Read(folder.File);
        HistoryCheck.Of(after).Wrong.ShouldBeEmpty();
        mailed.Distinct().Count().ShouldBe(mailed.Count, $"killed at {first} and {second}: a message went twice");
        state.In(PieceState.Pending).ShouldBeEmpty();
        var uncertain = state.In(PieceState.Uncertain).Count();
        // A message that nobody knows of is either mailed or not, and never counted.
        state.In(PieceState.Done).Count().ShouldBe(6 - uncertain);
        PastContactReader.Read(after).Contacts.Count.ShouldBe(5 - uncertain);
        uncertain.ShouldBeLessThanOrEqualTo(2);
        Directory.GetFiles(folder.Papers, "*.txt", SearchOption.AllDirectories).Length.ShouldBe(4);

        static void Kill(ref int left)
        {
            if (--left == 0)
                throw new Killed();
        }
    }

    [Fact]
    public void A_message_without_an_answer_is_uncertain_and_never_sent_by_itself()
    {
        MailResult Silent(Piece piece, MailContent content)
        {
            _mailed.Add(content.To);
            return new(MailFate.Uncertain, "the line went dead");
        }

        Send(HistoryFolder.Run(), mail: Silent).In(PieceState.Uncertain).Count().ShouldBe(2);
        Send(HistoryFolder.Run()).In(PieceState.Uncertain).Count().ShouldBe(2);

        _mailed.Count.ShouldBe(2);
        Contacts().ShouldNotContain("A3 Statement");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_person_settles_what_became_of_it(bool wasSent)
    {
        var state = Send(HistoryFolder.Run(), mail: (_, _) => new(MailFate.Uncertain, "the line went dead"));
        using (var history = HistoryFile.Open(_folder.File))
            new Settling(history, HistoryFolder.Now, "Ann").Settle(state, "A3", wasSent);

        Send(HistoryFolder.Run());

        _mailed.ShouldBe(wasSent ? [] : ["a3@example.org"]);
        Contacts().Count(contact => contact == "A3 Statement").ShouldBe(1);
    }

    [Fact]
    public void A_refused_message_counts_as_nothing_and_one_put_off_goes_next_time()
    {
        var later = true;
        MailResult Answer(Piece piece, MailContent content) =>
            content.To == "a3@example.org" ? new(MailFate.Refused, "550 no such user")
            : later ? new(MailFate.Later, "451 try again")
            : Mail(piece, content);

        var state = Send(HistoryFolder.Run(), mail: Answer);
        state.IsFinished.ShouldBeFalse();
        later = false;
        state = Send(HistoryFolder.Run(), mail: Answer);

        state.IsFinished.ShouldBeTrue();
        _mailed.ShouldBe(["a4@example.org"]);
        state.In(PieceState.Refused).Single().Outcome!.Said.ShouldBe("550 no such user");
    }

    [Fact]
    public void A_disk_that_is_full_half_way_loses_nothing()
    {
        var work = HistoryFolder.Run();
        var full = work with
        {
            Files =
            [
                work.Files[0],
                .. work.Files.Skip(1).Select(file => file with { Write = _ => throw new IOException("full") }),
            ],
        };
        Should.Throw<IOException>(() => Send(full));

        Send(work).IsFinished.ShouldBeTrue();

        Contacts().Length.ShouldBe(5);
    }

    [Fact]
    public void The_same_practice_plan_account_and_piece_are_one_delivery_and_nothing_else_is()
    {
        var id = Piece.IdOf("P", "plan", "1", "letter");
        Piece.IdOf("P", "plan", "1", "letter").ShouldBe(id);
        string[] others =
        [
            Piece.IdOf("Q", "plan", "1", "letter"),
            Piece.IdOf("P", "plan2", "1", "letter"),
            Piece.IdOf("P", "plan", "2", "letter"),
            Piece.IdOf("P", "plan", "1", "statement"),
            Piece.IdOf("P", "plan", null, "letter"),
        ];
        others.Append(id).Distinct().Count().ShouldBe(6);
    }
}
