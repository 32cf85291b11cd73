using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Wording;

/// <summary>A sentence of the agreement and where it comes from.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Source">The rule, step, guard, worklist or text, as <c>policy/name</c>.</param>
/// <param name="Quote">What a text says word for word; null where nothing is said.</param>
public sealed record Sentence(string Text, string Source, string? Quote = null)
{
    /// <summary>Sentences that go on from this one, where several rules begin with the same condition.</summary>
    public IReadOnlyList<Sentence> Below { get; init; } = [];
}

/// <summary>A heading with its sentences, in the order in which they decide.</summary>
public sealed record Section(string Title, IReadOnlyList<Sentence> Sentences);

/// <summary>The whole policy in plain sentences, to be signed. Made from the rules that run, so that it cannot say
/// something else.</summary>
/// <param name="Practice">The practice's name.</param>
/// <param name="French">Whether it is French.</param>
/// <param name="Front">What stands above the signatures.</param>
/// <param name="Texts">Letters, and what is said on the phone, in full.</param>
/// <param name="Sections">Every rule, in the order in which they decide.</param>
/// <param name="Fingerprint">The fingerprint of the policies it says.</param>
public sealed record Agreement(
    string Practice,
    bool French,
    AgreementFront Front,
    IReadOnlyList<SpokenText> Texts,
    IReadOnlyList<Section> Sections,
    string Fingerprint
)
{
    /// <summary>The agreement in a language (<c>en</c> or <c>fr</c>).</summary>
    public static Agreement Of(PolicySet policies, string language)
    {
        var writer = new AgreementWriter(policies, language);
        return new(
            policies.Practice.Name,
            language == "fr",
            new FrontWriter(policies, language).Front(writer),
            AllTexts.Of(policies, language),
            writer.Sections(),
            policies.Fingerprint
        );
    }
}
