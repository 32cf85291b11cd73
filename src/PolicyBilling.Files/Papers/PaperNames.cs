using System.Security.Cryptography;
using System.Text;

namespace PolicyBilling.Files.Papers;

/// <summary>Names of files: told apart on every file system, and never a person's.</summary>
internal static class PaperNames
{
    // Enough that two accounts of a practice are never told by the same.
    private const int HashLength = 16;
    private const int MostLength = 40;

    /// <summary><c>statement-1044.pdf</c>: the account's number where it is safe as it stands. Any other id is told by
    /// a hash of it: one with capitals, which some file systems do not tell from small letters; one with signs; one
    /// with two letters in a row, which may be somebody's name.</summary>
    public static string Of(PaperKind kind, string account)
    {
        var piece = kind == PaperKind.Letter ? "letter" : "statement";
        return $"{piece}-{(IsSafe(account) ? account : $"x-{Hash(account)}")}.pdf";
    }

    private static bool IsSafe(string account)
    {
        if (account.Length is 0 or > MostLength || !char.IsAsciiDigit(account[^1]) || account[0] == 'x')
            return false;
        for (var at = 0; at < account.Length; at++)
            if (
                !(char.IsAsciiDigit(account[at]) || account[at] == '-' || char.IsAsciiLetterLower(account[at]))
                || (at > 0 && char.IsAsciiLetter(account[at]) && char.IsAsciiLetter(account[at - 1]))
            )
                return false;
        return true;
    }

    private static string Hash(string account) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account)))[..HashLength];
}
