using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Files.Charts;

/// <summary>The words of the charts of one plan: where each dollar goes, decisions, statements by age.</summary>
internal sealed class PlanTexts(ChartTexts common)
{
    private readonly TextFormat _format = common.Format;

    /// <summary>What stands apart from the bars: accounts kept out of receivables, and credits; empty where there is
    /// neither.</summary>
    public string Apart(Tally leftOut, IReadOnlyList<string> types, Tally credits) =>
        string.Join(
            ' ',
            new[]
            {
                leftOut.Accounts == 0
                    ? ""
                    : Say(
                        $"Drawn too: {common.AccountsFor(leftOut)} kept out of receivables "
                            + $"({ChartTexts.Types(types)}).",
                        $"Dessinés aussi : {common.AccountsFor(leftOut)} hors des comptes clients "
                            + $"({ChartTexts.Types(types)})."
                    ),
                credits.Accounts == 0
                    ? ""
                    : Say(
                        $"Not taken off: the practice owes {common.CountOfAccounts(credits.Accounts)} "
                            + $"{_format.Money(credits.Amount)}.",
                        $"Non déduit : le cabinet doit {_format.Money(credits.Amount)} à "
                            + $"{common.CountOfAccounts(credits.Accounts)}."
                    ),
            }.Where(part => part.Length > 0)
        );

    // Where each dollar goes
    public string WhereTo => Say("Where it goes", "Où cela va");
    public string StatementAlone => Say("Asked: statement alone", "Demandé : relevé seul");
    public string ToAgency => Say("To the agency", "À l’agence");
    public string NotAsked => Say("Of these accounts, left for later", "De ces comptes, pour plus tard");

    public string AskedBy(string step) =>
        Say($"Asked: {ChartTexts.Plain(step)}", $"Demandé : {ChartTexts.Plain(step)}");

    public string OtherSteps(int count) => Say($"Asked: {count} other steps", $"Demandé : {count} autres étapes");

    public string Held(string reason) =>
        Say($"Held: {ChartTexts.Plain(reason)}", $"Retenu : {ChartTexts.Plain(reason)}");

    public string OtherReasons(int count) => Say($"Held: {count} other reasons", $"Retenu : {count} autres motifs");

    public string DollarsTitle(decimal owed, decimal asked, decimal held) =>
        owed == 0
            ? Say("Patients owe nothing", "Les patients ne doivent rien")
            : Say(
                $"Patients owe {Money(owed)}: {(asked == 0 ? "nothing" : Money(asked))} is asked for, "
                    + $"{(held == 0 ? "nothing" : Money(held))} is held",
                $"Les patients doivent {Money(owed)} : "
                    + $"{(asked == 0 ? "rien n’est demandé" : $"{Money(asked)} sont demandés")}, "
                    + (held == 0 ? "rien n’est retenu" : $"{Money(held)} sont retenus")
            );

    public string DollarsSentence(DollarSums sums)
    {
        string Of(decimal amount) => _format.Money(amount);
        return Say(
            $"{common.CountOfAccounts(sums.Owed.Accounts)} owe{(sums.Owed.Accounts == 1 ? "s" : "")} "
                + $"{Of(sums.Owed.Amount)}: {Of(sums.Alone)} is asked for by statements alone, {Of(sums.Steps)} by "
                + $"letters and calls, {Of(sums.Agency)} goes to the agency, {Of(sums.WrittenOff)} is written off, "
                + $"{Of(sums.NotAsked)} of the same accounts is left for later, {Of(sums.Held)} is held.",
            $"{common.CountOfAccounts(sums.Owed.Accounts)} {(sums.Owed.Accounts < 2 ? "doit" : "doivent")} "
                + $"{Of(sums.Owed.Amount)} : {Of(sums.Alone)} sont demandés par relevé seul, {Of(sums.Steps)} par "
                + $"lettre ou appel, {Of(sums.Agency)} vont à l’agence, {Of(sums.WrittenOff)} sont radiés, "
                + $"{Of(sums.NotAsked)} des mêmes comptes sont laissés pour plus tard, {Of(sums.Held)} sont "
                + "retenus."
        );
    }

    public string NobodyOwes =>
        Say("There is nothing to draw: no patient owes anything.", "Il n’y a rien à dessiner : nul patient ne doit.");

    public string Beyond(decimal amount) =>
        Say(
            $"Not drawn: {_format.Money(amount)} that is asked beyond the patient portion.",
            $"Non dessiné : {_format.Money(amount)} demandés au-delà de la part du patient."
        );

    // Decisions against the ones before
    public string DecisionsTitle(Tally now, Tally? before, DateOnly? day)
    {
        var statements =
            now.Accounts == 0
                ? Say("No account gets a statement alone", "Aucun compte ne reçoit un relevé seul")
                : Say(
                    $"{common.CountOfAccounts(now.Accounts)} that owe{(now.Accounts == 1 ? "s" : "")} "
                        + $"{Money(now.Amount)} get{(now.Accounts == 1 ? "s" : "")} a statement alone",
                    $"{common.CountOfAccounts(now.Accounts)} qui {(now.Accounts == 1 ? "doit" : "doivent")} "
                        + $"{Money(now.Amount)} reçoi{(now.Accounts == 1 ? "" : "ven")}t un relevé seul"
                );
        if (before is not { } then || day is not { } since)
            return Say(
                $"{statements}; no month before to compare with",
                $"{statements} ; aucun mois précédent pour comparer"
            );
        var change = now.Accounts.CompareTo(then.Accounts) switch
        {
            0 => Say("as many as", "autant que"),
            > 0 => Say(
                $"{_format.Number(now.Accounts - then.Accounts)} more than",
                $"{_format.Number(now.Accounts - then.Accounts)} de plus que"
            ),
            _ => Say(
                $"{_format.Number(then.Accounts - now.Accounts)} fewer than",
                $"{_format.Number(then.Accounts - now.Accounts)} de moins que"
            ),
        };
        return Say($"{statements}, {change} on {common.Day(since)}", $"{statements}, {change} le {common.Day(since)}");
    }

