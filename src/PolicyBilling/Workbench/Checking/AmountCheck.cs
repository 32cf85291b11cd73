using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Yaml;
using PolicyBilling.Workbench.Examples;

namespace PolicyBilling.Workbench.Checking;

/// <summary>Rules and steps that may ask for nothing, or for more than is owed: such accounts are held as
/// <c>engine/amount</c>.</summary>
internal sealed class AmountCheck(Account account, Sources sources, Reach reach)
{
    private static readonly Node Balance = new FactNode(0, ValueKind.Number, FactCatalogue.Find("balance")!);
    private static readonly Node Portion = new FactNode(0, ValueKind.Number, FactCatalogue.Find("patient_portion")!);
    private static readonly Node Zero = new ConstantNode(0, ValueKind.Number, Unit.Money, 0m);

    /// <summary>What is found: of each rule and ladder, one account that it asks for too little or too much.</summary>
    public IEnumerable<Finding> Run() => [.. reach.Rules.Select(Check).OfType<Finding>(), .. Ladders()];

    private Finding? Check((Turn Turn, Rule Rule) found)
    {
        var (turn, rule) = found;
        if (rule.Then.Decision == DecisionKind.Hold)
            return null;
        var node = rule.Then.Amount is null ? sources.At(rule.Place, "then") : sources.At(rule.Place, "then", "amount");
        // Earlier rules of its policy alone: all of them take too long, and the account found is decided anyway.
        var earlier = reach
            .Rules.Where(other => other.Turn.Policy == turn.Policy)
            .TakeWhile(other => other.Turn != turn)
            .Select(other => other.Turn.Takes.Not());
        return Check(
            [turn.When],
            [turn.Passed.Not(), .. earlier],
            rule.Then.Amount,
            $"{turn.Policy.Name}/{turn.Name}",
            node
        );
    }

    // What starts a ladder is to blame, not each of its steps; but one that names its own money.
    private IEnumerable<Finding> Ladders() =>
        account
            .Policies.Policies.Select(policy => policy.Ladder is { } ladder ? Check(policy, ladder) : null)
            .OfType<Finding>();

    private Finding? Check(Policy policy, Ladder ladder) =>
        ladder
            .Steps.Select(
                (step, at) =>
                    Check(
                        [account.Read(ladder.StartsWhen), account.Read(step.When)],
                        [Next(ladder, at)],
                        step.Amount,
                        $"{policy.Name}/{step.Name}",
                        sources.At(
                            ladder.OwnAmount(step) is null ? ladder.Place : step.Place,
                            step.Amount is null ? "starts_when" : "amount"
                        )
                    )
            )
            .FirstOrDefault(finding => finding is not null);

    // The step before it was done long ago; before the first, none.
    private Logic Next(Ladder ladder, int at) =>
        at == 0
            ? account.NoneOf("last_step", [.. ladder.Steps.Select(step => step.Name)])
            : account.Read(
                Expressions.Condition(
                    $"last_step == '{ladder.Steps[at - 1].Name}' and days_since_last_step > "
                        + $"{StandingAccount.LongestWait}",
                    new Scope("", []),
                    (_, _) => { }
                )!
            );

    private Finding? Check(Logic[] when, Logic[] besides, Formula? amount, string who, YamlNode node)
    {
        var asked = amount?.Node ?? Portion;
        return Shown(AmountLogic.Compared(account, asked, "<=", Zero), Said.In("0.00 or less", $"0.00 ou moins"))
            // The patient's part is never more than the balance.
            ?? (
                amount is null
                    ? null
                    : Shown(
                        AmountLogic.Compared(account, asked, ">", Balance),
                        Said.In("more than the balance", $"plus que le solde")
                    )
            );

        Finding? Shown(Logic? wrong, Said what)
        {
            // Found is not enough: what is claimed of an account is worked out for it.
            if (wrong is null || account.FindSoon([account.Owes, .. when, wrong]) is not { } facts)
                return null;
            if (account.DecidedBy(facts) != who)
            {
                if (account.FindSoon([account.Owes, .. when, .. besides, wrong]) is not { } better)
                    return null;
                facts = better;
            }
            if (account.DecidedBy(facts) != who || !Asks(facts, out var sum))
                return null;
            return new Finding(
                "amount-not-owed",
                node.Warning(
                    Said.In(
                        $"'{who}' may ask for {what}, for example {sum.ToString("0.00", Plain)} of an account with "
                            + $"{Sample.Write(facts)}; such an account is held as engine/amount. An "
                            + $"amount asked for or "
                            + $"written off is above 0 and at most the balance: add to the condition, or put the "
                            + "amount right.",
                        $"« {who} » peut demander {what}, par exemple {sum.ToString("0.00", Plain)} à un compte avec "
                            + $"{Sample.Write(facts)} ; un tel compte est retenu comme engine/amount. Un "
                            + $"montant demandé ou "
                            + $"radié est au-dessus de 0 et au plus le solde : ajouter à la condition, ou corriger le "
                            + $"montant."
                    )
                ),
                facts
            );
        }

        bool Asks(IReadOnlyDictionary<string, object> given, out decimal sum)
        {
            var facts = ExampleRun.Given(given);
            sum = 0;
            try
            {
                sum = Money.Round(amount?.Of(facts) ?? facts.PatientPortion);
            }
            catch (ArithmeticException)
            {
                return false;
            }
            return sum <= 0 || sum > facts.Balance;
        }
    }

    private static readonly IFormatProvider Plain = System.Globalization.CultureInfo.InvariantCulture;
}
