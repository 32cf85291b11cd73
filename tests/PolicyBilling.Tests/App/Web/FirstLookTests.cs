using PolicyBilling.App.Web.AtDesk;
using PolicyBilling.Files.Contents;
using PolicyBilling.Pages.Month;
using PolicyBilling.Tests.Pages;

namespace PolicyBilling.Tests.App.Web;

/// <summary>What somebody who never saw the pages would ask is said where the doubt comes up.</summary>
public sealed class FirstLookTests(ServedDemo demo) : IClassFixture<ServedDemo>
{
    private ServedPage Served => demo.Page;

    private MonthFacts Facts(string language) => Served.Server.Practice.In(language)!.Facts;

    [Theory]
    [InlineData("en", "12 billing types to change in your system", "set it in your system", "nobody is asked for them")]
    [InlineData(
        "fr",
        "12 types de facturation à changer dans votre logiciel",
        "la changer dans votre",
        "n’est demandé"
    )]
    public async Task What_billing_types_to_change_are_stands_beside_their_number(
        string language,
        string what,
        string does,
        string not
    )
    {
        var row = (await Served.Page("approve", language)).AllSaid("aside tr")[^1];
        row.ShouldStartWith(what);
        row.ShouldContain(does);
        row.ShouldContain(not);
    }

    [Theory]
    [InlineData("en", "Asked of patients, as on the month")]
    [InlineData("fr", "Demandé aux patients, comme au mois")]
    public async Task What_is_approved_adds_up_to_what_the_month_says_is_asked(string language, string sum)
    {
        var total = (await Served.Page("approve", language)).Said("aside tr.total");
        total.ShouldBe($"{sum}{PageText.OneLine(Facts(language).Money(Facts(language).Asked.Amount))}");
    }

    [Theory]
    [InlineData("statement")]
    [InlineData("email")]
    [InlineData("letter")]
    [InlineData("call")]
    [InlineData("agency")]
    [InlineData("write-off")]
    [InlineData("move")]
    public void Every_kind_of_delivery_says_what_is_done_with_it(string what)
    {
        foreach (var language in new[] { "en", "fr" })
            new SendLabels(language, "USD").Does(what).Length.ShouldBeGreaterThan(10);
        new SendLabels("en", "USD").Does(what).ShouldNotBe(new SendLabels("fr", "USD").Does(what));
    }

    [Fact]
    public async Task The_numbers_of_the_month_are_tied_to_each_other_to_the_cent()
    {
        foreach (var tie in Together.Of(Facts("en")))
            tie.Parts.Sum(part => part.Amount).ShouldBe(tie.Total, tie.What);
        var month = await Served.Page("/");
        month
            .AllSaid("#together tr.total")
            .ShouldBe(["What patients owe$49,055.38", "The balance of all accounts$76,650.08"]);
        (await Served.Page("/", "fr"))
            .AllSaid("#together tr.total td:first-child")
            .ShouldBe(["Ce que doivent les patients", "Le solde de tous les comptes"]);
    }

    [Theory]
    [InlineData("en", "Asked or given up", "Owed by patients")]
    [InlineData("fr", "Demandé ou abandonné", "Dû par les patients")]
    public async Task Each_sum_of_the_month_says_of_what_it_is(string language, string asked, string owed) =>
        (await Served.Page("/", language)).AllSaid(".line.sum > div").ShouldBe([asked, owed]);

    [Theory]
    [InlineData("en", "asked $", "insurers’ part included")]
    [InlineData("fr", "demandé", "assureurs compris")]
    public async Task The_list_says_that_balances_are_not_the_patients_alone(
        string language,
        string asked,
        string whole
    )
    {
        var shown = (await Served.Page("accounts", language)).Said("main > p[role=status]");
        shown.ShouldContain(asked);
        shown.ShouldContain(whole);
    }

