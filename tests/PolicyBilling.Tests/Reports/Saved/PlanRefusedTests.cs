using System.Security.Cryptography;
using System.Text;
using PolicyBilling.Files.Reports;

namespace PolicyBilling.Tests.Reports.Saved;

/// <summary>A file that is not, byte for byte, a plan that this program wrote is refused, with what is wrong and what
/// to do.</summary>
public class PlanRefusedTests
{
    private static readonly byte[] Saved = SavedPlan.Bytes(SamplePlan.Make());

    private static string Refusal(byte[] bytes) =>
        Should.Throw<RefusedException>(() => SavedPlan.Read(bytes)).Problems.InBoth().ShouldHaveSingleItem().ToString();

    // The same change by somebody who makes the fingerprint right again.
    private static byte[] Forged(string from, string to)
    {
        var text = Encoding.UTF8.GetString(Saved);
        text.ShouldContain(from);
        var before = text.Replace(from, to);
        before = before[..before.LastIndexOf("\"fingerprint\"", StringComparison.Ordinal)];
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before)));
        return Encoding.UTF8.GetBytes($"{before}\"fingerprint\":\"sha256:{fingerprint}\"\n}}\n");
    }

    [Fact]
    public void A_byte_changed_anywhere_is_refused()
    {
        const int seed = 20261031;
        var random = new Random(seed);
        var places = Enumerable
            .Range(0, 300)
            .Concat(Enumerable.Range(Saved.Length - 100, 100))
            .Concat(Enumerable.Range(0, 1500).Select(_ => random.Next(Saved.Length)));
        foreach (var place in places)
        {
            var changed = (byte[])Saved.Clone();
            changed[place] ^= (byte)(1 + random.Next(255));
            Should.Throw<RefusedException>(() => SavedPlan.Read(changed), $"byte {place}, seed {seed}");
        }
    }

    [Fact]
    public void A_byte_more_or_less_is_refused()
    {
        for (var place = 0; place < Saved.Length; place += place < 400 ? 1 : 37)
        {
            Should.Throw<RefusedException>(() => SavedPlan.Read([.. Saved[..place], .. Saved[(place + 1)..]]));
            Should.Throw<RefusedException>(() => SavedPlan.Read([.. Saved[..place], 32, .. Saved[place..]]));
        }
        Should.Throw<RefusedException>(() => SavedPlan.Read([.. Saved, 10]));
        Should.Throw<RefusedException>(() => SavedPlan.Read([.. Saved, .. Saved]));
    }

    [Fact]
    public void A_file_that_was_cut_off_is_refused_wherever_it_was()
    {
        for (var length = 0; length < Saved.Length; length += length < Saved.Length - 200 ? 61 : 1)
            Should.Throw<RefusedException>(() => SavedPlan.Read(Saved[..length]), $"{length} bytes");
        Refusal(Saved[..(Saved.Length / 2)])
            .ShouldMatch(
                @"^plan\.json:\d+: The file ends before its fingerprint: it was cut off, perhaps while it was copied\. "
                    + @"Copy it again\. Make the plan anew with `policybilling dry-run`\.$"
            );
    }

    [Fact]
    public void An_amount_changed_by_hand_is_told_from_a_plan_of_a_newer_program()
    {
        var text = Encoding.UTF8.GetString(Saved);
        Refusal(Encoding.UTF8.GetBytes(text.Replace("\"amount\":210.00", "\"amount\":110.00")))
            .ShouldBe(
                "plan.json: The file was changed after the plan was written: it no longer says what was decided and "
                    + "shown, and nothing is done by it. What shall be decided otherwise belongs into the policies or "
                    + "into exceptions.yaml. Make the plan anew with `policybilling dry-run`."
            );
        Refusal(Encoding.UTF8.GetBytes(text.Replace("\"plan\":1,", "\"plan\":2,")))
            .ShouldBe(
                "plan.json:2: plan: The plan has the format 2 of a newer program; this one reads format 1. Use the "
                    + "program that made the plan. Make the plan anew with `policybilling dry-run`."
            );
        Refusal(Forged("\"plan\":1,", "\"plan\":2,")).ShouldContain("format 2 of a newer program");
        Refusal(Forged("\"plan\":1,", "\"plan\":0,")).ShouldContain("does not write such a plan");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]\n")]
    [InlineData("{\n")]
    [InlineData("{\n\"as_of\":\"2026-10-31\"\n}\n")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("entry,account,date\n1,2,3\n")]
    [InlineData("{\r\n\"plan\":1,\r\n")]
    public void A_file_that_is_no_plan_says_so(string text) =>
        Refusal(Encoding.UTF8.GetBytes(text))
            .ShouldBe(
                "plan.json:1: This is no saved plan. A plan is the file plan.json that `policybilling dry-run` writes "
                    + "under its output folder."
            );

    // Whoever makes the fingerprint right again is told the line, and what is wrong there.
    [Theory]
    [InlineData("\"amount\":4.99", "\"amount\":4.990", "The line is written otherwise from its character")]
    [InlineData("\"amount\":4.99", "\"amount\":5", "The line is written otherwise from its character")]
    [InlineData("\"amount\":4.99", "\"amount\":4.9900e0", "The line is written otherwise from its character")]
    [InlineData("\"amount\":4.99", "\"amount\":\"4.99\"", "amount: 'amount' is no amount")]
    [InlineData("\"amount\":4.99", "\"amount\":1e20", "amount: 'amount' is no amount")]
    [InlineData("\"amount\":4.99", "\"amount\":null", "amount: 'amount' is null")]
    [InlineData("\"amount\":4.99,", "", "amount: 'amount' is missing")]
    [InlineData("\"amount\":4.99,", "\"amount\":4.99, ", "The line is written otherwise from its character")]
    [InlineData("\"amount\":4.99,", "\"amount\":4.99,\"amount\":4.99,", "message: 'message' is missing")]
    [InlineData("\"decision\":\"write-off\",\"p", "\"decision\":\"forgive\",\"p", "is none of none, statement, hold")]
    [InlineData(
        "\"sends\":[\"call\",\"statement\"]",
        "\"sends\":[\"call\"]",
        "by: A statement, and nothing else, goes by mail or by e-mail"
    )]
    [InlineData("\"until\":\"2026-11-15\"", "\"until\":\"2026-11-31\"", "until: 'until' is no date")]
    [InlineData("\"by\":\"mail\",\"amount\":10.00", "\"by\":null,\"amount\":10.00", "A statement goes by mail")]
    [InlineData("\"reason\":\"small-balance\"", "\"reason\":7", "reason: 'reason' is no text")]
    [InlineData(
        "\"sends\":[\"statement\"],\"by\":\"mail\",\"amount\":10.00",
        "\"sends\":[],\"by\":\"mail\",\"amount\":10.00",
        "written otherwise"
    )]
    [InlineData("\"owed\":210.00", "\"owed\":200.00", "The line is written otherwise from its character")]
    [InlineData(
        "\"final_notice\":true",
        "\"final_notice\":1",
        "final_notice: 'final_notice' is neither true nor false"
    )]
    [InlineData("\"settings\":[\n", "\"settings\":[\n\n", "The line is no JSON")]
    [InlineData("\"texts\":[\n", "\"words\":[\n", "texts: 'texts' is missing")]
    [InlineData("\"left_out\":[\"missed-fees\"],\n", "", "left_out: 'left_out' is missing")]
    [InlineData(
        "\"language\":\"fr\",\"email_consent\":false}",
        "\"language\":\"fr\",\"email_consent\":false,\"fax\":null}",
        "recipient: 'recipient' holds a key too many"
    )]
    public void A_plan_by_another_hand_is_refused_at_the_line(string from, string to, string says)
    {
        Refusal(Forged(from, to)).ShouldMatch(@"^plan\.json:\d+: ");
        Refusal(Forged(from, to)).ShouldContain(says);
    }

    [Theory]
    [InlineData("\"accounts\":25", "\"accounts\":24", "accounts")]
    [InlineData("\"aged_0_30\":4.99", "\"aged_0_30\":4.98", "totals")]
    [InlineData("{\"decision\":\"none\",\"accounts\":2,", "{\"decision\":\"none\",\"accounts\":3,", "by_decision")]
    [InlineData("\"credit\":-20.00}}", "\"credit\":-19.00}}", "statement of account 1001")]
    public void A_plan_whose_sums_are_not_those_of_its_lines_is_refused(string from, string to, string which) =>
        Refusal(Forged(from, to))
            .ShouldBe(
                $"plan.json: {which}: It is not the sum of what the plan lists. This program does not write such a "
                    + "plan. Make the plan anew with `policybilling dry-run`."
            );

    [Fact]
    public void An_account_that_is_decided_twice_is_refused() =>
        Refusal(Forged("{\"account\":\"1006\",\"decision\"", "{\"account\":\"1005\",\"decision\""))
            .ShouldStartWith("plan.json: decisions: The account 1005 is decided twice. ");

    [Fact]
    public void A_plan_that_cannot_be_opened_says_why()
    {
        var folder = Directory.CreateTempSubdirectory("policybilling-plan-").FullName;
        var missing = Path.Combine(folder, "plan.json");
        foreach (var path in (string[])[missing, folder])
            Should
                .Throw<RefusedException>(() => PlanFile.Read(path, TestContext.Current.CancellationToken))
                .Problems.ShouldHaveSingleItem()
                .ToString()
                .ShouldStartWith($"{path}: The plan could not be read: ");
        File.WriteAllBytes(missing, Saved);
        PlanFile
            .Read(missing, TestContext.Current.CancellationToken)
            .Decisions.Count.ShouldBe(SamplePlan.Make().Decisions.Count);
        Directory.Delete(folder, recursive: true);
    }
}
