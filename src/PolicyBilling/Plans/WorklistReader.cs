using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Plans;

/// <summary>Puts accounts, or their open claims, on the worklists they belong to.</summary>
internal sealed class WorklistReader(
    PracticeData data,
    PolicySet policies,
    DateOnly asOf,
    string language,
    SharedTexts texts
)
{
    private readonly Worklist[] _worklists =
    [
        .. policies.Policies.Where(policy => policy.InForce(asOf)).SelectMany(policy => policy.Worklists),
    ];

    /// <summary>The rows of an account whose facts <paramref name="reader"/> has just read; a list that fails adds a
    /// problem.</summary>
    public IReadOnlyList<WorklistRow> Read(
        string account,
        AccountFacts facts,
        TextContext context,
        FactsReader reader,
        List<Problem> problems
    )
    {
        List<WorklistRow>? rows = null;
        foreach (var worklist in _worklists)
        {
            try
            {
                if (worklist.When.Holds(facts))
                    (rows ??= []).AddRange(
                        worklist.ByClaim
                            ? [.. ByClaim(worklist, account, facts, context, reader)]
                            : [Row(worklist, account, facts, context)]
                    );
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                problems.Add(
                    new Problem(
                        Severity.Error,
                        worklist.Place.File,
                        worklist.Place.Line,
                        "",
                        account,
                        EngineTexts.Fault(worklist.Name, EngineTexts.Why(failure, language == "fr"), language == "fr")
                    )
                );
            }
        }
        return rows ?? (IReadOnlyList<WorklistRow>)[];
    }

    private WorklistRow Row(Worklist worklist, string account, AccountFacts facts, TextContext context) =>
        new(
            worklist.Name,
            account,
            context.Guarantor,
            null,
            null,
            null,
            null,
            Amount(worklist, facts) ?? facts.Balance,
            Because(worklist, facts, context)
        );

    // A list of claims over 90 days shows the claims over 90 days, not the newer ones beside them.
    private IEnumerable<WorklistRow> ByClaim(
        Worklist worklist,
        string account,
        AccountFacts facts,
        TextContext context,
        FactsReader reader
    )
    {
        var open = Enumerable
            .Range(0, reader.Claims.Count)
            .Select(i => reader.Claims[i])
            .Where(claim => claim.IsOpen || claim.IsToPost)
            .OrderBy(claim => data.ClaimIds[claim.Row.Claim], StringComparer.Ordinal)
            .ToList();
        var own = open.Where(claim => worklist.When.Holds(OfClaim(facts, claim))).ToList();
        foreach (var claim in own.Count > 0 ? own : open)
        {
            var alone = OfClaim(facts, claim);
            yield return new WorklistRow(
                worklist.Name,
                account,
                context.Guarantor,
                texts.Of(data.PatientIds[claim.Row.Patient]),
                data.ClaimIds[claim.Row.Claim],
                texts.Of(data.Words[claim.Row.Carrier]),
                LedgerFacts.ClaimDays(claim, asOf.DayNumber),
                Amount(worklist, alone) ?? alone.InsuranceEstimate,
                Because(worklist, alone, context)
            );
        }
    }

    private static decimal? Amount(Worklist worklist, AccountFacts facts) =>
        worklist.Amount is { } amount ? Money.Round(amount.Of(facts)) : null;

    private AccountFacts OfClaim(AccountFacts facts, in ClaimState claim)
    {
        var days = LedgerFacts.ClaimDays(claim, asOf.DayNumber);
        var (sent, unsent) = (claim.Status == ClaimStatus.Sent, claim.Status == ClaimStatus.Unsent);
        return facts with
        {
            OldestClaimDays = sent ? days : 0,
            NewestClaimDays = sent ? days : AccountFacts.NeverDays,
            OldestUnsentDays = unsent ? days : 0,
            OpenClaims = claim.IsOpen ? 1 : 0,
            UnsentClaims = unsent ? 1 : 0,
            InsuranceEstimate = Money.FromCents(claim.Estimate),
            RemittedNotPosted = Money.FromCents(claim.Unposted),
            TakenBackNotPosted = Money.FromCents(claim.TakenBack),
            RemittedClaims = claim.IsToPost ? 1 : 0,
            DaysSinceRemittance = claim.IsToPost ? asOf.DayNumber - claim.Answer.Since : AccountFacts.NeverDays,
            RemittanceTrace = claim.IsToPost ? Spelling.Composed(data.Words[claim.Answer.Trace]) : "",
        };
    }

    private string Because(Worklist worklist, AccountFacts facts, TextContext context) =>
        worklist.Because is null
            ? ""
            : texts.Of(worklist.Because.In(language, policies.Practice.Languages[0]).Fill(facts, context));
}
