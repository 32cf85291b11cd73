using System.Text;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Tests.Policies;

public class YamlReaderTests
{
    [Fact]
    public void A_tree_keeps_the_order_of_keys_and_every_place()
    {
        var map = Read("b: 1\na:\n  - x\n  - {c: 'y'}\n").ShouldBeOfType<YamlMap>();
        map.Entries.Select(entry => entry.Key.Value).ShouldBe(["b", "a"]);
        var inner = map["a"]
            .ShouldBeOfType<YamlList>()
            .Items[1]
            .ShouldBeOfType<YamlMap>()["c"]
            .ShouldBeOfType<YamlScalar>();
        (inner.Value, inner.Style, inner.Line, inner.Column).ShouldBe(("y", YamlStyle.Quoted, 4, 9));
    }

    [Theory]
    [InlineData("a: one @x\n", "1:8")]
    [InlineData("a: one\n   two @x\n", "2:8")]
    [InlineData("a: 'it''s @x'\n", "1:11")]
    [InlineData("a: \"t\\u00e9\\\"\\\n  l @x\"\n", "2:5")]
    [InlineData("a: |\n    one\n\n      two @x\n", "4:11")]
    [InlineData("a: >-\n  one\n  two\n\n    more\n  @x\n", "6:3")]
    [InlineData("a:   # why\n  one\n  two\n\n  @x\n", "5:3")]
    public void A_position_in_a_value_is_found_in_the_file(string yaml, string place)
    {
        var scalar = Read(yaml).ShouldBeOfType<YamlMap>()["a"].ShouldBeOfType<YamlScalar>();
        var (line, column) = scalar.PlaceAt(scalar.Value.IndexOf('@'));
        $"{line}:{column}".ShouldBe(place);
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_are_welcome() =>
        Read("\uFEFFa: |\r\n  one\r\n  two\r\n")
            .ShouldBeOfType<YamlMap>()["a"]
            .ShouldBeOfType<YamlScalar>()
            .Value.ShouldBe("one\ntwo\n");

    [Fact]
    public void Every_line_that_cannot_be_read_is_reported_not_only_the_first() =>
        Problems("a: @x\nb: c: d\nc: 1\nd: %y\n").Select(problem => problem.Line).ShouldBe([1, 2, 4]);

    [Fact]
    public void What_the_parser_would_expand_is_refused_all_at_once() =>
        Problems("a: &x [1]\nb: *x\nb: 3\n<<: {a: 1}\nc: !!s 1\n")
            .Select(problem => problem.Line)
            .ShouldBe([1, 2, 3, 4, 5]);

    [Fact]
    public void A_letter_with_its_accent_apart_is_the_same_key() =>
        Problems("e\u0301: 1\n\u00E9: 2\n").ShouldHaveSingleItem().Message.ShouldContain("a second time");

    private static YamlNode Read(string yaml)
    {
        var problems = new List<Problem>();
        var root = YamlDocument.Read("a.yaml", Encoding.UTF8.GetBytes(yaml), problems);
        problems.ShouldBeEmpty();
        return root.ShouldNotBeNull();
    }

    private static List<Problem> Problems(string yaml)
    {
        var problems = new List<Problem>();
        YamlDocument.Read("a.yaml", Encoding.UTF8.GetBytes(yaml), problems);
        return problems;
    }
}
