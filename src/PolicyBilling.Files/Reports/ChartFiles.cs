using System.Text;
using PolicyBilling.Files.Charts;

namespace PolicyBilling.Files.Reports;

/// <summary>Charts as files of a run: each as a picture and as SVG.</summary>
public static class ChartFiles
{
    /// <summary>The folder under the output folder.</summary>
    public const string Folder = "charts";

    /// <summary>The files of a run, with the charts' folder instead of every file in it.</summary>
    public static IReadOnlyList<string> AsFolder(IReadOnlyList<string> written) =>
        [
            .. written
                .Select(file =>
                    Path.GetDirectoryName(file) is { } place && Path.GetFileName(place) == Folder ? place : file
                )
                .Distinct(),
        ];

    /// <summary>Adds every chart to the files that are written; of <paramref name="sometimes"/>, those that this run
    /// does not draw are removed.</summary>
    public static void AddTo(
        OutputFiles files,
        IReadOnlyList<Chart> charts,
        CancellationToken cancel,
        params IEnumerable<string> sometimes
    )
    {
        foreach (var name in sometimes.Except(charts.Select(chart => chart.Name)))
        {
            files.Remove($"{Folder}/{name}.png");
            files.Remove($"{Folder}/{name}.svg");
        }
        foreach (var chart in charts)
        {
            cancel.ThrowIfCancellationRequested();
            files.Add($"{Folder}/{chart.Name}.png", stream => stream.Write(chart.Png()));
            files.Add($"{Folder}/{chart.Name}.svg", stream => stream.Write(Encoding.UTF8.GetBytes(chart.Svg())));
        }
    }
}
