using System.Globalization;
using System.Text;
using PolicyBilling.Files.Printed;

namespace PolicyBilling.Tests.Printed;

/// <summary>Reports damaged at random: whatever is still written agrees with its printed totals.</summary>
public class MutantTests
{
    private const int Seed = 20261120;
    private static readonly string[] Texts =
    [
        "01-dentrix-aging-text",
        "03-opendental-aging-tab",
        "11-curve-receivables-csv",
        "17-patients-unicode-text",
        "21-ledger-running-balance-csv",
    ];

    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("MUTANTS"), CultureInfo.InvariantCulture, out var count)
            ? count
            : 300;

    [Fact]
    public void No_damaged_report_is_written_that_differs_from_its_printed_totals()
    {
        var originals = Texts.ToDictionary(name => name, name => Specimens.Files(name)[0]);
        foreach (var path in OtherLayoutTests.Paths)
            originals[Path.GetFileName(path)] = PrintedFile.Read(path);
        var names = originals.Keys.ToList();
        var whole = names.ToDictionary(name => name, name => Balance(Specimens.Answered([originals[name]])));
        var dice = new Random(Seed);
        var written = 0;
        for (var i = 0; i < Count; i++)
        {
            var name = names[i % names.Count];
            var (mutant, how) = Mutate(originals[name], dice);
            var proposal = Specimens.Answered([mutant]);
            if (proposal.Status != PrintedStatus.Reads)
                continue;
            written++;
            // What is still read says what the whole report said, or its printed totals were changed too.
            var printed = proposal.Brought.PrintedTotals.Where(total => total.Role == "balance").ToList();
            printed.ShouldNotBeEmpty($"seed {Seed}, mutant {i} of {name}: {how}");
            Balance(proposal).ShouldBe(printed[^1].Printed, $"seed {Seed}, mutant {i} of {name}: {how}");
            if (how != "columns swapped")
                Balance(proposal).ShouldBe(whole[name], $"seed {Seed}, mutant {i} of {name}: {how}");
            foreach (var role in proposal.Brought.PrintedTotals.GroupBy(total => total.Role))
                if (role.Key == "insurance_estimate")
                    proposal
                        .Brought.Accounts.Sum(account => account.Insurance ?? 0)
                        .ShouldBe(role.Sum(total => total.Printed), $"seed {Seed}, mutant {i} of {name}: {how}");
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{Count} mutants, {written} still read");
    }

    private static decimal Balance(PrintedProposal proposal) =>
        proposal.Kind == "ledger"
            ? proposal.Brought.Entries.Sum(entry => entry.Amount)
            : proposal.Brought.Accounts.Sum(account => account.Balance);

    private static (PrintedFile, string) Mutate(PrintedFile file, Random dice)
    {
        var encoding = file.Content[0] == 0xFF ? Encoding.Unicode : Encoding.Latin1;
        var lines = encoding.GetString(file.Content).Split('\n').ToList();
        var rows = Enumerable.Range(8, lines.Count - 8).Where(at => lines[at].Count(char.IsAsciiDigit) > 6).ToList();
        var row = rows[dice.Next(rows.Count)];
        var how = "";
        switch (dice.Next(6))
        {
            case 0:
                how = "row lost";
                lines.RemoveAt(row);
                break;
            case 1:
                how = "digit changed";
                var digits = Enumerable.Range(0, lines[row].Length).Where(at => IsCents(lines[row], at)).ToList();
                if (digits.Count > 0)
                {
                    var at = digits[dice.Next(digits.Count)];
                    var digit = (char)('0' + (lines[row][at] - '0' + 1 + dice.Next(9)) % 10);
                    lines[row] = $"{lines[row][..at]}{digit}{lines[row][(at + 1)..]}";
                }
                break;
            case 2:
                how = "columns swapped";
                var sign = lines[row].Contains('\t') ? '\t' : ',';
                var fields = lines[row].Split(sign);
                if (fields.Length > 5)
                    (fields[2], fields[3]) = (fields[3], fields[2]);
                lines[row] = string.Join(sign, fields);
                break;
            case 3:
                how = "page doubled";
                var length = Math.Min(10, lines.Count - row - 1);
                lines.InsertRange(row, lines.GetRange(row, length));
                break;
            case 4:
                how = "sign flipped";
                lines[row] =
                    lines[row].Contains('-') && dice.Next(2) == 0
                        ? Without(lines[row], '-')
                        : Negated(lines[row], dice);
                break;
            default:
                how = "date order flipped";
                for (var at = 0; at < lines.Count; at++)
                    lines[at] = System.Text.RegularExpressions.Regex.Replace(
                        lines[at],
                        @"\b(\d{1,2})/(\d{1,2})/(\d{2,4})",
                        "$2/$1/$3"
                    );
                break;
        }
        return (new PrintedFile(file.Path, encoding.GetBytes(string.Join('\n', lines))), how);
    }

    // A digit of an amount with cents.
    private static bool IsCents(string line, int at)
    {
        if (!char.IsAsciiDigit(line[at]))
            return false;
        var end = at;
        while (end < line.Length && (char.IsAsciiDigit(line[end]) || line[end] is ',' or '.'))
            end++;
        return end - at <= 8 && line[at..end].Contains('.') && (end == line.Length || line[end] != '/');
    }

    private static string Without(string line, char sign) => line.Remove(line.IndexOf(sign), 1);

    private static string Negated(string line, Random dice)
    {
        var amounts = System.Text.RegularExpressions.Regex.Matches(line, @"(?<![\d,.])\$?\d[\d,]*\.\d\d").ToList();
        return amounts.Count == 0 ? line : line.Insert(amounts[dice.Next(amounts.Count)].Index, "-");
    }
}
