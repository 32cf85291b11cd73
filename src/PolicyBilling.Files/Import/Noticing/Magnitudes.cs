using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Notices amounts in cents where dollars belong, and the reverse.</summary>
internal static class Magnitudes
{
    /// <summary>Two tables whose amounts differ by hundred or thousand.</summary>
    public static readonly DataCheck OtherUnit = new(
        "other-unit",
        Effect.Refuses,
        "The charges of the ledger are a hundred or a thousand times what the claims were billed for, or the "
            + "reverse: one "
            + "of the two is in cents.",
        "Export both in the same unit, with the cents behind a point."
    );

    /// <summary>The same for a few claims.</summary>
    public static readonly DataCheck OtherUnitOfSome = new(
        "other-unit-of-some",
        Effect.Holds,
        "The charges of a claim are a hundred or a thousand times what was billed, or the reverse.",
        "Correct the amount of the charge, or of the claim."
    );

    /// <summary>A plan for more than there ever was.</summary>
    public static readonly DataCheck PlanTooLarge = new(
        "plan-too-large",
        Effect.Holds,
        "A payment plan's installment or balance is more than the account was ever charged, as when it is written "
            + "in cents.",
        "Correct the plan."
    );

    /// <summary>What it looks for.</summary>
    public static readonly IReadOnlyList<DataCheck> All = [OtherUnit, OtherUnitOfSome, PlanTooLarge];

    /// <summary>Looks at every claim with its charges, and every plan.</summary>
    public static void Notice(ImportRun run)
    {
        if (run.ReaderOf(Table.Ledger) is not { } ledger)
            return;
        var data = run.Data;
        var (compared, other, large) = (0, new Tally(), new Tally());
        var byClaim = ChargedByClaim(data);
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            for (var i = 0; i < data.Claims.CountOf(account); i++)
            {
                ref readonly var claim = ref data.Claims.Of(account, i);
                if (claim.Billed <= 0 || byClaim[claim.Claim] is not (var charged and > 0))
                    continue;
                compared++;
                if (IsOtherUnit(charged, claim.Billed) || IsOtherUnit(claim.Billed, charged))
                    other.Add(
                        data.ClaimIds[claim.Claim],
                        Said.In(
                            $"claim {RowText.Shown(data.ClaimIds[claim.Claim])}: charges of {RowText.Money(charged)}, "
                                + $"billed "
                                + $"{RowText.Money(claim.Billed)}",
                            $"demande {RowText.Shown(data.ClaimIds[claim.Claim])} : des charges de "
                                + $"{RowText.Money(charged)}, facturé {RowText.Money(claim.Billed)}"
                        ),
                        account
                    );
            }
            if (data.Plans.CountOf(account) > 0 && Charged(data, account) is var ever and > 0)
                for (var i = 0; i < data.Plans.CountOf(account); i++)
                    if (data.Plans.Of(account, i) is var plan && Math.Max(plan.Installment, plan.Balance) > ever)
                        large.Add(
                            data.Texts[plan.Plan],
                            Said.In(
                                $"{RowText.Shown(data.Texts[plan.Plan])} of account "
                                    + $"{RowText.Shown(data.AccountIds[account])}: "
                                    + $"{RowText.Money(Math.Max(plan.Installment, plan.Balance))} where "
                                    + $"{RowText.Money(ever)} was "
                                    + "charged in all",
                                $"{RowText.Shown(data.Texts[plan.Plan])} du compte "
                                    + $"{RowText.Shown(data.AccountIds[account])} : "
                                    + $"{RowText.Money(Math.Max(plan.Installment, plan.Balance))} alors "
                                    + $"que {RowText.Money(ever)} "
                                    + $"ont été facturés en tout"
                            ),
                            account
                        );
        }
        Tell(run, ledger, compared, other);
        if (large.Count > 0 && run.ReaderOf(Table.PaymentPlans) is { } plans)
            run.Hold(
                plans.Problems.Notice(
                    PlanTooLarge,
                    plans.LineWith("plan", large.Id),
                    "installment",
                    null,
                    Said.In(
                        $"{large.Of("plan is", "plans are", "une entente est", "ententes sont")} for more "
                            + $"than the account was ever charged, the first "
                            + $"{large.Told}. "
                            + "Is it written in cents?",
                        $"{large.Of("plan is", "plans are", "une entente est", "ententes sont")} pour plus que le "
                            + $"compte n’a jamais été facturé, en premier {large.Told}. Est-ce écrit en cents ?"
                    )
                ),
                large.Accounts
            );
    }

    private static void Tell(ImportRun run, TableReader ledger, int compared, Tally other)
    {
        if (other.Count == 0)
            return;
        var most = other.Count * 2 > compared && other.Count > 1;
        var problem = ledger.Problems.Notice(
            most ? OtherUnit : OtherUnitOfSome,
            ledger.LineWith("claim", other.Id),
            "amount",
            null,
            Said.In(
                $"{other.Count:N0} of {compared:N0} claims have charges that are a hundred or a thousand "
                    + $"times what was "
                    + $"billed, "
                    + $"or the reverse, the first {other.Told}: one of the two is in cents. Write dollars "
                    + $"and cents, as "
                    + $"12.50.",
                $"{other.Count:N0} des {compared:N0} demandes ont des charges cent ou mille fois plus grandes "
                    + $"que le montant facturé, ou l’inverse, en premier {other.Told} : l’un des deux est en cents. "
                    + $"Écrire dollars et cents, comme 12.50."
            )
        );
        if (!most)
            run.Hold(problem, other.Accounts);
    }

    private static bool IsOtherUnit(long large, long small) => large == small * 100 || large == small * 1000;

    private static long[] ChargedByClaim(PracticeData data)
    {
        var charged = new long[data.ClaimIds.Count];
        for (var row = 0; row < data.Ledger.Count; row++)
            if (data.Ledger[row] is { Claim: >= 0, Cents: > 0 } entry && entry.Kind.IsCharge())
                charged[entry.Claim] += entry.Cents;
        return charged;
    }

    private static long Charged(PracticeData data, int account)
    {
        var charged = 0L;
        for (var i = 0; i < data.Ledger.CountOf(account); i++)
            if (data.Ledger.Of(account, i) is { Cents: > 0 } entry && !entry.Kind.Lowers())
                charged += entry.Cents;
        return charged;
    }
}
