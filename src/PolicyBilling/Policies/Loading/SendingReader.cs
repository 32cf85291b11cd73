using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Reads what <c>practice.yaml</c> says of sending: how long a plan holds, paper, e-mail, where to
/// pay.</summary>
internal static class SendingReader
{
    // Above a year nobody means days.
    private const int MostDays = 366;

    private const int SmtpPort = 587;

    public static Practice Read(Practice practice, Fields fields, List<Problem> problems) =>
        practice with
        {
            PlanValidDays = Days(fields, "plan_valid_days", problems) ?? practice.PlanValidDays,
            MatchDays = Days(fields, "match_days", problems) ?? practice.MatchDays,
            PayLink = PayLink(fields, problems),
            Paper = fields.Choice("paper", Choices.Paper) == "a4" ? PaperSize.A4 : PaperSize.Letter,
            Smtp = Smtp(fields, problems),
        };

    private static int? Days(Fields fields, string key, List<Problem> problems) =>
        Whole(
            fields,
            key,
            MostDays,
            Said.In(
                $"'{key}' counts days: write a whole number up to {MostDays}, such as `7`.",
                $"« {key} » compte des jours : écrire un nombre entier jusqu’à {MostDays}, comme `7`."
            ),
            problems
        );

    private static string? PayLink(Fields fields, List<Problem> problems)
    {
        if (fields.Text("pay_link") is not { } link)
            return null;
        var plain = link.Replace("{account}", "1", StringComparison.Ordinal)
            .Replace("{amount}", "1", StringComparison.Ordinal);
        if (
            Uri.TryCreate(plain, UriKind.Absolute, out var uri)
            && uri.Scheme == Uri.UriSchemeHttps
            && uri.UserInfo.Length == 0
            && plain.AsSpan().IndexOfAny("{} \t\r\n\"<>\\") < 0
            && link.Length <= 300
        )
            return link;
        problems.Add(
            fields
                .Find("pay_link")!
                .Error(
                    Said.In(
                        "'pay_link' is the https address of the page where patients pay, at most 300 characters; "
                            + "`{account}` and `{amount}` may stand in it. Write such as "
                            + "`https://pay.example.com/maple?account={account}`.",
                        $"« pay_link » est l’adresse https de la page où les patients paient, au plus 300 "
                            + $"caractères ; `{{account}}` et `{{amount}}` peuvent y être. Écrire par exemple "
                            + $"`https://pay.example.com/maple?account={{account}}`."
                    )
                )
        );
        return null;
    }

    private static MailServer? Smtp(Fields fields, List<Problem> problems)
    {
        if (
            fields.Find("smtp") is not { } node
            || Fields.Of(node, Said.In("smtp", $"smtp"), problems, Keys.Smtp) is not { } smtp
        )
            return null;
        var port = Whole(
            smtp,
            "port",
            ushort.MaxValue,
            Said.In(
                $"'port' is the server's port: write a whole number, such as `{SmtpPort}`.",
                $"« port » est le port du serveur : écrire un nombre entier, comme `{SmtpPort}`."
            ),
            problems
        );
        var (server, from) = (
            smtp.NeedWord("server", "server: smtp.example.com"),
            smtp.NeedWord("from", "from: billing@example.com")
        );
        if (from is not null && !IsAddress(from))
        {
            problems.Add(
                smtp.Find("from")!
                    .Error(
                        Said.In(
                            "'from' is one e-mail address, such as `billing@example.com`.",
                            $"« from » est une seule adresse courriel, comme `billing@example.com`."
                        )
                    )
            );
            return null;
        }
        return server is null || from is null ? null : new(server, port ?? SmtpPort, smtp.Word("user"), from);
    }

    private static bool IsAddress(string text) =>
        text.Split('@') is [{ Length: > 0 }, { Length: > 0 } host]
        && host.Contains('.')
        && text.AsSpan().IndexOfAny(" <>,;\"") < 0;

    private static int? Whole(Fields fields, string key, int most, Said message, List<Problem> problems)
    {
        if (fields.Number(key) is not { } number)
            return null;
        if (decimal.IsInteger(number) && number >= 1 && number <= most)
            return (int)number;
        problems.Add(fields.Find(key)!.Error(message));
        return null;
    }
}
