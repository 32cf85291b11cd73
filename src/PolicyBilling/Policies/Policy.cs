using PolicyBilling.Policies.Language;

namespace PolicyBilling.Policies;

/// <summary>One topic of the practice's agreement: a YAML file with its settings, rules, guards, worklists and
/// texts.</summary>
public sealed record Policy
{
    /// <summary>The name, equal to the file's.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about, in the practice's words; null when nothing is said.</summary>
    public LocalText? Title { get; init; }

    /// <summary>What it does, in one line for lists of policies; null when nothing is said.</summary>
    public LocalText? About { get; init; }

    /// <summary>First day on which it decides; null when it always did.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>Last day on which it decides; null when it has no end.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Its settings, overrides applied.</summary>
    public IReadOnlyList<Setting> Settings { get; init; } = [];

    /// <summary>Its escalation, tried before its rules; null when it has none.</summary>
    public Ladder? Ladder { get; init; }

    /// <summary>Its rules: the first whose condition holds decides.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>What it forbids, whatever any policy decides.</summary>
    public IReadOnlyList<Guard> Guards { get; init; } = [];

    /// <summary>Work beside the decision.</summary>
    public IReadOnlyList<Worklist> Worklists { get; init; } = [];

    /// <summary>What may be settled on the phone; null where nothing is laid down.</summary>
    public SettlementRule? Settlements { get; init; }

    /// <summary>Texts for a statement: the first that holds is printed.</summary>
    public IReadOnlyList<Message> Messages { get; init; } = [];

    /// <summary>Texts for a statement: all that hold are printed.</summary>
    public IReadOnlyList<Message> Notes { get; init; } = [];

    /// <summary>Its examples, which are its tests.</summary>
    public IReadOnlyList<Example> Examples { get; init; } = [];

    /// <summary>Where the file starts.</summary>
    public required Place Place { get; init; }

    /// <summary>Whether it decides on a day; guards, worklists and texts follow the same dates.</summary>
    public bool InForce(DateOnly day) => (Effective is null || Effective <= day) && (Expires is null || day <= Expires);
}

/// <summary>When a condition holds, something is decided, with its reason.</summary>
/// <param name="Name">The rule's name, unique within its policy.</param>
/// <param name="When">The condition.</param>
/// <param name="Then">What is decided.</param>
/// <param name="Because">The reason, with its numbers.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Rule(string Name, Condition When, Outcome Then, LocalText Because, Place Place)
{
    /// <summary>How people call it; null when nothing is said.</summary>
    public LocalText? Title { get; init; }

    /// <summary>Whom or what a hold waits for.</summary>
    public WaitsFor WaitsFor { get; init; }
}

/// <summary>What a rule decides.</summary>
public sealed record Outcome
{
    /// <summary>Statement, hold, write-off or collections.</summary>
    public required DecisionKind Decision { get; init; }

    /// <summary>The money it is about; null for the patient portion.</summary>
    public Formula? Amount { get; init; }

    /// <summary>How a statement goes: <see cref="Sending.Mail"/> or <see cref="Sending.Email"/>.</summary>
    public Sending By { get; init; } = Sending.Mail;

    /// <summary>What collections do: <see cref="Sending.Call"/>, <see cref="Sending.Letter"/> or
    /// <see cref="Sending.Agency"/>.</summary>
    public Sending Do { get; init; } = Sending.Agency;

    /// <summary>The letter's or the call's text; null when it has none.</summary>
    public LocalText? Text { get; init; }

    /// <summary>The billing type to propose; null when it stays.</summary>
    public string? MoveTo { get; init; }

    /// <summary>The reason a write-off is booked under; null when none is given.</summary>
    public string? Reason { get; init; }

    /// <summary>Days a hold lasts; null when it has no end.</summary>
    public Formula? Until { get; init; }

    /// <summary>What would go out or be booked; nothing for a hold.</summary>
    internal Sending Sends =>
        Decision switch
        {
            DecisionKind.Statement => Sending.Statement,
            DecisionKind.Collections => Do,
            DecisionKind.WriteOff => Sending.WriteOff,
            _ => Sending.None,
        };
}

/// <summary>An escalation: steps taken one at a time, each on or after its day and not before the step before it was
/// really done.</summary>
/// <param name="StartsWhen">Holds for accounts that are on the ladder at all.</param>
/// <param name="Steps">The steps in their order.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Ladder(Condition StartsWhen, IReadOnlyList<Step> Steps, Place Place)
{
    /// <summary>The money that its steps ask for, but those that name their own; null for the patient
    /// portion.</summary>
    public Formula? Amount { get; init; }

    /// <summary>The money that a step names for itself; null where it asks for what all do.</summary>
    public Formula? OwnAmount(Step step) => ReferenceEquals(step.Amount, Amount) ? null : step.Amount;

    /// <summary>Letters after which the next step is the agency.</summary>
    public IEnumerable<Step> FinalNotices =>
        Steps
            .Zip(Steps.Skip(1))
            .Where(pair => pair.First.Do == Sending.Letter && pair.Second.Do == Sending.Agency)
            .Select(pair => pair.First);
}

