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
    LeftOut,
    Good,
    Act,
    Rise,
    Fall,
    Text,
    Muted,
    Line,
}

/// <summary>The palette: hues that colour-blind readers tell apart (after Okabe and Ito), and lightness that says the
/// same in grey print.</summary>
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
                Shade.Patient30 => "#C9DFF1",
                Shade.Patient60 => "#86B6DC",
                Shade.Patient90 => "#2F7FBC",
                Shade.PatientOver => "#0A3A66",
                Shade.Insurer30 => "#FBE3BF",
                Shade.Insurer60 => "#F0B45F",
                Shade.Insurer90 => "#CB7A10",
                Shade.InsurerOver => "#713F00",
                Shade.Credit => "#009E73",
                Shade.Now => "#0A3A66",
                Shade.Before => "#A9C9E4",
                Shade.Total => "#4A4A4A",
                Shade.Statement => "#0072B2",
                Shade.Hold => "#E69F00",
                Shade.WriteOff => "#999999",
                Shade.Collections => "#B84A00",
                Shade.LeftOut => "#C4C4C4",
                Shade.Good => "#E2F2EB",
                Shade.Act => "#FBE8DB",
                Shade.Rise => "#0072B2",
                Shade.Fall => "#009E73",
                Shade.Text => "#1F1F1F",
                Shade.Muted => "#555555",
                _ => "#D9D9D9",
            }
        );
}
