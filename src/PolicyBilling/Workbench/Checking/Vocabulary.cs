using PolicyBilling.Facts;

namespace PolicyBilling.Workbench.Checking;

/// <summary>A number that conditions compare: a fact in its smallest unit (cents, days), something that cannot be
/// looked into, or a sum of such.</summary>
/// <param name="Fact">The fact; null for the others.</param>
/// <param name="Row">Terms and their factors, for a sum; null for the others.</param>
internal sealed record Term(Fact? Fact, (int Term, long Factor)[]? Row);

/// <summary>The terms, questions and words that a set of policies speaks about, each with a number of its
/// own.</summary>
internal sealed class Vocabulary
{
    /// <summary>What cannot be looked into is counted in millionths, so that it has neighbours.</summary>
    public const decimal Finest = 0.000001m;

    private readonly Dictionary<string, int> _terms = [],
        _questions = new(StringComparer.OrdinalIgnoreCase),
        _words = [];
    private readonly List<Term> _termList = [];
    private readonly List<Fact?> _questionList = [];
    private readonly List<Fact> _wordList = [];
    private readonly List<string> _questionNames = [];

    private readonly List<List<int>> _sumsOf = [];

    public IReadOnlyList<Term> Terms => _termList;

    /// <summary>The sums that a term is part of, and the term itself when it is one.</summary>
    public IReadOnlyList<List<int>> SumsOf => _sumsOf;
    public IReadOnlyList<Fact?> Questions => _questionList;
    public IReadOnlyList<string> QuestionNames => _questionNames;
    public IReadOnlyList<Fact> Words => _wordList;

    /// <summary>The smallest step of a term: a cent, a day, a piece.</summary>
    public decimal Step(int term) => _termList[term].Fact is { } fact ? Step(fact) : Finest;

    /// <summary>The smallest step of a fact or a sum of facts: of cents, a cent.</summary>
    public decimal StepOf(int term) => _termList[term].Row is { } row ? row.Min(part => Step(part.Term)) : Step(term);

    /// <summary>Whether a term is a fact or a sum of facts of one kind, so that its value can be worked out.</summary>
    public bool IsOpen(int term) =>
        _termList[term].Row is { } row
            ? row.All(part => _termList[part.Term].Fact is not null && Step(part.Term) == Step(row[0].Term))
            : _termList[term].Fact is not null;

    /// <summary>The value of a fact or a sum of facts, in its smallest step.</summary>
    public long Value(int term, AccountFacts facts) =>
        _termList[term].Row is { } row
            ? row.Sum(part => part.Factor * Value(part.Term, facts))
            : (long)(
                Convert.ToDecimal(_termList[term].Fact!.Of(facts), System.Globalization.CultureInfo.InvariantCulture)
                / Step(term)
            );

    private static decimal Step(Fact fact) => fact.Unit == Unit.Money ? 0.01m : 1m;

    /// <summary>The term of a fact that is a number.</summary>
    public int Number(Fact fact) => Number(fact.Name, new Term(fact, null));

    /// <summary>A number that cannot be looked into, known by its text.</summary>
    public int Closed(string text) => Number($"? {text}", new Term(null, null));

    /// <summary>A sum, with factors that have no common divisor and a positive first one.</summary>
    public int Sum((int Term, long Factor)[] row) =>
        row is [(var only, 1)]
            ? only
            : Number(string.Join(' ', row.Select(part => $"{part.Factor}*{part.Term}")), new Term(null, row));

    /// <summary>The question of a yes/no fact.</summary>
    public int Question(Fact fact) => Question(fact.Name, fact);

    /// <summary>A question that is no fact, known by its text.</summary>
    public int Question(string text) => Question(text, null);

    /// <summary>The word of a fact.</summary>
    public int Word(Fact fact)
    {
        if (_words.TryGetValue(fact.Name, out var known))
            return known;
        _wordList.Add(fact);
        return _words[fact.Name] = _wordList.Count - 1;
    }

    private int Number(string key, Term term)
    {
        if (_terms.TryGetValue(key, out var known))
            return known;
        var number = _termList.Count;
        _termList.Add(term);
        _sumsOf.Add(term.Row is null ? [] : [number]);
        foreach (var (part, _) in term.Row ?? [])
            _sumsOf[part].Add(number);
        return _terms[key] = number;
    }

    private int Question(string key, Fact? fact)
    {
        if (_questions.TryGetValue(key, out var known))
            return known;
        _questionList.Add(fact);
        _questionNames.Add(key);
        return _questions[key] = _questionList.Count - 1;
    }
}
