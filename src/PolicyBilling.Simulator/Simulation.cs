using PolicyBilling.Ledgers;

namespace PolicyBilling.Simulator;

/// <summary>Lives an account's months visit by visit: the chair, the claim, the insurer, the desk.</summary>
internal sealed class Simulation
{
    private const long MostOwed = 400_00;

    private static readonly string[] Means = ["Card", "Card", "Check", "Cash"];

    private readonly AccountBook _book;
    private readonly Dice _dice;
    private readonly PracticeCalendar _calendar;
    private readonly PatientHabits _habits;
    private readonly Agenda _agenda = new();
    private readonly BackOffice _office;
    private DateOnly? _leaves;
    private bool _paysMonthly;

    public Simulation(AccountBook book, Dice dice, PracticeCalendar calendar, PatientHabits habits)
    {
        (_book, _dice, _calendar, _habits) = (book, dice, calendar, habits);
        _office = new BackOffice(book, dice, calendar, habits, _agenda, Pay);
    }

    /// <summary>Everything that happened until the as-of date, and what is scheduled after it.</summary>
    public void Run()
    {
        var days = _calendar.AsOf.DayNumber - _calendar.Start.DayNumber;
        if (_dice.Percent(11))
            _leaves = _calendar.Start.AddDays(_dice.Between(days / 4, days));
        var isNew = _dice.Percent(18);
        foreach (var patient in _book.Patients)
        {
            var first = _calendar.Start.AddDays(isNew ? _dice.Between(0, days) : _dice.Between(0, Math.Min(days, 185)));
            PlanVisit(patient, first, FeeSchedule.Checkup(_dice, patient.IsChild(first), isNew), isCheckup: true);
        }
        _office.PlanRuns();
        _agenda.RunUntil(_calendar.AsOf);
        if (_leaves is { } left && left.AddDays(200) < _calendar.AsOf && _dice.Percent(60))
            _book.Status = "inactive";
    }

    private void PlanVisit(Patient patient, DateOnly day, string[] codes, bool isCheckup)
    {
        day = PracticeCalendar.Workday(day);
        if (day >= _leaves)
            return;
        if (day > _calendar.AsOf)
        {
            if (day <= _calendar.AsOf.AddDays(200) && _dice.Percent(75))
                _book.Appointments.Add(new Appointment(patient, day, AppointmentStatus.Scheduled));
            return;
        }
        _agenda.On(day, _ => Visit(patient, day, codes, isCheckup));
    }

    private void Visit(Patient patient, DateOnly day, string[] codes, bool isCheckup)
    {
        if (_book.PatientPortion > MostOwed)
        {
            // The desk asks for the old balance before it gives a new appointment.
            PlanVisit(patient, day.AddDays(_dice.Between(50, 90)), codes, isCheckup);
            return;
        }
        if (_dice.Percent(6))
        {
            StayAway(patient, day);
            PlanVisit(patient, day.AddDays(_dice.Between(10, 40)), codes, isCheckup);
            return;
        }
        _book.Appointments.Add(new Appointment(patient, day, AppointmentStatus.Completed));
        var charges = codes.Select(code => _book.Charge(patient, day, FeeSchedule.Of(code))).ToArray();
        if (patient.Insurer is { } insurer)
        {
            var claim = _book.WriteClaim(patient, insurer, charges);
            if (!_dice.PerMille(4))
                _agenda.On(day.AddDays(_dice.Between(1, 5)), sent => Send(claim, sent));
        }
        else if (_dice.Percent(3))
        {
            var courtesy = Math.Min(charges[^1].Cents / 10, 60_00);
            _book.Lower(
                EntryKind.Adjustment,
                charges[^1],
                day,
                courtesy,
                _dice.Percent(90) ? "Courtesy, long-standing patient" : ""
            );
        }
        Pay(day, _habits.AtDesk(Math.Max(0, _book.PatientPortion)), _dice.Pick(Means));
        if (_habits.Pays == PayHabit.Monthly)
            PayMonthly(day);

        if (isCheckup)
            PlanVisit(
                patient,
                day.AddDays(_dice.Between(165, 235)),
                FeeSchedule.Checkup(_dice, patient.IsChild(day), false),
                true
            );
        // No new treatment is begun while an old balance waits.
        if (_book.PatientPortion < 250_00 && _dice.Percent(isCheckup ? 38 : 14))
            PlanVisit(
                patient,
                day.AddDays(_dice.Between(7, 35)),
                FeeSchedule.Treatment(_dice, patient.IsChild(day)),
                false
            );
    }

