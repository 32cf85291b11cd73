using System.Text.RegularExpressions;
using PolicyBilling.Facts;
using PolicyBilling.Tests.Architecture;

namespace PolicyBilling.Tests.Facts;

/// <summary>A fact is a property and the line that reads it: one without the line would be 0 for every account, and
/// nobody would be told.</summary>
public class FactWiringTests
{
    private static readonly string Reader = House
        .Today.Files.Single(file => file.Path == "src/PolicyBilling/Facts/FactsReader.cs")
        .Code;

    [Fact]
    public void Every_fact_is_set_by_the_reader() =>
        NotSet(FactCatalogue.All.Select(fact => fact.Property.Name), Reader).ShouldBeEmpty();

    [Fact]
    public void A_fact_that_the_reader_does_not_set_is_caught()
    {
        NotSet(["Balance", "Forgotten"], Reader).ShouldBe(["Forgotten"]);
        NotSet(["Balance"], Reader.Replace("            Balance = ", "            Credit = ")).ShouldBe(["Balance"]);
    }

    private static IEnumerable<string> NotSet(IEnumerable<string> facts, string reader) =>
        facts.Where(fact => !Regex.IsMatch(reader, $@"^ +{fact} =\s", RegexOptions.Multiline));
}
