namespace PolicyBilling.Tests.Architecture;

/// <summary>Which room of the house may name which: data goes one way, and the folders say so. Each wall has lines
/// that it must catch, and lines beside them that it must let pass.</summary>
public class RoomTests
{
    private const string AgingRules = "Ledgers:AgingRules Ledgers:AgingMethod Ledgers:TakenBackAges";

    /// <summary>The rooms in the order of the flow, each with those it may name, all of which stand above it: so
    /// there is no way round. With a colon, one type alone. A folder that is not here belongs to the one it lies
    /// in.</summary>
    private static readonly (string Room, string Sees)[] Rooms =
    [
        ("Ledgers", ""),
        ("Facts", "Ledgers"),
        ("Breakdowns", "Ledgers"),
        ("Policies.Yaml", ""),
        ("Policies.Language", "Facts"),
        ("Policies", AgingRules + " Policies.Language"),
        ("Policies.Loading", AgingRules + " Facts Policies.Yaml Policies.Language Policies"),
        ("Policies.Editing", "Policies.Yaml"),
        ("Decisions", "Breakdowns Facts Policies.Language Policies"),
        ("Plans", "Ledgers Facts Breakdowns Policies.Language Policies Decisions"),
        ("Workbench", "Policies"),
        ("Workbench.Examples", "Facts Policies.Language Policies Decisions"),
        ("Workbench.Wording", "Facts Policies.Language Policies"),
        (
            "Workbench.Explanations",
            "Ledgers Facts Breakdowns Policies.Language Policies Decisions Plans " + "Workbench.Wording:ConditionWords"
        ),
        ("Workbench.Calendars", "Ledgers Policies Decisions Plans Workbench.Explanations"),
        (
            "Workbench.Checking",
            "Ledgers Facts Policies.Yaml Policies.Language Policies Policies.Loading Decisions Plans "
                + "Workbench.Examples Workbench.Explanations"
        ),
        (
            "Workbench.Coverage",
            "Facts Policies.Yaml Policies.Language Policies Decisions Workbench.Examples Workbench.Checking"
        ),
        ("Workbench.Differences", AgingRules + " Policies.Language Policies"),
        (
            "Workbench.Remarks",
            "Ledgers Policies.Yaml Policies.Language Policies Policies.Loading Plans Workbench.Checking"
        ),
        ("Workbench.WhatIf", "Ledgers Facts Policies Decisions Plans Workbench Workbench.Remarks"),
        ("Workbench.Receivables", "Ledgers Facts Policies Decisions Plans"),
        ("Workbench.Backtests", "Ledgers Facts Policies Decisions Plans Workbench Workbench.Receivables"),
        (
            "Workbench.Comparing",
            "Ledgers Policies.Language Policies Decisions Plans Workbench.Receivables Workbench.Backtests"
        ),
        (
            "Workbench.Measures",
            "Ledgers Facts Policies.Language Policies Plans Workbench.Receivables Workbench.Comparing"
        ),
        (
            "Workbench.Resolving",
            "Ledgers Facts Breakdowns Policies.Language Policies Decisions Plans Workbench.Comparing:ReviewMonth "
                + "Workbench.Explanations"
        ),
        ("Simulator", "Ledgers"),
        ("Files.Import", "Ledgers Policies.Yaml"),
        (
            "Files.Contents",
            "Policies.Language Policies Decisions Plans Workbench.Backtests Workbench.Comparing Workbench.WhatIf "
                + "Workbench.Calendars Workbench.Measures Workbench.Wording:PlaceholderWords"
        ),
        (
            "Files.Charts",
            "Ledgers Policies.Language Policies Decisions Plans Workbench.Receivables Workbench.Backtests "
                + "Workbench.Comparing Workbench.WhatIf Workbench.Calendars Workbench.Measures Files.Contents"
        ),
        (
            "Files.Papers",
            "Ledgers:EntryKind Breakdowns Policies.Language Policies:PaperSize Decisions Plans "
                + "Files.Contents:FrenchSpaces"
        ),
        (
            "Files.Reports",
            "Ledgers:EntryKind Ledgers:EntryKinds Ledgers:EntryText Facts Breakdowns Policies.Language Policies "
                + "Decisions Plans Workbench.Examples Workbench.Checking "
                + "Workbench.Coverage Workbench.Wording Workbench.WhatIf Workbench.Receivables Workbench.Backtests "
                + "Workbench.Comparing Workbench.Calendars Workbench.Measures Files.Contents Files.Charts"
        ),
        (
            "Files.Explanations",
            "Ledgers Facts Breakdowns Policies.Language Policies Decisions Workbench.Explanations Files.Contents "
                + "Files.Papers Files.Reports"
        ),
        (
            "Files.Resolving",
            "Ledgers Policies.Language Policies Decisions Workbench.Comparing:ReviewMonth Workbench.Resolving "
                + "Files.Contents Files.Reports Files.Explanations"
        ),
        (
            "Files.Printed",
            "Policies.Yaml Files.Import Files.Contents:FrenchSpaces "
                + "Files.Reports:OutputException Files.Reports:ImportedFolder"
        ),
        (
            "Pages",
            "Breakdowns Policies.Language Policies Decisions Plans Workbench.Receivables Workbench.Comparing "
                + "Workbench.Calendars Workbench.Measures Workbench.Wording Workbench.Explanations Files.Contents "
                + "Files.Charts Files.Reports Files.Explanations"
        ),
        ("History", "Ledgers Policies"),
        ("Connectors", "Ledgers Policies.Yaml"),
        ("App", "*"),
    ];

