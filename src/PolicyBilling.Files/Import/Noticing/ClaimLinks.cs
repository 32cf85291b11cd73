using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Notices claims and charges that do not fit each other, where the patient could be asked for the insurer's
/// money.</summary>
internal static class ClaimLinks
{
    /// <summary>An open claim under another account than its charges.</summary>
    public static readonly DataCheck ClaimElsewhere = new(
        "claim-elsewhere",
        Effect.Holds,
        "A charge names an open claim that stands under another account: the insurer's part would be taken off the "
            + "wrong "
            + "balance.",
        "Correct the account of the claim, or of the charge."
    );

    /// <summary>A charge that names a claim nobody has.</summary>
    public static readonly DataCheck ClaimMissing = new(
        "claim-missing",
        Effect.Holds,
        "A charge of the last year names a claim that is not exported, and no insurer has posted anything for it: the "
            + "patient could be asked for the insurer's money.",
        "Export the claim, or post the insurer's answer; a payment of 0.00 that names the claim will do."
    );

    /// <summary>A claim that was answered, and nothing posted.</summary>
    public static readonly DataCheck AnswerNotPosted = new(
        "answer-not-posted",
        Effect.Holds,
        "A claim was received in the last half year with money expected, and no insurance payment or write-off is "
            + "posted "
            + "for it.",
        "Post what the insurer answered; a payment of 0.00 that names the claim will do."
    );

    /// <summary>More expected than was charged.</summary>
    public static readonly DataCheck ExpectedTooMuch = new(
        "expected-too-much",
        Effect.Warns,
        "Open claims are expected to bring more than their account owes: a claim stands there twice, or an estimate "
            + "has a "
            + "digit too many. What is too much covers nothing.",
        "Correct the estimates, or delete the second claim."
    );

    /// <summary>What it looks for.</summary>
    public static readonly IReadOnlyList<DataCheck> All =
    [
        ClaimElsewhere,
        ClaimMissing,
        AnswerNotPosted,
        ExpectedTooMuch,
    ];

    private const int Year = 366,
        HalfYear = 183,
        BeforeSent = 92;

    /// <summary>Looks at every account's charges and claims.</summary>
    public static void Notice(ImportRun run)
    {
        if (run.ReaderOf(Table.Ledger) is not { } ledger)
            return;
        var claims = run.ReaderOf(Table.Claims);
        if (claims is null ? !run.Data.NotExported.HasFlag(Table.Claims) : run.KnownClaims < 0)
            return;
        var links = new Links(run, claims is null ? null : Homes(run.Data));
        for (var account = 0; account < run.Data.Accounts.Count; account++)
            links.Look(account);
        links.Tell(ledger, claims);
    }

    // The account of each claim; -1 for nobody's.
    private static int[] Homes(PracticeData data)
    {
        var homes = new int[data.ClaimIds.Count];
        Array.Fill(homes, -1);
        for (var account = 0; account < data.Accounts.Count; account++)
        for (var i = 0; i < data.Claims.CountOf(account); i++)
            homes[data.Claims.Of(account, i).Claim] = account;
        return homes;
    }

    private sealed class Links(ImportRun run, int[]? homes)
    {
        private readonly PracticeData _data = run.Data;
        private readonly int _asOf = run.Settings.AsOf?.DayNumber ?? run.Data.NewestDay();
        private readonly HashSet<int> _posted = [];
        private readonly Tally _elsewhere = new(),
            _missing = new(),
            _unposted = new(),
            _tooMuch = new();

        public void Look(int account)
        {
            var (balance, asksClaims) = (0L, _data.Claims.CountOf(account) > 0);
            for (var i = 0; i < _data.Ledger.CountOf(account); i++)
            {
                balance += _data.Ledger.Of(account, i).Cents;
                asksClaims |= _data.Ledger.Of(account, i).Claim >= 0;
            }
            // Who owes nothing is asked for nothing.
            if (!asksClaims || balance <= 0)
                return;
            ReadPosted(account);
            LookAtCharges(account);
            LookAtClaims(account);
        }

