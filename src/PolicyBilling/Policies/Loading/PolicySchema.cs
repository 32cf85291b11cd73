using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBilling.Facts;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Policies.Loading;

/// <summary>A JSON schema of policy files, so that editors complete and check them while they are written. Made from
/// the readers' own keys and words and from the facts.</summary>
public static class PolicySchema
{
    /// <summary>The file that holds it beside the policies.</summary>
    public const string FileName = "policy.schema.json";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema, for policies, practice.yaml and exceptions.yaml alike.</summary>
    public static string Write() =>
        new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "A practice's billing policies",
            ["if"] = new JsonObject { ["required"] = new JsonArray("policy") },
            ["then"] = Ref("policy"),
            ["else"] = new JsonObject
            {
                ["if"] = new JsonObject { ["required"] = new JsonArray("practice") },
                ["then"] = Ref("practiceFile"),
                ["else"] = Ref("exceptionsFile"),
            },
            ["definitions"] = Definitions(),
        }.ToJsonString(Indented) + "\n";

    private static JsonObject Definitions() =>
        new()
        {
            ["policy"] = Map(Keys.Policy, ["policy"], Policy, "One topic of the practice's agreement."),
            ["practiceFile"] = Map(
                Keys.PracticeFile,
                ["practice", "order"],
                PracticeFile,
                "The practice itself: who it is and in which order its policies decide."
            ),
            ["exceptionsFile"] = Map(
                Keys.ExceptionsFile,
                Keys.ExceptionsFile,
                _ =>
                    List(
                        Map(
                            Keys.Exception,
                            ["account", "do", "by", "because"],
                            Exception,
                            "What was decided for one account by name."
                        )
                    )
            ),
            ["condition"] = AnyOf(
                Text("A condition, such as `patient_portion >= minimum_balance`."),
                new JsonObject { ["type"] = "boolean" },
                List(Ref("condition"), "All must hold."),
                Map(["any"], ["any"], _ => List(Ref("condition"), "One suffices.")),
                Map(["all"], ["all"], _ => List(Ref("condition"), "All must hold."))
            ),
            ["formula"] = AnyOf(Text("A number, or an expression over facts and settings."), Number()),
            ["text"] = AnyOf(
                Text("A text; in braces stand facts, settings and placeholders."),
                new JsonObject
                {
                    ["type"] = "object",
                    ["minProperties"] = 1,
                    ["propertyNames"] = new JsonObject { ["pattern"] = "^[a-z]{2,3}(-[A-Z]{2})?$" },
                    ["additionalProperties"] = Text(),
                }
            ),
            ["settings"] = new JsonObject
            {
                ["type"] = "object",
                ["propertyNames"] = new JsonObject { ["pattern"] = "^[A-Za-z][A-Za-z0-9_]*$" },
                ["additionalProperties"] = AnyOf(
                    Number(),
                    new JsonObject { ["type"] = "boolean" },
                    Text(),
                    List(AnyOf(Number(), Text()))
                ),
            },
            ["date"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
            ["facts"] = Facts(),
        };

    private static JsonNode Policy(string key) =>
        key switch
        {
            "effective" or "expires" => Ref("date"),
            "settings" => Ref("settings"),
            "setting_titles" => Titles(),
            "title" or "about" => Ref("text"),
            "ladder" => Map(
                Keys.Ladder,
                ["starts_when", "steps"],
                inner =>
                    inner switch
                    {
                        "steps" => List(Map(Keys.Step, ["step", "do", "because"], Step)),
                        "amount" => Ref("formula"),
                        _ => Ref("condition"),
                    },
                "The escalation, tried before the rules."
            ),
            "rules" => List(
                Map(
                    Keys.Rule,
                    ["name", "when", "then", "because"],
                    Rule,
                    "The first rule whose condition holds decides."
                )
            ),
            "guards" => List(
                Map(
                    Keys.Guard,
                    ["name", "when", "forbid", "because"],
                    Guard,
                    "What must not happen, whatever any policy decides."
                )
            ),
            "worklists" => List(Map(Keys.Worklist, ["name", "when"], Worklist, "Work beside the decision.")),
            "settlements" => Map(
                Keys.Settlements,
                ["tolerance"],
                inner =>
                    inner switch
                    {
                        "once_in_months" or "post_within_days" => new JsonObject
                        {
                            ["type"] = "number",
                            ["minimum"] = 1,
                        },
                        "reasons" => Words([]),
                        "never_when" => Ref("condition"),
                        _ => Ref("formula"),
                    },
                "What may be adjusted off on the phone when the patient agrees to pay the rest."
            ),
            "messages" => List(
                Map(Keys.Text, ["name", "text"], Message, "Texts for a statement: the first that holds is printed.")
            ),
            "notes" => List(
                Map(Keys.Text, ["name", "text"], Message, "Texts for a statement: all that hold are printed.")
            ),
            "examples" => List(
                Map(Keys.Example, Keys.Example, Example, "Facts and what the policy, alone, must make of them.")
            ),
            _ => Text(),
        };

    private static JsonNode PracticeFile(string key) =>
        key switch
        {
            "practice" => Map(Keys.Practice, ["name"], inner => inner == "languages" ? Words([]) : Text()),
            "order" => Words([]),
            "settings" => Ref("settings"),
            "setting_titles" => Titles(),
            "aging" => Map(Keys.Aging, [], key => Word(key == "method" ? Choices.Aging : Choices.TakenBack)),
            "receivables" => Map(["leave_out_billing_types"], [], _ => Words([])),
            "billing_types" => new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = Word(BillingMeanings.All),
            },
            "limits" => Map(Keys.Limits, [], _ => new JsonObject { ["type"] = "number", ["minimum"] = 0 }),
            "plan_valid_days" or "match_days" => new JsonObject { ["type"] = "number", ["minimum"] = 1 },
            "pay_link" => Text(),
            "paper" => Word(Choices.Paper),
            "smtp" => Map(Keys.Smtp, ["server", "from"], inner => inner == "port" ? Number() : Text()),
            _ => new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = AnyOf(Number(), Map(Keys.Target, [], _ => Number())),
            },
        };

    private static JsonNode Exception(string key) =>
        key switch
        {
            "do" => Word(Choices.ExceptionDo),
            "until" => Ref("date"),
            "because" => Ref("text"),
            "account" => AnyOf(Text(), Number()),
            _ => Text(),
        };

    private static JsonNode Step(string key) =>
        key switch
        {
            "do" => Word(Choices.StepDo),
            "with" => Word(Choices.StepWith),
            "when" => Ref("condition"),
            "wait" or "amount" => Ref("formula"),
            "title" or "because" or "text" => Ref("text"),
            _ => Text(),
        };

    private static JsonNode Rule(string key) =>
        key switch
        {
            "when" => Ref("condition"),
            "title" or "because" => Ref("text"),
            "then" => AnyOf(Word(Choices.Decisions), Map(Keys.Outcome, ["decision"], Outcome)),
            "waits_for" => Word(WaitsForWords.All),
            _ => Text(),
        };

    private static JsonNode Outcome(string key) =>
        key switch
        {
            "decision" => Word(Choices.Decisions),
            "amount" or "until" => Ref("formula"),
            "by" => Word(Choices.StatementBy),
            "do" => Word(Choices.CollectionsDo),
            "text" => Ref("text"),
            _ => Text(),
        };

    private static JsonNode Guard(string key) =>
        key switch
        {
            "when" => Ref("condition"),
            "forbid" => Words(Forbidden),
            "wait" => new JsonObject { ["type"] = "boolean" },
            "waits_for" => Word(WaitsForWords.All),
            "title" or "source" or "because" => Ref("text"),
            _ => Text(),
        };

    private static JsonNode Worklist(string key) =>
        key switch
        {
            "when" => Ref("condition"),
            "rows" => Word(Choices.Rows),
            "amount" => Ref("formula"),
            "title" or "because" => Ref("text"),
            _ => Text(),
        };

    private static JsonNode Message(string key) =>
        key switch
        {
            "when" => Ref("condition"),
            "title" or "text" => Ref("text"),
            _ => Text(),
        };

    private static JsonNode Example(string key) =>
        key switch
        {
            "given" => Ref("facts"),
            "expect" => Map(Keys.Expect, [], Expect),
            _ => Text(),
        };

    private static JsonNode Expect(string key) =>
        key switch
        {
            "decision" => Word(Policies.Words.Decisions),
            "by" => Word(Choices.StatementBy),
            "sends" => Words([.. Choices.Sends, "none"]),
            "forbids" => Words([.. Forbidden, "none"]),
            "worklists" or "notes" => Words([]),
            "amount" => Ref("formula"),
            _ => Text(),
        };

    private static JsonObject Titles() =>
        new()
        {
            ["type"] = "object",
            ["description"] = "How people call the settings.",
            ["additionalProperties"] = Ref("text"),
        };

    private static IEnumerable<string> Forbidden => Policies.Words.Sendings.Select(pair => pair.Word);

    private static JsonObject Facts()
    {
        var facts = new JsonObject();
        foreach (var fact in FactCatalogue.All)
        {
            JsonObject value = fact.Unit switch
            {
                Unit.YesNo => AnyOf(new JsonObject { ["type"] = "boolean" }, Text()),
                Unit.Word => Text(),
                _ => AnyOf(Number(), Text()),
            };
            value["description"] = fact.Meaning;
            facts[fact.Name] = value;
        }
        facts["flags"] = Words([]);
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = facts,
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Map(
        IEnumerable<string> keys,
        IEnumerable<string> required,
        Func<string, JsonNode> value,
        string? description = null
    )
    {
        var map = new JsonObject { ["type"] = "object" };
        if (description is not null)
            map["description"] = description;
        map["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key, (JsonNode?)value(key))));
        map["required"] = new JsonArray([.. required.Select(key => JsonValue.Create(key))]);
        map["additionalProperties"] = false;
        return map;
    }

    private static JsonObject Ref(string name) => new() { ["$ref"] = $"#/definitions/{name}" };

    private static JsonObject AnyOf(params JsonNode[] choices) => new() { ["anyOf"] = new JsonArray(choices) };

    private static JsonObject List(JsonNode item, string? description = null)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = item };
        if (description is not null)
            list["description"] = description;
        return list;
    }

    private static JsonObject Number() => new() { ["type"] = "number" };

    private static JsonObject Text(string? description = null) =>
        description is null
            ? new() { ["type"] = "string" }
            : new() { ["type"] = "string", ["description"] = description };

    private static JsonObject Word(IEnumerable<string> words) =>
        new() { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) };

    // One word, or a list of them.
    private static JsonObject Words(IEnumerable<string> words)
    {
        var known = words.ToList();
        JsonObject One() => known.Count > 0 ? Word(known) : Text();
        return AnyOf(One(), List(One()));
    }
}
