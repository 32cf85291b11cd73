using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Loading;
using PolicyBilling.Simulator;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Simulator;

namespace PolicyBilling.Tests.Plans;

/// <summary>From files to plan, the order of rows and columns says nothing: the same export printed in another order
/// gives the same bytes. Only contacts of one account on one day count in the order of the file.</summary>
public class RowOrderPropertyTests
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    // Few statements a run, so that somebody waits: who, must not depend on the order either.
    private static readonly PolicySet Policies = PolicyLoader.Load(
        [
            .. PolicyText
                .Files(PolicyText.FixtureFolder)
                .Select(file =>
                    file.Name == "practice.yaml"
                        ? new PolicyFile(
                            file.Name,
                            Encoding.UTF8.GetBytes(
                                Encoding
                                    .UTF8.GetString(file.Content)
                                    .Replace("# statements_per_run: 150", "statements_per_run: 4")
                            )
                        )
                        : file
                ),
        ],
        []
    );

    // Accounts enough for every kind of story, a few at a time.
    private static readonly Gen<(long Practice, int Order)> Cases = Gen.Select(Gen.Long[1, 1_000_000], Gen.Int);

    [Fact]
    public void Rows_and_columns_in_another_order_give_the_same_plan_and_the_same_json() =>
        Cases.Sample(
            seeds =>
            {
                using var practice = new PracticeFolder(new GenerateOptions(90, 14, seeds.Practice, AsOf));
                var there = Run(practice, null, rows => rows);
                there.Waiting.ShouldBeGreaterThan(0, "the batch is full");
                there.Plan.ShouldContain("\"statement\":{\"visits\":[{");
                there.Plan.ShouldContain("\"charges\":[{\"kind\":\"charge\",\"code\":\"D");
                var here = Run(practice, new Random(seeds.Order), rows => rows);
                Same(here.Plan, there.Plan);
                Same(here.Json, there.Json);
            },
            iter: 25
        );

    [Fact]
    public void Where_rows_are_bad_the_plan_is_still_the_same_and_so_is_every_reason() =>
        Cases.Sample(
            seeds =>
            {
                using var practice = new PracticeFolder(new GenerateOptions(90, 14, seeds.Practice, AsOf));
                Outcome Damaged(Random? order) => Run(practice, order, rows => Damage(rows, seeds.Practice));
                var there = Damaged(null);
                there.BadData.ShouldBeGreaterThan(1);
                // The lines of problems are where the rows now stand.
                var here = Damaged(new Random(seeds.Order));
                Same(here.Plan, there.Plan);
                Same(here.WithoutProblems, there.WithoutProblems);
            },
            iter: 25
        );

    [Fact]
    public void A_row_more_is_not_overlooked()
    {
        using var practice = new PracticeFolder(new GenerateOptions(90, 14, 1, AsOf));
        var there = Run(practice, null, rows => rows);
        Run(practice, null, rows => rows[0].ContainsKey("entry") ? [.. rows.Skip(1)] : rows)
            .Plan.ShouldNotBe(there.Plan);
    }

    private sealed record Outcome(string Plan, string Json, string WithoutProblems, int Waiting, int BadData);

    private static Outcome Run(
        PracticeFolder practice,
        Random? order,
        Func<IReadOnlyList<Dictionary<string, string>>, IReadOnlyList<Dictionary<string, string>>> change
    )
    {
        using var export = new ExportFolder().Bytes("export.yaml", practice.Bytes("export.yaml"));
        foreach (var table in PracticeFolder.Tables)
            if (practice[table].Count == 0)
                export.Bytes($"{table}.csv", practice.Bytes($"{table}.csv"));
            else
                export.File($"{table}.csv", Written(table, change(practice[table]), order));
        var plan = BillingRun.Plan(
            export.Read(texts: KeptTexts.OfCharges),
            Policies,
            new RunOptions(AsOf, Papers: true),
            TestContext.Current.CancellationToken
        );
        using var saved = new MemoryStream();
        using var json = new MemoryStream();
        PlanFile.Write(plan, saved);
        PlanJson.Write(plan, json);
        var result = JsonNode.Parse(json.ToArray())!.AsObject();
        result.Remove("problems").ShouldBeTrue();
        return new(
            Encoding.UTF8.GetString(saved.ToArray()),
            Encoding.UTF8.GetString(json.ToArray()),
            result.ToJsonString(),
            plan.Decisions.Count(decision => decision.Rule == "next-batch"),
            plan.Decisions.Count(decision => decision.Rule == EngineRules.BadData)
        );
    }

    // Shows the first account that differs; two whole plans nobody reads.
    private static void Same(string here, string there)
    {
        if (here == there)
            return;
        foreach (var (one, other) in here.Split("{\"account\"").Zip(there.Split("{\"account\"")))
            one.ShouldBe(other);
        here.Length.ShouldBe(there.Length);
    }

    private static string[] Written(string table, IReadOnlyList<Dictionary<string, string>> rows, Random? order)
    {
        string[] columns = [.. rows[0].Keys];
        Dictionary<string, string>[] shuffled = [.. rows];
        order?.Shuffle(columns);
        order?.Shuffle(shuffled);
        if (order is not null && table == "contacts")
            KeepDays(rows, shuffled);
        return
        [
            string.Join(',', columns),
            .. shuffled.Select(row => string.Join(',', columns.Select(column => Quoted(row[column])))),
        ];
    }

    // Where contacts of one account on one day came to stand, they stand in the order in which they stood.
    private static void KeepDays(IReadOnlyList<Dictionary<string, string>> rows, Dictionary<string, string>[] shuffled)
    {
        var days = rows.GroupBy(DayOf)
            .ToDictionary(group => group.Key, group => new Queue<Dictionary<string, string>>(group));
        for (var i = 0; i < shuffled.Length; i++)
            shuffled[i] = days[DayOf(shuffled[i])].Dequeue();

        static (string, string) DayOf(Dictionary<string, string> row) => (row["account"], row["date"]);
    }

    // Every fortieth row is bad in some way; which rows are, and how, depends on the rows alone.
    private static List<Dictionary<string, string>> Damage(IReadOnlyList<Dictionary<string, string>> rows, long seed)
    {
        var random = new Random((int)seed);
        return
        [
            .. rows.Select(row =>
            {
                if (random.Next(40) != 0)
                    return row;
                var bad = new Dictionary<string, string>(row);
                var column = new[] { "amount", "date", "kind", "birth_date", "sent", "next_due" }
                    .Where(bad.ContainsKey)
                    .OrderBy(_ => random.Next())
                    .FirstOrDefault();
                if (column is not null)
                    bad[column] = column == "amount" ? "1.234" : "2026-13-01";
                return bad;
            }),
        ];
    }

    private static string Quoted(string field) => $"\"{field.Replace("\"", "\"\"")}\"";
}
