using CsCheck;
using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Examples;

namespace PolicyBilling.Tests.ShippedPolicies;

/// <summary>The agreement in <c>policies/</c>, as a practice would use it on Monday.</summary>
public class ShippedPolicyTests
{
    private static readonly PolicySet Policies = PolicyText.Shipped();
    private static readonly string[] Steps =
    [
        "",
        .. Policies.Policies.SelectMany(policy => policy.Ladder?.Steps ?? []).Select(step => step.Name),
    ];
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    // An exception that asks for a statement whatever the policies say.
    private static readonly AccountException Billed = new(
        "1",
        ExceptionKind.Statement,
        "manager",
        null,
        Policies.Policies[^1].Worklists[0].Because!,
        default
    );

    /// <summary>Facts under which the guards must stop everything, even where an exception asks for a
    /// statement.</summary>
    public static TheoryData<string> FullStops =>
        ["bankruptcy", "deceased", "attorney", "dispute", "cease_contact", "minor"];

    [Fact]
    public void They_load_without_a_warning() => Policies.Problems.ShouldBeEmpty();

    [Fact]
    public void Every_example_holds() =>
        ExampleRun
            .Run(Policies)
            .Where(result => result.Failures.Count > 0)
            .Select(result => $"{result.Policy.Name}: {result.Example.Name}: {string.Join("; ", result.Failures)}")
            .ShouldBeEmpty();

    [Fact]
    public void Every_rule_step_list_and_text_is_seen_in_an_example()
    {
        var seen = new HashSet<string>();
        foreach (var (policy, facts) in Examples())
        {
            var decider = new Decider([policy], AsOf);
            var verdict = decider.Decide(facts);
            seen.Add($"{policy.Name}/{verdict.RuleName ?? verdict.Step!.Name}");
            seen.UnionWith(
                Texts(policy).Where(text => text.When.Holds(facts)).Select(text => $"{policy.Name}/{text.Name}")
            );
        }
        Policies
            .Policies.SelectMany(policy =>
                policy
                    .Rules.Select(rule => rule.Name)
                    .Concat(policy.Ladder?.Steps.Select(step => step.Name) ?? [])
                    .Concat(Texts(policy).Select(text => text.Name))
                    .Select(name => $"{policy.Name}/{name}")
            )
            // No example can switch a setting: tests below do.
            .Except(["no-contact/practice-wide", "missed-fees/no-signed-fee-policy"])
            .Except(seen)
            .ShouldBeEmpty();
    }

    [Fact]
    public void An_account_that_one_policy_decides_is_not_swallowed_by_an_earlier_one()
    {
        // A first statement of 50.00 or more after 30 days is the ladder's first step; a family in grief is held
        // before any statement, the agency's money is the agency's, and after the final notice, or years without a
        // visit, no plain statement goes out.
        string[] meant =
        [
            "statements/owes -> collections/statement",
            "statements/owes -> holds/deceased-member",
            "statements/owes -> agency/at-agency",
            "statements/owes -> collections/manager-decides",
            "statements/owes -> long-not-seen/kind-letter",
            "collections/manager-decides -> answers/final-notice",
            "insurance/claim-not-sent -> our-mistakes/claim-not-sent",
            // No mail to a bad address: the ladder's statement waits, and the one by e-mail goes.
            "collections/statement -> bad-address/by-email",
            // A Medicaid patient's plan sends nothing above the copay.
            "payment-plans/installment -> payment-plans/plan-kept",
        ];
        var all = new Decider(Policies.Policies, AsOf);
        var swallowed =
            from example in Examples()
            let alone = new Decider([example.Policy], AsOf).Decide(example.Facts)
            let together = all.Decide(example.Facts)
            where alone.Policy != "engine" && Name(alone) != Name(together)
            select $"{Name(alone)} -> {Name(together)}";
        swallowed.Distinct().Except(meant).ShouldBeEmpty();
    }

