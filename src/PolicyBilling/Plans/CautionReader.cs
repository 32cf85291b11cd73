using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Plans;

/// <summary>Finds out why a guarantor may not be asked for money, or not for what the books say.</summary>
internal sealed class CautionReader(PracticeData data, TextFormat format, Waiting waiting)
{
    private readonly CautionTexts _texts = new(format);

    /// <summary>What is to be known of an account, by its number; null when there is nothing.</summary>
    public Cautions? Read(int account, AccountFacts facts, FactsReader reader)
    {
        var reasons = Reasons(account, facts).ToList();
        var part = RightPart(facts, reader.Claims);
        var wrong = Wrong(facts, reader.Ledger, reader.Claims, part).ToList();
        var waits = facts.PatientPortion > 0 ? NotNow(facts, reader).ToList() : [];
        return reasons.Count + waits.Count + wrong.Count == 0
            ? null
            : new Cautions(
                reasons.Count == 0 ? null : _texts.DoNotAsk(reasons),
                [.. waits.Select(wait => wait.Line)],
                wrong,
                part,
                Math.Max(0, part - waits.Sum(wait => wait.Amount))
            )
            {
                NeverClaimed = waiting.ForClaims(facts) ? _texts.NeverClaimed(facts.OwedUnclaimed) : null,
            };
    }

    private IEnumerable<(string Line, decimal Amount)> NotNow(AccountFacts facts, FactsReader reader)
    {
        if (facts.AtAgency)
            yield return (
                _texts.AtAgency(reader.AgencySince, waiting.BesideAgency(facts)),
                facts.PatientPortion - waiting.BesideAgency(facts)
            );
        if (waiting.AppealUntil(facts) is { } until)
            yield return (
                _texts.Refused(facts.OwedDenied, reader.Day.AddDays(-facts.NewestDeniedDays), until),
                facts.OwedDenied
            );
        if (waiting.ForClaims(facts))
            yield return (_texts.NeverClaimed(facts.OwedUnclaimed), facts.OwedUnclaimed);
    }

    private static decimal RightPart(AccountFacts facts, AccountClaims claims)
    {
        if (facts is { MissingWriteOff: 0, InsuranceOverpaid: 0 })
            return facts.PatientPortion;
        // What insurers are expected to take is never more than what is open once the books are right.
        var balance = facts.Balance - facts.MissingWriteOff + facts.InsuranceOverpaid;
        return balance - Math.Clamp(Money.FromCents(claims.Expected), 0, Math.Max(0, balance));
    }

    private IEnumerable<string> Reasons(int account, AccountFacts facts)
    {
        if (facts.Deceased)
            yield return _texts.Reason(
                "deceased",
                data.Accounts[account].Status == AccountStatus.Deceased ? _texts.Status : SourceOf(account, "deceased")
            );
        else if (facts.DeceasedMember)
            yield return _texts.Reason("deceased-member", SourceOf(account, "deceased"));
        if (facts.Bankruptcy)
            yield return _texts.Reason("bankruptcy", SourceOf(account, "bankruptcy"));
        if (facts.Attorney)
            yield return _texts.Reason("attorney", SourceOf(account, "attorney"));
        if (facts.Dispute)
            yield return _texts.Reason("dispute", SourceOf(account, "dispute"));
        if (facts.CeaseContact)
            yield return _texts.Reason("cease-contact", SourceOf(account, "cease-contact"));
        if (facts.Medicaid)
            yield return _texts.Reason("medicaid", SourceOf(account, "medicaid"));
        if (facts.Minor)
            yield return _texts.Reason(
                "minor",
                data.FlagSets[data.Accounts[account].Flags].Contains("minor")
                    ? SourceOf(account, "minor")
                    : _texts.BirthDate
            );
    }

    private string SourceOf(int account, string flag)
    {
        if (data.FlagSets[data.Accounts[account].Flags].Contains(flag))
            return _texts.Flag(null);
        var patients =
            from i in Enumerable.Range(0, data.Patients.CountOf(account))
            let patient = data.Patients.Of(account, i)
            where data.FlagSets[patient.Flags].Contains(flag)
            let id = data.PatientIds[patient.Patient]
            select (Id: id, Name: patient.Name >= 0 ? data.Texts[patient.Name] : id);
        return _texts.Flag(patients.MinBy(patient => patient.Id, StringComparer.Ordinal).Name);
    }

    private IEnumerable<string> Wrong(AccountFacts facts, AccountLedger ledger, AccountClaims claims, decimal part)
    {
        if (facts.MissingWriteOff > 0)
            yield return _texts.PostWriteOff(facts.MissingWriteOff, Named(claims, claim => claim.MissingWriteOff > 0));
        if (facts.InsuranceOverpaid > 0)
            yield return _texts.SendBack(facts.InsuranceOverpaid, Named(claims, claim => claim.Overpaid > 0));
        if (part != facts.PatientPortion)
            yield return _texts.Corrected(facts.PatientPortion, part);
        if (facts.UnappliedPayments > 0)
            yield return _texts.Apply(facts.UnappliedPayments, Unapplied(ledger));
    }

    private List<string> Named(AccountClaims claims, Predicate<ClaimState> isMeant)
    {
        var meant =
            from i in Enumerable.Range(0, claims.Count)
            let claim = claims[i]
            where isMeant(claim)
            select (Id: data.ClaimIds[claim.Row.Claim], claim.Row.Carrier);
        return
        [
            .. meant
                .OrderBy(claim => claim.Id, StringComparer.Ordinal)
                .Select(claim => _texts.Claim(claim.Id, claim.Carrier < 0 ? "" : data.Words[claim.Carrier])),
        ];
    }

    private static List<DateOnly> Unapplied(AccountLedger ledger) =>
        [
            .. Enumerable
                .Range(0, ledger.Count)
                .Where(i =>
                    ledger[i].Kind == EntryKind.PatientPayment && ledger[i].AppliesTo < 0 && ledger.Effective(i) < 0
                )
                .Select(i => DateOnly.FromDayNumber(ledger[i].Date))
                .Distinct(),
        ];
}
