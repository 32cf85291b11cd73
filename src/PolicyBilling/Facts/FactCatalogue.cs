using System.Reflection;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Facts;

/// <summary>What a fact counts in; decides how it is written for people.</summary>
public enum Unit : byte
{
    Money,
    Days,
    Months,
    Count,
    YesNo,
    Word,
}

/// <summary>Makes a property of <see cref="AccountFacts"/> a fact that policies may name.</summary>
/// <param name="name">The name in policies.</param>
/// <param name="unit">What it counts in.</param>
/// <param name="meaning">One line for the table of facts.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PolicyFactAttribute(string name, Unit unit, string meaning) : Attribute
{
    /// <summary>The name in policies.</summary>
    public string Name { get; } = name;

    /// <summary>What it counts in.</summary>
    public Unit Unit { get; } = unit;

    /// <summary>One line for the table of facts.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>Tables without which it cannot be known.</summary>
    public Table Needs { get; init; }
}

/// <summary>A fact: something a policy may speak about.</summary>
/// <param name="Name">Its name in policies.</param>
/// <param name="Unit">What it counts in.</param>
/// <param name="Meaning">One line for people.</param>
/// <param name="Needs">Tables without which it cannot be known.</param>
/// <param name="Property">The property that holds it.</param>
public sealed record Fact(string Name, Unit Unit, string Meaning, Table Needs, PropertyInfo Property)
{
    /// <summary>Its value for an account.</summary>
    public object Of(AccountFacts facts) => Property.GetValue(facts)!;
}

/// <summary>Every fact, read once from the properties of <see cref="AccountFacts"/>.</summary>
public static class FactCatalogue
{
    /// <summary>The facts in the order they are declared.</summary>
    public static readonly IReadOnlyList<Fact> All =
    [
        .. from property in typeof(AccountFacts).GetProperties()
        let fact = property.GetCustomAttribute<PolicyFactAttribute>()
        where fact is not null
        orderby property.MetadataToken
        select new Fact(fact.Name, fact.Unit, fact.Meaning, fact.Needs, property),
    ];

    private static readonly Dictionary<string, Fact> ByName = All.ToDictionary(
        fact => fact.Name,
        StringComparer.Ordinal
    );

    /// <summary>The fact with a name, or null.</summary>
    public static Fact? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Every fact's name.</summary>
    public static IEnumerable<string> Names => ByName.Keys;
}
