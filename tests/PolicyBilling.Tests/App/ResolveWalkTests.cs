using System.Text.Json;
using MiniExcelLibs;
using PolicyBilling.Tests.Papers;

namespace PolicyBilling.Tests.App;

/// <summary>From the question on the phone to a zero balance: the books of three accounts, what is proposed for them,
/// and the export that shows it posted.</summary>
public sealed class ResolveWalkTests : CommandLineCase
{
    private static readonly string Policies = Path.Combine(Root, "policies");

    private string Data => Path.Combine(Folder, "practice");

    private void Write(string more = "", string accounts = "")
    {
        Practice();
        ArticleBooks.Write(Data, more, accounts);
    }

    [Fact]
    public async Task A_payment_on_the_wifes_account_is_brought_home_and_the_next_export_closes_it()
    {
        Write();
        var found = await Resolve("2001");
        var cause = found.GetProperty("proposed")[0];
        Of(cause, "cause").ShouldBe("payment-elsewhere");
        Of(cause, "confidence").ShouldBe("sure");
        After(found).ShouldBe((0.00m, "none"));

        var id = Of(cause, "id");
        (await Say("2001", "--accept", id)).ShouldContain($"Accepted [{id}] by Ann");
        var again = await Resolve("2001");
        again.GetProperty("proposed").GetArrayLength().ShouldBe(0);
        After(again).ShouldBe((0.00m, "none"));
        (await Expected()).ShouldBe(["2002 transfer 120.00 expected", "2001 transfer -120.00 expected"]);

        Write("8,2002,2002,2026-11-03,transfer,,,120.00,,2\n9,2001,2001,2026-11-03,transfer,,,-120.00,,1\n");
        NextExport("2026-11-30");
        (await Expected()).ShouldBe(["2002 transfer 120.00 posted", "2001 transfer -120.00 posted"]);
        Now(await Resolve("2001")).ShouldBe((0.00m, "none"));
    }

    [Fact]
    public async Task A_write_off_that_was_never_posted_brings_the_balance_to_zero()
    {
        Write();
        var found = await Resolve("2003");
        Now(found).ShouldBe((41.36m, "hold"));
        Of(found.GetProperty("proposed")[0], "cause").ShouldBe("write-off-missing");
        After(found).ShouldBe((0.00m, "none"));
        await Say("2003", "--accept", Of(found.GetProperty("proposed")[0], "id"));

        // Typed with another date and as one line: it is the same.
        Write("8,2003,2003,2026-11-05,insurance-write-off,,,-41.36,C1,3\n");
        NextExport("2026-11-30");
        (await Expected()).ShouldBe(["2003 insurance-write-off -41.36 posted"]);
        Now(await Resolve("2003")).ShouldBe((0.00m, "none"));
    }

    [Fact]
    public async Task Of_202_dollars_197_are_justified_agreed_on_and_billed()
    {
        Write();
        var found = await Resolve("2004");
        var settlement = found.GetProperty("settlement");
        settlement.GetProperty("agreed").GetDecimal().ShouldBe(197.00m);
        settlement.GetProperty("adjusted_off").GetDecimal().ShouldBe(5.00m);
        Of(settlement, "because").ShouldBe("$197.00 of $202.00 is justified; agree on $197.00 and adjust off $5.00.");

        (await Refused("2004", "--agree", "195.00", "--until", "2026-11-20")).ShouldContain("$197.00 is what may be");
        (await Refused("2004", "--agree", "197.00")).ShouldContain("needs its day");
        (await Refused("2004", "--agree", "197.00", "--until", "2026-11-20")).ShouldContain("--approved-by NAME");
        await Say("2004", "--agree", "197.00", "--until", "2026-11-20", "--approved-by", "Dr. Hale");

        // What the patient gets shows the correction as a line of its own, and nothing internal.
        var (_, explained, _) = await Run("explain", "2004", Data, "--policies", Policies);
        explained.ShouldContain("Write-off not yet taken off: -$5.00");
        explained.ShouldContain("Patient portion when corrected: $197.00");

        var (paper, book) = (Path.Combine(Folder, "2004.pdf"), Path.Combine(Folder, "2004.xlsx"));
        var (code, _, error) = await Run(
            "explain",
            "2004",
            Data,
            "--policies",
            Policies,
            "--pdf",
            paper,
            "--xlsx",
            book
        );
        code.ShouldBe(0, error);
        using (var pages = PdfPages.Of(File.ReadAllBytes(paper)))
        {
            var text = pages.Text;
            text.ShouldContain("Taken off, as agreed with you −5.00");
            text.ShouldContain("Your part, put right $197.00");
            text.ShouldContain("We agreed that you pay $197.00 by November 20, 2026.");
            foreach (var inner in new[] { "hold", "promise", "policy", "Dr. Hale", "goodwill" })
                text.ShouldNotContain(inner, Case.Insensitive);
        }
        var sheets = MiniExcel.GetSheetNames(book);
        sheets.Count.ShouldBe(2, "visits and entries");

        // Until its day nothing is asked; then what was agreed, though the books still show $202.
        (await Decision("2004", "2026-11-10")).ShouldBe(("hold", 202.00m));
        var (decision, asked) = await Decision("2004", "2026-12-05");
        decision.ShouldNotBe("hold");
        asked.ShouldBe(197.00m);

        Write(
            "8,2004,2004,2026-11-03,write-off,,Goodwill,-5.00,,\n"
                + "9,2004,2004,2026-11-18,patient-payment,,Card,-197.00,,5\n"
        );
        NextExport("2026-11-30");
        (await Expected()).ShouldBe(["2004 write-off -5.00 posted"]);
        Now(await Resolve("2004")).ShouldBe((0.00m, "none"));
    }

