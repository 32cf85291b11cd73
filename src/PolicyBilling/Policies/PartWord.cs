namespace PolicyBilling.Policies;

/// <summary>What has a name in a policy.</summary>
/// <param name="One">The word: <c>rule</c>.</param>
/// <param name="A">With its article: <c>a rule</c>.</param>
/// <param name="No">None of it, in French.</param>
internal sealed record PartWord(string One, Said A, string No)
{
    public static readonly PartWord Rule = new("rule", Said.In("a rule", $"une règle"), "aucune règle");
    public static readonly PartWord Guard = new("guard", Said.In("a guard", $"un interdit"), "aucun interdit");
    public static readonly PartWord Step = new("step", Said.In("a step", $"une étape"), "aucune étape");
    public static readonly PartWord Message = new("message", Said.In("a message", $"un message"), "aucun message");
    public static readonly PartWord Note = new("note", Said.In("a note", $"une note"), "aucune note");
    public static readonly PartWord Worklist = new(
        "worklist",
        Said.In("a worklist", $"une liste de travail"),
        "aucune liste de travail"
    );

    public static readonly Said InAPolicy = Said.In("in a policy", $"dans une politique");
    public static readonly Said InAllPolicies = Said.In("in all policies", $"dans toutes les politiques");
}
