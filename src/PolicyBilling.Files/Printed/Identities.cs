namespace PolicyBilling.Files.Printed;

/// <summary>Who each row is about.</summary>
/// <param name="Row">The row.</param>
/// <param name="Account">The account's number as text.</param>
/// <param name="Name">The name alone.</param>
/// <param name="Phone">The telephone; empty for none.</param>
internal sealed record Identity(ReportRow Row, string Account, string Name, string Phone);

/// <summary>Finds who answers for each row: by number, else, when the office agrees, by name and telephone.</summary>
internal static class Identities
{
    /// <summary>The identities of rows, asking where there are no numbers.</summary>
    public static List<Identity> Of(
        ReportTable table,
        OtherColumns columns,
        List<ReportRow> rows,
        Interview interview,
        Brought brought,
        Func<string, IReadOnlyList<string>>? numbersOfName = null
    )
    {
        var raw = rows.Select(row => Raw(row, columns)).ToList();
        var hidden = columns["account"] >= 0 && table.Grid.HiddenColumns.Contains(columns["account"]);
        if (
            hidden
            && interview.Ask(
                "hidden-column",
                "A column that the sheet hides holds the account numbers: use it?",
                $"Column {columns["account"] + 1}, \"{table.Named(columns["account"])}\", is hidden.",
                "yes",
                ("yes", "Accounts are known by these numbers."),
                ("no", "Accounts are known by name, or not at all.")
            ) == "no"
        )
            raw = [.. raw.Select(identity => identity with { Account = "" })];
        var without = raw.Count(identity => identity.Account.Length == 0);
        if (without == 0)
            return raw;
        if (without < raw.Count)
        {
            foreach (var identity in raw.Where(identity => identity.Account.Length == 0).Take(20))
                brought.Refuse(
                    $"{table.Grid.File}:{identity.Row.Line}: this row has no account number, and the others "
                        + $"have one: add it, or print the report again."
                );
            return raw;
        }
        if (numbersOfName is not null && raw.TrueForAll(identity => numbersOfName(identity.Name).Count == 1))
            return [.. raw.Select(identity => identity with { Account = numbersOfName(identity.Name)[0] })];
        return ByName(table, raw, interview, brought);
    }

    private static Identity Raw(ReportRow row, OtherColumns columns)
    {
        var text =
            columns["name"] >= 0 ? row.At(columns["name"]).Text
            : columns["last_name"] >= 0
                ? $"{row.At(columns["last_name"]).Text}, {row.At(columns["first_name"]).Text}".TrimEnd(',', ' ')
            : "";
        var cell = NameCells.Read(text);
        var account = columns["account"] >= 0 ? row.At(columns["account"]).Text : cell.Account;
        var phone = columns["phone"] >= 0 ? row.At(columns["phone"]).Text : cell.Phone;
        if (phone.Length == 0)
            phone = row.Extra.FirstOrDefault(PhoneText.Is, "");
        var name = columns["account"] >= 0 && cell.Account.Length > 0 && cell.Account != account ? text : cell.Name;
        return new Identity(row, account, name, phone);
    }

    private static List<Identity> ByName(ReportTable table, List<Identity> raw, Interview interview, Brought brought)
    {
        var phones = raw.Exists(identity => identity.Phone.Length > 0);
        var same = raw.GroupBy(identity => identity.Name).Where(group => group.Count() > 1).ToList();
        AskNames(table, raw, same.Count == 0 ? "" : Twins(same.Count, same[0]), interview, brought);
        var twice = same.Select(group => group.Key).ToHashSet();
        var named = raw.Select(identity =>
                identity with
                {
                    Account =
                        twice.Contains(identity.Name) || phones && identity.Phone.Length > 0
                            ? $"{identity.Name} {identity.Phone}".Trim()
                            : identity.Name,
                }
            )
            .ToList();
        foreach (var twins in named.GroupBy(identity => identity.Account).Where(group => group.Count() > 1))
            brought.Refuse(
                $"{table.Grid.File}: lines {Lines(twins)} have one name and nothing that tells them apart: bring a "
                    + "patient list with numbers too."
            );
        return named;
    }

    /// <summary>Asks whether names may stand for account numbers; no refuses.</summary>
    public static void AskNames(
        ReportTable table,
        List<Identity> raw,
        string twins,
        Interview interview,
        Brought brought
    )
    {
        var phones = raw.Exists(identity => identity.Phone.Length > 0);
        var answer = interview.Ask(
            "names-as-accounts",
            phones
                ? "No account numbers are in the report: the guarantor is known by name and phone only. May name and "
                    + "phone together stand for the account? Else bring a patient list with numbers."
                : "No account numbers are in the report. May names stand for account numbers? Else bring a patient "
                    + "list with numbers.",
            $"{table.Grid.File} has no column of numbers.{twins}",
            "no",
            ("yes", "The name (with the phone) is the account; whoever changes either becomes another account."),
            ("no", "Nothing is written until a list with numbers is brought too.")
        );
        if (answer == "no" && interview.IsAnswered("names-as-accounts"))
            brought.Refuse(
                $"{table.Grid.File}: there are no account numbers, and names may not stand for them: bring a patient "
                    + "list with numbers too."
            );
    }

    private static string Twins(int count, IEnumerable<Identity> first) =>
        $" {count} name(s) stand there more than once, the first in lines {Lines(first)}.";

    private static string Lines(IEnumerable<Identity> rows) => string.Join(", ", rows.Select(twin => twin.Row.Line));
}
