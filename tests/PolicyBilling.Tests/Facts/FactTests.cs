using System.Globalization;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Tests.Ledgers;

namespace PolicyBilling.Tests.Facts;

public class FactTests
{
    private static readonly LadderSteps Ladder = LadderOf(
        ("statement", "statement"),
        ("reminder", "statement"),
        ("call", "call"),
        ("letter", "letter"),
        ("final", "letter"),
        ("agency", "agency")
    );

    [Theory]
    // The patient's part: what remains after the estimates of unsent and sent claims.
    [InlineData(
        "charge 10d 100 claim:k|claim k sent sent:8d est:60 wo:20",
        "insurance_estimate 80; patient_portion 20; open_claims 1; unsent_claims 0; insurance_pending yes; "
            + "owed_outside_claims 0"
    )]
    [InlineData(
        "charge 10d 100 claim:k|claim k unsent billed:100",
        "insurance_estimate 100; patient_portion 0; unsent_claims 1; oldest_unsent_days 10; oldest_claim_days 0; "
            + "newest_claim_days 36500"
    )]
    [InlineData(
        "charge 10d 100 claim:k|claim k sent sent:8d billed:100 est:0",
        "insurance_estimate 0; patient_portion 100; owed_outside_claims 0"
    )]
    [InlineData(
        "charge 10d 100 claim:k|insurance-payment 2d -70 claim:k|claim k sent sent:8d est:60 wo:20",
        "insurance_estimate 10; patient_portion 20"
    )]
    [InlineData(
        "charge 10d 100 claim:k|insurance-payment 2d -90 claim:k|claim k sent sent:8d est:60 wo:20",
        "insurance_estimate 0; patient_portion 10"
    )]
    [InlineData(
        "charge 10d 100 claim:k id:c|insurance-payment 2d -70 for:c|claim k sent sent:8d est:60 wo:20",
        "insurance_estimate 10; patient_portion 20"
    )]
    [InlineData(
        "charge 10d 100 claim:k|claim k received sent:8d received:3d est:60 wo:20",
        "insurance_estimate 0; patient_portion 100; missing_write_off 20; insurance_pending no; owed_outside_claims 100"
    )]
    [InlineData(
        "charge 10d 100 claim:k|claim k denied sent:8d received:3d est:60",
        "insurance_estimate 0; denied_claims 1; patient_due_days 3; oldest_open_days 10"
    )]
    [InlineData(
        "charge 10d 30|charge 5d 100 claim:k|claim k sent sent:4d est:300",
        "insurance_estimate 130; patient_portion 0; patient_due_days 0; owed_outside_claims 0"
    )]
    // Answers and sendings that came after the day are not known yet.
    [InlineData(
        "charge 10d 100 claim:k|claim k received sent:8d received:-1d est:60 wo:20",
        "insurance_estimate 80; open_claims 1; oldest_claim_days 8; missing_write_off 0"
    )]
    [InlineData("charge 10d 100 claim:k|claim k sent sent:-1d est:60", "unsent_claims 1; oldest_unsent_days 10")]
    [InlineData(
        "charge 10d 100|charge -2d 90 claim:k|claim k sent sent:-1d est:60",
        "open_claims 0; insurance_estimate 0; patient_portion 100"
    )]
    // Estimates are laid on the claim's own charges, then on the patient's newest treatment, then on the newest
    // charges.
    [InlineData(
        "charge 100d 50 patient:mother|charge 5d 200 patient:child claim:k|claim k sent sent:4d est:120 patient:child",
        "owed_outside_claims 50; patient_portion 130; patient_due_days 100; patient_over_90 50"
    )]
    [InlineData(
        "charge 100d 50 patient:child|charge 5d 20 patient:child claim:k|claim k sent sent:4d est:60 patient:child",
        "owed_outside_claims 10; patient_portion 10"
    )]
    [InlineData(
        "charge 100d 50 patient:child|charge 50d 50 patient:mother|charge 40d 50 patient:child|claim k sent sent:4d "
            + "est:60 patient:child",
        "patient_due_days 100; owed_outside_claims 90; patient_past_due 90"
    )]
    [InlineData(
        "charge 100d 50|charge 50d 50|missed-fee 40d 50|claim k sent sent:4d est:60",
        "patient_due_days 100; patient_portion 90; missed_fee_balance 50"
    )]
    // The patient's clock starts when the money became the patient's.
    [InlineData(
        "charge 100d 50 claim:k|claim k received sent:90d received:10d est:0",
        "patient_due_days 10; patient_over_90 0; patient_past_due 0; oldest_open_days 100; aged_over_90 50"
    )]
    [InlineData(
        "charge 100d 50 claim:k|insurance-payment 40d -20 claim:k|claim k received sent:90d est:20",
        "patient_due_days 40; patient_past_due 30"
    )]
    [InlineData("charge 100d 50 claim:k|claim k received sent:90d est:0", "patient_due_days 100")]
    [InlineData("charge 30d 50|charge 31d 40", "patient_past_due 40; patient_over_90 0")]
    [InlineData("charge 90d 50|charge 91d 40", "patient_past_due 90; patient_over_90 40")]
    [InlineData(
        "claim k sent sent:45d|claim l sent sent:12d|claim m received sent:99d",
        "oldest_claim_days 45; newest_claim_days 12; open_claims 2"
    )]
    // Fees.
    [InlineData("missed-fee 400d 50", "missed_fee_balance 50; only_missed_fees yes")]
    [InlineData(
        "charge 400d 50 code:D9986",
        "missed_fee_balance 50; only_missed_fees yes; months_since_last_visit 1200"
    )]
    [InlineData("late-fee 400d 50 code:d9987", "missed_fee_balance 50")]
    [InlineData("missed-fee 400d 50|finance-charge 3d 1", "missed_fee_balance 50; only_missed_fees no")]
    [InlineData("missed-fee 400d 50 id:f|patient-payment 5d -20 for:f|charge 9d 10", "missed_fee_balance 30")]
    [InlineData("missed-fee 400d 50 id:f|missed-fee 300d -50 for:f|charge 9d 10", "missed_fee_balance 0")]
    [InlineData("missed-fee 400d 50|patient-payment 5d -20", "missed_fee_balance 30; only_missed_fees yes")]
    // Payments, credits, write-offs.
    [InlineData(
        "charge 50d 100 id:c|patient-payment 40d -30 for:c|patient-payment 30d -20",
        "unapplied_payments 20; last_payment_amount 20; days_since_last_payment 30; paid_last_60_days 50"
    )]
    [InlineData(
        "charge 90d 100|patient-payment 60d -5|patient-payment 61d -10",
        "paid_last_60_days 5; days_since_last_payment 60; last_payment_amount 5"
    )]
    [InlineData(
        "charge 90d 100|patient-payment 20d -100|returned-payment 10d 100",
        "days_since_last_payment 36500; last_payment_amount 0; paid_last_60_days 0; unapplied_payments 0"
    )]
    [InlineData(
        "charge 90d 100|patient-payment 20d -130|refund 10d 30",
        "last_payment_amount 100; credit 0; credit_days 0"
    )]
    [InlineData(
        "charge 90d 100|patient-payment 40d -130|patient-payment 20d -10",
        "credit 40; credit_days 40; unapplied_payments 40"
    )]
    [InlineData("patient-payment 90d -10|charge 60d 10|patient-payment 30d -5", "credit_days 30")]
    [InlineData("charge 9d 10 patient:a|patient-payment 8d -30 patient:b", "member_credit 30")]
    [InlineData(
        "charge 9d 10 patient:a|patient-payment 8d -10 patient:a|patient-payment 8d -30 patient:b",
        "member_credit 0"
    )]
    [InlineData(
        "charge 9d 100 claim:k|insurance-payment 5d -120 claim:k|claim k received est:80",
        "insurance_overpaid 20"
    )]
    [InlineData(
        "charge 9d 100 claim:k|insurance-payment 5d -100 claim:k|claim k received est:80",
        "insurance_overpaid 0"
    )]
    [InlineData(
        "charge 9d 100 claim:k id:c|insurance-payment 5d -50 claim:k|insurance-write-off 4d -20 for:c|claim k "
            + "received est:50 wo:20",
        "missing_write_off 0"
    )]
    [InlineData(
        "charge 9d 100 claim:k id:c|insurance-payment 5d -95 claim:k|claim k received est:80 wo:20",
        "missing_write_off 5"
    )]
    [InlineData("adjustment 20d -15|adjustment 10d 5|adjustment 9d -7 text:courtesy", "adjustments_without_reason 20")]
    [InlineData("adjustment 2025-10-31 -15|adjustment 2025-10-30 -5", "adjustments_without_reason 15")]
    [InlineData(
        "write-off 9d -5|write-off 8d -5.01|write-off 7d -40 text:small-balance|write-off 2025-10-30 -1",
        "small_write_offs 2"
    )]
    [InlineData("opening-balance 200d 80", "opening_balance_only yes")]
    [InlineData("charge 300d 80|patient-payment 250d -80|opening-balance 200d 80", "opening_balance_only yes")]
    [InlineData("opening-balance 200d 80|charge 3d 1", "opening_balance_only no")]
    [InlineData("opening-balance 200d 80|patient-payment 3d -80", "opening_balance_only no")]
    // Plans and the agency.
    [InlineData(
        "charge 40d 500|charge 3d 300|plan installment:50 balance:450 missed:1",
        "on_payment_plan yes; plan_balance 450; plan_installment 50; owed_outside_plan 350; plan_missed 1"
    )]
    [InlineData(
        "charge 40d 500|plan installment:50 balance:0 missed:1",
        "on_payment_plan no; plan_balance 0; plan_missed 0; owed_outside_plan 500"
    )]
    [InlineData(
        "charge 40d 500|plan balance:450 next:-14d|plan balance:90 next:-3d|plan balance:0 next:-1d",
        "days_to_next_due 3"
    )]
    [InlineData("charge 40d 500|plan balance:450 next:9d", "days_to_next_due 0")]
    [InlineData("charge 40d 500|plan balance:450", "days_to_next_due 36500")]
    [InlineData(
        "charge 40d 500|charge 10d 60|charge 9d 300|contact agency 10d",
        "at_agency yes; owed_since_agency 300"
    )]
    [InlineData(
        "charge 41d 500|charge 40d 60|charge 9d 300|contact agency 10d",
        "days_at_agency 10; owed_since_agency 300; owed_beside_agency 360"
    )]
    [InlineData(
        "charge 90d 100 claim:k|claim k received sent:80d received:40d est:0|contact agency 10d",
        "owed_since_agency 0; owed_beside_agency 100"
    )]
    [InlineData(
        "charge 90d 100 claim:k|claim k received sent:80d received:41d est:0|contact agency 10d",
        "owed_beside_agency 0"
    )]
    [InlineData("charge 30d 100 claim:k|claim k sent sent:29d est:60|contact agency 10d", "owed_beside_agency 0")]
    [InlineData(
        "charge 41d 500|charge 40d 60|contact agency 10d|contact agency-returned 2d",
        "days_at_agency 36500; owed_beside_agency 0"
    )]
    [InlineData(
        "charge 40d 500|charge 9d 300|contact agency 10d|contact agency-returned 2d",
        "at_agency no; owed_since_agency 0"
    )]
    [InlineData("charge 40d 5|contact agency-returned 10d|contact agency 10d", "at_agency no")]
    // Visits.
    [InlineData("charge 2026-04-30 5", "months_since_last_visit 6")]
    [InlineData("charge 2026-05-01 5", "months_since_last_visit 5")]
    [InlineData(
        "charge 9d 5|appointment completed 2025-10-31|appointment scheduled -3d|appointment scheduled "
            + "3d|appointment missed 50d|appointment cancelled 20d",
        "months_since_last_visit 12; has_next_appointment yes; days_to_next_appointment 3; missed_appointments 1"
    )]
    [InlineData("charge 9d 5|appointment scheduled 0d", "days_to_next_appointment 0; has_next_appointment yes")]
    [InlineData(
        "charge 9d 5|appointment scheduled 1d|appointment completed -1d|appointment missed -1d",
        "days_to_next_appointment 36500; has_next_appointment no; missed_appointments 0; months_since_last_visit 0"
    )]
    // Contacts.
    [InlineData(
        "charge 60d 5|contact statement 61d|contact statement 60d|contact statement 20d channel:email|contact "
            + "statement 1d channel:in-person",
        "statements_sent 2; statements_ever 3; days_since_last_statement 20; days_since_last_contact 1; last_step "
            + "reminder; days_since_last_step 20"
    )]
    [InlineData(
        "charge 60d 5|contact call 7d|contact call 8d|contact call 3d channel:phone|contact letter 2d",
        "calls_made 3; calls_last_7_days 2; days_since_last_conversation 3; letters_sent 1; last_step -; "
            + "days_since_last_step 36500"
    )]
    // An attempt is a call; whoever calls us was not called.
    [InlineData("charge 60d 5|contact call 8d|contact call 3d direction:in", "days_since_last_call 8")]
    [InlineData("charge 5d 5|contact call 90d channel:phone", "days_since_last_call 90; calls_made 0")]
    [InlineData("charge 60d 5|contact statement 8d", "days_since_last_call 36500")]
    // A note is no step: only what went out and is the very next one, or what names its step.
    [InlineData(
        "charge 60d 5|contact statement 50d|contact statement 40d|contact call 30d",
        "last_step call; days_since_last_step 30; calls_made 1"
    )]
    [InlineData(
        "charge 60d 5|contact statement 50d|contact call 30d",
        "last_step statement; days_since_last_step 50; calls_made 1"
    )]
    [InlineData(
        "charge 60d 5|contact statement 50d|contact statement 40d|contact call 30d direction:in",
        "last_step reminder; days_since_last_step 40; calls_made 0; calls_last_7_days 0; "
            + "days_since_last_conversation 30; days_since_last_contact 30"
    )]
    [InlineData(
        "charge 60d 5|contact statement 50d|contact call 3d direction:in step:call",
        "last_step call; days_since_last_step 3; calls_made 0; calls_last_7_days 0"
    )]
    [InlineData("charge 60d 5|contact statement 50d step:REMINDER", "last_step reminder; statements_sent 1")]
    [InlineData(
        "charge 60d 5|contact statement 50d|contact letter 30d step:spring-letter",
        "last_step statement; days_since_last_step 50; letters_sent 1"
    )]
    [InlineData(
        "charge 60d 5|contact call 30d step:call|contact statement 20d step:statement|contact letter 10d",
        "last_step letter; days_since_last_step 10"
    )]
    // What is logged twice on a day was done once.
    [InlineData(
        "charge 60d 5|contact statement 50d|contact statement 50d channel:email",
        "statements_sent 1; statements_any 1; statements_ever 1; last_step statement"
    )]
    [InlineData(
        "charge 60d 5|contact statement 50d step:statement|contact statement 50d",
        "statements_sent 1; last_step statement"
    )]
    [InlineData(
        "charge 60d 5|contact statement 50d step:statement|contact statement 20d|contact statement 20d step:statement",
        "statements_sent 2; last_step statement"
    )]
    [InlineData(
        "charge 60d 5|contact letter 50d step:letter|contact letter 50d step:final|contact letter 50d",
        "letters_sent 2; last_step final"
    )]
    [InlineData("charge 60d 5|contact statement 50d|contact statement 49d", "statements_sent 2; last_step reminder")]
    [InlineData(
        "charge 60d 5|contact call 3d|contact call 3d|contact call 3d direction:in",
        "calls_made 1; calls_last_7_days 2"
    )]
    [InlineData(
        "charge 60d 5|contact statement 9d|contact statement 9d channel:in-person",
        "statements_sent 1; statements_any 2; statements_ever 1"
    )]
    [InlineData("charge 60d 5|contact returned-mail 9d|contact returned-mail 9d", "returned_mail 1")]
    [InlineData(
        "charge 60d 5|contact letter 30d step:final|contact statement 20d",
        "last_step final; days_since_last_step 30"
    )]
    [InlineData(
        "charge 60d 5|contact letter 30d step:final|contact call 20d step:call",
        "last_step final; days_since_last_step 20"
    )]
    [InlineData(
        "charge 60d 5|contact email 3d|contact returned-mail 9d",
        "days_since_last_contact 3; returned_mail 1; bad_address yes; last_step -"
    )]
    [InlineData("charge 60d 5|contact returned-mail 9d|contact address-changed 9d", "returned_mail 0; bad_address no")]
    [InlineData("charge 60d 5|contact address-changed 9d|contact returned-mail 8d", "returned_mail 1")]
    // A bounce says nothing of the postal address.
    [InlineData(
        "charge 60d 5|contact returned-mail 9d channel:email",
        "returned_mail 0; bad_address no; bad_email yes"
    )]
    [InlineData(
        "charge 60d 5|contact returned-mail 9d channel:mail|contact returned-mail 9d channel:email",
        "returned_mail 1; bad_address yes; bad_email yes"
    )]
    [InlineData(
        "charge 60d 5|contact returned-mail 9d channel:email|contact address-changed 8d channel:mail",
        "bad_email yes"
    )]
    [InlineData(
        "charge 60d 5|contact returned-mail 9d|contact returned-mail 9d channel:email|contact address-changed 8d "
            + "channel:email",
        "bad_email no; returned_mail 1"
    )]
    [InlineData(
        "charge 60d 5|appointment completed 50d|contact hold 40d|patient-payment 45d -1",
        "days_since_last_activity 40"
    )]
    [InlineData("charge 60d 5|appointment completed 50d|appointment missed 9d", "days_since_last_activity 50")]
    // Of two holds the one that runs longest counts, until a release.
    [InlineData("charge 60d 5|contact hold 30d until:-9d|contact hold 26d until:21d", "on_hold yes")]
    [InlineData("charge 60d 5|contact hold 30d|contact hold 26d until:21d", "on_hold yes")]
    [InlineData("charge 60d 5|contact hold 30d until:-9d|contact release 27d|contact hold 26d until:21d", "on_hold no")]
    [InlineData("charge 60d 5|contact hold 9d until:0d", "on_hold yes")]
    [InlineData("charge 60d 5|contact hold 9d until:1d", "on_hold no")]
    [InlineData("charge 60d 5|contact release 9d|contact hold 9d", "on_hold no")]
    [InlineData("charge 60d 5|contact release 9d|contact hold 8d", "on_hold yes")]
    [InlineData("charge 60d 5|contact review 9d", "review_requested yes; days_since_last_conversation 9")]
    [InlineData("charge 60d 5|contact review 9d|contact release 8d", "review_requested no")]
    [InlineData(
        "charge 60d 100|contact promise 20d until:0d amount:50|patient-payment 30d -90",
        "promise_open yes; promise_broken no; days_since_promise_due 0; days_since_last_conversation 20"
    )]
    [InlineData(
        "charge 60d 100|contact promise 20d until:1d amount:50|patient-payment 20d -49.99",
        "promise_open no; promise_broken yes; days_since_promise_due 1"
    )]
    [InlineData(
        "charge 60d 100|contact promise 20d until:1d amount:50|patient-payment 20d -50",
        "promise_open no; promise_broken no"
    )]
    [InlineData(
        "charge 60d 100|contact promise 20d until:5d amount:0",
        "promise_open no; promise_broken yes; days_since_promise_due 5"
    )]
    [InlineData(
        "charge 60d 100|contact promise 20d until:5d|patient-payment 20d -1",
        "promise_broken no; promise_open no"
    )]
    [InlineData(
        "charge 60d 100|contact promise 20d until:5d|patient-payment 9d -1|returned-payment 3d 1",
        "promise_broken yes; days_since_promise_due 5"
    )]
    [InlineData(
        "charge 60d 100|contact promise 20d until:-9d|contact promise 10d until:5d",
        "promise_open yes; promise_broken no"
    )]
    [InlineData("patient-payment 60d -5|contact statement 3d", "statements_sent 0; statements_ever 1; last_step -")]
    // People.
    [InlineData(
        "charge 1d 5|account flags:medicaid;vip email:a@example.com postal: language:fr type:VIP",
        "medicaid yes; has_email yes; email_consent no; bad_address yes; no_postal_code yes; billing_type VIP; "
            + "language fr"
    )]
    [InlineData("charge 1d 5|account postal:04101 flags:bad-address", "bad_address yes")]
    [InlineData("charge 1d 5|account postal:04101", "bad_address no; no_postal_code no; has_email no")]
    [InlineData("charge 1d 5|patient child flags:deceased;medicaid", "deceased no; deceased_member yes; medicaid yes")]
    [InlineData("charge 1d 5|patient A flags:deceased", "deceased yes; deceased_member no; guarantor_age 0")]
    [InlineData("charge 1d 5|account status:deceased", "deceased yes; inactive no")]
    [InlineData("charge 1d 5|patient child born:2008-10-31", "turned_18 yes")]
    [InlineData("charge 1d 5|patient child born:2008-11-01", "turned_18 no")]
    [InlineData("charge 1d 5|patient child born:2007-10-31", "turned_18 yes")]
    [InlineData("charge 1d 5|patient child born:2007-10-30", "turned_18 no")]
    [InlineData("charge 1d 5|patient A born:2008-10-31", "turned_18 no; minor no")]
    [InlineData("charge 1d 5|patient A born:2008-11-01", "minor yes")]
    [InlineData("charge 1d 5|patient A born:1976-10-31", "guarantor_age 50")]
    [InlineData("charge 1d 5|patient A born:1976-11-01", "guarantor_age 49")]
    [InlineData("charge 1d 5|patient A|patient child born:1976-11-01", "guarantor_age 0")]
    [InlineData("charge 1d 5|patient p7 name:ann_abbott born:2008-11-01", "minor yes")]
    [InlineData("charge 1d 5|patient child born:2012-11-01", "minor no")]
    public void A_fact_is_what_its_meaning_says(string ledger, string expected)
    {
        var facts = LedgerText.Facts(
            ledger.Replace('|', '\n'),
            new FactsOptions(LedgerText.AsOf, Ladders: [Ladder], SmallBalanceCap: 5.00m)
        );
        foreach (
            var (name, value) in expected.Split("; ").Select(part => part.Split(' ')).Select(part => (part[0], part[1]))
        )
            Write(FactCatalogue.Find(name)!.Of(facts)).ShouldBe(value, name);
    }