        private void ReadPosted(int account)
        {
            _posted.Clear();
            for (var i = 0; i < _data.Ledger.CountOf(account); i++)
            {
                ref readonly var entry = ref _data.Ledger.Of(account, i);
                if (entry.Kind is not (EntryKind.InsurancePayment or EntryKind.InsuranceWriteOff))
                    continue;
                if (entry.Claim >= 0)
                    _posted.Add(entry.Claim);
                else if (entry.AppliesTo >= 0)
                    for (var charge = 0; charge < _data.Ledger.CountOf(account); charge++)
                        if (_data.Ledger.Of(account, charge).Entry == entry.AppliesTo)
                            _posted.Add(_data.Ledger.Of(account, charge).Claim);
            }
        }

        private void LookAtCharges(int account)
        {
            for (var i = 0; i < _data.Ledger.CountOf(account); i++)
            {
                ref readonly var entry = ref _data.Ledger.Of(account, i);
                if (entry.Claim < 0 || !entry.Kind.IsCharge() || entry.Cents <= 0 || Find(account, entry.Claim) >= 0)
                    continue;
                var home = homes is null ? -1 : homes[entry.Claim];
                if (home >= 0 && IsOpen(home, Find(home, entry.Claim)))
                {
                    _elsewhere.Add(
                        _data.ClaimIds[entry.Claim],
                        Said.In(
                            $"{Id(entry.Claim)} of {Named(home)}, with a charge of {Named(account)}",
                            $"{Id(entry.Claim)} du {Named(home)}, avec une charge du {Named(account)}"
                        ),
                        account
                    );
                    _elsewhere.Accounts.Add(home);
                }
                else if (home < 0 && !_posted.Contains(entry.Claim) && _asOf - entry.Date <= Year)
                    _missing.Add(
                        _data.ClaimIds[entry.Claim],
                        Said.In(
                            $"{Id(entry.Claim)} for {Named(account)}",
                            $"{Id(entry.Claim)} pour le {Named(account)}"
                        ),
                        account
                    );
            }
        }

        private void LookAtClaims(int account)
        {
            var (expected, since) = (0L, int.MaxValue);
            for (var i = 0; i < _data.Claims.CountOf(account); i++)
            {
                ref readonly var claim = ref _data.Claims.Of(account, i);
                if (claim.Status < ClaimStatus.Received)
                {
                    expected += claim.Estimate;
                    since = Math.Min(since, (claim.Sent == 0 ? _asOf - Year : claim.Sent) - BeforeSent);
                }
                else if (
                    claim is { Status: ClaimStatus.Received, PaymentExpected: true }
                    && claim.Received != 0
                    && _asOf - claim.Received is >= 0 and <= HalfYear
                    && !_posted.Contains(claim.Claim)
                    && HasCharge(account, claim.Claim)
                )
                    _unposted.Add(
                        _data.ClaimIds[claim.Claim],
                        Said.In($"{Id(claim.Claim)} of {Named(account)}", $"{Id(claim.Claim)} du {Named(account)}"),
                        account
                    );
            }
            if (expected > 0 && ChargedFor(account, since) is var charged && expected > charged)
                _tooMuch.Add(
                    _data.AccountIds[account],
                    Said.In(
                        $"{Named(account)}: claims of {RowText.Money(expected)} on charges of {RowText.Money(charged)}",
                        $"{Named(account)} : des demandes de {RowText.Money(expected)} pour des charges de "
                            + $"{RowText.Money(charged)}"
                    )
                );
        }

        // What the open claims may be for: the charges that name them, and all since shortly before the first of them
        // went out.
        private long ChargedFor(int account, int since)
        {
            var charged = 0L;
            for (var i = 0; i < _data.Ledger.CountOf(account); i++)
                if (
                    _data.Ledger.Of(account, i) is { Cents: > 0 } entry
                    && entry.Kind.IsCharge()
                    && (
                        entry.Date >= since
                        || Find(account, entry.Claim) is >= 0 and var claim && IsOpen(account, claim)
                    )
                )
                    charged += entry.Cents;
            return charged;
        }

