using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Decisions;

/// <summary>Guards, ladders and rules in the order in which they are asked, all their conditions as one method: a
/// decision is one or two calls instead of one for each condition.</summary>
internal sealed class DecidingOrder
{
    // The runtime gives up on optimising methods of some thousand branches.
    private const int InOneMethod = 100;

    private static readonly ConditionalWeakTable<
        IReadOnlyList<Policy>,
        ConcurrentDictionary<string, DecidingOrder>
    > Known = [];

    private readonly Lazy<Func<AccountFacts, int, int>>[] _methods;

    private DecidingOrder(Asked[] asked)
    {
        All = asked;
        _methods =
        [
            .. asked.Chunk(InOneMethod).Select(some => new Lazy<Func<AccountFacts, int, int>>(() => Method(some))),
        ];
    }

    /// <summary>What is asked, in order: all guards, then policy after policy its ladder and its rules.</summary>
    public Asked[] All { get; }

    /// <summary>The order of policies that are in force together; compiled once, for all threads.</summary>
    public static DecidingOrder Of(IReadOnlyList<Policy> policies, DateOnly asOf)
    {
        var inForce = policies.Where(policy => policy.InForce(asOf)).ToList();
        return Known
            .GetOrCreateValue(policies)
            .GetOrAdd(
                string.Join('/', inForce.Select(policy => policy.Name)),
                _ => new DecidingOrder([.. Order(inForce)])
            );
    }

    /// <summary>The first at or behind a place whose condition holds; <see cref="All"/>'s length when none does.
    /// Throws when a condition on the way cannot be computed.</summary>
    public int Next(AccountFacts facts, int from)
    {
        for (var method = from / InOneMethod; method < _methods.Length; method++)
        {
            var start = method * InOneMethod;
            var found = _methods[method].Value(facts, Math.Max(0, from - start));
            if (found >= 0)
                return start + found;
        }
        return All.Length;
    }

    private static IEnumerable<Asked> Order(List<Policy> policies)
    {
        foreach (var policy in policies)
        foreach (var guard in policy.Guards)
            yield return new(policy, guard.When, guard.Place, Guard: guard);
        foreach (var policy in policies)
        {
            if (policy.Ladder is { } ladder)
                yield return new(policy, ladder.StartsWhen, ladder.Place);
            foreach (var rule in policy.Rules)
                yield return new(policy, rule.When, rule.Place, Rule: rule);
        }
    }

    // switch (from) { case 0: goto at0; case 1: goto at1; … default: return -1; } at0: if (…) return 0; at1: if (…)
    // return 1; … return -1;
    private static Func<AccountFacts, int, int> Method(Asked[] asked)
    {
        var from = Expression.Parameter(typeof(int));
        var (end, places) = (Expression.Label(typeof(int)), asked.Select(_ => Expression.Label()).ToList());
        var jump = Expression.Switch(
            from,
            Expression.Return(end, Expression.Constant(-1)),
            [
                .. places.Select(
                    (place, number) => Expression.SwitchCase(Expression.Goto(place), Expression.Constant(number))
                ),
            ]
        );
        var tests = asked.SelectMany(
            (one, number) =>
                (Expression[])
                    [
                        Expression.Label(places[number]),
                        Expression.IfThen(
                            Compiler.Parse<bool>(one.When.Compiled),
                            Expression.Return(end, Expression.Constant(number))
                        ),
                    ]
        );
        return Expression
            .Lambda<Func<AccountFacts, int, int>>(
                Expression.Block([jump, .. tests, Expression.Label(end, Expression.Constant(-1))]),
                Compiler.Facts,
                from
            )
            .Compile();
    }
}

/// <summary>A guard, a rule, or a policy's ladder where it is neither, with its condition.</summary>
internal readonly record struct Asked(
    Policy Policy,
    Condition When,
    Place Place,
    Guard? Guard = null,
    Rule? Rule = null
);
