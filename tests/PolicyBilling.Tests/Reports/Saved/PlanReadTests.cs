using CsCheck;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Pages;
using PolicyBilling.Pages.Frame;
using PolicyBilling.Plans;
using PolicyBilling.Simulator;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Simulator;

namespace PolicyBilling.Tests.Reports.Saved;

/// <summary>What was saved comes back whole: written again, it is the same file.</summary>
public class PlanReadTests
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    [Fact]
    public void The_sample_comes_back_byte_for_byte()
    {
        var saved = SavedPlan.Bytes(SamplePlan.Make());
        SavedPlan.Bytes(SavedPlan.Read(saved)).ShouldBe(saved);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void The_demo_comes_back_byte_for_byte_and_foots(string language)
    {
        var saved = SavedPlan.Bytes(DemoReports.In(language).Plan);
        var plan = SavedPlan.Read(saved);
        SavedPlan.Bytes(plan).ShouldBe(saved);
        foreach (var decision in plan.Decisions)
        {
            (decision.Recipient is not null).ShouldBe(decision.Sends.Count > 0, decision.Account);
            (decision.Mailing is not null).ShouldBe(decision.Sends.Contains("statement"), decision.Account);
            if (decision.Mailing is not { } mailing)
                continue;
            var lines = mailing.Lines.ShouldNotBeNull(decision.Account);
            lines.Owed.ShouldBe(decision.Figures.Balance, decision.Account);
            lines.PatientPart.ShouldBe(decision.Figures.PatientPortion, decision.Account);
            foreach (var visit in lines.Visits)
                visit.Charges.Sum(charge => charge.Amount).ShouldBe(visit.Sums.Fee, decision.Account);
        }
        plan.Decisions.SelectMany(decision => decision.Mailing?.Lines?.Visits ?? [])
            .SelectMany(visit => visit.Charges)
            .Count(charge => charge.Text.Description == "")
            .ShouldBe(0, "the demo describes every charge");
    }

    [Fact]
    public void Whatever_the_practice_its_plan_comes_back_byte_for_byte() =>
        Gen.Long[1, 1_000_000]
            .Sample(
                seed =>
                {
                    using var practice = new PracticeFolder(new GenerateOptions(90, 14, seed, AsOf));
                    var plan = BillingRun.Plan(
                        PracticeImport.Read(practice.Folder, texts: KeptTexts.OfCharges),
                        PolicyText.Fixture(),
                        new RunOptions(AsOf, seed % 2 == 0 ? "en" : "fr", Papers: true)
                    );
                    var saved = SavedPlan.Bytes(plan);
                    SavedPlan.Bytes(SavedPlan.Read(saved)).ShouldBe(saved);
                },
                iter: 12
            );

    [Fact]
    public void Everything_but_problems_and_folder_is_there()
    {
        var plan = SamplePlan.Make() with { Folder = "demo" };
        var read = SavedPlan.Read(SavedPlan.Bytes(plan));
        read.Folder.ShouldBe("");
        read.Problems.ShouldBeEmpty();
        read.Limits.ShouldBe(plan.Limits);
        read.NeedsApproval.ShouldBe(plan.NeedsApproval);
        read.CostPerStatement.ShouldBe(plan.CostPerStatement);
        read.Exceptions.ShouldBe(plan.Exceptions);
        read.Texts.ShouldBe(plan.Texts);
        read.Settings.ShouldBe(plan.Settings);
        read.WorklistsInForce.ShouldBe(plan.WorklistsInForce);
        read.Worklists.ShouldBe(plan.Worklists);
        read.ByDecision.ShouldBe(plan.ByDecision);
        (read.AsOf, read.ExportedAsOf, read.NewestEntry).ShouldBe((plan.AsOf, plan.ExportedAsOf, plan.NewestEntry));
        (read.DataFingerprint, read.PolicyFingerprint).ShouldBe((plan.DataFingerprint, plan.PolicyFingerprint));
        (read.Version, read.Practice, read.Currency).ShouldBe((plan.Version, plan.Practice, plan.Currency));
    }

    [Fact]
    public void Decisions_come_back_as_cases_with_what_belongs_to_them()
    {
        var read = SavedPlan.Read(SavedPlan.Bytes(SamplePlan.Make())).Decisions.ToDictionary(each => each.Account);
        var statement = read["1001"].Disposition.ShouldBeOfType<Disposition.Statement>();
        statement.To.ShouldNotBeNull().Language.ShouldBe("fr");
        statement.To.Address.ShouldBe("12 \"B\" Main St.\nc/o <Maple>");
        statement.Mailing.Notes.ShouldBe(["Balance due November 20. Thank you!"]);
        statement.Mailing.Lines.ShouldNotBeNull().Earlier.ShouldNotBeNull().Count.ShouldBe(3);
        (read["1001"].DaysSinceLastStatement, read["1001"].PatientDueDays).ShouldBe((31, 117));
        read["1002"].Recipient.ShouldNotBeNull().Address.ShouldBeNull();
        read["1010"].Disposition.ShouldBe(new Disposition.Hold(new DateOnly(2026, 11, 15)));
        read["1013"].Disposition.ShouldBe(new Disposition.WriteOff("small-balance"));
        var call = read["1015"].Disposition.ShouldBeOfType<Disposition.Collections>();
        (string.Join('+', call.Sends), call.Mailing?.By, call.IsFinalNotice).ShouldBe(
            ("call+statement", "mail", false)
        );
        read["1016"].Disposition.ShouldBeOfType<Disposition.Collections>().IsFinalNotice.ShouldBeTrue();
        read["0012"].Disposition.ShouldBe(new Disposition.None());
    }

    [Fact]
    public void A_file_that_comes_in_pieces_is_the_same_file()
    {
        var saved = SavedPlan.Bytes(SamplePlan.Make());
        using var pieces = new Pieces(saved);
        SavedPlan.Bytes(PlanFile.Read(pieces, "plan.json", TestContext.Current.CancellationToken)).ShouldBe(saved);
    }

    [Fact]
    public void Reading_can_be_stopped()
    {
        using var stream = new MemoryStream(SavedPlan.Bytes(SamplePlan.Make()));
        Should.Throw<OperationCanceledException>(() =>
            PlanFile.Read(stream, "plan.json", new CancellationToken(canceled: true))
        );
    }

    [Fact]
    public void Writing_can_be_stopped() =>
        Should.Throw<OperationCanceledException>(() =>
            PlanFile.Write(SamplePlan.Make(), Stream.Null, new CancellationToken(canceled: true))
        );

    [Fact]
    public void A_page_can_be_stopped() =>
        Should.Throw<OperationCanceledException>(() =>
            PageFile.Write(
                new PageContent(SamplePlan.Make(), null, "en"),
                "sha256:0",
                Stream.Null,
                new CancellationToken(canceled: true)
            )
        );

    private sealed class Pieces(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(7, count));
    }
}

/// <summary>Plans as bytes and back.</summary>
internal static class SavedPlan
{
    public static byte[] Bytes(BillingPlan plan)
    {
        using var stream = new MemoryStream();
        PlanFile.Write(plan, stream);
        return stream.ToArray();
    }

    public static BillingPlan Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return PlanFile.Read(stream, "plan.json");
    }
}
