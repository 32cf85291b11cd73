using PolicyBilling.Ledgers;

namespace PolicyBilling.Facts;

/// <summary>Everything a policy may know of one account at the as-of date. The defaults are those of an account
/// without history.</summary>
public sealed record AccountFacts
{
    /// <summary>Days since something that never happened.</summary>
    public const int NeverDays = 36500;

    /// <summary>Months since something that never happened.</summary>
    public const int NeverMonths = 1200;

    [PolicyFact("balance", Unit.Money, "What the account owes in all; negative when the practice owes the patient.")]
    public decimal Balance { get; init; }

    [PolicyFact(
        "insurance_estimate",
        Unit.Money,
        "What insurers will still take off by unsent and sent claims, or took off by remittances not posted.",
        Needs = Table.Claims
    )]
    public decimal InsuranceEstimate { get; init; }

    [PolicyFact("patient_portion", Unit.Money, "The balance less the insurance estimate.", Needs = Table.Claims)]
    public decimal PatientPortion { get; init; }

    [PolicyFact("aged_0_30", Unit.Money, "Open charges of the last 30 days.")]
    public decimal Aged0To30 { get; init; }

    [PolicyFact("aged_31_60", Unit.Money, "Open charges 31 to 60 days old.")]
    public decimal Aged31To60 { get; init; }

    [PolicyFact("aged_61_90", Unit.Money, "Open charges 61 to 90 days old.")]
    public decimal Aged61To90 { get; init; }

    [PolicyFact("aged_over_90", Unit.Money, "Open charges more than 90 days old.")]
    public decimal AgedOver90 { get; init; }

    [PolicyFact(
        "credit",
        Unit.Money,
        "Money of the patient that pays nothing yet: what is left when every charge is paid."
    )]
    public decimal Credit { get; init; }

    [PolicyFact(
        "patient_past_due",
        Unit.Money,
        "The patient's part that has been due for more than 30 days.",
        Needs = Table.Claims
    )]
    public decimal PatientPastDue { get; init; }

    [PolicyFact(
        "patient_over_90",
        Unit.Money,
        "The patient's part that has been due for more than 90 days.",
        Needs = Table.Claims
    )]
    public decimal PatientOver90 { get; init; }

    [PolicyFact(
        "past_due_outside_claims",
        Unit.Money,
        "The part of patient_past_due that waits for no claim.",
        Needs = Table.Claims
    )]
    public decimal PastDueOutsideClaims { get; init; }

    [PolicyFact(
        "past_due_outside_plan",
        Unit.Money,
        "The part of past_due_outside_claims that is not on the plan, which takes the oldest first.",
        Needs = Table.Claims | Table.PaymentPlans
    )]
    public decimal PastDueOutsidePlan { get; init; }

    [PolicyFact("missed_fee_balance", Unit.Money, "Missed-appointment fees still open.")]
    public decimal MissedFeeBalance { get; init; }

    [PolicyFact("unapplied_payments", Unit.Money, "Patient payments not yet applied to a charge.")]
    public decimal UnappliedPayments { get; init; }

    [PolicyFact(
        "missing_write_off",
        Unit.Money,
        "Insurance write-offs expected on answered claims and never posted.",
        Needs = Table.Claims
    )]
    public decimal MissingWriteOff { get; init; }

    [PolicyFact(
        "insurance_overpaid",
        Unit.Money,
        "Insurance money posted for a claim beyond the charges that name it.",
        Needs = Table.Claims
    )]
    public decimal InsuranceOverpaid { get; init; }

    [PolicyFact(
        "remitted_not_posted",
        Unit.Money,
        "What insurers' remittances paid, took off or refused, and nobody has posted; no part of it is the patient's.",
        Needs = Table.Claims
    )]
    public decimal RemittedNotPosted { get; init; }

    [PolicyFact(
        "taken_back_not_posted",
        Unit.Money,
        "What insurers took back by remittances, and still stands in the books as paid.",
        Needs = Table.Claims
    )]
    public decimal TakenBackNotPosted { get; init; }

    [PolicyFact("member_credit", Unit.Money, "Credit of one patient of the account while another one owes.")]
    public decimal MemberCredit { get; init; }

    [PolicyFact(
        "plan_balance",
        Unit.Money,
        "What is still on the account's payment plans.",
        Needs = Table.PaymentPlans
    )]
    public decimal PlanBalance { get; init; }

