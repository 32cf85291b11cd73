namespace PolicyBilling.Workbench.Wording;

/// <summary>What the agreement says above its signatures; its annex says the same rule by rule.</summary>
public sealed record AgreementFront
{
    /// <summary>What each promises; first both who sign.</summary>
    public required IReadOnlyList<Promise> Promises { get; init; }

    /// <summary>Every ladder as a line of steps.</summary>
    public required IReadOnlyList<LadderLine> Ladders { get; init; }

    /// <summary>What is never done.</summary>
    public required IReadOnlyList<NeverLine> Never { get; init; }

    /// <summary>What is decided, topic by topic, in the order in which it decides.</summary>
    public required IReadOnlyList<Section> Order { get; init; }

    /// <summary>The settings by topic.</summary>
    public required IReadOnlyList<SettingsOfTopic> Settings { get; init; }

    /// <summary>From what on somebody must approve.</summary>
    public required IReadOnlyList<Sentence> Limits { get; init; }

    /// <summary>What the desk may offer on the phone.</summary>
    public required IReadOnlyList<Sentence> Offers { get; init; }

    /// <summary>Exceptions by name.</summary>
    public required IReadOnlyList<ExceptionLine> Exceptions { get; init; }
}

/// <summary>What somebody promises.</summary>
/// <param name="Who">Who does.</param>
/// <param name="Sentences">The promises.</param>
public sealed record Promise(string Who, IReadOnlyList<string> Sentences);

/// <summary>A ladder.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Clock">What its days count; empty where its steps name no days.</param>
/// <param name="Steps">Its steps in their order.</param>
public sealed record LadderLine(string Title, string Clock, IReadOnlyList<LadderStep> Steps);

/// <summary>A step of a ladder.</summary>
/// <param name="Day">The first day on which it may be taken: <c>Day 45</c>; empty where none is named.</param>
/// <param name="Title">How people call it.</param>
/// <param name="Wait">How long after the step before; empty where nothing is waited for.</param>
/// <param name="Kind">What it does, as files say it: <c>statement letter call agency</c>.</param>
public sealed record LadderStep(string Day, string Title, string Wait, string Kind);

/// <summary>A guard.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Forbidden">What is not done.</param>
/// <param name="Source">The law or contract it comes from, else that it is the practice's own rule.</param>
public sealed record NeverLine(string Title, string Forbidden, string Source);

/// <summary>The settings of a topic, each with its value.</summary>
public sealed record SettingsOfTopic(string Topic, IReadOnlyList<(string Title, string Value)> Settings);

/// <summary>An exception by name.</summary>
/// <param name="Account">The account.</param>
/// <param name="What">What it gets or does not get.</param>
/// <param name="Until">Its last day, else that it has no end.</param>
/// <param name="By">Who approved it.</param>
public sealed record ExceptionLine(string Account, string What, string Until, string By);

/// <summary>A letter, or what is said on the phone, word for word.</summary>
/// <param name="Title">How people call it.</param>
/// <param name="Topic">What it belongs to.</param>
/// <param name="IsLetter">Whether it is written; else it is said.</param>
/// <param name="Paragraphs">Its paragraphs; in brackets what differs from account to account.</param>
public sealed record SpokenText(string Title, string Topic, bool IsLetter, IReadOnlyList<string> Paragraphs);
