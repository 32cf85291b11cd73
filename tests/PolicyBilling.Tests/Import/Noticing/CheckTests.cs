using System.Text.RegularExpressions;
using PolicyBilling.Files.Import.Noticing;

namespace PolicyBilling.Tests.Import.Noticing;

/// <summary>Every check finds what it is for, and does what its list says.</summary>
public class CheckTests
{
    public static TheoryData<string> Names => [.. DataChecks.All.Select(check => check.Name)];

    [Fact]
    public void Every_check_has_a_specimen() =>
        Specimens
            .All.Select(specimen => specimen.Check.Name)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe(DataChecks.All.Select(check => check.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_check_raises_itself_alone_and_does_what_it_says(string name)
    {
        foreach (var specimen in Specimens.All.Where(specimen => specimen.Check.Name == name))
        {
            using var export = new QuietExport();
            specimen.Change(export);
            var noticed = export.Run();
            noticed.Checks.ShouldBe([name], string.Join('\n', noticed.Problems));
            var found = noticed.Problems.Where(problem => problem.Check == name).ToList();
            found.ShouldAllBe(problem =>
                problem.Severity == (specimen.Check.Does == Effect.Warns ? Severity.Warning : Severity.Error)
            );
            noticed.Refused.ShouldBe(specimen.Check.Does == Effect.Refuses);
            if (noticed.Refused)
                continue;
            noticed.Held.ShouldBe(specimen.Held);
            noticed.Plan!.HasFaults.ShouldBe(specimen.Check.Does == Effect.Holds);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_check_is_written_for_people(string name)
    {
        var check = DataChecks.All.Single(check => check.Name == name);
        check.Name.ShouldMatch("^[a-z]+(-[a-z]+)*$");
        foreach (var text in new[] { check.Notices, check.Cure })
        {
            text.ShouldMatch(@"^[A-Z].*\.$", name);
            Regex.IsMatch(text, @"  |\|").ShouldBeFalse(text);
        }
    }
}
