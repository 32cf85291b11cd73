using System.CommandLine;
using PolicyBilling.App.Web;
using PolicyBilling.Files.Import;

namespace PolicyBilling.App.Commands;

/// <summary><c>serve</c>: the local page in the browser of this computer.</summary>
internal static class ServeCommand
{
    public const string Name = "serve";

    private const int UsualPort = 5190,
        LastPort = 65535;

    public static Command Make(Terminal terminal)
    {
        var (data, policies, asOf, set, language) = (
            Inputs.Data(),
            Inputs.Policies(),
            Inputs.AsOf(),
            Inputs.Set(),
            Inputs.Language()
        );
        var port = Inputs.Number(
            "--port",
            "Where the page listens, on this computer only; where it is taken, the next.",
            UsualPort,
            LastPort
        );
        var quiet = new Option<bool>("--no-browser") { Description = "Only say the address; open no browser." };
        var command = new Command(Name, "Shows all this as a page in the browser, on this computer only.")
        {
            data,
            policies,
            asOf,
            set,
            language,
            port,
            quiet,
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
            {
                var places = new Places(
                    parsed.GetValue(data)!,
                    parsed.GetValue(policies)!,
                    parsed.GetValue(set) ?? [],
                    Texts: KeptTexts.OfEverything
                );
                var isNamed = parsed.GetResult(data) is { Implicit: false };
                return Run(
                    new(
                        places,
                        // Without a practice of one's own, a page explains first what there is to choose from.
                        IsOpened: isNamed,
                        parsed.GetValue(asOf),
                        parsed.GetValue(language),
                        parsed.GetValue(port),
                        OpensBrowser: !parsed.GetValue(quiet)
                    ),
                    terminal,
                    cancel
                );
            }
        );
        return command;
    }

    // Apart, so that no other command loads a server.
    private static int Run(ServeRequest request, Terminal terminal, CancellationToken cancel)
    {
        Server.Run(request, terminal, cancel).GetAwaiter().GetResult();
        return ExitCode.Done;
    }
}
