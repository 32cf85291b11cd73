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
        brought.Say(
            "A family with a credit for one and a debt for another is shown apart; together the periods would differ."
        );
        var example =
            members.FirstOrDefault(member => joined.Exists(other => other.Account == Base(member.Account)))
            ?? members[0];
        var answer = interview.Ask(
            "families",
            $"One row is one patient, not one who pays: {Base(example.Account)} and {example.Account} look "
                + $"like one family. Put members of a family together by the number before the dash?",
            $"{table.Grid.File}: {members.Count} number(s) have a part behind a dash.",
            "no",
            ("no", "Each row is an account, as printed."),
            ("yes", "Rows with the same number before the dash become one account; their periods are added.")
        );
        return answer == "yes"
            ? [.. joined.GroupBy(account => Base(account.Account)).Select(family => Together(family.Key, [.. family]))]
            : joined;
    }

    private static List<BroughtAccount> SameNumber(List<BroughtAccount> accounts, ReportTable table, Brought brought)
    {
        var joined = new List<BroughtAccount>();
        foreach (var same in accounts.GroupBy(account => account.Account))
        {
            var rows = same.ToList();
            if (rows.Count > 1 && rows.Exists(row => row.Name != rows[0].Name))
                brought.Refuse(
                    $"{table.Grid.File}: lines {string.Join(", ", rows.Select(row => row.Line))} have one "
                        + $"account number and several names: which is right?"
                );
            else if (rows.Count > 1 && brought.Refusals.Count == 0)
                brought.Say(
                    $"{table.Grid.File}: the account in lines "
                        + $"{string.Join(", ", rows.Select(row => row.Line))} stands there more than once, "
                        + $"as when it has two providers; its rows were added."
                );
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
