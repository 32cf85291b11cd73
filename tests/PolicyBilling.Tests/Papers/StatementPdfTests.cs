using PolicyBilling.Breakdowns;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Papers;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Reports.Saved;
using static PolicyBilling.Tests.Papers.PaperPlans;

namespace PolicyBilling.Tests.Papers;

/// <summary>Statements read back from their PDFs.</summary>
public class StatementPdfTests
{
    [Theory]
    [InlineData(PaperSize.Letter)]
    [InlineData(PaperSize.A4)]
    public void Every_statement_of_the_demo_says_what_the_plan_says_to_the_cent(PaperSize size)
    {
        var plan = Demo.On(size);
        var papers = Files.Papers.Papers.Of(plan).ToList();
        papers.Select(paper => paper.Account).ShouldBe(plan.Decisions.Where(Goes).Select(decision => decision.Account));
        foreach (var paper in papers)
        {
            var decision = plan.Decisions.Single(decision => decision.Account == paper.Account);
            using var pdf = PdfPages.Of(paper);
            AddressesOnly(pdf, decision, plan);
            Pages(pdf, decision);
            if (decision.Mailing?.Lines is { } lines)
                Foots(pdf, decision, lines, plan);
        }
    }

    [Fact]
    public void What_was_agreed_to_be_taken_off_is_a_line_of_its_own_and_comes_back_with_the_plan()
    {
        var lines = Lines(Visit("2026-06-01", "Ann Lee", [202.00m])) with { AgreedOff = 5.00m };
        var plan = PaperPlans.Of(Statement(lines, 197.00m));
        using var pdf = PdfPages.Of(plan);
        pdf.Lines.ShouldContain("Taken off, as agreed with you −5.00");
        pdf.Lines.ShouldContain("To pay now $197.00");
        pdf.Text.ShouldNotContain("left for later");
        var saved = SavedPlan.Bytes(plan);
        SavedPlan.Read(saved).Decisions[0].Mailing!.Lines!.AgreedOff.ShouldBe(5.00m);
        SavedPlan.Bytes(SavedPlan.Read(saved)).ShouldBe(saved);
    }

    [Fact]
    public void Page_one_says_what_is_owed_by_when_how_to_pay_and_whom_to_ask()
    {
        using var pdf = PdfPages.Of(Statement(Lines(Visit("2026-10-01", "Ann Lee", [210.00m])), message: "Thank you."));
        var text = pdf.Pages.ShouldHaveSingleItem().Lines.Select(line => line.Text).ToList();
        text.ShouldContain("Please pay");
        text.ShouldContain("$210.00");
        text.ShouldContain("by November 20, 2026");
        text.ShouldContain("Thank you.");
        pdf.Text.ShouldContain("pay.example.com/erable");
        pdf.Text.ShouldContain("Make it out to Érable Dental");
        pdf.Text.ShouldContain("Call us at (555) 555-0100");
        text.ShouldContain("Amount enclosed");
        pdf.Text.ShouldContain("Page 1 of 1");
    }

    [Fact]
    public void What_the_insurer_has_not_answered_stands_apart_and_is_not_asked_for()
    {
        using var pdf = PdfPages.Of(
            Statement(Lines(Visit("2026-10-01", "Ann Lee", [210.00m], paid: 20.00m, expected: 150.00m)))
        );
        pdf.Lines.ShouldContain("Ann Lee");
        pdf.Lines.ShouldContain("Oct 1, 2026 Periodic exam 210.00 −20.00 −150.00 40.00");
        pdf.Lines.ShouldContain("Your insurer has not answered yet about $150.00. You are not asked for it now.");
        pdf.Lines.ShouldContain("$40.00");
    }

    [Fact]
    public void A_kept_plan_asks_its_installment_and_says_so()
    {
        using var pdf = PdfPages.Of(Statement(Lines(Visit("2026-04-04", "Ann Lee", [200.00m])), 50.00m));
        pdf.Lines.ShouldContain("To pay now $50.00");
        pdf.Lines.ShouldContain("Not asked for now, left for later −150.00");
        pdf.Lines.ShouldContain("This statement asks for $50.00 of your part. The other $150.00 is not asked for now.");
        pdf.Lines.ShouldContain("0.00 0.00 0.00 200.00 200.00");
    }

    [Theory]
    [InlineData("en", "Balance brought over")]
    [InlineData("fr", "Solde reporté")]
    public void A_balance_of_another_system_is_called_so_in_the_language_of_the_paper(string language, string said)
    {
        var visit = Visit("2026-10-01", "Ann Lee", [210.00m]) with
        {
            Charges = [new(EntryKind.OpeningBalance, new EntryText("", "Balance forward, old system"), 210.00m)],
        };
        using var pdf = PdfPages.Of(Statement(Lines(visit), to: To(language: language)));
        pdf.Text.ShouldContain(said);
        pdf.Text.ShouldNotContain("old system");
    }

