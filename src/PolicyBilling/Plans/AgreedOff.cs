using PolicyBilling.Ledgers;

namespace PolicyBilling.Plans;

/// <summary>What was agreed to be adjusted off an account and is not posted yet: the patient is asked for the agreed
/// amount, not for the balance that the books still show.</summary>
internal sealed class AgreedOff
{
    private readonly Dictionary<int, decimal> _off = [];

    /// <summary>Reads what an export still lacks on a day.</summary>
    public AgreedOff(PracticeData data, Policies.PolicySet policies, DateOnly asOf)
    {
        if (data.Accepted.Count == 0)
            return;
        foreach (
            var state in PostingMatch.Of(
                data,
                [
                    .. data.Accepted.Where(entry =>
                        entry is { Cause: AcceptedEntry.Settlement, Amount: < 0 } && entry.Day <= asOf
                    ),
                ],
                asOf,
                policies.PostWithinDays(asOf)
            )
        )
            if (state.State != PostingState.Posted && data.AccountIds.Find(state.Entry.Account) is var account and >= 0)
                _off[account] = _off.GetValueOrDefault(account) - state.Entry.Amount;
    }

    /// <summary>So much less is asked of an account, by its number; 0.00 for nothing.</summary>
    public decimal Of(int account) => _off.GetValueOrDefault(account);
}
