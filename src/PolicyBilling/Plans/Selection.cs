using PolicyBilling.Ledgers;

namespace PolicyBilling.Plans;

/// <summary>What a run's range of names and its provider select in an export.</summary>
public static class Selection
{
    private const int MostShown = 12;

    /// <summary>Why nobody is selected, with what could be; null when somebody is, or everybody.</summary>
    public static Said? Nobody(PracticeData data, RunOptions options)
    {
        if (data.Accounts.Count == 0 || options is { Guarantors: null, Provider: null })
            return null;
        var (inRange, ofProvider) = (false, false);
        foreach (var (name, provider) in Accounts(data))
        {
            if (options.Selects(name, provider))
                return null;
            inRange |= options.Guarantors?.Contains(name) ?? true;
            ofProvider |=
                options.Provider is not { } asked || asked.Equals(provider, StringComparison.OrdinalIgnoreCase);
        }
        if (!inRange)
            return Said.In(
                $"--guarantors {Written(options.Guarantors!)}: no guarantor's name lies in that range. The "
                    + $"names begin with {Beginnings(data)}.",
                $"--guarantors {Written(options.Guarantors!)} : aucun nom de garant n’est dans cet "
                    + $"intervalle. Les noms commencent par {Beginnings(data)}."
            );
        var providers = Providers(data);
        var some = string.Join(", ", providers.Take(MostShown)) + (providers.Count > MostShown ? ", …" : ".");
        if (!ofProvider)
            return Said.In(
                $"--provider {options.Provider}: no account has that provider."
                    + $"{Nearest.Hint(options.Provider!, Providers(data))} The providers are: "
                    + $"{some}",
                $"--provider {options.Provider} : aucun compte n’a ce "
                    + $"praticien.{Nearest.Hint(options.Provider!, Providers(data))} Les praticiens sont : "
                    + $"{some}"
            );
        return Said.In(
            $"--guarantors {Written(options.Guarantors!)} --provider {options.Provider}: no account of that "
                + "provider has "
                + "a guarantor in that range.",
            $"--guarantors {Written(options.Guarantors!)} --provider {options.Provider} : aucun compte de "
                + $"ce praticien n’a de garant dans cet intervalle."
        );
    }

    /// <summary>A notice of the names that begin with none of the letters A to Z, and whose range they belong to; a
    /// warning where nobody is selected.</summary>
    internal static IEnumerable<Problem> Remarks(PracticeData data, RunOptions options)
    {
        if (Nobody(data, options) is { } nobody)
            yield return new Problem(Severity.Warning, "accounts", 0, "", null, nobody);
        if (options.Guarantors is not { } range)
            yield break;
        var (digits, others, blank) = (0, 0, 0);
        foreach (var (name, _) in Accounts(data))
        {
            var key = NameRange.Key(name);
            if (NameRange.IsLatin(key))
                continue;
            if (key.Length == 0)
                blank++;
            else if (char.IsDigit(key[0]))
                digits++;
            else
                others++;
        }
        if (digits + others + blank == 0)
            yield break;
        Said[] kinds =
        [
            .. digits > 0 ? [Said.In($"{digits} with a digit", $"{digits} par un chiffre")] : Array.Empty<Said>(),
            .. others > 0
                ? [Said.In($"{others} in another script", $"{others} dans une autre écriture")]
                : Array.Empty<Said>(),
            .. blank > 0 ? [Said.In($"{blank} without a letter", $"{blank} sans lettre")] : Array.Empty<Said>(),
        ];
        var all = Said.Joined(", ", ", ", kinds);
        yield return new Problem(
            Severity.Notice,
            "accounts",
            0,
            "name",
            null,
            Said.In(
                $"Names that begin with none of the letters A to Z ({all}) belong to the range that ends "
                    + $"at Z: {Written(range)} {(range.TakesTheRest ? "takes them" : "leaves them out")}.",
                $"Les noms qui ne commencent par aucune lettre de A à Z ({all}) vont dans l’intervalle qui finit à Z : "
                    + $"{Written(range)} {(range.TakesTheRest ? "les prend" : "les laisse")}."
            )
        );
    }

    private static IEnumerable<(string Name, string Provider)> Accounts(PracticeData data) =>
        Enumerable
            .Range(0, data.Accounts.Count)
            .Select(account => data.Accounts[account])
            .Select(row => (data.Texts[row.Name], row.Provider < 0 ? "" : data.Words[row.Provider]));

    private static string Written(NameRange range) => range.From == range.To ? range.From : $"{range.From}-{range.To}";

    private static List<string> Providers(PracticeData data) =>
        [
            .. Accounts(data)
                .Select(account => account.Provider)
                .Where(provider => provider.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.OrdinalIgnoreCase),
        ];

    // Letters in a row are written as a range: A-D, M.
    private static Said Beginnings(PracticeData data)
    {
        var letters = Accounts(data)
            .Select(account => NameRange.Key(account.Name))
            .Where(NameRange.IsLatin)
            .Select(key => key[0])
            .Distinct()
            .Order()
            .ToList();
        var runs = new List<(char First, char Last)>();
        foreach (var letter in letters)
            if (runs is [.., var last] && last.Last + 1 == letter)
                runs[^1] = (last.First, letter);
            else
                runs.Add((letter, letter));
        return runs.Count == 0
            ? Said.In(
                "no letter from A to Z: write a range that ends at Z",
                $"aucune lettre de A à Z : écrire un intervalle qui finit à Z"
            )
            : Said.Alike(
                string.Join(
                    ", ",
                    runs.Select(run => run.First == run.Last ? $"{run.First}" : $"{run.First}-{run.Last}")
                )
            );
    }
}