    private static readonly LadderSteps PlanTrack = LadderOf(("plan-call", "call"), ("plan-letter", "letter"));
    private static readonly LadderSteps SoftTrack = LadderOf(
        ("kind-letter", "letter"),
        ("kind-statement", "statement"),
        ("second-kind-letter", "letter")
    );

    [Theory]
    // Whoever got statements may go up another ladder with a letter, and with a letter only.
    [InlineData("statement 90d|letter 60d", "kind-letter", 60)]
    [InlineData("statement 90d|statement 70d|letter 60d", "kind-letter", 60)]
    [InlineData("statement 90d|letter 60d|statement 30d|letter 2d", "second-kind-letter", 2)]
    // The statement that the letter encloses goes on with the letter's ladder and begins no other.
    [InlineData("letter 60d|statement 60d", "kind-statement", 60)]
    [InlineData("letter 60d|statement 60d|letter 2d|statement 2d", "second-kind-letter", 2)]
    // Whoever has gone further stays on it, and what goes on with it begins nothing else.
    [InlineData("statement 90d|statement 70d|call 60d|letter 30d", "letter", 30)]
    [InlineData("statement 90d|statement 70d|call 60d|letter 30d|letter 20d|letter 5d", "final", 20)]
    [InlineData("statement 90d|call 60d", "statement", 90)]
    public void A_contact_without_a_step_goes_on_with_a_ladder_before_it_begins_another(
        string contacts,
        string step,
        int days
    )
    {
        var ledger = "charge 100d 200\n" + string.Join('\n', contacts.Split('|').Select(text => $"contact {text}"));
        var facts = LedgerText.Facts(
            ledger,
            new FactsOptions(LedgerText.AsOf, Ladders: [SoftTrack, PlanTrack, Ladder])
        );
        (facts.LastStep, facts.DaysSinceLastStep).ShouldBe((step, days));
    }