    [Fact]
    public void Every_account_is_decided_by_a_policy() =>
        Any.Sample(facts =>
        {
            var verdict = new Decider(Policies.Policies, AsOf).Decide(facts);
            return verdict.Policy != "engine";
        });

    [Theory, MemberData(nameof(FullStops))]
    public void Nothing_is_sent_where_a_guard_stops_everything(string fact) =>
        Any.Sample(facts =>
        {
            FactCatalogue.Find(fact)!.Property.SetValue(facts, true);
            return new Decider(Policies.Policies, AsOf).Decide(facts, Billed).Sends == Sending.None;
        });

    [Fact]
    public void One_switch_stops_everything_that_goes_out()
    {
        var stopped = PolicyText.Shipped(new SettingOverride("no-contact", "no_contact_practice_wide", "true"));
        Any.Sample(facts => new Decider(stopped.Policies, AsOf).Decide(facts, Billed).Sends == Sending.None);
    }

    [Fact]
    public void Without_a_signed_policy_nobody_is_asked_for_a_fee()
    {
        var unsigned = PolicyText.Shipped(new SettingOverride("missed-fees", "missed_fee_policy_signed", "false"));
        Any.Sample(facts =>
            facts.MissedFeeBalance == 0
            || new Decider(unsigned.Policies, AsOf).Decide(facts, Billed).Sends == Sending.None
        );
    }

    [Fact]
    public void No_account_goes_to_the_agency_without_two_letters_while_a_claim_is_open_or_without_visits() =>
        Any.Sample(
            facts =>
            {
                if (!new Decider(Policies.Policies, AsOf).Decide(facts).Sends.HasFlag(Sending.Agency))
                    return true;
                return facts
                    is {
                        LettersSent: >= 2,
                        LastStep: "final-notice",
                        OpenClaims: 0,
                        DeniedClaims: 0,
                        InsurancePending: false,
                        OpeningBalanceOnly: false,
                        Medicaid: false,
                        PromiseOpen: false,
                        OnHold: false,
                        ReviewRequested: false
                    };
            },
            iter: 20_000
        );

    [Fact]
    public void Nobody_is_asked_for_less_than_a_cent_or_more_than_the_patients_part() =>
        Any.Sample(
            facts =>
            {
                var verdict = new Decider(Policies.Policies, AsOf).Decide(facts);
                if (verdict.Sends == Sending.None)
                    return true;
                var amount = verdict.Rule?.Then.Amount is { } formula ? formula.Of(facts) : facts.PatientPortion;
                return amount > 0 && amount <= facts.PatientPortion;
            },
            iter: 20_000
        );

    [Fact]
    public void Both_languages_of_a_text_show_the_same_values()
    {
        foreach (var policy in Policies.Policies)
        foreach (var text in AllTexts(policy))
        {
            text.Templates.Keys.Order(StringComparer.Ordinal).ToArray().ShouldBe(["en", "fr"]);
            Placeholders(text.Templates["fr"].Text).ShouldBe(Placeholders(text.Templates["en"].Text));
        }
    }

    private static string[] Placeholders(string text) =>
        [.. text.Split('{').Skip(1).Select(part => part[..part.IndexOf('}')]).Distinct().Order(StringComparer.Ordinal)];

    private static string Name(Verdict verdict) => $"{verdict.Policy}/{verdict.RuleName ?? verdict.Step!.Name}";

    private static IEnumerable<(Policy Policy, AccountFacts Facts)> Examples() =>
        from policy in Policies.Policies
        from example in policy.Examples
        select (policy, ExampleRun.Given(example.Given));

    private static IEnumerable<(string Name, Condition When)> Texts(Policy policy) =>
        policy
            .Guards.Select(guard => (guard.Name, guard.When))
            .Concat(policy.Worklists.Select(list => (list.Name, list.When)))
            .Concat(policy.Messages.Concat(policy.Notes).Select(text => (text.Name, text.When)));

