using PolicyBilling.Files.Reports;

namespace PolicyBilling.Tests.Reports;

public sealed class OutputFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("output-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_second_run_replaces_the_files_of_the_first_and_leaves_nothing_else()
    {
        Write("plan.json", "first");
        Write("plan.json", "second").ShouldBe([Path.Combine(_folder, "plan.json")]);
        File.ReadAllText(Path.Combine(_folder, "plan.json")).ShouldBe("second");
        Directory.GetFiles(_folder).Length.ShouldBe(1);
    }

    [Fact]
    public void A_run_that_stops_halfway_leaves_the_old_files_and_no_new_ones()
    {
        Write("plan.json", "old");
        Should.Throw<InvalidOperationException>(() =>
        {
            using var files = new OutputFiles(_folder);
            files.Add("plan.json", stream => stream.Write("new"u8));
            files.Add("dry-run.xlsx", _ => throw new InvalidOperationException("stopped"));
        });
        Directory.GetFiles(_folder).ShouldBe([Path.Combine(_folder, "plan.json")]);
        File.ReadAllText(Path.Combine(_folder, "plan.json")).ShouldBe("old");
    }

    [Fact]
    public void A_read_only_file_is_named_and_kept()
    {
        Write("plan.json", "old");
        var plan = Path.Combine(_folder, "plan.json");
        File.SetAttributes(plan, FileAttributes.ReadOnly);
        try
        {
            Should
                .Throw<OutputException>(() => Write("plan.json", "new"))
                .Message.ShouldBe($"{plan} is read-only: allow writing to it, or give another folder with --out.");
            File.ReadAllText(plan).ShouldBe("old");
        }
        finally
        {
            File.SetAttributes(plan, FileAttributes.Normal);
        }
    }

    [Fact]
    public void A_file_open_in_another_program_is_named_and_nothing_is_replaced()
    {
        Write("dry-run.xlsx", "old");
        Write("plan.json", "old");
        var workbook = Path.Combine(_folder, "dry-run.xlsx");
        using (File.Open(workbook, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            using var files = new OutputFiles(_folder);
            files.Add("plan.json", stream => stream.Write("new"u8));
            files.Add("dry-run.xlsx", stream => stream.Write("new"u8));
            Should
                .Throw<OutputException>(files.Commit)
                .Message.ShouldStartWith($"{workbook} is open in another program");
        }
        File.ReadAllText(Path.Combine(_folder, "plan.json")).ShouldBe("old");
        Directory.GetFiles(_folder).Length.ShouldBe(2);
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_refused_in_words()
    {
        Write("plan.json", "old");
        var folder = Path.Combine(_folder, "plan.json");
        Should
            .Throw<OutputException>(() => new OutputFiles(folder))
            .Message.ShouldStartWith($"The folder {folder} could not be made");
    }

    [Theory]
    [InlineData("../plan.json")]
    [InlineData("/etc/plan.json")]
    [InlineData("C:plan.json")]
    [InlineData("a\\b.json")]
    [InlineData("plan.json.")]
    [InlineData("x:y.json")]
    [InlineData("Zoé.json")]
    public void A_name_that_is_not_the_programs_own_is_refused(string name)
    {
        using var files = new OutputFiles(_folder);
        Should.Throw<ArgumentException>(() => files.Add(name, _ => { }));
    }

    private IReadOnlyList<string> Write(string name, string text)
    {
        using var files = new OutputFiles(_folder);
        files.Add(name, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
        return files.Commit();
    }
}
