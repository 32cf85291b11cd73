namespace PolicyBilling.Workbench.Differences;

/// <summary>The words for what changed between two versions of the agreement, in English or French.</summary>
/// <param name="language"><c>en</c> or <c>fr</c>.</param>
internal sealed class DiffWords(string language)
{
    private static readonly Dictionary<string, (string Name, bool IsFeminine)> FrenchKinds = new()
    {
        ["setting"] = ("le réglage", false),
        ["step"] = ("l’étape", true),
        ["rule"] = ("la règle", true),
        ["guard"] = ("la protection", true),
        ["worklist"] = ("la liste", true),
        ["message"] = ("le message", false),
        ["note"] = ("la note", true),
        ["exception for account"] = ("l’exception pour le compte", true),
    };

    private static readonly Dictionary<string, string> FrenchParts = new()
    {
        ["name"] = "nom",
        ["phone"] = "téléphone",
        ["email"] = "courriel",
        ["address"] = "adresse",
        ["currency"] = "monnaie",
        ["languages"] = "langues",
        ["aging method"] = "méthode de vieillissement",
        ["aging of what is taken back"] = "vieillissement de ce qui est repris",
        ["billing types left out"] = "types de facturation laissés de côté",
        ["billing types"] = "types de facturation",
        ["billing type"] = "type de facturation",
        ["value"] = "valeur",
        ["title"] = "titre",
        ["text"] = "texte",
        ["reason"] = "raison",
        ["source"] = "source",
        ["action"] = "action",
        ["approval"] = "accord",
        ["first day"] = "premier jour",
        ["last day"] = "dernier jour",
        ["condition"] = "condition",
        ["decision"] = "décision",
        ["amount"] = "montant",
        ["days"] = "jours",
        ["wait"] = "attente",
        ["waiting"] = "en attente",
        ["waits for"] = "attend",
        ["forbidden"] = "interdit",
        ["owner"] = "responsable",
        ["rows"] = "lignes",
        ["write-off reason"] = "motif de radiation",
        ["ladder's start"] = "début de l’échelle",
        ["ladder's amount"] = "montant de l’échelle",
    };

    public string PolicyIsNew(string? title) =>
        Say($"The policy is new{Titled(title)}.", $"La politique est nouvelle{Titled(title)}.");

    public string PolicyIsGone(string? title) =>
        Say($"The policy is gone{Titled(title)}.", $"La politique n’est plus là{Titled(title)}.");

    public string Decides(string policy, string? now, string? before) =>
        Say(
            $"The policy '{policy}' decides {Placed(now)} now; it decided {Placed(before)}.",
            $"La politique « {policy} » décide maintenant {Placed(now)} ; elle décidait {Placed(before)}."
        );

    public string IsNew(Piece piece, string? after, bool isPlaced)
    {
        var place = isPlaced ? $", {Placed(after)}" : "";
        var said = piece.Says.Where(said => said.Value.Length > 0).ToList();
        return Say(
            $"The {piece.Kind} '{piece.Name}' is new{place}: "
                + $"{string.Join("; ", said.Select(part => $"{part.What} {Quoted(part.Value)}"))}.",
            $"{French(piece)} est {(IsFeminine(piece) ? "nouvelle" : "nouveau")}{place} : "
                + $"{string.Join(" ; ", said.Select(part => $"{French(part.What)} {Quoted(part.Value)}"))}."
        );
    }

    public string Stands(Piece piece, string? now, string? before) =>
        Say(
            $"The {piece.Kind} '{piece.Name}' stands {Placed(now)} now; it stood {Placed(before)}.",
            $"{French(piece)} vient maintenant {Placed(now)} ; {(IsFeminine(piece) ? "elle" : "il")} venait "
                + $"{Placed(before)}."
        );

    public string IsGone(Piece piece, string? was) =>
        Say(
            $"The {piece.Kind} '{piece.Name}' is gone{(was is null ? "" : $"; it was {was}")}.",
            $"{French(piece)} n’est plus là{(was is null ? "" : $" ; sa valeur était {was}")}."
        );

    public string Setting(string name, string now, string before) =>
        Say(
            $"The setting '{name}' is {now}; it was {before}.",
            $"Le réglage « {name} » vaut {now} ; il valait {before}."
        );

    /// <summary>A part of a piece that says something else; empty texts where it is new or gone.</summary>
    public string Part(Piece piece, string what, string now, string before)
    {
        var english = piece.Kind is "practice" or "policy"
            ? $"The {piece.Kind}'s {what}"
            : $"The {piece.Kind} '{piece.Name}': the {what}";
        var french = $"{French(piece)}, {French(what)} :";
        return now.Length == 0
                ? Say(
                    $"{english} is gone; it was {Quoted(before)}.",
                    $"{french} n’est plus là ; avant {Quoted(before)}."
                )
            : before.Length == 0 ? Say($"{english} is new: {Quoted(now)}.", $"{french} ajout de {Quoted(now)}.")
            : Say(
                $"{english} is {Quoted(now)}; it was {Quoted(before)}.",
                $"{french} {Quoted(now)} ; avant {Quoted(before)}."
            );
    }

    public string Examples(int added, int changed, int gone)
    {
        string[] parts =
        [
            .. new[]
            {
                (added, Say("new", added == 1 ? "nouveau" : "nouveaux")),
                (changed, Say("changed", changed == 1 ? "modifié" : "modifiés")),
                (gone, Say("gone", gone == 1 ? "supprimé" : "supprimés")),
            }
                .Where(part => part.Item1 > 0)
                .Select(part => $"{part.Item1} {part.Item2}"),
        ];
        return Say($"Examples: {string.Join(", ", parts)}.", $"Exemples : {string.Join(", ", parts)}.");
    }

    private string Placed(string? after) =>
        after is null ? Say("first", "en premier") : Say($"after '{after}'", $"après « {after} »");

    private string Titled(string? title) => title is null ? "" : $"{Say(":", " :")} {Quoted(title)}";

    private string Quoted(string text) =>
        text.ReplaceLineEndings(" ") is var line && language == "fr" ? $"« {line} »" : $"\"{line}\"";

    private static bool IsFeminine(Piece piece) => FrenchKinds[piece.Kind].IsFeminine;

    private static string French(Piece piece) =>
        piece.Kind switch
        {
            "practice" => "Le cabinet",
            "policy" => "La politique",
            var kind =>
                $"{char.ToUpperInvariant(FrenchKinds[kind].Name[0])}{FrenchKinds[kind].Name[1..]} « {piece.Name} »",
        };

    private static string French(string what)
    {
        if (FrenchParts.TryGetValue(what, out var french))
            return french;
        foreach (var (english, said) in new[] { ("limit ", "limite "), ("target ", "cible ") })
            if (what.StartsWith(english, StringComparison.Ordinal))
                return $"{said}{what[english.Length..]}";
        foreach (var (english, said) in new[] { ("English ", "anglais"), ("French ", "français") })
            if (what.StartsWith(english, StringComparison.Ordinal))
                return $"{French(what[english.Length..])} {said}";
        return what;
    }

    private string Say(string english, string french) => language == "fr" ? french : english;
}
