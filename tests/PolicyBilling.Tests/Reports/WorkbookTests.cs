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
    // The others are read from top to bottom: the first sheet, the summary, holds by reason, collections by step.
    private static readonly int[] Tables = [3, 4, 5, 7, 8, 10, 11, 12, 13];
    private static readonly XNamespace X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData(
        "en",
        "Read me first|Summary|All accounts|Statements|Holds|Held by reason|Write-offs|Letters, calls, agency|"
            + "Collections by step|Worklists|Problems|Settings|Texts|Crédits à rembourser|Claims never sent|Review"
    )]
    [InlineData(
        "fr",
        "À lire d’abord|Sommaire|Tous les comptes|Relevés|Retenus|Retenus par motif|Radiations|Lettres, appels, agence|"
            + "Recouvrement par étape|Listes de travail|Problèmes|Réglages|Textes|Crédits à rembourser|"
            + "Claims never sent|Review"
    )]
    public void There_is_a_sheet_for_each_question(string language, string names) =>
        MiniExcel.GetSheetNames(Book(language: language)).ShouldBe(names.Split('|'));

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
        var rows = Cells(Book(), 2);
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
        var sheet = Sheet(Book(), 3);
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
            sheet.Descendants(X + "c").Single(cell => cell.Value == text).Attribute("t")!.Value.ShouldBe("inlineStr");
    }

    [Fact]
    public void Long_right_to_left_and_broken_names_come_through()
    {
        var names = Cells(Book(), 3).Select(cells => cells[1]).ToList();
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
        var text = Cells(Book(SamplePlan.Of([account])), 3)[1][3];
        text.Length.ShouldBe(32_767);
        text.ShouldEndWith("x…");
    }

    [Fact]
    public void Money_and_dates_are_numbers_with_their_formats()
    {
        var cells = Sheet(Book(), 5).Descendants(X + "row").ElementAt(2).Elements(X + "c").ToList();
        cells[4].Attribute("t").ShouldBeNull();
        cells[4].Value.ShouldBe("300.00");
        cells[6].Value.ShouldBe("46341", "November 15, 2026");
        Format(cells[4]).ShouldStartWith("#,##0.00");
        Format(cells[6]).ShouldBe("yyyy\\-mm\\-dd");
    }

    [Fact]
    public void Holds_stand_by_reason_and_then_by_money()
    {
        var holds = Cells(Book(), 5)[1..^1]
            .Select(cells =>
                (Reason: cells[2], Money: decimal.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture))
            )
            .ToList();
        holds
            .Select(hold => hold.Reason)
            .Take(5)
            .ShouldBe(["Bankruptcy", "A promise \"runs\"", "Too soon", "Too soon", "Too soon"]);
        holds.Where(hold => hold.Reason == "Too soon").Select(hold => hold.Money).ShouldBe([80.10m, 45.00m, 20.05m]);
    }

    [Theory]
    [InlineData(6, "Held by reason", DecisionKind.Hold, "Subtotal What we hold,350.00")]
    [InlineData(9, "Collections by step", DecisionKind.Collections, "Subtotal Escalation,2360.00")]
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
        var some = SamplePlan.Make().Decisions.Where(decision => decision.Kind == kind).ToList();
        // What is owed to a patient is not taken off what others owe.
        var money = some.Sum(decision =>
            kind == DecisionKind.Hold ? Math.Max(0, decision.Figures.PatientPortion) : decision.Amount
        );
        rows[^1]
            [..3]
            .ShouldBe(["Total", $"{some.Count}", money.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
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
        foreach (var sheet in (string[])["Statements", "Letters, calls, agency", "Worklists", "Tomorrow"])
        {
            using var book = Book(plan);
            var cells =
                (IDictionary<string, object>)MiniExcel.Query(book, useHeaderRow: true, sheetName: sheet).First();
            cells["Phone"].ShouldBe("555-0100");
            cells["E-mail"].ShouldBe("a@example.org");
            cells["Address"].ShouldBe("12 Elm St, Derby, VT 05829");
            cells["Language"].ShouldBe("French");
            if (sheet != "Letters, calls, agency")
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
        Sheet(book, 2).Descendants(X + "tablePart").ShouldBeEmpty();
        Sheet(book, 2).Descendants(X + "pane").ShouldBeEmpty();
        foreach (var sheet in Tables.Append(14).Append(15).Append(16))
        {
            var table = Part(book, $"xl/tables/table{sheet}.xml");
            table.Element(X + "autoFilter")!.Attribute("ref")!.Value.ShouldBe(table.Attribute("ref")!.Value);
            table
                .Descendants(X + "tableColumn")
                .Select(column => column.Attribute("name")!.Value)
                .ShouldBe(Cells(book, sheet)[0]);
            Sheet(book, sheet).Descendants(X + "pane").Single().Attribute("state")!.Value.ShouldBe("frozen");
        }
    }

    [Fact]
    public void The_account_and_its_name_stay_in_sight_and_on_every_printed_page()
    {
        var book = Book();
        foreach (var sheet in new[] { 3, 4, 5, 7, 8, 10, 14, 15, 16 })
        {
            Sheet(book, sheet).Descendants(X + "pane").Single().Attribute("xSplit")!.Value.ShouldBe("2");
            Cells(book, sheet)[0][..2].ShouldBe(["Account", "Guarantor"]);
            Part(book, "xl/workbook.xml")
                .Descendants(X + "definedName")
                .Single(name =>
                    name.Attribute("name")!.Value == "_xlnm.Print_Titles"
                    && name.Attribute("localSheetId")!.Value == $"{sheet - 1}"
                )
                .Value.ShouldEndWith("!$A:$B," + $"'{Names(book)[sheet - 1]}'!$1:$1");
        }
    }

    [Fact]
    public void The_last_row_of_a_table_is_its_sums_and_stands_outside_the_table()
    {
        var book = Book();
        foreach (var sheet in Tables.Append(14).Append(15).Append(16))
        {
            var (rows, columns) = (Cells(book, sheet), Columns(book, sheet));
            var end = Part(book, $"xl/tables/table{sheet}.xml").Attribute("ref")!.Value.Split(':')[1];
            var hasTotals = rows[^1][0] == "Total";
            hasTotals.ShouldBe(columns.Contains("Amount") || columns.Contains("Patient portion"));
            end.ShouldEndWith($"{rows.Count - (hasTotals ? 1 : 0)}");
            if (!hasTotals)
                continue;
            rows[^1][1].ShouldBe(rows.Count == 3 ? "1 row" : $"{rows.Count - 2} rows");
            foreach (
                var column in columns.Index().Where(column => column.Item is "Amount" or "Balance" or "Over 90 days")
            )
                rows[1..^1].Sum(row => Number(row[column.Index])).ShouldBe(Number(rows[^1][column.Index]));
        }
    }

    [Theory]
    [InlineData("en", "Read me first", "All accounts", "Crédits à rembourser")]
    [InlineData("fr", "À lire d’abord", "Tous les comptes", "Crédits à rembourser")]
    public void An_account_leads_to_its_row_among_all_accounts_and_from_there_to_its_worklist(
        string language,
        string first,
        string all,
        string list
    )
    {
        var book = Book(language: language);
        Names(book)[0].ShouldBe(first);
        var (accounts, refunds) = (Names(book).IndexOf(all) + 1, Names(book).IndexOf(list) + 1);
        Links(book, refunds).Values.ShouldAllBe(place => place.StartsWith($"'{all}'!A"));
        foreach (var (cell, place) in Links(book, refunds))
        {
            At(book, accounts, place.Split('!')[1]).ShouldBe(At(book, refunds, cell));
            Links(book, accounts)[place.Split('!')[1]].ShouldBe($"'{list}'!{cell}");
        }
        foreach (var sheet in Names(book).Skip(1))
            Links(book, 1).Values.ShouldContain($"'{sheet}'!A1");
    }

    [Theory]
    [InlineData("a/b\\c?d*e[f]g:h", "a b c d e f g h")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("", "-")]
    [InlineData("history", "history (2)")]
    [InlineData("a name of thirty-one characters", "a name of thirty-one characters")]
    [InlineData("a name of thirty-two characters!", "a name of thirty-two characters")]
    public void A_sheets_name_is_one_that_Excel_allows(string wanted, string name) =>
        Written([Numbers(1, CellFormat.Count) with { Name = wanted }]).ShouldBe([name]);

    [Fact]
    public void Two_reports_of_one_name_have_two_sheets() =>
        Written([Numbers(1, CellFormat.Count), Numbers(1, CellFormat.Count) with { Name = "t" }])
            .ShouldBe(["T", "t (2)"]);

    [Fact]
    public void The_same_plan_gives_the_same_bytes_dated_by_its_day_and_without_a_persons_name()
    {
        Book().ToArray().ShouldBe(Book().ToArray());
        var properties = Part(Book(), "docProps/core.xml");
        properties
            .Elements()
            .Select(element => $"{element.Name.LocalName} {element.Value}")
            .ShouldBe(["title Dry run as of October 31, 2026", "language en", "created 2026-10-31T00:00:00Z"]);
        Part(Book(), "docProps/app.xml").Value.ShouldBe("PolicyBillingÉrable Dental");
    }

    [Fact]
    public void What_must_be_looked_at_stands_first_and_leads_to_its_sheet()
    {
        var plan = SamplePlan.Make() with { NewestEntry = SamplePlan.AsOf.AddDays(-32) };
        var rows = Cells(Book(plan), 1);
        rows.Skip(rows.FindIndex(row => row[0] == "Look at this first") + 1)
            .Select(row => row[0])
            .TakeWhile(what => what.Length > 0)
            .ShouldBe([
                "held by faults",
                "old data",
                "needs a yes",
                "needs a yes",
                "errors",
                "warnings",
                "tables missing",
            ]);
        Cells(Book(plan with { NewestEntry = SamplePlan.AsOf.AddDays(-7) }), 1)
            .ShouldNotContain(row => row[0] == "old data");
        Links(Book(plan), 1).Values.Count(place => place == "'Problems'!A1").ShouldBe(3);
    }

    [Fact]
    public void The_first_sheets_sums_foot()
    {
        var rows = Cells(Book(), 1);
        var start = rows.FindIndex(row => row[0] == "What it comes to") + 1;
        var all = rows.FindIndex(start, row => row[0] == "All accounts");
        rows[start..all].Sum(row => Number(row[1])).ShouldBe(Number(rows[all][1]));
        rows[start..all].Sum(row => Number(row[2])).ShouldBe(Number(rows[all][2]));
        (Number(rows[all][2]) + Number(rows[all + 1][2])).ShouldBe(Number(rows[all + 2][2]));
    }

    [Theory]
    [InlineData(CellFormat.Count, 9, "T")]
    [InlineData(CellFormat.Count, 10, "T,T (2)")]
    [InlineData(CellFormat.Count, 19, "T,T (2),T (3)")]
    // A row of sums takes its place too.
    [InlineData(CellFormat.Money, 8, "T")]
    [InlineData(CellFormat.Money, 9, "T,T (2)")]
    public void A_report_longer_than_a_sheet_goes_on_in_the_next(CellFormat format, int rows, string sheets)
    {
        using var stream = new MemoryStream();
        Workbook.Write(
            stream,
            Bare,
            [Numbers(rows, format)],
            rowLimit: 10,
            cancel: TestContext.Current.CancellationToken
        );
        MiniExcel.GetSheetNames(stream).ShouldBe(sheets.Split(','));
        sheets
            .Split(',')
            .SelectMany(sheet =>
                MiniExcel
                    .Query(stream, useHeaderRow: true, sheetName: sheet)
                    .Where(row => row.A is not string)
                    .Select(row => (int)row.N)
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
        {
            var rows = Cells(book, sheet);
            rows[0].ShouldAllBe(heading => heading.Length > 0);
            rows[1..].Single()[0].ShouldBe("no rows");
        }
    }

    private static readonly Cover Bare = new("T", "P", null, "en");

    private static Report Numbers(int rows, CellFormat format) =>
        Report.Table(
            "T",
            Enumerable.Range(1, rows).ToList(),
            new Column<int>("A", CellFormat.Text, 10, _ => null),
            new Column<int>("N", format, 10, number => number)
        );

    private static List<string> Written(IEnumerable<Report> reports)
    {
        using var stream = new MemoryStream();
        Workbook.Write(stream, Bare, reports, cancel: TestContext.Current.CancellationToken);
        return Names(stream);
    }

    private static List<string> Names(MemoryStream book) => MiniExcel.GetSheetNames(book);

    private static List<string> Columns(MemoryStream book, int sheet) => Cells(book, sheet)[0];

    private static Dictionary<string, string> Links(MemoryStream book, int sheet) =>
        Sheet(book, sheet)
            .Descendants(X + "hyperlink")
            .ToDictionary(link => link.Attribute("ref")!.Value, link => link.Attribute("location")!.Value);

    private static string At(MemoryStream book, int sheet, string cell) =>
        Sheet(book, sheet).Descendants(X + "c").Single(found => found.Attribute("r")!.Value == cell).Value;

    private static MemoryStream Book(BillingPlan? plan = null, string language = "en")
    {
        var stream = new MemoryStream();
        Workbook.Write(
            stream,
            DryRunCover.Of(plan ?? SamplePlan.Make(), language, DataAge.Of(plan ?? SamplePlan.Make(), null, 7)),
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
        // The sums below the lines are none of them.
        return rows.Where(row => row.Values.First() as string != "Total")
            .Sum(row => Convert.ToDecimal(row[column], System.Globalization.CultureInfo.InvariantCulture));
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

    private static List<List<string>> Cells(MemoryStream book, int sheet)
    {
        var xml = Sheet(book, sheet);
        var columns = xml.Descendants(X + "col").Count();
        return [.. xml.Descendants(X + "row").Select(row => Cells(row, columns))];
    }

    private static List<string> Cells(XElement row, int columns)
    {
        var cells = row.Elements(X + "c")
            .ToDictionary(cell => cell.Attribute("r")!.Value.TrimEnd([.. "0123456789"]), cell => cell.Value);
        return
        [
            .. Enumerable
                .Range(0, columns)
                .Select(column => cells.GetValueOrDefault(Files.Reports.Sheets.Sheet.Letters(column), "")),
        ];
    }

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
