using System.Collections.Immutable;
using PolicyBilling.App.Acting;
using PolicyBilling.History;
using PolicyBilling.Plans;

namespace PolicyBilling.App.Web;

/// <summary>The practice that all windows share: read once, decided once for each language, in the background. It is
/// read again only when somebody says so; until a new reading can be used, the last good one stays.</summary>
internal sealed class OpenPractice : IDisposable
{
    private readonly Lock _lock = new();
    private readonly ServeRequest _request;
    private readonly Terminal _terminal;
    private CancellationTokenSource _work = new();
    private Places _places;
    private DiskWatch? _watch;
    private (string History, HistoryLock Lock)? _writer;
    private volatile PracticeState _state = new();

    public OpenPractice(ServeRequest request, Terminal terminal)
    {
        (_request, _places) = (request, request.Places);
        // A page says itself what is being done.
        _terminal = new(Stream.Null, Stream.Null, terminal.Today)
        {
            Clock = terminal.Clock,
            History = terminal.History,
        };
    }

    /// <summary>Tells the time and which history is used, and says nothing.</summary>
    public Terminal Terminal => _terminal;

    /// <summary>The day to decide for that was asked for; null for the export's.</summary>
    public DateOnly? AsOf => _request.AsOf;

    /// <summary>Told after each change of <see cref="State"/>, on any thread.</summary>
    public event Action? Changed;

    /// <summary>How it stands.</summary>
    public PracticeState State => _state;

    /// <summary>Where it lies.</summary>
    public Places Places => _places;

    /// <summary>The language of somebody who has not chosen: the one of the command line, else the practice's
    /// first.</summary>
    public string Language =>
        _request.Language ?? State.Practice?.Workspace.Language(null) ?? State.Refused?.Language ?? "en";

    /// <summary>Why nothing may be written into its history; null where it may.</summary>
    public string? WhyNotWritten(WebWords words) =>
        _terminal.History.IsLeftOut ? words.NoHistory
        : State.HeldBy is { } holder ? $"{words.HeldElsewhere} {words.HeldDoes(holder)}"
        : null;

    /// <summary>Opens a practice instead of the one that is open.</summary>
    public void Open(Places places) => Begin(Doing.Reading, cancel => Read(places, null, cancel));

    /// <summary>Reads what changed on the disk.</summary>
    public void Load() => Begin(Doing.Reading, cancel => Read(_places, State.Practice?.Workspace, cancel));

    /// <summary>Stops what is being done; what was shown before stays.</summary>
    public void Cancel() => _work.Cancel();

    /// <summary>What pages show, in a language; null while it is made, and when nothing is open.</summary>
    public PracticeView? In(string language)
    {
        if (State.Practice is not { } practice)
            return null;
        if (practice.Views.TryGetValue(language, out var view))
            return view;
        if (State.Doing == Doing.Nothing)
            Begin(Doing.Deciding, cancel => Decide(practice.Workspace, practice, language, cancel));
        return null;
    }

    /// <summary>Looks whether the files are still those that are shown.</summary>
    public void Look()
    {
        if (State is not { Practice.Workspace: var workspace, Doing: Doing.Nothing })
            return;
        var isChanged = !workspace.IsAsOnDisk();
        // What was read meanwhile was not looked at.
        if (isChanged != State.IsChangedOnDisk)
            Set(now => now.Practice?.Workspace == workspace ? now with { IsChangedOnDisk = isChanged } : now);
    }

    public void Dispose()
    {
        _work.Cancel();
        _watch?.Dispose();
        _writer?.Lock.Dispose();
    }

    private void Begin(Doing doing, Action<CancellationToken> work)
    {
        CancellationToken cancel;
        lock (_lock)
        {
            _work.Cancel();
            _work = new();
            cancel = _work.Token;
        }
        Set(state =>
            state with
            {
                Doing = doing,
                Refused = null,
                Accounts = state.Practice?.Workspace.Data.Accounts.Count ?? 0,
            }
        );
        _ = Task.Run(() => Try(work, cancel), CancellationToken.None);
    }

