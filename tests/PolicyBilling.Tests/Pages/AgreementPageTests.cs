using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PolicyBilling.Pages.Agreements;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Wording;

namespace PolicyBilling.Tests.Pages;

public class AgreementPageTests
{
    private const string Rules = "rules: [{ name: r, when: balance > 0, then: hold, because: B. }]";

    [Fact]
    public void The_page_shows_what_people_wrote_and_runs_nothing()
    {
        var policies = PolicyText.Load(
            (
                "statements",
                "title: <script>alert(1)</script>\nrules: [{ name: r, when: \"billing_type == '<b>'\", then: hold, "
                    + "because: B. }]"
            )
        );
        var text = Write(policies);
        text.ShouldNotContain("<script");
        text.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        text.ShouldContain("&lt;b&gt;");
        PageText
            .Parse(text)
            .QuerySelector("meta[http-equiv]")!
            .GetAttribute("content")
            .ShouldStartWith("default-src 'none'; style-src 'sha256-");
        text.ShouldContain(policies.Fingerprint);
        text.ShouldNotContain("http://");
        text.ShouldNotContain(" style=");
    }

    [Fact]
    public void A_ladder_is_a_line_of_dated_steps()
    {
        var page = Page(
            PolicyText.Load(
                (
                    "p",
                    """
                    ladder:
                      starts_when: patient_due_days >= 30 and balance > 0
                      steps:
                        - { step: reminder, do: statement, because: B. }
                        - { step: nudge, do: call, when: patient_due_days >= 30, wait: 10, because: B. }
                        - step: letter
                          do: letter
                          when: patient_due_days >= 60 and balance > 5
                          wait: 1
                          because: B.
                        - { step: agency, do: agency, when: patient_due_days >= 90, wait: days_since_last_call, because: B. }
                    """
                )
            )
        );
        Said(page, ".ladder li")
            .ShouldBe([
                "Day 30 Reminder",
                "Nudge at least 10 days later",
                "Day 60 Letter at least 1 day later",
                "Day 90 Agency",
            ]);
        page.QuerySelectorAll(".ladder li")
            .Select(step => step.ClassName)
            .ShouldBe(["c-statement", "c-call", "c-letter", "c-agency"]);
    }

    [Fact]
    public void A_guard_names_its_law_or_is_the_practices_own()
    {
        var policies = PolicyText.Load(
            (
                "p",
                """
                guards:
                  - { name: minor, title: { en: Too young, fr: Trop jeune }, source: { en: Contract law, fr: Droit des contrats }, when: minor, forbid: [call, letter], because: B. }
                  - { name: dispute, source: "15 U.S.C. 1692g(b)", when: dispute, forbid: [agency], because: B. }
                  - { name: hold, when: on_hold, forbid: [write-off], because: B. }
                """
            )
        );
        Page(policies)
            .AllSaid(".never li")
            .ShouldBe([
                "Too young: there is no call and no letter. Contract law",
                "Dispute: there is no hand-over to the agency. 15 U.S.C. 1692g(b)",
                "Hold: there is no write-off. our own rule",
            ]);
        Page(policies, "fr")
            .AllSaid(".never li")[0]
            .ShouldBe("Trop jeune : il n’y a pas d’appel ni de lettre. Droit des contrats");
    }

    [Fact]
    public void An_exception_stands_with_its_end_and_the_ninth_in_the_annex()
    {
        Page(PolicyText.Load(("p", Rules))).Said(".exceptions p").ShouldBe("There are none.");
        var exceptions = Enumerable
            .Range(1, 9)
            .Select(i => (i, until: i == 1 ? ", until: 2026-12-31" : ""))
            .Select(each => $"  - {{ account: \"{each.i}\", do: hold, by: Dr. Maple, because: B.{each.until} }}\n");
        var page = Page(PolicyText.Load(("p", Rules), ("exceptions", $"exceptions:\n{string.Concat(exceptions)}")));
        Said(page, ".exceptions tbody tr")[..2]
            .ShouldBe(["1 gets nothing December 31, 2026 Dr. Maple", "2 gets nothing no end Dr. Maple"]);
        page.QuerySelectorAll(".exceptions tbody tr").Length.ShouldBe(8);
        page.Said(".exceptions p").ShouldBe("1 more stand in the annex.");
        page.Said(".annex").ShouldContain("Account 9 gets nothing, by decision of Dr. Maple.");
    }

    [Fact]
    public void Each_promises_to_work_their_lists_and_the_settings_stand_in_tables()
    {
        var page = Page(
            PolicyText.Load(
                (
                    "p",
                    """
                    settings: { least: 10.00, on: true }
                    setting_titles: { least: The least that is asked for }
                    rules: [{ name: small, when: balance < least and on, then: hold, because: B. }]
                    worklists:
                      - { name: a, title: Refunds, when: credit > 0, owner: front desk }
                      - { name: b, when: minor, owner: Kim }
                      - { name: c, when: dispute, owner: dentist }
                      - { name: d, when: on_hold }
                    """
                )
            )
        );
        Said(page, ".who > div")[1..]
            .ShouldBe([
                "Dentist Works these lists down: C.",
                "Manager Works these lists down: Held for months.",
                "Front desk Works these lists down: Refunds.",
                "Kim Works these lists down: B.",
                "Nobody by name Works these lists down: D.",
            ]);
        Said(page, ".tables tr").ShouldBe(["The least that is asked for $10.00", "On yes"]);
        page.AllSaid(".order li").ShouldBe(["P. Nothing goes out: Small."]);
    }

    [Fact]
    public void A_letter_stands_in_the_annex_with_its_lines_and_what_differs_in_brackets()
    {
        var page = Page(
            PolicyText.Load(
                (
                    "p",
                    """
                    rules:
                      - name: ask
                        when: balance > 0
                        then:
                          decision: collections
                          do: letter
                          text: |
                            Dear {guarantor_name},

                            You owe {balance}.

                            Regards,
                            {practice_name}
                        because: B.
                    """
                )
            )
        );
        page.QuerySelectorAll(".letter p")
            .Select(paragraph => paragraph.InnerHtml.Trim())
            .ShouldBe(["Dear [the guarantor's name],", "You owe [the balance].", "Regards,<br>Test"]);
        page.Said(".letter h3").ShouldBe("Ask letter · P");
    }

    // What stands in parts, each by itself.
    private static List<string> Said(IParentNode page, string selector) =>
        [
            .. page.QuerySelectorAll(selector)
                .Select(whole => PageText.OneLine(string.Join(' ', whole.Children.Select(part => part.TextContent)))),
        ];

    private static IHtmlDocument Page(PolicySet policies, string language = "en") =>
        PageText.Parse(Write(policies, language));

    private static string Write(PolicySet policies, string language = "en")
    {
        using var stream = new MemoryStream();
        AgreementFile.Write(Agreement.Of(policies, language), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
