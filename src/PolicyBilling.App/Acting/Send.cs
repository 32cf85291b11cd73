using PolicyBilling.App.Commands;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Papers;
using PolicyBilling.Files.Reports;
using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.History.Mail;
using PolicyBilling.History.Sending;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Acting;

/// <summary>One call of <c>send</c>: a preview, a run from its beginning, or the rest of one.</summary>
internal sealed class Send(Send.Request request, Terminal terminal, CancellationToken cancel)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What was asked for.</summary>
    internal sealed record Request(
        string Plan,
        string? Data,
        string? Policies,
        SettingOverride[]? Overrides,
        DateOnly? AsOf,
        string? Folder,
        string? Language,
        string? Recheck,
        bool Preview,
        int? Confirmed,
        bool NoInput,
        string[] Settled,
        string By,
        string? PasswordFile
    );

    private SavedPlan? _saved;

    private SavedPlan Saved => _saved!;

    private BillingPlan Plan => Saved.Plan;

    private string Language =>
        _saved is null ? request.Language ?? "en" : ActingInputs.LanguageOf(Saved.Path, request.Language);

    private StaleWords Words => new(Language);

    private SendLabels Labels => new(Language, Plan.Currency);

    private SendTold Tells => new(terminal, Labels);

    private string RunName => RunWork.NameOf(Plan.AsOf, Saved.Fingerprint);

    private string DefaultFolder =>
        Path.Combine(ActingInputs.ReportsOf(Saved.Path), request.Preview ? $"{RunName}-preview" : RunName);

    /// <summary>The files that a preview wrote; empty where none was asked for.</summary>
    public IReadOnlyList<string> Previewed { get; private set; } = [];

    public int Run()
    {
        try
        {
            _saved = SavedPlan.Read(request.Plan, cancel);
        }
        catch (RefusedException changed) when (changed.Problems.All(problem => problem.Check == PlanFile.Changed))
        {
            return NotSent([.. changed.Problems.Select(problem => problem.Said.InLanguage(Language))]);
        }
        var origin = MadeFrom.Beside(Saved.Path);
        var data = ActingInputs.DataOf(Saved.Path, request.Data);
        var policies = PolicyFolderFiles.Load(
            request.Policies ?? origin?.Policies ?? "policies",
            request.Overrides ?? Inputs.Parse(origin?.Set ?? [])
        );
        if (request.Preview)
            return Preview(data, policies);
        var path = ActingInputs.HistoryOf(Saved.Path, request.Data, terminal);
        if (!File.Exists(path))
            return NotSent([Words.NotApproved(Saved.Path)]);
        using var sender = HistoryLock.Sender(path, request.By, terminal.Clock());
        using var history = HistoryFile.Open(path);
        Approvals.RefuseAnEarlierClock(history, terminal.Clock());
        Approvals.RefuseAnOlderCopy(history, ActingInputs.ReportsOf(Saved.Path), Plan.Practice);
        var state = RunState.Of(history, RunName);
        if (state is { IsTakenBack: true })
            return NotSent([Words.TakenBack(state.Run)]);
        if (request.Settled.Length > 0)
            return Settle(history, state);
        if (state is { IsFinished: true } && !state.In(PieceState.Pending).Any())
            return Tells.Before(state);
        return state is null ? Begin(history, data, policies) : GoOn(history, data, policies, state);
    }

    private int Begin(HistoryFile history, string data, PolicySet policies)
    {
        var approval = Approvals.Of(history, Saved.Fingerprint);
        var left = LeftOut(approval);
        var day = Check(history, data, policies, approval, left, out var reasons);
        if (reasons.Count > 0)
            return NotSent(reasons);
        var far = new FarOutside(terminal, Words).Refusal(
            Plan,
            left.Keys.ToHashSet(),
            RunState.All(history),
            DayOf(approval),
            request.Confirmed,
            ask: !request.NoInput
        );
        if (far is not null)
            return NotSent([far]);
        foreach (var (account, why) in left)
            terminal.Error.WriteLine($"{Labels.Colon(Labels.LeftOut)} {account} ({why})");
        if (Plan.Stationery?.DueDate is { } due && due < terminal.Today)
            terminal.Error.WriteLine(Words.DueDayPassed(Labels.Format.Date(due), Labels.Format.Date(terminal.Today)));
        var folder = FolderOr(DefaultFolder, data);
        var journaled = JournaledBefore(history);
        var again = Delivery
            .Of(Plan, left.Keys.ToHashSet())
            .Count(delivery =>
                journaled.Contains((delivery.Decision.Account, delivery.What, delivery.Decision.Amount))
            );
        if (again > 0)
            terminal.Error.WriteLine(Labels.Journaled(again));
        var maker = new RunMaker(Saved, day, left, SendsMail(policies), Language) { Journaled = journaled };
        return Deliver(history, maker, folder, policies);
    }

    private static DateOnly? DayOf(LogRow? approval) =>
        approval is null ? null : DateOnly.FromDateTime(approval.At.DateTime);

    // Whom the approval left out, and of whom no paper can be written.
    private Dictionary<string, string> LeftOut(LogRow? approval)
    {
        var left = (approval?.Body<ApprovalBody>().Except ?? []).ToDictionary(
            account => account,
            _ => Words.LeftOutWhenApproved
        );
        foreach (var refusal in PaperRefusals.Of(Plan, Language))
            left.TryAdd(refusal.Account, refusal.Reason);
        return left;
    }

    // Write-offs and billing types that a run asked to be typed: the export shows them once that is done. The plan of a
    // run that goes on is left out, for it is its own.
    private HashSet<(string Account, string What, decimal Amount)> JournaledBefore(HistoryFile history) =>
        [
            .. RunState
                .All(history)
                .Where(run => !run.IsTakenBack && run.Run != RunName)
                .SelectMany(run => run.In(PieceState.Done))
                .Where(piece => piece.Body.What is "write-off" or "move")
                .Select(piece => (piece.Account!, piece.Body.What, piece.Body.Amount)),
        ];

    // A run that was begun goes on as it began: its own contacts made its plan older than the history.
    private int GoOn(HistoryFile history, string data, PolicySet policies, RunState state) =>
        Deliver(
            history,
            new RunMaker(
                Saved,
                state.Body.Day,
                state.Body.LeftOut,
                state.Pieces.Any(piece => piece.Body is { What: "email" }) && SendsMail(policies),
                Language
            )
            {
                Journaled = JournaledBefore(history),
            },
            FolderOr(state.Body.Folder, data),
            policies
        );

    private DateOnly Check(
        HistoryFile history,
        string data,
        PolicySet policies,
        LogRow? approval,
        Dictionary<string, string> left,
        out IReadOnlyList<string> reasons
    )
    {
        var practice = Workspace.Open(new Places(request.Recheck ?? data, "", []), policies, terminal, cancel);
        var valid = policies.Practice.PlanValidDays;
        var known = practice.Data.ExportedAsOf is { } exported && exported > Plan.AsOf ? exported : Plan.AsOf;
        var day = ActingDay.Of(request.AsOf, known, terminal.Today, valid);
        var stale = new StalePlan(Saved, day, valid, Words);
        stale.Policies(policies);
        stale.Version();
        BillingPlan Now() => practice.Plan(new RunOptions(request.Recheck is null ? Plan.AsOf : day, Language), cancel);
        if (request.Recheck is null)
            stale.Data(practice.Data, Now);
        else
            foreach (var (account, why) in Recheck.LeftOut(Plan, Now(), Language))
                left.TryAdd(account, why);
        stale.History(PastContactReader.Read(history), RunState.All(history));
        stale.Age(terminal.Today);
        stale.Approval(approval, terminal.Clock());
        reasons = stale.Reasons;
        return day;
    }

    private int Deliver(HistoryFile history, RunMaker maker, string folder, PolicySet policies)
    {
        using var mail = SendsMail(policies)
            ? new SmtpDelivery(
                policies.Practice.Smtp!,
                MailPassword.Of(request.PasswordFile),
                Plan.Practice,
                terminal.Clock,
                Patience
            )
            : null;
        var sender = new Sender(history, terminal.Clock, request.By, (piece, content) => mail!.Send(piece, content));
        var state = sender.Send(
            maker.Make(folder),
            folder,
            (done, all) => terminal.Progress(Labels.Files(done, all)),
            cancel
        );
        return Tells.Ended(state, folder);
    }

    private int Settle(HistoryFile history, RunState? state)
    {
        if (state is null)
            return NotSent([Words.NothingToSettle]);
        foreach (var text in request.Settled)
        {
            if (text.Split('=') is not [var account, var fate] || fate is not ("sent" or "not-sent"))
                throw new UsageException(
                    Said.In(
                        $"--settle takes ACCOUNT=sent or ACCOUNT=not-sent, not '{text}'.",
                        $"--settle prend COMPTE=sent ou COMPTE=not-sent, et non « {text} »."
                    )
                );
            new Settling(history, terminal.Clock(), request.By).Settle(state, account, fate == "sent");
        }
        return Tells.Ended(RunState.Of(history, RunName)!, state.Body.Folder);
    }

    private int Preview(string data, PolicySet policies)
    {
        var folder = FolderOr(DefaultFolder, data);
        var day = request.AsOf ?? Plan.AsOf;
        using var history = KnownHistory();
        var left = LeftOut(history is null ? null : Approvals.Of(history, Saved.Fingerprint));
        if (request.Recheck is { } newer)
        {
            var practice = Workspace.Open(new Places(newer, "", []), policies, terminal, cancel);
            var now = practice.Plan(new RunOptions(practice.AsOf(request.AsOf), Language), cancel);
            foreach (var (account, why) in Recheck.LeftOut(Plan, now, Language))
                left.TryAdd(account, why);
        }
        foreach (var (account, why) in left)
            terminal.Error.WriteLine($"{Labels.Colon(Labels.LeftOut)} {account} ({why})");
        var maker = new RunMaker(Saved, day, left, SendsMail(policies), Language)
        {
            IsPreview = true,
            Journaled = history is null ? new HashSet<(string, string, decimal)>() : JournaledBefore(history),
        };
        Previewed = maker.Preview(folder, cancel);
        terminal.Out.WriteLine(Labels.Preview(folder));
        return ExitCode.Done;
    }

    // A preview needs none: a plan is looked at before anybody approves it.
    private HistoryFile? KnownHistory() =>
        !terminal.History.IsLeftOut
        && ActingInputs.HistoryOf(Saved.Path, request.Data, terminal) is var path
        && File.Exists(path)
            ? HistoryFile.Read(path)
            : null;

    // Papers beside an export would be read as a part of it, and go with it when it is replaced.
    private string FolderOr(string usual, string data)
    {
        var folder = request.Folder ?? usual;
        var export = Path.TrimEndingDirectorySeparator(Path.GetFullPath(data));
        var asked = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return asked == export || asked.StartsWith(export + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? throw new UsageException(
                Said.In(
                    $"--out: {folder} lies in the export {data}: give a folder outside it.",
                    $"--out : {folder} est dans l’export {data} : donner un dossier hors de celui-ci."
                )
            )
            : folder;
    }

    private static bool SendsMail(PolicySet policies) => policies.Practice.Smtp is not null;

    private int NotSent(IReadOnlyList<string> reasons)
    {
        terminal.Error.WriteLine(Words.NotSent);
        foreach (var reason in reasons)
            terminal.Error.WriteLine($"- {reason}");
        return ExitCode.NotApproved;
    }
}
