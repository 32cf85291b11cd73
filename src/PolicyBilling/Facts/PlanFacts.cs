using PolicyBilling.Ledgers;

namespace PolicyBilling.Facts;

/// <summary>What an account's payment plans say; plans are as they stand in the export, whatever the as-of date.
/// Cents.</summary>
internal readonly struct PlanFacts
{
    public readonly long Balance,
        Installment;
    public readonly int Missed;
    public readonly bool Running;
    public readonly int DaysToNextDue = AccountFacts.NeverDays;

    public PlanFacts(PracticeData data, int account, int asOf)
    {
        for (var i = 0; i < data.Plans.CountOf(account); i++)
        {
            ref readonly var plan = ref data.Plans.Of(account, i);
            // A plan paid off is history; one whose balance nobody exported runs.
            if (plan.Balance == 0)
                continue;
            Running = true;
            Balance += Math.Max(0, plan.Balance);
            Installment += plan.Installment;
            Missed += plan.Missed;
            if (plan.NextDue != 0)
                DaysToNextDue = Math.Min(DaysToNextDue, Math.Max(0, plan.NextDue - asOf));
        }
    }
}

/// <summary>What an account's appointments say at the as-of date.</summary>
internal readonly struct AppointmentFacts
{
    public readonly int DaysToNext = AccountFacts.NeverDays;
    public readonly int Missed,
        LastVisit;

    public AppointmentFacts(PracticeData data, int account, int asOf)
    {
        for (var i = 0; i < data.Appointments.CountOf(account); i++)
        {
            ref readonly var appointment = ref data.Appointments.Of(account, i);
            if (appointment.Status == AppointmentStatus.Scheduled)
            {
                if (appointment.Date >= asOf)
                    DaysToNext = Math.Min(DaysToNext, appointment.Date - asOf);
            }
            else if (appointment.Date <= asOf)
            {
                if (appointment.Status == AppointmentStatus.Completed)
                    LastVisit = Math.Max(LastVisit, appointment.Date);
                if (appointment.Status == AppointmentStatus.Missed)
                    Missed++;
            }
        }
    }
}
