using PolicyBilling.Files.Reports;

namespace PolicyBilling.Tests.Reports;

/// <summary>A run that is killed at any step leaves the old results or the new ones, never some of each.</summary>
public sealed class KilledRunTests : IDisposable
{
    private static readonly string[] Names = ["plan.json", "dry-run.html", "dry-run.xlsx", "charts/aging.png"];
    private readonly string _root = Directory.CreateTempSubdirectory("killed-run-").FullName;

    private string Folder => Path.Combine(_root, "2026-10-31");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private sealed class Killed : Exception;

    [Fact]
    public void Killed_before_any_change_to_a_folder_of_results_it_is_old_or_new_as_a_whole()
    {
        Write("old", kill: int.MaxValue);
        var steps = 0;
        while (!Survives("new", kill: ++steps))
        {
            Contents().Distinct().Count().ShouldBe(1, $"killed at step {steps}");
            Write("old", kill: int.MaxValue);
        }
        steps.ShouldBe(2);
        Contents().ShouldAllBe(text => text == "new");
        Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public void Killed_among_other_peoples_files_the_plan_goes_first_and_comes_last()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "Notes of the office.txt"), "mine");
        Write("old", kill: int.MaxValue);
        var steps = 0;
        while (!Survives("new", kill: ++steps))
        {
            if (steps > 1)
                File.Exists(Path.Combine(Folder, "plan.json")).ShouldBeFalse($"killed at step {steps}");
            Write("old", kill: int.MaxValue);
        }
        steps.ShouldBe(Names.Length + 2);
        File.ReadAllText(Path.Combine(Folder, "Notes of the office.txt")).ShouldBe("mine");
        Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public void Killed_between_the_two_renames_of_a_system_that_cannot_exchange_folders_the_old_one_comes_back()
    {
        Write("old", kill: int.MaxValue);
        var swap = FolderSwap.Of(Folder, atOnce: false)!;
        using (var aside = swap.Aside()!)
        {
            File.WriteAllText(aside.Of("plan.json"), "new");
            var steps = 0;
            Should.Throw<Killed>(() => swap.Replace(aside, Names, () => Kill(ref steps, at: 2)));
        }
        Directory.Exists(Folder).ShouldBeFalse();
        FolderSwap.Of(Folder).ShouldNotBeNull();
        Contents().ShouldAllBe(text => text == "old");
        Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public void What_other_commands_wrote_into_the_folder_goes_on_and_what_is_stale_does_not()
    {
        using (var first = new OutputFiles(Folder))
        {
            first.Add("month-over-month.html", stream => stream.Write("compare"u8));
            first.Add("charts/walk.png", stream => stream.Write("walk"u8));
            first.Add("charts/moves.png", stream => stream.Write("moves"u8));
            first.Commit();
        }
        using (var second = new OutputFiles(Folder))
        {
            second.Add("plan.json", stream => stream.Write("plan"u8));
            second.Remove("charts/moves.png");
            second.Commit();
        }
        Directory
            .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Order()
            .ShouldBe(["charts/walk.png", "month-over-month.html", "plan.json"]);
    }

    [Fact]
    public void What_a_running_program_is_writing_is_not_swept()
    {
        using var running = new OutputFiles(Folder);
        running.Add("plan.json", stream => stream.Write("slow"u8));
        Write("fast", kill: int.MaxValue);
        running.Commit();
        File.ReadAllText(Path.Combine(Folder, "plan.json")).ShouldBe("slow");
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Results_are_for_the_eyes_of_the_person_who_ran_the_program()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows keeps a person's folders private in its own way.");
        Write("private", kill: int.MaxValue);
        File.GetUnixFileMode(Folder)
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var name in Names)
            File.GetUnixFileMode(Path.Combine(Folder, name)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private bool Survives(string text, int kill)
    {
        try
        {
            Write(text, kill);
            return true;
        }
        catch (Killed)
        {
            // Whatever the dead process held open is closed.
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return false;
        }
    }

    // Not disposed: a killed process cleans up nothing.
    private void Write(string text, int kill)
    {
        var steps = 0;
        var files = new OutputFiles(Folder, Said.Nothing, whole: true, () => Kill(ref steps, kill));
        foreach (var name in Names)
            files.Add(name, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
        files.Commit();
    }

    private static void Kill(ref int steps, int at)
    {
        if (++steps == at)
            throw new Killed();
    }

    private List<string> Contents() => [.. Names.Select(name => File.ReadAllText(Path.Combine(Folder, name)))];

    private IEnumerable<string> Leftovers() =>
        Directory
            .EnumerateFileSystemEntries(_root, "*", SearchOption.AllDirectories)
            .Where(entry => Path.GetFileName(entry).StartsWith('.'));
}
