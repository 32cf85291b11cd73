namespace PolicyBilling.Connectors.Remittances;

/// <summary>What remittances leave to do, counted.</summary>
internal sealed class RemittanceTotals(
    RemittanceImport import,
    IReadOnlyDictionary<(int Account, int Claim), RemittanceTask> tasks,
    DateOnly asOf,
    string language
) : RemittanceWords(language)
{
    /// <summary>One line for each kind of work; kinds without any are left out.</summary>
    public IEnumerable<string> Lines()
    {
        var lines = import.Payments.SelectMany(payment => payment.Claims).ToList();
        var open = import
            .Payments.Where(payment => payment.Payment.Date <= asOf)
            .SelectMany(payment => payment.Claims)
            .Select(line => line.Claim)
            .OfType<KnownClaim>()
            .Select(claim => (claim.Account, claim.Claim))
            .Distinct()
            .Select(key => tasks.GetValueOrDefault(key))
            .OfType<RemittanceTask>()
            .ToList();
        var denied = lines.Where(line => line.Line.IsDenied && line.Claim is not null).ToList();
        var kept = import
            .Payments.SelectMany(payment => payment.Payment.Adjustments)
            .Where(ReasonWords.IsTakeback)
            .ToList();
        var unknown = lines.Where(line => line.By == MatchedBy.Nothing).ToList();
        return new[]
        {
            Line(
                Say("Answered, not posted", "Répondues, non inscrites"),
                open.Count(task => task.IsAwaited || task.Payment + task.WriteOff > 0),
                open.Sum(task => task.Payment + task.WriteOff)
            ),
            Line(
                Say("Write-offs missing", "Radiations manquantes"),
                open.Count(task => task.WriteOff > 0),
                open.Sum(task => task.WriteOff)
            ),
            Line(Say("Denied", "Refusées"), denied.Count, denied.Sum(line => line.Line.Charge)),
            Line(
                Say("Taken back, still in the books as paid", "Reprises, encore inscrites comme payées"),
                open.Count(task => task.TakenBack > 0),
                open.Sum(task => task.TakenBack)
            ),
            Line(
                Say("Kept back from payments for earlier ones", "Retenu sur des paiements pour d’autres"),
                kept.Count,
                kept.Sum(one => one.Cents)
            ),
            Line(
                Say(
                    "Not in the data (another practice's, or not exported)",
                    "Absentes (autre cabinet, ou non exportées)"
                ),
                unknown.Count,
                unknown.Sum(line => line.Line.Paid)
            ),
        }.Where(line => line.Length > 0);
    }

    private string Line(string what, int count, long cents) =>
        count == 0 ? "" : Say($"{what}: {count}, {Amount(cents)}", $"{what} : {count}, {Amount(cents)}");
}
