using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Differences;

/// <summary>A named piece of the agreement and what it says, as texts that can be held against those of another
/// version.</summary>
/// <param name="Kind">What it is: <c>rule</c>, <c>setting</c>, …</param>
/// <param name="Name">Its name.</param>
/// <param name="Says">What it says, by what is said: <c>condition</c>, <c>English text</c>, …</param>
internal sealed record Piece(string Kind, string Name, IReadOnlyList<(string What, string Value)> Says);

/// <summary>The pieces of a practice and of its policies, in their order.</summary>
internal static class Pieces
{
    /// <summary>Lists of pieces whose order matters within each list.</summary>
    public static IEnumerable<IReadOnlyList<Piece>> Of(Policy policy) =>
        [
            [.. policy.Settings.Select(Of)],
            [.. policy.Ladder?.Steps.Select(step => Of(step, policy.Ladder)) ?? []],
            [.. policy.Rules.Select(Of)],
            [
                .. policy.Guards.Select(guard => new Piece(
                    "guard",
                    guard.Name,
                    [
                        .. Texts("title", guard.Title),
                        .. Texts("source", guard.Source),
                        ("condition", guard.When.Text),
                        ("forbidden", string.Join(", ", guard.Forbid.List())),
                        ("waiting", guard.Wait ? "yes" : "no"),
                        ("waits for", guard.WaitsFor.Word()),
                        .. Texts("reason", guard.Because),
                    ]
                )),
            ],
            [
                .. policy.Worklists.Select(list => new Piece(
                    "worklist",
                    list.Name,
                    [
                        .. Texts("title", list.Title),
                        ("condition", list.When.Text),
                        ("owner", list.Owner),
                        ("rows", list.ByClaim ? "claims" : "accounts"),
                        ("amount", list.Amount?.Text ?? ""),
                        .. Texts("reason", list.Because),
                    ]
                )),
            ],
            [
                .. policy.Messages.Select(message => new Piece(
                    "message",
                    message.Name,
                    [.. Texts("title", message.Title), ("condition", message.When.Text), .. Texts("text", message.Text)]
                )),
            ],
            [
                .. policy.Notes.Select(note => new Piece(
                    "note",
                    note.Name,
                    [.. Texts("title", note.Title), ("condition", note.When.Text), .. Texts("text", note.Text)]
                )),
            ],
        ];

    /// <summary>What a policy says as a whole.</summary>
    public static Piece Whole(Policy policy) =>
        new(
            "policy",
            policy.Name,
            [
                .. Texts("title", policy.Title),
                .. Texts("line about it", policy.About),
                ("first day", Day(policy.Effective)),
                ("last day", Day(policy.Expires)),
                ("ladder's start", policy.Ladder?.StartsWhen.Text ?? ""),
                ("ladder's amount", policy.Ladder?.Amount?.Text ?? ""),
            ]
        );

    /// <summary>What <c>practice.yaml</c> says, settings and order left out.</summary>
    public static Piece Whole(Practice practice) =>
        new(
            "practice",
            "practice",
            [
                ("name", practice.Name),
                ("phone", practice.Phone),
                ("email", practice.Email),
                ("address", practice.Address),
                ("currency", practice.Currency),
                ("languages", string.Join(", ", practice.Languages)),
                (
                    "aging method",
                    practice.Aging.Method == AgingMethod.OldestFirst ? "oldest-first" : "adjustments-first"
                ),
                (
                    "aging of what is taken back",
                    practice.Aging.TakenBack == TakenBackAges.Reopens ? "reopens" : "own-date"
                ),
                ("billing types left out", string.Join(", ", practice.LeaveOutBillingTypes)),
                ("billing types", string.Join(", ", practice.BillingTypes.Select(type => $"{type.Key}: {type.Value}"))),
                ("limit write_off_each", Limit(practice.WriteOffEach)),
                ("limit write_off_total", Limit(practice.WriteOffTotal)),
                ("limit agency_accounts", Limit(practice.AgencyAccounts)),
                ("limit statements_per_run", Limit(practice.StatementsPerRun)),
                .. practice.Targets.Select(target =>
                    (
                        $"target {target.Key}",
                        string.Join(
                            ", ",
                            target.Value.Select(figure =>
                                figure.Key == "target"
                                    ? SettingText.Write(figure.Value)
                                    : $"{figure.Key} {SettingText.Write(figure.Value)}"
                            )
                        )
                    )
                ),
            ]
        );

    /// <summary>A setting.</summary>
    public static Piece Of(Setting setting) =>
        new("setting", setting.Name, [("value", SettingText.Write(setting.Value)), .. Texts("title", setting.Title)]);

    /// <summary>An exception.</summary>
    public static Piece Of(AccountException exception) =>
        new(
            "exception for account",
            exception.Account,
            [
                (
                    "action",
                    exception.Do switch
                    {
                        ExceptionKind.Hold => "hold",
                        ExceptionKind.Statement => "statement",
                        _ => "no-agency",
                    }
                ),
                ("approval", exception.By),
                ("last day", Day(exception.Until)),
                .. Texts("reason", exception.Because),
            ]
        );

    private static Piece Of(Step step, Ladder ladder) =>
        new(
            "step",
            step.Name,
            [
                .. Texts("title", step.Title),
                ("condition", step.When.Text),
                ("action", string.Join(" with ", (step.Do.List() is { } does ? does : []).Concat(step.With.List()))),
                ("wait", step.Wait.Text),
                ("amount", ladder.OwnAmount(step)?.Text ?? ""),
                .. Texts("reason", step.Because),
                .. Texts("text", step.Text),
            ]
        );

    private static Piece Of(Rule rule) =>
        new(
            "rule",
            rule.Name,
            [
                .. Texts("title", rule.Title),
                ("condition", rule.When.Text),
                ("decision", Decision(rule.Then)),
                ("amount", rule.Then.Amount?.Text ?? ""),
                ("days", rule.Then.Until?.Text ?? ""),
                ("billing type", rule.Then.MoveTo ?? ""),
                ("write-off reason", rule.Then.Reason ?? ""),
                ("waits for", rule.WaitsFor.Word()),
                .. Texts("reason", rule.Because),
                .. Texts("text", rule.Then.Text),
            ]
        );

    private static string Decision(Outcome then) =>
        then.Decision switch
        {
            DecisionKind.Statement => then.By == Sending.Email ? "statement by email" : "statement by mail",
            DecisionKind.Collections => $"collections: {then.Do.List()[0]}",
            _ => then.Decision.Word(),
        };

    private static IEnumerable<(string, string)> Texts(string what, LocalText? text) =>
        text?.Templates.Select(template =>
            (
                template.Key switch
                {
                    "" => what,
                    "en" => $"English {what}",
                    "fr" => $"French {what}",
                    var other => $"{what} ({other})",
                },
                template.Value.Text
            )
        ) ?? [];

    private static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static string Limit(decimal? limit) => limit is { } number ? SettingText.Write(number) : "";
}
