namespace PolicyBilling.Files.Printed;

/// <summary>What only the office can say, because it decides money or who is asked for it.</summary>
/// <param name="Id">Its name in an answers file: lower-case words with hyphens.</param>
/// <param name="Text">The question.</param>
/// <param name="Seen">What in the files raises it.</param>
/// <param name="Default">The answer that is proposed; empty where none can be.</param>
/// <param name="Choices">Each answer and what it changes; a choice in angle brackets stands for any text of its
/// kind.</param>
public sealed record PrintedQuestion(
    string Id,
    string Text,
    string Seen,
    string Default,
    IReadOnlyList<PrintedChoice> Choices
);

/// <summary>An answer and what it changes.</summary>
public sealed record PrintedChoice(string Answer, string Changes);

/// <summary>Asks, and answers from what was answered before; what is open is collected.</summary>
internal sealed class Interview(IReadOnlyDictionary<string, string> answers, FileWords words)
{
    private readonly List<PrintedQuestion> _open = [];
    private readonly SortedDictionary<string, string> _used = new(StringComparer.Ordinal);
    private readonly List<string> _wrong = [];

    /// <summary>Questions without an answer.</summary>
    public IReadOnlyList<PrintedQuestion> Open => _open;

    /// <summary>Answers that were needed, for the memory.</summary>
    public IReadOnlyDictionary<string, string> Used => _used;

    /// <summary>Answers that are none of the choices.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>Whether a question was asked and is answered.</summary>
    public bool IsAnswered(string id) => _used.ContainsKey(id);

    /// <summary>What was answered without being asked; null for nothing, or for none of the choices.</summary>
    public string? Said(string id, IReadOnlyList<string> choices)
    {
        if (!answers.TryGetValue(id, out var answer))
            return null;
        answer = answer.Trim();
        _used[id] = answer;
        if (choices.FirstOrDefault(one => one.Equals(answer, StringComparison.OrdinalIgnoreCase)) is { } choice)
            return choice;
        _wrong.Add(words.NoChoice(answer, id, choices));
        return null;
    }

    /// <summary>The answer; the proposal while the question is open.</summary>
    public string Ask(PrintedQuestion question)
    {
        if (!answers.TryGetValue(question.Id, out var answer))
        {
            if (!_open.Exists(open => open.Id == question.Id))
                _open.Add(question);
            return question.Default;
        }
        answer = answer.Trim();
        _used[question.Id] = answer;
        var free = question.Choices.Any(choice => choice.Answer.StartsWith('<'));
        var choice = question.Choices.FirstOrDefault(choice =>
            choice.Answer.Equals(answer, StringComparison.OrdinalIgnoreCase)
        );
        if (choice is not null)
            return choice.Answer;
        if (free && answer.Length > 0)
            return answer;
        _wrong.Add(words.NoChoice(answer, question.Id, question.Choices.Select(choice => choice.Answer)));
        return question.Default;
    }
}
