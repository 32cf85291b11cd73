using System.CommandLine;
using System.Text.Json;
using PolicyBilling.App.Acting;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Papers;
using PolicyBilling.History;
using PolicyBilling.Plans;

namespace PolicyBilling.App.Commands;

/// <summary><c>approve PLAN --by NAME</c>: shows what a plan does and every name that needs a yes, and writes down who
/// approved it, when, and what was seen.</summary>
internal static class ApproveCommand
{
    public static Command Make(Terminal terminal)
    {
        var plan = ActingInputs.Plan();
        var data = ActingInputs.Data();
        var by = ActingInputs.By();
        var except = new Option<string[]>("--except")
        {
            Description = "Accounts that get nothing in this run; they are decided anew in the next.",
            HelpName = "ACCOUNT",
            AllowMultipleArgumentsPerToken = true,
        };
        var confirm = new Option<int?>("--confirm")
        {
            Description = "The number of statements, where the day by which they ask to be paid is past.",
            HelpName = "N",
        };
        var noInput = new Option<bool>("--no-input") { Description = "Ask nothing: for scripts." };
        var (format, language) = (Inputs.Format(), Inputs.Language());
        var command = new Command("approve", "Shows what a plan does and approves it. Nothing is sent yet.")
        {
            plan,
            data,
            by,
            except,
            confirm,
            noInput,
            format,
            language,
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
                Run(
                    SavedPlan.Read(parsed.GetValue(plan)!, cancel),
                    parsed.GetValue(data),
                    parsed.GetValue(by)!,
                    parsed.GetValue(except) ?? [],
                    (parsed.GetValue(confirm), Ask: !parsed.GetValue(noInput)),
                    (parsed.GetValue(format)!, parsed.GetValue(language)),
                    terminal
                )
        );
        return command;
    }

    private static int Run(
        SavedPlan saved,
        string? data,
        string by,
        string[] except,
        (int? Confirmed, bool Ask) yes,
        (string Format, string? Language) output,
        Terminal terminal
    )
    {
        RefuseUnknown(saved.Plan, except);
        using var history = HistoryFile.Open(ActingInputs.HistoryOf(saved.Path, data, terminal));
        var language = ActingInputs.LanguageOf(saved.Path, output.Language);
        var approving = new Approving(saved, history, language, terminal);
        approving.Refuse(ActingInputs.ReportsOf(saved.Path));
        var words = new StaleWords(language);
        if (
            new FarOutside(terminal, words).Unapproved(
                saved.Plan,
                [.. except, .. PaperRefusals.Of(saved.Plan, language).Select(paper => paper.Account)],
                yes.Confirmed,
                yes.Ask
            ) is
            { } refusal
        )
        {
            terminal.Error.WriteLine(refusal);
            return ExitCode.Refused;
        }
        Warn(approving.WouldBeRefused(), words, terminal);
        var shown = approving.Shown(except);
        approving.Write(by, except, shown.Lines);
        terminal.Print(
            output.Format,
            json => Write(json, saved, by, except),
            table =>
            {
                foreach (var line in shown.Lines)
                    table.WriteLine(line);
                table.WriteLine(new SendLabels(language, saved.Plan.Currency).Approved(by, saved.Path));
            }
        );
        return ExitCode.Done;
    }

    private static void Warn(IReadOnlyList<string> reasons, StaleWords words, Terminal terminal)
    {
        if (reasons.Count == 0)
            return;
        terminal.Error.WriteLine(words.WouldBeRefused);
        foreach (var reason in reasons)
            terminal.Error.WriteLine($"- {reason}");
    }

    private static void RefuseUnknown(BillingPlan plan, string[] except)
    {
        var known = plan.Decisions.Select(decision => decision.Account).ToHashSet();
        if (except.FirstOrDefault(account => !known.Contains(account)) is { } unknown)
            throw new UsageException(
                Said.In(
                    $"--except: the plan has no account '{unknown}'.{Nearest.Hint(unknown, known)}",
                    $"--except : le plan n’a pas de compte « {unknown} ».{Nearest.Hint(unknown, known)}"
                )
            );
    }

    private static void Write(Stream stream, SavedPlan saved, string by, string[] except)
    {
        using var json = new Utf8JsonWriter(stream);
        var left = except.ToHashSet();
        json.WriteStartObject();
        json.WriteString("plan", saved.Fingerprint);
        json.WriteString("as_of", saved.Plan.AsOf.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("approved_by", by);
        json.WriteStartArray("except");
        foreach (var account in except)
            json.WriteStringValue(account);
        json.WriteEndArray();
        json.WriteStartObject("goes_out");
        foreach (var group in Delivery.Of(saved.Plan, left).GroupBy(delivery => delivery.What))
        {
            json.WriteStartObject(group.Key);
            json.WriteNumber("accounts", group.Count());
            json.WriteNumber("amount", group.Sum(delivery => delivery.Decision.Amount));
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartArray("needs_yes");
        foreach (var group in NamesToApprove.Of([.. saved.Plan.Decisions.Where(d => !left.Contains(d.Account))]))
        foreach (var name in group.Names)
        {
            json.WriteStartObject();
            json.WriteString("why", Words[(int)group.Kind]);
            json.WriteString("account", name.Account);
            json.WriteNumber("amount", name.Amount);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static readonly string[] Words = ["agency", "final-notice", "write-off", "first-in-a-year"];
}
