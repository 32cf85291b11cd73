using System.Text;
using System.Text.Json;
using MiniExcelLibs;
using PolicyBilling.App;
using PolicyBilling.App.Commands;
using PolicyBilling.Files.Reports.Group;

namespace PolicyBilling.Tests.App;

public sealed class GroupDryRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("group-").FullName;
    private readonly string _policies;

    public GroupDryRunTests() => _policies = Policies(_folder, "10.00");

    private string Group => Path.Combine(_folder, "group");

    private string Out => Path.Combine(_folder, "out");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_practice_has_its_results_and_the_group_a_summary()
    {
        Practice("Élm Street", 100m);
        Practice("Oak", 20m);
        var (code, output, error) = await Run();
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        output.ShouldContain("2 decided, 0 refused");
        output.ShouldContain("4 accounts, balance $240.00");
        Directory
            .GetDirectories(Out)
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["elm-street", "oak"]);
        Directory.GetFiles(Out).Select(Path.GetFileName).ShouldBe(["group.xlsx"]);
        MiniExcel.GetSheetNames(Path.Combine(Out, "group.xlsx")).ShouldBe(["Read me first", "Practices", "Totals"]);
    }

    [Fact]
    public void What_each_says_comes_in_their_order_though_several_are_done_at_once()
    {
        using var error = new MemoryStream();
        var side = new SideBySide<string>(new Terminal(Stream.Null, error, new(2026, 11, 30)));
        side.Run(
            [.. Enumerable.Repeat(1L, 20)],
            place => $"{place}",
            (place, own) =>
            {
                Thread.Sleep(place % 3);
                own.Error.WriteLine($"said {place}");
                return $"{place}";
            },
            TestContext.Current.CancellationToken
        );
        side.Results.ShouldBe(Enumerable.Range(0, 20).Select(place => $"{place}"));
        Encoding
            .UTF8.GetString(error.ToArray())
            .ShouldBe(string.Concat(Enumerable.Range(0, 20).Select(place => $"said {place}\n")));
    }

    [Fact]
    public void Those_too_large_for_one_memory_are_done_one_after_the_other()
    {
        var (now, most) = (0, 0);
        new SideBySide<string>(new Terminal(Stream.Null, Stream.Null, new(2026, 11, 30))).Run(
            [.. Enumerable.Repeat(100L << 20, 4)],
            place => $"{place}",
            (place, _) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                Thread.Sleep(5);
                Interlocked.Decrement(ref now);
                return "";
            },
            TestContext.Current.CancellationToken
        );
        most.ShouldBe(1);
    }

    [Fact]
    public async Task A_practice_in_a_group_is_decided_as_it_is_alone()
    {
        var practice = Practice("Oak", 20m);
        Practice("Elm", 100m);
        await Run();
        await Run("dry-run", practice, "--policies", _policies, "--out", Path.Combine(_folder, "alone"));
        (await Bytes("out", "oak", "plan.json")).ShouldBe(await Bytes("alone", "plan.json"));
    }

    [Fact]
    public async Task A_practice_that_is_refused_is_reported_and_stops_no_other()
    {
        Directory.CreateDirectory(Path.Combine(Group, "Ash"));
        Practice("Elm", 100m);
        Practice("Oak", 20m, "9,1002,2026-10-01,charge,broken\n");
        var (code, output, error) = await Run("--format", "json");
        code.ShouldBe(1);
        error.ShouldStartWith("Ash: refused\n");
        var json = JsonDocument.Parse(output).RootElement;
        json.GetProperty("exit_code").GetInt32().ShouldBe(1);
        json.GetProperty("practices")
            .EnumerateArray()
            .Select(practice =>
                (practice.GetProperty("practice").GetString(), practice.GetProperty("exit_code").GetInt32())
            )
            .ShouldBe([("Ash", 1), ("Elm", 0), ("Oak", 3)]);
        json.GetProperty("totals")[0].GetProperty("accounts").GetInt32().ShouldBe(4);
        Directory.GetDirectories(Out).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["elm", "oak"]);
    }

    [Fact]
    public async Task Accounts_held_by_faults_are_told_by_exit_code_3_where_nothing_was_refused()
    {
        Practice("Elm", 100m);
        Practice("Oak", 20m, "9,1002,2026-10-01,charge,broken\n");
        (await Run()).Code.ShouldBe(3);
    }

    [Fact]
    public async Task A_practices_own_policies_go_before_the_groups_and_these_before_the_usual_ones()
    {
        Policies(Practice("Elm", 30m), "50.00");
        Practice("Oak", 30m);
        (await Statements()).ShouldBe([0, 2]);
        Policies(Group, "40.00");
        (await Statements()).ShouldBe([0, 2]);
        (await Statements(given: false)).ShouldBe([0, 0]);
    }

    [Fact]
    public async Task Moneys_of_two_countries_are_not_added_up()
    {
        Policies(Practice("Elm", 30m), "10.00", "CAD");
        Practice("Oak", 30m);
        var json = JsonDocument.Parse((await Run("--format", "json")).Output).RootElement;
        json.GetProperty("totals")
            .EnumerateArray()
            .Select(total => total.GetProperty("currency").GetString())
            .ShouldBe(["CAD", "USD"]);
    }

    [Fact]
    public async Task Wrong_policies_are_told_once_and_nothing_is_written()
    {
        Practice("Elm", 100m);
        File.WriteAllText(Path.Combine(_policies, "statements.yaml"), "policy: statement\n");
        (await Run()).ShouldSatisfyAllConditions(run => run.Code.ShouldBe(1), run => run.Error.ShouldNotContain("Elm"));
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public void A_stop_leaves_what_was_written_and_says_how_far_it_came()
    {
        Practice("Elm", 100m);
        using var error = new MemoryStream();
        var request = new DryRunCommand.Request(
            "",
            Group,
            _policies,
            true,
            [],
            null,
            "table",
            Out,
            null,
            null,
            null,
            false,
            false
        );
        GroupDryRun
            .Run(
                request,
                new Terminal(new MemoryStream(), error, new(2026, 11, 30)),
                new CancellationToken(canceled: true)
            )
            .ShouldBe(130);
        Encoding
            .UTF8.GetString(error.ToArray())
            .ShouldStartWith("Stopped; the results of 0 of 1 practices are written");
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public async Task Results_never_lie_among_the_practices()
    {
        Practice("Elm", 100m);
        (await Run("dry-run", "--group", Group, "--policies", _policies, "--out", Group)).Error.ShouldContain(
            "give another folder with --out"
        );
        var inside = Path.Combine(Group, "results");
        for (var i = 0; i < 2; i++)
            (await Run("dry-run", "--group", Group, "--policies", _policies, "--out", inside)).Output.ShouldContain(
                "1 decided, 0 refused"
            );
    }

    [Fact]
    public async Task Results_deeper_in_the_group_are_no_practice()
    {
        Practice("Elm", 100m);
        var deeper = Path.Combine(Group, "reports", "group");
        for (var i = 0; i < 2; i++)
            (await Run("dry-run", "--group", Group, "--policies", _policies, "--out", deeper)).Output.ShouldContain(
                "1 decided, 0 refused"
            );
    }

    [Fact]
    public async Task A_practice_keeps_the_folder_of_its_results_when_another_comes()
    {
        Practice("Oak", 20m);
        await Run();
        Practice("Elm", 100m);
        Practice("oak!", 5m);
        await Run();
        Directory
            .GetDirectories(Out)
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["elm", "oak", "oak-2"]);
        File.ReadAllText(Path.Combine(Out, "oak", "plan.json")).ShouldContain("20.00");
    }

    [Fact]
    public async Task A_group_takes_the_place_of_the_data() =>
        (await Run("dry-run", _folder, "--group", Group)).ShouldSatisfyAllConditions(
            run => run.Code.ShouldBe(2),
            run => run.Error.ShouldContain("leave out DATA")
        );

    [Theory]
    [InlineData("Maple Street", "maple-street")]
    [InlineData("Clinique d’Été — №2", "clinique-d-ete-2")]
    [InlineData("../..", "practice")]
    [InlineData("日本", "practice")]
    [InlineData("a\ud800b", "a-b")]
    [InlineData("a\ufffeb", "a-b")]
    public void Folders_of_results_have_safe_names(string name, string safe) => SafeName.Of(name).ShouldBe(safe);

    private async Task<int[]> Statements(bool given = true)
    {
        string[] policies = given ? ["--policies", _policies] : [];
        var (_, output, _) = await Run(["dry-run", "--group", Group, "--out", Out, "--format", "json", .. policies]);
        return
        [
            .. JsonDocument
                .Parse(output)
                .RootElement.GetProperty("practices")
                .EnumerateArray()
                .Select(practice =>
                    practice
                        .GetProperty("by_decision")
                        .EnumerateArray()
                        .Where(total => total.GetProperty("decision").GetString() == "statement")
                        .Sum(total => total.GetProperty("accounts").GetInt32())
                ),
        ];
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        string[] all = arguments is ["dry-run", ..]
            ? arguments
            : ["dry-run", "--group", Group, "--policies", _policies, "--out", Out, .. arguments];
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var code = await CommandLine.Run(all, new Terminal(output, error, new(2026, 11, 30)));
        return (code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    private Task<byte[]> Bytes(params string[] path) =>
        File.ReadAllBytesAsync(Path.Combine([_folder, .. path]), TestContext.Current.CancellationToken);

    // Two accounts that owe the same.
    private string Practice(string name, decimal owes, string ledger = "")
    {
        var folder = Directory.CreateDirectory(Path.Combine(Group, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "export.yaml"), "as_of: 2026-10-31\n");
        File.WriteAllText(Path.Combine(folder, "accounts.csv"), "account,name\n1001,Kim\n1002,Lee\n");
        File.WriteAllText(
            Path.Combine(folder, "ledger.csv"),
            $"entry,account,date,kind,amount\n1,1001,2026-09-01,charge,{owes}\n2,1002,2026-10-20,charge,{owes}\n"
                + $"{ledger}"
        );
        File.WriteAllText(Path.Combine(folder, "claims.csv"), "claim,account,patient,status\n");
        return folder;
    }

    private static string Policies(string folder, string minimum, string currency = "USD")
    {
        var policies = Directory.CreateDirectory(Path.Combine(folder, "policies")).FullName;
        File.WriteAllText(
            Path.Combine(policies, "practice.yaml"),
            $"practice: {{name: P, phone: 1, email: p@p.example, address: A, currency: {currency}, languages: "
                + $"[en]}}\norder: [statements]\n"
        );
        File.WriteAllText(
            Path.Combine(policies, "statements.yaml"),
            $$"""
            policy: statements
            title: Who gets a statement
            settings:
              least: {{minimum}}
            rules:
              - name: owes
                when: patient_portion >= least
                then: statement
                because: The patient owes {patient_portion}.
            """
        );
        return policies;
    }
}
