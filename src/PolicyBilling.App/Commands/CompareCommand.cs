using System.CommandLine;
using System.Globalization;
using PolicyBilling.App.Acting;
using PolicyBilling.Files.Charts.Comparing;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Files.Reports.Comparing;
using PolicyBilling.Pages.Comparing;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.App.Commands;

/// <summary><c>compare</c>: what changed in receivables between two days, and why.</summary>
internal static class CompareCommand
{
    private sealed record Request(
        string Data,
        string? Against,
        DateOnly? From,
        DateOnly? To,
        string Policies,
        string? FromPolicies,
        SettingOverride[] Overrides,
        string Format,
        string? Folder,
        string? Language,
        bool Strict
    );

    public static Command Make(Terminal terminal)
    {
        var data = Inputs.Data();
        var (policies, set, format, language) = (Inputs.Policies(), Inputs.Set(), Inputs.Format(), Inputs.Language());
        var from = new Option<DateOnly?>("--from")
        {
            Description =
                "The first day, yyyy-MM-dd; else the first export's day with --against, else the end of the month "
                + "before --to.",
            HelpName = "DATE",
            CustomParser = result => Inputs.Day(result),
        };
        var to = new Option<DateOnly?>("--to")
        {
            Description = "The second day, yyyy-MM-dd; else the day of the last export, else today.",
            HelpName = "DATE",
            CustomParser = result => Inputs.Day(result),
        };
        var against = new Option<string?>("--against")
        {
            Description = "A later export of the same practice, for the second day.",
            HelpName = "DATA",
        };
        var fromPolicies = new Option<string?>("--from-policies")
        {
            Description =
                "The policies that held on the first day, if others: tells what they changed from what the data "
                + "changed.",
            HelpName = "DIR",
        };
        var folder = Inputs.Folder("Where the workbook goes; else reports/<from>_<to>.");
        var strict = new Option<bool>("--strict") { Description = "Refuse an export for a single bad row." };
        var command = new Command("compare", "Says what changed in receivables between two days, and why.")
        {
            data,
            from,
            to,
            against,
            policies,
            fromPolicies,
            set,
            format,
            folder,
            language,
            strict,
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
                Run(
                    new(
                        parsed.GetValue(data)!,
                        parsed.GetValue(against),
                        parsed.GetValue(from),
                        parsed.GetValue(to),
                        parsed.GetValue(policies)!,
                        parsed.GetValue(fromPolicies),
                        parsed.GetValue(set) ?? [],
                        parsed.GetValue(format)!,
                        parsed.GetValue(folder),
                        parsed.GetValue(language),
                        parsed.GetValue(strict)
                    ),
                    terminal,
                    cancel
                )
        );
        return command;
    }

    private static int Run(Request request, Terminal terminal, CancellationToken cancel)
    {
        if (request is { From: { } opening, To: { } closing } && opening >= closing)
            throw WrongOrder(opening, closing);
        var places = new Places(request.Data, request.Policies, request.Overrides, request.Strict);
        var policies = PolicyFolderFiles.Load(request.Policies, request.Overrides);
        var fromPolicies = request.FromPolicies is { } old ? PolicyFolderFiles.Load(old, [], "--from-policies") : null;
        var first = Workspace.Open(places, policies, terminal, cancel);
        var second = request.Against is { } later
            ? Workspace.Open(places with { Data = later }, policies, terminal, cancel)
            : first;
        var (before, after) = (first.Data, second.Data);
        var to = second.AsOf(request.To);
        var from =
            request.From
            ?? (request.Against is null ? null : before.ExportedAsOf)
            ?? new DateOnly(to.Year, to.Month, 1).AddDays(-1);
        var period = new Period(before, from, after, to) { Kept = KeptDay.Of(request.Data, terminal.History, from) };
        // Two exports in the wrong order are named as such: their days are then the wrong way round too.
        if (from >= to && period.IsOneExport)
            throw WrongOrder(from, to);
        terminal.Progress($"Comparing {after.Accounts.Count} accounts …");
        var language = second.Language(request.Language);
        var comparison = MonthOverMonth.Compare(period, policies, fromPolicies, request.Language, cancel);
        var written = Write(
            comparison,
            language,
            request.Folder ?? Path.Combine("reports", $"{Iso(from)}_{Iso(to)}"),
            cancel
        );
        terminal.Print(
            request.Format,
            json => ComparisonJson.Write(comparison, json, language),
            table => ComparisonScreen.Write(comparison, table, language, written)
        );
        return comparison.HasFaults ? ExitCode.Faults : ExitCode.Done;
    }

    private static UsageException WrongOrder(DateOnly from, DateOnly to) =>
        new(
            Said.In(
                $"--from {Iso(from)} is not before --to {Iso(to)}: give the earlier day with --from.",
                $"--from {Iso(from)} n’est pas avant --to {Iso(to)} : donner le premier jour avec --from."
            )
        );

    private static IReadOnlyList<string> Write(
        Comparison comparison,
        string language,
        string folder,
        CancellationToken cancel
    )
    {
        using var files = new OutputFiles(folder);
        var charts = ComparisonCharts.All(comparison, language);
        files.Add(
            ComparisonReports.FileName,
            stream =>
                Workbook.Write(
                    stream,
                    ComparisonCover.Of(comparison, language),
                    ComparisonReports.All(comparison, language),
                    charts,
                    cancel: cancel
                )
        );
        files.Add(ComparisonFile.Name, stream => ComparisonFile.Write(comparison, charts, language, stream, cancel));
        ChartFiles.AddTo(files, charts, cancel, ComparisonCharts.Sometimes);
        cancel.ThrowIfCancellationRequested();
        return ChartFiles.AsFolder(files.Commit());
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
