using PolicyBilling.Policies.Editing;

namespace PolicyBilling.Tests.Policies.Editing;

public sealed class OrderOfPoliciesTests
{
    private const string Text = """
        practice:
          name: Maple
        # first decides first
        order:
          - guards        # never
          # asked for by somebody
          - holds
          - "statements"  # everybody else

        settings:
          a: 1
        """;

    [Fact]
    public void A_policy_moves_with_what_is_noted_of_it_and_all_else_stays() =>
        OrderOfPolicies
            .Moved(Text, "holds", up: true)
            .ShouldBe(
                """
                practice:
                  name: Maple
                # first decides first
                order:
                  # asked for by somebody
                  - holds
                  - guards        # never
                  - "statements"  # everybody else

                settings:
                  a: 1
                """
            );

    [Fact]
    public void There_and_back_is_the_same_text() =>
        OrderOfPolicies
            .Moved(OrderOfPolicies.Moved(Text, "statements", up: true)!, "statements", up: false)
            .ShouldBe(Text);

    [Theory]
    [InlineData("guards", true)]
    [InlineData("statements", false)]
    [InlineData("settings", true)]
    [InlineData("", true)]
    public void What_cannot_be_moved_is_left(string policy, bool up) =>
        OrderOfPolicies.Moved(Text, policy, up).ShouldBeNull();

    [Fact]
    public void A_list_on_one_line_is_left() =>
        OrderOfPolicies.Moved("order: [guards, holds]\n", "holds", up: true).ShouldBeNull();
}
