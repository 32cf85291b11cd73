using PolicyBilling.Plans;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.Plans;

public class NameRangeTests
{
    [Theory]
    [InlineData("Adams", "A-M")]
    [InlineData("Mzyk", "A-M")]
    [InlineData("Nagy", "N-Z")]
    [InlineData("zzz", "N-Z")]
    [InlineData("Øystein", "N-Z")]
    [InlineData("Łucja", "A-M")]
    [InlineData("Æsa", "A-M")]
    [InlineData("Éloïse", "A-M")]
    [InlineData("Œuvrard", "N-Z")]
    [InlineData("Đorđe", "A-M")]
    [InlineData("Þóra", "N-Z")]
    [InlineData("ışık", "A-M")]
    [InlineData("İnci", "A-M")]
    [InlineData("Šimek", "N-Z")]
    [InlineData("'t Hooft", "N-Z")]
    [InlineData("’s Gravesande", "N-Z")]
    [InlineData("(deceased) Brown", "A-M")]
    [InlineData("O'Brien", "N-Z")]
    [InlineData("  Lee", "A-M")]
    [InlineData("3M", "N-Z")]
    [InlineData("Ω Dental", "N-Z")]
    [InlineData("Иванов", "N-Z")]
    [InlineData("李娜", "N-Z")]
    [InlineData("", "N-Z")]
    [InlineData("-", "N-Z")]
    public void The_two_halves_of_the_alphabet_have_each_name_once(string name, string half)
    {
        foreach (var range in new[] { "A-M", "N-Z" })
            NameRange.Parse(range)!.Contains(name).ShouldBe(range == half, $"{name} in {range}");
    }

    [Theory]
    [InlineData("Fa-Fm", "Fowler", false)]
    [InlineData("Fa-Fm", "Fmz", true)]
    [InlineData("Fa-Fm", "Fn", false)]
    [InlineData("S", "Smith", true)]
    [InlineData("S", "Šimek", true)]
    [InlineData("S", "3M", false)]
    [InlineData("Z", "3M", true)]
    [InlineData("A-Mc", "McDonald", true)]
    [InlineData("Md-Z", "McDonald", false)]
    [InlineData("Oa-Oz", "O'Brien", true)]
    [InlineData("Lea-Lez", "Le, Xi", false)]
    [InlineData("a–m", "Adams", true)]
    [InlineData("А-Я", "Иванов", true)]
    [InlineData("А-Я", "Adams", false)]
    public void A_range_is_read_as_a_directory_sorts(string range, string name, bool contains) =>
        NameRange.Parse(range)!.Contains(name).ShouldBe(contains);

    [Theory]
    [InlineData("M-A")]
    [InlineData("1-9")]
    [InlineData("A-M-Z")]
    [InlineData("")]
    public void What_is_no_range_is_none(string text) => NameRange.Parse(text).ShouldBeNull();

    private static ExportFolder Export() =>
        new ExportFolder()
            .File(
                "accounts.csv",
                "account,name,provider",
                "A1,Ann Able,Dr. Moor",
                "A2,Bo Bell,Dr. Reed",
                "A3,3M,Dr. Reed",
                "A4,Иванов,"
            )
            .File("claims.csv", "claim,account,status");

    [Theory]
    [InlineData("X", null, "--guarantors X: no guarantor's name lies in that range. The names begin with A-B.")]
    [InlineData("B-F", null, null)]
    [InlineData("C-F", null, "--guarantors C-F: no guarantor's name lies in that range. The names begin with A-B.")]
    [InlineData("N-Z", null, null)]
    [InlineData(null, "dr. moor", null)]
    [InlineData(
        null,
        "Dr. Mor",
        "--provider Dr. Mor: no account has that provider. Did you mean 'Dr. Moor'? The providers are: Dr. "
            + "Moor, Dr. Reed."
    )]
    [InlineData(
        "B",
        "Dr. Moor",
        "--guarantors B --provider Dr. Moor: no account of that provider has a guarantor in that range."
    )]
    [InlineData(null, null, null)]
    public void A_selection_of_nobody_says_who_there_is(string? range, string? provider, string? nobody)
    {
        using var export = Export();
        var options = new RunOptions(new(2026, 10, 31), null, range is null ? null : NameRange.Parse(range), provider);
        (Selection.Nobody(export.Read(), options)?.English).ShouldBe(nobody);
    }

    [Theory]
    [InlineData("N-Z", "takes them")]
    [InlineData("A-M", "leaves them out")]
    public void The_names_that_begin_with_no_letter_are_counted(string range, string what)
    {
        using var export = Export();
        BillingRun
            .Plan(
                export.Read(),
                PolicyText.Load(("p", "rules: [{ name: all, when: true, then: hold, because: B. }]")),
                new RunOptions(new(2026, 10, 31), Guarantors: NameRange.Parse(range)),
                TestContext.Current.CancellationToken
            )
            .Problems.Where(problem => problem.Column == "name")
            .Select(problem => $"{problem.Severity} {problem.Message}")
            .ShouldBe([
                "Notice Names that begin with none of the letters A to Z (1 with a digit, 1 in another script) "
                    + "belong to "
                    + $"the range that ends at Z: {range} {what}.",
            ]);
    }
}
