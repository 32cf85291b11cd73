using System.Collections.Immutable;

namespace PolicyBilling.Workbench.Checking;

/// <summary>What is known of every term, question and word at one point of a search; copied before each
/// choice.</summary>
internal sealed class Bounds
{
    public const long Lowest = -100_000_000_000_000,
        Highest = 100_000_000_000_000;
    private const int MostSums = 3000;

    private readonly Vocabulary _vocabulary;
    private readonly long[] _low,
        _high;
    private readonly bool?[] _yes;
    private readonly string?[] _word;
    private readonly ImmutableHashSet<string>[] _otherThan;
    private readonly Queue<int> _waiting = [];
    private readonly bool[] _waits;

    /// <summary>All that facts may be: only those that can be negative are.</summary>
    public Bounds(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _low =
        [
            .. vocabulary.Terms.Select(term =>
                term.Fact is { } fact && !Identities.MayBeNegative.Contains(fact.Name) ? 0 : Lowest
            ),
        ];
        _high = [.. vocabulary.Terms.Select(_ => Highest)];
        _yes = new bool?[vocabulary.Questions.Count];
        _word = new string?[vocabulary.Words.Count];
        _otherThan =
        [
            .. vocabulary.Words.Select(_ => ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase)),
        ];
        _waits = new bool[vocabulary.Terms.Count];
        for (var term = 0; term < _waits.Length; term++)
            Changed(term);
    }

    private Bounds(Bounds other)
    {
        _vocabulary = other._vocabulary;
        (_low, _high, _yes, _word, _otherThan) = (
            [.. other._low],
            [.. other._high],
            [.. other._yes],
            [.. other._word],
            [.. other._otherThan]
        );
        (_waits, _waiting) = ([.. other._waits], new(other._waiting));
    }

    public Bounds Copy() => new(this);

    public (long Low, long High) Of(int term) => (_low[term], _high[term]);

    public bool? Yes(int question) => _yes[question];

    public string? WordOf(int word) => _word[word];

    public bool MayBe(int word, string text) => !_otherThan[word].Contains(text);

    /// <summary>Whether something holds, does not, or may do either.</summary>
    public bool? Holds(Logic logic)
    {
        switch (logic)
        {
            case Fixed known:
                return known.Value;
            case Range range:
                return _low[range.Term] >= range.Low && _high[range.Term] <= range.High ? true
                    : _high[range.Term] < range.Low || _low[range.Term] > range.High ? false
                    : null;
            case Answer answer:
                return _yes[answer.Question] is { } yes ? yes == answer.Yes : null;
            case Word word:
                if (_word[word.Fact] is { } text)
                    return word.Values.Contains(text, StringComparer.OrdinalIgnoreCase) == word.Among;
                return word.Values.All(_otherThan[word.Fact].Contains) ? !word.Among : null;
            default:
                return Joined(logic);
        }
    }

    private bool? Joined(Logic logic)
    {
        var (parts, all) = logic is All every ? (every.Parts, true) : (((Any)logic).Parts, false);
        var open = false;
        foreach (var part in parts)
        {
            var holds = Holds(part);
            if (holds == !all)
                return !all;
            open |= holds is null;
        }
        return open ? null : all;
    }

    /// <summary>Takes a single statement for true; false when it cannot be.</summary>
    public bool Take(Logic logic)
    {
        if (Holds(logic) is { } known)
            return known;
        switch (logic)
        {
            case Range range:
                _low[range.Term] = Math.Max(_low[range.Term], range.Low);
                _high[range.Term] = Math.Min(_high[range.Term], range.High);
                Changed(range.Term);
                return true;
            case Answer answer:
                _yes[answer.Question] = answer.Yes;
                return true;
            case Word { Among: false } word:
                _otherThan[word.Fact] = _otherThan[word.Fact].Union(word.Values);
                return true;
            case Word { Among: true, Values: var values } word
                when values.Where(value => MayBe(word.Fact, value)).Distinct(StringComparer.OrdinalIgnoreCase).ToList()
                    is [var only]:
                _word[word.Fact] = only;
                return true;
            default:
                throw new InvalidOperationException("Only single statements are taken.");
        }
    }

    /// <summary>Gives a term, question or word its value.</summary>
    public void Set(int term, long value)
    {
        (_low[term], _high[term]) = (value, value);
        Changed(term);
    }

    /// <summary>Gives a word its value.</summary>
    public void Set(int word, string text) => _word[word] = text;

    /// <summary>Draws what sums say of their terms, and terms of their sums; false when they contradict one
    /// another.</summary>
    public bool Propagate()
    {
        for (var done = 0; done < MostSums && _waiting.TryDequeue(out var sum); done++)
        {
            _waits[sum] = false;
            if (!Propagate(sum, _vocabulary.Terms[sum].Row!))
                return false;
        }
        return true;
    }

    private bool Propagate(int sum, (int Term, long Factor)[] row)
    {
        Int128 least = 0,
            most = 0;
        foreach (var (term, factor) in row)
        {
            least += (Int128)factor * (factor > 0 ? _low[term] : _high[term]);
            most += (Int128)factor * (factor > 0 ? _high[term] : _low[term]);
        }
        if (!Narrow(sum, Clamp(least), Clamp(most)))
            return false;
        foreach (var (term, factor) in row)
        {
            // What the others leave for this one: sum - others, divided by its factor, inwards.
            var (small, large) = (
                (Int128)factor * (factor > 0 ? _low[term] : _high[term]),
                (Int128)factor * (factor > 0 ? _high[term] : _low[term])
            );
            var (from, to) = (_low[sum] - (most - large), _high[sum] - (least - small));
            var (low, high) = factor > 0 ? (Up(from, factor), Down(to, factor)) : (Up(to, factor), Down(from, factor));
            if (!Narrow(term, Clamp(low), Clamp(high)))
                return false;
        }
        return true;
    }

    private bool Narrow(int term, long low, long high)
    {
        if (low <= _low[term] && high >= _high[term])
            return true;
        (_low[term], _high[term]) = (Math.Max(low, _low[term]), Math.Min(high, _high[term]));
        Changed(term);
        return _low[term] <= _high[term];
    }

    private void Changed(int term)
    {
        foreach (var sum in _vocabulary.SumsOf[term])
            if (!_waits[sum])
            {
                _waits[sum] = true;
                _waiting.Enqueue(sum);
            }
    }

    private static long Clamp(Int128 value) => (long)Int128.Clamp(value, Lowest, Highest);

    private static Int128 Down(Int128 value, long by) => Floor(by > 0 ? value : -value, Math.Abs(by));

    private static Int128 Up(Int128 value, long by) => -Floor(by > 0 ? -value : value, Math.Abs(by));

    private static Int128 Floor(Int128 value, long by) => value >= 0 ? value / by : -((-value + by - 1) / by);
}
