using PolicyBilling.App.Web.AtDesk;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Reports.Sending;
using PolicyBilling.History.Log;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Web.Calls;

/// <summary>A call: to be made, or made today.</summary>
/// <param name="Decision">The account's decision.</param>
/// <param name="Title">Which call it is.</param>
/// <param name="Done">How it was recorded today; null where it is to be made.</param>
internal sealed record CallRow(Decision Decision, string Title, LogRow? Done);

/// <summary>Accounts that are not called now, for one reason.</summary>
/// <param name="Title">The guard that forbids it.</param>
/// <param name="Decisions">The accounts, each with its reason.</param>
internal sealed record CallsForbidden(string Title, IReadOnlyList<Decision> Decisions);

/// <summary>The calls of a plan in the order in which they are made, with those that were made today.</summary>
/// <param name="Rows">Made ones that the plan has no more, then the plan's.</param>
/// <param name="Waiting">Whom no rule may call now.</param>
internal sealed record CallBook(IReadOnlyList<CallRow> Rows, IReadOnlyList<CallsForbidden> Waiting)
{
    /// <summary>Those to be made.</summary>
    public IEnumerable<CallRow> ToDo => Rows.Where(row => row.Done is null);

    /// <summary>The calls of a practice on a day.</summary>
    public static CallBook Of(PracticeView view, DeskLog log, DateOnly day)
    {
        var (plan, titles) = (view.Facts.Plan, view.Facts.Titles);
        var done = log.Calls(day, plan.AsOf);
        var calls = CallList.Ordered(
            plan,
            plan.Decisions.Where(decision => decision.Sends.Contains("call")),
            decision => decision
        );
        var listed = calls.Select(decision => decision.Account).ToHashSet();
        var made = plan.Decisions.Where(decision =>
            done.ContainsKey(decision.Account) && !listed.Contains(decision.Account)
        );
        return new(
            [
                .. made.OrderBy(decision => done[decision.Account].Serial)
                    .Concat(calls)
                    .Select(decision => new CallRow(
                        decision,
                        titles.Reason(decision),
                        done.GetValueOrDefault(decision.Account)
                    )),
            ],
            Forbidden(view)
        );
    }

    // Held in the name of a guard that forbids calls, or with a call struck by one.
    private static IReadOnlyList<CallsForbidden> Forbidden(PracticeView view)
    {
        var guards = view
            .Workspace.Policies.Policies.SelectMany(policy =>
                policy
                    .Guards.Where(guard => guard.Wait && guard.Forbid.HasFlag(Sending.Call))
                    .Select(guard => $"{policy.Name}/{guard.Name}")
            )
            .ToHashSet();
        return
        [
            .. view
                .Facts.Plan.Decisions.Where(decision => !decision.Sends.Contains("call"))
                .Select(decision => (Guard: GuardOf(decision, guards), Decision: decision))
                .Where(pair => pair.Guard is not null)
                .GroupBy(pair => pair.Guard!)
                .Select(group => new CallsForbidden(
                    view.Facts.Titles.Guard(group.Key),
                    [.. group.Select(pair => pair.Decision)]
                )),
        ];
    }

    private static string? GuardOf(Decision decision, HashSet<string> guards) =>
        decision.Rule is { } rule && guards.Contains($"{decision.Policy}/{rule}")
            ? $"{decision.Policy}/{rule}"
            : decision.StruckBy.FirstOrDefault(guards.Contains);
}