    [PolicyFact(
        "plan_installment",
        Unit.Money,
        "The installments of the account's payment plans.",
        Needs = Table.PaymentPlans
    )]
    public decimal PlanInstallment { get; init; }

    [PolicyFact(
        "owed_outside_plan",
        Unit.Money,
        "The patient's part less what is on the plan.",
        Needs = Table.Claims | Table.PaymentPlans
    )]
    public decimal OwedOutsidePlan { get; init; }

    [PolicyFact(
        "owed_outside_claims",
        Unit.Money,
        "The patient's part of charges that wait for no claim.",
        Needs = Table.Claims
    )]
    public decimal OwedOutsideClaims { get; init; }

    [PolicyFact(
        "owed_unclaimed",
        Unit.Money,
        "Open treatment of insured patients (a claim in the last 24 months) that no claim names.",
        Needs = Table.Claims
    )]
    public decimal OwedUnclaimed { get; init; }

    [PolicyFact(
        "owed_denied",
        Unit.Money,
        "The patient's part of charges whose claim the insurer denied.",
        Needs = Table.Claims
    )]
    public decimal OwedDenied { get; init; }

    [PolicyFact(
        "owed_since_agency",
        Unit.Money,
        "The patient's part of charges dated after the account went to the agency.",
        Needs = Table.Claims | Table.Contacts
    )]
    public decimal OwedSinceAgency { get; init; }

    [PolicyFact(
        "owed_beside_agency",
        Unit.Money,
        "The same with what was not past due (30 days), or waited for an insurer, when the account went.",
        Needs = Table.Claims | Table.Contacts
    )]
    public decimal OwedBesideAgency { get; init; }

    [PolicyFact(
        "adjustments_without_reason",
        Unit.Money,
        "Adjustments of the last 12 months that nobody described, whatever their sign."
    )]
    public decimal AdjustmentsWithoutReason { get; init; }

    [PolicyFact("last_payment_amount", Unit.Money, "The patient's last payment.")]
    public decimal LastPaymentAmount { get; init; }

    [PolicyFact("paid_last_60_days", Unit.Money, "What the patient paid in the last 60 days.")]
    public decimal PaidLast60Days { get; init; }

    [PolicyFact("oldest_open_days", Unit.Days, "Age of the oldest open charge; 0 when none is open.")]
    public int OldestOpenDays { get; init; }

    [PolicyFact(
        "patient_due_days",
        Unit.Days,
        "Days since the oldest open money became the patient's: the visit, or the insurer's answer; 0 when none is.",
        Needs = Table.Claims
    )]
    public int PatientDueDays { get; init; }

    [PolicyFact(
        "due_days_outside_claims",
        Unit.Days,
        "The same of what waits for no claim; 0 when nothing does.",
        Needs = Table.Claims
    )]
    public int DueDaysOutsideClaims { get; init; }

    [PolicyFact(
        "due_days_outside_plan",
        Unit.Days,
        "The same of what is not on the plan either, which takes the oldest first; 0 when nothing is.",
        Needs = Table.Claims | Table.PaymentPlans
    )]
    public int DueDaysOutsidePlan { get; init; }

    [PolicyFact(
        "oldest_claim_days",
        Unit.Days,
        "Days since the oldest unanswered claim was sent; 0 when there is none.",
        Needs = Table.Claims
    )]
    public int OldestClaimDays { get; init; }

    [PolicyFact(
        "oldest_unsent_days",
        Unit.Days,
        "Days since the visit of the oldest claim never sent; 0 when there is none.",
        Needs = Table.Claims
    )]
    public int OldestUnsentDays { get; init; }

    [PolicyFact(
        "newest_claim_days",
        Unit.Days,
        "Days since the newest unanswered claim was sent.",
        Needs = Table.Claims
    )]
    public int NewestClaimDays { get; init; } = NeverDays;

    [PolicyFact(
        "newest_denied_days",
        Unit.Days,
        "Days since the insurer last denied a claim of which the patient's part is open.",
        Needs = Table.Claims
    )]
    public int NewestDeniedDays { get; init; } = NeverDays;

