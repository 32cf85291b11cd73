using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Files.Contents;

/// <summary>How people call policies and their parts, in one language. What carries no title is called by its name as
/// words: <c>never-claimed</c> is "Never claimed".</summary>
public sealed class Titles
{
    private readonly Dictionary<(TitleKind, string Policy, string Name), (int Rank, string Title)> _titles = [];
    private readonly OwnTitles _own;

    /// <summary>The titles of a plan.</summary>
    /// <param name="titles">The titles; of each the practice's first language before the others.</param>
    /// <param name="language">The reader's language. Where a title is not in it, the one for every language stands,
    /// else the first.</param>
    public Titles(IEnumerable<TitleInForce> titles, string language)
    {
        _own = new OwnTitles(language == "fr");
        foreach (var title in titles)
        {
            // Worklists, unique among all policies, are asked for by name alone.
            var policy = title.Kind == TitleKind.Worklist ? "" : title.Policy;
            var rank =
                title.Language == language ? 2
                : title.Language.Length == 0 ? 1
                : 0;
            if (!_titles.TryGetValue((title.Kind, policy, title.Name), out var known) || known.Rank < rank)
                _titles[(title.Kind, policy, title.Name)] = (rank, Set(title.Title, language));
        }
    }

    /// <summary>The same of a plan.</summary>
    public static Titles Of(BillingPlan plan, string language) => new(plan.Titles, language);

    /// <summary>A policy; <c>engine</c>, <c>exceptions</c> and <c>practice</c> among them.</summary>
    public string Policy(string name) => Find(TitleKind.Policy, name, name) ?? _own.Policy(name) ?? AsWords(name);

    /// <summary>A rule, or the guard or exception in whose name an account is held.</summary>
    public string Rule(string policy, string name) =>
        Find(TitleKind.Rule, policy, name)
        ?? Find(TitleKind.Guard, policy, name)
        ?? _own.Rule(policy, name)
        ?? AsWords(name);

    /// <summary>A step of a ladder.</summary>
    public string Step(string policy, string name) => Find(TitleKind.Step, policy, name) ?? AsWords(name);

    /// <summary>A guard, or an exception that forbids something.</summary>
    public string Guard(string policy, string name) =>
        Find(TitleKind.Guard, policy, name) ?? _own.Rule(policy, name) ?? AsWords(name);

    /// <summary>A guard as <see cref="Decision.StruckBy"/> has it: <c>policy/guard</c>.</summary>
    public string Guard(string policyAndName) =>
        policyAndName.Split('/', 2) is [var policy, var name] ? Guard(policy, name) : AsWords(policyAndName);

    /// <summary>A worklist.</summary>
    public string Worklist(string name) => Find(TitleKind.Worklist, "", name) ?? _own.Worklist(name) ?? AsWords(name);

    /// <summary>A setting; <c>practice</c> has some of its own.</summary>
    public string Setting(string policy, string name) =>
        Find(TitleKind.Setting, policy, name) ?? _own.Setting(policy, name) ?? AsWords(name);

    /// <summary>A message of a statement, whatever policy it belongs to.</summary>
    public string Message(string name) =>
        _titles.FirstOrDefault(pair => pair.Key.Item1 == TitleKind.Message && pair.Key.Name == name).Value.Title
        ?? AsWords(name);

    /// <summary>A text for patients: the message, the note, or the step or rule that it belongs to.</summary>
    public string Text(TextInForce text) =>
        (
            text.Kind switch
            {
                TextKind.Message => Find(TitleKind.Message, text.Policy, text.Name),
                TextKind.Note => Find(TitleKind.Note, text.Policy, text.Name),
                _ => Find(TitleKind.Step, text.Policy, text.Name) ?? Find(TitleKind.Rule, text.Policy, text.Name),
            }
        ) ?? AsWords(text.Name);

    /// <summary>What decided: a step, a rule, a guard or the program itself.</summary>
    public string Reason(Decision decision) =>
        decision.Step is { } step ? Step(decision.Policy, step) : Rule(decision.Policy, decision.Rule ?? "");

    /// <summary>Whom or what a hold waits for.</summary>
    public string Of(WaitsFor? waitsFor) => _own.Of(waitsFor ?? WaitsFor.Unsaid);

    /// <summary>An account's flag.</summary>
    public string Flag(string flag) => _own.Flag(flag) ?? AsWords(flag);

    /// <summary>A name without its hyphens and underscores.</summary>
    public static string AsWords(string name)
    {
        var words = name.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    // A colon in French stands after a space that no line may end with.
    private static string Set(string title, string language) =>
        language == "fr" ? title.Replace(" :", "\u00a0:", StringComparison.Ordinal) : title;

    private string? Find(TitleKind kind, string policy, string name) =>
        _titles.TryGetValue((kind, policy, name), out var found) ? found.Title : null;
}
