using System.Text;

namespace PolicyBilling.Files.Import;

/// <summary>A whole number as a cell with a format of zeros shows it: 12 in a cell of the format <c>0000</c> is
/// 0012.</summary>
internal static class ShownNumber
{
    /// <summary>Whether a format shows leading zeros: zeros and fixed text, nothing else.</summary>
    public static bool HasLeadingZeros(string format) =>
        Parts(format) is { } parts && parts.Count(part => part.IsDigit) > 1;

    /// <summary>The number as the format shows it; null where it is no such format or no such number.</summary>
    public static string? Of(string digits, string format)
    {
        if (Parts(format) is not { } parts || digits.Length == 0 || digits.Any(digit => !char.IsAsciiDigit(digit)))
            return null;
        var shown = new StringBuilder();
        var left = digits.Length;
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            if (!parts[i].IsDigit)
                shown.Insert(0, parts[i].Text);
            else
                shown.Insert(0, left > 0 ? digits[--left] : '0');
            // What has more digits than the format shows them all, before the first of its zeros.
            if (parts[i].IsDigit && !parts.Take(i).Any(part => part.IsDigit) && left > 0)
                shown.Insert(0, digits[..left]);
        }
        return shown.ToString();
    }

    private static List<(bool IsDigit, string Text)>? Parts(string format)
    {
        List<(bool, string)> parts = [];
        for (var i = 0; i < format.Length; i++)
            switch (format[i])
            {
                case '0':
                    parts.Add((true, ""));
                    break;
                case '"' when format.IndexOf('"', i + 1) is var end and > 0:
                    parts.Add((false, format[(i + 1)..end]));
                    i = end;
                    break;
                case '\\' when i + 1 < format.Length:
                    parts.Add((false, format[++i].ToString()));
                    break;
                case '-' or ' ' or '/':
                    parts.Add((false, format[i].ToString()));
                    break;
                default:
                    return null;
            }
        return parts;
    }
}
