namespace PolicyBilling.Files.Printed;

/// <summary>Takes the title over an account's entries apart: "Account: 1106   Baptiste, Claude".</summary>
internal static class GroupTitle
{
    /// <summary>The number and the name; no number where none stands there.</summary>
    public static NameCell Read(string text)
    {
        var colon = text.IndexOf(':');
        var cell = NameCells.Read((colon >= 0 ? text[(colon + 1)..] : text).Trim());
        if (cell.Account.Length > 0)
            return cell;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, OtherColumns.IsId);
        return at > 0 && Words.Known.Is(string.Join(' ', words[..at]), "roles.account")
            ? new NameCell(string.Join(' ', words[(at + 1)..]).Trim('-', ' '), words[at], "")
            : cell;
    }
}
