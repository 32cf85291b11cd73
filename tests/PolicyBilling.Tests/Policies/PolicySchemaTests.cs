using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Loading;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Tests.Policies;

public class PolicySchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(PolicySchema.Write())!.AsObject();

    public static TheoryData<string> Fixture() =>
        [.. PolicyText.Files(PolicyText.FixtureFolder).Select(file => file.Name).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_shipped_schema_is_current()
    {
        var path = Path.Combine(PolicyText.ShippedFolder, PolicySchema.FileName);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
            File.WriteAllText(path, PolicySchema.Write());
        File.ReadAllText(path)
            .Replace("\r\n", "\n")
            .ShouldBe(
                PolicySchema.Write(),
                "run with ACCEPT=1, or: policybilling schema --out policies/policy.schema.json"
            );
    }

    [Theory]
    [MemberData(nameof(Fixture))]
    public void A_file_of_a_whole_agreement_names_the_schema_and_fits_it(string name)
    {
        var content = File.ReadAllBytes(Path.Combine(PolicyText.FixtureFolder, name));
        Encoding.UTF8.GetString(content).ShouldStartWith($"# yaml-language-server: $schema={PolicySchema.FileName}");
        Wrong(YamlDocument.Read(name, content, [])!).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("policy: a\nrules: [{ name: b, when: true, then: hold }]", "$.rules[0]: because is missing")]
    [InlineData("policy: a\nrule: []", "$.rule: not known")]
    [InlineData(
        "policy: a\nrules: [{ name: b, when: { some: [on_hold] }, then: hold, because: c }]",
        "$.rules[0].when: no choice fits"
    )]
    [InlineData(
        "policy: a\nguards: [{ name: b, when: on_hold, forbid: [fax], because: c }]",
        "$.guards[0].forbid: no choice fits"
    )]
    [InlineData(
        "policy: a\nexamples: [{ name: b, given: { patient_portoin: 1 }, expect: { rule: none } }]",
        "$.examples[0].given.patient_portoin: not known"
    )]
    [InlineData(
        "practice: { name: P }\norder: [a]\nlimits: { write_off_each: some }",
        "$.limits.write_off_each: not a number"
    )]
    [InlineData(
        "exceptions: [{ account: \"1\", do: nothing, by: D, because: c }]",
        "$.exceptions[0].do: not one of the words"
    )]
    public void What_the_schema_refuses_the_loader_refuses_too(string yaml, string wrong)
    {
        Wrong(YamlDocument.Read("a.yaml", Encoding.UTF8.GetBytes(yaml), [])!).ShouldBe([wrong]);
        var name = yaml.Split(':')[0] switch
        {
            "policy" => "a",
            var file => file,
        };
        var files = new List<PolicyFile> { new($"{name}.yaml", Encoding.UTF8.GetBytes(yaml)) };
        if (name != "practice")
            files.Add(
                new(
                    "practice.yaml",
                    Encoding.UTF8.GetBytes($"practice: {{ name: P }}\norder: [{(name == "a" ? "a" : "")}]")
                )
            );
        Should.Throw<RefusedException>(() => PolicyLoader.Load(files, []));
    }

    /// <summary>Where a policy file does not fit the schema.</summary>
    internal static List<string> Wrong(YamlNode node) => [.. Check(Json(node), Schema, "$")];

    // As much of JSON Schema as the schema uses.
    private static IEnumerable<string> Check(JsonNode? value, JsonObject schema, string at)
    {
        if (schema["$ref"] is { } name)
            return Check(value, Schema["definitions"]![name.GetValue<string>().Split('/')[^1]]!.AsObject(), at);
        if (schema["if"] is { } test)
            return Check(value, schema[Check(value, test.AsObject(), at).Any() ? "else" : "then"]!.AsObject(), at);
        if (schema["anyOf"] is { } choices)
            return choices.AsArray().Any(choice => !Check(value, choice!.AsObject(), at).Any())
                ? []
                : Only(value, choices.AsArray(), at);
        if (schema["enum"] is { } words)
            return words.AsArray().Any(word => JsonNode.DeepEquals(word, value)) ? [] : [$"{at}: not one of the words"];
        var kind = value switch
        {
            JsonObject => "object",
            JsonArray => "array",
            JsonValue scalar => scalar.GetValueKind() switch
            {
                System.Text.Json.JsonValueKind.Number => "number",
                System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
                _ => "string",
            },
            _ => "null",
        };
        if (schema["type"] is { } type && type.GetValue<string>() != kind)
            return [$"{at}: not a {type}"];
        return value switch
        {
            JsonObject map => Check(map, schema, at),
            JsonArray list when schema["items"] is { } item => list.SelectMany(
                (part, place) => Check(part, item.AsObject(), $"{at}[{place}]")
            ),
            _ when kind == "string"
                    && schema["pattern"] is { } pattern
                    && !Regex.IsMatch(value!.GetValue<string>(), pattern.GetValue<string>()) =>
            [
                $"{at}: not as asked for",
            ],
            _ => [],
        };
    }

    private static IEnumerable<string> Check(JsonObject map, JsonObject schema, string at)
    {
        foreach (var key in schema["required"]?.AsArray() ?? [])
            if (!map.ContainsKey(key!.GetValue<string>()))
                yield return $"{at}: {key} is missing";
        foreach (var (key, value) in map)
        {
            if (schema["propertyNames"]?["pattern"] is { } pattern && !Regex.IsMatch(key, pattern.GetValue<string>()))
                yield return $"{at}.{key}: not a name";
            if (schema["properties"]?[key] is { } known)
                foreach (var wrong in Check(value, known.AsObject(), $"{at}.{key}"))
                    yield return wrong;
            else if (schema["additionalProperties"] is JsonValue)
                yield return $"{at}.{key}: not known";
            else if (schema["additionalProperties"] is JsonObject other)
                foreach (var wrong in Check(value, other, $"{at}.{key}"))
                    yield return wrong;
        }
    }

    // The one choice that a value is meant as tells more than that none fits.
    private static IEnumerable<string> Only(JsonNode? value, JsonArray choices, string at) =>
        value is JsonObject
        && choices.Where(choice => choice!["type"]?.GetValue<string>() == "object").ToList() is [var only]
        && only!["properties"] is not null
            ? Check(value, only.AsObject(), at)
            : [$"{at}: no choice fits"];

    private static JsonNode Json(YamlNode node) =>
        node switch
        {
            YamlMap map => new JsonObject(
                map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, (JsonNode?)Json(entry.Value)))
            ),
            YamlList list => new JsonArray([.. list.Items.Select(Json)]),
            YamlScalar { Style: YamlStyle.Plain, Value: "true" or "false" } yes => JsonValue.Create(
                yes.Value == "true"
            ),
            YamlScalar { Style: YamlStyle.Plain } number when NumberText.TryRead(number.Value, out var read) =>
                JsonValue.Create(read),
            YamlScalar scalar => JsonValue.Create(scalar.Value),
            _ => throw new InvalidOperationException(),
        };
}
