namespace PolicyBilling.Files.Contents;

/// <summary>What recording, taking back and looking after the history say, in the reader's language.</summary>
/// <param name="language">en or fr.</param>
public sealed class DeskWords(string language)
{
    private readonly bool _french = language == "fr";

    /// <summary>What is recorded, by the word that was typed.</summary>
    public string Kind(string word) =>
        !_french
            ? word == "release"
                ? "end of the hold"
                : word.Replace('-', ' ')
            : word switch
            {
                "call" => "appel",
                "promise" => "promesse",
                "hold" => "mise en attente",
                "release" => "fin d’attente",
                "review" => "revue",
                "returned-mail" => "courrier revenu",
                "address-changed" => "nouvelle adresse",
                "statement" => "relevé",
                "letter" => "lettre",
                "agency" => "agence",
                "agency-returned" => "retour d’agence",
                _ => word,
            };

    public string Recorded(string account, string name, string kind, string day, long number) =>
        Say(
            $"{account}, {name}: {Kind(kind)}, {day}. Recorded as number {number}; "
                + $"`policybilling undo {number}` takes it back.",
            $"{account}, {name} : {Kind(kind)}, {day}. Noté sous le numéro {number} ; "
                + $"`policybilling undo {number}` le reprend."
        );

    /// <summary>The same where a button takes it back.</summary>
    public string Noted(string account, string name, string kind, string day, long number) =>
        Say(
            $"{account}, {name}: {Kind(kind)}, {day}. Recorded as number {number}.",
            $"{account}, {name} : {Kind(kind)}, {day}. Noté sous le numéro {number}."
        );

    public string OtherDay(string day) =>
        Say(
            $"{day} is the export's day, not today's: give --as-of to record another.",
            $"Le {day} est le jour de l’export, pas celui d’aujourd’hui : --as-of en donne un autre."
        );

    public string NoOutcome =>
        Say(
            "No --outcome was given: the call counts as made, and nobody as reached.",
            "Sans --outcome, l’appel compte comme fait, et personne comme joint."
        );

    public string KnownAlready(string kind, string day, long number) =>
        Say(
            $"The history has a {Kind(kind)} of this account on {day} already, number {number}. If this was the same, "
                + "take one of them back.",
            $"L’historique a déjà un enregistrement de ce genre ({Kind(kind)}) pour ce compte le {day}, numéro "
                + $"{number}. Si c’est le même, en reprendre un."
        );

    public string Outcomes(int recorded, int known) =>
        Say(
            $"{Rows(recorded)} recorded, {known} known already.",
            $"{Rows(recorded)} {(recorded < 2 ? "notée" : "notées")}, {known} déjà "
                + $"{(known < 2 ? "connue" : "connues")}."
        );

    public string Conflict(string place, string account, string said, string says) =>
        Say(
            $"{place}: account {account} was read before as \"{said}\" and now says \"{says}\"; take the record back "
                + "with `policybilling undo` and record it anew.",
            $"{place} : le compte {account} a été lu auparavant comme « {said} » et dit maintenant « {says} » ; "
                + "reprendre l’enregistrement avec `policybilling undo` et le refaire."
        );

    /// <summary>A record is taken back; a slip within minutes, a correction later.</summary>
    public string RecordTakenBack(long number, string kind, string account, string? madeOn, string who) =>
        madeOn is null
            ? Say(
                $"Record {number} ({Kind(kind)} of account {account}) is taken back.",
                $"L’enregistrement {number} ({Kind(kind)} du compte {account}) est repris."
            )
            : Say(
                $"Record {number} ({Kind(kind)} of account {account}) was made on {madeOn} by {who}; a correction says "
                    + "that it counts no more.",
                $"L’enregistrement {number} ({Kind(kind)} du compte {account}) a été fait le {madeOn} par {who} ; une "
                    + "correction dit qu’il ne compte plus."
            );

    public string RunTakenBack(string run, int contacts) =>
        Say(
            $"The run {run} is taken back: {Contacts(contacts)} no more. Destroy its papers.",
            $"Le passage {run} est repris : {Contacts(contacts)}. Détruire ses papiers."
        );

    public string AccountsTakenBack(int accounts, int contacts) =>
        Say(
            $"{Contacts(contacts)} no more, of {accounts} {(accounts == 1 ? "account" : "accounts")}. Destroy "
                + $"{(accounts == 1 ? "its" : "their")} papers.",
            $"{Contacts(contacts)}, de {accounts} {(accounts < 2 ? "compte" : "comptes")}. Détruire leurs papiers."
        );

    public string Strike(string file, IEnumerable<string> accounts) =>
        Say($"Strike from {file}: {string.Join(", ", accounts)}.", $"Rayer de {file} : {string.Join(", ", accounts)}.");

    public string Accepted(IEnumerable<string> accounts) =>
        Say(
            $"E-mails that were accepted cannot be taken back and still count: {string.Join(", ", accounts)}.",
            $"Les courriels acceptés ne peuvent être repris et comptent toujours : {string.Join(", ", accounts)}."
        );

    /// <summary>What a person said of an e-mail of which nobody knew.</summary>
    public string Settled(string account, bool wasSent) =>
        wasSent
            ? Say(
                $"The e-mail to account {account} was sent, and counts.",
                $"Le courriel au compte {account} est parti, et compte."
            )
            : Say(
                $"The e-mail to account {account} was not sent: it goes with the rest of the run.",
                $"Le courriel au compte {account} n’est pas parti : il part avec le reste du passage."
            );

    public string Verified(string path, long rows, int wrong) =>
        wrong == 0
            ? Say(
                $"{path}: {Rows(rows)}, all as they were written.",
                $"{path} : {Rows(rows)}, telles qu’elles ont été écrites."
            )
            : Say(
                $"{path}: {Rows(rows)}, {wrong} {(wrong == 1 ? "mistake" : "mistakes")}. Put the last backup in its "
                    + "place.",
                $"{path} : {Rows(rows)}, {wrong} {(wrong < 2 ? "faute" : "fautes")}. Remettre la dernière sauvegarde "
                    + "à sa place."
            );

    public string Copied(long rows, string file) =>
        Say($"Copied {Rows(rows)} to {file}.", $"{Rows(rows)} copiées dans {file}.");

    public static Said NoHistory(string path) =>
        Said.In(
            $"There is no history {path}: nothing was approved, sent or recorded yet.",
            $"Il n’y a pas d’historique {path} : rien n’a encore été approuvé, envoyé ni noté."
        );

    private string Rows(long count) =>
        Say(count == 1 ? "1 row" : $"{count} rows", count < 2 ? $"{count} ligne" : $"{count} lignes");

    private string Contacts(int count) =>
        Say(
            count == 1 ? "1 contact counts" : $"{count} contacts count",
            count < 2 ? $"{count} contact ne compte plus" : $"{count} contacts ne comptent plus"
        );

    private string Say(string english, string french) => _french ? french : english;
}
