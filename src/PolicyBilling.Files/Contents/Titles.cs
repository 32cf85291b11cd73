using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Wording;

namespace PolicyBilling.Files.Contents;

/// <summary>How people call policies and their parts, in one language. What carries no title is called by its name as
/// words: <c>never-claimed</c> is "Never claimed".</summary>
public sealed class Titles
{
    private readonly Dictionary<(TitleKind, string Policy, string Name), (int Rank, string Title)> _titles = [];
    private readonly OwnTitles _own;
    private readonly bool _french;

    /// <summary>The titles of a plan.</summary>
    /// <param name="titles">The titles; of each the practice's first language before the others.</param>
    /// <param name="language">The reader's language. Where a title is not in it, the one for every language stands,
    /// else the first.</param>
    public Titles(IEnumerable<TitleInForce> titles, string language)
    {
        _french = language == "fr";
        _own = new OwnTitles(_french);
        foreach (var title in titles)
        {
            // Steps and worklists, unique among all policies, are asked for by name alone.
            var policy = title.Kind is TitleKind.Step or TitleKind.Worklist ? "" : title.Policy;
            var rank =
                title.Language == language ? 2
                : title.Language.Length == 0 ? 1
                : 0;
            if (!_titles.TryGetValue((title.Kind, policy, title.Name), out var known) || known.Rank < rank)
                _titles[(title.Kind, policy, title.Name)] = (rank, Set(title.Title));
        }
    }

    /// <summary>The same of a plan.</summary>
    public static Titles Of(BillingPlan plan, string language) => new(plan.Titles, language);

    /// <summary>A policy; <c>engine</c>, <c>exceptions</c> and <c>practice</c> among them.</summary>
    public string Policy(string name) =>
        Find(TitleKind.Policy, name, name) ?? _own.Policy(name) ?? OwnTitles.AsWords(name);

    /// <summary>A rule, or the guard or exception in whose name an account is held.</summary>
    public string Rule(string policy, string name) =>
        Find(TitleKind.Rule, policy, name)
        ?? Find(TitleKind.Guard, policy, name)
        ?? _own.Rule(policy, name)
        ?? OwnTitles.AsWords(name);

    /// <summary>A step of a policy's ladder.</summary>
    public string Step(string policy, string name) => Step(name);

    /// <summary>A step, whatever ladder it is of: steps are unique among all policies.</summary>
    public string Step(string name) => Find(TitleKind.Step, "", name) ?? OwnTitles.AsWords(name);

    /// <summary>A guard, or an exception that forbids something.</summary>
    public string Guard(string policy, string name) =>
        Find(TitleKind.Guard, policy, name) ?? _own.Rule(policy, name) ?? OwnTitles.AsWords(name);

    /// <summary>A guard as <see cref="Decision.StruckBy"/> has it: <c>policy/guard</c>.</summary>
    public string Guard(string policyAndName) =>
        policyAndName.Split('/', 2) is [var policy, var name] ? Guard(policy, name) : OwnTitles.AsWords(policyAndName);

    /// <summary>A worklist.</summary>
    public string Worklist(string name) =>
        Find(TitleKind.Worklist, "", name) ?? _own.Worklist(name) ?? OwnTitles.AsWords(name);

    /// <summary>A setting; <c>practice</c> has some of its own.</summary>
    public string Setting(string policy, string name) =>
        Find(TitleKind.Setting, policy, name) ?? _own.Setting(policy, name) ?? OwnTitles.AsWords(name);

    /// <summary>A setting changed for one run, as it was given: <c>statements.minimum_balance=60.00</c>.</summary>
    public string Given(string set) =>
        set.Split(['.', '='], 3) is [var policy, var name, var value] ? $"{Setting(policy, name)} = {value}" : set;

