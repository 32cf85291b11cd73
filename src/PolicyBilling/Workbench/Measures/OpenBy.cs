using System.Runtime.InteropServices;
using PolicyBilling.Ledgers;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Workbench.Measures;

/// <summary>What is open under a name, and the credits under it, apart: a debt is never lowered by another's
/// credit.</summary>
/// <param name="Name">A carrier, provider or billing type; null where none is known.</param>
/// <param name="At">Open charges by age, and credits.</param>
public sealed record OpenLine(string? Name, Position At);

/// <summary>The practice's receivables divided by carrier, provider or billing type. Accounts kept out of receivables
/// are in none of the lines.</summary>
/// <param name="Lines">The most open first.</param>
public sealed record OpenBy(IReadOnlyList<OpenLine> Lines)
{
    /// <summary>All lines: the receivables and credits of the as-of date's month-end.</summary>
    public Position Total => Lines.Aggregate(Position.Zero, (sum, line) => sum + line.At);
}

/// <summary>
/// Divides receivables three ways. By carrier: an open charge is with the carrier of the claim that it names, else with
/// that of its patient's newest claim; a credit with that of its account's newest claim. By provider and billing type:
/// everything is the account's.
/// </summary>
internal sealed class OpenSums
{
    private readonly Dictionary<int, PositionCents> _carriers = [],
        _providers = [],
        _types = [];
    private PositionCents _leftOut;

    public void Read(MeasuredAccount account)
    {
        var at = PositionCents.Of(account.Aging);
        if (account.IsLeftOut)
        {
            _leftOut += at;
            return;
        }
        var row = account.Data.Accounts[account.Number];
        Add(_providers, row.Provider, at);
        Add(_types, row.BillingType, at);
        var aging = account.Aging;
        for (var i = 0; i < aging.Count; i++)
            if (aging[i].Open > 0)
                Add(
                    _carriers,
                    account.Carriers.Of(aging[i].Claim, aging[i].Patient),
                    PositionCents.Of(Aging.BucketOf(account.AsOf - aging[i].Date), aging[i].Open)
                );
        Add(_carriers, account.Carriers.OfAccount(), new() { Credit = aging.Credit });
    }

    public void Add(OpenSums other)
    {
        Add(_carriers, other._carriers);
        Add(_providers, other._providers);
        Add(_types, other._types);
        _leftOut += other._leftOut;
    }

    public OpenBy Carriers(PracticeData data) => Of(_carriers, data);

    public OpenBy Providers(PracticeData data) => Of(_providers, data);

    public OpenBy Types(PracticeData data) => Of(_types, data);

    public Position LeftOut => _leftOut.Position;

    private static void Add(Dictionary<int, PositionCents> sums, Dictionary<int, PositionCents> others)
    {
        foreach (var (name, at) in others)
            Add(sums, name, at);
    }

    private static void Add(Dictionary<int, PositionCents> sums, int name, in PositionCents at)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, name, out _);
        sum += at;
    }

    private static OpenBy Of(Dictionary<int, PositionCents> sums, PracticeData data) =>
        new([
            .. Named
                .Merge(sums.Select(pair => (Named.Of(data, pair.Key), pair.Value.Position)), (a, b) => a + b)
                .Where(line => line.Value != Position.Zero)
                .Select(line => new OpenLine(line.Name, line.Value))
                .OrderByDescending(line => line.At.Open.Total)
                .ThenByDescending(line => line.At.Credit)
                .ThenBy(line => line.Name, StringComparer.Ordinal),
        ]);
}

/// <summary>Names of data, where two that differ in capitals alone are one.</summary>
internal static class Named
{
    /// <summary>A word; null for none.</summary>
    public static string? Of(PracticeData data, int word) =>
        word < 0 || Spelling.Composed(data.Words[word]).Trim() is not { Length: > 0 } name ? null : name;

    /// <summary>One value for each name, shown as the first of its spellings in ordinal order.</summary>
    public static IEnumerable<(string? Name, T Value)> Merge<T>(
        IEnumerable<(string? Name, T Value)> items,
        Func<T, T, T> add
    ) =>
        items
            .GroupBy(item => item.Name, StringComparer.OrdinalIgnoreCase!)
            .Select(same =>
                (
                    same.Select(item => item.Name).Order(StringComparer.Ordinal).First(),
                    same.Select(item => item.Value).Aggregate(add)
                )
            );
}