    [PolicyFact(
        "newest_unclaimed_days",
        Unit.Days,
        "Days since the newest visit that owed_unclaimed counts.",
        Needs = Table.Claims
    )]
    public int NewestUnclaimedDays { get; init; } = NeverDays;

    [PolicyFact(
        "days_since_remittance",
        Unit.Days,
        "Days since the last remittance of which something is still to be posted.",
        Needs = Table.Claims
    )]
    public int DaysSinceRemittance { get; init; } = NeverDays;

    [PolicyFact("credit_days", Unit.Days, "Days since the balance last became a credit; 0 when it is none.")]
    public int CreditDays { get; init; }

    [PolicyFact("days_since_last_payment", Unit.Days, "Days since the patient last paid.")]
    public int DaysSinceLastPayment { get; init; } = NeverDays;

    [PolicyFact(
        "days_since_last_statement",
        Unit.Days,
        "Days since the last statement was mailed or e-mailed; one handed over at the desk does not count.",
        Needs = Table.Contacts
    )]
    public int DaysSinceLastStatement { get; init; } = NeverDays;

    [PolicyFact(
        "days_since_last_contact",
        Unit.Days,
        "Days since the last statement, letter, call, e-mail, promise or review.",
        Needs = Table.Contacts
    )]
    public int DaysSinceLastContact { get; init; } = NeverDays;

    [PolicyFact(
        "days_since_last_conversation",
        Unit.Days,
        "Days since the last promise, review, or call that reached somebody.",
        Needs = Table.Contacts
    )]
    public int DaysSinceLastConversation { get; init; } = NeverDays;

    [PolicyFact(
        "days_since_last_release",
        Unit.Days,
        "Days since somebody last looked at the account and released it.",
        Needs = Table.Contacts
    )]
    public int DaysSinceLastRelease { get; init; } = NeverDays;

    [PolicyFact(
        "days_at_agency",
        Unit.Days,
        "Days since a contact says that the account went to the agency, where it still is.",
        Needs = Table.Contacts
    )]
    public int DaysAtAgency { get; init; } = NeverDays;

    [PolicyFact(
        "days_since_last_call",
        Unit.Days,
        "Days since we last called, whether or not anybody answered.",
        Needs = Table.Contacts
    )]
    public int DaysSinceLastCall { get; init; } = NeverDays;

    [PolicyFact(
        "days_since_promise_due",
        Unit.Days,
        "Days since a broken promise was due; 0 when none is broken.",
        Needs = Table.Contacts
    )]
    public int DaysSincePromiseDue { get; init; }

    [PolicyFact(
        "days_since_last_step",
        Unit.Days,
        "Days since the last ladder step for this debt.",
        Needs = Table.Contacts
    )]
    public int DaysSinceLastStep { get; init; } = NeverDays;

    [PolicyFact(
        "days_since_last_activity",
        Unit.Days,
        "Days since anything happened on the account: an entry, a contact or a completed visit.",
        Needs = Table.Contacts | Table.Appointments
    )]
    public int DaysSinceLastActivity { get; init; } = NeverDays;

    [PolicyFact(
        "days_to_next_appointment",
        Unit.Days,
        "Days until the next scheduled appointment; 0 when it is today.",
        Needs = Table.Appointments
    )]
    public int DaysToNextAppointment { get; init; } = NeverDays;

    [PolicyFact(
        "days_to_next_due",
        Unit.Days,
        "Days until the next installment of a running payment plan is due; 0 when that day is today or past.",
        Needs = Table.PaymentPlans
    )]
    public int DaysToNextDue { get; init; } = NeverDays;

    [PolicyFact(
        "months_since_last_visit",
        Unit.Months,
        "Whole months since the last completed appointment, else since the last treatment.",
        Needs = Table.Appointments
    )]
    public int MonthsSinceLastVisit { get; init; } = NeverMonths;

    [PolicyFact("statements_sent", Unit.Count, "Statements mailed or e-mailed for this debt.", Needs = Table.Contacts)]
    public int StatementsSent { get; init; }

    [PolicyFact("calls_made", Unit.Count, "Calls made for this debt, attempts included.", Needs = Table.Contacts)]
    public int CallsMade { get; init; }

    [PolicyFact("letters_sent", Unit.Count, "Letters sent for this debt.", Needs = Table.Contacts)]
    public int LettersSent { get; init; }

