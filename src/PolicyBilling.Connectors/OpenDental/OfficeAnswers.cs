namespace PolicyBilling.Connectors.OpenDental;

/// <summary>What the office's names mean: the lines of <c>open-dental.yaml</c>.</summary>
public sealed class OfficeAnswers
{
    private readonly Dictionary<(string Section, string Name), string> _lines = [];

    /// <summary>Every line that has an answer, in the order in which it came.</summary>
    public IEnumerable<(string Section, string Name, string Answer)> Lines =>
        _lines.Select(line => (line.Key.Section, line.Key.Name, line.Value));

    /// <summary>Says what a name means.</summary>
    public void Set(OfficeSection section, string name, string answer) => _lines[(section.Key, name)] = answer;

    /// <summary>What a name means; null where nobody said.</summary>
    public string? this[OfficeSection section, string name] => _lines.GetValueOrDefault((section.Key, name));

    /// <summary>The names without an answer, where the database itself proposes none.</summary>
    public IReadOnlyList<OfficeName> Open(IEnumerable<OfficeName> names) =>
        [.. names.Where(name => this[name.Section, name.Name] is null && name.Proposal.Length == 0)];

    /// <summary>Takes what the database proposes where nobody said otherwise.</summary>
    public void Accept(IEnumerable<OfficeName> names)
    {
        foreach (var name in names)
            if (name.Proposal.Length > 0 && this[name.Section, name.Name] is null)
                Set(name.Section, name.Name, name.Proposal);
    }

    /// <summary>What a name means, where it means something; else null.</summary>
    internal string? Meaning(OfficeSection section, string name) =>
        this[section, name] is { } answer and not OfficeSection.None ? answer : null;
}