    [Theory]
    [InlineData("en", "Asked", "1 · $188.00 owed")]
    [InlineData("fr", "Demandé", "dus")]
    public async Task Calls_tell_what_is_asked_from_what_is_owed(string language, string asked, string owed)
    {
        var calls = await Served.Page("calls", language);
        calls.AllSaid("thead th").ShouldContain(asked);

        calls.AllSaid("main summary").ShouldContain(summary => summary.EndsWith(owed, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Nothing: a law or our own policy", "until the flag in your system, or the rule, ends")]
    [InlineData("fr", "Rien : une loi ou notre politique", "jusqu’à la fin de l’indicateur ou de la règle")]
    public async Task Who_waits_for_nothing_is_told_until_when(string language, string name, string until) =>
        (await Served.Page("/", language))
            .AllSaid(".line")
            .ShouldContain(line => line.StartsWith(name, StringComparison.Ordinal) && line.Contains(until));

    [Theory]
    [InlineData("en", "front desk", "put right what “Why” says", "it comes back if the next export still shows it")]
    [InlineData("fr", "Pour :", "Corriger ce que dit « Pourquoi »", "elle revient si le prochain export la montre")]
    public async Task A_worklist_says_who_works_it_how_and_what_done_means(
        string language,
        string owner,
        string how,
        string done
    )
    {
        var lists = await Served.Page("worklists", language);
        lists.Said("main .lead").ShouldContain(language == "en" ? "lists are not added up" : "ne s’additionnent pas");
        var told = lists.Said(".how");
        told.ShouldContain(owner);
        told.ShouldContain(how);
        told.ShouldContain(done);
        lists.QuerySelector(".how a")!.GetAttribute("href").ShouldBe("policies/holds");
    }

    [Theory]
    [InlineData("en", "call the insurer once")]
    [InlineData("fr", "Appeler l’assureur une fois")]
    public async Task A_worklist_of_claims_says_so_of_insurers(string language, string how) =>
        (await Served.Page("worklists/claims-over-90", language)).Said(".how").ShouldContain(how);

    [Fact]
    public void Whatever_may_be_recorded_says_what_becomes_of_the_account()
    {
        foreach (var kind in RecordForm.Kinds)
        {
            new ActWords("en", "USD").Does(kind).ShouldNotBeEmpty(kind);
            new ActWords("fr", "USD").Does(kind).ShouldNotBe(new ActWords("en", "USD").Does(kind));
        }
        new ActWords("en", "USD").Does("release").ShouldContain("goes on where the account stood");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Every_table_of_the_data_has_a_name_of_its_own(string language)
    {
        var names = (await Served.Page("data", language)).AllSaid("td b");
        names.Count.ShouldBeGreaterThan(7);
        names.ShouldBeUnique();
        names.ShouldContain(name => name.Contains("835"));
    }

    [Theory]
    [InlineData("trend", "September 30, 2026")]
    [InlineData("trend?from=2026-07-31", "July 31, 2026")]
    [InlineData("trend?from=2026-07-30", "September 30, 2026")]
    [InlineData("trend?from=nonsense", "September 30, 2026")]
    public async Task The_month_to_compare_with_is_chosen_and_is_the_last_one_until_then(string address, string from)
    {
        var trend = await Served.Page(address);
        trend.Said("main .eyebrow").ShouldBe($"Month over month · October 31, 2026 against {from}");
        trend.Said("#from option[selected]").ShouldBe(from);
        trend.AllSaid("#from option").Count.ShouldBe(12);
        trend
            .QuerySelectorAll("main a[href*='#list-']")
            .ShouldAllBe(link => link.GetAttribute("href")!.StartsWith(address.Contains("07-31") ? address : "trend#"));
        (await Served.Page(address, "fr")).Said("label[for=from]").ShouldBe("Le 31 octobre 2026 face au");
    }

    [Theory]
    [InlineData("en", "Compare by age")]
    [InlineData("fr", "Comparer par âge")]
    public async Task The_question_about_the_total_leads_to_where_it_is_compared(string language, string way)
    {
        var note = (await Served.Page("/", language))
            .QuerySelectorAll(".note a")
            .Single(link => link.TextContent == way);
        note.GetAttribute("href").ShouldBe("data#tie");
        (await Served.Page("data", language)).QuerySelector("#tie").ShouldNotBeNull();
    }
}
