using System.Runtime.CompilerServices;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Tests.Import;

/// <summary>The sample exports in <c>seeds/</c>.</summary>
public class SeedTests
{
    [Fact]
    public void Another_systems_export_reads_the_same_as_its_twin_in_our_own_form()
    {
        var (foreign, twin) = (
            PracticeImport.Read(Seed("foreign"), cancel: TestContext.Current.CancellationToken),
            PracticeImport.Read(Seed("twin"), cancel: TestContext.Current.CancellationToken)
        );
        foreign.Fingerprint.ShouldBe(twin.Fingerprint);
        (
            foreign.Source,
            foreign.ExportedAsOf,
            foreign.Present,
            foreign.HasPostalCodes,
            foreign.FillsAppliesTo
        ).ShouldBe((twin.Source, twin.ExportedAsOf, twin.Present, twin.HasPostalCodes, twin.FillsAppliesTo));
        (twin.Accounts.Count, twin.Ledger.Count > 50, twin.Present).ShouldBe(
            (
                25,
                true,
                Table.Accounts
                    | Table.Ledger
                    | Table.Patients
                    | Table.Claims
                    | Table.Appointments
                    | Table.Contacts
                    | Table.PaymentPlans
            )
        );
    }

    [Fact]
    public void Another_systems_export_has_only_columns_to_ignore()
    {
        PracticeImport
            .Read(Seed("foreign"), strict: true, cancel: TestContext.Current.CancellationToken)
            .Problems.Select(problem => problem.ToString())
            .ShouldBe(["comptes.csv:1: Solde: The column is not one that policies use; it was ignored."]);
        PracticeImport
            .Read(Seed("twin"), strict: true, cancel: TestContext.Current.CancellationToken)
            .Problems.ShouldBeEmpty();
    }

    [Fact]
    public void An_aging_report_alone_is_enough_to_read()
    {
        var data = PracticeImport.Read(Seed("aging-only"), strict: true, cancel: TestContext.Current.CancellationToken);
        data.Problems.ShouldBeEmpty();
        (data.Accounts.Count, data.EarliestAsOf, data.NotExported).ShouldBe(
            (
                12,
                new DateOnly(2026, 10, 31),
                Table.Patients | Table.Claims | Table.Appointments | Table.Contacts | Table.PaymentPlans
            )
        );
        Sum(data).ShouldBe(290244);
    }

    private static long Sum(PracticeData data)
    {
        long sum = 0;
        for (var account = 0; account < data.Accounts.Count; account++)
        for (var i = 0; i < data.Ledger.CountOf(account); i++)
            sum += data.Ledger.Of(account, i).Cents;
        return sum;
    }

    private static string Seed(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "seeds", name));
}
