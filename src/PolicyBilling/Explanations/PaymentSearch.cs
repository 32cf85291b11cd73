using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Explanations;

/// <summary>
/// The smallest payment, to the cent, with which another decision is made. Between two amounts at which no comparison of any condition
/// changes its outcome the decision is the same: while one charge is being paid, every fact grows or falls steadily with the amount.
/// So it halves its way to the amounts at which a comparison turns, and only there asks for the decision.
/// </summary>
internal sealed class PaymentSearch
{
    private readonly AccountFuture _future;
    private readonly int _days;
    private readonly List<Node> _comparisons = [];
    private readonly Decider _decider;
    private DecisionKey _unchanged;

    /// <summary>A search for decisions so many days after the payment.</summary>
    public PaymentSearch(AccountFuture future, int days)
    {
        (_future, _days) = (future, days);
        _decider = new Decider(future.Policies.Policies, future.Today.AddDays(days));
        foreach (var policy in _decider.InForce) Collect(policy);
    }

    /// <summary>The smallest amount in cents above <paramref name="from"/>, up to <paramref name="most"/>, after which the decision is not <paramref name="unchanged"/>; null when there is none.</summary>
    public long? Smallest(long from, long most, DecisionKey unchanged, IEnumerable<long> openCharges)
    {
        _unchanged = unchanged;
        var low = from + 1;
        foreach (var paidOff in PaidOff(openCharges).Append(most + 1).Where(amount => amount > low && amount <= most + 1).Order().Distinct())
        {
            if (Changes(low)) return low;
            if (First(low, Signs(low), paidOff - 1) is { } found) return found;
            low = paidOff;
        }
        return null;
    }

    // Amounts that pay off the oldest charge, the two oldest, and so on: there facts jump.
    private static IEnumerable<long> PaidOff(IEnumerable<long> openCharges)
    {
        var sum = 0L;
        foreach (var open in openCharges) yield return sum += open;
    }

    private long? First(long low, int[] atLow, long high)
    {
        if (low >= high) return null;
        var atHigh = Signs(high);
        if (atLow.AsSpan().SequenceEqual(atHigh)) return null;
        if (high == low + 1) return Changes(high) ? high : null;
        var middle = low + (high - low) / 2;
        return First(low, atLow, middle) ?? First(middle, Signs(middle), high);
    }

    private bool Changes(long cents) => _future.KeyAfter(Payment(cents)) != _unchanged;

    private PatientPays Payment(long cents) => new(Money.FromCents(cents)) { Days = _days };

    private int[] Signs(long cents)
    {
        var facts = _future.Facts(_future.After(Payment(cents)), _days);
        return [Math.Sign(facts.Balance), .. _comparisons.Select(node => Sign(node, facts)), .. Ladders(facts)];
    }

    private IEnumerable<int> Ladders(AccountFacts facts)
    {
        foreach (var policy in _decider.InForce)
        {
            if (policy.Ladder is not { } ladder) continue;
            var position = _decider.Position(policy, ladder, facts);
            yield return position.Furthest;
            foreach (var step in ladder.Steps) yield return Math.Sign(position.DaysSinceLast - step.Wait.Of(facts));
        }
    }

    private static int Sign(Node node, AccountFacts facts)
    {
        try
        {
            return node is BinaryNode { Left.Kind: ValueKind.Number, Sign: not ("in" or "not in") } comparison
                ? Math.Sign((decimal)NodeValue.Of(comparison.Left, facts) - (decimal)NodeValue.Of(comparison.Right, facts))
                : (bool)NodeValue.Of(node, facts) ? 1 : 0;
        }
        catch (ArithmeticException)
        {
            return 2;
        }
    }

    private void Collect(Policy policy)
    {
        foreach (var guard in policy.Guards) Collect(guard.When);
        foreach (var rule in policy.Rules) Collect(rule.When);
        if (policy.Ladder is not { } ladder) return;
        Collect(ladder.StartsWhen);
        foreach (var step in ladder.Steps) Collect(step.When);
    }

    private void Collect(Condition condition)
    {
        if (condition.Node is { } node) Collect(node);
        foreach (var part in condition.Parts) Collect(part);
    }

    private void Collect(Node node)
    {
        switch (node)
        {
            case BinaryNode { Sign: "and" or "or" } both:
                Collect(both.Left);
                Collect(both.Right);
                break;
            case UnaryNode not: Collect(not.Operand); break;
            case ConstantNode: break;
            default: _comparisons.Add(node); break;
        }
    }
}
