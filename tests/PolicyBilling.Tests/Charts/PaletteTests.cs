using PolicyBilling.Files.Charts;
using ScottPlot;

namespace PolicyBilling.Tests.Charts;

/// <summary>Shades that may touch differ in lightness: for every eye, and in grey print.</summary>
public class PaletteTests
{
    private const double Least = 10;

    // Each beside any later one, for what lies between may be missing.
    private static readonly Shade[][] Beside =
    [
        [Shade.Patient30, Shade.Patient60, Shade.Patient90, Shade.PatientOver],
        [Shade.Insurer30, Shade.Insurer60, Shade.Insurer90, Shade.InsurerOver],
        [Shade.Total, Shade.Statement, Shade.WriteOff, Shade.Hold],
        [Shade.Total, Shade.Collections, Shade.WriteOff, Shade.NotAsked],
        [Shade.Statement, Shade.Collections, Shade.Hold, Shade.NotAsked],
        [Shade.Now, Shade.Before],
        [Shade.HeldAsked, Shade.HeldCame],
        [Shade.Total, Shade.Rise, Shade.Fall],
        [Shade.Before, Shade.Act, Shade.Good],
        [Shade.Now, Shade.Act],
    ];

    // Linear red, green and blue as they are seen (Machado, Oliveira and Fernandes, 2009, severity 1).
    private static readonly Dictionary<string, double[][]> Eyes = new()
    {
        ["any"] =
        [
            [1, 0, 0],
            [0, 1, 0],
            [0, 0, 1],
        ],
        ["deuteranopia"] =
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
        ["protanopia"] =
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    };

    [Theory]
    [InlineData("any")]
    [InlineData("deuteranopia")]
    [InlineData("protanopia")]
    public void Shades_that_may_touch_differ_by_ten_steps_of_lightness(string eye)
    {
        foreach (var palette in Beside)
        foreach (var (place, shade) in palette.Index())
        foreach (var other in palette[(place + 1)..])
            Math.Abs(Lightness(Shades.Of(shade), eye) - Lightness(Shades.Of(other), eye))
                .ShouldBeGreaterThanOrEqualTo(Least, $"{shade} beside {other}");
    }

    [Theory]
    [InlineData("any")]
    [InlineData("deuteranopia")]
    [InlineData("protanopia")]
    public void Ages_that_are_forecast_differ_too(string eye)
    {
        foreach (var palette in Beside.Take(2))
        foreach (var (younger, older) in palette.Zip(palette.Skip(1)))
            (Lightness(Shades.Pale(younger), eye) - Lightness(Shades.Pale(older), eye)).ShouldBeGreaterThan(
                5,
                $"{younger} beside {older}"
            );
    }

    [Fact]
    public void Lightness_runs_from_black_to_white()
    {
        Lightness(Colors.Black, "any").ShouldBe(0, 0.01);
        Lightness(Colors.White, "any").ShouldBe(100, 0.01);
        Lightness(Color.FromHex("#777777"), "any").ShouldBe(50, 0.5);
    }

    // L* of CIE 1976.
    private static double Lightness(Color color, string eye)
    {
        double[] light = [Linear(color.R), Linear(color.G), Linear(color.B)];
        var seen = Eyes[eye]
            .Select(row => Math.Clamp(row.Zip(light, (part, value) => part * value).Sum(), 0, 1))
            .ToList();
        var luminance = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
        return luminance > 0.008856 ? 116 * Math.Cbrt(luminance) - 16 : 903.3 * luminance;
    }

    private static double Linear(byte part) =>
        part / 255.0 is var value && value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
}
