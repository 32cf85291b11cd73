using System.Diagnostics;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Papers;
using PolicyBilling.Plans;

namespace PolicyBilling.Benchmarks;

/// <summary>Question 16: a thousand statements and letters as PDFs, the e-mails' texts, and all that is mailed as one
/// batch to print.</summary>
internal static class PaperSpeed
{
    private const int Count = 1_000;

    public static IEnumerable<Answer> Ask(Options options)
    {
        var data = PracticeImport.Read(Practices.Of(Math.Min(options.Accounts, 6_000), months: 24));
        var all = BillingRun.Plan(data, Practices.Policies, new RunOptions(Practices.AsOf, Papers: true));
        var refused = PaperRefusals.Of(all, "en").Select(refusal => refusal.Account).ToHashSet();
        var plan = all with
        {
            Decisions =
            [
                .. all
                    .Decisions.Where(decision => decision.Mailing is not null && !refused.Contains(decision.Account))
                    .Take(Count),
            ],
        };
        var (pieces, bytes) = (0, 0L);
        var one = Timed(() =>
        {
            foreach (var paper in Papers.Of(plan))
            {
                using var stream = new MemoryStream();
                paper.Write(stream);
                (pieces, bytes) = (pieces + 1, bytes + stream.Length);
            }
            foreach (var decision in plan.Decisions.Where(decision => decision.By == "email"))
                EmailBody.Of(plan, decision, attached: true);
        });
        yield return new(
            16,
            $"{pieces:N0} papers, {bytes / pieces / 1000:N0} kB each",
            one,
            "",
            "",
            "≤ 20 s with the batch"
        );
        var batch = Timed(() =>
            PrintBatch.Write(
                plan,
                plan.Decisions.Select(decision => decision.Account).ToHashSet(),
                Stream.Null,
                new BatchOptions("en")
            )
        );
        yield return new(16, "all of them that go by mail as one batch", batch, "", "", "");
    }

    private static string Timed(Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        using var process = Process.GetCurrentProcess();
        return FormattableString.Invariant(
            $"{watch.Elapsed.TotalSeconds:0.0} s, peak {Child.Megabytes(process.PeakWorkingSet64)}"
        );
    }
}