        public void Tell(TableReader ledger, TableReader? claims)
        {
            var naming = _elsewhere.Of("charge names", "charges name", "une charge nomme", "charges nomment");
            if (_elsewhere.Count > 0)
                run.Hold(
                    (claims ?? ledger).Problems.Notice(
                        ClaimElsewhere,
                        (claims ?? ledger).LineWith("claim", _elsewhere.Id),
                        "account",
                        null,
                        Said.In(
                            $"{naming} an open claim of another account, the "
                                + $"first the "
                                + $"claim {_elsewhere.Told}: correct the account of one of the two.",
                            $"{naming} une "
                                + $"demande ouverte d’un autre compte, en premier la demande "
                                + $"{_elsewhere.Told} : corriger le "
                                + $"compte de l’une des deux."
                        )
                    ),
                    _elsewhere.Accounts
                );
            var unknown = _missing.Of(
                "charge names a claim",
                "charges name claims",
                "une charge nomme une " + "demande",
                "charges nomment des demandes"
            );
            if (_missing.Count > 0)
                run.Hold(
                    ledger.Problems.Notice(
                        ClaimMissing,
                        ledger.LineWith("claim", _missing.Id),
                        "claim",
                        null,
                        Said.In(
                            $"{unknown} of which nothing is known, "
                                + $"and for "
                                + $"which no insurer has posted anything, the first the claim {_missing.Told}: export "
                                + $"the claim, "
                                + "or post the insurer's answer.",
                            $"{unknown} "
                                + $"dont on ne sait rien et pour lesquelles aucun assureur n’a rien "
                                + $"inscrit, en premier la "
                                + $"demande {_missing.Told} : exporter la demande, ou inscrire la réponse "
                                + $"de l’assureur."
                        )
                    ),
                    _missing.Accounts
                );
            if (claims is null)
                return;
            var answered = _unposted.Of(
                "claim was",
                "claims were",
                "une demande a sa réponse",
                "demandes ont leur " + "réponse"
            );
            if (_unposted.Count > 0)
                run.Hold(
                    claims.Problems.Notice(
                        AnswerNotPosted,
                        claims.LineWith("claim", _unposted.Id),
                        "received",
                        null,
                        Said.In(
                            $"{answered} received with money expected, and nothing is "
                                + $"posted "
                                + $"for it, the first the claim {_unposted.Told}: post what the insurer answered.",
                            $"{answered} "
                                + $"avec de l’argent attendu, et rien n’est inscrit, en premier la "
                                + $"demande {_unposted.Told} : "
                                + $"inscrire la réponse de l’assureur."
                        )
                    ),
                    _unposted.Accounts
                );
            var owing = _tooMuch.Of("account owes", "accounts owe", "un compte doit", "comptes doivent");
            if (_tooMuch.Count > 0)
                claims.Problems.Notice(
                    ExpectedTooMuch,
                    claims.LineWith("account", _tooMuch.Id),
                    "estimated_payment",
                    null,
                    Said.In(
                        $"{owing} less than its open claims are expected to "
                            + $"bring, the "
                            + $"first {_tooMuch.Told}. Does a claim stand there twice, or has an estimate "
                            + $"a digit too many?",
                        $"{owing} moins "
                            + $"que ce qu’on attend des demandes ouvertes, en premier le {_tooMuch.Told}. "
                            + $"Une demande y "
                            + $"est-elle deux fois, ou une estimation a-t-elle un chiffre de trop ?"
                    )
                );
        }

        private int Find(int account, int claim)
        {
            for (var i = 0; i < _data.Claims.CountOf(account); i++)
                if (_data.Claims.Of(account, i).Claim == claim)
                    return i;
            return -1;
        }

        private bool IsOpen(int account, int claim) => _data.Claims.Of(account, claim).Status < ClaimStatus.Received;

        private bool HasCharge(int account, int claim)
        {
            for (var i = 0; i < _data.Ledger.CountOf(account); i++)
                if (_data.Ledger.Of(account, i) is { Cents: > 0 } entry && entry.Claim == claim)
                    return true;
            return false;
        }

        private string Id(int claim) => RowText.Shown(_data.ClaimIds[claim]);

        private Said Named(int account)
        {
            var id = RowText.Shown(_data.AccountIds[account]);
            return Said.In($"account {id}", $"compte {id}");
        }
    }
}
