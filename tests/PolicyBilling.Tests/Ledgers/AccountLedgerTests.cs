using CsCheck;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Tests.Ledgers;

public class AccountLedgerTests
{
    [Fact]
    public void An_entry_is_found_where_it_stands_in_accounts_of_any_length() =>
        Gen.Select(Gen.Int[1, 200], Gen.Int)
            .Sample(
                (rows, seed) =>
                {
                    var data = new PracticeData();
                    var random = new Random(seed);
                    var entries = Enumerable
                        .Range(0, rows)
                        .Select(i => new LedgerEntry
                        {
                            Entry = data.EntryIds.Intern($"E{i}"),
                            AppliesTo = -1,
                            Patient = -1,
                            Claim = -1,
                            Date = 100 + random.Next(50),
                            Posted = 100,
                            Cents = 100,
                        })
                        .ToArray();
                    random.Shuffle(entries);
                    var ledger = new AccountLedger(data);
                    // Read twice: what it learned of one account must not be told of the next.
                    foreach (
                        var read in (LedgerEntry[][])
                            [
                                [.. entries.Take(rows / 2)],
                                entries,
                            ]
                    )
                    {
                        ledger.Read(read);
                        for (var entry = -1; entry <= rows; entry++)
                            ledger
                                .Find(entry)
                                .ShouldBe(
                                    Enumerable
                                        .Range(0, ledger.Count)
                                        .FirstOrDefault(place => ledger[place].Entry == entry, -1)
                                );
                    }
                },
                iter: 200
            );

    [Fact]
    public void Entries_stand_in_order_of_date_and_then_of_id_however_disordered_they_came() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int)
            .Sample(
                (rows, seed) =>
                {
                    var data = new PracticeData();
                    var random = new Random(seed);
                    var entries = Enumerable
                        .Range(0, rows)
                        .Select(i => new LedgerEntry
                        {
                            Entry = data.EntryIds.Intern($"{random.Next(9)}-{i}"),
                            AppliesTo = -1,
                            Patient = -1,
                            Claim = -1,
                            Date = 100 + random.Next(20),
                            Posted = 100,
                            Cents = 100,
                        })
                        .ToArray();
                    random.Shuffle(entries);
                    var ledger = new AccountLedger(data);
                    ledger.Read(entries);
                    var sorted = entries
                        .OrderBy(entry => entry.Date)
                        .ThenBy(entry => data.EntryIds[entry.Entry], StringComparer.Ordinal)
                        .Select(entry => entry.Entry);
                    Enumerable.Range(0, ledger.Count).Select(place => ledger[place].Entry).ShouldBe(sorted);
                },
                iter: 200
            );
}
