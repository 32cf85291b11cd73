using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Examples;

namespace PolicyBilling.Workbench.Checking;

/// <summary>All that the checks share: what can be asked about accounts, and what happens to one.</summary>
internal sealed class Account
{
    // Each fact that nothing settles takes one choice.
    private const int ShortSearch = 54;

    private readonly CancellationToken _cancel;
    private readonly Vocabulary _vocabulary = new();
    private readonly LogicReader _reader;
    private readonly List<Logic> _always;
    private readonly Dictionary<Condition, Logic> _read = new(ReferenceEqualityComparer.Instance);
    private readonly List<(int Words, Bounds Bounds)> _seen = [];

    public Account(PolicySet policies, DateOnly asOf, CancellationToken cancel = default)
    {
        _cancel = cancel;
        Policies = policies;
        _reader = new LogicReader(_vocabulary);
        foreach (var fact in FactCatalogue.All.Where(fact => fact.Unit is not (Unit.YesNo or Unit.Word)))
            _vocabulary.Number(fact);
        _always = [.. Identities.Read(policies.Practice.Aging.TakenBack).Select(_reader.Read)];
        Owes = _reader.Read(Expressions.Condition("balance != 0", new Scope("", []), (_, _) => { })!);
        Decider = new Decider(policies.Policies, asOf);
        foreach (var (condition, _, _) in ConditionCheck.Conditions(policies))
            Read(condition);
    }

    /// <summary>The policies that are checked.</summary>
    public PolicySet Policies { get; }

    /// <summary>Decides examples as a run would on the day of the check.</summary>
    public Decider Decider { get; }

    /// <summary>The balance is not zero: only such accounts come before the policies.</summary>
    public Logic Owes { get; }

    /// <summary>A condition in its logic.</summary>
    public Logic Read(Condition condition) =>
        _read.TryGetValue(condition, out var known) ? known : _read[condition] = _reader.Read(condition);

    /// <summary>A part of a condition in its logic.</summary>
    public Logic Read(Node node) => _reader.Read(node);

    /// <summary>A question that may be answered either way.</summary>
    public Logic Either(string text) => new Answer(_vocabulary.Question(text), true);

    /// <summary>Words that a fact is not.</summary>
    public Logic NoneOf(string fact, IReadOnlyList<string> words) =>
        words.Count == 0 ? Logic.True : new Word(_vocabulary.Word(FactCatalogue.Find(fact)!), words, false);

    /// <summary>How much of a number a condition asks for at least, in plain sight; null when it does not
    /// say.</summary>
    public long? AtLeast(Logic logic, string fact)
    {
        var term = _vocabulary.Number(FactCatalogue.Find(fact)!);
        var parts = logic is All all ? all.Parts : [logic];
        return parts
            .OfType<Range>()
            .Where(range => range.Term == term && range.Low > 0)
            .Select(range => (long?)range.Low)
            .Max();
    }

    /// <summary>Whether it is proven that no account is so.</summary>
    public bool Never(params IEnumerable<Logic> asked)
    {
        Logic[] all = [.. asked];
        return !IsSeen(all) && Ask(all).Impossible;
    }

    /// <summary>Facts of an account that is so; null when none was found.</summary>
    public IReadOnlyDictionary<string, object>? Find(params IEnumerable<Logic> asked) =>
        Ask([.. asked]).Example is { } found ? Sample.Of(_vocabulary, found) : null;

    /// <summary>The same, where a short search must do.</summary>
    public IReadOnlyDictionary<string, object>? FindSoon(params IEnumerable<Logic> asked) =>
        Ask([.. asked], ShortSearch).Example is { } found ? Sample.Of(_vocabulary, found) : null;

    private Answered Ask(Logic[] asked, int choices = Search.MostChoices)
    {
        _cancel.ThrowIfCancellationRequested();
        var answered = Search.For(_vocabulary, _always, asked, choices);
        if (answered.Example is { } example)
            _seen.Add((Size, example));
        return answered;
    }

    // Most questions are answered by an account that was found for another one.
    private bool IsSeen(Logic[] asked) =>
        _seen.Exists(seen => seen.Words == Size && Array.TrueForAll(asked, part => seen.Bounds.Holds(part) == true));

    private int Size => _vocabulary.Terms.Count + _vocabulary.Questions.Count + _vocabulary.Words.Count;

    /// <summary>Who decides an account with these facts, as <c>policy/rule</c>.</summary>
    public string DecidedBy(IReadOnlyDictionary<string, object> given)
    {
        try
        {
            var verdict = Decider.Decide(ExampleRun.Given(given));
            return $"{verdict.Policy}/{verdict.Step?.Name ?? verdict.RuleName}";
        }
        catch (ArithmeticException)
        {
            return "engine/fault";
        }
    }
}
