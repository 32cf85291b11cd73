using PolicyBilling.Ledgers;

namespace PolicyBilling.Facts;

/// <summary>Which step of which ladder a contact speaks of.</summary>
internal static class StepWords
{
    /// <summary>For each word of an export that names a step, in capitals or not: its ladder and its place
    /// there.</summary>
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
        return byWord;
    }
}
