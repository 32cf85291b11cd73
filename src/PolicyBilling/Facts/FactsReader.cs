using PolicyBilling.Ledgers;

namespace PolicyBilling.Facts;

/// <summary>Works out the facts of one account after another at an as-of date. Not for two threads at once: each
/// takes its own.</summary>
public sealed class FactsReader
{
    private readonly PracticeData _data;
    private DateOnly _day;
    private int _asOf;
    private readonly AccountOnDay _account;
    private readonly AccountContacts _contacts;
    private readonly ContactFacts _contactFacts;
    private readonly LedgerFacts _ledgerFacts;
    private readonly PeopleFacts _people;
    private readonly string?[] _words;
    private readonly IReadOnlyList<string> _agencyTypes;

    /// <summary>A reader for a practice's data on a day.</summary>
    public FactsReader(PracticeData data, FactsOptions options)
    {
        (_data, _day, _asOf) = (data, options.AsOf, options.AsOf.DayNumber);
        _account = new AccountOnDay(data, options.Aging);
        _contacts = new AccountContacts(data);
        _contactFacts = new ContactFacts(data, options.Ladders ?? []);
        _ledgerFacts = new LedgerFacts(data, options);
        _people = new PeopleFacts(data);
        _words = new string?[data.Words.Count];
        _agencyTypes = options.AgencyTypes ?? [];
    }

    /// <summary>The ledger of the account last read.</summary>
    public AccountLedger Ledger => _account.Ledger;

    /// <summary>The aging of the account last read.</summary>
    public Aging Aging => _account.Aging;

    /// <summary>The claims of the account last read.</summary>
    public AccountClaims Claims => _account.Claims;

    /// <summary>The contacts of the account last read.</summary>
    public AccountContacts Contacts => _contacts;

    /// <summary>The day for which the account was read last.</summary>
    public DateOnly Day => _day;

    /// <summary>Since when the account that was read last is at the agency, as its contacts have it; null where none
    /// says so.</summary>
    public DateOnly? AgencySince => _contactFacts.AtAgency ? DateOnly.FromDayNumber(_contactFacts.AgencySince) : null;

    /// <summary>Whether an entry of the account that was read last is treatment of an insured patient that no claim
    /// names.</summary>
    internal bool IsUnclaimed(in LedgerEntry entry) =>
        entry is { Kind: EntryKind.Charge, Claim: < 0 } && _ledgerFacts.IsInsured(entry.Patient, Claims);

    /// <summary>Contacts of the accounts that are read which the export does not have; they count as if they stood at
    /// its end. Their steps are named by <see cref="StepWord"/>.</summary>
    public IReadOnlyList<ContactRow> Also { get; set; } = [];

    /// <summary>What stands for a ladder's step in <see cref="Also"/>, whether or not the export knows the
    /// word.</summary>
    public int StepWord(string step) => _contactFacts.WordOf(step);

    /// <summary>The facts of an account, by its number, on another day than the reader's; the reader stays with that
    /// day.</summary>
    public AccountFacts Read(int account, DateOnly asOf)
    {
        (_day, _asOf) = (asOf, asOf.DayNumber);
        return Read(account);
    }

    /// <summary>Every contact of an account, by its number, oldest first, with what it counted as when the account's
    /// facts were read.</summary>
    public IReadOnlyList<ContactReading> ReadContacts(int account)
    {
        List<ContactReading> readings = [];
        _contactFacts.Readings = readings;
        Read(account);
        _contactFacts.Readings = null;
        return readings;
    }

