using PolicyBilling.Ledgers;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Checking;

/// <summary>What holds between the facts of every account, in the policies' own language. Each is proven on generated
/// practices by a test; what stands here may be used to say "never".</summary>
internal static class Identities
{
    /// <summary>The identities; where one offers a choice, what holds for an account without history comes
    /// first.</summary>
    public static readonly IReadOnlyList<string> Texts =
    [
        // Money.
        "balance == aged_0_30 + aged_31_60 + aged_61_90 + aged_over_90 - credit",
        "credit == 0 or aged_0_30 + aged_31_60 + aged_61_90 + aged_over_90 == 0",
        "patient_portion == balance - insurance_estimate",
        "insurance_estimate == 0 or insurance_pending",
        "patient_over_90 <= patient_past_due",
        "patient_past_due == 0 or patient_past_due <= patient_portion",
        "owed_unclaimed <= aged_0_30 + aged_31_60 + aged_61_90 + aged_over_90",
        "missed_fee_balance == 0 or missed_fee_balance <= balance",
        "missing_write_off == 0 or missing_write_off <= balance",
        "owed_outside_plan == patient_portion - plan_balance or owed_outside_plan == 0",
        "owed_outside_plan >= patient_portion - plan_balance",
        "owed_outside_claims <= patient_portion or owed_outside_claims == 0",
        "owed_outside_claims >= patient_portion or insurance_pending",
        "owed_denied <= owed_outside_claims",
        "past_due_outside_claims <= patient_past_due",
        "past_due_outside_claims <= owed_outside_claims",
        "insurance_pending or past_due_outside_claims == patient_past_due",
        "past_due_outside_plan <= past_due_outside_claims",
        "past_due_outside_plan == 0 or past_due_outside_plan <= owed_outside_claims - plan_balance",
        "plan_balance > 0 or past_due_outside_plan == past_due_outside_claims",
        "owed_denied == 0 and newest_denied_days == 36500 or owed_denied > 0 and denied_claims > 0",
        "owed_unclaimed == 0 and newest_unclaimed_days == 36500 or owed_unclaimed > 0",
        "owed_beside_agency == 0 or owed_beside_agency <= patient_portion and at_agency",
        "owed_since_agency <= owed_beside_agency",
        "days_at_agency == 36500 and owed_beside_agency == 0 or days_at_agency < 36500 and at_agency",
        "not only_missed_fees or balance > 0 and missed_fee_balance == balance",
        "only_missed_fees or balance <= 0 or missed_fee_balance < balance",
        // Ages.
        "patient_due_days == 0 or patient_portion > 0 and patient_due_days <= oldest_open_days",
        "patient_past_due == 0 and patient_due_days <= 30 or patient_past_due > 0 and patient_due_days > 30",
        "patient_over_90 == 0 and patient_due_days <= 90 or patient_over_90 > 0 and patient_due_days > 90",
        "due_days_outside_claims == 0 or owed_outside_claims > 0 and due_days_outside_claims <= patient_due_days",
        "insurance_pending or due_days_outside_claims == patient_due_days",
        "due_days_outside_plan <= due_days_outside_claims",
        "plan_balance > 0 or due_days_outside_plan == due_days_outside_claims",
        "past_due_outside_claims == 0 and due_days_outside_claims <= 30 or past_due_outside_claims > 0 and "
            + "due_days_outside_claims > 30",
        "oldest_open_days == 0 or aged_0_30 + aged_31_60 + aged_61_90 + aged_over_90 > 0",
        "not opening_balance_only or aged_0_30 + aged_31_60 + aged_61_90 + aged_over_90 > 0",
        "credit_days == 0 or balance < 0",
        "newest_denied_days == 36500 or newest_denied_days <= patient_due_days",
        "newest_unclaimed_days == 36500 or newest_unclaimed_days <= oldest_open_days",
        // Claims.
        "unsent_claims <= open_claims",
        "not insurance_pending and open_claims == 0 or insurance_pending and open_claims > 0",
        "newest_claim_days == 36500 or open_claims > unsent_claims and newest_claim_days <= oldest_claim_days",
        "oldest_claim_days == 0 or open_claims > unsent_claims and newest_claim_days <= oldest_claim_days",
        "oldest_unsent_days == 0 or unsent_claims > 0",
        "remitted_not_posted == 0 or remitted_claims > 0 and insurance_pending",
        "taken_back_not_posted == 0 or remitted_claims > 0",
        "remitted_claims == 0 and days_since_remittance == 36500 or remitted_claims > 0 and "
            + "days_since_remittance < 36500",
        // Payments, plans, promises.
        "paid_last_60_days == 0 or days_since_last_payment <= 60",
        "days_since_last_payment > 60 or paid_last_60_days >= last_payment_amount",
        "last_payment_amount == 0 and days_since_last_payment == 36500 or last_payment_amount > 0 and "
            + "days_since_last_payment < 36500",
        "plan_balance == 0 and plan_installment == 0 and plan_missed == 0 or on_payment_plan",
        "days_to_next_due == 36500 or on_payment_plan",
        "not promise_broken and days_since_promise_due == 0 or promise_broken and days_since_promise_due > 0",
        "not (promise_open and promise_broken)",
        "not (promise_open or promise_broken) or days_since_last_conversation < 36500",
        // Contacts.
        "days_since_last_contact <= days_since_last_statement",
        "days_since_last_contact <= days_since_last_conversation",
        "days_since_last_contact <= days_since_last_call",
        "days_since_last_activity <= days_since_last_contact",
        "days_since_last_activity <= days_since_last_payment",
        "statements_sent <= statements_ever",
        "statements_sent <= statements_any",
        "statements_ever == 0 and days_since_last_statement == 36500 or statements_ever > 0 and "
            + "days_since_last_statement < 36500",
        "letters_sent == 0 or days_since_last_contact < 36500",
        "calls_made == 0 or days_since_last_call < 36500",
        "calls_last_7_days == 0 and days_since_last_call > 7 or calls_last_7_days > 0 and days_since_last_call <= 7",
        "last_step == '' and days_since_last_step == 36500 or last_step != '' and days_since_last_step < 36500",
        "returned_mail == 0 or bad_address",
        "not no_postal_code or bad_address",
        // Appointments.
        "not has_next_appointment and days_to_next_appointment == 36500 or has_next_appointment and "
            + "days_to_next_appointment < 36500",
    ];

