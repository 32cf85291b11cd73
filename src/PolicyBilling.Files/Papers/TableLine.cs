namespace PolicyBilling.Files.Papers;

/// <summary>What a line of the table is.</summary>
internal enum LineStyle
{
    /// <summary>A patient's name above the visits.</summary>
    Patient,

    /// <summary>A line of a visit, or of what stands like one.</summary>
    Visit,

    /// <summary>A remark below a visit.</summary>
    Remark,

    /// <summary>What one patient's visits come to.</summary>
    PatientTotal,

    /// <summary>What all comes to.</summary>
    Total,

    /// <summary>One amount below the total.</summary>
    Sum,

    /// <summary>The last amount: what is asked for.</summary>
    Asked,

    /// <summary>A sentence below the table.</summary>
    Sentence,

    /// <summary>What the patient owes by age.</summary>
    Aging,
}

/// <summary>A line of the table, as wide as the page.</summary>
/// <param name="Style">What it is.</param>
/// <param name="Text">Its words.</param>
internal sealed record TableLine(LineStyle Style, string Text = "")
{
    /// <summary>The visit's day, on its first line.</summary>
    public string Date { get; init; } = "";

    /// <summary>The charge's amount, where a visit has several.</summary>
    public string Item { get; init; } = "";

    /// <summary>The amounts of the columns; none where the line has none.</summary>
    public IReadOnlyList<string> Money { get; init; } = [];

    /// <summary>Whether it is no patient's: visits of long ago, or a credit.</summary>
    public bool IsApart { get; init; }

    /// <summary>Whether it may not be parted from the next line.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>How high it is, in points.</summary>
    public double Height =>
        Style switch
        {
            LineStyle.Patient => 18,
            LineStyle.Visit => Date.Length > 0 || IsApart ? 14.5 : 11.5,
            LineStyle.Remark => 10.5,
            LineStyle.PatientTotal => 15,
            LineStyle.Total => 20,
            LineStyle.Sum => 13,
            LineStyle.Asked => 17,
            LineStyle.Sentence => 14,
            _ => 48,
        };
}
