using System.Text.Json;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Files.Reports.Saved;

/// <summary>What a saved plan repeats of the practice's agreement, a line each: settings, exceptions, texts,
/// worklists.</summary>
internal static class AgreementLines
{
    private static readonly string[] Exceptions = ["hold", "statement", "no-agency"];

    private static readonly string[] TextKinds = ["message", "note", "letter", "call"];

    private static readonly string[] TitleKinds =
    [
        "policy",
        "rule",
        "step",
        "guard",
        "worklist",
        "setting",
        "message",
        "note",
    ];

    public static void Write(PlanLines lines, BillingPlan plan)
    {
        lines.Array("settings", plan.Settings, WriteSetting);
        lines.Array("exceptions", plan.Exceptions, WriteException);
        lines.Array("texts", plan.Texts, WriteText);
        lines.Array("worklists_in_force", plan.WorklistsInForce, WriteWorklist);
        lines.Array("titles", plan.Titles, WriteTitle);
    }

    public static BillingPlan Read(PlanReader reader, BillingPlan plan) =>
        plan with
        {
            Settings = reader.Array("settings", ReadSetting, WriteSetting),
            Exceptions = reader.Array("exceptions", ReadException, WriteException),
            Texts = reader.Array("texts", ReadText, WriteText),
            WorklistsInForce = reader.Array("worklists_in_force", ReadWorklist, WriteWorklist),
            Titles = reader.Array("titles", ReadTitle, WriteTitle),
        };

    private static void WriteSetting(Utf8JsonWriter json, SettingInForce setting)
    {
        json.Text("policy", setting.Policy);
        json.Text("setting", setting.Setting);
        json.Text("value", setting.Value);
    }

    private static SettingInForce ReadSetting(ref JsonLine json) =>
        new(json.Required("policy"), json.Required("setting"), json.Required("value"));

    private static void WriteException(Utf8JsonWriter json, ExceptionInForce exception)
    {
        json.Text("account", exception.Account);
        json.Text("do", Exceptions[(int)exception.Do]);
        json.Text("by", exception.By);
        json.Date("until", exception.Until);
        json.Text("because", exception.Because);
    }

    private static ExceptionInForce ReadException(ref JsonLine json) =>
        new(
            json.Required("account"),
            (ExceptionKind)json.Word("do", Exceptions),
            json.Required("by"),
            json.Date("until"),
            json.Required("because")
        );

    private static void WriteText(Utf8JsonWriter json, TextInForce text)
    {
        json.Text("policy", text.Policy);
        json.Text("kind", TextKinds[(int)text.Kind]);
        json.Text("name", text.Name);
        json.Text("language", text.Language);
        json.Text("text", text.Text);
    }

    private static TextInForce ReadText(ref JsonLine json) =>
        new(
            json.Required("policy"),
            (TextKind)json.Word("kind", TextKinds),
            json.Required("name"),
            json.Required("language"),
            json.Required("text")
        );

    private static void WriteTitle(Utf8JsonWriter json, TitleInForce title)
    {
        json.WriteString("kind", TitleKinds[(int)title.Kind]);
        json.Text("policy", title.Policy);
        json.Text("name", title.Name);
        json.Text("language", title.Language);
        json.Text("title", title.Title);
    }

    private static TitleInForce ReadTitle(ref JsonLine json) =>
        new(
            (TitleKind)json.Word("kind", TitleKinds),
            json.Required("policy"),
            json.Required("name"),
            json.Required("language"),
            json.Required("title")
        );

    private static void WriteWorklist(Utf8JsonWriter json, WorklistInForce worklist)
    {
        json.Text("worklist", worklist.Name);
        json.Text("owner", worklist.Owner);
        json.WriteString("rows", worklist.ByClaim ? "claims" : "accounts");
    }

    private static WorklistInForce ReadWorklist(ref JsonLine json) =>
        new(json.Required("worklist"), json.Required("owner"), json.Word("rows", ["accounts", "claims"]) == 1);
}
