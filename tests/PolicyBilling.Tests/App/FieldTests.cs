using System.Text.Json;

namespace PolicyBilling.Tests.App;

/// <summary>What offices do to exports without meaning to, each in a folder of its own with its <c>expect.md</c>, run
/// as a person would.</summary>
public class FieldTests
{
    private static readonly string Fixtures = Path.Combine(
        Program.Root,
        "tests",
        "PolicyBilling.Tests",
        "Fixtures",
        "field"
    );

    /// <summary>One folder and what must come out of it.</summary>
    /// <param name="Name">The folder.</param>
    /// <param name="Codes">The exit codes that are right.</param>
    /// <param name="Decisions">Accounts with their decision, and policy/rule where it matters, such as <c>1001 hold
    /// engine/bad-data</c>; behind <c>never</c>, what must not be decided.</param>
    /// <param name="Words">What one problem must contain, all together.</param>
    /// <param name="Options">More of the command line.</param>
    private sealed record FieldCase(
        string Name,
        int[] Codes,
        string[] Decisions,
        string[] Words,
        params string[] Options
    );

    private static readonly FieldCase[] Cases =
    [
        new(
            "01-claims-lost-their-zeros",
            [1, 3],
            ["never 0012 statement", "never 0013 statement", "never 0012 collections", "never 0013 collections"],
            ["claims.csv", "12", "0012", "zeros"]
        ),
        new("03-patients-lost-their-zeros", [1, 3], ["never 0012 statement"], ["patients.csv", "0012", "zeros"]),
        new("05-plans-lost-their-zeros", [1, 3], ["never 0012 statement"], ["payment_plans.csv", "0012", "zeros"]),
        new("07-billing-type-by-a-lookup-that-failed", [3], ["1001 hold engine/bad-data"], ["C2", "#N/A"]),
        new(
            "09-flags-in-a-merged-cell",
            [3],
            ["1001 hold", "1002 hold engine/bad-data"],
            ["E2:E3 is merged: unmerge it and write the value in each row"]
        ),
        new(
            "11-formula-never-calculated",
            [3],
            ["1001 hold engine/bad-data"],
            ["E2", "a formula without a result: open the workbook in Excel, save it, and try again"]
        ),
        new("13-id-shown-with-zeros", [0], ["0012 hold exceptions/hold"], []),
        new("15-ledger-in-two-sheets", [1], [], ["ledger (2)"]),
        new("17-days-and-months-swapped", [1], [], ["ledger.csv", "MM/dd/yyyy", "dd/MM/yyyy", "fits"]),
        new(
            "19-swapped-payment-lies-after-the-export",
            [3],
            ["1001 hold engine/doubtful-data"],
            ["ledger.csv:3", "2026-11-05", "2026-05-11"]
        ),
        new("21-statement-of-nothing", [3], ["1001 hold engine/amount"], ["Installment", "$0.00"]),
        new(
            "23-amount-above-what-is-owed",
            [3],
            ["1001 hold engine/amount", "1002 hold engine/amount", "1003 hold engine/amount"],
            ["$60.00", "more than the balance of $30.00"]
        ),
        new(
            "25-write-off-below-zero",
            [3],
            [
                "1001 hold engine/amount",
                "1002 write-off statements/owes $10.00",
                "1003 write-off statements/owes $50.00",
            ],
            ["write off -$20.00"]
        ),
        new(
            "27-bounced-e-mail-without-consent",
            [0],
            ["1001 statement statements/owes $150.00 over 90 $150.00 by mail"],
            []
        ),
        new(
            "29-past-month-with-some-posted-dates",
            [0],
            [],
            ["posted", "1 of 2 entries", "2026-09-30"],
            "--as-of",
            "2026-09-30"
        ),
        new("31-provider-column-missing", [1], [], ["accounts.csv", "provider", "agency/dr-old"]),
        new("33-reversed-charge-pays-another-visit", [0], ["1001 statement statements/owes $80.00 over 90 $80.00"], []),
        new("35-two-holds", [0], ["1001 hold holds/on-hold"], []),
        new(
            "37-estimates-beyond-the-charges",
            [0, 3],
            ["never 1001 statement", "never 1002 statement"],
            ["1001", "1002", "160.00", "100.00"]
        ),
        new("39-insurer-takes-its-money-back", [0], ["1001 statement statements/owes $80.00"], []),
        new("41-column-name-a-letter-off", [1], [], ["accounts.csv", "flag", "flags"]),
        new("43-one-column-for-each-flag", [0], ["1001 hold", "1002 statement"], ["column", "the flag bankruptcy"]),
        new("45-range-that-names-nobody", [2], [], ["X", "A-B"], "--guarantors", "X"),
        new(
            "47-run-for-a-day-after-the-export",
            [0],
            ["1001 statement"],
            ["2027-01-31", "2026-10-31", "92 days"],
            "--as-of",
            "2027-01-31"
        ),
        new(
            "49-two-halves-of-the-alphabet",
            [0],
            [
                "1001 statement",
                "1002 hold engine/not-selected",
                "1003 hold engine/not-selected",
                "1004 statement",
                "1005 statement",
                "1006 statement",
            ],
            [],
            "--guarantors",
            "A-M"
        ),
        new(
            "49-two-halves-of-the-alphabet",
            [0],
            [
                "1001 hold engine/not-selected",
                "1002 statement",
                "1003 statement",
                "1004 hold engine/not-selected",
                "1005 hold engine/not-selected",
                "1006 hold engine/not-selected",
            ],
            [],
            "--guarantors",
            "N-Z"
        ),
        new(
            "51-same-old-debts-take-the-batch",
            [0],
            ["1001 hold engine/next-batch", "1002 statement statements/owes"],
            []
        ),
        new(
            "53-hold-that-ends-before-it-begins",
            [3],
            ["1001 hold engine/doubtful-data"],
            ["contacts.csv:2", "ends before it begins", "2027-01-31"]
        ),
        new("55-one-statement-logged-twice", [0], ["1001 statement ladder/ reminder"], []),
    ];

