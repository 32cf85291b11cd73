using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Remarks;

/// <summary>Words of an export that neither the contract nor a policy nor the practice names: each is told once, with
/// how often it stands there and the nearest word that is known. Nothing protects an account by a word that nobody
/// knows.</summary>
internal static class UnknownWords
{
    // What practice systems call the accounts about which there is nothing to say.
    private static readonly HashSet<string> Ordinary = new(
        [
            .. (
                "standard regular normal default general family household insurance insured ppo hmo dental private "
                + "cash "
                + "self self-pay patient patients payment-plan plan adult child none standard-account standard-billing "
                + "courant régulier ordinaire général famille assurance assuré privé particulier comptant"
            ).Split(' '),
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>A warning for each word that nobody knows.</summary>
    public static IEnumerable<Problem> Of(PracticeData data, PolicySet policies, bool french) =>
        Flags(data, PolicyWords.Of(policies, WordKind.Flag), french)
            .Concat(BillingTypes(data, policies, french))
            .Concat(Steps(data, PolicyWords.Of(policies, WordKind.Step), french))
            .Concat(Languages(data, policies, french));

    private static IEnumerable<Problem> Flags(PracticeData data, HashSet<string> known, bool french)
    {
        foreach (var flag in Unknown(data, WordKind.Flag, known))
            yield return Warn(
                flag,
                "flags",
                french
                    ? $"{RowsInFrench(flag, "l’indicateur")} '{flag.Word}', que ni garde-fou ni politique ne "
                        + $"connaît : il ne "
                        + $"protège personne.{HintInFrench(flag, known.Concat(KnownFlags.Protecting))} Le traduire "
                        + $"dans "
                        + $"export.yaml sous `values`, ou le nommer dans une politique : has_flag('{flag.Word}')."
                    : $"{Rows(flag, "the flag")} '{flag.Word}', which neither a guard nor a policy knows: it protects "
                        + $"nobody.{Hint(flag, known.Concat(KnownFlags.Protecting))} Translate it in export.yaml under "
                        + $"`values`, or name it in a policy: has_flag('{flag.Word}')."
            );
    }

    // Where the practice says what each of its types means, none is ordinary by its name alone.
    private static IEnumerable<Problem> BillingTypes(PracticeData data, PolicySet policies, bool french)
    {
        var known = PolicyWords.Of(policies, WordKind.BillingType);
        foreach (var type in Unknown(data, WordKind.BillingType, known))
            if (KnownFlags.Protecting.Any(word => Same(word, type.Word)))
                yield return Warn(
                    type,
                    "billing_type",
                    french
                        ? $"{RowsInFrench(type, "le type de facturation")} '{type.Word}', que les garde-fous ne "
                            + $"connaissent "
                            + "que comme indicateur ou statut : comme type, il ne protège personne. L’écrire parmi les "
                            + "indicateurs, ou nommer le type dans une politique."
                        : $"{Rows(type, "the billing type")} '{type.Word}', which guards know as a flag or a status "
                            + "only: it protects nobody as a billing type. Write it among the flags, or name the type "
                            + "in a policy."
                );
            else if (policies.Practice.BillingTypes.Count > 0 || !Ordinary.Contains(Joined(type.Word)))
                yield return Warn(
                    type,
                    "billing_type",
                    french
                        ? $"{RowsInFrench(type, "le type de facturation")} '{type.Word}', que ni politique ni "
                            + $"practice.yaml "
                            + $"ne nomme : il est facturé comme un autre.{HintInFrench(type, known)} Le traduire dans "
                            + "export.yaml sous `values`, ou le nommer dans practice.yaml ou dans une politique."
                        : $"{Rows(type, "the billing type")} '{type.Word}', which no policy and not practice.yaml "
                            + $"names: it is billed like any other.{Hint(type, known)} Translate it in export.yaml "
                            + "under `values`, or name it in practice.yaml or in a policy."
                );
    }

    private static IEnumerable<Problem> Steps(PracticeData data, HashSet<string> known, bool french)
    {
        if (known.Count == 0)
            yield break;
        foreach (var step in Unknown(data, WordKind.Step, known))
            yield return Warn(
                step,
                "step",
                french
                    ? $"{RowsInFrench(step, "l’étape")} '{step.Word}', qu’aucune escalade n’a : elle ne compte pas "
                        + $"comme "
                        + $"étape.{HintInFrench(step, known)} Les étapes sont {string.Join(", ", known)}."
                    : $"{Rows(step, "the step")} '{step.Word}', which no ladder has: it counts as no step."
                        + $"{Hint(step, known)} The steps are {string.Join(", ", known)}."
            );
    }

    private static IEnumerable<Problem> Languages(PracticeData data, PolicySet policies, bool french)
    {
        var known = PolicyWords.Of(policies, WordKind.Language);
        foreach (var language in Unknown(data, WordKind.Language, known))
            yield return Warn(
                language,
                "language",
                french
                    ? $"{RowsInFrench(language, "la langue")} '{language.Word}', que le cabinet n’écrit pas : on "
                        + $"leur écrit "
                        + $"en '{policies.Practice.Languages[0]}'."
                    : $"{Rows(language, "the language")} '{language.Word}', which the practice does not write: they "
                        + $"get {policies.Practice.Languages[0]}."
            );
    }

    private static IEnumerable<SeenWord> Unknown(PracticeData data, WordKind kind, HashSet<string> known) =>
        data.SeenWords.Of(kind).Where(seen => !known.Contains(seen.Word));

    private static Problem Warn(SeenWord word, string column, string message) =>
        new(Severity.Warning, word.File, word.Line, column, null, message, Check: "unknown-word");

    private static string Rows(SeenWord word, string what) =>
        word.Count == 1 ? $"One row has {what}" : $"{word.Count:N0} rows have {what}";

    private static string RowsInFrench(SeenWord word, string what) =>
        word.Count == 1 ? $"Une ligne a {what}" : $"{word.Count} lignes ont {what}";

    private static string HintInFrench(SeenWord word, IEnumerable<string> known) =>
        Meant(word, known) is { } meant ? $" Était-ce '{meant}' ?" : "";

    private static string Hint(SeenWord word, IEnumerable<string> known) =>
        Meant(word, known) is { } meant ? $" Did you mean '{meant}'?" : "";

    private static string? Meant(SeenWord word, IEnumerable<string> known)
    {
        var names = known.Where(name => name.Length > 0).ToList();
        return names.Find(name => Same(name, word.Word)) ?? Nearest.Of(word.Word, names);
    }

    private static bool Same(string name, string word) =>
        Joined(name).Equals(Joined(word), StringComparison.OrdinalIgnoreCase);

    private static string Joined(string word) => word.Trim().Replace(' ', '-').Replace('_', '-');
}
