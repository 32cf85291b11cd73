using System.Globalization;
using PolicyBilling.Decisions;
using PolicyBilling.Ledgers;
using PolicyBilling.Pages.Month;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Web.Accounts;

/// <summary>All accounts of a plan, made ready to be searched, filtered and sorted. The names of filters are those of
/// the links on the month's page, here and in <c>dry-run.html</c>.</summary>
public sealed class AccountBook
{
    private const int FewestDigits = 7;

    private static readonly Dictionary<string, Func<AccountRow, string, bool>> Tests = new()
    {
        ["q"] = (row, words) => Matches(row, words),
        ["out"] = (row, group) =>
            group == "any" ? row.Group <= DecisionGroup.WriteOff : GoesOut.Word(row.Group) == group,
        ["decision"] = (row, group) =>
            group == "collections"
                ? row.Group is DecisionGroup.Letter or DecisionGroup.Call or DecisionGroup.Agency
                : GoesOut.Word(row.Group) == group,
        ["asked"] = (row, _) => row.Group.Asks(),
        ["owes"] = (row, _) => row.Decision.Figures.PatientPortion > 0,
        ["over90"] = (row, _) => row.Decision.Figures.AgedOver90 > 0,
        ["credit"] = (row, _) => row.Decision.Figures.Balance < 0,
        ["waits"] = (row, what) =>
            row.Decision.WaitsFor is { } waits && Waiting.Word(waits) == what && !row.Decision.IsFault,
        ["reason"] = (row, title) => row.Title == title,
        ["failed"] = (row, _) => row.Decision.IsFault,
        ["final"] = (row, _) => row.Decision.IsFinalNotice,
        ["first"] = (row, _) => NamesToApprove.IsFirstInAYear(row.Decision),
        ["was"] = (row, kind) => row.Was is { } was && was.Word() == kind,
        ["is"] = (row, kind) => row.Decision.Kind.Word() == kind,
        ["changed"] = (row, _) => row.Was is { } was && was != row.Decision.Kind,
        ["policy"] = (row, policy) => row.Decision.Policy == policy,
        ["rule"] = (row, rule) => (row.Decision.Step ?? row.Decision.Rule) == rule,
        ["list"] = (row, list) => row.Decision.Worklists.Contains(list),
    };

    private static readonly Dictionary<string, Func<AccountRow, IComparable>> Columns = new()
    {
        ["asked"] = row => row.Asked,
        ["over"] = row => row.Decision.Figures.AgedOver90,
        ["balance"] = row => row.Decision.Figures.Balance,
    };

    private readonly StringComparer _words;
    private readonly Dictionary<string, int> _places;

    private AccountBook(IReadOnlyList<AccountRow> rows, string language)
    {
        Rows = rows;
        _places = rows.Index().ToDictionary(row => row.Item.Decision.Account, row => row.Index);
        _words = StringComparer.Create(CultureInfo.GetCultureInfo(language == "fr" ? "fr-CA" : "en-US"), true);
        Counts = Enum.GetValues<DecisionGroup>()
            .ToDictionary(group => group, group => rows.Count(row => row.Group == group));
        Titles = [.. rows.Select(row => row.Title).Distinct().Order(_words)];
    }

    /// <summary>Every account, in the plan's order.</summary>
    public IReadOnlyList<AccountRow> Rows { get; }

    /// <summary>How many accounts are in each group.</summary>
    public IReadOnlyDictionary<DecisionGroup, int> Counts { get; }

    /// <summary>What decided, each once, in the order of words.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>The accounts of a plan.</summary>
    public static AccountBook Of(MonthFacts facts, PracticeData data)
    {
        var before = (facts.Content.Before?.Decisions ?? []).ToDictionary(
            decision => decision.Account,
            decision => decision.Kind
        );
        return new(
            [
                .. facts.Plan.Decisions.Select(decision => new AccountRow(
                    decision,
                    decision.Group(),
                    facts.Titles.Reason(decision),
                    before.TryGetValue(decision.Account, out var was) ? was : null,
                    AccountRow.Folded($"{decision.Guarantor} {decision.Account} {Phone(data, decision.Account)}")
                )),
            ],
            facts.Content.Language
        );
    }

    /// <summary>Whether a part of an address is a filter.</summary>
    public static bool Filters(string part) => Tests.ContainsKey(part);

    /// <summary>The accounts that a query asks for, in its order.</summary>
    public IReadOnlyList<AccountRow> Find(AccountQuery query)
    {
        var filters = query.Filters.ToList();
        return Sorted(Rows.Where(row => filters.All(filter => Tests[filter.Key](row, filter.Value))), query);
    }

    /// <summary>The accounts before and after one, in the plan's order; null at the ends.</summary>
    public (string? Before, string? After) Beside(string account)
    {
        var place = _places.GetValueOrDefault(account, -1);
        return place < 0
            ? (null, null)
            : (
                Rows.ElementAtOrDefault(place - 1)?.Decision.Account,
                Rows.ElementAtOrDefault(place + 1)?.Decision.Account
            );
    }

    private IReadOnlyList<AccountRow> Sorted(IEnumerable<AccountRow> rows, AccountQuery query)
    {
        var sort = query[AccountQuery.Sort] ?? "";
        var (column, falls) = (sort.TrimStart('-'), sort.StartsWith('-'));
        if (Columns.TryGetValue(column, out var number))
            return [.. falls ? rows.OrderByDescending(number) : rows.OrderBy(number)];
        Func<AccountRow, string>? text = column switch
        {
            "name" => row => row.Decision.Guarantor,
            "title" => row => row.Title,
            _ => null,
        };
        return text is null ? [.. rows]
            : falls ? [.. rows.OrderByDescending(text, _words)]
            : [.. rows.OrderBy(text, _words)];
    }

    private static bool Matches(AccountRow row, string words)
    {
        var digits = string.Concat(words.Where(char.IsAsciiDigit));
        return digits.Length >= FewestDigits && !words.Any(char.IsLetter)
            ? row.Found.Contains(digits, StringComparison.Ordinal)
            : AccountRow
                .Folded(words)
                .Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries)
                .All(part => row.Found.Contains(part, StringComparison.Ordinal));
    }

    private static string Phone(PracticeData data, string id) =>
        data.AccountIds.Find(id) is >= 0 and var account && data.Accounts[account].Phone is >= 0 and var phone
            ? string.Concat(data.Texts[phone].Where(char.IsAsciiDigit))
            : "";
}
