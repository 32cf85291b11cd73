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
        var words = new WhoWords(brought.Language);
        var raw = rows.Select(row => Raw(row, columns)).ToList();
        var hidden = columns["account"] >= 0 && table.Grid.HiddenColumns.Contains(columns["account"]);
        if (hidden && interview.Ask(words.HiddenNumbers(columns["account"], table.Named(columns["account"]))) == "no")
            raw = [.. raw.Select(identity => identity with { Account = "" })];
        var without = raw.Count(identity => identity.Account.Length == 0);
        if (without == 0)
            return raw;
        if (without < raw.Count)
        {
            foreach (var identity in raw.Where(identity => identity.Account.Length == 0).Take(20))
                brought.Refuse(words.NoNumber(table.Grid.File, identity.Row.Line));
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
        var words = new WhoWords(brought.Language);
        var phones = raw.Exists(identity => identity.Phone.Length > 0);
        var same = raw.GroupBy(identity => identity.Name).Where(group => group.Count() > 1).ToList();
        AskNames(table, raw, same.Count == 0 ? "" : words.Twins(same.Count, Lines(same[0])), interview, brought);
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
            brought.Refuse(words.OneName(table.Grid.File, Lines(twins)));
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
        var words = new WhoWords(brought.Language);
        var question = words.Names(table.Grid.File, phones, twins);
        if (interview.Ask(question) == "no" && interview.IsAnswered(question.Id))
            brought.Refuse(words.NamesMayNot(table.Grid.File));
    }

    private static string Lines(IEnumerable<Identity> rows) => string.Join(", ", rows.Select(twin => twin.Row.Line));
}
