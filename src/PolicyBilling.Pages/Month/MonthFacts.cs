using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Calendars;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Pages.Month;

/// <summary>What the parts of the page share: the plan's sums, counted once, the words and the reader's
/// format.</summary>
public sealed class MonthFacts
{
    /// <summary>Counts a plan.</summary>
    public MonthFacts(PageContent content)
    {
        Content = content;
        Format = new(content.Language, content.Plan.Currency);
        Words = new(Format);
        Titles = Titles.Of(content.Plan, content.Language);
        Now = PlanMonth.Of(content.Plan);
        Months = content.Months.Count > 0 ? content.Months : [Now];
        Before = Months.Count > 1 ? Months[^2] : null;
        Held = [.. content.Plan.Decisions.Where(decision => decision.Kind == DecisionKind.Hold)];
        Asked = DecisionGroups
            .Active.Where(group => group.Asks())
            .Aggregate(new GroupTotal(), (sum, group) => sum + Now.Of(group));
        InAll = DecisionGroups.Active.Aggregate(new GroupTotal(), (sum, group) => sum + Now.Of(group));
    }

    public PageContent Content { get; }
    public BillingPlan Plan => Content.Plan;
    public TextFormat Format { get; }
    public MonthWords Words { get; }
    public Titles Titles { get; }

    /// <summary>The plan added up.</summary>
    public PlanMonth Now { get; }

    /// <summary>The plan at up to 13 month-ends, itself last.</summary>
    public IReadOnlyList<PlanMonth> Months { get; }

    /// <summary>The plan at the month-end before; null when the export tells nothing of it.</summary>
    public PlanMonth? Before { get; }

    /// <summary>The held accounts.</summary>
    public IReadOnlyList<Decision> Held { get; }

    /// <summary>Accounts asked for money, by statement, letter or call.</summary>
    public GroupTotal Asked { get; }

    /// <summary>All that goes out or is booked.</summary>
    public GroupTotal InAll { get; }

    /// <summary>What the patients of all accounts owe: patient portions above zero. What the practice owes is never
    /// taken off it.</summary>
    public GroupTotal PatientsOwe => Owing(Plan.Decisions);

    /// <summary>Accounts of which the patient owes something, and what.</summary>
    public static GroupTotal Owing(IEnumerable<Decision> decisions) =>
        decisions
            .Where(decision => decision.Figures.PatientPortion > 0)
            .Aggregate(new GroupTotal(), (sum, decision) => sum + new GroupTotal(1, decision.Figures.PatientPortion));

    /// <summary>Accounts to which the practice owes something, and what.</summary>
    public static GroupTotal Credits(IEnumerable<Decision> decisions) =>
        decisions
            .Where(decision => decision.Figures.Credit > 0)
            .Aggregate(new GroupTotal(), (sum, decision) => sum + new GroupTotal(1, decision.Figures.Credit));

    /// <summary>What a day of the calendar does, in a few words.</summary>
    public string Next(CalendarMove move) =>
        move.Step is { } step
            ? Titles.Step(move.Policy, step)
            : Words.Tag(
                move.Kind == DecisionKind.WriteOff ? DecisionGroup.WriteOff
                : move.Sends.Contains("agency") ? DecisionGroup.Agency
                : move.Sends.Contains("letter") ? DecisionGroup.Letter
                : move.Sends.Contains("call") ? DecisionGroup.Call
                : DecisionGroup.Statement
            );

    public string Money(decimal amount) => Format.Money(amount);

    public string Count(int count) => Format.Number(count);

    /// <summary>A group's accounts at the month-ends.</summary>
    public IReadOnlyList<decimal> Line(Func<PlanMonth, GroupTotal> of) =>
        [.. Months.Select(month => (decimal)of(month).Accounts)];
}
