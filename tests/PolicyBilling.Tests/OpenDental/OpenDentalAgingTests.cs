using System.Globalization;
using System.Text;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Tests.OpenDental;

/// <summary>The self-check ages in passing, by sums; the program ages what was written, entry by entry. They must
/// come to the same.</summary>
public class OpenDentalAgingTests(MariaDb server) : OpenDentalCase(server)
{
    private const int Families = 60;

    [Theory]
    [InlineData("1", AgingMethod.AdjustmentsFirst, 1)]
    [InlineData("2", AgingMethod.OldestFirst, 2)]
    public async Task The_data_that_is_written_ages_as_the_self_check_says(string first, AgingMethod method, int seed)
    {
        Sql($"UPDATE preference SET ValueString='{first}' WHERE PrefName='AgingProcLifo'");
        Fill(new Random(seed));
        await Imported("ledger");
        Store(new AgingRules(method, TakenBackAges.OwnDate));
        var (code, output, error) = await Import();
        code.ShouldBe(0, output + error);
        output.ShouldContain($"Self-check: {Families} of {Families} accounts agree");
    }

    private void Fill(Random random)
    {
        var sql = new StringBuilder();
        for (var patient = 1; patient <= Families * 2; patient++)
        {
            sql.Append($"INSERT INTO patient (PatNum, Guarantor, LName, BillingType) VALUES ({patient}, ");
            sql.Append($"{(patient - 1) / 2 * 2 + 1}, 'N{patient}', 2);");
            for (var entry = 0; entry < random.Next(8); entry++)
                Procedure(sql, random, patient, patient * 100 + entry);
        }
        Sql(sql.ToString());
    }

    // A procedure; perhaps adjusted, paid, refunded, and on a claim that is answered or not.
    private static void Procedure(StringBuilder sql, Random random, int patient, int number)
    {
        var age = random.Next(1, 200);
        int Since() => random.Next(1, age + 1);
        string Money(int most) => (random.Next(-most, most * 3) / 100m).ToString(CultureInfo.InvariantCulture);
        var fee = random.Next(1000, 40000) / 100m;
        sql.Append("INSERT INTO procedurelog (ProcNum, PatNum, ProcDate, ProcFee, UnitQty, ProcStatus) VALUES ")
            .Append(CultureInfo.InvariantCulture, $"({number}, {patient}, {Ago(age)}, {fee}, 1, 2);");
        for (var again = 0; again < random.Next(3); again++)
            sql.Append("INSERT INTO adjustment (AdjNum, PatNum, AdjDate, AdjAmt, AdjType, ProcNum) VALUES ")
                .Append($"({number * 3 + again}, {patient}, {Ago(Since())}, -({Money(9000)}), 3, ")
                .Append($"{(random.Next(3) == 0 ? 0 : number)});");
        for (var again = 0; again < random.Next(3); again++)
            sql.Append("INSERT INTO paysplit (SplitNum, PatNum, DatePay, SplitAmt, PayNum, ProcNum) VALUES ")
                .Append($"({number * 3 + again}, {patient}, {Ago(Since())}, {Money(12000)}, 1, {number});");
        if (random.Next(2) == 0)
            return;
        var isSent = random.Next(2) == 0;
        sql.Append("INSERT INTO claim (ClaimNum, PatNum, ClaimStatus, DateSent, ClaimType, PlanNum) VALUES ")
            .Append($"({number}, {patient}, '{(isSent ? 'S' : 'R')}', {Ago(Since())}, 'P', 1);")
            .Append("INSERT INTO claimproc (ClaimProcNum, PatNum, ProcNum, ClaimNum, Status, InsPayEst, InsPayAmt, ")
            .Append($"WriteOff, DateCP) VALUES ({number}, {patient}, {number}, {number}, {(isSent ? 0 : 1)}, ")
            .Append($"{random.Next(100)}, {(isSent ? "0" : Money(9000))}, {random.Next(30)}, {Ago(Since())});");
    }

    private void Store(AgingRules rules)
    {
        var data = PracticeImport.Read(Data, cancel: TestContext.Current.CancellationToken);
        var day = data.ExportedAsOf!.Value.DayNumber;
        var account = new AccountOnDay(data, rules);
        for (var place = 0; place < data.Accounts.Count; place++)
        {
            account.Read(place, day);
            var aging = account.Aging;
            long[] cents =
            [
                aging.Bucket(0),
                aging.Bucket(1),
                aging.Bucket(2),
                aging.Bucket(3),
                account.Claims.Expected,
                account.Ledger.Balance,
            ];
            Stored(
                int.Parse(data.AccountIds[place], CultureInfo.InvariantCulture),
                [.. cents.Select(amount => Money.FromCents(amount))]
            );
        }
    }
}
