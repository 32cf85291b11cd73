using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Wording;

/// <summary>What is decided, forbidden or listed, in plain words.</summary>
internal sealed class OutcomeWords(ConditionWords words, SpokenNames names, bool french)
{
    /// <summary>What a rule decides.</summary>
    public string Of(Outcome then) =>
        then.Decision switch
        {
            DecisionKind.Statement => Statement(then),
            DecisionKind.Hold => Hold(then),
            DecisionKind.WriteOff => Say(
                $"{Amount(then)} is proposed for writing off",
                $"la radiation de ce montant est proposée : {Amount(then)}"
            )
                + (
                    then.Reason is { } reason
                        ? Say(
                            $", under \"{names.Own.WriteOffReason(reason)}\"",
                            $", sous «\u00a0{names.Own.WriteOffReason(reason)}\u00a0»"
                        )
                        : ""
                )
                + MoveTo(then),
            _ => Say(
                then.Do switch
                {
                    Sending.Call => "we call",
                    Sending.Letter => "we write a letter",
                    _ => "the account is proposed for the collections agency",
                },
                then.Do switch
                {
                    Sending.Call => "nous appelons",
                    Sending.Letter => "nous écrivons une lettre",
                    _ => "le compte est proposé à l’agence de recouvrement",
                }
            ) + MoveTo(then),
        };

    /// <summary>What a step does.</summary>
    public string Of(Step step)
    {
        var does = step.Do switch
        {
            Sending.Statement => Say("a statement goes out", "un relevé part"),
            Sending.Call => Say("we call", "nous appelons"),
            Sending.Letter => Say("we write a letter", "nous écrivons une lettre"),
            _ => Say(
                "the account is proposed for the collections agency",
                "le compte est proposé à l’agence de recouvrement"
            ),
        };
        return step.With == Sending.Statement && step.Do != Sending.Statement
            ? does + Say(", with a statement", ", avec un relevé")
            : does;
    }

    /// <summary>What a guard forbids.</summary>
    public string Forbidden(Guard guard)
    {
        const Sending Everything =
            Sending.Call | Sending.Letter | Sending.Agency | Sending.Statement | Sending.Mail | Sending.Email;
        var forbidden =
            (guard.Forbid & ~Sending.WriteOff) == Everything
                ? Say("nothing goes out by any way", "rien ne part, par aucun moyen")
                : null;
        if (forbidden is not null && guard.Forbid.HasFlag(Sending.WriteOff))
            forbidden += Say(" and nothing is written off", " et rien n’est radié");
        forbidden ??=
            Say("there is no ", "il n’y a pas ")
            + string.Join(Say(" and no ", " ni "), guard.Forbid.List().Select(Channel));
        return guard.Wait
            ? forbidden + Say("; the ladder waits until this is over", " ; les étapes attendent que ce soit passé")
            : forbidden;
    }

    /// <summary>Whose work a list is.</summary>
    public string Of(Worklist list)
    {
        var what = list.ByClaim
            ? Say("its open claims are", "ses demandes ouvertes sont")
            : Say("the account is", "le compte est");
        return Say($"{what} on the list \"{names.Of(list)}\"", $"{what} sur la liste «\u00a0{names.Of(list)}\u00a0»")
            + (
                list.Owner.Length > 0
                    ? Say($", for the {names.Own.Owner(list.Owner)}", $", pour : {names.Own.Owner(list.Owner)}")
                    : ""
            )
            + (
                list.Amount is { } amount
                    ? Say($", about {words.Amount(amount)}", $", au sujet de ceci : {words.Amount(amount)}")
                    : ""
            );
    }

    private string Statement(Outcome then)
    {
        var by = then.By == Sending.Email ? Say(" by e-mail", " par courriel") : "";
        var amount = then.Amount is null
            ? ""
            : Say($", asking for {Amount(then)}", $", et demande ceci : {Amount(then)}");
        return Say($"a statement goes out{by}{amount}", $"un relevé part{by}{amount}") + MoveTo(then);
    }

    private string Hold(Outcome then)
    {
        var until =
            then.Until is null ? ""
            : words.Until(then.Until) is { } over ? $" {over}"
            : Say($" for so long: {words.Amount(then.Until)}", $" pendant ce temps : {words.Amount(then.Until)}");
        return Say($"nothing goes out{until}", $"rien ne part{until}") + MoveTo(then);
    }

    private string Amount(Outcome then) =>
        then.Amount is { } amount ? words.Amount(amount) : Say("the patient's part", "la part du patient");

    private string MoveTo(Outcome then) =>
        then.MoveTo is { } type
            ? Say(
                $", and the billing type \"{type}\" is proposed",
                $", et le type de compte «\u00a0{type}\u00a0» est proposé"
            )
            : "";

    private string Channel(string word) =>
        word switch
        {
            "call" => Say("call", "d’appel"),
            "letter" => Say("letter", "de lettre"),
            "agency" => Say("hand-over to the agency", "de remise à l’agence"),
            "statement" => Say("statement", "de relevé"),
            "mail" => Say("mail", "d’envoi par la poste"),
            "email" => Say("e-mail", "de courriel"),
            _ => Say("write-off", "de radiation"),
        };

    private string Say(string english, string french_) => french ? french_ : english;
}
