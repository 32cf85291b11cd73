using PolicyBilling.App;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;

namespace PolicyBilling.Tests.App;

/// <summary>A practice is read once; another setting or a changed file gives another workspace of what
/// stayed.</summary>
public sealed class WorkspaceTests : IDisposable
{
    private static readonly SettingOverride Higher = new("statements", "minimum", "150.00");
    private static readonly DateOnly Day = new(2026, 10, 31);

    private readonly ExportFolder _export = new ExportFolder()
        .File("claims.csv", "claim,account,status")
        .File("export.yaml", "as_of: 2026-10-31");

    private readonly string _policies = Directory.CreateTempSubdirectory("workspace-").FullName;

    public WorkspaceTests()
    {
        Write("10.00");
        File.WriteAllText(
            Path.Combine(_policies, "practice.yaml"),
            "practice: { name: Test, languages: [en] }\norder: [statements]\n"
        );
    }

    public void Dispose()
    {
        _export.Dispose();
        Directory.Delete(_policies, recursive: true);
    }

    private void Write(string minimum) =>
        File.WriteAllText(
            Path.Combine(_policies, "statements.yaml"),
            $"policy: statements\nsettings: {{ minimum: {minimum} }}\nrules:\n"
                + "  - { name: owes, when: patient_portion >= minimum, then: statement, because: B. }\n"
                + "  - { name: rest, when: true, then: hold, because: B. }\n"
        );

    private Workspace Open(DateOnly? today = null) =>
        Workspace.Open(
            new Places(_export.Path, _policies, []),
            new Terminal(Stream.Null, Stream.Null, today ?? Day),
            CancellationToken.None
        );

    private static string Decided(Workspace practice) =>
        string.Join(
            ' ',
            practice
                .Plan(new RunOptions(practice.AsOf(null)), CancellationToken.None)
                .Decisions.Select(decision => decision.Rule)
        );

    [Fact]
    public void Another_setting_is_tried_on_the_data_that_was_read()
    {
        var practice = Open();
        var other = practice.With([Higher]);
        (Decided(practice), Decided(other)).ShouldBe(("owes none", "rest none"));
        other.Data.ShouldBeSameAs(practice.Data);
    }

    [Fact]
    public void Where_nothing_changed_on_the_disk_nothing_is_read_again()
    {
        var practice = Open();
        practice.Refreshed(CancellationToken.None).ShouldBeSameAs(practice);
    }

    [Fact]
    public void A_changed_policy_is_read_and_the_data_stays()
    {
        var practice = Open();
        Write("1500.00");
        var now = practice.Refreshed(CancellationToken.None);
        now.Data.ShouldBeSameAs(practice.Data);
        Decided(now).ShouldBe("rest none");
    }

    [Fact]
    public void A_changed_export_is_read_and_the_policies_stay()
    {
        var practice = Open();
        _export.Ledger("E1,A1,2026-10-01,charge,100.00", "E2,A2,2026-10-01,charge,30.00");
        var now = practice.Refreshed(CancellationToken.None);
        now.Policies.ShouldBeSameAs(practice.Policies);
        Decided(now).ShouldBe("owes owes");
    }

    [Theory]
    [InlineData("2026-10-31", false)]
    [InlineData("2026-10-30", true)]
    public void An_export_of_a_day_that_has_not_come_is_told_of(string today, bool told)
    {
        var practice = Open(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));
        practice
            .Plan(new RunOptions(Day), CancellationToken.None)
            .Problems.Any(problem => problem.Message.StartsWith("The export is said to be of 2026-10-31"))
            .ShouldBe(told);
    }

    [Fact]
    public void A_cancelled_reading_ends()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Should.Throw<OperationCanceledException>(() =>
            Workspace.Open(
                new Places(_export.Path, _policies, []),
                new Terminal(Stream.Null, Stream.Null, Day),
                cancel.Token
            )
        );
    }
}
