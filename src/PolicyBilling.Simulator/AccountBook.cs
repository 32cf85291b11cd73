using PolicyBilling.Ledgers;

namespace PolicyBilling.Simulator;

/// <summary>One invented account while it is being lived: its people, its ledger, and what passed between it and the
/// practice.</summary>
internal sealed class AccountBook(string id)
{
    private readonly List<Entry> _raising = [];
    private readonly List<long> _writeOffsNotPosted = [];

    public string Id { get; } = id;
    public string Name { get; set; } = "";
    public string BillingType { get; set; } = BillingTypes.Standard;
    public string Provider { get; set; } = "";
    public string Status { get; set; } = "active";
    public string Language { get; set; } = "en";
    public string State { get; set; } = "";
    public string Email { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Address { get; set; } = "";
    public string City { get; set; } = "";
    public string PostalCode { get; set; } = "";
    public List<string> Flags { get; } = [];

    /// <summary>The guarantor first.</summary>
    public List<Patient> Patients { get; } = [];
    public List<Entry> Entries { get; } = [];
    public List<Claim> Claims { get; } = [];
    public List<Appointment> Appointments { get; } = [];
    public List<Contact> Contacts { get; } = [];
    public List<Plan> Plans { get; } = [];

    public Patient Guarantor => Patients[0];

    /// <summary>The balance less what insurers are expected to take off, as known after the last entry.</summary>
    public long PatientPortion => _raising.Sum(entry => entry.PatientPart) - Loose;

    /// <summary>Money that names no charge.</summary>
    public long Loose { get; private set; }

    public bool PrefersEmail => Email != "" && Flags.Contains("email-consent");

    public Entry Charge(Patient patient, DateOnly date, Procedure procedure) =>
        Raise(EntryKind.Charge, patient, date, procedure.Cents, procedure.Code, procedure.Description);

    public Entry MissedFee(Patient patient, DateOnly date, bool cancelled = false) =>
        cancelled
            ? Raise(
                EntryKind.MissedFee,
                patient,
                date,
                FeeSchedule.CancelledFee,
                FeeSchedule.CancelledCode,
                "Cancelled on short notice"
            )
            : Raise(
                EntryKind.MissedFee,
                patient,
                date,
                FeeSchedule.MissedFee,
                FeeSchedule.MissedCode,
                "Missed appointment"
            );

    /// <summary>Posts what raises the balance and stays open until something names it.</summary>
    public Entry Raise(EntryKind kind, Patient patient, DateOnly date, long cents, string code, string description)
    {
        var entry = Post(
            new Entry
            {
                Kind = kind,
                Patient = patient,
                Date = date,
                Cents = cents,
                Code = code,
                Description = description,
                Provider = kind == EntryKind.Charge ? Provider : "",
            }
        );
        entry.Open = cents;
        _raising.Add(entry);
        return entry;
    }

    /// <summary>Takes cents (a positive number) off a charge.</summary>
    public Entry Lower(
        EntryKind kind,
        Entry charge,
        DateOnly date,
        long cents,
        string description = "",
        Claim? claim = null
    )
    {
        charge.Open -= cents;
        return Post(
            new Entry
            {
                Kind = kind,
                Patient = charge.Patient,
                Date = date,
                Cents = -cents,
                AppliesTo = charge,
                Description = description,
                Claim = claim,
            }
        );
    }

    /// <summary>Posts an amount that names no charge: a payment nobody applied, a refund, a transfer.</summary>
    public Entry PostLoose(
        EntryKind kind,
        Patient patient,
        DateOnly date,
        long signedCents,
        string description = "",
        Entry? appliesTo = null,
        Claim? claim = null
    )
    {
        Loose -= signedCents;
        return Post(
            new Entry
            {
                Kind = kind,
                Patient = patient,
                Date = date,
                Cents = signedCents,
                Description = description,
                AppliesTo = appliesTo,
                Claim = claim,
            }
        );
    }

    /// <summary>The patient pays: what is the patient's part of the oldest charges first; returns the entries
    /// posted.</summary>
    public IReadOnlyList<Entry> Pay(DateOnly date, long cents, string description = "")
    {
        var payments = new List<Entry>();
        foreach (var charge in _raising)
        {
            if (cents <= 0)
                break;
            var part = Math.Min(charge.PatientPart, cents);
            if (part <= 0)
                continue;
            payments.Add(Lower(EntryKind.PatientPayment, charge, date, part, description));
            cents -= part;
        }
        return payments;
    }

    /// <summary>The bank takes a payment back: its charge is open again.</summary>
    public void Bounce(Entry payment, DateOnly date)
    {
        payment.AppliesTo!.Open -= payment.Cents;
        Post(
            new Entry
            {
                Kind = EntryKind.ReturnedPayment,
                Patient = payment.Patient,
                Date = date,
                Cents = -payment.Cents,
                AppliesTo = payment,
                Description = "Check returned, insufficient funds",
            }
        );
    }

    /// <summary>Writes up the claim of a visit, not yet sent, with what the insurer is expected to pay.</summary>
    public Claim WriteClaim(Patient patient, Insurer insurer, IReadOnlyList<Entry> charges)
    {
        var claim = new Claim
        {
            Id = $"C{Id}-{Claims.Count + 1}",
            Patient = patient,
            Carrier = insurer.Carrier,
            Charges = charges,
        };
        foreach (var charge in charges)
        {
            (charge.ExpectedPayment, charge.ExpectedWriteOff) = insurer.Estimate(FeeSchedule.Of(charge.Code));
            charge.Claim = claim;
        }
        claim.EstimatedPayment = charges.Sum(charge => charge.ExpectedPayment);
        claim.EstimatedWriteOff = charges.Sum(charge => charge.ExpectedWriteOff);
        Claims.Add(claim);
        return claim;
    }

    /// <summary>The insurer answers and its money is posted: as expected, or with less (a deductible) or more, from
    /// the first charge on.</summary>
    public void Answer(Claim claim, DateOnly received, long more = 0, bool writeOffPosted = true)
    {
        claim.Status = ClaimStatus.Received;
        claim.Received = received;
        if (!writeOffPosted && claim.Charges.Sum(charge => charge.ExpectedWriteOff) is var notPosted and > 0)
            _writeOffsNotPosted.Add(notPosted);
        foreach (var charge in claim.Charges)
        {
            var payment = Math.Max(0, charge.ExpectedPayment + more);
            more -= payment - charge.ExpectedPayment;
            if (payment > 0)
                Lower(EntryKind.InsurancePayment, charge, received, payment, claim: claim);
            if (writeOffPosted && charge.ExpectedWriteOff > 0)
                Lower(EntryKind.InsuranceWriteOff, charge, received, charge.ExpectedWriteOff, claim: claim);
            charge.ExpectedPayment = charge.ExpectedWriteOff = 0;
        }
    }

    /// <summary>The insurer refuses: everything is the patient's.</summary>
    public void Deny(Claim claim, DateOnly received)
    {
        claim.Status = ClaimStatus.Denied;
        claim.Received = received;
        foreach (var charge in claim.Charges)
            charge.ExpectedPayment = charge.ExpectedWriteOff = 0;
    }

    /// <summary>The denial is final: nothing more is expected, and the claim counts as answered.</summary>
    public static void Settle(Claim denied)
    {
        denied.Status = ClaimStatus.Received;
        denied.EstimatedPayment = denied.EstimatedWriteOff = 0;
    }

    /// <summary>What the lived years left wrong, by the word of its cause.</summary>
    public IEnumerable<(string Cause, long Cents)> KnownSlips()
    {
        foreach (var cents in _writeOffsNotPosted)
            yield return ("write-off-missing", cents);
        if (Entries.Any(entry => entry is { Kind: EntryKind.PatientPayment, AppliesTo: null, Claim: null }))
            yield return ("payment-not-applied", 0);
        if (
            Entries.GroupBy(entry => entry.Patient).Any(one => one.Sum(entry => entry.Cents) < 0)
            || _raising.GroupBy(entry => entry.Patient).Any(one => one.Sum(entry => entry.PatientPart) < 0)
        )
            yield return ("member-credit", 0);
        if (Entries.Sum(entry => entry.Cents) < 0)
            yield return ("refund-to-patient", 0);
        if (Flags.Contains("medicaid") && Entries.Any(entry => entry.Kind == EntryKind.MissedFee))
            yield return ("missed-fee-against-policy", 0);
    }

    /// <summary>The charges that have something left for the patient, oldest first.</summary>
    public IEnumerable<Entry> OpenCharges() => _raising.Where(entry => entry.PatientPart > 0);

    private Entry Post(Entry entry)
    {
        entry.Posted = entry.Date;
        Entries.Add(entry);
        return entry;
    }
}
