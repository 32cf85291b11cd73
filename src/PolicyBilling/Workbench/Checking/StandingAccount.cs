using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Workbench.Checking;

/// <summary>What else there is about an account that stands at a step.</summary>
internal enum Besides
{
    Nothing,
    NewVisit,
    PaymentPlan,
    OpenClaim,
    BookedVisit,
    MovedWithEmail,
}

/// <summary>An account made up for a check: one old visit is owed, and of a ladder every step up to one was done on its
/// day, that one today.</summary>
/// <param name="Ladder">The ladder.</param>
/// <param name="Step">The place of the step done today.</param>
/// <param name="DueDays">How old the visit is.</param>
/// <param name="Cents">What is owed for it.</param>
/// <param name="Late">How many days later than it might each step after the first was done.</param>
/// <param name="Besides">What else there is.</param>
internal sealed record StandingAccount(Ladder Ladder, int Step, int DueDays, long Cents, int Late, Besides Besides)
{
    /// <summary>No step is taken to wait for more days.</summary>
    public const int LongestWait = 1000;

    private const string Id = "example";

    private static readonly AccountFacts Nobody = new();

    /// <summary>The days that all steps up to one take, each done so many days late.</summary>
    public static int DaysUpTo(Ladder ladder, int step, int late) =>
        Enumerable.Range(1, step).Sum(later => DaysBefore(ladder.Steps[later], late));

    /// <summary>The days that a step must wait after the one before it; 0 where that cannot be reckoned.</summary>
    public static int WaitOf(Step step)
    {
        try
        {
            return (int)Math.Clamp(Math.Ceiling(step.Wait.Of(Nobody)), 0, LongestWait);
        }
        catch (ArithmeticException)
        {
            return 0;
        }
    }

    /// <summary>The account's rows on the day its step is done.</summary>
    public PracticeData On(DateOnly today)
    {
        var draft = new AccountDraft();
        var (data, day) = (draft.Data, today.DayNumber);
        data.AccountIds.Intern(Id);
        data.Present = Tables.All.Aggregate(Table.None, (all, table) => all | table.Table);
        draft.Account = Holder(data);
        Visit(draft, day - DueDays, Cents);
        var done = day - DaysUpTo(Ladder, Step, Late);
        for (var step = 0; step <= Step; step++)
        {
            done += step == 0 ? 0 : DaysBefore(Ladder.Steps[step], Late);
            Done(draft, Ladder.Steps[step], done);
        }
        Add(draft, day);
        return draft.Finish();
    }

    // Two steps are not done on one day.
    private static int DaysBefore(Step step, int late) => Math.Max(1, WaitOf(step)) + late;

    /// <summary>In words, for a message.</summary>
    public Said Words(DateOnly today) =>
        Said.In(
            $"an account that owes {Money.FromCents(Cents)} since {today.AddDays(-DueDays):yyyy-MM-dd}",
            $"un compte qui doit {Money.FromCents(Cents)} depuis le {today.AddDays(-DueDays):yyyy-MM-dd}"
        )
        + Besides switch
        {
            Besides.NewVisit => Said.In(" and comes for a new visit", $" et vient pour une nouvelle visite"),
            Besides.PaymentPlan => Said.In(" and is on a payment plan", $" et a une entente de paiement"),
            Besides.OpenClaim => Said.In(
                " and has a claim open for another visit",
                $" et a une demande ouverte pour une autre visite"
            ),
            Besides.BookedVisit => Said.In(" and has a visit booked", $" et a une visite prévue"),
            Besides.MovedWithEmail => Said.In(
                ", has moved and welcomes e-mail",
                $", a déménagé et veut bien des courriels"
            ),
            _ => Said.Nothing,
        };

    private AccountRow Holder(PracticeData data) =>
        new()
        {
            Name = data.Texts.Add("Example"),
            Email = Besides == Besides.MovedWithEmail ? data.Texts.Add("example@example.com") : -1,
            Phone = -1,
            Address = -1,
            City = -1,
            PostalCode = -1,
            BillingType = -1,
            Provider = -1,
            Language = -1,
            State = -1,
            Flags = data.FlagSets.Intern(
                Besides == Besides.MovedWithEmail ? ["bad-address", "email-consent"] : (string[])[]
            ),
        };

    private static void Visit(AccountDraft draft, int day, long cents, int claim = -1)
    {
        draft.Post(EntryKind.Charge, cents, day, claim);
        draft.Data.Appointments.Add(AccountDraft.Number, new(-1, day, AppointmentStatus.Completed));
    }

    private static void Done(AccountDraft draft, Step step, int day)
    {
        var kinds = (step.Do | step.With).List();
        foreach (var kind in kinds)
            switch (kind)
            {
                case "statement":
                    draft.Record(ContactKind.Statement, day, Channel.Mail, step.Name);
                    break;
                case "letter":
                    draft.Record(ContactKind.Letter, day, Channel.Mail, step.Name);
                    break;
                case "call":
                    draft.Record(ContactKind.Call, day, Channel.None, step.Name);
                    break;
                case "agency":
                    draft.Record(ContactKind.Agency, day, Channel.None, step.Name);
                    break;
            }
    }

    private void Add(AccountDraft draft, int day)
    {
        var data = draft.Data;
        switch (Besides)
        {
            case Besides.NewVisit:
                Visit(draft, day - 2, 200_00);
                break;
            case Besides.PaymentPlan:
                data.Plans.Add(AccountDraft.Number, new(data.Texts.Add("plan"), 50_00, day + 5, Cents, 0));
                break;
            case Besides.OpenClaim:
                var claim = data.ClaimIds.Intern("claim");
                Visit(draft, day - 5, 200_00, claim);
                draft.Claims.Add(new(claim, -1, -1, ClaimStatus.Sent, day - 4, 0, 150_00, 0, 200_00, true));
                break;
            case Besides.BookedVisit:
                data.Appointments.Add(AccountDraft.Number, new(-1, day + 20, AppointmentStatus.Scheduled));
                break;
        }
    }
}
