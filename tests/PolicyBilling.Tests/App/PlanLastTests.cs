using System.Collections.Concurrent;
using PolicyBilling.Files.Reports;

namespace PolicyBilling.Tests.App;

/// <summary>Where a plan lies, the reports that explain it lie too: in a folder that holds other people's files as
/// well, and so cannot be replaced as a whole, the plan goes first and takes its place last.</summary>
public sealed class PlanLastTests : CommandLineCase
{
    [Fact]
    public async Task The_plan_is_the_last_file_that_a_dry_run_puts_in_its_place()
    {
        Assert.SkipWhen(OperatingSystem.IsMacOS(), "macOS tells of changes in no sure order.");
        var practice = Practice();
        // Once before, so that every folder that is watched is there.
        (await Run("dry-run", practice, "--out", Out)).Code.ShouldBe(0);
        var files = Names();
        File.WriteAllText(Path.Combine(Out, "notes.txt"), "of somebody");
        files.Count.ShouldBeGreaterThan(3, "a plan, a page, a workbook and charts");
        var placed = new ConcurrentQueue<string>();
        using (var watch = new FileSystemWatcher(Out) { IncludeSubdirectories = true, InternalBufferSize = 65_536 })
        {
            watch.Renamed += (_, file) => placed.Enqueue(file.Name!);
            watch.EnableRaisingEvents = true;
            (await Run("dry-run", practice, "--out", Out)).Code.ShouldBe(0);
            SpinWait.SpinUntil(() => files.IsSubsetOf(placed), TimeSpan.FromSeconds(20)).ShouldBeTrue();
        }
        Names().ShouldBe(files.Append("notes.txt"), ignoreOrder: true);
        placed.Last().ShouldBe(PlanFile.Name);
        placed.Count(name => name == PlanFile.Name).ShouldBe(1);
    }

    [Theory]
    [InlineData("dry-run.html")]
    [InlineData("dry-run.xlsx")]
    [InlineData("charts/aging.png")]
    public void Where_another_file_cannot_take_its_place_no_plan_lies(string name)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "charts"));
        var plan = Path.Combine(Folder, PlanFile.Name);
        File.WriteAllText(plan, "old");
        File.WriteAllText(Path.Combine(Folder, "notes.txt"), "of somebody");
        using var files = new OutputFiles(Folder);
        files.Add(PlanFile.Name, stream => stream.Write("new"u8));
        foreach (var other in new[] { "dry-run.html", "dry-run.xlsx", "charts/aging.png" })
            files.Add(other, stream => stream.Write("new"u8));
        // Somebody makes a folder of that name while the files are written.
        Directory.CreateDirectory(Path.Combine(Folder, name));
        Should.Throw<OutputException>(files.Commit);
        File.Exists(plan).ShouldBeFalse();
    }

    private HashSet<string> Names() =>
        [
            .. Directory
                .EnumerateFiles(Out, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Out, path)),
        ];
}
