using PolicyBilling.Ledgers;

namespace PolicyBilling.Simulator.Stories;

/// <summary>Writes a story into an account, in days before the as-of date.</summary>
internal sealed class Pen(AccountBook book, Dice dice, PracticeCalendar calendar, Family families)
{
    private static readonly string[] SmallTreatments = ["D2391", "D9110", "D7140", "D4910", "D1110"];

    public AccountBook Book { get; } = book;
    public Dice Dice { get; } = dice;
    public Patient Guarantor => Book.Guarantor;

    /// <summary>A child of the account, invented when the family has none.</summary>
    public Patient Child =>
        Book.Patients.Skip(1).FirstOrDefault(patient => patient.IsChild(calendar.AsOf))
        ?? families.Child(Book, Dice, Guarantor.Insurer);

    public DateOnly Ago(int days) => calendar.AsOf.AddDays(-days);

    public void Tell(Story story)
    {
        if (story.PastUntil > 0)
            SettledPast(Ago(story.PastUntil));
        story.Tell(this);
    }

    /// <summary>A visit without insurance: one charge, open until somebody pays it.</summary>
    public Entry Seen(int ago, string? code = null, Patient? who = null)
    {
        var patient = who ?? Guarantor;
        Book.Appointments.Add(new Appointment(patient, Ago(ago), AppointmentStatus.Completed));
        return Book.Charge(patient, Ago(ago), FeeSchedule.Of(code ?? Dice.Pick(SmallTreatments)));
    }

    /// <summary>An insured visit whose claim was sent two days later.</summary>
    public Claim Insured(int ago, Insurer insurer, Patient who, params string[] codes)
    {
        var claim = Unsent(ago, insurer, who, codes);
        (claim.Status, claim.Sent) = (ClaimStatus.Sent, Ago(ago - 2));
        return claim;
    }

    /// <summary>An insured visit whose claim nobody sent.</summary>
    public Claim Unsent(int ago, Insurer insurer, Patient who, params string[] codes)
    {
        Book.Appointments.Add(new Appointment(who, Ago(ago), AppointmentStatus.Completed));
        var charges = codes.Select(code => Book.Charge(who, Ago(ago), FeeSchedule.Of(code))).ToArray();
        return Book.WriteClaim(who, insurer, charges);
    }

    /// <summary>Pays the oldest charges; returns the first entry posted.</summary>
    public Entry Paid(int ago, long cents, string description = "") => Book.Pay(Ago(ago), cents, description)[0];

    /// <summary>Pays all that is the patient's.</summary>
    public void PaidUp(int ago) => Book.Pay(Ago(ago), Math.Max(0, Book.PatientPortion));

    /// <summary>A payment that nobody applied to a charge.</summary>
    public Entry PaidLoose(int ago, long cents, Patient? who = null, string description = "") =>
        Book.PostLoose(EntryKind.PatientPayment, who ?? Guarantor, Ago(ago), -cents, description);

    public void Statement(int ago, string step = "", string? channel = null) =>
        Book.Contacts.Add(
            new Contact(Ago(ago), "statement")
            {
                Step = step,
                Channel = channel ?? (Book.PrefersEmail ? "email" : "mail"),
            }
        );

    public void Call(int ago, bool reached, string note = "", string step = "") =>
        Book.Contacts.Add(
            new Contact(Ago(ago), "call")
            {
                Step = step,
                Channel = reached ? "phone" : "",
                Note = note,
            }
        );

    /// <summary>The first steps of the ladder, done so many days ago each.</summary>
    public void Climbed(params int[] ago)
    {
        for (var step = 0; step < ago.Length; step++)
            Book.Contacts.Add(Ladder.Contact(step, Ago(ago[step])));
    }

    public void Noted(
        int ago,
        string kind,
        string note = "",
        int? untilIn = null,
        long? cents = null,
        string channel = ""
    ) =>
        Book.Contacts.Add(
            new Contact(Ago(ago), kind)
            {
                Note = note,
                Until = untilIn is { } days ? Ago(-days) : null,
                Cents = cents,
                Channel = channel,
            }
        );

    /// <summary>An appointment in so many days.</summary>
    public void Coming(int inDays, Patient? who = null) =>
        Book.Appointments.Add(new Appointment(who ?? Guarantor, Ago(-inDays), AppointmentStatus.Scheduled));

    public Entry Missed(int ago, Patient? who = null)
    {
        Book.Appointments.Add(new Appointment(who ?? Guarantor, Ago(ago), AppointmentStatus.Missed));
        return Book.MissedFee(who ?? Guarantor, Ago(ago));
    }

    /// <summary>The family is reached by mail only.</summary>
    public void ByMailOnly()
    {
        Book.Email = "";
        Book.Flags.Remove("email-consent");
    }

    /// <summary>The address is known to be wrong; e-mail is welcome, or there is none.</summary>
    public void Moved(bool reachedByEmail)
    {
        ByMailOnly();
        Book.Flags.Add("bad-address");
        if (!reachedByEmail)
            return;
        Book.Email = $"family{Book.Id}@example.org";
        Book.Flags.Add("email-consent");
    }

    /// <summary>Nobody of the family is insured.</summary>
    public void Uninsured()
    {
        foreach (var patient in Book.Patients)
            patient.Insurer = null;
    }

    private void SettledPast(DateOnly until)
    {
        foreach (var patient in Book.Patients)
        {
            for (
                var day = calendar.Start.AddDays(Dice.Between(0, 190));
                day.AddDays(56) < until;
                day = day.AddDays(Dice.Between(165, 215))
            )
            {
                Settled(patient, PracticeCalendar.Workday(day), FeeSchedule.Checkup(Dice, patient.IsChild(day), false));
                if (Dice.Percent(30))
                    Settled(
                        patient,
                        PracticeCalendar.Workday(day.AddDays(Dice.Between(5, 12))),
                        FeeSchedule.Treatment(Dice, patient.IsChild(day))
                    );
            }
        }
    }

    private void Settled(Patient patient, DateOnly day, string[] codes)
    {
        Book.Appointments.Add(new Appointment(patient, day, AppointmentStatus.Completed));
        var charges = codes.Select(code => Book.Charge(patient, day, FeeSchedule.Of(code))).ToArray();
        var lastDay = day;
        if (patient.Insurer is { } insurer)
        {
            var claim = Book.WriteClaim(patient, insurer, charges);
            claim.Sent = day.AddDays(Dice.Between(1, 4));
            lastDay = day.AddDays(Dice.Between(9, 28));
            Book.Answer(claim, lastDay);
        }
        Book.Pay(lastDay.AddDays(Dice.Between(0, 14)), charges.Sum(charge => charge.Open), "");
    }
}
