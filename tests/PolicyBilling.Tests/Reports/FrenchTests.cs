using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Charts.Backtests;
using PolicyBilling.Files.Charts.Comparing;
using PolicyBilling.Files.Charts.WhatIf;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Explanations;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Files.Reports.Backtests;
using PolicyBilling.Files.Reports.Calendars;
using PolicyBilling.Files.Reports.Comparing;
using PolicyBilling.Files.Reports.WhatIf;
using PolicyBilling.Ledgers;
using PolicyBilling.Pages.Agreements;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench;
using PolicyBilling.Workbench.Backtests;
using PolicyBilling.Workbench.Calendars;
using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Explanations;
using PolicyBilling.Workbench.Remarks;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.Tests.Reports;

/// <summary>Whoever reads French reads no English: no name of a rule, step, list or setting, and no English word, but
/// where the practice's own data or a text for an English patient is shown. Where something stands in the policy files
/// is small print of its own.</summary>
public partial class FrenchTests
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private static readonly PolicySet Policies = PolicyText.Shipped();

    private static readonly Lazy<PracticeData> Data = new(() =>
        PracticeImport.Read(Path.Combine(PolicyText.ShippedFolder, "..", "seeds", "demo"))
    );

    // The practice's own words: names, addresses, what it writes to patients, what its system calls accounts.
    private static readonly string[] OwnWords =
    [
        "Responsable",
        "Patient",
        "Assureur",
        "Courriel",
        "Adresse",
        "Texte",
        "Texte du relevé",
        "Type de facturation",
        "Nouveau type proposé",
        "Quoi",
        "Source",
    ];

    private static readonly string SmallPrint = Labels.In("fr").InFiles;

    public static TheoryData<string> Outputs() =>
        ["dry-run", "agreement", "explain", "compare", "calendar", "what-if", "backtest"];

    [Theory]
    [MemberData(nameof(Outputs))]
    public void No_French_output_names_a_rule_or_says_an_English_word(string output) =>
        Of(output, "fr").SelectMany(Found).ShouldBeEmpty();

    /// <summary>The search finds what it is for.</summary>
    [Theory]
    [InlineData("agreement")]
    [InlineData("compare")]
    [InlineData("calendar")]
    public void The_same_search_finds_the_English_of_English_outputs(string output) =>
        Of(output, "en").SelectMany(Found).ShouldNotBeEmpty();

    [Theory]
    [InlineData("coverage · never-claimed", "never-claimed")]
    [InlineData("le réglage minimum_balance", "minimum_balance")]
    [InlineData("Jamais demandé the insurer", "the")]
    [InlineData("Le type de compte no-contact ne reçoit rien", null)]
    [InlineData("Jamais demandé à l’assureur", null)]
    public void A_name_or_an_English_word_is_found_and_a_billing_type_is_none(string text, string? found) =>
        Found(text).FirstOrDefault().ShouldBe(found is null ? null : $"{found}: {text}");

    [Fact]
    public void What_the_data_says_in_words_that_nobody_knows_is_told_in_French_once_with_its_count()
    {
        using var export = new ExportFolder()
            .File("accounts.csv", "account,name,language,flags,billing_type", "A1,Ann,es,vip,gold", "A2,Ben,es,,")
            .File("claims.csv", "claim,account,status")
            .File("export.yaml", "as_of: 2026-10-30")
            .Ledger("E1,A1,2026-10-01,charge,9.00");
        var (data, options) = (export.Read(), new RunOptions(AsOf, "fr"));
        var policies = PolicyText.Load(("p", "rules: [{ name: r, when: true, then: hold, because: B. }]"));
        var plan = RunRemarks.Add(
            BillingRun.Plan(data, policies, options, TestContext.Current.CancellationToken),
            data,
            policies,
            options
        );
        plan.Problems.Select(problem => problem.Message)
            .ShouldContain("2 lignes ont la langue 'es', que le cabinet n’écrit pas : on leur écrit en 'en'.");
        plan.Problems.Count.ShouldBeGreaterThan(3);
        plan.Problems.SelectMany(problem => Found(problem.Message)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_table_and_every_column_that_guards_has_a_French_word()
    {
        var (french, english) = (Labels.In("fr"), Labels.In("en"));
        foreach (var name in GuardingColumns.Names)
            french.OfTable(name).ShouldNotBe(english.OfTable(name), name);
    }

    [Fact]
    public void Small_print_stands_at_the_far_right()
    {
        var tables = Reports("dry-run", "fr").Where(report => report.Columns.Any(column => column.Title == SmallPrint));
        foreach (var table in tables.ToList())
            table.Columns[^1].Title.ShouldBe(SmallPrint, table.Name);
        tables.Count().ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Every_sheet_has_a_name_that_a_workbook_may_have_and_no_two_the_same()
    {
        var names = Reports("dry-run", "fr").Select(report => report.Name).ToList();
        names.ShouldAllBe(name =>
            name.Length > 0 && name.Length <= 31 && name.IndexOfAny("[]:*?/\\".ToCharArray()) < 0
        );
        names.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(names.Count);
    }

    private static IEnumerable<string> Found(string text) =>
        Names.Matches(text).Concat(Words().Matches(text)).Select(match => $"{match.Value}: {text}");

    // The practice's system may call a billing type what a policy is called.
    private static readonly Regex Names = new(
        "(?<![\\w-])("
            + string.Join(
                '|',
                All(Policies)
                    .Where(name => name.IndexOfAny(['-', '_']) >= 0)
                    .Except(Policies.Practice.BillingTypes.Keys)
                    .Select(Regex.Escape)
            )
            + ")(?![\\w-])"
    );

    private static IEnumerable<string> All(PolicySet policies) =>
        policies
            .Practice.Settings.Select(setting => setting.Name)
            .Concat(
                policies.Policies.SelectMany(policy =>
                    (string[])
                        [
                            policy.Name,
                            .. policy.Settings.Select(setting => setting.Name),
                            .. (policy.Ladder?.Steps ?? []).Select(step => step.Name),
                            .. policy.Rules.Select(rule => rule.Name),
                            .. policy.Guards.Select(guard => guard.Name),
                            .. policy.Worklists.Select(list => list.Name),
                            .. policy.Messages.Concat(policy.Notes).Select(text => text.Name),
                        ]
                )
            );

    private static IEnumerable<string> Of(string output, string language) =>
        Screen(output, language)
            .Concat(Reports(output, language).SelectMany(Cells))
            .Concat(Charts(output, language).SelectMany(Texts));

    private static IEnumerable<string> Cells(Report report)
    {
        yield return report.Name;
        foreach (var column in report.Columns)
            yield return column.Title;
        var own = report.Columns.Select(column => OwnWords.Append(SmallPrint).Contains(column.Title)).ToList();
        foreach (var row in report.Rows)
            for (var i = 0; i < row.Cells.Count; i++)
                if (row.Cells[i] is string text && !own[i])
                    yield return text;
    }

    private static IEnumerable<string> Texts(Chart chart) =>
        Cells(chart.Table with { Name = "" })
            .Append(chart.Title)
            .Append(chart.Sentence)
            .Append(WebUtility.HtmlDecode(Tag().Replace(chart.Svg(), " ")));

    private static IEnumerable<string> Screen(string output, string language)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        switch (output)
        {
            case "dry-run":
                ConsoleSummary.Write(DemoReports.Shipped(language).Plan, writer, language);
                break;
            case "agreement":
                using (var stream = new MemoryStream())
                {
                    AgreementFile.Write(PolicyBilling.Workbench.Wording.Agreement.Of(Policies, language), stream);
                    var page = Source().Replace(Encoding.UTF8.GetString(stream.ToArray()), "");
                    writer.Write(WebUtility.HtmlDecode(Tag().Replace(page, "")));
                }
                break;
            case "explain":
                foreach (var explanation in Explained(language))
                    writer.Write(Explain(explanation, language));
                break;
            case "compare":
                var compared = Compared(language);
                ComparisonScreen.Write(compared, writer, language);
                var months = Source().Replace(ComparisonPractice.Page(compared, language), "");
                writer.Write(WebUtility.HtmlDecode(Tag().Replace(months, "\n")));
                break;
            case "calendar":
                CalendarScreen.Write(Calendar(), writer, language);
                break;
            case "what-if":
                WhatIfScreen.Write(Changed(language), writer, language);
                break;
            default:
                BacktestScreen.Write(LookedBack(language), writer, language);
                break;
        }
        return writer.ToString().Split('\n');
    }

    private static IEnumerable<Report> Reports(string output, string language) =>
        output switch
        {
            "dry-run" => DryRunReports.All(DemoReports.Shipped(language).Plan, language, Calendar()),
            "explain" => Explained(language).SelectMany(explanation => BreakdownReports.All(explanation, language)),
            "compare" => ComparisonReports.All(Compared(language), language),
            "calendar" => CalendarReports.All(Calendar(), language),
            "what-if" => WhatIfReports.All(Changed(language), language),
            "backtest" => BacktestReports.All(LookedBack(language), language),
            _ => [],
        };

    private static IEnumerable<Chart> Charts(string output, string language) =>
        output switch
        {
            "dry-run" => DemoReports.Shipped(language).Content.Charts,
            "compare" => ComparisonCharts.All(Compared(language), language),
            "what-if" => WhatIfCharts.All(Changed(language), language),
            "backtest" => BacktestCharts.All(LookedBack(language), language),
            _ => [],
        };

    // What was booked is told in the words of the practice's system, and where a rule stands by its file and line.
    private static string Explain(Explanation explanation, string language)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        ExplanationText.Write(explanation, writer, language);
        var text = writer.ToString();
        return Place().Replace(text[..text.IndexOf("\n\n", StringComparison.Ordinal)] + Behind(text), "");
    }

    private static string Behind(string text) =>
        text[Math.Max(text.IndexOf("\nContacts", StringComparison.Ordinal), 0)..];

    // One account of each decision whose guarantor reads the language, so that texts for patients are in it too.
    private static IEnumerable<Explanation> Explained(string language) =>
        BillingRun
            .Plan(Data.Value, Policies, new RunOptions(AsOf, language))
            .Decisions.Select((decision, place) => (decision, account: Data.Value.AccountIds.Find(decision.Account)))
            .Where(found =>
                Data.Value.Accounts[found.account].Language is var word
                && word >= 0
                && Data.Value.Words[word] == language
            )
            .DistinctBy(found => (found.decision.Kind, found.decision.Policy))
            .Select(found =>
                Explainer.Explain(Data.Value, found.account, Policies, AsOf, language) with
                {
                    NotExported = ["claims", "accounts.flags"],
                }
            );

    private static Comparison Compared(string language) =>
        MonthOverMonth.Compare(
            Period.Of(Data.Value, new DateOnly(2026, 9, 30), AsOf),
            Policies,
            PolicyText.Shipped(new SettingOverride("statements", "minimum_balance", "60.00")),
            language
        );

    private static BillingCalendar Calendar() => CalendarRun.Of(Data.Value, Policies, new RunOptions(AsOf), 90);

    private static PolicyChange Changed(string language) =>
        WhatIfRun.Of(
            Data.Value,
            new NamedPolicies("p", Policies),
            new NamedPolicies(
                "p",
                PolicyText.Shipped(new SettingOverride("statements", "minimum_balance", "60.00")),
                "statements.minimum_balance=60.00"
            ),
            new RunOptions(AsOf, language)
        );

    private static Backtest LookedBack(string language) =>
        BacktestRun.Of(Data.Value, [new NamedPolicies("p", Policies)], new RunOptions(AsOf, language), 3);

    [GeneratedRegex(
        @"(?<![\w’'-])(the|and|with|of|not|is|was|this|from|which|than|statements?|hold|held|owes|claims?|insurer"
            + @"|write-off|worklist|guard|rule|step|yes)(?![\w’'-])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Words();

    [GeneratedRegex("<span class=\"source\">.*?</span>|<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Source();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\S+\.yaml:\d+")]
    private static partial Regex Place();
}
