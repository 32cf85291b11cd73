using System.Text.RegularExpressions;

namespace PolicyBilling.Files.Printed;

/// <summary>Rows of one account, and rows of members of one family.</summary>
internal static partial class Families
{
    /// <summary>The accounts, joined where the number is the same, and where the office wants members of a family
    /// together.</summary>
    public static List<BroughtAccount> Joined(
        List<BroughtAccount> accounts,
        ReportTable table,
        OtherColumns others,
        Interview interview,
        Brought brought
    )
    {
        var joined = SameNumber(accounts, table, brought);
        var members = joined.Where(account => Member().IsMatch(account.Account)).ToList();
        if (members.Count == 0)
            return joined;
        var words = new WhoWords(brought.Language);
        brought.Say(words.FamiliesApart);
        var example =
            members.FirstOrDefault(member => joined.Exists(other => other.Account == Base(member.Account)))
            ?? members[0];
        var answer = interview.Ask(
            words.Families(table.Grid.File, Base(example.Account), example.Account, members.Count)
        );
        return answer == "yes"
            ? [.. joined.GroupBy(account => Base(account.Account)).Select(family => Together(family.Key, [.. family]))]
            : joined;
    }

    private static List<BroughtAccount> SameNumber(List<BroughtAccount> accounts, ReportTable table, Brought brought)
    {
        var words = new WhoWords(brought.Language);
        var joined = new List<BroughtAccount>();
        foreach (var same in accounts.GroupBy(account => account.Account))
        {
            var rows = same.ToList();
            var lines = string.Join(", ", rows.Select(row => row.Line));
            if (rows.Count > 1 && rows.Exists(row => row.Name != rows[0].Name))
                brought.Refuse(words.SeveralNames(table.Grid.File, lines));
            else if (rows.Count > 1 && brought.Refusals.Count == 0)
                brought.Say(words.RowsAdded(table.Grid.File, lines));
            joined.Add(rows.Count == 1 ? rows[0] : Together(same.Key, rows));
        }
        return joined;
    }

    private static BroughtAccount Together(string account, List<BroughtAccount> rows)
    {
        var head = rows.Find(row => row.Account == account) ?? rows[0];
        return head with
        {
            Account = account,
            Buckets = [.. Enumerable.Range(0, 4).Select(i => rows.Sum(row => row.Buckets[i]))],
            Credit = rows.Sum(row => row.Credit),
            Insurance = rows.Exists(row => row.Insurance is null) ? null : rows.Sum(row => row.Insurance),
            LastStatement = rows.Max(row => row.LastStatement),
        };
    }

    private static string Base(string account) => Member().Replace(account, "");

    [GeneratedRegex(@"(?<=\d)-\d{1,2}$")]
    private static partial Regex Member();
}
