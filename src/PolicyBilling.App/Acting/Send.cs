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
    // A run with so many times the statements of those before it is asked about.
    private const int FarOutside = 3;

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

    private string Language => request.Language ?? "en";

    private SendLabels Labels => new(Language, Plan.Currency);

    private string RunName => RunWork.NameOf(Plan.AsOf, Saved.Fingerprint);

    private string DefaultFolder =>
        Path.Combine(ActingInputs.ReportsOf(Saved.Path), request.Preview ? $"{RunName}-preview" : RunName);

    public int Run()
    {
        try
        {
            _saved = SavedPlan.Read(request.Plan, cancel);
        }
        catch (RefusedException changed) when (changed.Problems.All(problem => problem.Check == PlanFile.Changed))
        {
            return NotSent([.. changed.Problems.Select(problem => problem.Message)]);
        }
        var origin = MadeFrom.Beside(Saved.Path);
        var data = ActingInputs.DataOf(Saved.Path, request.Data);
        var policies = PolicyFolderFiles.Load(
            request.Policies ?? origin?.Policies ?? "policies",
            request.Overrides ?? Inputs.Parse(origin?.Set ?? [])
        );
        if (request.Preview)
            return Preview(policies);
        var path = ActingInputs.HistoryOf(Saved.Path, request.Data, terminal);
        if (!File.Exists(path))
            return NotSent([$"Nobody approved the plan: `policybilling approve {Saved.Path} --by NAME`."]);
        using var sender = SenderLock.Take(path, request.By, terminal.Clock());
        using var history = HistoryFile.Open(path);
        Approvals.RefuseAnEarlierClock(history, terminal.Clock());
        Approvals.RefuseAnOlderCopy(history, ActingInputs.ReportsOf(Saved.Path), Plan.Practice);
        var state = RunState.Of(history, RunName);
        if (state is { IsTakenBack: true })
            return NotSent([$"The run {state.Run} was taken back. Make a new plan with `policybilling dry-run`."]);
        if (request.Settled.Length > 0)
            return Settle(history, state);
        if (state is { IsFinished: true } && !state.In(PieceState.Pending).Any())
            return Before(state);
        return state is null ? Begin(history, data, policies) : GoOn(history, policies, state);
    }

    private int Begin(HistoryFile history, string data, PolicySet policies)
    {
        var approval = Approvals.Of(history, Saved.Fingerprint);
        var left = (approval?.Body<ApprovalBody>().Except ?? []).ToDictionary(
            account => account,
            _ => "left out when it was approved"
        );
        foreach (var refusal in PaperRefusals.Of(Plan, Language))
            left.TryAdd(refusal.Account, refusal.Reason);
        var day = Check(history, data, policies, approval, left, out var reasons);
        if (reasons.Count > 0)
            return NotSent(reasons);
        if (FarOutsideOf(history, left) is { } far)
            return NotSent([far]);
        foreach (var (account, why) in left)
            terminal.Error.WriteLine($"{Labels.Colon(Labels.LeftOut)} {account} ({why})");
        var folder = request.Folder ?? DefaultFolder;
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
    private int GoOn(HistoryFile history, PolicySet policies, RunState state) =>
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
            request.Folder ?? state.Body.Folder,
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
        var stale = new StalePlan(Saved, day, valid);
        stale.Policies(policies);
        stale.Version();
        BillingPlan Now() => practice.Plan(new RunOptions(request.Recheck is null ? Plan.AsOf : day, Language), cancel);
        if (request.Recheck is null)
            stale.Data(practice.Data, Now);
        else
            foreach (var (account, why) in Recheck.LeftOut(Plan, Now()))
                left.TryAdd(account, why);
        stale.History(PastContactReader.Read(history), RunState.All(history));
        stale.Age(terminal.Today);
        stale.Approval(approval, terminal.Clock());
        reasons = stale.Reasons;
        return day;
    }

    private string? FarOutsideOf(HistoryFile history, Dictionary<string, string> left)
    {
        var before = RunState.All(history).Where(run => !run.IsTakenBack).TakeLast(3).ToList();
        var statements = Delivery
            .Of(Plan, left.Keys.ToHashSet())
            .Count(delivery => delivery.Kind is DeliveryKind.Statement or DeliveryKind.Email);
        var overCap = Plan.NeedsApproval.Any(limit => limit.Limit.StartsWith("write_off", StringComparison.Ordinal));
        if (before.Count == 0 || (!overCap && statements <= FarOutside * before.Max(run => run.Body.Statements)))
            return null;
        if (request.Confirmed == statements)
            return null;
        var asks = overCap
            ? $"Write-offs are over the practice's limit, in a run of {statements} statements."
            : $"The run has {statements} statements, more than {FarOutside} times those of the last runs.";
        if (!request.NoInput && request.Confirmed is null && terminal.Typed is { } typed)
        {
            terminal.Error.Write($"{asks} Type the number of statements to send it: ");
            if (typed()?.Trim() == $"{statements}")
                return null;
        }
        return $"{asks} Nothing was sent; give --confirm {statements} if that is meant.";
    }

    private int Deliver(HistoryFile history, RunMaker maker, string folder, PolicySet policies)
    {
        using var mail = SendsMail(policies)
            ? new SmtpDelivery(policies.Practice.Smtp!, Password(), Plan.Practice, terminal.Clock, Patience)
            : null;
        var sender = new Sender(history, terminal.Clock, request.By, (piece, content) => mail!.Send(piece, content));
        var state = sender.Send(
            maker.Make(folder),
            folder,
            (done, all) => terminal.Progress($"{done} of {all} files …"),
            cancel
        );
        return Told(state, folder);
    }

    private int Told(RunState state, string folder)
    {
        foreach (
            var group in state
                .In(PieceState.Done)
                .GroupBy(piece => piece.Body.What)
                .Where(group => Delivery.Words.Contains(group.Key))
                .OrderBy(group => Delivery.Words.ToList().IndexOf(group.Key))
        )
            terminal.Out.WriteLine(
                $"  {Labels.Pieces(group.Key, group.Count())}, "
                    + Labels.Format.Money(group.Sum(piece => piece.Body.Amount))
            );
        Problems(state);
        if (state.IsFinished)
            terminal.Out.WriteLine(Labels.Done(state.Run, folder));
        return ExitCode.Done;
    }

    private void Problems(RunState state)
    {
        var (refused, waiting, uncertain) = (
            state.In(PieceState.Refused).ToList(),
            state.In(PieceState.Pending).ToList(),
            state.In(PieceState.Uncertain).ToList()
        );
        if (refused.Count > 0)
            terminal.Error.WriteLine($"{Labels.Refused(refused.Count)}: {Accounts(refused)}");
        if (waiting.Count > 0)
            terminal.Error.WriteLine($"{Labels.Waiting(waiting.Count)}: {Accounts(waiting)}");
        if (uncertain.Count > 0)
            terminal.Error.WriteLine($"{Labels.Uncertain(uncertain.Count)}: {Accounts(uncertain)}");
    }

    private static string Accounts(IEnumerable<SentPiece> pieces) =>
        string.Join(
            ", ",
            pieces.Select(piece => piece.Outcome?.Said is { } said ? $"{piece.Account} ({said})" : piece.Account)
        );

    private int Before(RunState state)
    {
        terminal.Out.WriteLine(Labels.DoneBefore(state.Run, LogRow.Time(state.At), state.Who));
        Problems(state);
        return ExitCode.Done;
    }

    private int Settle(HistoryFile history, RunState? state)
    {
        if (state is null)
            return NotSent(["The plan was not sent yet: there is nothing to settle."]);
        foreach (var text in request.Settled)
        {
            if (text.Split('=') is not [var account, var fate] || fate is not ("sent" or "not-sent"))
                throw new UsageException($"--settle takes ACCOUNT=sent or ACCOUNT=not-sent, not '{text}'.");
            new Settling(history, terminal.Clock(), request.By).Settle(state, account, fate == "sent");
        }
        return Told(RunState.Of(history, RunName)!, state.Body.Folder);
    }

    private int Preview(PolicySet policies)
    {
        var folder = request.Folder ?? DefaultFolder;
        var day = request.AsOf ?? Plan.AsOf;
        var left = PaperRefusals.Of(Plan, Language).ToDictionary(refusal => refusal.Account, refusal => refusal.Reason);
        foreach (var (account, why) in left)
            terminal.Error.WriteLine($"{Labels.Colon(Labels.LeftOut)} {account} ({why})");
        new RunMaker(Saved, day, left, SendsMail(policies), Language) { IsPreview = true }.Preview(folder, cancel);
        terminal.Out.WriteLine(Labels.Preview(folder));
        return ExitCode.Done;
    }

    private static bool SendsMail(PolicySet policies) => policies.Practice.Smtp is not null;

    private string? Password()
    {
        if (request.PasswordFile is not { } file)
            return Environment.GetEnvironmentVariable("POLICYBILLING_SMTP_PASSWORD");
        if (
            !OperatingSystem.IsWindows()
            && (File.GetUnixFileMode(file) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0
        )
            throw new UsageException($"--password-file: others may read {file}; take that right away first.");
        return File.ReadAllText(file).Trim();
    }

    private int NotSent(IReadOnlyList<string> reasons)
    {
        terminal.Error.WriteLine("The plan is not sent:");
        foreach (var reason in reasons)
            terminal.Error.WriteLine($"- {reason}");
        return ExitCode.NotApproved;
    }
}
