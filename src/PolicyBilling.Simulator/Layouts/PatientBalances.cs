using System.Globalization;
using System.Text;

namespace PolicyBilling.Simulator.Layouts;

/// <summary>A list saved by Excel as Unicode Text (UTF-16, tabs): a row for each patient, number and name in one cell,
/// what is below zero in parentheses.</summary>
internal static class PatientBalances
{
    private const int Periods = 4;

    public static byte[] Print(PrintedPractice practice)
    {
        var rows = practice.Owing.Where(account => account.Balance != 0).SelectMany(Members).ToList();
        byte[] mark = [0xFF, 0xFE];
        return
        [
            .. mark,
            .. Printing.Bytes(
                [
                    $"Patient balances\t{Day(practice.AsOf)}",
                    "",
                    "Patient\t0-30\t31-60\t61-90\t90+\tBalance\tLast visit",
                    .. rows.Select(row => Line($"\"{row.Who}\"", row.Columns, row.LastVisit)),
                    Line(
                        "",
                        Printing.Sums([.. rows.Select(row => row.Columns)], Periods + 1),
                        $"{rows.Count} patients"
                    ),
                ],
                Encoding.Unicode
            ),
        ];
    }

    // What an account owes, by age, is told as that of one member after the other; a credit is the guarantor's.
    private static IEnumerable<(string Who, long[] Columns, string LastVisit)> Members(PrintedAccount account)
    {
        var members = account.Members.Prepend(new(account.Id, account.Name)).ToList();
        for (var i = 0; i < members.Count; i++)
        {
            var own = Enumerable
                .Range(0, Periods)
                .Select(at => at % members.Count == i ? account.Netted[at] : 0)
                .ToArray();
            if (own.All(cents => cents == 0) && members.Count > 1)
                continue;
            var id = i == 0 ? account.Id : $"{account.Id}-{Printing.Number(i)}";
            yield return ($"{id} - {members[i].ListName}", [.. own, own.Sum()], Day(account.LastVisit));
        }
    }

    private static string Line(string who, long[] columns, string last) =>
        string.Join('\t', columns.Select(Dollars).Prepend(who).Append(last));

    // Excel puts quotes around cells with commas.
    private static string Dollars(long cents)
    {
        var text = "$" + Printing.Amount(Math.Abs(cents));
        text = cents < 0 ? $"({text})" : text;
        return text.Contains(',') ? $"\"{text}\"" : text;
    }

    private static string Day(DateOnly? day) => day?.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture) ?? "";
}
