using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Files.Reports.Page;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Commands;

/// <summary><c>dry-run</c>: decides every account, prints the summary and writes the reports and the plan. Nothing is sent.</summary>
internal static class DryRunCommand
{
    private sealed record Request(
        string Data, string Policies, SettingOverride[] Overrides, DateOnly? AsOf, string Format, string? Folder, string? Language, NameRange? Guarantors, string? Provider, bool Strict);

    public static Command Make(Terminal terminal)
    {
        var data = Inputs.Data();
        var (policies, asOf, set, format, language) = (Inputs.Policies(), Inputs.AsOf(), Inputs.Set(), Inputs.Format(), Inputs.Language());
        var folder = Inputs.Folder("Where the reports and the plan go; else reports/<as-of>.");
        var guarantors = new Option<NameRange?>("--guarantors") { Description = "Only guarantors whose names lie in a range, e.g. A-M.", HelpName = "A-M", CustomParser = Names };
        var provider = new Option<string?>("--provider") { Description = "Only accounts of this provider." };
        var strict = new Option<bool>("--strict") { Description = "Refuse the export for a single bad row." };
        var command = new Command("dry-run", "Decides every account and says why. Nothing is sent.") { data, policies, asOf, set, format, folder, language, guarantors, provider, strict };
        command.Does(terminal, (parsed, cancel) => Run(new(
            parsed.GetValue(data)!, parsed.GetValue(policies)!, parsed.GetValue(set) ?? [], parsed.GetValue(asOf), parsed.GetValue(format)!, parsed.GetValue(folder),
            parsed.GetValue(language), parsed.GetValue(guarantors), parsed.GetValue(provider), parsed.GetValue(strict)), terminal, cancel));
        return command;
    }

    private static int Run(Request request, Terminal terminal, CancellationToken cancel)
    {
        var policies = PolicyFolderFiles.Load(request.Policies, request.Overrides);
        terminal.Progress($"Reading {request.Data} …");
        var data = PracticeImport.Read(request.Data, request.Strict);
        cancel.ThrowIfCancellationRequested();
        terminal.Progress($"Deciding {data.Accounts.Count} accounts …");
        var asOf = request.AsOf ?? data.ExportedAsOf ?? terminal.Today;
        var options = new RunOptions(asOf, request.Language, request.Guarantors, request.Provider);
        var plan = BillingRun.Plan(data, policies, options, cancel);
        var before = MonthBefore.Plan(data, policies, options, cancel);
        var language = request.Language ?? policies.Practice.Languages[0];
        var charts = DryRunCharts.All(plan, MonthEnds.Of(data, policies, asOf, cancel: cancel), before, policies.Practice.Targets, language);
        terminal.Progress("Writing the reports …");
        var written = Write(new(plan, before, language) { Charts = charts }, request.Folder ?? Path.Combine("reports", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), cancel);
        Print(plan, request.Format, language, written, terminal);
        return plan.HasFaults ? ExitCode.Faults : ExitCode.Done;
    }

    // The plan first, for its fingerprint; it is the last to take its place: where it is, the reports that explain it are too.
    private static IReadOnlyList<string> Write(PageContent content, string folder, CancellationToken cancel)
    {
        using var files = new OutputFiles(folder);
        var fingerprint = "";
        files.Add(PlanFile.Name, stream => fingerprint = PlanFile.Write(content.Plan, stream));
        files.Add(DryRunPage.FileName, stream => DryRunPage.Write(content, fingerprint, stream));
        files.Add(DryRunReports.FileName, stream => Workbook.Write(stream, DryRunReports.All(content.Plan, content.Language), content.Charts, cancel: cancel));
        ChartFiles.AddTo(files, content.Charts);
        cancel.ThrowIfCancellationRequested();
        // The charts' folder instead of every file in it.
        return [.. files.Commit().Select(file => Path.GetDirectoryName(file) is { } place && Path.GetFileName(place) == ChartFiles.Folder ? place : file).Distinct()];
    }

    private static void Print(BillingPlan plan, string format, string language, IReadOnlyList<string> written, Terminal terminal)
    {
        if (format == "json")
        {
            PlanJson.Write(plan, terminal.Result);
            terminal.Out.WriteLine();
        }
        else ConsoleSummary.Write(plan, terminal.Out, language, written);
    }

    private static NameRange? Names(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (NameRange.Parse(text) is { } range) return range;
        result.AddError($"'{text}' is not a range of names: write one or two beginnings of names, e.g. A-M or S.");
        return null;
    }
}