    [Fact]
    public async Task What_is_not_posted_after_two_weeks_stands_on_a_worklist()
    {
        Write();
        var found = await Resolve("2003");
        await Say("2003", "--accept", Of(found.GetProperty("proposed")[0], "id"));
        (await Worklists("2003", "2026-11-14")).ShouldNotContain("entries-to-post");
        (await Worklists("2003", "2026-11-15")).ShouldContain("entries-to-post");
        var journal = Path.Combine(Folder, "journal.csv");
        var (code, _, error) = await Run("resolve", "--policies", Policies, "--journal", journal, Data);
        code.ShouldBe(0, error);
        File.ReadAllLines(journal)[1]
            .ShouldBe("2003,insurance-write-off,-41.36,2003,C1,3,,write-off-missing,2026-10-31,Ann,expected");
    }

    [Fact]
    public async Task How_long_an_entry_may_take_is_a_line_of_the_policies()
    {
        Write();
        var policies = Directory.CreateDirectory(Path.Combine(Folder, "policies")).FullName;
        foreach (var shipped in Directory.GetFiles(Policies, "*.yaml"))
            File.Copy(shipped, Path.Combine(policies, Path.GetFileName(shipped)));
        var file = Path.Combine(policies, "small-balances.yaml");
        File.WriteAllText(
            file,
            File.ReadAllText(file).Replace("post_within_days: 14 ", "post_within_days: 3 ", StringComparison.Ordinal)
        );
        var found = await Resolve("2003");
        await Say("2003", "--accept", Of(found.GetProperty("proposed")[0], "id"));
        (await Worklists("2003", "2026-11-03", policies)).ShouldNotContain("entries-to-post");
        (await Worklists("2003", "2026-11-04", policies)).ShouldContain("entries-to-post");
    }

    [Fact]
    public async Task A_rejected_proposal_comes_back_only_with_other_evidence()
    {
        Write();
        var found = await Resolve("2003");
        await Say("2003", "--reject", Of(found.GetProperty("proposed")[0], "id"), "--note", "We gave that back");
        (await Resolve("2003")).GetProperty("proposed").GetArrayLength().ShouldBe(0);

        Write("8,2003,2003,2026-10-20,insurance-write-off,,,-20.00,C1,3\n");
        Of((await Resolve("2003")).GetProperty("proposed")[0], "cause").ShouldBe("write-off-in-part");
    }

    [Fact]
    public async Task A_review_goes_from_new_to_resolved_and_its_month_is_counted()
    {
        Write();
        await Run("record", "2004", "review", Data, "--policies", Policies, "--by", "Ann", "--as-of", "2026-10-20");
        (await Reviews()).ShouldBe(["2004 new 11"]);
        await Say("2004", "--state", "waiting-for-patient", "--note", "calls back on Friday");
        (await Reviews()).ShouldBe(["2004 waiting-for-patient 11"]);
        (await Refused("2004", "--state", "resolvd")).ShouldContain("Did you mean 'resolved'?");
        await Say("2004", "--agree", "197.00", "--until", "2026-11-20", "--approved-by", "Dr. Hale");
        await Say("2004", "--state", "resolved");
        (await Reviews()).ShouldBeEmpty();
        var (_, output, _) = await Run("resolve", "--reviews", "--policies", Policies, Data);
        output.ShouldContain("1 asked for, 1 resolved, 0 of them to zero, 11 days on average");
        output.ShouldContain("Agreed with the patient: 1, $5.00");
    }

    [Theory]
    [InlineData("", "", "$197.00 of $202.00 is justified; agree on $197.00 and adjust off $5.00.")]
    [InlineData("medicaid", "", "Nothing is settled on this account.")]
    [InlineData("", "8,2004,2004,2026-06-03,adjustment,,,0.01,,\n", "only up to $5.00 may be adjusted off.")]
    [InlineData("", "8,2004,2004,2026-03-01,write-off,,Goodwill,-2.00,,\n", "once in 12 months is allowed.")]
    public async Task Settling_ends_where_the_policies_end_it(string flag, string more, string says)
    {
        Write(more);
        var accounts = Path.Combine(Data, "accounts.csv");
        File.WriteAllText(
            accounts,
            File.ReadAllText(accounts)
                .Replace("3 Elm Street,Newport,05855,", $"3 Elm Street,Newport,05855,{flag}", StringComparison.Ordinal)
        );
        var (code, output, error) = await Run("resolve", "2004", Data, "--policies", Policies);
        code.ShouldBe(0, error);
        string.Join(' ', output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).ShouldContain(says);
    }

