using PolicyBilling.Decisions;
using PolicyBilling.Files.Import;
using PolicyBilling.Pages.Month;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Simulator;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Reports;
using PolicyBilling.Tests.Simulator;

namespace PolicyBilling.Tests.Pages;

/// <summary>Every number of a bold sentence is worked out again from the plan's decisions, by nothing that the page
/// itself counts with.</summary>
public class FindingTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Every_finding_about_the_demo_is_true(string language) => Check(DemoReports.Shipped(language));

    [Fact]
    public void Every_finding_about_fifty_invented_practices_is_true()
    {
        var policies = PolicyText.Shipped();
        for (var seed = 1; seed <= 50; seed++)
        {
            using var practice = new PracticeFolder(new GenerateOptions(60, 15, seed, new DateOnly(2026, 10, 31)));
            Check(
                DemoReports.Of(
                    PracticeImport.Read(practice.Folder, cancel: TestContext.Current.CancellationToken),
                    policies,
                    seed % 2 == 0 ? "fr" : "en"
                )
            );
        }
    }

    private static void Check(DemoReports reports)
    {
        var (plan, format) = (reports.Plan, new TextFormat(reports.Content.Language, reports.Plan.Currency));
        var page = PageText.Parse(reports.Page());
        var decisions = plan.Decisions;
        string Money(decimal amount) => PageText.OneLine(format.Money(amount));
        string Count(int count) => PageText.OneLine(format.Number(count));

        var asked = decisions
            .Where(d =>
                d.Kind == DecisionKind.Statement || (d.Kind == DecisionKind.Collections && !d.Sends.Contains("agency"))
            )
            .ToList();
        var agency = decisions.Where(d => d.Sends.Contains("agency")).ToList();
        var off = decisions.Where(d => d.Kind == DecisionKind.WriteOff).ToList();
        var held = decisions.Where(d => d.Kind == DecisionKind.Hold).ToList();
        var owing = held.Where(d => d.Figures.PatientPortion > 0).ToList();
        var credits = held.Where(d => d.Figures.Credit > 0).ToList();

        var headline = page.Said("h1");
        foreach (var (some, counted) in new[] { (asked, true), (agency, true), (off, false) })
        {
            if (some.Count == 0)
                continue;
            headline.ShouldContain(Money(some.Sum(d => d.Amount)));
            if (counted)
                headline.ShouldContain(Count(some.Count));
        }

        var answers = page.AllSaid(".answer");
        if (asked.Count > 0)
            answers[0].ShouldContain(Money(asked.Sum(d => d.Amount)));
        if (held.Count > 0)
        {
            answers[1].ShouldContain(Count(held.Count));
            answers[1].ShouldContain(Money(owing.Sum(d => d.Figures.PatientPortion)));
        }

        // Lines add up to what stands below them, and to the decisions.
        var columns = page.QuerySelectorAll(".q").ToList();
        var sums = columns[0].AllSaid(".line.sum .n");
        sums.ShouldBe([
            Count(asked.Count + agency.Count + off.Count),
            Money(asked.Concat(agency).Concat(off).Sum(d => d.Amount)),
        ]);
        columns[1]
            .AllSaid("ul:not(.reasons) .line.sum .n")
            .ShouldBe([Count(held.Count), Money(owing.Sum(d => d.Figures.PatientPortion))]);
        foreach (var column in columns.Take(2))
        {
            var numbers = column.AllSaid("ul:not(.reasons) .line:not(.sum) > .n");
            numbers.Where((_, i) => i % 2 == 0).Sum(Number).ShouldBe(Number(column.Said(".line.sum .n")));
            numbers.Where((_, i) => i % 2 == 1).Sum(Number).ShouldBe(Number(column.AllSaid(".line.sum .n")[1]));
        }

        // Debts and credits stand apart.
        var owe = decisions.Where(d => d.Figures.PatientPortion > 0).Sum(d => d.Figures.PatientPortion);
        if (owe > 0)
            columns[0].Said("p.small").ShouldContain(Money(owe));
        var foot = columns[1].Said("p.small");
        foot.ShouldContain(Count(held.Count - owing.Count));
        if (credits.Count > 0)
            foot.ShouldContain(Money(credits.Sum(d => d.Figures.Credit)));
        foot.ShouldContain(Count(decisions.Count(d => d.Kind == DecisionKind.None)));

        // Every reason is listed, none is lumped.
        var reasons = page.AllSaid("ul.reasons .n");
        reasons.Where((_, i) => i % 2 == 0).Sum(Number).ShouldBe(held.Count);
        reasons
            .Where((_, i) => i % 2 == 1)
            .Sum(Number)
            .ShouldBe(Number(Money(owing.Sum(d => d.Figures.PatientPortion))));

        // The names that need a yes are all there, with their totals.
        var finals = decisions.Where(d => d.IsFinalNotice).ToList();
        var groups = page.AllSaid("#yes > details > summary");
        foreach (var some in new[] { agency, finals, off }.Where(some => some.Count > 0))
            string.Join('\n', groups).ShouldContain($"{Count(some.Count)} · {Money(some.Sum(d => d.Amount))}");

        // What moved since the month before.
        if (reports.Content.Before is { } before)
        {
            var was = before.Decisions.ToDictionary(d => d.Account, d => d.Kind);
            var moved = decisions.Count(d => was.TryGetValue(d.Account, out var kind) && kind != d.Kind);
            page.AllSaid(".bul li").Select(line => Number(line.Split(' ')[0])).ShouldContain(moved);
        }
    }

    // "$1,234.50", "1 234,50 $" and "1 234".
    private static decimal Number(string text) =>
        text.Any(char.IsAsciiDigit)
            ? decimal.Parse(
                string.Concat(text.Where(c => char.IsAsciiDigit(c) || c == '-')),
                System.Globalization.CultureInfo.InvariantCulture
            )
            : 0;
}
