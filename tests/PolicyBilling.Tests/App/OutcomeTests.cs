using MiniExcelLibs;
using PolicyBilling.App;

namespace PolicyBilling.Tests.App;

/// <summary>A call list that was worked comes back: each row once, all or none.</summary>
public sealed class OutcomeTests : ActingCase
{
    private string CallList => Directory.GetFiles(Folder, "call-list.xlsx", SearchOption.AllDirectories).Single();

    private string Worked => Path.Combine(Folder, "worked.xlsx");

    private async Task<string> Listed()
    {
        var data = Data(contacts: "1001,2026-10-10,statement,first\n1002,2026-10-21,statement,first\n");
        await DryRun(data);
        await Approve();
        await Send();
        return data;
    }

    // What a person writes into the workbook that was sent, saved by a spreadsheet.
    private void Work(params (string Account, string Column, object Value)[] cells)
    {
        var rows = MiniExcel
            .Query(CallList, useHeaderRow: true, sheetName: "Calls")
            .Cast<IDictionary<string, object?>>()
            .Where(row => row["Account"] is not "Total" && row["Outcome"] is null && row["Account"] is not null)
            .Select(row => row.ToDictionary(cell => cell.Key, cell => cell.Value))
            .ToList();
        foreach (var (account, column, value) in cells)
            rows.Single(row => $"{row["Account"]}" == account)[column] = value;
        File.Delete(Worked);
        MiniExcel.SaveAs(Worked, rows, sheetName: "Calls");
    }

    private Task<(int Code, string Output, string Error)> Import(string data) =>
        Run("import-outcomes", Worked, data, "--policies", Policies, "--by", "Ann");

    [Fact]
    public async Task Each_outcome_is_recorded_once()
    {
        var data = await Listed();
        Work(
            ("1001", "Outcome", "no answer"),
            ("1002", "Outcome", "promise"),
            ("1002", "Promised until", new DateTime(2026, 11, 15)),
            ("1002", "Promised", 80m)
        );

        var (code, output, error) = await Import(data);
        code.ShouldBe(0, error);
        output.ShouldContain("2 rows recorded, 0 known already.");
        (await Import(data)).Output.ShouldContain("0 rows recorded, 2 known already.");
        Contacts().Order().ShouldBe(["1001 10-31 Call call", "1002 10-31 Call call", "1002 10-31 Promise"]);
    }

    [Fact]
    public async Task A_row_that_says_something_else_the_second_time_is_a_conflict_and_stays_as_it_was()
    {
        var data = await Listed();
        Work(("1001", "Outcome", "no answer"));
        await Import(data);
        Work(("1001", "Outcome", "spoke"));
        var (code, _, error) = await Import(data);
        code.ShouldBe(0);
        error.ShouldContain("was read before as \"no answer\" and now says \"spoke\"");
        Contacts().ShouldBe(["1001 10-31 Call call"]);
    }

    [Fact]
    public async Task What_cannot_be_meant_is_named_by_its_column_all_at_once_and_nothing_is_recorded()
    {
        var data = await Listed();
        Work(
            ("1001", "Outcome", "promise"),
            ("1001", "Done on", new DateTime(2026, 12, 24)),
            ("1002", "Outcome", "spok"),
            ("1002", "Row", "abc")
        );
        var (code, _, error) = await Import(data);
        code.ShouldBe(1);
        error.ShouldContain("A promise needs its day under Promised until.");
        error.ShouldContain("2026-12-24 is still to come");
        error.ShouldContain("'spok' is no outcome of a call: write no answer,");
        error.ShouldContain("leave the column Row as it was");
        error.ShouldNotContain("--");
        Contacts().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_that_nobody_worked_is_nothing()
    {
        var data = await Listed();
        Work(("1001", "Outcome", "not called"));
        (await Import(data)).Code.ShouldBe(0);
        Contacts().ShouldBeEmpty();
    }
}
