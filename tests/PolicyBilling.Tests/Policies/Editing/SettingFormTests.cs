using System.Text;
using CsCheck;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Editing;
using PolicyBilling.Policies.Loading;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Tests.Policies.Editing;

/// <summary>A field of the form and the text are one document: what a field changes is the value and nothing
/// else.</summary>
public sealed class SettingFormTests
{
    private const string Hostile = """
        # settings: { minimum: 1 }
        policy: one
        settings:
          minimum: 10.00   # "10" is billed
          "quoted key": 5
          word: standard
          text: "a # b: c"      # said
          single: 'it''s'
          names: [ a, "b, c", d ]  # list
          numbers: [1, 2.50,3]
          yes: true
          block: |
            several
            lines
          below:
            - a
          last: 3
        setting_titles:
          minimum: 10.00
        """;

    public static TheoryData<string> Shipped =>
        [.. PolicyText.Files(PolicyText.ShippedFolder).Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_setting_replaced_and_replaced_back_leaves_the_same_bytes(string name)
    {
        var content = PolicyText.Files(PolicyText.ShippedFolder).Single(file => file.Name == name).Content;
        var file = FileText.Of(content)!;
        var spans = SettingSpan.In(file.Text);
        spans.Select(span => span.Name).ShouldBe(Settings(file.Text).Entries.Select(entry => entry.Key.Value));
        foreach (var span in spans)
        {
            var other = span.Replace(file.Text, SettingForm.Write("7", span.Written));
            var again = SettingSpan.In(other).Single(same => same.Name == span.Name);
            var back = again.Replace(other, SettingForm.Write(SettingForm.Shown(span.Written), again.Written));
            file.With(back).ShouldBe(content, span.Name);
        }
    }

    [Fact]
    public void The_form_shows_what_stands_on_one_line_and_leaves_the_rest_to_the_text()
    {
        var spans = SettingSpan.In(Hostile.ReplaceLineEndings("\n"));
        spans
            .Select(span => (span.Name, span.Line, span.Written, span.Comment))
            .ShouldBe([
                ("minimum", 4, "10.00", "\"10\" is billed"),
                ("quoted key", 5, "5", ""),
                ("word", 6, "standard", ""),
                ("text", 7, "\"a # b: c\"", "said"),
                ("single", 8, "'it''s'", ""),
                ("names", 9, "[ a, \"b, c\", d ]", "list"),
                ("numbers", 10, "[1, 2.50,3]", ""),
                ("yes", 11, "true", ""),
                ("last", 17, "3", ""),
            ]);
        spans.Select(span => SettingForm.Shown(span.Written)).ShouldContain("it's");
    }

    [Fact]
    public void Whatever_is_typed_into_a_text_is_read_as_it_was_typed()
    {
        var kinds = Gen.OneOf("word", "\"in quotes\"", "'in single ones'");
        var typed = Gen.OneOf(
            Gen.String[Gen.Char[' ', '~'], 1, 12],
            Gen.OneOf("true", "12", "8:00", "#1", "é: à", "~")
        );
        Gen.Select(typed, kinds)
            .Sample(
                (value, before) =>
                {
                    var kept = value.Trim();
                    if (kept.Length == 0)
                        return;
                    var text = $"settings:\n  a: 1 # first\n  it: {before}   # said\n  b: 2\n";
                    var changed = SettingSpan.In(text)[1].Replace(text, SettingForm.Write(value, before));
                    List<Problem> problems = [];
                    SettingReader.Value(Settings(changed)["it"]!, problems).ShouldBe(kept, changed);
                    problems.ShouldBeEmpty();
                    changed.ShouldStartWith("settings:\n  a: 1 # first\n  it: ");
                    changed.ShouldEndWith("   # said\n  b: 2\n");
                },
                iter: 3000
            );
    }

    [Theory]
    [InlineData("12.50", "10.00", "12.50")]
    [InlineData("12,50", "10.00", "12,50")]
    [InlineData("$5", "10.00", "$5")]
    [InlineData(" 35 ", "28", "35")]
    [InlineData("5 # five", "28", "\"5 # five\"")]
    [InlineData("false", "true", "false")]
    [InlineData("false", "standard", "\"false\"")]
    [InlineData("family", "standard", "family")]
    [InlineData("a, b", "[standard, family]", "[a, b]")]
    [InlineData("30, 60,90", "[30, 60]", "[30, 60, 90]")]
    [InlineData("a, 7", "[\"a\", \"b\"]", "[\"a\", \"7\"]")]
    [InlineData("", "[a]", "[]")]
    [InlineData("a\nb: c", "\"x\"", "\"a b: c\"")]
    public void A_value_is_written_as_its_kind(string typed, string before, string written) =>
        SettingForm.Write(typed, before).ShouldBe(written);

    private static YamlMap Settings(string text)
    {
        var root = (YamlMap)YamlDocument.Read("file", Encoding.UTF8.GetBytes(text), [])!;
        return root["settings"] as YamlMap
            ?? (YamlMap)((YamlMap)YamlDocument.Read("none", "none: {}"u8.ToArray(), [])!)["none"]!;
    }
}
