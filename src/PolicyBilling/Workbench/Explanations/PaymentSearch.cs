using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>
/// The smallest payment, to the cent, with which another decision is made. Between two amounts at which no comparison
/// of any condition
/// changes its outcome the decision is the same: while one charge is being paid, every fact grows or falls steadily
/// with the amount.
/// So it halves its way to the amounts at which a comparison turns, and only there asks for the decision.
/// </summary>
internal sealed class PaymentSearch
{
    private readonly AccountFuture _future;
    private readonly int _days;
    private readonly List<Node> _comparisons = [];
    private readonly Decider _decider;

    // The account with a payment, whose amount alone is put in again and again: an account may have tens of thousands
    // of rows.
    private readonly PracticeData _paid;
    private readonly int _payment;
    private DecisionKey _unchanged;

    /// <summary>A search for decisions so many days after the payment.</summary>
    public PaymentSearch(AccountFuture future, int days)
    {
        (_future, _days) = (future, days);
        _decider = new Decider(future.Policies.Policies, future.Today.AddDays(days));
        _paid = future.After(new PatientPays(0.01m));
        _payment = _paid.Ledger.CountOf(AccountDraft.Number) - 1;
        foreach (var policy in _decider.InForce)
            Collect(policy);
    }

    /// <summary>The smallest amount in cents above <paramref name="from"/>, up to <paramref name="most"/>, after
    /// which the decision is not <paramref name="unchanged"/>; null when there is none.</summary>
    public long? Smallest(long from, long most, DecisionKey unchanged, IEnumerable<long> openCharges)
    {
        _unchanged = unchanged;
        var low = from + 1;
        // Where every comparison comes out as it did before, so does the decision.
        int[] same = [];
        foreach (
            var paidOff in PaidOff(openCharges)
                .Append(most + 1)
                .Where(amount => amount > low && amount <= most + 1)
                .Order()
                .Distinct()
        )
        {
            var atLow = Signs(low);
            if (!atLow.AsSpan().SequenceEqual(same) && Changes(low))
                return low;
            same = atLow;
            if (First(low, atLow, paidOff - 1) is { } found)
                return found;
            low = paidOff;
        }
        return null;
    }

    // Amounts that pay off the oldest charge, the two oldest, and so on: there facts jump.
    private static IEnumerable<long> PaidOff(IEnumerable<long> openCharges)
    {
        var sum = 0L;
        foreach (var open in openCharges)
            yield return sum += open;
    }

    private long? First(long low, int[] atLow, long high)
    {
        if (low >= high)
            return null;
        var atHigh = Signs(high);
        if (atLow.AsSpan().SequenceEqual(atHigh))
            return null;
        if (high == low + 1)
            return Changes(high) ? high : null;
        var middle = low + (high - low) / 2;
        return First(low, atLow, middle) ?? First(middle, Signs(middle), high);
    }

    private bool Changes(long cents) => _future.Key(Paid(cents), _days) != _unchanged;

    private PracticeData Paid(long cents)
    {
        _paid.Ledger.Replace(
            AccountDraft.Number,
            _payment,
            _paid.Ledger.Of(AccountDraft.Number, _payment) with
            {
                Cents = -cents,
            }
        );
        return _paid;
    }

    private int[] Signs(long cents)
    {
        var facts = _future.Facts(Paid(cents), _days);
        return [Math.Sign(facts.Balance), .. _comparisons.Select(node => Sign(node, facts)), .. Ladders(facts)];
    }

    private IEnumerable<int> Ladders(AccountFacts facts)
    {
        foreach (var policy in _decider.InForce)
        {
            if (policy.Ladder is not { } ladder)
                continue;
            var position = _decider.Position(policy, ladder, facts);
            yield return position.Furthest;
            foreach (var step in ladder.Steps)
                yield return Sign(() => position.DaysSinceLast - step.Wait.Of(facts));
        }
    }

    private static int Sign(Node node, AccountFacts facts) =>
        node switch
        {
            BinaryNode
            {
                Left.Kind: ValueKind.Number,
                Kind: ValueKind.YesNo,
                Sign: not ("in" or "not in")
            } comparison => Sign(() =>
                (decimal)NodeValue.Of(comparison.Left, facts) - (decimal)NodeValue.Of(comparison.Right, facts)
            ),
            // Of an amount only counts whether it can be computed.
            { Kind: ValueKind.Number } => Sign(() => 0 * (decimal)NodeValue.Of(node, facts)),
            _ => Sign(() => (bool)NodeValue.Of(node, facts) ? 1 : 0),
        };

    private static int Sign(Func<decimal> value)
    {
        try
        {
            return Math.Sign(value());
        }
        catch (ArithmeticException)
        {
            return 2;
        }
    }

    private void Collect(Policy policy)
    {
        foreach (var guard in policy.Guards)
            Collect(guard.When);
        foreach (var rule in policy.Rules)
        {
            Collect(rule.When);
            _comparisons.AddRange(
                new[] { rule.Then.Amount, rule.Then.Until }.OfType<Formula>().Select(formula => formula.Node)
            );
        }
        // What is printed decides nothing, but holds the account where it cannot be computed.
        foreach (var message in policy.Messages.Concat(policy.Notes))
            Collect(message.When);
        if (policy.Ladder is not { } ladder)
            return;
        Collect(ladder.StartsWhen);
        _comparisons.AddRange(
            ladder.Steps.Select(step => step.Amount).OfType<Formula>().Distinct().Select(amount => amount.Node)
        );
        foreach (var step in ladder.Steps)
            Collect(step.When);
    }

    private void Collect(Condition condition)
    {
        if (condition.Node is { } node)
            Collect(node);
        foreach (var part in condition.Parts)
            Collect(part);
    }

    private void Collect(Node node)
    {
        switch (node)
        {
            case BinaryNode { Sign: "and" or "or" } both:
                Collect(both.Left);
                Collect(both.Right);
                break;
            case UnaryNode not:
                Collect(not.Operand);
                break;
            case ConstantNode:
                break;
            default:
                _comparisons.Add(node);
                break;
        }
    }
}
