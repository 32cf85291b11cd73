using System.CommandLine;
using PolicyBilling.Facts;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Loading;
using PolicyBilling.Workbench.Coverage;
using PolicyBilling.Workbench.Examples;

namespace PolicyBilling.App.Commands;

/// <summary><c>test</c>: whether the policies do what their own examples say, and what no example shows.</summary>
internal static class TestCommand
{
    public static Command Make(Terminal terminal)
    {
        var (data, policies, set, format, asOf, language) = (
            Inputs.Data(),
            Inputs.Policies(),
            Inputs.Set(),
            Inputs.Format(),
            Inputs.AsOf(),
            Inputs.Language()
        );
        data.Description = "With --from: the practice's export.";
        asOf.Description = "With --from: the day of the facts, yyyy-MM-dd; else the export's day, else today.";
        var least = new Option<int>("--min-coverage")
        {
            Description = "Exits with 1 when the examples show less than so many percent.",
            HelpName = "N",
        };
        least.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 100)
                result.Refuse(
                    Said.In(
                        "--min-coverage takes a percentage from 0 to 100.",
                        $"--min-coverage prend un pourcentage de 0 à 100."
                    )
                );
        });
        var from = new Option<string?>("--from")
        {
            Description = "Prints an example made from this account's facts, ready to paste; no names are in it.",
            HelpName = "ACCOUNT",
        };
        var command = new Command(
            "test",
            "Runs the policies' own examples, and says which rules, conditions and thresholds none of them shows."
        )
        {
            data,
            policies,
            set,
            format,
            asOf,
            least,
            from,
            language,
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
            {
                var (files, shown) = PolicyFolderFiles.Read(parsed.GetValue(policies)!);
                var loaded = PolicyLoader.Load(files, parsed.GetValue(set) ?? [], shown);
                var spoken = parsed.GetValue(language) ?? loaded.Practice.Languages[0];
                return parsed.GetValue(from) is { } account
                    ? From(
                        account,
                        new Places(parsed.GetValue(data)!, parsed.GetValue(policies)!, []),
                        loaded,
                        parsed.GetValue(asOf),
                        spoken,
                        terminal,
                        cancel
                    )
                    : Run(
                        loaded,
                        ExampleCoverage.Of(files, loaded, shown),
                        parsed.GetValue(least),
                        parsed.GetValue(format)!,
                        spoken,
                        terminal
                    );
            }
        );
        return command;
    }

    private static int Run(
        PolicySet policies,
        ExampleCoverage coverage,
        int least,
        string format,
        string language,
        Terminal terminal
    )
    {
        var results = ExampleRun.Run(policies).ToList();
        if (format == "json")
            TestJson.Write(policies, results, coverage, terminal.Result);
        else
            Print(results, coverage, language, terminal);
        if (coverage.Total.Percent >= least)
            return results.Exists(result => result.Failures.Count > 0) ? ExitCode.Refused : ExitCode.Done;
        var tooFew = Said.In(
            $"The examples show {coverage.Total.Percent} %; {least} % are asked for.",
            $"Les exemples montrent {coverage.Total.Percent}\u00a0% ; on demande {least}\u00a0%."
        );
        terminal.Error.WriteLine(tooFew.InLanguage(language));
        return ExitCode.Refused;
    }

    private static void Print(List<ExampleResult> results, ExampleCoverage coverage, string language, Terminal terminal)
    {
        foreach (var result in results.Where(result => result.Failures.Count > 0))
        {
            terminal.Out.WriteLine($"{result.Example.Place.File}:{result.Example.Place.Line}: {result.Example.Name}");
            foreach (var failure in result.Failures)
                terminal.Out.WriteLine($"  {failure.InLanguage(language)}");
        }
        var failed = results.Count(result => result.Failures.Count > 0);
        if (failed > 0)
        {
            var wrong = Said.In(
                $"{failed} of {results.Count} examples do not hold.",
                $"{failed} exemples sur {results.Count} ne tiennent pas."
            );
            terminal.Out.WriteLine(wrong.InLanguage(language));
            return;
        }
        foreach (var unshown in coverage.Missing)
            terminal.Out.WriteLine(unshown.Problem.In(language));
        terminal.Out.WriteLine(Shown(results.Count, coverage).InLanguage(language));
    }

    private static Said Shown(int examples, ExampleCoverage coverage)
    {
        var (decided, flipped, paired) = (Of(coverage.Decided), Of(coverage.Flipped), Of(coverage.Paired));
        return Said.In(
            $"{examples} examples hold. They show {coverage.Total.Percent} %: {decided} rules, steps, lists and texts, "
                + $"{flipped} conditions, {paired} thresholds from both sides.",
            $"{examples} exemples tiennent. Ils montrent {coverage.Total.Percent}\u00a0% (règles, étapes, listes et "
                + $"textes : {decided} ; conditions : {flipped} ; seuils des deux côtés : {paired})."
        );
    }

    private static Said Of(Share share) => Said.In($"{share.Shown} of {share.All}", $"{share.Shown} sur {share.All}");

    private static int From(
        string account,
        Places places,
        PolicySet policies,
        DateOnly? asOf,
        string language,
        Terminal terminal,
        CancellationToken cancel
    )
    {
        var practice = Workspace.Open(places, policies, terminal, cancel);
        var data = practice.Data;
        var found = AccountSearch.Find(data, account);
        if (found < 0)
            return UnknownAccount.Say(data, account, language, terminal);
        var day = practice.AsOf(asOf);
        var (policy, text) = ExampleText.Of(
            new FactsReader(data, BillingRun.FactsFor(policies, day)).Read(found),
            policies,
            day
        );
        var file = policies.Policies.First(known => known.Name == policy).Place.File;
        terminal.Error.WriteLine(
            Said.In($"For 'examples' in {file}:", $"Pour « examples » dans {file} :").InLanguage(language)
        );
        terminal.Out.WriteLine(text);
        return ExitCode.Done;
    }
}