    [Fact]
    public void An_account_without_history_has_the_facts_that_examples_assume() =>
        FactCatalogue.All.ShouldAllBe(fact => fact.Of(LedgerText.Facts("")).Equals(fact.Of(new AccountFacts())));

    [Fact]
    public void No_payment_is_called_unapplied_where_the_export_never_applies_any()
    {
        var data = LedgerText.Data("charge 50d 100\npatient-payment 30d -20");
        data.FillsAppliesTo = false;
        new FactsReader(data, new FactsOptions(LedgerText.AsOf)).Read(0).UnappliedPayments.ShouldBe(0);
    }

    // Whoever adds a fact adds none here: names that users rely on never go away.
    [Fact]
    public void Every_fact_that_users_rely_on_is_there() =>
        Contract
            .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ShouldBeSubsetOf(FactCatalogue.Names);

    private const string Contract = """
        balance insurance_estimate patient_portion aged_0_30 aged_31_60 aged_61_90 aged_over_90 credit patient_past_due past_due_outside_claims patient_over_90
        missed_fee_balance unapplied_payments missing_write_off insurance_overpaid member_credit plan_balance plan_installment owed_outside_plan owed_outside_claims owed_unclaimed owed_denied owed_since_agency
        adjustments_without_reason last_payment_amount paid_last_60_days
        oldest_open_days patient_due_days due_days_outside_claims oldest_claim_days oldest_unsent_days newest_claim_days newest_denied_days newest_unclaimed_days credit_days days_since_last_payment days_since_last_statement days_since_last_contact
        days_since_last_conversation days_since_last_call days_since_last_release days_since_promise_due days_since_last_step days_since_last_activity days_to_next_appointment days_to_next_due months_since_last_visit
        statements_sent calls_made letters_sent returned_mail statements_any statements_ever calls_last_7_days open_claims unsent_claims denied_claims plan_missed missed_appointments small_write_offs guarantor_age
        only_missed_fees insurance_pending bad_address no_postal_code bad_email inactive deceased deceased_member bankruptcy attorney dispute cease_contact written_only medicaid minor turned_18
        has_email email_consent on_payment_plan on_hold promise_open promise_broken review_requested at_agency has_next_appointment opening_balance_only
        billing_type provider language state last_step
        """;

    private static string Write(object value) =>
        value switch
        {
            decimal amount => amount.ToString("0.##", CultureInfo.InvariantCulture),
            bool yes => yes ? "yes" : "no",
            "" => "-",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    private static LadderSteps LadderOf(params (string Name, string Do)[] steps) =>
        new([.. steps.Select(step => new LadderStep(step.Name, Enum.Parse<ContactKind>(step.Do, true)))]);
}