    [Fact]
    public void French_is_French_throughout()
    {
        using var pdf = PdfPages.Of(
            Statement(
                Lines(
                    Visit(
                        "2026-10-01",
                        "Zoé",
                        [1234.50m],
                        insurance: 200.00m,
                        expected: 34.50m,
                        description: "Détartrage"
                    )
                ),
                to: To("Zoé Lefèvre", "fr")
            )
        );
        pdf.Lines.ShouldContain("1 000,00 $");
        pdf.Lines.ShouldContain("d’ici le 20 novembre 2026");
        pdf.Lines.ShouldContain("1 oct. 2026 Détartrage 1 234,50 −200,00 −34,50 1 000,00");
        pdf.Text.ShouldNotContain("Please");
        pdf.Text.ShouldContain("Page 1 sur 1");
    }

    [Fact]
    public void Two_hundred_visits_go_on_over_pages_that_say_whose_and_which()
    {
        var visits = Enumerable
            .Range(0, 200)
            .Select(number =>
                Visit($"2025-{1 + number / 20:00}-{1 + number % 20:00}", number < 100 ? "Ann" : "Bo", [10.00m, 5.25m])
            )
            .ToArray();
        var decision = Statement(Lines(visits));
        using var pdf = PdfPages.Of(decision);
        pdf.Pages.Count.ShouldBeGreaterThan(5);
        Pages(pdf, decision);
        foreach (var page in pdf.Pages.Skip(1))
            page.Lines.ShouldContain(line => line.Text.StartsWith("Account 1001 · Statement of October 31, 2026"));
        pdf.Lines.Count(line => line == "Ann, continued").ShouldBeGreaterThan(1);
        pdf.Lines.ShouldContain("Total 3,050.00 3,050.00");
        Foots(pdf, decision, decision.Mailing!.Lines!, Of(decision));
        foreach (var page in pdf.Pages)
            page.Words.ShouldAllBe(word => word.Right < page.Width - 40 && word.Baseline < page.Height - 10);
    }

    [Fact]
    public void Long_names_and_all_columns_at_once_stay_on_the_page_and_apart()
    {
        var name = string.Join(' ', Enumerable.Repeat("Wolfeschlegelsteinhausen", 5))[..60];
        var lines = new StatementLines(
            [
                Visit("2026-01-01", name, [1_000.00m, 234.56m], 100.00m, 50.00m, -10.00m, 20.00m, 30.00m),
                Visit("2026-02-01", "Bo <b>& \"Co\"</b>", [100.00m], description: new string('x', 200)),
            ],
            new SettledVisits(12, VisitSums.Of(5_000.00m, 4_000.00m, 500.00m, -100.00m, 400.00m, 0.00m)),
            7.00m
        );
        foreach (var size in new[] { PaperSize.Letter, PaperSize.A4 })
        {
            var decision = Statement(lines, to: To(name));
            using var pdf = PdfPages.Of(Of(decision).On(size));
            Foots(pdf, decision, lines, Of(decision));
            pdf.Lines.ShouldContain("Bo <b>& \"Co\"</b>");
            pdf.Lines.ShouldContain("Credit on your account −7.00");
            foreach (var line in pdf.Pages.SelectMany(page => page.Lines))
            foreach (var (word, next) in line.Words.Zip(line.Words.Skip(1)))
                word.Right.ShouldBeLessThan(next.Left + 0.5, $"{word.Text} runs into {next.Text}");
        }
    }

    [Theory]
    [InlineData("שרה כהן", "ןהכ הרש")]
    [InlineData("Sara שרה (7)", "Sara הרש (7)")]
    [InlineData("Zoé", "Zoé")]
    [InlineData("Nguyễn Văn Bảo", "Nguyễn Văn Bảo")]
    [InlineData("יוסף", "Patient", "يوسف")]
    public void Names_are_drawn_as_they_are_read_or_told_by_a_word(string name, string drawn, string? other = null)
    {
        using var pdf = PdfPages.Of(Statement(Lines(Visit("2026-10-01", other ?? name, [10.00m]))));
        pdf.Lines.ShouldContain(drawn);
    }

