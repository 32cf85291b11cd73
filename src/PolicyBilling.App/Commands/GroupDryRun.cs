using PolicyBilling.App.Acting;
using PolicyBilling.Files.Reports;
using PolicyBilling.Files.Reports.Group;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Commands;

/// <summary><c>dry-run --group</c>: a dry run of each practice of a group, and their sums. A practice that is refused
/// stops no other.</summary>
internal static class GroupDryRun
{
    private const string PoliciesFolder = "policies";

    public static int Run(DryRunCommand.Request asked, Terminal terminal, CancellationToken cancel)
    {
        var request = asked with
        {
            Folder = asked.Folder ?? Path.Combine("reports", "group"),
            Policies = PoliciesOf(asked),
        };
        var folders = Folders(request.Group!, request.Folder);
        // Loaded and compiled once; a mistake in them concerns every practice and is told once.
        var common = folders.All(HasPolicies) ? null : PolicyFolderFiles.Load(request.Policies, request.Overrides);
        var taken = new HashSet<string>();
        var asks = folders
            .Select(folder => (Folder: folder, Results: SafeName.Of(Path.GetFileName(folder), taken)))
            .Select(ask =>
                (
                    ask.Results,
                    Request: request with
                    {
                        Data = ask.Folder,
                        Folder = Path.Combine(request.Folder, ask.Results),
                    }
                )
            )
            .ToList();
        var side = new SideBySide<PracticeResult>(terminal);
        try
        {
            side.Run(
                [.. folders.Select(SizeOf)],
                place => $"{place + 1} of {folders.Count}: {SafeName.Shown(Path.GetFileName(folders[place]))}",
                (place, own) => Practice(asks[place].Request, common, asks[place].Results, own, cancel),
                cancel
            );
        }
        catch (Exception stopped) when (Failure.Of(stopped).Code == ExitCode.Cancelled)
        {
            var half = Said.In(
                $"Stopped; the results of {side.Done} of {folders.Count} practices are written, those of the "
                    + $"others are as they were.",
                $"Arrêté ; les résultats de {side.Done} cabinets sur {folders.Count} sont écrits, ceux des autres "
                    + $"sont restés tels quels."
            );
            terminal.Error.WriteLine(half.InLanguage(LanguageOf(request)));
            return ExitCode.Cancelled;
        }
        var practices = side.Results;
        return Finish(new GroupResult(Path.GetFileName(Plain(request.Group!)), practices), request, terminal);
    }

    // Ordered by name; results of an earlier run and the group's own policies are no practices.
    private static List<string> Folders(string group, string results)
    {
        if (!Directory.Exists(group))
            throw new RefusedException([
                new(
                    Severity.Error,
                    group,
                    0,
                    "",
                    null,
                    Said.In(
                        "There is no such folder: a group is a folder of practices, a folder each.",
                        $"Ce dossier n’existe pas : un groupe est un dossier de cabinets, un dossier par cabinet."
                    )
                ),
            ]);
        if (Plain(group) == Plain(results))
            throw new OutputException(
                Said.In(
                    $"{group} holds the practices themselves: give another folder with --out.",
                    $"{group} contient les cabinets mêmes : donner un autre dossier avec --out."
                )
            );
        var folders = Directory
            .GetDirectories(group)
            .Where(folder =>
                Path.GetFileName(folder) is not ['.', ..] and not PoliciesFolder && !Holds(folder, results)
            );
        var ordered = folders.Order(StringComparer.Ordinal).ToList();
        if (ordered.Count == 0)
            throw new RefusedException([
                new(
                    Severity.Error,
                    group,
                    0,
                    "",
                    null,
                    Said.In(
                        "The folder holds no practices: each is a folder with its export.",
                        $"Le dossier ne contient aucun cabinet : chacun est un dossier avec son export."
                    )
                ),
            ]);
        return ordered;
    }

    private static long SizeOf(string folder) => new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);

    private static bool Holds(string folder, string results) =>
        $"{Plain(results)}{Path.DirectorySeparatorChar}".StartsWith(
            $"{Plain(folder)}{Path.DirectorySeparatorChar}",
            OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal
        );

    private static string Plain(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    // The group's: that of the policies that its practices share.
    private static string LanguageOf(DryRunCommand.Request request) =>
        DeskLanguage.Of(request.Language, request.Policies);

    private static bool HasPolicies(string folder) => Directory.Exists(Path.Combine(folder, PoliciesFolder));

    // Policies beside the practices are the group's, unless others are asked for.
    private static string PoliciesOf(DryRunCommand.Request asked) =>
        !asked.PoliciesGiven && HasPolicies(asked.Group!) ? Path.Combine(asked.Group!, PoliciesFolder) : asked.Policies;

    private static PracticeResult Practice(
        DryRunCommand.Request request,
        PolicySet? common,
        string results,
        Terminal terminal,
        CancellationToken cancel
    )
    {
        var practice = Path.GetFileName(request.Data);
        var own = Path.Combine(request.Data, PoliciesFolder);
        try
        {
            var policies = HasPolicies(request.Data) ? PolicyFolderFiles.Load(own, request.Overrides) : common!;
            var (plan, _) = DryRunCommand.Practice(request, policies, terminal, cancel);
            return PracticeResult.Of(practice, results, plan.HasFaults ? ExitCode.Faults : ExitCode.Done, plan);
        }
        catch (Exception error) when (Failure.Of(error) is { Code: not ExitCode.Cancelled })
        {
            var language = HasPolicies(request.Data) ? DeskLanguage.Of(request.Language, own) : LanguageOf(request);
            var refused = Said.In("refused", $"refusé").InLanguage(language);
            terminal.Error.Write($"{SafeName.Shown(practice)}: {refused}\n{Failure.Of(error, language).Text}");
            return new PracticeResult
            {
                Practice = practice,
                ExitCode = ExitCode.Refused,
                Refused = Failure.Of(error).Text,
            };
        }
    }

    private static int Finish(GroupResult group, DryRunCommand.Request request, Terminal terminal)
    {
        var language = LanguageOf(request);
        using var files = new OutputFiles(request.Folder!);
        files.Add(
            GroupReports.FileName,
            stream => Workbook.Write(stream, GroupCover.Of(group, language), GroupReports.All(group, language))
        );
        var written = files.Commit();
        var exitCode =
            group.Refused.Any() ? ExitCode.Refused
            : group.Practices.Any(practice => practice.Faults > 0) ? ExitCode.Faults
            : ExitCode.Done;
        if (request.Format == "json")
        {
            GroupJson.Write(group, exitCode, terminal.Result);
            terminal.Out.WriteLine();
        }
        else
            GroupSummary.Write(group, terminal.Out, language, written);
        return exitCode;
    }
}