    private static readonly Dictionary<string, Func<House, IEnumerable<string>>> Walls = new()
    {
        ["arrows"] = ForbiddenArrows,
        ["folders"] = OutOfTheirFolder,
        ["columns"] = TooWide,
    };

    [Theory]
    [InlineData("arrows")]
    [InlineData("folders")]
    [InlineData("columns")]
    public void A_wall_stands(string wall) => Walls[wall](House.Today).ShouldBeEmpty();

    [Fact]
    public void The_tests_keep_to_the_columns_too() => TooWide(new([.. House.Sources("tests")])).ShouldBeEmpty();

    [Theory]
    [InlineData("Ledgers", "using PolicyBilling.Policies;")]
    [InlineData("Ledgers", "class Specimen(Facts.AccountFacts facts);")]
    [InlineData(
        "Ledgers",
        "class Specimen { Policies.Setting? Of => null; }",
        "using PolicyBilling.Policies.Language;"
    )]
    [InlineData("Breakdowns", "using PolicyBilling.Decisions;")]
    [InlineData("Facts", "using PolicyBilling.Breakdowns;")]
    [InlineData("Facts", "using PolicyBilling.Policies;")]
    [InlineData("Facts", "class Specimen { PolicyBilling.Policies.Ladder? Ladder; }")]
    [InlineData("Policies", "using PolicyBilling.Decisions;")]
    [InlineData("Policies", "class Specimen(PracticeData data);", "using PolicyBilling.Ledgers;")]
    [InlineData("Policies.Language", "class Specimen(Practice practice);")]
    [InlineData("Policies.Language", "class Specimen { object Of => new PolicySet(); }")]
    [InlineData("Policies.Yaml", "using PolicyBilling.Facts;")]
    [InlineData("Decisions", "using PolicyBilling.Plans;")]
    [InlineData("Plans", "using PolicyBilling.Workbench.WhatIf;")]
    [InlineData("Workbench.Checking", "using PolicyBilling.Workbench.Coverage;")]
    [InlineData("Plans", "using PolicyBilling.Files.Reports;")]
    [InlineData("Files.Import", "using PolicyBilling.Files.Reports;")]
    [InlineData("Files.Import.Noticing", "using PolicyBilling.Files.Charts;")]
    [InlineData("Files.Charts", "using PolicyBilling.Files.Reports;")]
    [InlineData("Files.Charts", "using static PolicyBilling.Files.Reports.Screen;")]
    [InlineData("Files.Contents", "using PolicyBilling.Files.Charts;")]
    [InlineData("Files.Papers", "using PolicyBilling.Files.Reports;")]
    [InlineData("Files.Papers", "class Specimen(PracticeData data);", "using PolicyBilling.Ledgers;")]
    [InlineData("Files.Reports", "using Import = PolicyBilling.Files.Import.PracticeImport;")]
    [InlineData("Files.Reports", "using PolicyBilling.App.Commands;")]
    [InlineData("History", "using PolicyBilling.Files.Reports;")]
    [InlineData("History.Sending", "using PolicyBilling.Plans;")]
    [InlineData("Connectors", "using PolicyBilling.Files.Reports;")]
    [InlineData("Connectors.OpenDental", "using PolicyBilling.Policies;")]
    [InlineData("Files.Import", "using PolicyBilling.Connectors.OpenDental;")]
    [InlineData("Helpers", "class Specimen;")]
    public void An_arrow_that_points_back_is_caught(string room, string line, string also = "") =>
        ForbiddenArrows(WithSpecimen(room, line, also))
            .ShouldHaveSingleItem()
            .ShouldStartWith($"src/PolicyBilling.{room}/Specimen.cs");

    [Theory]
    [InlineData("Facts", "class Specimen(PracticeData data);", "using PolicyBilling.Ledgers;")]
    [InlineData("Policies", "class Specimen(AgingMethod aging);", "using PolicyBilling.Ledgers;")]
    [InlineData(
        "Policies.Language",
        "class Specimen { string Practice => this.Policy; string Policy => \"Policy x\"; }"
    )]
    [InlineData("Decisions", "// Plans.BillingPlan comes later.", "using PolicyBilling.Policies;")]
    [InlineData("Files.Charts", "class Specimen(Labels labels, Money money);", "using PolicyBilling.Files.Contents;")]
    [InlineData("App.Commands", "using PolicyBilling.Files.Reports;", "using PolicyBilling.Plans;")]
    public void An_arrow_that_points_forwards_is_let_pass(string room, string line, string also = "") =>
        ForbiddenArrows(WithSpecimen(room, line, also)).ShouldBeEmpty();

