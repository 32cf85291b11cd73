using System.Globalization;
using PolicyBilling.History.Log;
using PolicyBilling.History.Sending;

namespace PolicyBilling.History;

/// <summary>The history as tables of texts, for other programs.</summary>
public static class HistoryTables
{
    /// <summary>Every table with its file's name, its header and its rows.</summary>
    public static IEnumerable<(string Name, string[] Header, IEnumerable<IReadOnlyList<string?>> Rows)> All(
        HistoryFile history
    )
    {
        yield return (
            "contacts.csv",
            [
                "number",
                "at",
                "who",
                "run",
                "account",
                "date",
                "kind",
                "step",
                "channel",
                "direction",
                "until",
                "amount",
                "outcome",
                "note",
                "counts",
            ],
            Contacts(history)
        );
        yield return (
            "runs.csv",
            [
                "run",
                "at",
                "who",
                "as_of",
                "sent_on",
                "plan",
                "folder",
                "statements",
                "write_offs",
                "finished",
                "taken_back",
            ],
            RunState
                .All(history)
                .Select(
                    IReadOnlyList<string?> (run) =>
                        [
                            run.Run,
                            LogRow.Time(run.At),
                            run.Who,
                            Day(run.Body.AsOf),
                            Day(run.Body.Day),
                            run.Body.Plan,
                            run.Body.Folder,
                            $"{run.Body.Statements}",
                            Money(run.Body.WriteOffs),
                            YesNo(run.IsFinished),
                            YesNo(run.IsTakenBack),
                        ]
                )
        );
        yield return (
            "deliveries.csv",
            ["run", "id", "account", "what", "channel", "step", "amount", "state", "file", "sha256", "said"],
            RunState
                .All(history)
                .SelectMany(run =>
                    run.Pieces.Select(
                        IReadOnlyList<string?> (piece) =>
                            [
                                run.Run,
                                piece.Id,
                                piece.Account,
                                piece.Body.What,
                                piece.Body.Channel,
                                piece.Body.Step,
                                Money(piece.Body.Amount),
                                piece.State.ToString().ToLowerInvariant(),
                                piece.Outcome?.File,
                                piece.Outcome?.Sha256,
                                piece.Outcome?.Said,
                            ]
                    )
                )
        );
        yield return (
            "approvals.csv",
            ["at", "who", "plan", "as_of", "except", "seen"],
            history
                .Rows(LogKind.Approval)
                .Select(
                    IReadOnlyList<string?> (row) =>
                    {
                        var body = row.Body<ApprovalBody>();
                        return
                        [
                            LogRow.Time(row.At),
                            row.Who,
                            body.Plan,
                            Day(body.AsOf),
                            string.Join(';', body.Except),
                            string.Join('\n', body.Seen),
                        ];
                    }
                )
        );
        yield return (
            "notes.csv",
            ["number", "at", "who", "account", "what", "text"],
            history
                .Rows(LogKind.Note)
                .Select(
                    IReadOnlyList<string?> (row) =>
                    {
                        var body = row.Body<NoteBody>();
                        return [$"{row.Serial}", LogRow.Time(row.At), row.Who, row.Row.Account, body.What, body.Text];
                    }
                )
        );
        yield return (
            "decisions.csv",
            [
                "run",
                "account",
                "decision",
                "policy",
                "rule",
                "step",
                "sends",
                "amount",
                "balance",
                "credit",
                "aged_0_30",
                "aged_31_60",
                "aged_61_90",
                "aged_over_90",
                "insurance_estimate",
                "patient_portion",
            ],
            RunState
                .All(history)
                .SelectMany(run =>
                    history
                        .Decisions(run.Run)
                        .Select(
                            IReadOnlyList<string?> (decision) =>
                                [
                                    run.Run,
                                    decision.Account,
                                    decision.Decision,
                                    decision.Policy,
                                    decision.Rule,
                                    decision.Step,
                                    decision.Sends,
                                    Money(decision.Amount),
                                    .. decision.Figures.Select(Money),
                                ]
                        )
                )
        );
    }

    private static IEnumerable<IReadOnlyList<string?>> Contacts(HistoryFile history)
    {
        var standing = PastContactReader.Standing(history).Select(row => row.Serial).ToHashSet();
        foreach (var row in history.Rows(LogKind.Contact))
        {
            var body = row.Body<ContactBody>();
            yield return
            [
                $"{row.Serial}",
                LogRow.Time(row.At),
                row.Who,
                row.Row.Run,
                row.Row.Account,
                Day(body.Date),
                body.What,
                body.Step,
                body.Channel,
                body.Direction,
                body.Until is { } until ? Day(until) : null,
                body.Amount is { } amount ? Money(amount) : null,
                body.Outcome,
                body.Note,
                YesNo(standing.Contains(row.Serial)),
            ];
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static string YesNo(bool value) => value ? "yes" : "no";
}
