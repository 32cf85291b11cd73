using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>Something that really happens to an account: rows are added or changed, so that every fact that hangs on
/// them follows.</summary>
public abstract record Move
{
    /// <summary>Days that pass afterwards with nothing posted.</summary>
    public int Days { get; init; }

    /// <summary>Makes the move on a copy of the account, on a day number.</summary>
    internal abstract void Make(AccountDraft draft, int today);
}

/// <summary>Days pass with nothing posted, sent or said.</summary>
public sealed record DaysPass : Move
{
    internal override void Make(AccountDraft draft, int today) { }
}

/// <summary>The patient pays today, naming no charge.</summary>
/// <param name="Amount">What is paid; two decimals.</param>
public sealed record PatientPays(decimal Amount) : Move
{
    internal override void Make(AccountDraft draft, int today) =>
        draft.Post(EntryKind.PatientPayment, -Money.ToCents(Amount), today);
}

/// <summary>The insurer answers an open claim today as it was estimated: what is still expected is posted as payment
/// and write-off.</summary>
/// <param name="Claim">The claim's id.</param>
/// <param name="Carrier">The insurer's name; empty when not known.</param>
/// <param name="Payment">The payment posted; two decimals.</param>
/// <param name="WriteOff">The insurance write-off posted; two decimals.</param>
public sealed record ClaimAnswered(string Claim, string Carrier, decimal Payment, decimal WriteOff) : Move
{
    internal override void Make(AccountDraft draft, int today)
    {
        var id = draft.Data.ClaimIds.Find(Claim);
        var place = draft.Claims.FindIndex(row => row.Claim == id);
        var claim = draft.Claims[place];
        draft.Claims[place] = claim with
        {
            Status = ClaimStatus.Received,
            Received = today,
            Sent = claim.Sent == 0 ? today : claim.Sent,
        };
        if (Payment > 0)
            draft.Post(EntryKind.InsurancePayment, -Money.ToCents(Payment), today, id, claim.Patient);
        if (WriteOff > 0)
            draft.Post(EntryKind.InsuranceWriteOff, -Money.ToCents(WriteOff), today, id, claim.Patient);
    }
}

/// <summary>A statement, letter or call is done today, or a hold is set or released.</summary>
/// <param name="Kind">What is recorded.</param>
/// <param name="Step">The ladder step it is recorded as; null when it names none.</param>
public sealed record ContactDone(ContactKind Kind, string? Step = null) : Move
{
    internal override void Make(AccountDraft draft, int today) =>
        draft.Record(
            Kind,
            today,
            Kind switch
            {
                ContactKind.Call => Channel.Phone,
                ContactKind.Statement or ContactKind.Letter => Channel.Mail,
                _ => Channel.None,
            },
            Step
        );
}

/// <summary>A flag is set on the account, or taken off it.</summary>
/// <param name="Flag">The flag.</param>
/// <param name="Set">True when it is set.</param>
public sealed record FlagChanged(string Flag, bool Set) : Move
{
    internal override void Make(AccountDraft draft, int today)
    {
        var flags = draft.Data.FlagSets[draft.Account.Flags];
        draft.SetFlags(
            Set ? flags.Append(Flag) : flags.Where(flag => !flag.Equals(Flag, StringComparison.OrdinalIgnoreCase))
        );
    }
}