    private static IEnumerable<LocalText> AllTexts(Policy policy)
    {
        IEnumerable<LocalText?> texts =
        [
            .. policy.Rules.SelectMany(rule => new[] { rule.Because, rule.Then.Text }),
            .. policy.Ladder?.Steps.SelectMany(step => new[] { step.Because, step.Text }) ?? [],
            .. policy.Guards.Select(guard => guard.Because),
            .. policy.Worklists.Select(list => list.Because),
            .. policy.Messages.Concat(policy.Notes).Select(text => text.Text),
        ];
        return texts.OfType<LocalText>();
    }

    // Accounts of every kind, on either side of what the policies ask. Sums agree so far as the policies compare them.
    private static readonly Gen<AccountFacts> Any = Gen.Int.Select(seed =>
    {
        var random = new Random(seed);
        var balance = Money(-20, 600);
        var (claim, plan, promise, credit) = (Seldom(), Seldom(), Seldom(), Math.Max(0, -balance));
        var estimate = claim ? Money(0, 200) : 0;
        var portion = balance - estimate;
        var part = Math.Max(0, portion);
        var onPlan = plan && !Seldom() ? Money(0, 600) : 0;
        var (since, dueDays) = (DaysOrNever(70), random.Next(200));
        return new AccountFacts
        {
            Balance = balance,
            Credit = credit,
            InsuranceEstimate = estimate,
            PatientPortion = portion,
            PatientPastDue = Part(),
            OwedOutsideClaims = claim ? Part() : part,
            OwedSinceAgency = Part(),
            MissedFeeBalance = Seldom() ? Math.Min(50, Math.Max(0, balance)) : 0,
            MissingWriteOff = Seldom() ? 20 : 0,
            InsuranceOverpaid = Seldom() ? 20 : 0,
            PaidLast60Days = Seldom() ? 50 : 0,
            InsurancePending = claim,
            OpenClaims = claim ? 1 : 0,
            UnsentClaims = claim && Seldom() ? 1 : 0,
            DeniedClaims = Seldom() ? 1 : 0,
            NewestClaimDays = claim ? random.Next(90) : AccountFacts.NeverDays,
            OnPaymentPlan = plan,
            PlanInstallment = plan ? 50 : 0,
            PlanBalance = onPlan,
            OwedOutsidePlan = portion - onPlan,
            PlanMissed = random.Next(3),
            PromiseOpen = Seldom(),
            PromiseBroken = promise,
            DaysSincePromiseDue = promise ? 1 + random.Next(12) : 0,
            OldestOpenDays = dueDays,
            PatientDueDays = dueDays,
            DaysSinceLastStatement = since,
            DaysSinceLastStep = since,
            DaysSinceLastContact = since,
            DaysSinceLastConversation = DaysOrNever(20),
            DaysSinceLastPayment = DaysOrNever(60),
            MonthsSinceLastVisit = Seldom() ? AccountFacts.NeverMonths : random.Next(30),
            StatementsSent = random.Next(5),
            LettersSent = random.Next(4),
            CallsMade = random.Next(3),
            CallsLast7Days = random.Next(9),
            SmallWriteOffs = random.Next(4),
            LastStep = Steps[random.Next(Steps.Length)],
            OnHold = Seldom(),
            ReviewRequested = Seldom(),
            AtAgency = Seldom(),
            BadAddress = Seldom(),
            HasEmail = Seldom(),
            EmailConsent = Seldom(),
            WrittenOnly = Seldom(),
            Medicaid = Seldom(),
            OpeningBalanceOnly = Seldom(),
            HasNextAppointment = Seldom(),
            DeceasedMember = Seldom(),
            BillingType = Seldom() ? "missed-fees" : "standard",
        };

        bool Seldom() => random.Next(8) == 0;
        decimal Money(int from, int to) =>
            Seldom() ? new[] { 0.01m, 5m, 10m, 50m, 100m }[random.Next(5)] : random.Next(from * 100, to * 100) / 100m;
        decimal Part() => Seldom() ? 0 : Math.Min(part, Money(0, 600));
        int DaysOrNever(int most) => Seldom() ? AccountFacts.NeverDays : random.Next(most);
    });
}