    /// <summary>What holds besides where the buckets are those of the charges' own dates.</summary>
    public static readonly IReadOnlyList<string> OfBuckets =
    [
        "patient_past_due <= aged_31_60 + aged_61_90 + aged_over_90",
        "patient_over_90 <= aged_over_90",
        "aged_over_90 == 0 and oldest_open_days <= 90 or aged_over_90 > 0 and oldest_open_days > 90",
        "aged_61_90 == 0 or oldest_open_days > 60",
        "aged_31_60 == 0 or oldest_open_days > 30",
        "oldest_open_days <= 60 or aged_61_90 + aged_over_90 > 0",
        "oldest_open_days <= 30 or aged_31_60 + aged_61_90 + aged_over_90 > 0",
    ];

    /// <summary>The facts that may be negative; all other numbers are 0 or more.</summary>
    public static readonly IReadOnlySet<string> MayBeNegative = new HashSet<string> { "balance", "patient_portion" };

    /// <summary>The identities as checked expressions, for how a practice ages what is taken back.</summary>
    public static IReadOnlyList<Condition> Read(TakenBackAges takenBack) =>
        takenBack == TakenBackAges.Reopens ? WithBuckets.Value : Conditions.Value;

    private static readonly Lazy<IReadOnlyList<Condition>> Conditions = new(() => Checked(Texts)),
        WithBuckets = new(() => Checked([.. Texts, .. OfBuckets]));

    private static IReadOnlyList<Condition> Checked(IReadOnlyList<string> texts) =>
        [
            .. texts.Select(text =>
                Expressions.Condition(
                    text,
                    new Scope("", []),
                    (_, message) => throw new InvalidOperationException(message.English)
                )!
            ),
        ];
}