    /// <summary>A message of a statement, whatever policy it belongs to.</summary>
    public string Message(string name) =>
        _titles.FirstOrDefault(pair => pair.Key.Item1 == TitleKind.Message && pair.Key.Name == name).Value.Title
        ?? OwnTitles.AsWords(name);

    /// <summary>A text for patients: the message, the note, or the step or rule that it belongs to.</summary>
    public string Text(TextInForce text) =>
        (
            text.Kind switch
            {
                TextKind.Message => Find(TitleKind.Message, text.Policy, text.Name),
                TextKind.Note => Find(TitleKind.Note, text.Policy, text.Name),
                _ => Find(TitleKind.Step, "", text.Name) ?? Find(TitleKind.Rule, text.Policy, text.Name),
            }
        ) ?? OwnTitles.AsWords(text.Name);

    /// <summary>A text for patients as it is written, its placeholders in words of its own language.</summary>
    public string InWords(TextInForce text)
    {
        var french = text.Language.Length == 0 ? _french : text.Language == "fr";
        return PlaceholderWords.Fill(text.Text, french, name => $"[{Inside(Placeholder(text.Policy, name, french))}]");
    }

    /// <summary>What decided: a step, a rule, a guard or the program itself.</summary>
    public string Reason(Decision decision) => Reason(decision.Policy, decision.Rule, decision.Step);

    /// <summary>A word of an account: a step's title where it names one, else the word.</summary>
    public string Word(string word) => Find(TitleKind.Step, "", word) ?? word;

    /// <summary>The same by names: of a step, else of a rule.</summary>
    public string Reason(string policy, string? rule, string? step) =>
        step is { } climbed ? Step(climbed) : Rule(policy, rule ?? "");

    /// <summary>The same where a name may be a rule's or a step's.</summary>
    public string Reason(string policy, string name) =>
        Find(TitleKind.Step, "", name) is { } step && !_titles.ContainsKey((TitleKind.Rule, policy, name))
            ? step
            : Rule(policy, name);

    /// <summary>Whom or what a hold waits for.</summary>
    public string Of(WaitsFor? waitsFor) => _own.Of(waitsFor ?? WaitsFor.Unsaid);

    /// <summary>An account's flag.</summary>
    public string Flag(string flag) => _own.Flag(flag);

    /// <summary>Who works a list, or nobody.</summary>
    public string Owner(string owner) => _own.Owner(owner);

    /// <summary>What a write-off is booked under.</summary>
    public string WriteOffReason(string reason) => _own.WriteOffReason(reason);

    /// <summary>Where in the policy files something stands.</summary>
    public static string InFiles(string policy, string? rule, string? step) => $"{policy}/{step ?? rule}";

    /// <summary>Where in the policy files what decided stands.</summary>
    public static string InFiles(Decision decision) => InFiles(decision.Policy, decision.Rule, decision.Step);

    /// <summary>A title within a sentence.</summary>
    public static string Inside(string title) =>
        title.Length > 1 && char.IsUpper(title[0]) && !char.IsUpper(title[1])
            ? char.ToLowerInvariant(title[0]) + title[1..]
            : title;

    // A colon in French stands after a space that no line may end with.
    private string Set(string title) => _french ? title.Replace(" :", "\u00a0:", StringComparison.Ordinal) : title;

    private string Placeholder(string policy, string name, bool french) =>
        name switch
        {
            "practice_name" => french ? "le nom du cabinet" : "the practice's name",
            "practice_phone" => french ? "le téléphone du cabinet" : "the practice's phone",
            "practice_email" => french ? "le courriel du cabinet" : "the practice's e-mail",
            "practice_address" => french ? "l’adresse du cabinet" : "the practice's address",
            _ when name.Split('.', 2) is [var other, var setting] => Setting(other, setting),
            _ => Find(TitleKind.Setting, policy, name) ?? Setting("practice", name),
        };

    private string? Find(TitleKind kind, string policy, string name) =>
        _titles.TryGetValue((kind, policy, name), out var found) ? found.Title : null;
}
