using System.Globalization;
using PolicyBilling.Connectors.Remittances;

namespace PolicyBilling.Tests.Remittances;

/// <summary>Remittances damaged at random: what is still read pays, writes off and leaves to the patient what the whole
/// file did, or is refused in a sentence.</summary>
public class RemittanceMutantTests
{
    private const int Seed = 20261128;

    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("MUTANTS"), CultureInfo.InvariantCulture, out var count)
            ? count
            : 2000;

    [Fact]
    public void No_damaged_remittance_is_read_with_other_money()
    {
        var whole = Advice
            .Of([.. Advice.Change("BPR", "BPR|I|155|C|ACH||||||||||||20261020"), "PLB|19|20261231|WO:PN9|25"])
            .With(
                "BPR|H|0|C|NON||||||||||||20261021",
                "TRN|1|EFT7002|1999999999",
                Advice.Payer,
                "CLP|C3|4|90|0",
                "CAS|CO|29|90"
            )
            .Text();
        var money = Sums(Advice.Read(whole));
        var dice = new Random(Seed);
        var (read, refused) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            var (mutant, how) = Mutate(whole, dice);
            try
            {
                var payments = Advice.Read(mutant);
                read++;
                Sums(payments).ShouldBe(money, $"seed {Seed}, mutant {i}: {how}");
            }
            catch (RefusedException error)
            {
                refused++;
                error.Problems.ShouldAllBe(problem => problem.Message.Length > 20, $"mutant {i}: {how}");
            }
        }
        refused.ShouldBeGreaterThan(Count / 3);
        TestContext.Current.TestOutputHelper?.WriteLine($"{read} still read, {refused} refused");
    }

    private static (int, long, long, long) Sums(IReadOnlyList<Remittance> payments)
    {
        var claims = payments.SelectMany(payment => payment.Claims).ToList();
        return (
            claims.Count,
            payments.Sum(payment => payment.Paid),
            claims.Sum(claim => claim.Paid),
            payments.SelectMany(payment => payment.Adjustments).Sum(one => one.Cents)
        );
    }

    private static (string, string) Mutate(string text, Random dice)
    {
        var segments = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        var (at, other) = (dice.Next(segments.Count), dice.Next(segments.Count));
        var sign = dice.Next(text.Length);
        switch (dice.Next(8))
        {
            case 0:
                var gone = segments[at];
                segments.RemoveAt(at);
                return (string.Join('\n', segments), $"without {gone}");
            case 1:
                segments.Insert(other, segments[at]);
                return (string.Join('\n', segments), $"twice {segments[at]}");
            case 2:
                (segments[at], segments[other]) = (segments[other], segments[at]);
                return (string.Join('\n', segments), $"swapped {segments[at]} and {segments[other]}");
            case 3:
                return (text[..sign], $"cut at {sign}");
            case 4:
                return (text.Remove(sign, 1), $"without sign {sign}, '{text[sign]}'");
            case 5:
                return (text.Insert(sign, text[sign].ToString()), $"sign {sign} twice, '{text[sign]}'");
            case 6:
                var digit = (char)('0' + dice.Next(10));
                return (text.Remove(sign, 1).Insert(sign, digit.ToString()), $"'{text[sign]}' at {sign} is '{digit}'");
            default:
                return (text + text[sign..], $"a second half from {sign}");
        }
    }
}
