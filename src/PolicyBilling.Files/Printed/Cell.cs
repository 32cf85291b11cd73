namespace PolicyBilling.Files.Printed;

/// <summary>A cell of a printed report: what the paper shows, and what a workbook stores behind it.</summary>
/// <param name="Text">The text as shown, without blanks around it; empty for nothing.</param>
/// <param name="Number">The stored number of a workbook's cell.</param>
/// <param name="Date">The stored day of a workbook's cell.</param>
/// <param name="IsPercent">Whether the number is a share and no amount.</param>
/// <param name="HasCents">Whether the workbook shows the number with cents, as money.</param>
internal readonly record struct Cell(
    string Text,
    decimal? Number = null,
    DateOnly? Date = null,
    bool IsPercent = false,
    bool HasCents = false
)
{
    public static readonly Cell Nothing = new("");

    public bool IsBlank => Text.Length == 0;
}