    [Fact]
    public void A_preview_is_the_same_with_a_word_across_each_page()
    {
        var plan = Of(Statement(Lines(Visit("2026-10-01", "Ann", [10.00m]))));
        using var real = PdfPages.Of(plan);
        using var preview = PdfPages.Of(plan, preview: true);
        preview
            .Pages.Single()
            .Words.Where(word => word.Size < 90)
            .Select(word => word.Text)
            .ShouldBe(real.Pages.Single().Words.Select(word => word.Text), ignoreOrder: true);
        string.Concat(preview.Pages.Single().Words.Where(word => word.Size > 90).Select(word => word.Text))
            .Length.ShouldBe("PREVIEW".Length);
    }

    [Fact]
    public void Without_a_day_a_link_or_a_phone_the_page_says_what_is_left()
    {
        var plan = Of(Statement(Lines(Visit("2026-10-01", "Ann", [10.00m])))) with
        {
            Stationery = new(new("P", "", "", ""), null, null, PaperSize.Letter),
        };
        using var pdf = PdfPages.Of(plan);
        pdf.Lines.ShouldContain("on receipt");
        pdf.Text.ShouldNotContain("Pay online");
        pdf.Text.ShouldNotContain("Questions");
    }

    private static bool Goes(Decision decision) =>
        decision.Sends.Contains("statement") || decision.Sends.Contains("letter");

    /// <summary>What shows through the envelope's windows is the address, whatever the sheet does in it.</summary>
    private static void AddressesOnly(PdfPages pdf, Decision decision, BillingPlan plan)
    {
        var sheet = EnvelopeWindow.Of(plan.Stationery.Paper);
        var (page, to) = (pdf.Pages[0], decision.Recipient!);
        page.Width.ShouldBe(sheet.Width, 0.5);
        var shown = page.In(sheet.Private);
        shown.TakeLast(3).ShouldBe([to.Name, to.Address, $"{to.City}, {to.State} {to.PostalCode}"]);
        shown.SkipLast(3).ShouldAllBe(line => line.StartsWith(plan.Practice, StringComparison.Ordinal));
        page.Within(sheet.Address).TakeLast(3).ShouldBe(shown.TakeLast(3));
        if (sheet.Return is { } window)
            page.Within(window).ShouldBe(["Maple Street Dental", "12 Maple Street", "Springfield"]);
    }

    private static void Pages(PdfPages pdf, Decision decision)
    {
        var french = decision.Recipient!.Language == "fr";
        foreach (var (page, number) in pdf.Pages.Select((page, place) => (page, place + 1)))
            if (pdf.Pages.Count > 1 || decision.Mailing is not null)
                string.Join('\n', page.Lines.Select(line => line.Text))
                    .ShouldContain(
                        french ? $"Page {number} sur {pdf.Pages.Count}" : $"Page {number} of {pdf.Pages.Count}"
                    );
    }

    /// <summary>The table's columns add up to their totals, the total leads to the amount, and the amount is the
    /// plan's.</summary>
    private static void Foots(PdfPages pdf, Decision decision, StatementLines lines, BillingPlan plan)
    {
        var labels = new PaperLabels(decision.Recipient!.Language, plan.Currency);
        var all = pdf.Pages.SelectMany(page => page.Lines).ToList();
        var last = all.FindLastIndex(line => line.Words[0] is { Text: "Total", Bold: true, Size: > 8 and < 9 });
        var totals = all[last].Words.Where(word => word.Amount is not null).ToList();
        totals[^1].Amount.ShouldBe(lines.PatientPart);
        totals[0].Amount.ShouldBe(lines.Visits.Sum(visit => visit.Sums.Fee) + (lines.Earlier?.Sums.Fee ?? 0));
        foreach (var total in totals)
            all.Take(last)
                .SelectMany(line => line.Words)
                .Where(word =>
                    word is { Bold: false, Size: > 8.4 and < 8.6 } && Math.Abs(word.Right - total.Right) < 0.8
                )
                .Sum(word => word.Amount ?? 0)
                .ShouldBe(total.Amount!.Value, $"a column of account {decision.Account}");
        all.Skip(last + 1)
            .Take(8)
            .Where(line => line.Words is [_, .., { Size: > 8.4 and < 8.6 }] or [_, .., { Size: 10.5 }])
            .Select(line => line.Words[^1])
            .TakeWhile(word => word.Size < 9)
            .Sum(word => word.Amount ?? 0)
            .ShouldBe(decision.Amount - lines.PatientPart);
        var money = labels.Money(decision.Amount).Replace('\u00a0', ' ');
        all.Count(line => line.Text == money && line.Words[0].Size > 20).ShouldBe(1);
        pdf.Text.ShouldContain(labels.By(plan.Stationery.DueDate).Replace('\u00a0', ' '));
        all.ShouldContain(line => line.Text == $"{labels.PleasePay} {money}");
    }
}
