using System.Text.RegularExpressions;

namespace PolicyBilling.Files.Printed;

/// <summary>A name's cell taken apart: the account's number and the telephone may stand in it.</summary>
internal readonly record struct NameCell(string Name, string Account, string Phone);

/// <summary>Takes names' cells apart.</summary>
internal static partial class NameCells
{
    private const string Number = @"[A-Z]{0,3}\d[\d./]*(?:-\d{1,3})?";

    /// <summary>Reads one cell.</summary>
    public static NameCell Read(string text)
    {
        var phone = "";
        if (PhoneText.Behind(text) is { } parted)
            (text, phone) = parted;
        if (Before().Match(text) is { Success: true } before)
            return new NameCell(before.Groups["name"].Value.Trim(), before.Groups["id"].Value, phone);
        if (Behind().Match(text) is { Success: true } behind)
            return new NameCell(behind.Groups["name"].Value.Trim(), behind.Groups["id"].Value, phone);
        return new NameCell(Blanks().Replace(text, " ").Trim(), "", phone);
    }

    // "1234-Hill, Ann", "1234 - Hill, Ann", "1134-1 - Chen, Lin", "1234: Hill", "#1234 Hill, Ann"
    [GeneratedRegex(@"^#?(?<id>[A-Z]{0,3}\d[\d./]*(?:-\d{1,3})?)(?:\s*[-–:|]\s*|\s+)(?<name>[\p{L}'’].*)$")]
    private static partial Regex Before();

    // "Hill, Ann (1234)", "Hill, Ann [1234]", "Hill, Ann #1234", "Hill, Ann - 1234"
    [GeneratedRegex(
        @"^(?<name>[\p{L}'’].*?)\s*(?:\((?:\p{L}+\.?:?\s*)?#?(?<id>"
            + Number
            + @")\)|\[#?(?<id>"
            + Number
            + @")\]"
            + @"|#\s*(?<id>\d[\d.\-/]*)|\s[-–]\s*(?<id>"
            + Number
            + ")"
            + ")$"
    )]
    private static partial Regex Behind();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
