using System.Globalization;
using PolicyBilling.Facts;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Reads a policy's examples; what they expect must be something that the policy can do.</summary>
internal sealed class ExampleReader(Phrases phrases, PolicyNames names, List<Problem> problems)
{
    private static readonly string[] None = ["none"];

    public IReadOnlyList<Example> Read(IReadOnlyList<YamlNode> items) => [.. items.Select(Read).OfType<Example>()];

    private Example? Read(YamlNode node)
    {
        if (Fields.Of(node, Said.In("an example", $"un exemple"), problems, Keys.Example) is not { } fields)
            return null;
        var name = fields.NeedWord("name", "name: exactly the minimum");
        var given = fields.Need("given", "given: { patient_portion: 10.00 }") is { } facts ? Given(facts) : null;
        var expect = fields.Need("expect", "expect: { decision: statement }") is { } results ? Expect(results) : null;
        return name is null || given is null || expect is null ? null : new Example(name, given, expect, fields.Place);
    }

    private Dictionary<string, object>? Given(YamlNode node)
    {
        if (node is not YamlMap map)
        {
            problems.Add(
                node.Error(
                    Said.In(
                        "Write the facts of the example with their values, such as `{ patient_portion: 10.00 }`; `{ }` "
                            + "for an account without history.",
                        $"Écrire les faits de l’exemple avec leurs valeurs, comme `{{ patient_portion: 10.00 }}` ; "
                            + $"`{{ }}` pour un compte sans histoire."
                    )
                )
            );
            return null;
        }
        var given = new Dictionary<string, object>();
        foreach (var (key, value) in map.Entries)
        {
            if (key.Value == "flags")
                given["flags"] = Texts(value);
            else if (FactCatalogue.Find(key.Value) is { } fact)
            {
                if (Fields.Scalar(value, problems) is { } scalar && Value(fact, scalar) is { } read)
                    given[key.Value] = read;
            }
            else
            {
                var hint = Nearest.Hint(YamlSyntax.Clip(key.Value), FactCatalogue.Names.Append("flags"));
                problems.Add(
                    key.Error(
                        Said.In(
                            $"There is no fact '{YamlSyntax.Clip(key.Value)}'." + $"{hint}",
                            $"Il n’y a pas de fait " + $"« {YamlSyntax.Clip(key.Value)} ».{hint}"
                        )
                    )
                );
            }
        }
        return given;
    }

    private object? Value(Fact fact, YamlScalar scalar)
    {
        var setting = scalar.Style == YamlStyle.Plain ? phrases.Scope.Find(scalar.Value)?.Value : null;
        switch (fact.Unit)
        {
            case Unit.Word:
                return setting as string ?? (scalar.Style == YamlStyle.Quoted ? scalar.Value : scalar.Word(problems));
            case Unit.YesNo:
                return setting as bool? ?? scalar.YesNo(problems);
            default:
                if (Number(scalar) is not { } number)
                    return null;
                if (fact.Property.PropertyType == typeof(decimal))
                    return number;
                if (decimal.IsInteger(number) && Math.Abs(number) <= int.MaxValue)
                    return (int)number;
                problems.Add(
                    scalar.Error(
                        Said.In(
                            $"'{fact.Name}' counts: write a whole number, such as `28`.",
                            $"« {fact.Name} » compte : écrire un nombre entier, comme `28`."
                        )
                    )
                );
                return null;
        }
    }

    private decimal? Number(YamlScalar scalar)
    {
        if (scalar.IsMissing || scalar.Style != YamlStyle.Plain)
            return scalar.Number(problems);
        var before = problems.Count;
        var value = phrases.Constant(scalar);
        if (value is not null and not decimal && problems.Count == before)
            problems.Add(
                scalar.Error(
                    Said.In(
                        "A number is asked for here, or settings that give one, such as `minimum_balance - 0.01`.",
                        $"Un nombre est demandé ici, ou des réglages qui en donnent un, comme `minimum_balance - "
                            + $"0.01`."
                    )
                )
            );
        return value as decimal?;
    }

    private Dictionary<string, IReadOnlyList<string>>? Expect(YamlNode node)
    {
        if (
            Fields.Of(node, Said.In("what is expected", $"ce qui est attendu"), problems, Keys.Expect) is not { } fields
        )
            return null;
        if (node is YamlMap { Entries.Count: 0 })
        {
            problems.Add(
                node.Error(
                    Said.In(
                        "The example expects nothing. Write what must come out, such as `{ decision: statement }`.",
                        $"L’exemple n’attend rien. Écrire ce qui doit en sortir, comme `{{ decision: statement }}`."
                    )
                )
            );
            return null;
        }
        var expect = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (key, value) in ((YamlMap)node).Entries)
            if (Keys.Expect.Contains(key.Value) && Expected(key.Value, value) is { } expected)
                expect[key.Value] = expected;
        return expect;
    }

    private IReadOnlyList<string>? Expected(string key, YamlNode value) =>
        key switch
        {
            "decision" => One(value, key, Words.Decisions),
            "rule" => One(value, key, names.Rules.Concat(names.Guards).Concat(None)),
            "step" => One(value, key, names.Steps.Concat(None)),
            "message" => One(value, key, names.Messages.Concat(None)),
            "by" => One(value, key, Choices.StatementBy),
            "sends" => Many(value, key, Choices.Sends),
            "forbids" => Many(value, key, Words.Sendings.Select(pair => pair.Word)),
            "worklists" => Many(value, key, names.Worklists),
            "notes" => Many(value, key, names.Notes),
            "amount" => Fields.Scalar(value, problems) is { } scalar && Number(scalar) is { } amount
                ? [Money.Round(amount).ToString("0.00", CultureInfo.InvariantCulture)]
                : null,
            _ => Fields.Scalar(value, problems) is { } text && text.Text(problems) is { } written
                ? [written.TrimEnd()]
                : null,
        };

    private IReadOnlyList<string>? One(YamlNode value, string key, IEnumerable<string> words) =>
        Fields.Scalar(value, problems) is { } scalar && Fields.Choice(scalar, key, problems, words) is { } word
            ? [word]
            : null;

    private IReadOnlyList<string> Many(YamlNode value, string key, IEnumerable<string> words)
    {
        if (value is YamlScalar { Value: "none" })
            return [];
        return [.. Items(value).Select(scalar => Fields.Choice(scalar, key, problems, words)).OfType<string>()];
    }

    private string[] Texts(YamlNode value) =>
        [.. Items(value).Select(scalar => scalar.Word(problems)).OfType<string>()];

    private IEnumerable<YamlScalar> Items(YamlNode value) =>
        value is YamlList list ? list.Items.Select(item => Fields.Scalar(item, problems)).OfType<YamlScalar>()
        : Fields.Scalar(value, problems) is { } one ? [one]
        : [];
}
