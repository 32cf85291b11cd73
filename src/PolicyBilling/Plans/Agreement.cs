using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Plans;

/// <summary>What of the practice's agreement a plan repeats, so that whoever reads the plan need not open the
/// policies.</summary>
internal static class Agreement
{
    public static IEnumerable<SettingInForce> Settings(PolicySet policies) =>
        policies
            .Practice.Settings.Concat(policies.Policies.SelectMany(policy => policy.Settings))
            .Select(setting => new SettingInForce(setting.Policy, setting.Name, SettingText.Write(setting.Value)));

    public static IEnumerable<ExceptionInForce> Exceptions(PracticeData data, PolicySet policies, RunOptions options)
    {
        var fallback = policies.Practice.Languages[0];
        return policies
            .Exceptions.Values.Where(exception =>
                data.AccountIds.Find(exception.Account) is var account and >= 0
                && account < data.Accounts.Count
                && !(exception.Until < options.AsOf)
            )
            .OrderBy(exception => exception.Place.Line)
            .Select(exception => new ExceptionInForce(
                exception.Account,
                exception.Do,
                exception.By,
                exception.Until,
                exception.Because.In(options.Language ?? fallback, fallback).Text.Trim()
            ));
    }

    public static IEnumerable<TextInForce> Texts(PolicySet policies, DateOnly asOf)
    {
        foreach (var policy in policies.Policies.Where(policy => policy.InForce(asOf)))
        foreach (var (kind, name, text) in Texts(policy))
        foreach (var (language, template) in text.Templates.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            yield return new TextInForce(policy.Name, kind, name, language, template.Text.Trim());
    }

    public static Stationery Stationery(Practice practice, DateOnly asOf) =>
        new(
            practice.Letterhead,
            practice.Settings.FirstOrDefault(setting => setting.Name == "days_to_pay")?.Value
                is decimal days
                    and >= 0
                    and <= 3650
                ? asOf.AddDays((int)days)
                : null,
            practice.PayLink,
            practice.Paper
        );

    public static decimal? CostPerStatement(Practice practice) =>
        practice.Targets.TryGetValue("cost_per_statement", out var target)
        && target.Values.FirstOrDefault() is > 0 and var cost
            ? cost
            : null;

    private static IEnumerable<(TextKind Kind, string Name, LocalText Text)> Texts(Policy policy)
    {
        foreach (var message in policy.Messages)
            yield return (TextKind.Message, message.Name, message.Text);
        foreach (var note in policy.Notes)
            yield return (TextKind.Note, note.Name, note.Text);
        foreach (var step in policy.Ladder?.Steps ?? [])
            if (step.Text is { } text)
                yield return (KindOf(step.Do | step.With), step.Name, text);
        foreach (var rule in policy.Rules)
            if (rule.Then.Text is { } text)
                yield return (KindOf(rule.Then.Do), rule.Name, text);
    }

    private static TextKind KindOf(Sending sending) => sending.HasFlag(Sending.Call) ? TextKind.Call : TextKind.Letter;
}
