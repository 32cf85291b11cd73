using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Remarks;

/// <summary>The words that the accounts of an export have, by the fact that tells them, each with how many accounts
/// have it.</summary>
internal sealed class DataWords
{
    private readonly Dictionary<string, Dictionary<string, int>> _words = [];

    /// <summary>The words of a fact; none where the data has none.</summary>
    public IReadOnlyCollection<string> this[string fact] =>
        _words.TryGetValue(fact, out var words) ? words.Keys : Array.Empty<string>();

    /// <summary>How many accounts have a word.</summary>
    public int Count(string fact, string word) =>
        _words.TryGetValue(fact, out var words) ? words.GetValueOrDefault(word) : 0;

    /// <summary>Reads them, in one pass over the accounts.</summary>
    public static DataWords Of(PracticeData data)
    {
        var (types, providers, languages, states, flags) = (
            new Dictionary<int, int>(),
            new Dictionary<int, int>(),
            new Dictionary<int, int>(),
            new Dictionary<int, int>(),
            new Dictionary<int, int>()
        );
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            var row = data.Accounts[account];
            Note(types, row.BillingType);
            Note(providers, row.Provider);
            Note(languages, row.Language);
            Note(states, row.State);
            Note(flags, row.Flags);
            for (var i = 0; i < data.Patients.CountOf(account); i++)
                if (data.Patients.Of(account, i).Flags is var own && own != row.Flags)
                    Note(flags, own);
        }
        var words = new DataWords();
        words.Add("billing_type", types, data.Words);
        words.Add("provider", providers, data.Words);
        words.Add("language", languages, data.Words);
        words.Add("state", states, data.Words);
        foreach (var (set, accounts) in flags)
        foreach (var flag in data.FlagSets[set])
            words.Add(WordUses.Flag, flag, accounts);
        return words;
    }

    private static void Note(Dictionary<int, int> seen, int word)
    {
        if (word >= 0)
            seen[word] = seen.GetValueOrDefault(word) + 1;
    }

    private void Add(string fact, Dictionary<int, int> seen, TextIndex texts)
    {
        foreach (var (word, accounts) in seen)
            Add(fact, Spelling.Composed(texts[word]), accounts);
    }

    private void Add(string fact, string word, int accounts)
    {
        if (!_words.TryGetValue(fact, out var words))
            _words[fact] = words = new(StringComparer.OrdinalIgnoreCase);
        words[word] = words.GetValueOrDefault(word) + accounts;
    }
}
