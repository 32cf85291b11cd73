using System.Globalization;
using System.Text;
using System.Text.Json;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Loading;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Simulator;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.Tests.Workbench.WhatIf;

/// <summary>Trying policies on kept facts says what deciding both from the rows says, the slow and obvious
/// way.</summary>
public sealed class PolicyTrialsTests
{
    private const int Accounts = 400;

    // Every setting with several values takes minutes: TRIALS=1 does. Without it, one of so many.
    private static readonly int OneOf = int.TryParse(Environment.GetEnvironmentVariable("TRIALS"), out var asked)
        ? asked
        : 11;

    private static readonly RunOptions Today = new(new DateOnly(2026, 10, 31));

    [Theory]
    [InlineData(1)]
    [InlineData(20261031)]
    public void Whatever_setting_changes_the_same_accounts_move_with_the_same_reasons_and_amounts(long seed)
    {
        using var practice = new PracticeFolder(new(Accounts, 12, seed, Today.AsOf));
        var (data, saved, kept) = (practice.Data(), PolicyText.Shipped(), new CompiledExpressions());
        var trials = PolicyTrials.Of(data, new("saved", saved), Today, Stop);
        var moved = 0;
        foreach (var change in Changes(saved).Where((_, place) => place % OneOf == seed % OneOf))
            if (Load(kept, change) is { } typed)
                moved += ShouldBeAsDecidedAnew(trials, data, saved, typed).Moves.Count;
        moved.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Statements_that_wait_for_the_next_batch_on_either_side_move_as_when_decided_anew()
    {
        using var practice = new PracticeFolder(new(Accounts, 12, 3, Today.AsOf));
        var data = practice.Data();
        var (all, some) = (PolicyText.Shipped(), InBatches(20));
        ShouldBeAsDecidedAnew(PolicyTrials.Of(data, new("saved", all), Today, Stop), data, all, some)
            .Moves.ShouldNotBeEmpty();
        ShouldBeAsDecidedAnew(PolicyTrials.Of(data, new("saved", some), Today, Stop), data, some, all)
            .Moves.ShouldNotBeEmpty();
    }

    [Theory]
    // What only the reason tells is no move, and yet the other decision is another.
    [InlineData("{ name: a, when: true, then: hold, because: A }", "{ name: a, when: true, then: hold, because: B }")]
    [InlineData(
        "{ name: a, when: true, then: hold, because: A }",
        "{ name: a, when: true, then: hold, waits_for: insurer, because: A }"
    )]
    [InlineData(
        "{ name: a, when: true, then: statement, because: A }",
        "{ name: a, when: true, then: { decision: statement, amount: balance - 1 }, because: A }"
    )]
    [InlineData(
        "{ name: a, when: true, then: statement, because: A }",
        "{ name: a, when: true, then: { decision: statement, amount: balance + 1 }, because: A }"
    )]
    // Conditions that cannot be computed: for one account, and then for all.
    [InlineData(
        "{ name: a, when: balance / (balance - 7) > 0, then: statement, because: A }",
        "{ name: a, when: balance / (balance - balance) > 0, then: statement, because: A }"
    )]
    public void A_rule_that_is_written_otherwise_decides_as_when_decided_anew(string before, string after)
    {
        using var export = new ExportFolder()
            .File("accounts.csv", "account,name", "1,A", "2,B", "3,C")
            .File("claims.csv", "claim,account,status")
            .File(
                "ledger.csv",
                "entry,account,date,kind,amount",
                "E1,1,2026-10-01,charge,7.00",
                "E2,2,2026-10-01,charge,20.00"
            );
        var (data, saved, typed) = (
            export.Read(),
            PolicyText.Load(("p", $"rules: [{before}]")),
            PolicyText.Load(("p", $"rules: [{after}]"))
        );
        ShouldBeAsDecidedAnew(PolicyTrials.Of(data, new("saved", saved), Today, Stop), data, saved, typed)
            .Problems.ShouldBe(WhatIfRun.Of(data, new("saved", saved), new("typed", typed), Today, Stop).Problems);
        ShouldBeAsDecidedAnew(PolicyTrials.Of(data, new("saved", typed), Today, Stop), data, typed, saved);
    }

    [Fact]
    public void A_trial_stops_when_it_is_told_to()
    {
        using var practice = new PracticeFolder(new(50, 6, 3, Today.AsOf));
        var saved = PolicyText.Fixture();
        var trials = PolicyTrials.Of(practice.Data(), new("saved", saved), Today, Stop);
        Should.Throw<OperationCanceledException>(() => trials.Change(new("typed", saved), new(canceled: true)));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static PolicyChange ShouldBeAsDecidedAnew(
        PolicyTrials trials,
        PracticeData data,
        PolicySet saved,
        PolicySet typed
    )
    {
        var anew = WhatIfRun.Of(data, new("saved", saved), new("typed", typed), Today, Stop);
        var kept = trials.Change(new("typed", typed), Stop);
        Shown(kept.Moves.SelectMany(move => new[] { move.Before, move.After }))
            .ShouldBe(Shown(anew.Moves.SelectMany(move => new[] { move.Before, move.After })));
        Shown(kept.Before.Decisions).ShouldBe(Shown(anew.Before.Decisions));
        Shown(kept.After.Decisions).ShouldBe(Shown(anew.After.Decisions));
        kept.Moves.Select(move => move.Change).ShouldBe(anew.Moves.Select(move => move.Change));
        kept.After.NeedsApproval.ShouldBe(anew.After.NeedsApproval);
        kept.Matrix.ShouldBe(anew.Matrix);
        return kept;
    }

    // All that is public of a decision.
    private static string Shown(IEnumerable<Decision> decisions) => JsonSerializer.Serialize(decisions);

    private static IEnumerable<SettingOverride> Changes(PolicySet policies) =>
        from setting in policies.Practice.Settings.Concat(policies.Policies.SelectMany(policy => policy.Settings))
        from value in Others(setting.Value)
        select new SettingOverride(setting.Policy, setting.Name, value);

    private static string[] Others(object value) =>
        value switch
        {
            decimal number => [(number + 1).ToString(Plain), (number * 3).ToString(Plain), "0"],
            bool yes => [yes ? "false" : "true"],
            IEnumerable<string> => ["[]"],
            _ => [],
        };

    private static CultureInfo Plain => CultureInfo.InvariantCulture;

    // What the policies' own limits refuse is not tried.
    private static PolicySet? Load(CompiledExpressions kept, SettingOverride change)
    {
        try
        {
            return PolicyLoader.Load(PolicyText.Files(PolicyText.ShippedFolder), [change], kept: kept);
        }
        catch (Exception refused) when (refused is RefusedException or SettingOverrideException)
        {
            return null;
        }
    }

    private static PolicySet InBatches(int statements) =>
        PolicyLoader.Load(
            [
                .. PolicyText
                    .Files(PolicyText.ShippedFolder)
                    .Select(file =>
                        file.Name == "practice.yaml"
                            ? file with
                            {
                                Content = Encoding.UTF8.GetBytes(
                                    Encoding
                                        .UTF8.GetString(file.Content)
                                        .Replace("# statements_per_run: 150", $"statements_per_run: {statements}")
                                ),
                            }
                            : file
                    ),
            ],
            []
        );
}

file static class Practices
{
    public static PracticeData Data(this PracticeFolder practice) =>
        PracticeImport.Read(practice.Folder, cancel: TestContext.Current.CancellationToken);
}
