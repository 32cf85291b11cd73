using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Papers;
using PolicyBilling.Files.Reports;
using PolicyBilling.History;
using PolicyBilling.History.Sending;
using PolicyBilling.Plans;

namespace PolicyBilling.App.Acting;

/// <summary>What somebody sees before a plan is approved: what goes out, every name that needs a yes, and what is
/// otherwise than in the run before. The same lines stand in the history as what was seen.</summary>
internal sealed class PlanShown
{
    // Days after which data is old enough to be asked about.
    private const int OldDays = 7;

    private readonly BillingPlan _plan;
    private readonly SendLabels _labels;
    private readonly string _language;
    private readonly List<string> _lines = [],
        _unusual = [],
        _since = [];

    /// <summary>What is shown of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="leftOut">Accounts that get nothing.</param>
    /// <param name="last">The run before, with its decisions; null where there was none.</param>
    /// <param name="language">en or fr.</param>
    /// <param name="today">The day it is.</param>
    public PlanShown(
        BillingPlan plan,
        IReadOnlySet<string> leftOut,
        (RunState Run, IReadOnlyList<RunDecision> Decisions)? last,
        string language,
        DateOnly today
    )
    {
        (_plan, _labels, _language) = (plan, new SendLabels(language, plan.Currency), language);
        _lines.Add(_labels.PlanOf(plan.Practice, plan.AsOf));
        var refusals = PaperRefusals.Of(plan, language).Where(refusal => !leftOut.Contains(refusal.Account)).ToList();
        leftOut = leftOut.Concat(refusals.Select(refusal => refusal.Account)).ToHashSet();
        GoesOut(leftOut);
        NeedsYes(leftOut, refusals, today);
        if (last is { } before)
            Since(before.Run, before.Decisions);
        else
        {
            _since.Add(_labels.NoRunBefore);
            _lines.Add(_labels.NoRunBefore);
        }
    }

    /// <summary>The lines.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>What is out of the ordinary, beside the names: a sentence each.</summary>
    public IReadOnlyList<string> Unusual => _unusual;

    /// <summary>What is otherwise than in the run before, a sentence each; the one there is none where it is
    /// so.</summary>
    public IReadOnlyList<string> SinceRun => _since;

    private void GoesOut(IReadOnlySet<string> leftOut)
    {
        _lines.Add(_labels.Colon(_labels.GoesOut));
        var groups = Delivery
            .Of(_plan, leftOut)
            .GroupBy(delivery => delivery.Kind)
            .OrderBy(group => group.Key)
            .ToList();
        foreach (var group in groups)
            _lines.Add(
                $"  {_labels.Pieces(group.First().What, group.Count())}, "
                    + Money(group.Sum(delivery => delivery.Decision.Amount))
                    + Enclosed(group)
            );
        if (groups.Count == 0)
            _lines.Add($"  {_labels.Nothing}");
        if (leftOut.Count > 0)
            _lines.Add(
                $"  {_labels.Colon(_labels.LeftOut)} {string.Join(", ", leftOut.Order(StringComparer.Ordinal))}"
            );
    }

    // A letter with its statement is a letter, here as on the page; a dry run's screen counts the statement too.
    private string Enclosed(IEnumerable<Delivery> group) =>
        group.Count(delivery => delivery is { Kind: DeliveryKind.Letter, Decision.By: "mail" }) is var count and > 0
            ? $" ({_labels.Enclosed(count)})"
            : "";

    private void NeedsYes(IReadOnlySet<string> leftOut, IReadOnlyList<PaperRefusal> refusals, DateOnly today)
    {
        var start = _lines.Count;
        foreach (var limit in _plan.NeedsApproval)
            _unusual.Add(Limit(limit));
        if (_plan.Faults > 0)
            _unusual.Add(_labels.Problems(_plan.Faults));
        if (_plan.NotExported.Count > 0)
            _lines.Add($"  {_labels.NotExported(string.Join(", ", _plan.NotExported))}");
        foreach (var refusal in refusals)
            _unusual.Add($"{_labels.Colon(_labels.LeftOut)} {refusal.Account}, {refusal.Reason}");
        var day = today > _plan.AsOf ? today : _plan.AsOf;
        if (_plan.NewestEntry is { } newest && day.DayNumber - newest.DayNumber is var days and > OldDays)
            _unusual.Add(_labels.OldData(_labels.Format.Date(newest), days));
        if (_plan.Stationery?.DueDate is { } due && due < today)
            _unusual.Add(new StaleWords(_language).DueDayPassed(_labels.Format.Date(due), _labels.Format.Date(today)));
        _lines.AddRange(_unusual.Select(line => $"  {line}"));
        foreach (var group in NamesToApprove.Of([.. _plan.Decisions.Where(d => !leftOut.Contains(d.Account))]))
        {
            _lines.Add(
                $"  {_labels.Colon(_labels.Of(group.Kind))} {_labels.Format.Number(group.Names.Count)}, "
                    + Money(group.Names.Sum(name => name.Amount))
            );
            foreach (var name in group.Names)
                _lines.Add($"    {Name(name, group.Kind)}");
        }
        _lines.Insert(start, start == _lines.Count ? _labels.NothingNeedsYes : _labels.Colon(_labels.NeedsYes));
    }

    // Who goes to the agency is looked at one by one, with the reason.
    private string Name(Decision name, YesKind kind) =>
        $"{name.Account}  {ScreenText.Plain(name.Guarantor)}  {Money(name.Amount)}"
        + (kind == YesKind.FirstInAYear ? "" : $"  {ScreenText.Plain(name.Because)}");

    private string Limit(LimitExceeded limit)
    {
        var labels = Labels.In(_language);
        return $"{labels.Colon(labels.OfLimit(limit.Limit))} {SummaryReport.Found(limit, labels, _labels.Format)}";
    }

    private void Since(RunState run, IReadOnlyList<RunDecision> decisions)
    {
        var before = decisions
            .Where(decision => decision.Sends.Length > 0)
            .Select(decision => decision.Account)
            .ToHashSet();
        var now = _plan
            .Decisions.Where(decision => decision.Sends.Count > 0)
            .Select(decision => decision.Account)
            .ToHashSet();
        var statements = _plan.Decisions.Count(decision => decision.Kind == Policies.DecisionKind.Statement);
        _since.Add(_labels.Statements(statements, run.Body.Statements));
        _since.Add(_labels.NewOnes(now.Except(before).Count()));
        _since.Add(_labels.Paid(before.Except(now).Count()));
        _lines.Add(_labels.Colon(_labels.SinceLast(_labels.Format.Date(run.Body.AsOf))));
        _lines.AddRange(_since.Select(line => $"  {line}"));
    }

    private string Money(decimal amount) => _labels.Format.Money(amount);
}
