using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.History.Sending;

namespace PolicyBilling.Tests.History;

/// <summary>A history in a folder of its own, and runs to send with it.</summary>
internal sealed class HistoryFolder : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Day = new(2026, 10, 31);

    public string Path { get; } = Directory.CreateTempSubdirectory("history-").FullName;

    public string File => System.IO.Path.Combine(Path, "history.db");

    public string Papers => System.IO.Path.Combine(Path, "run");

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>A run of so many letters and e-mails, with a list over all letters.</summary>
    public static RunWork Run(int letters = 3, int mails = 2, string name = "2026-10-31-abcdef")
    {
        Piece Made(string account, string what, string channel) =>
            new(
                Piece.IdOf("Practice", name, account, what),
                account,
                new PieceBody(what, channel, null, 10.00m),
                [
                    new ContactBody(
                        Day,
                        what == "email" ? "statement" : what,
                        channel,
                        what == "letter" ? "letter" : null
                    ),
                ]
            );
        var list = new Piece(
            Piece.IdOf("Practice", name, null, "list.txt"),
            null,
            new PieceBody("file", null, null, 0m, "list.txt"),
            []
        );
        return new RunWork(
            name,
            new RunBody(
                "sha256:" + name,
                Day,
                Day,
                "Practice",
                "run",
                "data",
                "policies",
                "",
                new Dictionary<string, string>(),
                mails,
                0m
            ),
            [
                .. Enumerable
                    .Range(0, letters + mails)
                    .Select(i => new RunDecision(
                        $"A{i}",
                        "collections",
                        "p",
                        null,
                        "letter",
                        "letter",
                        10m,
                        new decimal[8]
                    )),
            ],
            [
                new FileWork("list.txt", stream => stream.Write("list\n"u8), [list]),
                .. Enumerable
                    .Range(0, letters)
                    .Select(i => new FileWork(
                        $"letters/{i}.txt",
                        stream => stream.Write(System.Text.Encoding.UTF8.GetBytes($"letter {i}\n")),
                        [Made($"A{i}", "letter", "mail")]
                    )),
            ],
            [
                .. Enumerable
                    .Range(letters, mails)
                    .Select(i => new MailWork(
                        Made($"A{i}", "email", "email"),
                        () =>
                            new MailContent(
                                $"a{i}@example.org",
                                $"A{i}",
                                "Statement",
                                "text",
                                "<p>text</p>",
                                null,
                                "s.pdf"
                            )
                    )),
            ]
        );
    }
}