    [Fact]
    public async Task Alone_it_lists_reviews_disputes_credits_and_of_the_others_those_that_bring_most()
    {
        Write(
            "8,2005,2005,2026-09-01,charge,,,30.00,,\n9,2006,2006,2026-09-01,charge,,,30.00,,\n",
            "2005,Jo Lane,standard,,active,en,VT,,802-555-0105,4 Elm Street,Newport,05855,dispute\n"
                + "2006,Al Roy,standard,,active,en,VT,,802-555-0106,5 Elm Street,Newport,05855,\n"
        );
        await Run("record", "2004", "review", Data, "--policies", Policies, "--by", "Ann", "--as-of", "2026-10-20");
        (await Listed("1")).ShouldBe(["2001 money", "2002 credit", "2005 dispute", "2004 review"], ignoreOrder: true);
        (await Listed("2")).ShouldContain("2002 credit+money");
        (await Listed("3")).ShouldContain("2003 money");
        (await Listed("20")).ShouldNotContain("2006 money", "nothing is wrong there");
    }

    [Theory]
    [InlineData("--accept", "ffffff", "is no proposal for account 2003: write ")]
    [InlineData("--agree", "1,50", "is no amount")]
    [InlineData("--agree", "10.00", "There is nothing to settle")]
    public async Task What_cannot_be_meant_is_refused(string option, string value, string says)
    {
        Write();
        (await Refused("2003", option, value)).ShouldContain(says);
        File.Exists(Path.Combine(Data, "history.db")).ShouldBeFalse();
    }

    private void NextExport(string day) =>
        File.WriteAllText(Path.Combine(Data, "export.yaml"), $"source: Test\nas_of: {day}\n");

    private async Task<JsonElement> Resolve(string account)
    {
        var (code, output, error) = await Run("resolve", account, Data, "--policies", Policies, "--format", "json");
        code.ShouldBe(0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    private async Task<string> Say(string account, params string[] what)
    {
        var (code, output, error) = await Run([
            "resolve",
            account,
            Data,
            "--policies",
            Policies,
            "--by",
            "Ann",
            .. what,
        ]);
        code.ShouldBe(0, error);
        return output;
    }

    private async Task<string> Refused(string account, params string[] what)
    {
        var (code, _, error) = await Run(["resolve", account, Data, "--policies", Policies, "--by", "Ann", .. what]);
        code.ShouldBe(2);
        return error;
    }

    private async Task<IReadOnlyList<string>> Expected() =>
        await Rows(
            ["--expected"],
            "accepted",
            row => $"{Of(row, "account")} {Of(row, "kind")} {row.GetProperty("amount").GetDecimal()} {Of(row, "state")}"
        );

    private async Task<IReadOnlyList<string>> Reviews() =>
        await Rows(
            ["--reviews"],
            "reviews",
            row => $"{Of(row, "account")} {Of(row, "state")} {row.GetProperty("days").GetInt32()}"
        );

    private Task<IReadOnlyList<string>> Listed(string top) =>
        Rows(
            ["--top", top],
            "accounts",
            row =>
                $"{Of(row, "account")} "
                + string.Join('+', row.GetProperty("listed_for").EnumerateArray().Select(why => why.GetString()))
        );

    private async Task<IReadOnlyList<string>> Rows(string[] options, string key, Func<JsonElement, string> told)
    {
        var (code, output, error) = await Run([
            "resolve",
            .. options,
            "--policies",
            Policies,
            "--format",
            "json",
            Data,
        ]);
        code.ShouldBe(0, error);
        return [.. JsonDocument.Parse(output).RootElement.GetProperty(key).EnumerateArray().Select(told)];
    }

    private async Task<(string Decision, decimal Amount)> Decision(string account, string day)
    {
        var row = await Plan(account, day);
        return (Of(row, "decision"), row.GetProperty("amount").GetDecimal());
    }

    private async Task<IReadOnlyList<string>> Worklists(string account, string day, string? policies = null) =>
        [
            .. (await Plan(account, day, policies))
                .GetProperty("worklists")
                .EnumerateArray()
                .Select(name => name.GetString()!),
        ];

    private async Task<JsonElement> Plan(string account, string day, string? policies = null)
    {
        var (_, output, _) = await Run(
            "dry-run",
            Data,
            "--policies",
            policies ?? Policies,
            "--as-of",
            day,
            "--format",
            "json",
            "--out",
            Out
        );
        return JsonDocument
            .Parse(output)
            .RootElement.GetProperty("decisions")
            .EnumerateArray()
            .Single(row => Of(row, "account") == account);
    }

    private static (decimal, string) Now(JsonElement found) => Standing(found.GetProperty("now"));

    private static (decimal, string) After(JsonElement found) => Standing(found.GetProperty("after"));

    private static (decimal, string) Standing(JsonElement standing) =>
        (standing.GetProperty("balance").GetDecimal(), Of(standing, "decision"));

    private static string Of(JsonElement row, string key) => row.GetProperty(key).GetString()!;
}
