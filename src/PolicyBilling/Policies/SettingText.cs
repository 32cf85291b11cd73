using System.Globalization;

namespace PolicyBilling.Policies;

/// <summary>A setting's value as it stands in a policy file.</summary>
public static class SettingText
{
    /// <summary><c>10.00</c>, <c>true</c>, <c>standard</c>, <c>[a, b]</c>.</summary>
    public static string Write(object value) =>
        value switch
        {
            decimal number => number.ToString(CultureInfo.InvariantCulture),
            bool yes => yes ? "true" : "false",
            IEnumerable<decimal> numbers => $"[{string.Join(", ", numbers.Select(number => Write(number)))}]",
            IEnumerable<string> texts => $"[{string.Join(", ", texts)}]",
            _ => value.ToString() ?? "",
        };
}
