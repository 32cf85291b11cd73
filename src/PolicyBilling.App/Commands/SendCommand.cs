using System.CommandLine;
using PolicyBilling.App.Acting;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Commands;

/// <summary><c>send PLAN</c>: does exactly what an approved plan says, once; goes on where it was
/// interrupted.</summary>
internal static class SendCommand
{
    public static Command Make(Terminal terminal)
    {
        var (plan, data, asOf) = (ActingInputs.Plan(), ActingInputs.Data(), Inputs.AsOf());
        var (policies, set, language) = (Inputs.Policies(), Inputs.Set(), Inputs.Language());
        var folder = Inputs.Folder("Where the papers go; else reports/<run>, beside the dry run's folder.");
        var recheck = new Option<string?>("--recheck")
        {
            Description = "A newer export: who paid, was put on hold, died or filed since is left out.",
            HelpName = "DATA",
        };
        var preview = new Option<bool>("--preview")
        {
            Description = "Write all papers, marked as a preview. Nothing is sent or recorded.",
        };
        var confirm = new Option<int?>("--confirm")
        {
            Description =
                "The number of statements, where the run is far outside the last ones or its day to pay is past.",
            HelpName = "N",
        };
        var noInput = new Option<bool>("--no-input") { Description = "Ask nothing: for scripts." };
        var settle = new Option<string[]>("--settle")
        {
            Description = "What became of an uncertain e-mail: ACCOUNT=sent or ACCOUNT=not-sent.",
            HelpName = "ACCOUNT=WHAT",
        };
        var by = ActingInputs.OptionalBy("Who sends it.");
        var password = new Option<string?>("--password-file")
        {
            Description = "A private file with the mail server's password; else POLICYBILLING_SMTP_PASSWORD.",
            HelpName = "FILE",
        };
        var command = new Command("send", "Does exactly what an approved plan says, once.")
        {
            plan,
            data,
            policies,
            asOf,
            set,
            folder,
            language,
            recheck,
            preview,
            confirm,
            noInput,
            settle,
            by,
            password,
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
                new Send(
                    new Send.Request(
                        parsed.GetValue(plan)!,
                        parsed.GetValue(data),
                        parsed.GetResult(policies) is { Implicit: false } ? parsed.GetValue(policies) : null,
                        parsed.GetValue(set),
                        parsed.GetValue(asOf),
                        parsed.GetValue(folder),
                        parsed.GetValue(language),
                        parsed.GetValue(recheck),
                        parsed.GetValue(preview),
                        parsed.GetValue(confirm),
                        parsed.GetValue(noInput),
                        parsed.GetValue(settle) ?? [],
                        parsed.GetValue(by) ?? Environment.UserName,
                        parsed.GetValue(password)
                    ),
                    terminal,
                    cancel
                ).Run()
        );
        return command;
    }
}
