using System.Text;
using CsCheck;
using PolicyBilling.Policies.Editing;
using PolicyBilling.Policies.Loading;

namespace PolicyBilling.Tests.Policies.Editing;

/// <summary>What an editor gives back is the file but for what was changed, and what the loader names is put in where
/// it belongs.</summary>
public sealed class FileTextTests
{
    private static readonly Gen<string> Lines = Gen.OneOf("a: 1", "# é", "", "  b: [x]")
        .Array[0, 6]
        .Select(Gen.OneOf("\n", "\r\n").Array[6])
        .Select((lines, ends) => string.Concat(lines.Select((line, at) => line + ends[at])));

    [Fact]
    public void A_text_that_is_not_changed_gives_the_same_bytes() =>
        Gen.Select(Lines, Gen.Bool)
            .Sample(
                (text, mark) =>
                {
                    byte[] content = [.. mark ? new byte[] { 0xEF, 0xBB, 0xBF } : [], .. Encoding.UTF8.GetBytes(text)];
                    var file = FileText.Of(content)!;
                    file.Text.ShouldNotContain('\r');
                    file.With(file.Text).ShouldBe(content);
                }
            );

    [Fact]
    public void A_changed_text_is_read_back_as_it_was_typed() =>
        Gen.Select(Lines, Lines)
            .Sample(
                (before, typed) =>
                {
                    var text = typed.Replace("\r", "", StringComparison.Ordinal);
                    var changed = FileText.Of(Encoding.UTF8.GetBytes(before))!.With(text);
                    FileText.Of(changed)!.Text.ShouldBe(text);
                }
            );

    [Fact]
    public void Only_the_lines_that_changed_get_new_ends()
    {
        var file = FileText.Of("a\r\nb\nc\r\nd\n"u8.ToArray())!;
        Encoding.UTF8.GetString(file.With("a\nb\nX\nd\n")).ShouldBe("a\r\nb\nX\r\nd\n");
    }

    [Fact]
    public void What_is_not_UTF_8_is_no_text() => FileText.Of([0xC3, 0x28]).ShouldBeNull();

    [Theory]
    [InlineData("when: patient_porton > 0", "when: patient_portion > 0")]
    [InlineData("when: patient_portion >= 1 \n    then: hodl", "when: patient_portion >= 1 \n    then: hold")]
    [InlineData("wen: patient_portion > 0", "when: patient_portion > 0")]
    public void What_the_loader_means_is_put_in(string wrong, string right)
    {
        const string Rest = "\n    because: So it is.\n";
        var then = wrong.Contains("then:", StringComparison.Ordinal) ? "" : "\n    then: hold";
        var text = $"policy: one\nrules:\n  - name: r\n    {wrong}{then}{Rest}";
        var problems = Refused(text);
        var mended = problems.Select(problem => Fix.Of(problem, text)).OfType<Fix>().First().PutInto(text);
        mended.ShouldBe($"policy: one\nrules:\n  - name: r\n    {right}{then}{Rest}");
    }

    [Theory]
    [InlineData("12,50", "12.50")]
    [InlineData("$5", "5")]
    [InlineData("24 hours", "\"24 hours\"")]
    public void A_value_that_the_loader_writes_better_is_put_in(string wrong, string right)
    {
        var text = $"policy: one\nsettings:\n  least: {wrong} # said\n";
        var fixes = Refused(text).Select(problem => Fix.Of(problem, text)).OfType<Fix>().ToList();
        fixes.First().PutInto(text).ShouldBe($"policy: one\nsettings:\n  least: {right} # said\n");
    }

    [Fact]
    public void A_fix_of_another_text_is_none()
    {
        const string Text = "policy: one\nsettings:\n  least: 12,50\n";
        var problem = Refused(Text).First();
        Fix.Of(problem, Text.Replace("12,50", "9", StringComparison.Ordinal)).ShouldBeNull();
        Fix.Of(problem, "policy: one\n").ShouldBeNull();
    }

    [Theory]
    [InlineData("a: 1\n", "a: 1\n\nexamples:\n  - x\n")]
    [InlineData("a: 1\nexamples:\n  - one\n", "a: 1\nexamples:\n  - one\n  - x\n")]
    [InlineData("examples: # said\n  - one\n\n# b\nb: 1\n", "examples: # said\n  - one\n  - x\n\n# b\nb: 1\n")]
    [InlineData("examples: []\n", null)]
    public void An_example_stands_behind_the_others(string text, string? expected) =>
        NewItem.PutInto(text, "examples", "  - x").ShouldBe(expected);

    private static IReadOnlyList<Problem> Refused(string text) =>
        Should
            .Throw<RefusedException>(() =>
                PolicyLoader.Load(
                    [
                        new("one.yaml", Encoding.UTF8.GetBytes(text)),
                        new("practice.yaml", "practice: { name: T, languages: [en] }\norder: [one]\n"u8.ToArray()),
                    ],
                    []
                )
            )
            .Problems;
}