    private void StayAway(Patient patient, DateOnly day)
    {
        var missed = _dice.Percent(50);
        _book.Appointments.Add(
            new Appointment(patient, day, missed ? AppointmentStatus.Missed : AppointmentStatus.Cancelled)
        );
        if (!_dice.Percent(missed ? 60 : 15) || _book.Flags.Contains("medicaid"))
            return;
        var fee = _book.MissedFee(patient, day, cancelled: !missed);
        if (_dice.Percent(25))
            _agenda.On(
                day.AddDays(_dice.Between(2, 15)),
                on =>
                {
                    if (fee.Open == fee.Cents)
                        _book.Lower(EntryKind.Adjustment, fee, on, fee.Cents, "Missed-appointment fee waived once");
                }
            );
    }

    private void Send(Claim claim, DateOnly day)
    {
        claim.Status = ClaimStatus.Sent;
        claim.Sent = day;
        if (_dice.PerMille(8))
            return;
        var lag = _dice.Between(1, 100) switch
        {
            <= 82 => _dice.Between(7, 38),
            <= 96 => _dice.Between(39, 70),
            _ => _dice.Between(91, 150),
        };
        if (_dice.PerMille(20) && _book.Guarantor.Insurer != Insurer.Medicaid)
        {
            _agenda.On(day.AddDays(lag), on => _book.Deny(claim, on));
            _agenda.On(day.AddDays(lag + _dice.Between(30, 110)), _ => AccountBook.Settle(claim));
        }
        else
            _agenda.On(day.AddDays(lag), on => Answer(claim, on));
    }

    private void Answer(Claim claim, DateOnly day)
    {
        var more = _dice.Between(1, 100) switch
        {
            <= 80 => 0,
            <= 95 => -Math.Min(50_00, claim.EstimatedPayment!.Value),
            _ => _dice.Between(8, 24) * 100L,
        };
        var before = _book.Entries.Count;
        if (claim.Carrier == Insurer.Medicaid.Carrier)
            more = 0;
        if (more > 0)
            more = Math.Min(
                more,
                claim.Charges[0].Cents - claim.Charges[0].ExpectedPayment - claim.Charges[0].ExpectedWriteOff
            );
        _book.Answer(claim, day, more, writeOffPosted: !_dice.PerMille(5));
        if (_dice.Percent(6))
        {
            var posted = Earlier(day.AddDays(_dice.Between(2, 9)), _calendar.AsOf);
            foreach (var entry in _book.Entries.Skip(before))
                entry.Posted = posted;
        }
        if (_book.PatientPortion < 0 && _dice.Percent(75))
            _agenda.On(day.AddDays(_dice.Between(12, 60)), Refund);
    }

    private void Refund(DateOnly day)
    {
        var credit = -_book.PatientPortion;
        var paid = _book.Entries.LastOrDefault(entry =>
            entry.Kind == EntryKind.PatientPayment && -entry.Cents >= credit
        );
        if (credit > 0 && paid is not null)
            _book.PostLoose(EntryKind.Refund, paid.Patient!, day, credit, "Refund of overpayment", paid);
    }

    private void Pay(DateOnly day, long cents, string description)
    {
        if (cents <= 0)
            return;
        if (_dice.PerMille(4))
        {
            _book.PostLoose(EntryKind.PatientPayment, _book.Guarantor, day, -cents, description);
            return;
        }
        var payments = _book.Pay(day, cents, description);
        if (payments.Count == 1 && _dice.PerMille(6))
            _agenda.On(day.AddDays(_dice.Between(5, 12)), on => _book.Bounce(payments[0], on));
    }

    private void PayMonthly(DateOnly day)
    {
        if (_paysMonthly || _book.PatientPortion <= 0)
            return;
        _paysMonthly = true;
        _agenda.On(
            day.AddDays(30),
            on =>
            {
                _paysMonthly = false;
                Pay(on, Math.Min(PatientHabits.MonthlyPart, Math.Max(0, _book.PatientPortion)), "Monthly payment");
                PayMonthly(on);
            }
        );
    }

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;
}