    private void Try(Action<CancellationToken> work, CancellationToken cancel)
    {
        try
        {
            work(cancel);
        }
        catch (Exception error)
        {
            // What was begun meanwhile has its own state.
            if (!cancel.IsCancellationRequested || _work.Token == cancel)
                Set(state =>
                    state with
                    {
                        Doing = Doing.Nothing,
                        Refused = Refusals.Of(error, _places, _request.Language),
                    }
                );
        }
    }

    private void Read(Places places, Workspace? before, CancellationToken cancel)
    {
        _places = places;
        var workspace = before?.Refreshed(cancel) ?? Workspace.Open(places, _terminal, cancel);
        Set(state => state with { Doing = Doing.Deciding, Accounts = workspace.Data.Accounts.Count });
        var number = Math.Abs(State.Practice?.Number ?? 0) + 1;
        var usual = _request.Language ?? workspace.Language(null);
        var history = HistoryPlace.Of(places.Data, _terminal.History);
        Hold(history, cancel);
        // Whoever reads in another language goes on reading.
        var views = (before is null ? [] : State.Practice?.Views.Keys ?? [])
            .Append(usual)
            .Distinct()
            .ToImmutableDictionary(
                language => language,
                language => View(workspace, number, language, cancel, before is null ? ShowFirst : null)
            );
        Show(new(number, workspace, views), cancel);
        _watch?.Dispose();
        // Reading a history writes beside it; what it knows is looked at with each page.
        _watch = new([places.Data, places.Policies], Look, Path.GetFileName(history));
        // What changed since it was read was not watched yet.
        Look();
    }

    // One program writes; another one that opens the same practice looks.
    private void Hold(string history, CancellationToken cancel)
    {
        lock (_lock)
        {
            if (cancel.IsCancellationRequested || _writer?.History == history || _terminal.History.IsLeftOut)
                return;
            _writer?.Lock.Dispose();
            var (writer, holder) = HistoryLock.Page(history, Environment.MachineName, _terminal.Clock());
            _writer = writer is null ? null : (history, writer);
            _state = _state with { HeldBy = holder };
        }
    }

    private void Decide(Workspace workspace, ReadPractice practice, string language, CancellationToken cancel)
    {
        var view = View(workspace, practice.Number, language, cancel);
        Show(practice with { Views = practice.Views.SetItem(language, view) }, cancel);
    }

    // Looking back and ahead takes longer than deciding: meanwhile the plan is there to read.
    private void ShowFirst(PracticeView view, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var views = ImmutableDictionary<string, PracticeView>.Empty.Add(view.Language, view);
        Set(state => state with { Practice = new(view.Number, view.Workspace, views), Refused = null });
    }

    private PracticeView View(
        Workspace workspace,
        int number,
        string language,
        CancellationToken cancel,
        Action<PracticeView, CancellationToken>? first = null
    )
    {
        var asOf = AsOfOr(workspace);
        var options = new RunOptions(asOf, language, Papers: true);
        var plan = workspace.Plan(options, cancel);
        var plain = workspace.FirstPage(options, plan, _request.AsOf is not null, cancel);
        first?.Invoke(new(-number, workspace, plain, asOf), cancel);
        return new(number, workspace, workspace.Whole(plain, options, cancel), asOf);
    }

    // The export's day, until something was sent or recorded later: a plan of an earlier day would not count it, and
    // what was sent would go out again.
    private DateOnly AsOfOr(Workspace workspace)
    {
        var day = workspace.AsOf(_request.AsOf);
        return
            _request.AsOf is null
            && HistoryPlace.NewestContact(workspace.Places.Data, _terminal.History) is { } newest
            && newest > day
            && newest <= _terminal.Today
            && newest <= day.AddDays(workspace.Policies.Practice.PlanValidDays)
            ? newest
            : day;
    }

    private void Show(ReadPractice practice, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Set(state =>
            state with
            {
                Practice = practice,
                Doing = Doing.Nothing,
                Refused = null,
                IsChangedOnDisk = state.IsChangedOnDisk && state.Practice?.Number == practice.Number,
            }
        );
    }

    private void Set(Func<PracticeState, PracticeState> change)
    {
        lock (_lock)
            _state = change(_state);
        Changed?.Invoke();
    }
}