    [PolicyFact(
        "returned_mail",
        Unit.Count,
        "Pieces of paper mail that came back since the address last changed.",
        Needs = Table.Contacts
    )]
    public int ReturnedMail { get; init; }

    [PolicyFact(
        "statements_any",
        Unit.Count,
        "Statements for this debt, those handed over at the desk among them.",
        Needs = Table.Contacts
    )]
    public int StatementsAny { get; init; }

    [PolicyFact(
        "statements_ever",
        Unit.Count,
        "Statements ever mailed or e-mailed to the account.",
        Needs = Table.Contacts
    )]
    public int StatementsEver { get; init; }

    [PolicyFact(
        "calls_last_7_days",
        Unit.Count,
        "Calls made in the last 7 days, attempts included.",
        Needs = Table.Contacts
    )]
    public int CallsLast7Days { get; init; }

    [PolicyFact(
        "open_claims",
        Unit.Count,
        "Claims not yet answered, sent or not, or whose remittance is not posted.",
        Needs = Table.Claims
    )]
    public int OpenClaims { get; init; }

    [PolicyFact("unsent_claims", Unit.Count, "Claims never sent.", Needs = Table.Claims)]
    public int UnsentClaims { get; init; }

    [PolicyFact("denied_claims", Unit.Count, "Claims the insurer denied.", Needs = Table.Claims)]
    public int DeniedClaims { get; init; }

    [PolicyFact(
        "remitted_claims",
        Unit.Count,
        "Claims of which a remittance says something that the books do not.",
        Needs = Table.Claims
    )]
    public int RemittedClaims { get; init; }

    [PolicyFact("plan_missed", Unit.Count, "Installments missed on payment plans.", Needs = Table.PaymentPlans)]
    public int PlanMissed { get; init; }

    [PolicyFact("missed_appointments", Unit.Count, "Appointments missed.", Needs = Table.Appointments)]
    public int MissedAppointments { get; init; }

    [PolicyFact("small_write_offs", Unit.Count, "Small-balance write-offs of the last 12 months.")]
    public int SmallWriteOffs { get; init; }

    [PolicyFact(
        "guarantor_age",
        Unit.Count,
        "The guarantor's age in years; 0 when it is not known.",
        Needs = Table.Patients
    )]
    public int GuarantorAge { get; init; }

    [PolicyFact("only_missed_fees", Unit.YesNo, "The account owes missed-appointment fees and nothing else.")]
    public bool OnlyMissedFees { get; init; }

    [PolicyFact(
        "insurance_pending",
        Unit.YesNo,
        "A claim is unsent or unanswered, or its remittance is not posted.",
        Needs = Table.Claims
    )]
    public bool InsurancePending { get; init; }

    [PolicyFact(
        "bad_address",
        Unit.YesNo,
        "Flagged, mail came back, or the postal code is missing.",
        Needs = Table.Contacts
    )]
    public bool BadAddress { get; init; }

    [PolicyFact("no_postal_code", Unit.YesNo, "The postal code is missing, where the export has that column.")]
    public bool NoPostalCode { get; init; }

    [PolicyFact(
        "bad_email",
        Unit.YesNo,
        "An e-mail to the guarantor came back since the e-mail address last changed.",
        Needs = Table.Contacts
    )]
    public bool BadEmail { get; init; }

    [PolicyFact("inactive", Unit.YesNo, "The account is inactive.")]
    public bool Inactive { get; init; }

    [PolicyFact("deceased", Unit.YesNo, "The guarantor has died.")]
    public bool Deceased { get; init; }

    [PolicyFact(
        "deceased_member",
        Unit.YesNo,
        "A patient of the account other than the guarantor has died.",
        Needs = Table.Patients
    )]
    public bool DeceasedMember { get; init; }

    [PolicyFact("bankruptcy", Unit.YesNo, "The guarantor is in bankruptcy.")]
    public bool Bankruptcy { get; init; }

    [PolicyFact("attorney", Unit.YesNo, "An attorney represents the guarantor.")]
    public bool Attorney { get; init; }

    [PolicyFact("dispute", Unit.YesNo, "The debt is disputed.")]
    public bool Dispute { get; init; }

    [PolicyFact("cease_contact", Unit.YesNo, "The guarantor asked for no more contact.")]
    public bool CeaseContact { get; init; }

