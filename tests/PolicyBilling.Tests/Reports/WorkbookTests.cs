using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using MiniExcelLibs;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Reports;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Tests.Reports;

public class WorkbookTests
{
    // The others are read from top to bottom: the summary, holds by reason, collections by step.
    private static readonly int[] Tables = [2, 3, 4, 6, 7, 9, 10, 11, 12];
    private static readonly XNamespace X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData(
        "en",
        "Summary,All accounts,Statements,Holds,Held by reason,Write-offs,Collections,Collections by "
            + "step,Worklists,Problems,Settings,Texts,Crédits à rembourser,Claims never sent,Review"
    )]
    [InlineData(
        "fr",
        "Sommaire,Tous les comptes,Relevés,Retenus,Retenus par motif,Radiations,Recouvrement,Recouvrement par "
            + "étape,Listes de travail,Problèmes,Réglages,Textes,Crédits à rembourser,Claims never sent,Review"
    )]
    public void There_is_a_sheet_for_each_question(string language, string names) =>
        MiniExcel.GetSheetNames(Book(language: language)).ShouldBe(names.Split(','));

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void The_totals_of_every_sheet_are_those_of_the_result_to_the_cent(string language)
    {
        using var json = Json();
        var labels = Labels.In(language);
        var book = Book(language: language);
        var totals = json.RootElement.GetProperty("totals");
        (string Key, string Column)[] columns =
        [
            ("balance", labels.Balance),
            ("credit", labels.Credit),
            ("aged_0_30", labels.Aged0To30),
            ("aged_31_60", labels.Aged31To60),
            ("aged_61_90", labels.Aged61To90),
            ("aged_over_90", labels.AgedOver90),
            ("insurance_estimate", labels.InsuranceEstimate),
            ("patient_portion", labels.PatientPortion),
        ];
        foreach (var (key, column) in columns)
            Sum(book, labels.AllAccounts, column).ShouldBe(totals.GetProperty(key).GetDecimal(), key);
        foreach (var total in json.RootElement.GetProperty("by_decision").EnumerateArray())
        {
            var sheet = total.GetProperty("decision").GetString() switch
            {
                "hold" => labels.Holds,
                "write-off" => labels.WriteOffs,
                "collections" => labels.Collections,
                _ => null,
            };
            if (sheet is not null)
                Sum(book, sheet, labels.PatientPortion)
                    .ShouldBe(total.GetProperty("patient_portion").GetDecimal(), sheet);
        }
        var sent = json
            .RootElement.GetProperty("decisions")
            .EnumerateArray()
            .Where(decision =>
                decision.GetProperty("sends").EnumerateArray().Any(send => send.GetString() == "statement")
            );
        Sum(book, labels.Statements, labels.Amount)
            .ShouldBe(sent.Sum(decision => decision.GetProperty("amount").GetDecimal()));
        Sum(book, labels.Worklists, labels.Amount).ShouldBe(SamplePlan.Make().Worklists.Sum(row => row.Amount));
    }

    [Fact]
    public void The_summary_repeats_the_result_decision_by_decision()
    {
        using var json = Json();
        var rows = Cells(Book(), 1);
        foreach (var total in json.RootElement.GetProperty("by_decision").EnumerateArray())
        {
            var label = Labels
                .In("en")
                .Of((DecisionKind)Words.Decisions.ToList().IndexOf(total.GetProperty("decision").GetString()!));
            var row = rows.First(cells => cells[0] == label);
            row[1].ShouldBe(total.GetProperty("accounts").GetRawText());
            row[2].ShouldBe(total.GetProperty("patient_portion").GetRawText());
        }
    }

    [Fact]
    public void Text_that_looks_like_a_formula_or_a_number_stays_text()
    {
        var sheet = Sheet(Book(), 2);
        sheet.Descendants(X + "f").ShouldBeEmpty();
        foreach (
            var text in new[]
            {
                "0012",
                "=HYPERLINK(\"http://evil.example\",\"Click\")",
                "+1 (555) 010-0000",
                "-2+3",
                "@SUM(A1:A9)",
                "\tTab first",
                "\nReturn first",
            }
        )
            sheet.Descendants(X + "c").Single(cell => cell.Value == text).Attribute("t")!.Value.ShouldBe("str");
    }

    [Fact]
    public void Long_right_to_left_and_broken_names_come_through()
    {
        var names = Cells(Book(), 2).Select(cells => cells[1]).ToList();
        names.ShouldContain("يوسف العَمري");
        names.ShouldContain("Bell\uFFFD and \uFFFD half a face");
        names.ShouldContain(name => name.Length == 300);
    }

    [Fact]
    public void A_text_longer_than_a_cell_is_cut_and_says_so()
    {
        var account = SamplePlan.Account("1", "A", DecisionKind.Hold, "p", "r", 1.00m) with
        {
            Because = new string('x', 32_768),
        };
        var text = Cells(Book(SamplePlan.Of([account])), 2)[1][3];
        text.Length.ShouldBe(32_767);
        text.ShouldEndWith("x…");
    }

    [Fact]
    public void Money_and_dates_are_numbers_with_their_formats()
    {
        var cells = Sheet(Book(), 4).Descendants(X + "row").ElementAt(2).Elements(X + "c").ToList();
        cells[4].Attribute("t").ShouldBeNull();
        cells[4].Value.ShouldBe("300.00");
        cells[6].Value.ShouldBe("46341", "November 15, 2026");
        Format(cells[4]).ShouldStartWith("#,##0.00");
        Format(cells[6]).ShouldBe("yyyy\\-mm\\-dd");
    }

    [Fact]
    public void Holds_stand_by_reason_and_then_by_money()
    {
        var holds = Cells(Book(), 4)
            .Skip(1)
            .Select(cells =>
                (Reason: cells[0], Money: decimal.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture))
            )
            .ToList();
        holds
            .Select(hold => hold.Reason)
            .Take(5)
            .ShouldBe(["Bankruptcy", "A promise \"runs\"", "Too soon", "Too soon", "Too soon"]);
        holds.Where(hold => hold.Reason == "Too soon").Select(hold => hold.Money).ShouldBe([80.10m, 45.00m, 20.05m]);
    }

    [Theory]
    [InlineData(5, "Held by reason", DecisionKind.Hold, "Subtotal What we hold,350.00")]
    [InlineData(8, "Collections by step", DecisionKind.Collections, "Subtotal Escalation,2360.00")]
    public void Holds_and_collections_have_a_subtotal_for_each_policy(
        int sheet,
        string title,
        DecisionKind kind,
        string subtotal
    )
    {
        var rows = Cells(Book(), sheet);
        rows[0][0].ShouldBe(title);
        rows.ShouldContain(cells => subtotal == $"{cells[0]},{cells[2]}");
        var total = SamplePlan.Make().ByDecision.Single(total => total.Kind == kind);
        rows[^1]
            [..3]
            .ShouldBe([
                "Total",
                $"{total.Accounts}",
                total.PatientPortion.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ]);
        rows.Where(cells => cells[0].StartsWith("Subtotal", StringComparison.Ordinal))
            .Sum(cells => Number(cells[2]))
            .ShouldBe(Number(rows[^1][2]));
    }

    [Fact]
    public void Each_worklist_has_a_sheet_with_its_rows_and_room_for_what_came_of_it()
    {
        var plan = SamplePlan.Make();
        var book = Book(plan);
        foreach (var list in plan.Worklists.GroupBy(row => Titles.Of(plan, "en").Worklist(row.Worklist)))
        {
            Sum(book, list.Key, "Amount").ShouldBe(list.Sum(row => row.Amount));
            var row =
                (IDictionary<string, object?>)MiniExcel.Query(book, useHeaderRow: true, sheetName: list.Key).First();
            foreach (var room in new[] { "Outcome", "Done by", "Done on" })
                row[room].ShouldBeNull();
        }
        (
            (IDictionary<string, object?>)
                MiniExcel.Query(book, useHeaderRow: true, sheetName: "Claims never sent").First()
        )["Carrier"]
            .ShouldBe("Delta");
    }

    [Fact]
    public void Every_row_that_people_work_says_how_the_guarantor_is_reached_and_begins_with_what_may_not_be_asked()
    {
        const string caution = "Do not ask for payment: the debt is disputed (flag of the account).";
        var row = new WorklistRow("tomorrow", "1", "A", null, null, null, null, 1.00m, "Speak of it.")
        {
            Recipient = new("A", "12 Elm St", "Derby", "VT", "05829", "555-0100", "a@example.org", "fr"),
            Cautions = caution,
        };
        var plan = SamplePlan.Of(
            [
                SamplePlan.Account("1", "A", DecisionKind.Statement, "p", "r", 1.00m) with
                {
                    Disposition = new Disposition.Statement(new Mailing("mail"), row.Recipient),
                    Cautions = row.Cautions,
                },
                SamplePlan.Account("2", "B", DecisionKind.Collections, "p", "r", 1.00m) with
                {
                    Disposition = new Disposition.Collections(["call"], null, "Hello.", false, row.Recipient),
                    Cautions = row.Cautions,
                },
            ],
            [row]
        ) with
        {
            WorklistsInForce = [new WorklistInForce("tomorrow", "", false)],
        };
        foreach (var sheet in (string[])["Statements", "Collections", "Worklists", "Tomorrow"])
        {
            using var book = Book(plan);
            var cells =
                (IDictionary<string, object>)MiniExcel.Query(book, useHeaderRow: true, sheetName: sheet).First();
            cells["Phone"].ShouldBe("555-0100");
            cells["E-mail"].ShouldBe("a@example.org");
            cells["Address"].ShouldBe("12 Elm St, Derby, VT 05829");
            cells["Language"].ShouldBe("French");
            if (sheet != "Collections")
                ((string)cells["Why"]).ShouldStartWith(caution + "\n");
        }
    }

    [Fact]
    public void Worklists_named_like_a_sheet_or_longer_than_one_may_be_get_sheets_of_their_own()
    {
        string[] names =
        [
            "holds",
            "history",
            "a-worklist-with-a-very-long-name-1",
            "a-worklist-with-a-very-long-name-2",
        ];
        var plan = SamplePlan.Of(
            [SamplePlan.Account("1", "A", DecisionKind.Hold, "p", "r", 1.00m)],
            [.. names.Select(name => new WorklistRow(name, "1", "A", null, null, null, null, 1.00m, ""))]
        ) with
        {
            WorklistsInForce = [.. names.Select(name => new WorklistInForce(name, "", false))],
        };
        MiniExcel
            .GetSheetNames(Book(plan))
            .TakeLast(4)
            .ShouldBe(["Holds-2", "History-2", "A worklist with a very long nam", "A worklist with a very long n-2"]);
    }

    [Fact]
    public void Tables_have_a_frozen_heading_and_a_filter_and_the_summary_has_neither()
    {
        var book = Book();
        Sheet(book, 1).Descendants(X + "autoFilter").ShouldBeEmpty();
        Sheet(book, 1).Descendants(X + "pane").ShouldBeEmpty();
        foreach (var sheet in Tables.Append(13).Append(14).Append(15))
        {
            Sheet(book, sheet).Descendants(X + "autoFilter").Count().ShouldBe(1);
            Sheet(book, sheet).Descendants(X + "pane").Single().Attribute("state")!.Value.ShouldBe("frozen");
        }
    }

    [Theory]
    [InlineData(8, "T")]
    [InlineData(9, "T")]
    [InlineData(10, "T,T (2)")]
    [InlineData(19, "T,T (2),T (3)")]
    public void A_report_longer_than_a_sheet_goes_on_in_the_next(int rows, string sheets)
    {
        var report = Report.Table(
            "T",
            Enumerable.Range(1, rows).ToList(),
            new Column<int>("N", CellFormat.Count, 10, number => number)
        );
        using var stream = new MemoryStream();
        Workbook.Write(stream, [report], rowLimit: 10, cancel: TestContext.Current.CancellationToken);
        MiniExcel.GetSheetNames(stream).ShouldBe(sheets.Split(','));
        sheets
            .Split(',')
            .SelectMany(sheet =>
                MiniExcel.Query(stream, useHeaderRow: true, sheetName: sheet).Select(row => (int)row.N)
            )
            .ShouldBe(Enumerable.Range(1, rows));
    }

    [Fact]
    public void An_empty_plan_still_has_every_sheet_with_its_headings()
    {
        var book = Book(
            SamplePlan.Of([]) with
            {
                Problems = [],
                Settings = [],
                NeedsApproval = [],
                NotExported = [],
                WorklistsInForce = [],
                Texts = [],
                NewestEntry = null,
            }
        );
        foreach (var sheet in Tables)
            Cells(book, sheet).Single().ShouldAllBe(heading => heading.Length > 0);
    }

    private static MemoryStream Book(BillingPlan? plan = null, string language = "en")
    {
        var stream = new MemoryStream();
        Workbook.Write(
            stream,
            DryRunReports.All(plan ?? SamplePlan.Make(), language),
            cancel: TestContext.Current.CancellationToken
        );
        return stream;
    }

    private static JsonDocument Json()
    {
        using var stream = new MemoryStream();
        PlanJson.Write(SamplePlan.Make(), stream);
        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static decimal Sum(MemoryStream book, string sheet, string column)
    {
        var rows = MiniExcel
            .Query(book, useHeaderRow: true, sheetName: sheet)
            .Cast<IDictionary<string, object?>>()
            .ToList();
        return rows.Sum(row => Convert.ToDecimal(row[column], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static decimal Number(string cell) =>
        decimal.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    private static XElement Part(MemoryStream book, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(book.ToArray()));
        using var stream = zip.GetEntry(name)!.Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static XElement Sheet(MemoryStream book, int sheet) => Part(book, $"xl/worksheets/sheet{sheet}.xml");

    private static List<List<string>> Cells(MemoryStream book, int sheet) =>
        [
            .. Sheet(book, sheet)
                .Descendants(X + "row")
                .Select(row => row.Elements(X + "c").Select(cell => cell.Value).ToList()),
        ];

    private static string Format(XElement cell)
    {
        var styles = Part(Book(), "xl/styles.xml");
        var number = styles
            .Element(X + "cellXfs")!
            .Elements(X + "xf")
            .ElementAt((int)cell.Attribute("s")!)
            .Attribute("numFmtId")!
            .Value;
        return styles
            .Descendants(X + "numFmt")
            .Single(format => format.Attribute("numFmtId")!.Value == number)
            .Attribute("formatCode")!
            .Value;
    }
}
