using System.Text.Json;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Reports.Group;

/// <summary>The result of <c>dry-run --group --format json</c>: one line, whatever the number of practices.</summary>
public static class GroupJson
{
    /// <summary>Writes a group's result and what the program tells the shell.</summary>
    public static void Write(GroupResult group, int exitCode, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, DecisionJson.Options);
        json.WriteStartObject();
        json.Text("group", group.Group);
        json.WriteNumber("exit_code", exitCode);
        json.WriteNumber("decided", group.Decided.Count());
        json.WriteNumber("refused", group.Refused.Count());
        json.Each("totals", group.Totals, total => Total(json, total));
        json.Each("practices", group.Practices, practice => Practice(json, practice));
        json.WriteEndObject();
    }

    private static void Total(Utf8JsonWriter json, GroupTotal total)
    {
        json.Text("currency", total.Currency);
        json.WriteNumber("practices", total.Practices);
        Sums(json, total.Accounts, total.Totals, total.ByDecision);
    }

    private static void Practice(Utf8JsonWriter json, PracticeResult practice)
    {
        json.Text("practice", practice.Practice);
        json.WriteNumber("exit_code", practice.ExitCode);
        json.Text("results", practice.Results);
        json.Text("refused", practice.Refused);
        if (practice.Refused is null)
        {
            json.Date("as_of", practice.AsOf);
            json.Text("source", practice.Source);
            json.Text("currency", practice.Currency);
            Sums(json, practice.Accounts, practice.Totals, practice.ByDecision);
            json.WriteNumber("faults", practice.Faults);
            json.NeedsApproval(practice.NeedsApproval);
        }
    }

    private static void Sums(
        Utf8JsonWriter json,
        int accounts,
        in Decisions.Figures totals,
        IReadOnlyList<DecisionTotal> byDecision
    )
    {
        json.WriteNumber("accounts", accounts);
        json.WriteStartObject("totals");
        json.Figures(totals);
        json.WriteEndObject();
        json.ByDecision(byDecision);
    }
}
