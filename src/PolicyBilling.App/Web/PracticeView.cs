using System.Collections.Concurrent;
using PolicyBilling.App.Web.Accounts;
using PolicyBilling.App.Web.AtDesk;
using PolicyBilling.App.Web.Editing;
using PolicyBilling.App.Web.Trend;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;
using PolicyBilling.Pages;
using PolicyBilling.Pages.Comparing;
using PolicyBilling.Pages.Explaining;
using PolicyBilling.Pages.Month;
using PolicyBilling.Plans;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench;
using PolicyBilling.Workbench.Resolving;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.App.Web;

/// <summary>The practice as pages show it in one language: made once for all windows. Every page has it as a cascading
/// value.</summary>
public sealed class PracticeView
{
    private const int MostExplained = 500,
        MostCompared = 3;
    private readonly ConcurrentDictionary<int, Lazy<Explained>> _explained = [];
    private readonly Lazy<PolicyState> _policyState;
    private readonly ConcurrentDictionary<DateOnly, Lazy<ComparingFacts>> _compared = [];
    private readonly Lazy<Resolver> _resolver;
    private (string Key, PracticeResolution All)? _all;
    private readonly Lazy<PolicyTrials> _trials;
    private readonly DateOnly? _asOf;

    internal PracticeView(int number, Workspace workspace, PageContent content, DateOnly? asOf)
    {
        (Number, Workspace, _asOf) = (number, workspace, asOf);
        Facts = new(content);
        Words = new(content.Language);
        Acts = new(content.Language, content.Plan.Currency);
        Accounts = AccountBook.Of(Facts, workspace.Data);
        IsInvented = ExportGlance.Of(workspace.Places.Data) is { IsInvented: true };
        _policyState = new(() => PolicyState.Of(workspace.Policies, Facts.Plan.AsOf));
        _resolver = new(() => new(workspace.Data, workspace.Policies, Facts.Plan.AsOf, Language));
        _trials = new(() =>
            PolicyTrials.Of(
                workspace.Data,
                new NamedPolicies(workspace.Policies.Folder, workspace.Policies),
                new RunOptions(Facts.Plan.AsOf, Language)
            )
        );
    }

    /// <summary>Which reading of the files it shows.</summary>
    public int Number { get; }

    /// <summary>The plan's sums, counted once, with the words and the reader's format.</summary>
    public MonthFacts Facts { get; }

    /// <summary>The words of the page around what it shows.</summary>
    public WebWords Words { get; }

    /// <summary>The words of the pages on which something is done.</summary>
    public ActWords Acts { get; }

    /// <summary><c>en</c> or <c>fr</c>.</summary>
    public string Language => Facts.Content.Language;

    /// <summary>Whether its export says that nothing of it is real.</summary>
    public bool IsInvented { get; }

    internal Workspace Workspace { get; }

    /// <summary>What is typed is tried here; made when somebody types first.</summary>
    internal PolicyTrials Trials => _trials.Value;

    /// <summary>What was compiled of what somebody typed.</summary>
    internal CompiledExpressions Compiled { get; } = new();

    /// <summary>All accounts, ready to be searched.</summary>
    public AccountBook Accounts { get; }

    /// <summary>What checking the policies finds, and what their examples come to.</summary>
    internal PolicyState PolicyState => _policyState.Value;

    /// <summary>The month-ends with which the plan's day can be compared, the last one first.</summary>
    internal IReadOnlyList<DateOnly> Compared => field ??= ComparedDays.Days(Facts);

    /// <summary>The month's end before against the plan's day; null where the ledger tells of no month
    /// before.</summary>
    public ComparingFacts? Comparison => Compared.Count == 0 ? null : ComparedWith(ComparedDays.Default(Facts));

    /// <summary>One of those month-ends against the plan's day; the last ones are kept.</summary>
    internal ComparingFacts ComparedWith(DateOnly from)
    {
        if (_compared.Count > MostCompared)
            _compared.Clear();
        return _compared.GetOrAdd(from, day => new(() => ComparedDays.Compare(Workspace, Facts, day))).Value;
    }

    /// <summary>What makes an account's balance right, by its number; with what could not be looked for.</summary>
    internal (Resolution Resolution, IReadOnlyList<NotSearched> NotSearched) Resolve(
        int account,
        HashSet<string> rejected
    )
    {
        // One after the other: it reads the account into the same books.
        lock (_resolver)
            return (_resolver.Value.Resolve(account, rejected.Contains), _resolver.Value.NotSearched);
    }

    /// <summary>What is wrong in all books; looked for once until another cause is rejected.</summary>
    internal PracticeResolution ResolveAll(HashSet<string> rejected, int top)
    {
        var key = string.Join(' ', rejected.Order(StringComparer.Ordinal));
        lock (_resolver)
            return (
                _all is { } known && known.Key == key
                    ? known
                    : _all = (
                        key,
                        ResolveRun.Of(
                            Workspace.Data,
                            Workspace.Policies,
                            Facts.Plan.AsOf,
                            top,
                            Language,
                            rejected.Contains
                        )
                    )
            )
                .Value
                .All;
    }

    /// <summary>Explains an account by its id; null when there is none of that id.</summary>
    public Explained? Explain(string account)
    {
        if (AccountSearch.Find(Workspace.Data, account) is not (>= 0 and var number))
            return null;
        if (_explained.Count > MostExplained)
            _explained.Clear();
        return _explained
            .GetOrAdd(
                number,
                asked =>
                    new(() =>
                        new(
                            Workspace.Explain(asked, _asOf, Language, CancellationToken.None),
                            Workspace.Policies,
                            Language
                        )
                    )
            )
            .Value;
    }
}
