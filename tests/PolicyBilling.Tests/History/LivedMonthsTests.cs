using PolicyBilling.App.Acting;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.History.Mail;
using PolicyBilling.History.Sending;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Simulator;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.History;

/// <summary>A practice sends its plans month after month, and its patients answer. Half a year of a small one is lived
/// here; <c>MONTHS=36 ACCOUNTS=2000 SEED=7 dotnet test</c> lives as long as it says, and
/// <c>--show-live-output on</c> shows what was counted.</summary>
public sealed class LivedMonthsTests : IDisposable
{
    private static readonly int Months = Asked("MONTHS", 6),
        Accounts = Asked("ACCOUNTS", 120),
        Seed = Asked("SEED", 15);

    private static readonly PolicySet Policies = PolicyText.Shipped();

    private readonly string _runs = Directory.CreateTempSubdirectory("lived-").FullName;
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    private string HistoryPath => Path.Combine(_runs, HistoryFile.Name);

    public void Dispose() => Directory.Delete(_runs, recursive: true);

    // Once a month as shipped policies are meant; twice, so that their days of quiet are in the way more often.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_practice_that_acts_on_its_plans_keeps_its_word_month_after_month(int plansAMonth)
    {
        var asOf = new DateOnly(2026, 10, 31);
        using var practice = new LivedPractice(new GenerateOptions(Accounts, 18, Seed, asOf), Policies);
        var random = new Random(Seed);
        var wrong = new List<string>();
        for (var sent = 0; sent < Months * plansAMonth && wrong.Count == 0; sent++)
        {
            using var history = HistoryFile.Open(HistoryPath);
            var saved = Decide(practice, history, asOf);
            wrong.AddRange(Broken(practice, history, saved.Plan).Select(what => $"{asOf:yyyy-MM-dd}, {what}"));
            // A plan is sent some days after its day, so that the next one may come too soon.
            var day = asOf.AddDays(random.Next(6));
            wrong.AddRange(Unsent(Send(saved, day, history), saved.Plan, history));
            asOf = plansAMonth == 2 ? HalfMonthAfter(asOf) : MonthEnd(asOf.AddDays(1));
            practice.Live(saved.Plan, day, asOf, history);
            wrong.AddRange(HistoryCheck.Of(history).Wrong.Select(row => row.English));
        }
        foreach (var (what, count) in _counts)
            TestContext.Current.TestOutputHelper?.WriteLine($"{count, 8} {what}");
        wrong.ShouldBeEmpty($"MONTHS={Months} ACCOUNTS={Accounts} SEED={Seed}");
        // Nothing was tried where nothing was sent.
        foreach (var what in new[] { "statement", "letter", "call", "steps judged", "too soon" })
            _counts.GetValueOrDefault(what).ShouldBeGreaterThan(0, what);
    }

    private SavedPlan Decide(LivedPractice practice, HistoryFile history, DateOnly asOf)
    {
        var data = PracticeImport.Read(
            practice.Folder,
            history: data => ContactMerge.Into(data, PastContactReader.Read(history), Policies.Practice.MatchDays)
        );
        var plan = BillingRun.Plan(data, Policies, new RunOptions(asOf, Papers: true));
        var path = Path.Combine(_runs, $"{asOf:yyyy-MM-dd}.json");
        using (var stream = File.Create(path))
            PlanFile.Write(plan, stream);
        return SavedPlan.Read(path, CancellationToken.None);
    }

    private RunState Send(SavedPlan saved, DateOnly day, HistoryFile history)
    {
        var folder = Path.Combine(_runs, $"{saved.Plan.AsOf:yyyy-MM-dd}");
        var made = new RunMaker(saved, day, new Dictionary<string, string>(), sendsMail: false, "en").Make(folder);
        // Drawing papers takes long, and what stands on them is looked at elsewhere.
        var work = made with
        {
            Files = [.. made.Files.Select(file => file with { Write = stream => stream.Write("paper\n"u8) })],
        };
        var sender = new Sender(
            history,
            () => LivedPractice.AtNight(day),
            "Ann",
            (_, _) => new MailResult(MailFate.Refused, "No mail is sent here.")
        );
        return sender.Send(work, folder);
    }

    private List<string> Broken(LivedPractice practice, HistoryFile history, BillingPlan plan)
    {
        var wrong = new List<string>();
        var ladder = new LivedLadder(practice, history, Policies);
        var owed = practice
            .Ledger.Where(row => LivedPractice.Date(row["date"]) <= plan.AsOf)
            .Where(row => row["posted"].Length == 0 || LivedPractice.Date(row["posted"]) <= plan.AsOf)
            .GroupBy(row => row["account"])
            .ToDictionary(rows => rows.Key, rows => rows.Sum(LivedPractice.Amount));
        foreach (var decision in plan.Decisions)
        {
            var (account, figures) = (decision.Account, decision.Figures);
            if (figures.Balance != owed.GetValueOrDefault(account))
                wrong.Add($"{account}: balance {figures.Balance}, ledger {owed.GetValueOrDefault(account)}");
            if (decision.Sends.Count > 0 && (decision.Amount <= 0 || decision.Amount > figures.Balance))
                wrong.Add($"{account}: asks for {decision.Amount} of {figures.Balance}");
            if (ladder.Broken(decision, plan.AsOf) is { } broken)
                wrong.Add($"{account}: {broken} ({decision.Policy}, {decision.Rule ?? decision.Step})");
            if (decision.Rule == "too-soon")
                Count("too soon");
            if (decision.IsFault)
                Count("faults");
            if (decision.Step is { } step)
                Count($"step {step}");
        }
        if (plan.Totals.Balance != owed.Values.Sum())
            wrong.Add($"the plan's accounts owe {plan.Totals.Balance}, the ledger's {owed.Values.Sum()}");
        if (
            !plan
                .Decisions.Select(decision => decision.Account)
                .SequenceEqual(practice.Accounts.Order(StringComparer.Ordinal))
        )
            wrong.Add("not every account has one decision");
        Count("decisions", plan.Decisions.Count);
        Count("steps judged", ladder.Steps);
        Count("steps not judged", ladder.Unjudged);
        return wrong;
    }

    private List<string> Unsent(RunState state, BillingPlan plan, HistoryFile history)
    {
        var wrong = new List<string>();
        if (!state.IsFinished || state.In(PieceState.Done).Count() != state.Pieces.Count)
            wrong.Add($"{state.Run} is not done");
        wrong.AddRange(
            history
                .Rows(LogKind.Done)
                .GroupBy(row => row.Row.Piece)
                .Where(rows => rows.Count() > 1)
                .Select(rows => $"{state.Run}: piece {rows.Key} was done {rows.Count()} times")
        );
        var asked = plan
            .Decisions.Where(decision => decision.Mailing is not null || decision.Sends.Contains("letter"))
            .Sum(decision => decision.Amount);
        var papers = state.Pieces.Where(piece => piece.Body.What is "statement" or "letter" or "email").ToList();
        if (papers.Sum(piece => piece.Body.Amount) != asked)
            wrong.Add($"{state.Run}: papers ask for {papers.Sum(piece => piece.Body.Amount)}, the plan for {asked}");
        foreach (var piece in state.Pieces)
            Count(piece.Body.What);
        return wrong;
    }

    private static DateOnly HalfMonthAfter(DateOnly day) =>
        day.Day == 15 ? MonthEnd(day) : new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(14);

    private static DateOnly MonthEnd(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1);

    private void Count(string what, int times = 1) => _counts[what] = _counts.GetValueOrDefault(what) + times;

    private static int Asked(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : usual;
}
