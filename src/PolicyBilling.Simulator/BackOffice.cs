using PolicyBilling.Ledgers;

namespace PolicyBilling.Simulator;

/// <summary>What the practice does about money owed: monthly statements for some months, nothing while it was behind,
/// then statements again with calls and letters.</summary>
internal sealed class BackOffice(
    AccountBook book,
    Dice dice,
    PracticeCalendar calendar,
    PatientHabits habits,
    Agenda agenda,
    Action<DateOnly, long, string> pay
)
{
    private int _stage = -1;
    private int _statements;
    private DateOnly _lastStep,
        _lastStatement;

    public void PlanRuns()
    {
        foreach (var run in calendar.StatementRuns)
            agenda.On(run, Statement);
    }

    private void Statement(DateOnly day)
    {
        var owed = book.PatientPortion;
        if (owed <= 0)
            (_stage, _statements) = (-1, 0);
        if (owed < 10_00)
        {
            if (owed is > 0 and <= 5_00 && dice.Percent(30))
                WriteOffSmall(day);
            return;
        }
        if (book.BillingType == BillingTypes.NoContact || _stage == Ladder.Agency || _lastStatement.AddDays(20) > day)
            return;
        // The first run after the silence went out in two batches, to spread the calls.
        if (day == calendar.RestartsOn && dice.Percent(45))
            return;

        var step = _stage < Ladder.ReminderStatement && day >= calendar.RestartsOn ? Ladder.Steps[++_stage] : "";
        var channel = book.PrefersEmail ? "email" : "mail";
        book.Contacts.Add(new Contact(day, "statement") { Step = step, Channel = channel });
        (_lastStatement, _statements) = (day, _statements + 1);
        if (step != "")
            _lastStep = day;
        if (channel == "mail" && dice.PerMille(8))
            MailReturns(day);
        else
            PayLater(day.AddDays(dice.Between(3, 24)), habits.AfterStatement(owed, _statements));
        if (_stage >= 0)
            agenda.On(day.AddDays(dice.Between(14, 19)), Escalate);
    }

    private void Escalate(DateOnly day)
    {
        var next = _stage + 1;
        if (
            next < Ladder.FriendlyCall
            || next > Ladder.Agency
            || book.PatientPortion < 25_00
            || habits.Pays == PayHabit.Monthly
        )
            return;
        var owedSince = book.OpenCharges().First().Date;
        if (day.DayNumber - owedSince.DayNumber < Ladder.DueDays[next] || day.DayNumber - _lastStep.DayNumber < 12)
            return;
        if (next == Ladder.Agency && dice.Percent(70))
            return;
        (_stage, _lastStep) = (next, day);
        var reached = dice.Percent(45);
        book.Contacts.Add(Ladder.Contact(next, day, reached));
        if (Ladder.IsCall(next) && !reached)
            return;
        if (Ladder.IsCall(next) && dice.Percent(35))
            Promise(day);
        else if (habits.MovedBy(next == Ladder.FinalNotice))
            PayLater(day.AddDays(dice.Between(2, 12)), book.PatientPortion);
    }

    private void Promise(DateOnly day)
    {
        var until = day.AddDays(dice.Between(7, 21));
        book.Contacts.Add(
            new Contact(day, "promise")
            {
                Channel = "phone",
                Until = until,
                Cents = book.PatientPortion,
            }
        );
        if (dice.Percent(70))
            PayLater(until.AddDays(-dice.Between(0, 3)), book.PatientPortion);
    }

    private void PayLater(DateOnly day, long cents)
    {
        if (cents > 0)
            agenda.On(day, on => pay(on, Math.Min(cents, Math.Max(0, book.PatientPortion)), ""));
    }

    private void MailReturns(DateOnly day) =>
        agenda.On(
            day.AddDays(dice.Between(6, 14)),
            on =>
            {
                book.Contacts.Add(new Contact(on, "returned-mail") { Note = "Not at this address" });
                if (dice.Percent(50))
                    agenda.On(
                        on.AddDays(dice.Between(10, 60)),
                        changed => book.Contacts.Add(new Contact(changed, "address-changed"))
                    );
            }
        );

    private void WriteOffSmall(DateOnly day)
    {
        foreach (var charge in book.OpenCharges().ToArray())
            book.Lower(EntryKind.WriteOff, charge, day, charge.PatientPart, "Small balance");
    }
}
