using System.Text.Json;

namespace PolicyBilling.Tests.App;

/// <summary><c>check</c> and <c>test</c> as a shell sees them.</summary>
public sealed class PolicyCommandTests : CommandLineCase
{
    [Fact]
    public async Task Policies_are_checked_without_data()
    {
        var (code, output, _) = await Run("check");
        output.ShouldBeEmpty();
        code.ShouldBe(0);
    }

    [Fact]
    public async Task A_whole_agreement_does_what_their_examples_say()
    {
        var (code, output, _) = await Run("test");
        output.ShouldContain("examples hold.");
        code.ShouldBe(0);
    }

    [Fact]
    public async Task What_check_finds_is_printed_with_exit_code_1()
    {
        var policies = Policies("rules:\n  - { name: owes, when: patient_portion > 10, then: hold, because: Owes. }\n");
        var (code, output, error) = await Run("check", "--policies", policies);
        error.ShouldBeEmpty();
        code.ShouldBe(1);
        output.ShouldContain("practice.yaml:2:8: Warning: No policy decides an account with { balance: 0.01,");
        (code, output, _) = await Run("check", "--policies", policies, "--format", "json");
        code.ShouldBe(1);
        var finding = JsonDocument.Parse(output).RootElement.GetProperty("findings")[0];
        finding.GetProperty("kind").GetString().ShouldBe("gap");
        finding.GetProperty("facts").GetProperty("balance").GetDecimal().ShouldBe(0.01m);
    }

    [Fact]
    public async Task What_no_example_shows_is_told_and_may_be_asked_for()
    {
        var policies = Policies(
            """
            rules:
              - { name: owes, when: patient_portion >= 10 and not on_hold, then: statement, because: Owes. }
              - { name: rest, when: true, then: hold, because: Waits. }
            examples:
              - { name: ten, given: { patient_portion: 10.00 }, expect: { rule: owes } }
            """
        );
        var (code, output, _) = await Run("test", "--policies", policies);
        code.ShouldBe(0);
        output
            .Replace(policies, "p")
            .Replace('\\', '/')
            .ShouldBe(
                """
                p/statements.yaml:5:5: No example shows the rule 'rest'. Write one whose facts bring it about.
                p/statements.yaml:4:25: No example shows what `patient_portion >= 10` changes: in none it does not hold while the rest does.
                p/statements.yaml:4:25: No example shows the threshold `patient_portion >= 10` from both sides: write one with exactly 9.99 there.
                p/statements.yaml:4:55: No example shows what `on_hold` changes: in none it holds and makes the difference.
                1 examples hold. They show 20 %: 1 of 2 rules, steps, lists and texts, 0 of 2 conditions, 0 of 1 thresholds from both sides.

                """
            );
        (await Run("test", "--policies", policies, "--min-coverage", "20")).Code.ShouldBe(0);
        var (least, _, error) = await Run("test", "--policies", policies, "--min-coverage", "21");
        least.ShouldBe(1);
        error.ShouldContain("The examples show 20 %; 21 % are asked for.");
        var (_, json, _) = await Run("test", "--policies", policies, "--format", "json");
        JsonDocument.Parse(json).RootElement.GetProperty("missing").GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public async Task An_example_is_made_of_a_real_account_without_its_names()
    {
        var (code, output, error) = await Run("test", "--from", "1001", Practice());
        code.ShouldBe(0);
        error.ShouldContain("collections.yaml");
        output.ShouldBe(
            """
              - name: an account as it stood on 2026-10-31
                given: { balance: 100.00, patient_portion: 100.00, aged_31_60: 100.00, patient_past_due: 100.00, past_due_outside_claims: 100.00, past_due_outside_plan: 100.00, owed_outside_plan: 100.00, owed_outside_claims: 100.00, oldest_open_days: 60, patient_due_days: 60, due_days_outside_claims: 60, due_days_outside_plan: 60, days_since_last_activity: 60, months_since_last_visit: 1 }
                expect: { decision: statement, step: statement }

            """
        );
        (code, _, error) = await Run("test", "--from", "1003", Practice());
        code.ShouldBe(1);
        error.ShouldBe(
            "There is no account '1003' in Test.\nDid you mean one of these?\n  1001  ZZCANARY, Éloïse\n  1002  Lee\n"
        );
    }

    [Theory]
    [InlineData("There is no such folder: give the policies' folder as OLD.", "nowhere")]
    [InlineData("The folder holds no policies (files that end in .yaml): give the policies' folder as OLD.", ".")]
    [InlineData("This is a file: give the policies' folder as OLD.", "notes.txt")]
    public async Task AFolder_without_policies_is_refused(string message, string folder)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "notes.txt"), "", TestContext.Current.CancellationToken);
        var (code, output, error) = await Run("diff", Path.Combine(Folder, folder), FixturePolicies);
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldContain(message);
    }

    private string Policies(string statements)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "own")).FullName;
        File.WriteAllText(
            Path.Combine(folder, "practice.yaml"),
            "practice: {name: P, languages: [en]}\norder: [statements]\n"
        );
        File.WriteAllText(
            Path.Combine(folder, "statements.yaml"),
            "policy: statements\ntitle: T\n" + statements.ReplaceLineEndings("\n")
        );
        return folder;
    }

    [Fact]
    public async Task An_example_that_no_longer_holds_is_named_with_its_place()
    {
        var policies = Directory.CreateDirectory(Path.Combine(Folder, "policies")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(policies, "practice.yaml"),
            "practice: {name: P, phone: 1, email: p@p.example, address: A, currency: USD, languages: [en]}\norder: "
                + "[statements]\n",
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(
            Path.Combine(policies, "statements.yaml"),
            """
            policy: statements
            title: Who gets a statement
            rules:
              - name: owes
                when: patient_portion >= 10
                then: statement
                because: The patient owes {patient_portion}.
            examples:
              - name: a dollar
                given: { patient_portion: 1.00 }
                expect: { rule: owes }
            """,
            TestContext.Current.CancellationToken
        );
        var (code, output, error) = await Run("test", "--policies", policies);
        error.ShouldBeEmpty();
        output
            .ReplaceLineEndings("|")
            .ShouldEndWith("statements.yaml:9: a dollar|  rule: expected owes, got none|1 of 1 examples do not hold.|");
        code.ShouldBe(1);
    }
}