    public string DecisionsSentence(
        IEnumerable<(string Name, Tally Tally)> lines,
        BillingPlan plan,
        BillingPlan? before
    )
    {
        var sentence = Say(
            $"Decisions of {_format.Date(plan.AsOf)}, with what these patients owe: {Listed(lines)}.",
            $"Décisions du {_format.Date(plan.AsOf)}, avec ce que doivent ces patients : {Listed(lines)}."
        );
        if (before is null)
            return sentence
                + Say(" There is no month before to compare with.", " Il n’y a pas de mois précédent pour comparer.");
        return sentence
            + (
                before.PolicyFingerprint == plan.PolicyFingerprint
                    ? Say(
                        $" The paler bars show what the same policies would have decided on "
                            + $"{_format.Date(before.AsOf)}.",
                        $" Les barres pâles montrent ce que les mêmes politiques auraient décidé le "
                            + $"{_format.Date(before.AsOf)}."
                    )
                    : Say(
                        $" The paler bars show what the policies of then decided on {_format.Date(before.AsOf)}.",
                        $" Les barres pâles montrent ce que les politiques d’alors ont décidé le "
                            + $"{_format.Date(before.AsOf)}."
                    )
            );
    }

    public string NothingDecided =>
        Say(
            "There is nothing to draw: no account has a balance, so that there is nothing to decide.",
            "Il n’y a rien à dessiner : aucun compte n’a de solde, il n’y a rien à décider."
        );

    // Statements by age
    public string ClockNote =>
        Say(
            "By how long the oldest money on the account has been the patient’s to pay; a statement asks for younger "
                + "money too.",
            "Selon depuis quand la somme la plus ancienne du compte revient au patient ; un relevé demande aussi ce "
                + "qui est plus récent."
        );

    public string AgesTitle(Tally all, Tally oldest) =>
        all.Accounts == 0 ? Say("No statements go out", "Aucun relevé ne part")
        : oldest.Accounts == 0
            ? Say(
                $"{common.CountOfStatements(all.Accounts)} ask{(all.Accounts == 1 ? "s" : "")} for "
                    + $"{Money(all.Amount)}, none of accounts with money due for over 90 days",
                $"{common.CountOfStatements(all.Accounts)} demande{(all.Accounts == 1 ? "" : "nt")} "
                    + $"{Money(all.Amount)}, aucun à un compte qui doit depuis plus de 90 jours"
            )
        : Say(
            $"{_format.Number(oldest.Accounts)} of {common.CountOfStatements(all.Accounts)}, {Money(oldest.Amount)} of "
                + $"{Money(all.Amount)} asked, {(oldest.Accounts == 1 ? "goes" : "go")} to accounts with money due "
                + "for over 90 days",
            $"{common.CountOfStatements(oldest.Accounts)} sur {_format.Number(all.Accounts)}, {Money(oldest.Amount)} "
                + $"sur {Money(all.Amount)} demandés, {(oldest.Accounts == 1 ? "va" : "vont")} à des comptes qui "
                + "doivent depuis plus de 90 jours"
        );

    public string AgesSentence(Tally all, IEnumerable<(string Name, Tally Tally)> lines, int withOther) =>
        Say(
            $"{common.CountOfStatements(all.Accounts)} ask{(all.Accounts == 1 ? "s" : "")} for "
                + $"{_format.Money(all.Amount)}, by the days since the oldest money became the patient’s: "
                + $"{Listed(lines)}.",
            $"{common.CountOfStatements(all.Accounts)} demande{(all.Accounts == 1 ? "" : "nt")} "
                + $"{_format.Money(all.Amount)}, selon les jours depuis que la somme la plus ancienne revient au "
                + $"patient : {Listed(lines)}."
        )
        + (
            withOther == 0
                ? ""
                : Say(
                    $" {_format.Number(withOther)} of them {(withOther == 1 ? "goes" : "go")} with a step of "
                        + "collections.",
                    $" {_format.Number(withOther)} d’entre eux accompagne{(withOther == 1 ? "" : "nt")} une étape de "
                        + "recouvrement."
                )
        );

    public string NoStatements =>
        Say("There is nothing to draw: no statement goes out.", "Il n’y a rien à dessiner : aucun relevé ne part.");

    private string Listed(IEnumerable<(string Name, Tally Tally)> lines) =>
        string.Join(
            ", ",
            lines.Select(line =>
                $"{line.Name} {_format.Number(line.Tally.Accounts)} ({_format.Money(line.Tally.Amount)})"
            )
        );

    private string Money(decimal amount) => common.Money(amount);

    private string Say(string english, string french) => common.Say(english, french);
}
