using ScottPlot;

namespace PolicyBilling.Files.Charts;

/// <summary>What a colour stands for.</summary>
internal enum Shade
{
    Patient30,
    Patient60,
    Patient90,
    PatientOver,
    Insurer30,
    Insurer60,
    Insurer90,
    InsurerOver,
    Credit,
    Now,
    Before,
    Total,
    Statement,
    Hold,
    WriteOff,
    Collections,
    NotAsked,
    HeldAsked,
    HeldCame,
    Good,
    Act,
    Rise,
    Fall,
    Text,
    Muted,
    Line,
}

/// <summary>The palette: hues that colour-blind readers tell apart (after Okabe and Ito), and lightness that says the
/// same in grey print: whatever may touch differs in it by ten of a hundred steps at least.</summary>
internal static class Shades
{
    /// <summary>A colour on its way to white: what is not yet.</summary>
    public static Color Pale(Shade shade)
    {
        var color = Of(shade);
        return new(Lighter(color.R), Lighter(color.G), Lighter(color.B));

        static byte Lighter(byte part) => (byte)((part * 6 + 255 * 4) / 10);
    }

    public static Color Of(Shade shade) =>
        Color.FromHex(
            shade switch
            {
                Shade.Patient30 => "#B7D4EB",
                Shade.Patient60 => "#86B6DC",
                Shade.Patient90 => "#2F7FBC",
                Shade.PatientOver => "#0A3A66",
                Shade.Insurer30 => "#FBE3BF",
                Shade.Insurer60 => "#F0B45F",
                Shade.Insurer90 => "#CB7A10",
                Shade.InsurerOver => "#713F00",
                Shade.Credit => "#009E73",
                Shade.Now => "#0A3A66",
                Shade.Before => "#84AFD4",
                Shade.Total => "#1A1A1A",
                Shade.Statement => "#005F96",
                Shade.Hold => "#E69F00",
                Shade.WriteOff => "#858585",
                Shade.Collections => "#662400",
                Shade.NotAsked => "#DADADA",
                Shade.HeldAsked => "#C9C9C9",
                Shade.HeldCame => "#858585",
                Shade.Good => "#F1FAF6",
                Shade.Act => "#F4D0B5",
                Shade.Rise => "#005F96",
                Shade.Fall => "#66C2A5",
                Shade.Text => "#1F1F1F",
                Shade.Muted => "#555555",
                _ => "#D9D9D9",
            }
        );
}