    [PolicyFact("written_only", Unit.YesNo, "The guarantor asked to be written to, not called.")]
    public bool WrittenOnly { get; init; }

    [PolicyFact("medicaid", Unit.YesNo, "The account, or a patient of it, is covered by Medicaid.")]
    public bool Medicaid { get; init; }

    [PolicyFact("minor", Unit.YesNo, "The guarantor is under 18.")]
    public bool Minor { get; init; }

    [PolicyFact(
        "turned_18",
        Unit.YesNo,
        "A patient other than the guarantor turned 18 in the last 12 months.",
        Needs = Table.Patients
    )]
    public bool Turned18 { get; init; }

    [PolicyFact("has_email", Unit.YesNo, "The account has an e-mail address.")]
    public bool HasEmail { get; init; }

    [PolicyFact("email_consent", Unit.YesNo, "The guarantor agreed to e-mail.")]
    public bool EmailConsent { get; init; }

    [PolicyFact("on_payment_plan", Unit.YesNo, "A payment plan is running.", Needs = Table.PaymentPlans)]
    public bool OnPaymentPlan { get; init; }

    [PolicyFact(
        "on_hold",
        Unit.YesNo,
        "Somebody put the account on hold and the hold still runs.",
        Needs = Table.Contacts
    )]
    public bool OnHold { get; init; }

    [PolicyFact("promise_open", Unit.YesNo, "A promise to pay runs and is not yet kept.", Needs = Table.Contacts)]
    public bool PromiseOpen { get; init; }

    [PolicyFact("promise_broken", Unit.YesNo, "A promise to pay is past and was not kept.", Needs = Table.Contacts)]
    public bool PromiseBroken { get; init; }

    [PolicyFact(
        "review_requested",
        Unit.YesNo,
        "The patient asked for the balance to be looked over.",
        Needs = Table.Contacts
    )]
    public bool ReviewRequested { get; init; }

    [PolicyFact(
        "at_agency",
        Unit.YesNo,
        "The account is with the collections agency: a contact says so, or its billing type means agency.",
        Needs = Table.Contacts
    )]
    public bool AtAgency { get; init; }

    [PolicyFact(
        "has_next_appointment",
        Unit.YesNo,
        "An appointment is scheduled for today or later.",
        Needs = Table.Appointments
    )]
    public bool HasNextAppointment { get; init; }

    [PolicyFact(
        "opening_balance_only",
        Unit.YesNo,
        "All that is owed was brought over from another system: no visits stand behind it."
    )]
    public bool OpeningBalanceOnly { get; init; }

    [PolicyFact("billing_type", Unit.Word, "The practice's own class of account.")]
    public string BillingType { get; init; } = "";

    [PolicyFact("provider", Unit.Word, "The account's dentist.")]
    public string Provider { get; init; } = "";

    [PolicyFact("language", Unit.Word, "The guarantor's language.")]
    public string Language { get; init; } = "";

    [PolicyFact("state", Unit.Word, "The guarantor's state or province.")]
    public string State { get; init; } = "";

    [PolicyFact(
        "last_step",
        Unit.Word,
        "The furthest ladder step done for this debt; empty when none.",
        Needs = Table.Contacts
    )]
    public string LastStep { get; init; } = "";

    [PolicyFact(
        "remittance_trace",
        Unit.Word,
        "The trace number of the last remittance of which something is still to be posted; empty when there is none.",
        Needs = Table.Claims
    )]
    public string RemittanceTrace { get; init; } = "";

    /// <summary>Flags of the account and its patients, for <c>has_flag</c>; no policy sees them otherwise.</summary>
    public IReadOnlySet<string> Flags { get; init; } = NoFlags;

    /// <summary>Where the account stands on each ladder, in the policies' order; null where facts are given by hand
    /// and <see cref="LastStep"/> tells.</summary>
    public IReadOnlyList<LadderPosition>? Ladders { get; init; }

    private static readonly IReadOnlySet<string> NoFlags = new HashSet<string>();
}

/// <summary>How far an account has come on a ladder for this debt.</summary>
/// <param name="Furthest">Index of the furthest step done; -1 when none.</param>
/// <param name="DaysSinceLast">Days since the last step was done.</param>
public readonly record struct LadderPosition(int Furthest, int DaysSinceLast);