/// <summary>One step of a ladder.</summary>
/// <param name="Name">Its name, unique among all ladders; contacts name it.</param>
/// <param name="Do">Statement, letter, call or agency.</param>
/// <param name="With">What goes out too: nothing or a statement.</param>
/// <param name="When">The condition besides the ladder's own.</param>
/// <param name="Wait">Days since the step before was done.</param>
/// <param name="Because">The reason.</param>
/// <param name="Text">The letter's or the call's text; null when it has none.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Step(
    string Name,
    Sending Do,
    Sending With,
    Condition When,
    Formula Wait,
    LocalText Because,
    LocalText? Text,
    Place Place
)
{
    /// <summary>How people call it; null when nothing is said.</summary>
    public LocalText? Title { get; init; }

    /// <summary>The money that it asks for: its own, else its ladder's; null for the patient portion.</summary>
    public Formula? Amount { get; init; }
}

/// <summary>What must not happen while a condition holds, whatever any policy decides.</summary>
/// <param name="Name">Its name, unique within its policy.</param>
/// <param name="When">The condition.</param>
/// <param name="Forbid">What is struck.</param>
/// <param name="Wait">Whether a ladder waits for the guard's end instead of skipping the forbidden step.</param>
/// <param name="Because">The reason.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Guard(string Name, Condition When, Sending Forbid, bool Wait, LocalText Because, Place Place)
{
    /// <summary>How people call it; null when nothing is said.</summary>
    public LocalText? Title { get; init; }

    /// <summary>The law or contract it comes from; null where it is the practice's own rule.</summary>
    public LocalText? Source { get; init; }

    /// <summary>Whom or what an account waits for that is held in its name.</summary>
    public WaitsFor WaitsFor { get; init; }
}

/// <summary>Work for somebody, beside the decision.</summary>
/// <param name="Name">Its name, unique among all policies.</param>
/// <param name="When">The condition.</param>
/// <param name="Owner">Who works it; empty when not said.</param>
/// <param name="ByClaim">Whether it lists open claims, with carrier and age, instead of accounts.</param>
/// <param name="Amount">The money it is about; null for the balance, or for what is expected of the claim.</param>
/// <param name="Because">Why, or what to do; null when not said.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Worklist(
    string Name,
    Condition When,
    string Owner,
    bool ByClaim,
    Formula? Amount,
    LocalText? Because,
    Place Place
)
{
    /// <summary>The names of the lists that the program fills by itself.</summary>
    internal const string Stuck = "stuck",
        Unnoted = "note-in-practice-system",
        Unposted = "entries-to-post";

    /// <summary>How people call it; null when nothing is said.</summary>
    public LocalText? Title { get; init; }
}

/// <summary>A text printed on a statement while a condition holds.</summary>
/// <param name="Name">Its name, unique within its policy.</param>
/// <param name="When">The condition.</param>
/// <param name="Text">The text, per language.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Message(string Name, Condition When, LocalText Text, Place Place)
{
    /// <summary>How people call it; null when nothing is said.</summary>
    public LocalText? Title { get; init; }
}

/// <summary>Facts and what the policy, alone, must make of them.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Given">Facts by name; the others are those of an account without history. Values are as the fact's
/// own type; <c>flags</c> is a list of texts.</param>
/// <param name="Expect">What must come out, by key (<c>decision</c>, <c>rule</c>, <c>step</c>, <c>message</c>,
/// <c>sends</c>, <c>worklists</c>, <c>forbids</c>, <c>notes</c>, <c>amount</c>, <c>by</c>, <c>move_to</c>,
/// <c>because</c>); a text or a list of texts.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Example(
    string Name,
    IReadOnlyDictionary<string, object> Given,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Expect,
    Place Place
);

/// <summary>What the practice decided for one account by name, before all policies but never past a guard.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Do">Hold, statement, or never to the agency.</param>
/// <param name="By">Who approved it.</param>
/// <param name="Until">Last day it counts; null when it has no end.</param>
/// <param name="Because">Why.</param>
/// <param name="Place">Where it stands.</param>
public sealed record AccountException(
    string Account,
    ExceptionKind Do,
    string By,
    DateOnly? Until,
    LocalText Because,
    Place Place
);

/// <summary>What an exception asks for.</summary>
public enum ExceptionKind
{
    Hold,
    Statement,
    NoAgency,
}
