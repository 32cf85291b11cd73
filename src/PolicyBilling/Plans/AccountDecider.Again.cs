using PolicyBilling.Decisions;
using PolicyBilling.Facts;

namespace PolicyBilling.Plans;

// Deciding anew what other policies decided on the same facts.
internal sealed partial class AccountDecider
{
    /// <summary>What is decided on facts on which other policies decided already, without texts: their very decision
    /// where this one would be no other. Most are none other, and cost no memory.</summary>
    public DecidedAccount Decide(int account, AccountFacts facts, in DecidedAccount known) =>
        IsNotAsked(account, facts, known.Decision) || IsDecided(account, facts, known.Decision)
            ? known
            : Decide(account, facts);

    // What no policy is asked about, none decides otherwise.
    private bool IsNotAsked(int account, AccountFacts facts, Decision known) =>
        facts.Balance == 0
        || _data.BadAccounts.ContainsKey(account)
        || !_options.Selects(known.Guarantor, facts.Provider);

    // All that a decision takes from its verdict; the rest it takes from the facts.
    private bool IsDecided(int account, AccountFacts facts, Decision known)
    {
        try
        {
            var verdict = _decider.Decide(facts, ExceptionOf(known.Account));
            return verdict.Policy == known.Policy
                && verdict.RuleName == known.Rule
                && verdict.Step?.Name == known.Step
                && verdict.Kind == known.Kind
                && WaitsForOf(verdict) == known.WaitsFor
                && verdict.Rule?.Then.MoveTo == known.MoveTo
                && AskedOf(verdict, account, facts) is var asked
                && asked == known.Amount
                && !AskedAmount.IsRefused(verdict.Kind, asked, facts.Balance)
                && StruckByOf(verdict).SequenceEqual(known.StruckBy)
                && DispositionOf(verdict, account, facts, Context(account) with { Asked = asked }) == known.Disposition;
        }
        // Deciding says which condition it was.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return false;
        }
    }
}