    /// <summary>The facts of an account, by its number.</summary>
    public AccountFacts Read(int account)
    {
        _account.Read(account, _asOf);
        _contacts.Read(account, _asOf, Also);
        _contactFacts.Read(_contacts, _asOf, DebtBegan());
        var plans = new PlanFacts(_data, account, _asOf);
        _ledgerFacts.Read(_day, Ledger, Aging, Claims, _contactFacts);
        _ledgerFacts.LeaveOutPlan(plans.Balance);
        _people.Read(account, _day);
        var row = _data.Accounts[account];
        var appointments = new AppointmentFacts(_data, account, _asOf);
        var patientPart = _ledgerFacts.PatientPart;
        return new AccountFacts
        {
            Balance = Money.FromCents(Ledger.Balance),
            InsuranceEstimate = Money.FromCents(Claims.Estimate),
            PatientPortion = Money.FromCents(Ledger.Balance - Claims.Estimate),
            Aged0To30 = Money.FromCents(Aging.Bucket(0)),
            Aged31To60 = Money.FromCents(Aging.Bucket(1)),
            Aged61To90 = Money.FromCents(Aging.Bucket(2)),
            AgedOver90 = Money.FromCents(Aging.Bucket(3)),
            Credit = Money.FromCents(Aging.Credit),
            PatientPastDue = Money.FromCents(_ledgerFacts.PastDue),
            PastDueOutsideClaims = Money.FromCents(_ledgerFacts.OutsidePastDue),
            PastDueOutsidePlan = Money.FromCents(_ledgerFacts.OutsidePlanPastDue),
            PatientOver90 = Money.FromCents(_ledgerFacts.Over90),
            MissedFeeBalance = Money.FromCents(_ledgerFacts.MissedFees),
            UnappliedPayments = Money.FromCents(_ledgerFacts.Unapplied),
            MissingWriteOff = Money.FromCents(_ledgerFacts.MissingWriteOff),
            InsuranceOverpaid = Money.FromCents(_ledgerFacts.InsuranceOverpaid),
            RemittedNotPosted = Money.FromCents(_ledgerFacts.RemittedNotPosted),
            TakenBackNotPosted = Money.FromCents(_ledgerFacts.TakenBackNotPosted),
            MemberCredit = Money.FromCents(_ledgerFacts.MemberCredit),
            PlanBalance = Money.FromCents(plans.Balance),
            PlanInstallment = Money.FromCents(plans.Installment),
            OwedOutsidePlan = Money.FromCents(Math.Max(0, patientPart - plans.Balance)),
            OwedOutsideClaims = Money.FromCents(_ledgerFacts.OutsideClaims),
            OwedUnclaimed = Money.FromCents(_ledgerFacts.Unclaimed),
            OwedDenied = Money.FromCents(_ledgerFacts.Denied),
            OwedSinceAgency = Money.FromCents(_ledgerFacts.SinceAgency),
            OwedBesideAgency = Money.FromCents(_ledgerFacts.BesideAgency),
            AdjustmentsWithoutReason = Money.FromCents(_ledgerFacts.AdjustmentsWithoutReason),
            LastPaymentAmount = Money.FromCents(_ledgerFacts.LastPaymentCents),
            PaidLast60Days = Money.FromCents(_ledgerFacts.PaidLast60Days),

            OldestOpenDays = Aging.Oldest < 0 ? 0 : _asOf - Aging[Aging.Oldest].Date,
            PatientDueDays = _ledgerFacts.DueDays,
            DueDaysOutsideClaims = _ledgerFacts.OutsideDueDays,
            DueDaysOutsidePlan = _ledgerFacts.OutsidePlanDueDays,
            OldestClaimDays = _ledgerFacts.OldestClaimDays,
            OldestUnsentDays = _ledgerFacts.OldestUnsentDays,
            NewestClaimDays = _ledgerFacts.NewestClaimDays,
            NewestDeniedDays = Since(_ledgerFacts.LastDenied),
            NewestUnclaimedDays = Since(_ledgerFacts.LastUnclaimed),
            DaysSinceRemittance = Since(_ledgerFacts.LastRemittance),
            CreditDays = _ledgerFacts.CreditDays,
            DaysSinceLastPayment = Since(_ledgerFacts.LastPayment),
            DaysSinceLastStatement = Since(_contactFacts.LastStatement),
            DaysSinceLastContact = Since(_contactFacts.LastContact),
            DaysSinceLastConversation = Since(_contactFacts.LastConversation),
            DaysSinceLastRelease = Since(_contactFacts.LastRelease),
            DaysSinceLastCall = Since(_contactFacts.LastCall),
            DaysSincePromiseDue = _ledgerFacts.PromiseBroken ? _asOf - _contactFacts.Promise!.Value.Until : 0,
            DaysSinceLastStep = Since(_contactFacts.LastStep),
            DaysSinceLastActivity = Since(
                Math.Max(_ledgerFacts.LastEntry, Math.Max(_contactFacts.Last, appointments.LastVisit))
            ),
            DaysToNextAppointment = appointments.DaysToNext,
            DaysToNextDue = plans.DaysToNextDue,
            MonthsSinceLastVisit = MonthsSince(
                appointments.LastVisit != 0 ? appointments.LastVisit : _ledgerFacts.LastTreatment
            ),

            StatementsSent = _contactFacts.StatementsSent,
            CallsMade = _contactFacts.CallsMade,
            LettersSent = _contactFacts.LettersSent,
            ReturnedMail = _contactFacts.ReturnedMail,
            StatementsAny = _contactFacts.StatementsAny,
            StatementsEver = _contactFacts.StatementsEver,
            CallsLast7Days = _contactFacts.CallsLast7Days,
            OpenClaims = _ledgerFacts.OpenClaims,
            UnsentClaims = _ledgerFacts.UnsentClaims,
            DeniedClaims = _ledgerFacts.DeniedClaims,
            RemittedClaims = _ledgerFacts.RemittedClaims,
            PlanMissed = plans.Missed,
            MissedAppointments = appointments.Missed,
            SmallWriteOffs = _ledgerFacts.SmallWriteOffs,
            GuarantorAge = _people.GuarantorAge,

            OnlyMissedFees = Ledger.Balance > 0 && _ledgerFacts.MissedFees == Ledger.Balance,
            InsurancePending = _ledgerFacts.OpenClaims > 0,
            BadAddress = _people.Has("bad-address") || _contactFacts.ReturnedMail > 0 || HasNoPostalCode(row),
            NoPostalCode = HasNoPostalCode(row),
            BadEmail = _contactFacts.EmailBounced,
            Inactive = row.Status == AccountStatus.Inactive,
            Deceased = row.Status == AccountStatus.Deceased || _people.Has("deceased") || _people.GuarantorDeceased,
            DeceasedMember = _people.MemberDeceased,
            Bankruptcy = _people.Has("bankruptcy"),
            Attorney = _people.Has("attorney"),
            Dispute = _people.Has("dispute"),
            CeaseContact = _people.Has("cease-contact"),
            WrittenOnly = _people.Has("written-only"),
            Medicaid = _people.AnyHas("medicaid"),
            Minor = _people.Has("minor") || _people.GuarantorUnder18,
            Turned18 = _people.Turned18,
            HasEmail = row.Email >= 0,
            EmailConsent = _people.Has("email-consent"),
            OnPaymentPlan = plans.Running,
            OnHold = _contactFacts.OnHold,
            PromiseOpen = _ledgerFacts.PromiseOpen,
            PromiseBroken = _ledgerFacts.PromiseBroken,
            ReviewRequested = _contactFacts.ReviewAsked || _people.Has("review-requested"),
            DaysAtAgency = _contactFacts.AtAgency ? Since(_contactFacts.AgencySince) : AccountFacts.NeverDays,
            AtAgency = _contactFacts.AtAgency || MeansAgency(row),
            HasNextAppointment = appointments.DaysToNext != AccountFacts.NeverDays,
            OpeningBalanceOnly = _ledgerFacts.OpeningBalanceOnly,

            BillingType = Word(row.BillingType),
            Provider = Word(row.Provider),
            Language = Word(row.Language),
            State = Word(row.State),
            LastStep = _contactFacts.LastStepName,
            RemittanceTrace = Word(_ledgerFacts.RemittanceTrace),
            Flags = _people.Flags,
            Ladders = _contactFacts.Positions,
        };
    }

    // Where all the patient owes is money that an insurer took back, what was sent before was about another debt.
    private int DebtBegan() =>
        Claims.Reopened.Count > 0 && Claims.OldestDue(Aging) is (var since, true)
            ? Math.Max(since, Aging.DebtBegan)
            : Aging.DebtBegan;

    private bool HasNoPostalCode(in AccountRow row) => _data.HasPostalCodes && row.PostalCode < 0;

    private bool MeansAgency(in AccountRow row) =>
        _agencyTypes.Count > 0 && _agencyTypes.Contains(Word(row.BillingType), StringComparer.OrdinalIgnoreCase);

    private int Since(int day) => day == 0 ? AccountFacts.NeverDays : _asOf - day;

    private int MonthsSince(int day) =>
        day == 0 ? AccountFacts.NeverMonths : Months.Between(DateOnly.FromDayNumber(day), _day);

    private string Word(int index) => index < 0 ? "" : _words[index] ??= Spelling.Composed(_data.Words[index]);
}

/// <summary>Calendar months.</summary>
internal static class Months
{
    /// <summary>Whole months from one day to a later one; a month that has no such day ends on its last.</summary>
    public static int Between(DateOnly from, DateOnly to)
    {
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }
}
