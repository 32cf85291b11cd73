using PolicyBilling.App.Acting;
using PolicyBilling.App.Commands;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Ledgers;
using PolicyBilling.Pages;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Calendars;
using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Explanations;
using PolicyBilling.Workbench.Measures;
using PolicyBilling.Workbench.Receivables;
using PolicyBilling.Workbench.Remarks;

namespace PolicyBilling.App;

/// <summary>Where a practice lies, and what is given for the run alone.</summary>
/// <param name="Data">The folder or workbook of its export.</param>
/// <param name="Policies">The folder of its policies.</param>
/// <param name="Overrides">Settings changed for this run.</param>
/// <param name="Strict">Whether a single bad row refuses the export.</param>
/// <param name="Texts">Whose codes and descriptions are kept; null for nobody's.</param>
internal sealed record Places(
    string Data,
    string Policies,
    IReadOnlyList<SettingOverride> Overrides,
    bool Strict = false,
    KeptTexts? Texts = null
)
{
    /// <summary>The folder in which the folders of dry runs and runs lie.</summary>
    public string Reports { get; init; } = "reports";
}

/// <summary>A practice's data and policies, read once and kept: everything that is shown or written of it is asked
/// here. It never changes; another setting or a changed file gives another workspace that shares what stayed the
/// same.</summary>
internal sealed class Workspace
{
    private readonly Places _places;
    private readonly Terminal _terminal;
    private readonly DiskState _dataState,
        _policyState;
    private readonly string _history;

    private Workspace(
        Places places,
        Terminal terminal,
        (PracticeData Data, DiskState State, string History) data,
        (PolicySet Set, DiskState State) policies
    )
    {
        (_places, _terminal) = (places, terminal);
        (Data, _dataState, _history) = data;
        (Policies, _policyState) = policies;
    }

    /// <summary>Where it lies.</summary>
    public Places Places => _places;

    /// <summary>The practice's data.</summary>
    public PracticeData Data { get; }

    /// <summary>Its policies, with the settings of the run.</summary>
    public PolicySet Policies { get; }

    /// <summary>Reads both; the policies first, for they are quick to tell what is wrong. Throws
    /// <see cref="RefusedException"/> when either cannot be used.</summary>
    public static Workspace Open(Places places, Terminal terminal, CancellationToken cancel) =>
        Open(places, terminal, ReadPolicies(places), cancel);

    /// <summary>The same with policies that were read before.</summary>
    public static Workspace Open(Places places, PolicySet policies, Terminal terminal, CancellationToken cancel) =>
        Open(places, terminal, (policies, DiskState.NotKnown), cancel);

    private static Workspace Open(
        Places places,
        Terminal terminal,
        (PolicySet Set, DiskState State) policies,
        CancellationToken cancel
    ) => new(places, terminal, ReadData(places, policies.Set, terminal, cancel), policies);

    /// <summary>The same practice with other settings, without reading its data again.</summary>
    public Workspace With(IReadOnlyList<SettingOverride> overrides)
    {
        var places = _places with { Overrides = overrides };
        return new(places, _terminal, (Data, _dataState, _history), ReadPolicies(places));
    }

    /// <summary>Whether its files lie on the disk as they were read, and the history knows nothing else.</summary>
    public bool IsAsOnDisk() => IsDataAsOnDisk() && _policyState == DiskState.Of(_places.Policies);

    private bool IsDataAsOnDisk() =>
        _dataState == DiskState.OfData(_places.Data, _terminal.History)
        && _history == HistoryPlace.Head(_places.Data, _terminal.History);

    /// <summary>The practice as it lies on the disk now: only what changed is read again, and where nothing did this
    /// workspace is as good.</summary>
    public Workspace Refreshed(CancellationToken cancel)
    {
        if (IsAsOnDisk())
            return this;
        var data = IsDataAsOnDisk();
        var policies = _policyState == DiskState.Of(_places.Policies);
        var set = policies ? (Policies, _policyState) : ReadPolicies(_places);
        return new(
            _places,
            _terminal,
            data ? (Data, _dataState, _history) : ReadData(_places, set.Item1, _terminal, cancel),
            set
        );
    }

    /// <summary>The day to decide for: the one that was asked for, else the export's, else today.</summary>
    public DateOnly AsOf(DateOnly? asked) => asked ?? Data.ExportedAsOf ?? _terminal.Today;

    /// <summary>The reader's language: the one that was asked for, else the practice's first.</summary>
    public string Language(string? asked) => asked ?? Policies.Practice.Languages[0];

    /// <summary>Decides every account.</summary>
    public BillingPlan Plan(RunOptions options, CancellationToken cancel) =>
        RunRemarks.Add(
            BillingRun.Plan(Data, Policies, options, cancel),
            Data,
            Policies,
            options,
            today: _terminal.Today
        );

    /// <summary>The plan of the month before, as it would have been; null where the ledger begins later.</summary>
    public BillingPlan? PlanBefore(RunOptions options, CancellationToken cancel) =>
        MonthBefore.Plan(Data, Policies, options, cancel);

    /// <summary>What the page and the workbook of a dry run are made from, with what comes next and what was sent
    /// before.</summary>
    /// <param name="options">What is decided.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="isOwnDay">Whether somebody named the day: then it is not measured how old the data is.</param>
    /// <param name="cancel">Stops it.</param>
    public PageContent Page(RunOptions options, BillingPlan plan, bool isOwnDay, CancellationToken cancel) =>
        Whole(FirstPage(options, plan, isOwnDay, cancel), options, cancel);

