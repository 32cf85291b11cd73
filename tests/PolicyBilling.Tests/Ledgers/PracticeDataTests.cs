using PolicyBilling.Ledgers;
using PolicyBilling.Tests.Workbench.Explanations;

namespace PolicyBilling.Tests.Ledgers;

public class PracticeDataTests
{
    private static readonly Problem Problem = new(Severity.Error, "ledger", 1, "amount", "1", "It cannot be read.");

    public static TheoryData<string> Changes => [.. Ways.Keys];

    private static readonly Dictionary<string, Action<PracticeData>> Ways = new()
    {
        ["a new name"] = data => data.Folder = "another",
        ["another day"] = data => data.ExportedAsOf = null,
        ["another account"] = data => data.Add(default(AccountRow)),
        ["a hold"] = data => data.Hold(0, Problem),
        ["a problem"] = data => data.Add([Problem]),
        ["a text"] = data => data.Keep(0, "D0120", "Periodic exam"),
        ["a row more"] = data => data.Ledger.Add(0, default),
        ["a row in the place of another"] = data => data.Ledger.Replace(0, 0, default),
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Data_that_was_imported_does_not_change(string change)
    {
        var data = Files.Import.PracticeImport.Read(Demo.Folder, cancel: TestContext.Current.CancellationToken);
        Should.Throw<InvalidOperationException>(() => Ways[change](data));
    }

    [Fact]
    public void Data_that_is_being_read_does()
    {
        var data = new PracticeData();
        foreach (var change in Ways.Keys.SkipLast(1))
            Ways[change](data);
        data.Seal();
        Ways["a row in the place of another"](data);
        Should.Throw<InvalidOperationException>(() => Ways["a row more"](data));
    }
}
