using System.CommandLine;
using System.Globalization;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Reports;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Commands;

/// <summary>What commands that look into a practice's data ask alike.</summary>
/// <param name="written">What is said of <c>--out</c>.</param>
internal sealed class PracticeInputs(string written)
{
    private readonly Argument<string> _data = Inputs.Data();
    private readonly Option<string> _policies = Inputs.Policies();
    private readonly Option<string> _format = Inputs.Format();
    private readonly Option<string?> _folder = Inputs.Folder(written),
        _language = Inputs.Language();

    /// <summary>The day to decide for.</summary>
    public Option<DateOnly?> AsOf { get; } = Inputs.AsOf();

    /// <summary>Settings of this run.</summary>
    public Option<SettingOverride[]> Set { get; } = Inputs.Set();

    /// <summary>A command that takes them and its own.</summary>
    public Command Command(string name, string description, params IEnumerable<Option> own)
    {
        var command = new Command(name, description) { _data };
        foreach (var option in own.Concat([_policies, AsOf, Set, _format, _folder, _language]))
            command.Add(option);
        return command;
    }

    /// <summary>What was asked for.</summary>
    public Asked Read(ParseResult parsed) =>
        new(
            parsed.GetValue(_data)!,
            parsed.GetValue(_policies)!,
            parsed.GetValue(Set) ?? [],
            parsed.GetValue(AsOf),
            parsed.GetValue(_format)!,
            parsed.GetValue(_folder),
            parsed.GetValue(_language)
        );

    /// <summary>What was asked for with them.</summary>
    public sealed record Asked(
        string Data,
        string Policies,
        SettingOverride[] Overrides,
        DateOnly? AsOf,
        string Format,
        string? Folder,
        string? Language
    )
    {
        /// <summary>Decides for a practice's day.</summary>
        public RunOptions Options(Workspace practice) => new(practice.AsOf(AsOf), Language);

        /// <summary>Writes a workbook and charts; of <paramref name="sometimes"/>, those that this run does not draw
        /// are removed.</summary>
        /// <returns>What was written.</returns>
        public IReadOnlyList<string> Write(
            DateOnly asOf,
            (string Name, Cover Cover, IReadOnlyList<Report> Sheets) workbook,
            IReadOnlyList<Chart> charts,
            CancellationToken cancel,
            params IEnumerable<string> sometimes
        )
        {
            using var files = new OutputFiles(
                Folder ?? Path.Combine("reports", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            );
            files.Add(
                workbook.Name,
                stream => Workbook.Write(stream, workbook.Cover, workbook.Sheets, charts, cancel: cancel)
            );
            ChartFiles.AddTo(files, charts, cancel, sometimes);
            cancel.ThrowIfCancellationRequested();
            return ChartFiles.AsFolder(files.Commit());
        }
    }
}
