using System.Text;
using PolicyBilling.Policies.Loading;

namespace PolicyBilling.Tests.Policies;

/// <summary>Files that other YAML readers expand, misread or pass over. The ids are those of our list of bad
/// inputs.</summary>
public class HostilePolicyTests
{
    public static TheoryData<string, string, string> Refused() =>
        new()
        {
            {
                "Y01",
                "a: &a [x, x]\n"
                    + string.Concat(
                        Enumerable
                            .Range(0, 9)
                            .Select(level => $"b{level}: &b{level} [{string.Join(",", Enumerable.Repeat("*a", 10))}]\n")
                    ),
                "refers to another place"
            },
            { "Y02", "a: &a { x: 1 }\nb:\n  <<: [*a, *a]\n", "'<<' merges" },
            { "Y04 characters", "title: " + new string('x', 10_001) + "\n", "10001 characters" },
            {
                "Y04 keys",
                string.Concat(Enumerable.Range(0, 100_000).Select(key => $"k{key}: 1\n")),
                "more than 20000"
            },
            { "Y04 bytes", "title: " + new string('x', 1 << 20) + "\n", "at most 1,048,576" },
            { "Y04 levels", "title: " + new string('[', 500_000), "more than 20 levels" },
            { "Y04 levels of lists", string.Concat(Enumerable.Repeat("- ", 500_000)), "more than 20 levels" },
            { "Y05", "title: !!System.Diagnostics.Process {}\n", "gives a type" },
            { "Y05 function", "title: !<tag:yaml.org,2002:js/function> x\n", "gives a type" },
            {
                "Y07",
                "settings: { minimum_balance: 10 }\nrules:\n  - { nam: owes, when: true, then: hold, because: A. }\n",
                "Did you mean 'name'?"
            },
            { "Y07 practice", "minBalanse: 10\n", "no key 'minBalanse'" },
            { "Y08", "guards:\n  - { name: a, when: true, forbid: [call], wait: y, because: A. }\n", "Write `true`" },
            { "Y10", "settings: { days: 030 }\n", "Write `30`" },
            { "Y10 two", "settings: { days: 010 }\n", "Write `10`" },
            { "Y11", "settings: { days: 1:30 }\n", "a number has no colon" },
            { "Y11 time", "settings:\n  opens: 9:00\n", "put it in quotes: `\"9:00\"`" },
            { "Y13 inf", "settings: { rate: .inf }\n", "Write digits, such as `9999`" },
            { "Y13 nan", "settings: { rate: .nan }\n", "Write digits, such as `9999`" },
            { "Y13 e400", "settings: { rate: 1e400 }\n", "Write all its digits" },
            { "Y13 e3", "settings: { rate: 1e3 }\n", "Write `1000`" },
            { "Y13 hex", "settings: { rate: 0x1E }\n", "Write `30`" },
            { "Y13 underscore", "settings: { rate: 1_000 }\n", "Write `1000`" },
            { "Y13 decimals", "settings: { rate: 0.12345 }\n", "at most four" },
            { "Y13 digits", "settings: { rate: 1234567890123456 }\n", "at most 15" },
            { "Y14 comma", "settings:\n  amount: 12,50\n", "Write `12.50`, with a point" },
            { "Y14 spaces", "settings:\n  amount: 1 250,00\n", "Write `1250.00`, with a point" },
            { "Y14 no-break spaces", "settings:\n  amount: 1\u202F250,00\n", "Write `1250.00`, with a point" },
            { "Y14 points", "settings:\n  amount: 1.250,00\n", "Write `1250.00`, with a point" },
            { "Y14 thousands", "settings:\n  amount: 1,250.00\n", "Write `1250.00`, with a point" },
            { "Y14 either", "settings:\n  amount: 1,250\n", "Write `1250`; a point" },
            { "Y14 dollars", "settings: { amount: $12.50 }\n", "Write `12.50`" },
            { "Y14 minus behind", "settings: { amount: 50- }\n", "Write `-50`" },
            { "Y16", "effective: 2026-02-30\n", "that month has 28 days" },
            { "Y16 leap", "effective: 2026-02-29\n", "that month has 28 days" },
            { "Y16 slashes", "effective: 03/04/2026\n", "Write `2026-03-04` or `2026-04-03`" },
            { "Y16 short", "effective: 2026-2-3\n", "Write `2026-02-03`." },
            { "Y16 time", "effective: \"2026-03-08T02:30\"\n", "Write `2026-03-08`, without a time" },
            { "Y17", "settings: { zip: 01234 }\n", "put it in quotes: `\"01234\"`" },
            { "Y19", "title: a\n---\ntitle: b\n", "A second document" },
            { "Y23", "settings:\n  caf\u00E9: 1\n  cafe\u0301: 2\n", "a second time" },
            {
                "Y25 colon",
                "title: Bonjour : votre solde\n",
                "must stand in quotes: `title: \"Bonjour : votre solde\"`"
            },
            { "Y25 hash", "title: #1\n", "begins a comment" },
            { "Y25 hash inside", "title: Call us, extension #5\n", "begins a comment" },
            { "Y25 at", "title: @you\n", "in quotes: `title: \"@you\"`" },
            { "Y25 percent", "title: %x\n", "in quotes: `title: \"%x\"`" },
            { "Y26", "settings: { smtpPassword: hunter2 }\n", "reads like a secret" },
            { "Y28", "include: other.yaml\n", "no key 'include'" },
            { "T01 braces", "messages:\n  - { name: a, text: \"{{ 7*7 }}\" }\n", "Nothing is computed inside a text" },
            {
                "T01 environment",
                "messages:\n  - { name: a, text: \"{{ process.env }}\" }\n",
                "Nothing is computed inside a text"
            },
            { "T01 dollar", "messages:\n  - { name: a, text: \"${x}\" }\n", "no placeholder {x}" },
            {
                "T01 include",
                "messages:\n  - { name: a, text: \"{% include %}\" }\n",
                "Nothing is computed inside a text"
            },
            { "X55 direction", "title: a\u202Eb\n", "U+202E" },
            { "X55 space", "title: a\u200Bb\n", "U+200B" },
            { "X55 mark", "title: a\uFEFFb\n", "U+FEFF" },
            { "X55 NUL", "title: a\0b\n", "U+0000" },
            { "X55 escaped", "title: \"a\\u200Bb\"\n", "U+200B" },
            {
                "X57",
                "Actions: { OnSuccess: { Name: OutputExpression, Context: { expression: \"1\" } } }\n",
                "no key 'Actions'"
            },
            { "X57 parameters", "LocalParams: []\nGlobalParams: []\n", "no key 'LocalParams'" },
            { "X57 workflows", "WorkflowsToInject: [other]\n", "no key 'WorkflowsToInject'" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_file_that_reads_other_than_it_looks_is_refused(string id, string yaml, string message)
    {
        var text = yaml.StartsWith('-') ? yaml : "policy: statements\n" + yaml;
        var problems = PolicyFolderText.Problems(PolicyFolderText.With(("statements.yaml", text)));
        problems.ShouldContain(
            problem => problem.Severity == Severity.Error && problem.Message.Contains(message),
            $"{id}:\n{PolicyProblems.Render(problems)}"
        );
        problems.ShouldAllBe(problem => problem.File == "policies/statements.yaml");
        PolicyProblems.Render(problems).ShouldAllBe(c => c == '\n' || !char.IsControl(c));
    }

    [Theory]
    [InlineData("Y20 nothing", "")]
    [InlineData("Y20 comments", "# policy: statements\n\n# rules:\n")]
    [InlineData("Y20 document", "---\n")]
    [InlineData("Y20 null", "~\n")]
    public void An_empty_policy_is_refused_and_never_bills_nobody(string id, string yaml) =>
        PolicyFolderText
            .Problems(PolicyFolderText.With(("statements.yaml", yaml)))
            .ShouldContain(
                problem => problem.Message.Contains(yaml.StartsWith('~') ? "begins with keys" : "is empty"),
                id
            );

    [Fact]
    public void Y22_bytes_of_another_encoding_are_named_with_their_line()
    {
        var problem = PolicyFolderText
            .Problems(
                PolicyFolderText.With(
                    ("statements.yaml", Encoding.Latin1.GetBytes("policy: statements\ntitle: Relev\u00E9\n"))
                )
            )
            .ShouldHaveSingleItem();
        problem.Message.ShouldContain("looks like Windows-1252, line 2 (where '\u00E9' seems to be meant)");
        (problem.Line, problem.Column, problem.Excerpt).ShouldBe((2, "13", "title: Relev\u00E9"));
    }

    [Fact]
    public void Y22_a_file_in_two_byte_letters_is_named_so() =>
        PolicyFolderText
            .Problems(
                PolicyFolderText.With(
                    (
                        "statements.yaml",
                        Encoding
                            .Unicode.GetPreamble()
                            .Concat(Encoding.Unicode.GetBytes("policy: statements\n"))
                            .ToArray()
                    )
                )
            )
            .ShouldHaveSingleItem()
            .Message.ShouldContain("UTF-16");

    [Fact]
    public void Y08_words_that_others_read_as_yes_or_no_stay_words()
    {
        var set = PolicyLoader.Load(
            PolicyFolderText.With(
                ("statements.yaml", "policy: statements\nsettings: { province: NO, other: ON, answer: y }\n")
            ),
            []
        );
        set.Policies[0].Settings.Select(setting => setting.Value).ShouldBe(["NO", "ON", "y"]);
    }

    [Fact]
    public void Y17_identifiers_stay_as_they_are_written()
    {
        var set = PolicyLoader.Load(
            PolicyFolderText.With(
                ("practice.yaml", "practice: { name: A, phone: 5145550100 }\norder: [statements]\n"),
                (
                    "exceptions.yaml",
                    "exceptions:\n  - { account: 0012345, do: hold, by: A, until: 2026-12-31, because: A. }\n"
                )
            ),
            []
        );
        set.Practice.Phone.ShouldBe("5145550100");
        set.Exceptions.Keys.ShouldBe(["0012345"]);
    }
}
