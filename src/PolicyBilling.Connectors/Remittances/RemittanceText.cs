namespace PolicyBilling.Connectors.Remittances;

/// <summary>What is still to be done in the books about a claim, in cents.</summary>
/// <param name="Payment">Paid and not posted.</param>
/// <param name="WriteOff">Taken off by contract and not posted.</param>
/// <param name="Refused">Refused, not called the patient's, and nobody looked at it yet.</param>
/// <param name="TakenBack">Taken back and still in the books as paid.</param>
/// <param name="IsAwaited">Whether the books still wait for the insurer.</param>
public sealed record RemittanceTask(long Payment, long WriteOff, long Refused, long TakenBack, bool IsAwaited)
{
    /// <summary>Whether anything is to be done.</summary>
    public bool IsOpen => IsAwaited || Payment + WriteOff + TakenBack > 0;
}

/// <summary>Tells an office manager what remittances say, payment by payment, and what is to be done.</summary>
/// <param name="import">The payments with their claims.</param>
/// <param name="tasks">What is to be done, by account and claim; null where nothing was written.</param>
/// <param name="asOf">The day of the data: what is dated later does not count yet.</param>
/// <param name="language">en or fr.</param>
public sealed class RemittanceText(
    RemittanceImport import,
    IReadOnlyDictionary<(int Account, int Claim), RemittanceTask>? tasks,
    DateOnly asOf,
    string language
) : RemittanceWords(language)
{
    private readonly ReasonWords _reasons = new(language);
    private readonly string _language = language;

    /// <summary>Writes it.</summary>
    public void Write(TextWriter to)
    {
        foreach (var payment in import.Payments)
            Write(payment, to);
        if (tasks is null)
            return;
        to.WriteLine();
        foreach (var line in Totals())
            to.WriteLine(line);
    }

    /// <summary>Writes the questions.</summary>
    public static void WriteQuestions(IEnumerable<RemittanceQuestion> questions, TextWriter to)
    {
        foreach (var question in questions)
        {
            to.WriteLine($"[{question.Id}]");
            to.Write(question.Text);
        }
    }

    private void Write(MatchedPayment matched, TextWriter to)
    {
        to.WriteLine(Head(matched.Payment));
        if (Later(matched.Payment) is { } later)
            to.WriteLine($"  {later}");
        foreach (var claim in matched.Claims)
            Write(claim, matched.Payment, to);
        foreach (var one in OfPayment(matched))
            to.WriteLine($"  {one}");
    }

    /// <summary>Who paid, when, how and how much.</summary>
    public string Head(Remittance payment) =>
        Say(
            $"{payment.Payer}, payment {payment.Trace} of {Day(payment.Date)}, {Method(payment.Method)}: "
                + Amount(payment.Paid),
            $"{payment.Payer}, paiement {payment.Trace} du {Day(payment.Date)}, {Method(payment.Method)} : "
                + Amount(payment.Paid)
        );

    /// <summary>That a payment does not count yet; null for one that does.</summary>
    public string? Later(Remittance payment) =>
        payment.Date <= asOf
            ? null
            : Say(
                $"Dated after the data's day, {Day(asOf)}: it counts from its own day on.",
                $"Daté après le jour des données, {Day(asOf)} : il compte à partir de son jour."
            );

    /// <summary>What changes a payment as a whole, a line each.</summary>
    public IEnumerable<string> OfPayment(MatchedPayment matched) =>
        matched.Payment.Adjustments.Select(
            (one, at) =>
                Say(
                    $"Of the payment as a whole: {_reasons.OfAdjustment(one.Reason)} ({one.Reason}"
                        + $"{About(one)}), {Effect(one)}{For(matched.Takebacks.GetValueOrDefault(at))}",
                    $"Sur le paiement entier : {_reasons.OfAdjustment(one.Reason)} ({one.Reason}"
                        + $"{About(one)}), {Effect(one)}{For(matched.Takebacks.GetValueOrDefault(at))}"
                )
        );

    private string For(KnownClaim? claim) =>
        claim is null
            ? ""
            : Say(
                $", for claim {claim.Id}, account {claim.AccountId}",
                $", pour la demande {claim.Id}, compte {claim.AccountId}"
            );

    private static string About(PaymentAdjustment one) => one.Reference.Length > 0 ? $", {one.Reference}" : "";

    private string Effect(PaymentAdjustment one) =>
        one.Cents >= 0
            ? Say($"{Amount(one.Cents)} kept back", $"{Amount(one.Cents)} retenus")
            : Say($"{Amount(-one.Cents)} added", $"{Amount(-one.Cents)} ajoutés");

    private void Write(MatchedClaim matched, Remittance payment, TextWriter to)
    {
        to.WriteLine($"  {matched.Line.Line}. {Who(matched)}");
        to.WriteLine($"     {Figures(matched.Line)}");
        foreach (var reason in NotPaid(matched.Line))
            to.WriteLine($"     {reason}");
        if (ToPost(matched, payment) is { } task)
            to.WriteLine($"     {task}");
    }

    /// <summary>Why something was not paid, a line for each reason.</summary>
    public IEnumerable<string> NotPaid(RemittedClaim line) =>
        line
            .Adjustments.Where(RemittedClaim.IsRefusal)
            .GroupBy(one => (one.Group, one.Reason))
            .Select(reason =>
                Say(
                    $"Not paid: {_reasons.Of(reason.Key.Reason)}, {Amount(reason.Sum(one => one.Cents))} "
                        + $"({Side(reason.Key.Group)}, {GroupCodes.Of(reason.Key.Group)}-{reason.Key.Reason})",
                    $"Non payé : {_reasons.Of(reason.Key.Reason)}, {Amount(reason.Sum(one => one.Cents))} "
                        + $"({Side(reason.Key.Group)}, {GroupCodes.Of(reason.Key.Group)}-{reason.Key.Reason})"
                )
            );

    /// <summary>What nobody has posted of a claim; null for nothing, or where it is not known yet.</summary>
    public string? ToPost(MatchedClaim matched, Remittance payment) =>
        payment.Date <= asOf && TaskOf(matched) is { IsOpen: true } task ? ToDo(task) : null;

    private RemittanceTask? TaskOf(MatchedClaim matched) =>
        matched.Claim is { Account: >= 0 } claim ? tasks?.GetValueOrDefault((claim.Account, claim.Claim)) : null;

    /// <summary>Which claim a line is about.</summary>
    public string Who(MatchedClaim matched)
    {
        var (line, claim) = (matched.Line, matched.Claim);
        return claim is not null
                ? Say(
                    $"Claim {claim.Id}, account {claim.AccountId}{Named(claim)}",
                    $"Demande {claim.Id}, compte {claim.AccountId}{Named(claim)}"
                )
            : matched.By == MatchedBy.Question
                ? Say($"Claim {line.Number}: which of yours is it?", $"Demande {line.Number} : laquelle des vôtres ?")
            : Say($"Claim {line.Number}: not in the data", $"Demande {line.Number} : absente des données");
    }

    private static string Named(KnownClaim claim) => claim.Name.Length > 0 ? $", {claim.Name}" : "";

    /// <summary>What was billed and what became of it.</summary>
    public string Figures(RemittedClaim line)
    {
        if (line.IsEstimate)
            return Say(
                "An estimate made beforehand; it answers no claim",
                "Une estimation préalable ; pas une réponse"
            );
        if (line.IsForwarded)
            return Say("Not this insurer's; it sent it on", "Pas de cet assureur ; il l’a transmise");
        var what =
            line.IsReversal ? Say("Taken back: ", "Reprise : ")
            : line.IsDenied ? Say("Denied: ", "Refusée : ")
            : "";
        return what
            + string.Join(
                ", ",
                new (string Name, long Cents, bool Always)[]
                {
                    (Say("billed", "facturé"), line.Charge, true),
                    (Say("paid", "payé"), line.Paid, true),
                    (Say("write-off", "radiation"), line.WriteOff, false),
                    (Say("patient's part", "part du patient"), line.PatientPart, true),
                    (Say("other insurers", "autres assureurs"), line.OtherPayers, false),
                    (Say("refused", "refusé"), line.Refused, false),
                }
                    .Where(one => one.Always || one.Cents != 0)
                    .Select(one => $"{one.Name} {Amount(one.Cents)}")
            )
            + Shares(line);
    }

    // Deductible, coinsurance, copayment: what the patient's part is made of.
    private string Shares(RemittedClaim line)
    {
        var shares = line
            .Adjustments.Where(one => one.Group == AdjustmentGroup.Patient && Reasons.IsCostShare(one.Reason))
            .GroupBy(one => one.Reason)
            .Select(same => $"{_reasons.Of(same.Key)} {Amount(same.Sum(one => one.Cents))}");
        return string.Join(", ", shares) is { Length: > 0 } text ? $" ({text})" : "";
    }

    private string Side(AdjustmentGroup group) =>
        group switch
        {
            AdjustmentGroup.Patient => Say("the patient's", "au patient"),
            AdjustmentGroup.Contract => Say("not the patient's, by contract", "pas au patient, par contrat"),
            AdjustmentGroup.Payer => Say("not the patient's, says the insurer", "pas au patient, dit l’assureur"),
            _ => Say("nobody's yet", "à personne encore"),
        };

    private string Method(string method) =>
        method switch
        {
            "ACH" or "FWT" => Say("transfer", "virement"),
            "CHK" => Say("check", "chèque"),
            "NON" => Say("no money", "sans argent"),
            _ => method,
        };

    private string ToDo(RemittanceTask task)
    {
        var parts = new List<string>();
        if (task.Payment > 0)
            parts.Add(Say($"payment {Amount(task.Payment)}", $"paiement {Amount(task.Payment)}"));
        if (task.WriteOff > 0)
            parts.Add(Say($"write-off {Amount(task.WriteOff)}", $"radiation {Amount(task.WriteOff)}"));
        if (task.TakenBack > 0)
            parts.Add(Say($"taken back {Amount(task.TakenBack)}", $"repris {Amount(task.TakenBack)}"));
        if (task.IsAwaited)
            parts.Add(
                task.Refused > 0
                    ? Say(
                        $"{Amount(task.Refused)} refused: appeal, correct or write off, then set the claim's status",
                        $"{Amount(task.Refused)} refusés : contester, corriger ou radier, puis l’état de la demande"
                    )
                    : Say("the claim's status", "l’état de la demande")
            );
        return Say("To post: ", "À inscrire : ") + string.Join(", ", parts);
    }

    /// <summary>What is to be done, counted: a line for each kind of work; none where it is not known yet.</summary>
    public IEnumerable<string> Totals() =>
        tasks is null ? [] : new RemittanceTotals(import, tasks, asOf, _language).Lines();
}
