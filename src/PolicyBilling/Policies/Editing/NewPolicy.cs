using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyBilling.Policies.Editing;

/// <summary>Which accounts a new policy holds, until more is written.</summary>
public enum NewPolicyHolds
{
    /// <summary>None: its condition is still to be written.</summary>
    Nobody,

    /// <summary>Those with a flag.</summary>
    Flag,

    /// <summary>Those of a billing type.</summary>
    BillingType,
}

/// <summary>A policy somebody begins: a file that is valid from the first line, and holds at most.</summary>
/// <param name="Title">How people call it, on one line.</param>
/// <param name="Holds">Which accounts it holds.</param>
/// <param name="Word">The flag or the billing type; empty for none.</param>
public sealed partial record NewPolicy(string Title, NewPolicyHolds Holds = NewPolicyHolds.Nobody, string Word = "")
{
    /// <summary>Letters of a title, at most.</summary>
    public const int LongestTitle = 80;

    private const int LongestName = 40;

    // What Windows takes for a device, whatever its ending, and files of the folder that are no policies.
    private static readonly string[] Taken = ["practice", "exceptions", "engine", "con", "prn", "aux", "nul"];

    /// <summary>The file's name without its ending: small letters, digits and hyphens of the title, which lead to no
    /// other folder; empty where the title has none, or only a name that may not be used.</summary>
    public string Name
    {
        get
        {
            var plain = string.Concat(
                Title
                    .Normalize(NormalizationForm.FormD)
                    .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            );
            var name = NoNames().Replace(plain.ToLowerInvariant(), "-").Trim('-');
            name = name[..Math.Min(name.Length, LongestName)].TrimEnd('-');
            return name.Length == 0 || !char.IsAsciiLetter(name[0]) || Taken.Contains(name) || Device().IsMatch(name)
                ? ""
                : name;
        }
    }

    /// <summary>Whether its words can stand in a policy: one line, and nothing that a text fills in.</summary>
    public bool IsSpeakable =>
        Title.Length is > 0 and <= LongestTitle
        && !Title.Any(letter => char.IsControl(letter) || letter is '{' or '}')
        && (Holds == NewPolicyHolds.Nobody) == (Word.Length == 0)
        && (Word.Length == 0 || Words().IsMatch(Word));

    /// <summary>The file's text.</summary>
    public string Text =>
        $$"""
            # yaml-language-server: $schema=policy.schema.json
            policy: {{Name}}
            title: { en: {{Quoted}}, fr: {{Quoted}} }

            rules:
              - name: first
                title: { en: {{Quoted}}, fr: {{Quoted}} }
                when: {{Condition}}
                then: hold
                waits_for: us
                because:
                  en: |
                    {{Title}}: the {balance} waits.
                  fr: |
                    {{Title}} : les {balance} attendent.

            """.ReplaceLineEndings("\n");

    private string Condition =>
        Holds switch
        {
            NewPolicyHolds.Flag => $"has_flag('{Word}')",
            NewPolicyHolds.BillingType => $"billing_type == '{Word}'",
            _ => "false # no account, until a condition stands here",
        };

    private string Quoted =>
        $"\"{Title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>The practice's file with the policy in its order.</summary>
    /// <param name="practice">The file's text, each line ended by a line feed alone.</param>
    /// <param name="before">The policy before which it decides.</param>
    /// <returns>Null where the order is not written line by line.</returns>
    public string? PutInto(string practice, string before)
    {
        var order = Regex.Match(practice, "^order:[^\n]*\n((?:[ #-][^\n]*\n|\n)*)", RegexOptions.Multiline);
        var line = Regex.Match(
            order.Groups[1].Value,
            $"^( *- ){Regex.Escape(before)}(?=[ \n])",
            RegexOptions.Multiline
        );
        return order.Success && line.Success
            ? practice.Insert(order.Groups[1].Index + line.Index, $"{line.Groups[1].Value}{Name}\n")
            : null;
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoNames();

    [GeneratedRegex("^(com|lpt)[0-9]$")]
    private static partial Regex Device();

    [GeneratedRegex("^[\\p{L}\\p{N} ._-]{1,60}$")]
    private static partial Regex Words();
}
