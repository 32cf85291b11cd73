using PolicyBilling.Policies.Loading;

namespace PolicyBilling.Tests.Policies;

public class PolicyProblemsTests
{
    [Fact]
    public void A_problem_shows_its_line_with_a_caret_under_its_column() =>
        PolicyProblems
            .Render([
                new(
                    Severity.Error,
                    "policies/statements.yaml",
                    14,
                    "29",
                    null,
                    "There is no fact or setting 'minimum_balanse'.",
                    "      - patient_portion >= minimum_balanse"
                ),
            ])
            .ShouldBe(
                """
                policies/statements.yaml:14:29: There is no fact or setting 'minimum_balanse'.
                   14 |       - patient_portion >= minimum_balanse
                      |                             ^

                """.Replace("\r\n", "\n")
            );

    [Fact]
    public void A_tab_keeps_its_width_below_the_line() =>
        PolicyProblems
            .Render([new(Severity.Error, "a.yaml", 1, "3", null, "Wrong.", "\tab")])
            .ShouldBe("a.yaml:1:3: Wrong.\n    1 | \tab\n      | \t ^\n");

    [Fact]
    public void Of_a_long_line_the_part_around_the_column_is_shown()
    {
        var lines = PolicyProblems
            .Render([
                new(
                    Severity.Error,
                    "a.yaml",
                    1,
                    "5001",
                    null,
                    "Wrong.",
                    new string('a', 5000) + "X" + new string('b', 5000)
                ),
            ])
            .Split('\n');
        lines[1].Length.ShouldBeLessThan(200);
        lines[1][lines[2].IndexOf('^')].ShouldBe('X');
    }

    [Fact]
    public void What_a_terminal_would_obey_is_not_printed() =>
        PolicyProblems
            .Render([new(Severity.Warning, "a.yaml", 1, "2", null, "Wrong \u001b[31m.", "a\u202Eb")])
            .ShouldBe("a.yaml:1:2: Warning: Wrong \uFFFD[31m.\n    1 | a\uFFFDb\n      |  ^\n");
}
