using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Wording;

/// <summary>Texts for patients as people read them in the agreement: settings and the practice's own words are filled
/// in; facts, which differ from account to account, stand in brackets.</summary>
internal sealed class FilledTexts(PolicySet policies, string language, ConditionWords words)
{
    /// <summary>A text on one line.</summary>
    public string Line(LocalText text) => Filled(text).ReplaceLineEndings(" ");

    /// <summary>A text by its paragraphs, each with its own lines.</summary>
    public IReadOnlyList<string> Paragraphs(LocalText text) =>
        Filled(text)
            .ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string Filled(LocalText text)
    {
        var template = text.In(language, policies.Practice.Languages[0]);
        return PlaceholderWords.Fill(
            template.Text,
            language == "fr",
            name =>
                name switch
                {
                    "practice_name" => policies.Practice.Name,
                    "practice_phone" => policies.Practice.Phone,
                    "practice_email" => policies.Practice.Email,
                    "practice_address" => policies.Practice.Address,
                    _ => template.Settings.FirstOrDefault(setting =>
                        name == setting.Name || name == $"{setting.Policy}.{setting.Name}"
                    )
                        is { } setting
                        ? words.Setting(setting)
                        : null,
                }
        );
    }
}