    /// <summary>The same without what takes longest: what comes next, and the months before the last.</summary>
    public PageContent FirstPage(RunOptions options, BillingPlan plan, bool isOwnDay, CancellationToken cancel) =>
        new(plan, PlanBefore(options, cancel), Language(options.Language))
        {
            // Whoever paid until today would be asked again.
            Today = isOwnDay ? null : _terminal.Today,
            Practice = Policies.Practice,
            SentByThisData = SentBy(plan.DataFingerprint),
        };

    /// <summary>A first page with what takes longest.</summary>
    public PageContent Whole(PageContent first, RunOptions options, CancellationToken cancel)
    {
        var (plan, before) = (first.Plan, first.Before);
        var calendar = Calendar(options, DryRunReports.DaysAhead, cancel);
        var measures = Measures(plan.AsOf, cancel);
        return first with
        {
            Months = PlanMonths.Of(Data, Policies, options, plan, before, cancel),
            MonthEnds = measures.MonthEnds,
            Measures = Measuring.Of(measures.MonthEnds, Data, Policies),
            Figures = measures,
            Calendar = calendar,
            Charts = Charts(plan, before, options.Language, measures, calendar),
        };
    }

    /// <summary>What changed between two days of the export, and why; from what was sent on the first day, where a run
    /// of it was.</summary>
    public Comparison CompareWith(DateOnly from, DateOnly to, string language, CancellationToken cancel) =>
        MonthOverMonth.Compare(
            Period.Of(Data, from, to) with
            {
                Kept = KeptDay.Of(_places.Data, _terminal.History, from),
            },
            Policies,
            null,
            language,
            cancel
        );

    // The day of the last run that was sent, where it was decided by this very data.
    private DateOnly? SentBy(string data) =>
        HistoryPlace.Runs(_places.Data, _terminal.History, _ => true).Select(known => known.Run).LastOrDefault()
            is { } last
        && last.Body.Data == data
            ? last.Body.AsOf
            : null;

    /// <summary>The charts of a plan.</summary>
    public IReadOnlyList<Chart> Charts(
        BillingPlan plan,
        BillingPlan? before,
        string? language,
        CancellationToken cancel
    ) => Charts(plan, before, language, Measures(plan.AsOf, cancel), null);

    private IReadOnlyList<Chart> Charts(
        BillingPlan plan,
        BillingPlan? before,
        string? language,
        PracticeMeasures measures,
        BillingCalendar? calendar
    ) =>
        DryRunCharts.All(
            plan,
            measures.MonthEnds,
            before,
            Policies.Practice.Targets,
            Language(language),
            calendar,
            measures.Forecast
        );

    /// <summary>What would be done on each of so many days if nothing were paid.</summary>
    public BillingCalendar Calendar(RunOptions options, int days, CancellationToken cancel) =>
        CalendarRun.Of(Data, Policies, options, days, cancel);

    /// <summary>The figures a dentist asks for, over so many month-ends.</summary>
    public PracticeMeasures Measures(DateOnly asOf, CancellationToken cancel, int monthEnds = 13) =>
        MeasuresRun.Of(Data, Policies, asOf, monthEnds, cancel);

    /// <summary>Explains an account by its number; its entries' texts are there when the workspace was told to keep
    /// them.</summary>
    public Explanation Explain(int account, DateOnly? asOf, string? language, CancellationToken cancel) =>
        Explainer.Explain(Data, account, Policies, AsOf(asOf), language, cancel);

    private static (PracticeData, DiskState, string) ReadData(
        Places places,
        PolicySet policies,
        Terminal terminal,
        CancellationToken cancel
    )
    {
        terminal.Progress($"Reading {places.Data} …");
        // Taken before: a file that changes while it is read has changed.
        var state = DiskState.OfData(places.Data, terminal.History);
        var head = HistoryPlace.Head(places.Data, terminal.History);
        var history = HistoryPlace.Contacts(places.Data, terminal.History);
        var accepted = ResolveBook.Accepted(places.Data, terminal.History);
        var reviews = ResolveBook.Reviews(places.Data, terminal.History);
        return (
            PracticeImport.Read(
                places.Data,
                places.Strict,
                cancel,
                places.Texts,
                data =>
                {
                    ContactMerge.Into(data, history, policies.Practice.MatchDays);
                    (data.Accepted, data.Reviews) = (accepted, reviews);
                }
            ),
            state,
            head
        );
    }

    private static (PolicySet, DiskState) ReadPolicies(Places places)
    {
        var state = DiskState.Of(places.Policies);
        return (PolicyFolderFiles.Load(places.Policies, places.Overrides), state);
    }

    /// <summary>The files of a place with their lengths and times: what tells whether it must be read again.</summary>
    private sealed record DiskState(string Files)
    {
        /// <summary>Of files that were read before anybody looked: they are read again.</summary>
        public static DiskState NotKnown { get; } = new("");

        /// <summary>Of an export without the history beside it, which tells itself how far it went: a file of it may be
        /// written anew by whoever reads it.</summary>
        public static DiskState OfData(string path, HistoryAsked history) =>
            Of(path, Path.GetFileName(HistoryPlace.Of(path, history)));

        // Beside a workbook lies what says how it is written, and what insurers answered.
        public static DiskState Of(string path, string? without = null) =>
            new(
                string.Join(
                    '\n',
                    (
                        Directory.Exists(path)
                            ? Directory.EnumerateFiles(path)
                            : new[] { "export.yaml", "remittances.csv" }
                                .Select(beside => Path.Combine(Path.GetDirectoryName(path) ?? "", beside))
                                .Prepend(path)
                    )
                        .Order(StringComparer.Ordinal)
                        .Select(file => new FileInfo(file))
                        .Where(file => file.Exists)
                        .Where(file => without is null || !file.Name.StartsWith(without, StringComparison.Ordinal))
                        .Select(file => $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}")
                )
            );
    }
}
