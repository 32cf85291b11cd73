using PolicyBilling.Ledgers;

namespace PolicyBilling.Facts;

/// <summary>Which step of which ladder a contact speaks of.</summary>
internal static class StepWords
{
    /// <summary>For each word that names a step, in capitals or not: its ladder and its place there. Steps that the
    /// export does not name have words of their own, beyond the export's.</summary>
    public static Dictionary<int, (int Ladder, int Step)> Of(PracticeData data, IReadOnlyList<LadderSteps> ladders)
    {
        var byName = new Dictionary<string, (int, int)>(StringComparer.OrdinalIgnoreCase);
        for (var ladder = 0; ladder < ladders.Count; ladder++)
        for (var step = 0; step < ladders[ladder].Steps.Count; step++)
            byName[ladders[ladder].Steps[step].Name] = (ladder, step);
        var byWord = new Dictionary<int, (int, int)>();
        for (var word = 0; word < data.Words.Count && byName.Count > 0; word++)
            if (byName.TryGetValue(data.Words[word], out var named))
                byWord[word] = named;
        foreach (var named in byName.Values.Except(byWord.Values))
            byWord[data.Words.Count + byWord.Count] = named;
        return byWord;
    }
}
