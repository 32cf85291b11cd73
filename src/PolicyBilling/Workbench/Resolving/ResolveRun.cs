using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Resolving;

/// <summary>Why an account is on the list of those to resolve.</summary>
[Flags]
public enum ListedFor : byte
{
    None = 0,

    /// <summary>Somebody asked for a review.</summary>
    Review = 1,

    /// <summary>The guarantor disputes it.</summary>
    Dispute = 2,

    /// <summary>It is in credit.</summary>
    Credit = 4,

    /// <summary>Its books are among those that bring back most.</summary>
    Money = 8,
}

/// <summary>How often a cause was found, and what it is about.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Sure">How many are sure.</param>
/// <param name="Likely">How many are likely.</param>
/// <param name="Ask">Of how many somebody must look first.</param>
/// <param name="Amount">Their money in all; two decimals.</param>
/// <param name="Abouts">The insurers or procedures behind it, the most money first.</param>
public sealed record CauseSum(
    Cause Cause,
    int Sure,
    int Likely,
    int Ask,
    decimal Amount,
    IReadOnlyList<(string About, int Count, decimal Amount)> Abouts
);

/// <summary>An account to resolve.</summary>
/// <param name="Resolution">What was found.</param>
/// <param name="For">Why it is listed.</param>
public sealed record ListedResolution(Resolution Resolution, ListedFor For);

/// <summary>What is wrong in a whole practice's books: causes by kind, and the accounts to work down.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Practice">The practice's name.</param>
/// <param name="Accounts">The accounts to resolve, what brings back most first.</param>
/// <param name="Causes">The causes found, all accounts together, the most money first.</param>
/// <param name="NotSearched">What could not be looked for.</param>
/// <param name="Looked">How many accounts were looked through.</param>
public sealed record PracticeResolution(
    DateOnly AsOf,
    string Practice,
    IReadOnlyList<ListedResolution> Accounts,
    IReadOnlyList<CauseSum> Causes,
    IReadOnlyList<NotSearched> NotSearched,
    int Looked
);

/// <summary>Looks through all accounts of a practice.</summary>
public static class ResolveRun
{
    /// <summary>What is wrong in a practice's books.</summary>
    /// <param name="data">The practice's data, with the texts of all entries.</param>
    /// <param name="policies">Its policies.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="top">How many accounts are listed for their money besides those under review, in dispute or in
    /// credit.</param>
    /// <param name="language">The reader's language; null for the practice's first.</param>
    /// <param name="isRejected">Tells causes that somebody rejected, by their ids.</param>
    /// <param name="cancel">Stops it.</param>
    public static PracticeResolution Of(
        PracticeData data,
        PolicySet policies,
        DateOnly asOf,
        int top,
        string? language = null,
        Func<string, bool>? isRejected = null,
        CancellationToken cancel = default
    )
    {
        var resolver = new Resolver(data, policies, asOf, language, cancel);
        var facts = new FactsReader(data, BillingRun.FactsFor(policies, asOf));
        var (all, listed) = (new List<Candidate>(), new List<(int Account, ListedFor For, decimal Money)>());
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            cancel.ThrowIfCancellationRequested();
            var chosen = resolver.Choose(account, isRejected).Taken;
            all.AddRange(chosen);
            var known = facts.Read(account);
            var reason =
                (known.ReviewRequested ? ListedFor.Review : ListedFor.None)
                | (known.Dispute ? ListedFor.Dispute : ListedFor.None)
                | (known.Balance < 0 ? ListedFor.Credit : ListedFor.None);
            var money = chosen
                .Where(candidate => candidate.Confidence != Confidence.Ask)
                .Sum(candidate => candidate.Amount);
            if (reason != ListedFor.None || money > 0)
                listed.Add((account, reason, money));
        }
        var most = listed.OrderByDescending(one => one.Money).Take(top).Select(one => one.Account).ToHashSet();
        return new PracticeResolution(
            asOf,
            policies.Practice.Name,
            [
                .. listed
                    .Where(one => one.For != ListedFor.None || most.Contains(one.Account))
                    .OrderByDescending(one => one.Money)
                    .ThenBy(one => data.AccountIds[one.Account], StringComparer.Ordinal)
                    .Select(one => new ListedResolution(
                        resolver.Resolve(one.Account, isRejected),
                        one.For | (most.Contains(one.Account) && one.Money > 0 ? ListedFor.Money : ListedFor.None)
                    )),
            ],
            Sums(all),
            resolver.NotSearched,
            data.Accounts.Count
        );
    }

    private static IReadOnlyList<CauseSum> Sums(IEnumerable<Candidate> all) =>
        [
            .. all.GroupBy(candidate => candidate.Cause)
                .Select(cause => new CauseSum(
                    cause.Key,
                    cause.Count(one => one.Confidence == Confidence.Sure),
                    cause.Count(one => one.Confidence == Confidence.Likely),
                    cause.Count(one => one.Confidence == Confidence.Ask),
                    cause.Sum(one => one.Amount),
                    [
                        .. cause
                            .Where(one => one.About.Length > 0)
                            .GroupBy(one => one.About)
                            .Select(about => (about.Key, about.Count(), about.Sum(one => one.Amount)))
                            .OrderByDescending(about => about.Item3)
                            .ThenBy(about => about.Key, StringComparer.Ordinal),
                    ]
                ))
                .OrderByDescending(cause => cause.Amount)
                .ThenBy(cause => cause.Cause),
        ];
}
