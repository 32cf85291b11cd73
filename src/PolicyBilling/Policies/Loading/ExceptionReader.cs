using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Reads <c>exceptions.yaml</c>: what was decided for one account by name.</summary>
internal sealed class ExceptionReader(Phrases phrases, List<Problem> problems)
{
    private readonly Dictionary<string, AccountException> _exceptions = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, AccountException> Read(YamlMap map)
    {
        var fields = Fields.Of(
            map,
            Said.In("the file exceptions.yaml", $"le fichier exceptions.yaml"),
            problems,
            Keys.ExceptionsFile
        )!;
        if (fields.Need("exceptions", "exceptions: []") is not null)
            foreach (var item in fields.List("exceptions"))
                Read(item);
        return _exceptions;
    }

    private void Read(YamlNode node)
    {
        if (Fields.Of(node, Said.In("an exception", $"une exception"), problems, Keys.Exception) is not { } fields)
            return;
        var account = fields.NeedWord("account", "account: \"1044\"");
        var action = fields.Need("do", "do: hold") is null ? null : fields.Choice("do", Choices.ExceptionDo);
        var by = fields.NeedWord("by", "by: Dr. Maple");
        var because = fields.Need("because", "because: The dentist speaks with the patient herself.") is { } text
            ? phrases.Text(text)
            : null;
        var until = fields.Date("until");
        if (fields.Find("until") is null)
            problems.Add(
                node.Warning(
                    Said.In(
                        $"The exception for account {YamlSyntax.Clip(account ?? "")} has no end. Write the last day it "
                            + $"counts, such as `until: 2026-12-31`.",
                        $"L’exception pour le compte {YamlSyntax.Clip(account ?? "")} n’a pas de fin. Écrire le "
                            + $"dernier jour où elle compte, comme `until: 2026-12-31`."
                    )
                )
            );
        if (account is null || action is null || by is null || because is null)
            return;
        var kind = action switch
        {
            "hold" => ExceptionKind.Hold,
            "statement" => ExceptionKind.Statement,
            _ => ExceptionKind.NoAgency,
        };
        if (!_exceptions.TryAdd(account, new AccountException(account, kind, by, until, because, fields.Place)))
            problems.Add(
                fields
                    .Find("account")!
                    .Error(
                        Said.In(
                            $"Account {YamlSyntax.Clip(account)} has an exception in line "
                                + $"{_exceptions[account].Place.Line} already. Keep one of them.",
                            $"Le compte {YamlSyntax.Clip(account)} a déjà une exception à la ligne "
                                + $"{_exceptions[account].Place.Line}. En garder une."
                        )
                    )
            );
    }
}
