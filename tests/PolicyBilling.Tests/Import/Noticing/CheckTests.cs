using System.Text.RegularExpressions;
using PolicyBilling.Files.Contents;
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
    public void A_check_finds_the_same_whatever_the_order_of_rows(string name)
    {
        foreach (var specimen in Specimens.All.Where(specimen => specimen.Check.Name == name))
        {
            using var export = new QuietExport();
            specimen.Change(export);
            var noticed = export.Reversed().Run();
            noticed.Checks.ShouldBe([name], string.Join('\n', noticed.Problems));
            if (!noticed.Refused)
                noticed.Held.ShouldBe(specimen.Held);
        }
    }

    public static TheoryData<int> Remarks => [.. Enumerable.Range(0, RemarkSpecimens.All.Count)];

    [Theory]
    [MemberData(nameof(Remarks))]
    public void A_remark_of_a_run_is_made_and_does_what_the_page_says(int place)
    {
        var remark = RemarkSpecimens.All[place];
        using var export = new QuietExport();
        remark.Change(export);
        var noticed = export.Run(QuietExport.Day.AddDays(remark.DaysLater));
        noticed.Refused.ShouldBe(remark.Does == Effect.Refuses);
        noticed
            .Problems.Where(problem =>
                problem.Severity == (remark.Does == Effect.Warns ? Severity.Warning : Severity.Error)
            )
            .ShouldContain(problem => problem.Message.StartsWith(remark.Says, StringComparison.Ordinal));
        (noticed.Plan?.HasFaults ?? false).ShouldBeFalse();
    }

    [Fact]
    public void The_names_of_checks_are_letters_and_hyphens_and_each_its_own()
    {
        DataChecks.All.ShouldAllBe(check => Regex.IsMatch(check.Name, "^[a-z]+(-[a-z]+)*$"));
        DataChecks.All.Select(check => check.Name).ShouldBeUnique();
        DataChecks.All.ShouldAllBe(check => NoticedWords.Of(check.Name, "fr") != null);
        DataChecks.All.ShouldAllBe(check => NoticedWords.Of(check.Name, "en") == null);
    }

    [Fact]
    public void What_a_check_notices_and_its_cure_are_sentences_that_fit_a_table() =>
        DataChecks
            .All.SelectMany(check => new[] { check.Notices, check.Cure })
            .Concat(RemarkSpecimens.All.SelectMany(remark => new[] { remark.Notices, remark.Cure }))
            .Where(text => !Regex.IsMatch(text, @"^[A-Z][^|]*\.$") || text.Contains("  "))
            .ShouldBeEmpty();
}
