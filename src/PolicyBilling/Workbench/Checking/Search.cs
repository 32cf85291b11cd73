namespace PolicyBilling.Workbench.Checking;

/// <summary>Whether something can hold for an account: proven that it cannot, shown by an example, or neither within
/// the time that a check has.</summary>
/// <param name="Impossible">Whether it is proven that it holds for no account.</param>
/// <param name="Example">An account for which it holds; null when none was found.</param>
internal readonly record struct Answered(bool Impossible, Bounds? Example);

/// <summary>
/// Looks for an account for which statements hold, by trying each choice they leave and drawing the conclusions of it
/// (DPLL with bounds of whole numbers).
/// "Impossible" is said only when every choice led to a contradiction; the search is the same every time.
/// </summary>
internal sealed class Search
{
    /// <summary>Choices after which a search gives up.</summary>
    public const int MostChoices = 3000;

    private readonly Vocabulary _vocabulary;
    private int _left;
    private bool _unsure;

    private Search(Vocabulary vocabulary, int choices) => (_vocabulary, _left) = (vocabulary, choices);

    /// <summary>Whether all of some statements can hold together.</summary>
    /// <param name="vocabulary">What they speak about.</param>
    /// <param name="always">What holds for every account.</param>
    /// <param name="asked">What is asked.</param>
    /// <param name="choices">Choices after which it gives up.</param>
    public static Answered For(
        Vocabulary vocabulary,
        IReadOnlyList<Logic> always,
        IEnumerable<Logic> asked,
        int choices = MostChoices
    )
    {
        var search = new Search(vocabulary, choices);
        var bounds = new Bounds(vocabulary);
        var open = new List<Any>();
        foreach (var logic in asked)
            if (!Assert(logic, bounds, open))
                return new(true, null);
        var first = open.Count;
        foreach (var logic in always)
            if (!Assert(logic, bounds, open))
                return new(true, null);
        var found = search.Choose(bounds, open, first);
        return new(found is null && !search._unsure, found);
    }

    // Takes single statements for true and puts choices aside.
    private static bool Assert(Logic logic, Bounds bounds, List<Any> open)
    {
        switch (logic)
        {
            case All all:
                return Array.TrueForAll(all.Parts, part => Assert(part, bounds, open));
            case Any any:
                open.Add(any);
                return true;
            case Word { Among: true, Values.Count: > 1 } word:
                open.Add(new Any([.. word.Values.Select(value => word with { Values = [value] })]));
                return true;
            default:
                return bounds.Take(logic);
        }
    }

    private Bounds? Choose(Bounds bounds, List<Any> open, int asked)
    {
        if (_left-- <= 0)
        {
            _unsure = true;
            return null;
        }
        if (!Settle(bounds, open, ref asked))
            return null;
        if (open.Count == 0)
            return Complete(bounds, 0);
        var choice = Fewest(bounds, open, asked);
        var rest = open.Where((_, index) => index != choice).ToList();
        var left = choice < asked ? asked - 1 : asked;
        foreach (var part in open[choice].Parts.Where(part => bounds.Holds(part) is null))
        {
            var (tried, more, front) = (bounds.Copy(), rest.ToList(), left);
            var before = more.Count;
            if (!Assert(part, tried, more))
                continue;
            // What the choice brings along belongs to what is asked, not to what always holds.
            if (choice < asked)
                front = Move(more, before, front);
            if (Choose(tried, more, front) is { } found)
                return found;
            if (_left <= 0)
                return null;
            if (!Assert(part.Not(), bounds, rest))
                return null;
        }
        return null;
    }

    private static int Move(List<Any> open, int from, int to)
    {
        var brought = open.GetRange(from, open.Count - from);
        open.RemoveRange(from, open.Count - from);
        open.InsertRange(to, brought);
        return to + brought.Count;
    }

    // Choices with one way left are no choices; those that hold already are done.
    private static bool Settle(Bounds bounds, List<Any> open, ref int asked)
    {
        for (var changed = true; changed; )
        {
            if (!bounds.Propagate())
                return false;
            changed = false;
            for (var at = open.Count - 1; at >= 0; at--)
            {
                Logic? only = null;
                var (holds, ways) = (false, 0);
                foreach (var part in open[at].Parts)
                {
                    var known = bounds.Holds(part);
                    if (known == true)
                    {
                        holds = true;
                        break;
                    }
                    if (known is null)
                        (only, ways) = (part, ways + 1);
                }
                if (!holds && ways > 1)
                    continue;
                if (!holds && ways == 0)
                    return false;
                open.RemoveAt(at);
                if (at < asked)
                    asked--;
                if (holds)
                    continue;
                if (!Assert(only!, bounds, open))
                    return false;
                changed = true;
            }
        }
        return true;
    }

    private static int Fewest(Bounds bounds, List<Any> open, int asked)
    {
        var (best, fewest) = (0, int.MaxValue);
        for (var at = 0; at < (asked > 0 ? asked : open.Count); at++)
        {
            var ways = open[at].Parts.Count(part => bounds.Holds(part) is null);
            if (ways < fewest)
                (best, fewest) = (at, ways);
        }
        return best;
    }

    // Every choice is made: each term gets a value, what is usual first.
    private Bounds? Complete(Bounds bounds, int term)
    {
        while (
            term < _vocabulary.Terms.Count
            && (_vocabulary.Terms[term].Row is not null || bounds.Of(term) is var (from, to) && from == to)
        )
            term++;
        if (term == _vocabulary.Terms.Count)
            return bounds;
        foreach (var value in _left-- > 0 ? Values(bounds, term) : [])
        {
            var tried = bounds.Copy();
            tried.Set(term, value);
            if (tried.Propagate() && Complete(tried, term + 1) is { } found)
                return found;
        }
        // Other values might do: that none was found proves nothing.
        _unsure = true;
        return null;
    }

    private IEnumerable<long> Values(Bounds bounds, int term)
    {
        var (low, high) = bounds.Of(term);
        var usual = _vocabulary.Terms[term].Fact is { } fact ? Sample.Usual(fact) : 0;
        long[] values = [Math.Clamp(usual, low, high), low, high];
        return values.Distinct();
    }
}