    public static TheoryData<string, int> Rows =>
        [.. Cases.Select((one, place) => new TheoryDataRow<string, int>(one.Name, place))];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task An_export_of_the_field_comes_out_as_it_must(string name, int place)
    {
        Cases[place].Name.ShouldBe(name);
        await ComesOutRight(Cases[place]);
    }

    [Fact]
    public void Every_folder_of_the_field_is_run() =>
        Cases
            .Select(one => one.Name)
            .Distinct()
            .ShouldBe(
                Directory
                    .GetFiles(Fixtures, "expect.md", SearchOption.AllDirectories)
                    .Select(path => Path.GetFileName(Path.GetDirectoryName(path)!))
                    .Order(StringComparer.Ordinal)
            );

    private static async Task ComesOutRight(FieldCase one)
    {
        var folder = Directory.CreateTempSubdirectory("field-").FullName;
        try
        {
            var (data, policies) = (Path.Combine(folder, "data"), Path.Combine(folder, "policies"));
            var own = Path.Combine(Fixtures, one.Name, "data");
            // A workbook has all its tables itself.
            if (File.Exists(Path.Combine(own, "accounts.csv")))
                Lay(Path.Combine(Fixtures, "data"), data);
            Lay(own, data);
            Lay(Path.Combine(Fixtures, "policies"), policies);
            Lay(Path.Combine(Fixtures, one.Name, "policies"), policies);
            var (code, output, error) = await Program.Run([
                "dry-run",
                data,
                "--policies",
                policies,
                .. one.Options,
                "--format",
                "json",
                "--out",
                Path.Combine(folder, "out"),
            ]);
            one.Codes.ShouldContain(code, $"{one.Name}: {error}");
            var said = error.Split('\n').ToList();
            if (code is 0 or 3)
                Judge(one, JsonDocument.Parse(output).RootElement, said);
            if (one.Words.Length > 0)
                said.ShouldContain(line => one.Words.All(line.Contains), string.Join('\n', said));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What the folders have in common first, then the case's own in its place.
    private static void Lay(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var path in Directory.Exists(from) ? Directory.GetFiles(from) : [])
            File.Copy(path, Path.Combine(to, Path.GetFileName(path)), overwrite: true);
    }

    private static void Judge(FieldCase one, JsonElement plan, List<string> said)
    {
        foreach (var problem in plan.GetProperty("problems").EnumerateArray())
            said.Add($"{Of(problem, "file")}:{Of(problem, "line")}: {Of(problem, "column")}: {Of(problem, "message")}");
        // Nobody can tell what is wrong where nothing is said.
        if (one.Codes is [0] && one.Words.Length == 0)
            said.ShouldAllBe(line => line.Length == 0, one.Name);
        plan.GetProperty("totals").GetProperty("patient_portion").GetDecimal().ShouldBeGreaterThanOrEqualTo(0m);
        var decisions = plan.GetProperty("decisions").EnumerateArray().ToDictionary(row => Of(row, "account"), Shown);
        foreach (var wanted in one.Decisions)
        {
            var never = wanted.StartsWith("never ", StringComparison.Ordinal);
            var account = wanted.Split(' ')[never ? 1 : 0];
            var words = wanted[(wanted.IndexOf(account, StringComparison.Ordinal) + account.Length + 1)..];
            var decided = decisions[account];
            if (never)
                decided.ShouldNotStartWith(words, Shouldly.Case.Sensitive, $"{one.Name}, {account}");
            else
                decided.ShouldStartWith(words, Shouldly.Case.Sensitive, $"{one.Name}, {account}");
        }
    }

    private static string Shown(JsonElement row)
    {
        var amount = row.GetProperty("amount").GetDecimal();
        var over90 = row.GetProperty("aged_over_90").GetDecimal();
        return string.Join(
            ' ',
            new[]
            {
                Of(row, "decision"),
                $"{Of(row, "policy")}/{Of(row, "rule")}",
                Of(row, "step"),
                FormattableString.Invariant($"${amount:0.00}"),
                FormattableString.Invariant($"over 90 ${over90:0.00}"),
                $"by {Of(row, "by")}",
            }.Where(part => part.Length > 0)
        );
    }

    private static string Of(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";
}
