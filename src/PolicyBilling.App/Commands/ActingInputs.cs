using System.CommandLine;
using PolicyBilling.App.Acting;

namespace PolicyBilling.App.Commands;

/// <summary>What commands that act on a plan ask alike.</summary>
internal static class ActingInputs
{
    public const string PlanName = "PLAN";

    public static Argument<string> Plan() =>
        new(PlanName) { Description = "The plan: plan.json, or the folder of the dry run that wrote it." };

    /// <summary>The export; where it is not given, the one the plan was made from.</summary>
    public static Argument<string?> Data() =>
        new("DATA")
        {
            Description = "The practice's export; else the one that the plan was made from.",
            Arity = ArgumentArity.ZeroOrOne,
        };

    public static Option<string> By()
    {
        var by = new Option<string>("--by")
        {
            Description = "Who does it, by name.",
            HelpName = "NAME",
            Required = true,
        };
        return Named(by);
    }

    /// <summary>Who does it; else whoever is logged in.</summary>
    public static Option<string?> OptionalBy(string description) =>
        Named(new Option<string?>("--by") { Description = description, HelpName = "NAME" });

    private static Option<T> Named<T>(Option<T> by)
    {
        by.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
                result.Refuse(Said.In("--by takes a name.", $"--by prend un nom."));
        });
        return by;
    }

    /// <summary>The export of a plan: the one that was given, else the one it was made from, else the demo's.</summary>
    public static string DataOf(string plan, string? given) =>
        given ?? MadeFrom.Beside(plan)?.Data ?? Path.Combine("seeds", "demo");

    /// <summary>The language that was asked for, else that of the dry run.</summary>
    public static string LanguageOf(string plan, string? given) => given ?? MadeFrom.Beside(plan)?.Language ?? "en";

    /// <summary>The history of a plan's practice.</summary>
    public static string HistoryOf(string plan, string? data, Terminal terminal) =>
        WrittenHistoryOf(DataOf(plan, data), terminal);

    /// <summary>The history of a practice's data, to be written to.</summary>
    public static string WrittenHistoryOf(string data, Terminal terminal) =>
        terminal.History.IsLeftOut
            ? throw new UsageException(
                Said.In(
                    "--no-history: what is done is written into the history.",
                    $"--no-history : ce qui est fait s’écrit dans l’historique."
                )
            )
            : HistoryPlace.Of(data, terminal.History);

    /// <summary>The folder in which the folders of dry runs and runs lie.</summary>
    public static string ReportsOf(string plan) =>
        Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(plan))!) ?? "reports";
}
