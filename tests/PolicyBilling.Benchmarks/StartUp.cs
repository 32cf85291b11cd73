namespace PolicyBilling.Benchmarks;

/// <summary>Question 11: the published program's dry run of the demo against an empty console program, by
/// parts.</summary>
internal static class StartUp
{
    public static IEnumerable<Answer> Ask(Options options)
    {
        var (program, empty) = (
            Published(Path.Combine(Practices.Root, "src", "PolicyBilling.App"), "app"),
            Published(Empty(), "empty")
        );
        string[] demo = ["--out", Path.Combine(Practices.Folder, "demo")];
        (string Part, string[] Arguments, string Aim)[] parts =
        [
            ("runtime and command line: --help", ["--help"], ""),
            ("+ YAML: agreement", ["agreement", .. demo], ""),
            (
                "+ RulesEngine, reading, deciding, plan: dry-run --plan-only",
                ["dry-run", "--plan-only", .. demo],
                "≤ 8×"
            ),
            ("the same + fonts and charts, no plan: charts", ["charts", .. demo], ""),
            ("all, with page and workbook: dry-run", ["dry-run", .. demo], "≤ 20×"),
        ];
        foreach (var (part, arguments, aim) in parts)
        {
            var race = Race.Run(
                Math.Max(9, options.Rounds),
                () => Child.Run([Path.Combine(program, "policybilling"), .. arguments]),
                () => Child.Run(Path.Combine(empty, "empty"))
            );
            yield return new(
                11,
                $"the demo as a process: {part}",
                Race.Shown(race.Ours),
                $"an empty program: {Race.Shown(race.Theirs)}",
                Race.Times(race.Ratio),
                aim
            );
        }
    }

    private static string Published(string project, string name)
    {
        var folder = Path.Combine(Practices.Folder, "published", name);
        Child.Run(
            "dotnet",
            "publish",
            project,
            "-c",
            "Release",
            "-r",
            "linux-x64",
            "--self-contained",
            "false",
            "-p:PublishReadyToRun=true",
            "-o",
            folder,
            "-v",
            "quiet"
        );
        return folder;
    }

    private static string Empty()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Practices.Folder, "empty")).FullName;
        File.WriteAllText(
            Path.Combine(folder, "empty.csproj"),
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType>"
                + "<TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>"
        );
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "System.Console.WriteLine(\"Hello\");\n");
        return folder;
    }
}
