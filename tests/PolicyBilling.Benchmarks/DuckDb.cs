using System.Collections.Concurrent;
using DuckDB.NET.Data;
using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Files.Import;
using PolicyBilling.Plans;

namespace PolicyBilling.Benchmarks;

/// <summary>Question 5: reading, aging and deciding on all cores, and the whole plan, against one DuckDB script that
/// reads, ages and decides by five rules.</summary>
internal static class DuckDb
{
    public static IEnumerable<Answer> Ask(Options options)
    {
        var folder = Practices.Of(options.Accounts);
        var race = Race.Run(options.Rounds, () => DecideAll(folder), () => Decide(folder));
        yield return new(
            5,
            $"{options.Accounts:N0} accounts on all cores: read, age, decide",
            Race.Shown(race.Ours),
            $"DuckDB, five rules by CASE: {Race.Shown(race.Theirs)}",
            $"{Race.Times(1 / race.Ratio)} as fast",
            "≥ 3× as fast"
        );
        race = Race.Run(options.Rounds, () => Practices.Plan(folder), () => Decide(folder), warm: false);
        yield return new(
            5,
            "the whole plan with its texts",
            Race.Shown(race.Ours),
            $"the same: {Race.Shown(race.Theirs)}",
            $"{Race.Times(1 / race.Ratio)} as fast",
            ""
        );
    }

    private static void DecideAll(string folder)
    {
        var data = PracticeImport.Read(folder);
        var options = BillingRun.FactsFor(Practices.Policies, Practices.AsOf);
        Parallel.ForEach(
            Partitioner.Create(0, data.Accounts.Count),
            range =>
            {
                var (facts, decider) = (
                    new FactsReader(data, options),
                    new Decider(Practices.Policies.Policies, Practices.AsOf, manyAccounts: true)
                );
                for (var account = range.Item1; account < range.Item2; account++)
                    decider.Decide(facts.Read(account));
            }
        );
    }

    private static void Decide(string folder)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Script.Replace("$DIR", folder.Replace("'", "''"));
        command.ExecuteNonQuery();
    }

    private const string Script = """
        CREATE TABLE decided AS
        WITH entries AS (SELECT account, entry, date, amount, kind FROM read_csv('$DIR/ledger.csv', header = true, types = {'entry': 'VARCHAR', 'account': 'VARCHAR', 'date': 'DATE', 'amount': 'DECIMAL(12,2)'}) WHERE date <= DATE '2026-10-31'),
        credits AS (SELECT account, -sum(amount) FILTER (amount < 0) AS paid, sum(amount) AS balance, max(date) FILTER (kind = 'patient-payment') AS last_payment FROM entries GROUP BY account),
        charges AS (SELECT account, date, amount, sum(amount) OVER (PARTITION BY account ORDER BY date, entry ROWS UNBOUNDED PRECEDING) AS running FROM entries WHERE amount > 0),
        opened AS (SELECT charges.account, date_diff('day', date, DATE '2026-10-31') AS days, greatest(0, least(amount, running - coalesce(paid, 0))) AS open FROM charges JOIN credits USING (account)),
        aged AS (SELECT account, sum(open) FILTER (days <= 30) AS aged_0_30, sum(open) FILTER (days BETWEEN 31 AND 60) AS aged_31_60, sum(open) FILTER (days BETWEEN 61 AND 90) AS aged_61_90,
            sum(open) FILTER (days > 90) AS aged_over_90, max(days) FILTER (open > 0) AS oldest FROM opened GROUP BY account),
        pending AS (SELECT account, sum(coalesce(estimated_payment, 0) + coalesce(estimated_write_off, 0)) AS estimate, count(*) AS open_claims FROM read_csv('$DIR/claims.csv', header = true, types = {'account': 'VARCHAR'}) WHERE status IN ('unsent', 'sent') GROUP BY account),
        told AS (SELECT account, max(date) FILTER (kind = 'statement') AS statement, max(date) FILTER (kind = 'hold') AS held FROM read_csv('$DIR/contacts.csv', header = true, types = {'account': 'VARCHAR', 'date': 'DATE'}) GROUP BY account)
        SELECT accounts.account, name, balance, balance - coalesce(estimate, 0) AS portion, aged_0_30, aged_31_60, aged_61_90, aged_over_90,
            CASE WHEN coalesce(balance, 0) = 0 THEN 'none' WHEN flags LIKE '%bankruptcy%' OR held IS NOT NULL THEN 'hold' WHEN balance - coalesce(estimate, 0) < 10 THEN 'hold'
                WHEN date_diff('day', statement, DATE '2026-10-31') < 28 THEN 'hold' WHEN aged_over_90 > 0 AND oldest > 120 THEN 'collections' ELSE 'statement' END AS decision
        FROM read_csv('$DIR/accounts.csv', header = true, types = {'account': 'VARCHAR'}) accounts
        LEFT JOIN credits USING (account) LEFT JOIN aged USING (account) LEFT JOIN pending USING (account) LEFT JOIN told USING (account) ORDER BY accounts.account
        """;
}