    [Fact]
    public void The_list_of_rooms_leaves_no_way_round()
    {
        Backwards(Rooms).ShouldBeEmpty();
        Backwards([("Ledgers", "Facts"), ("Facts", "Ledgers")]).ShouldBe(["Ledgers -> Facts"]);
        Backwards([("Ledgers", "Ledgers")]).ShouldBe(["Ledgers -> Ledgers"]);
    }

    [Theory]
    [InlineData("src/PolicyBilling/Plans/Specimen.cs", "namespace PolicyBilling;", true)]
    [InlineData("src/PolicyBilling.Files/Charts/Comparing/Specimen.cs", "namespace PolicyBilling.Files.Charts;", true)]
    [InlineData("src/PolicyBilling/Plans/Specimen.cs", "namespace PolicyBilling.Plans;", false)]
    public void A_namespace_that_is_not_its_folder_is_caught(string path, string line, bool caught) =>
        OutOfTheirFolder(House.Today.With(path, line)).Any().ShouldBe(caught);

    [Theory]
    [InlineData("var text = \"", "\";", 120, false)]
    [InlineData("var text = \"", "\";", 121, true)]
    [InlineData("var text = \"\"\"\n", "\n\"\"\";", 200, false)]
    [InlineData("var text = \"\"\"a\"\"\";\n// ", "", 121, true)]
    public void A_line_of_more_than_120_columns_is_caught(string before, string after, int columns, bool caught)
    {
        var around = before.Split('\n')[^1].Length + after.Split('\n')[0].Length;
        var line = $"{before}{new string('x', columns - around)}{after}\n";
        TooWide(House.Today.With("src/PolicyBilling/Specimen.cs", line)).Any().ShouldBe(caught);
    }

    private static House WithSpecimen(string room, string line, string also)
    {
        var usings = new[] { line, also }.Where(text => text.StartsWith("using ", StringComparison.Ordinal));
        var code = line.StartsWith("using ", StringComparison.Ordinal) ? "class Specimen;" : line;
        return House.Today.With(
            $"src/PolicyBilling.{room}/Specimen.cs",
            $"{string.Join("\n", usings)}\n\nnamespace PolicyBilling.{room};\n\n{code}\n"
        );
    }

    private static IEnumerable<string> ForbiddenArrows(House house)
    {
        foreach (var file in house.Files.Where(file => RoomOf(file.Namespace) is null))
            yield return $"{file.Path}: {file.Namespace} is no room of the house";
        foreach (var arrow in house.Arrows())
            if (
                RoomOf(arrow.File.Namespace) is { } from
                && RoomOf(arrow.To) is var to
                && to != ""
                && from != to
                && !MayName(from, to, arrow.Type)
            )
                yield return $"{arrow.File.Path}: {from} -> {arrow.To} {arrow.Type}";
    }

    // What lies in no folder, money and problems, everybody may name, and it names no room.
    private static string? RoomOf(string name) =>
        name is "PolicyBilling" ? ""
        : name is "" ? "App"
        : Rooms
            .Select(room => room.Room)
            .Where(room => $"{name}.".StartsWith($"PolicyBilling.{room}.", StringComparison.Ordinal))
            .MaxBy(room => room.Length);

    private static bool MayName(string from, string? to, string type)
    {
        var sees = Rooms.SingleOrDefault(room => room.Room == from).Sees?.Split(' ') ?? [];
        return sees.Contains("*") || sees.Contains(to) || sees.Contains($"{to}:{type}");
    }

    private static IEnumerable<string> Backwards((string Room, string Sees)[] rooms) =>
        from place in Enumerable.Range(0, rooms.Length)
        from seen in rooms[place].Sees.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where seen != "*" && !rooms[..place].Any(room => room.Room == seen.Split(':')[0])
        select $"{rooms[place].Room} -> {seen}";

    private static IEnumerable<string> OutOfTheirFolder(House house) =>
        from file in house.Files
        where file.Namespace != ""
        let folder = file.Path["src/".Length..file.Path.LastIndexOf('/')].Replace('/', '.')
        where folder != file.Namespace
        select $"{file.Path}: {file.Namespace}";

    private static IEnumerable<string> TooWide(House house)
    {
        foreach (var file in house.Files)
        {
            var raw = false;
            foreach (var (place, line) in file.Text.Split('\n').Index())
            {
                if (!raw && line.Length > 120)
                    yield return $"{file.Path}:{place + 1}: {line.Length} columns";
                raw ^= line.Split("\"\"\"").Length % 2 == 0;
            }
        }
    }
}
