namespace PolicyBilling.Files.Charts;

/// <summary>What is drawn: panels side by side, with bars that stand or lie, and a note below. Standing ones that are
/// <paramref name="Apart"/> have a scale each and stand in pairs.</summary>
internal sealed record Figure(IReadOnlyList<Panel> Panels, bool Lying = false, string? Note = null, bool Apart = false)
{
    /// <summary>Nothing to draw.</summary>
    public static readonly Figure None = new([]);
}

/// <summary>One field of bars. Places run from left to right where bars stand, from top to bottom where they
/// lie.</summary>
internal sealed record Panel(string? Heading, IReadOnlyList<Mark> Marks, IReadOnlyList<Bar> Bars)
{
    /// <summary>Regions of the scale with a meaning, behind the bars.</summary>
    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>Names beside the last place's bars, instead of a legend.</summary>
    public IReadOnlyList<SideLabel> SideLabels { get; init; } = [];

    /// <summary>How far bars that are not yet may be off.</summary>
    public IReadOnlyList<Whisker> Whiskers { get; init; } = [];

    /// <summary>Where one bar's end is the next one's beginning.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>The value of a lying bar that fills its field, so that panels can be compared; null lets the longest
    /// fill it.</summary>
    public decimal? Full { get; init; }

    /// <summary>How the scale's values are written; null hides the scale.</summary>
    public Func<decimal, string>? Scale { get; init; }
}

/// <summary>The name of a place; <paramref name="Below"/> stands on a second line.</summary>
internal sealed record Mark(double At, string Text, string? Below = null, bool Bold = false);

/// <summary>A bar or a piece of a stacked one. A label stands beyond its end, a briefer one where there is less
/// room. A paler one is not yet: a forecast.</summary>
internal sealed record Bar(
    double At,
    double Thickness,
    decimal From,
    decimal To,
    Shade Shade,
    string? Label = null,
    bool Bold = false,
    string? Brief = null,
    bool Pale = false
);

/// <summary>A region of the scale; without an end it goes on to the scale's own.</summary>
internal sealed record Band(decimal From, decimal? To, Shade Shade, decimal LineAt, string Label);

/// <summary>A name at a value of the scale.</summary>
internal sealed record SideLabel(decimal At, string Text, Shade Shade, bool Bold = false);

/// <summary>A thin line at a value, from one place to another.</summary>
internal sealed record Link(double From, double To, decimal At);

/// <summary>A line at a place from one value to another, with an end on each.</summary>
internal sealed record Whisker(double At, decimal From, decimal To);
