using System.Text.RegularExpressions;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Reads <c>practice.yaml</c>, but for its settings and the order.</summary>
internal static partial class PracticeReader
{
    public static (Practice Practice, IReadOnlyList<YamlScalar>? Order) Read(YamlMap map, List<Problem> problems)
    {
        var fields = Fields.Of(
            map,
            Said.In("the file practice.yaml", $"le fichier practice.yaml"),
            problems,
            Keys.PracticeFile
        )!;
        var practice = fields.Need("practice", "practice: { name: Maple Street Dental }") is { } node
            ? Particulars(node, problems)
            : new Practice();
        practice = practice with
        {
            Aging = Aging(fields, problems),
            LeaveOutBillingTypes = LeftOut(fields, problems),
            BillingTypes = BillingTypes(fields, problems),
            Targets = Targets(fields, problems),
        };
        practice = SendingReader.Read(practice, fields, problems);
        IReadOnlyList<YamlScalar>? order = fields.Need("order", "order: [statements]") is null
            ? null
            : fields.Words("order");
        return (Limits(practice, fields, problems), order);
    }

    private static Practice Particulars(YamlNode node, List<Problem> problems)
    {
        var practice = new Practice();
        if (Fields.Of(node, Said.In("the practice", $"le cabinet"), problems, Keys.Practice) is not { } fields)
            return practice;
        fields.Need("name", "name: Maple Street Dental");
        return practice with
        {
            Name = fields.Text("name") ?? "",
            Phone = fields.Text("phone") ?? "",
            Email = fields.Text("email") ?? "",
            Address = fields.Text("address") ?? "",
            Currency = Currency(fields, problems) ?? practice.Currency,
            Languages = Languages(fields, problems) is { Count: > 0 } languages ? languages : practice.Languages,
        };
    }

    private static string? Currency(Fields fields, List<Problem> problems)
    {
        if (fields.Word("currency") is not { } currency)
            return null;
        if (CurrencyCode().IsMatch(currency))
            return currency;
        problems.Add(
            fields
                .Find("currency")!
                .Error(
                    Said.In(
                        $"'{YamlSyntax.Clip(currency)}' is no currency. Write its three capital letters, "
                            + $"such as `USD`, "
                            + $"`CAD` or `EUR`.",
                        $"« {YamlSyntax.Clip(currency)} » n’est pas une monnaie. Écrire ses trois majuscules, comme "
                            + $"`USD`, `CAD` ou `EUR`."
                    )
                )
        );
        return null;
    }

    private static List<string> Languages(Fields fields, List<Problem> problems)
    {
        var languages = new List<string>();
        foreach (var scalar in fields.Words("languages"))
        {
            if (!LanguageCode().IsMatch(scalar.Value))
                problems.Add(
                    scalar.Error(
                        Said.In(
                            $"'{YamlSyntax.Clip(scalar.Value)}' is no language. Write its two small letters, such as "
                                + $"`en` or `fr`.",
                            $"« {YamlSyntax.Clip(scalar.Value)} » n’est pas une langue. Écrire ses deux "
                                + $"minuscules, comme "
                                + $"`en` ou `fr`."
                        )
                    )
                );
            else if (languages.Contains(scalar.Value))
                problems.Add(
                    scalar.Error(
                        Said.In($"'{scalar.Value}' stands here twice.", $"« {scalar.Value} » est ici deux fois.")
                    )
                );
            else
                languages.Add(scalar.Value);
        }
        return languages;
    }

    private static AgingRules Aging(Fields fields, List<Problem> problems)
    {
        if (
            fields.Find("aging") is not { } node
            || Fields.Of(node, Said.In("aging", $"l’ancienneté (aging)"), problems, Keys.Aging) is not { } aging
        )
            return default;
        return new AgingRules(
            aging.Choice("method", Choices.Aging) == "adjustments-first"
                ? AgingMethod.AdjustmentsFirst
                : AgingMethod.OldestFirst,
            aging.Choice("taken_back", Choices.TakenBack) == "own-date" ? TakenBackAges.OwnDate : TakenBackAges.Reopens
        );
    }

    private static IReadOnlyList<string> LeftOut(Fields fields, List<Problem> problems)
    {
        if (
            fields.Find("receivables") is not { } node
            || Fields.Of(
                node,
                Said.In("receivables", $"les comptes à recevoir (receivables)"),
                problems,
                "leave_out_billing_types"
            )
                is not { } receivables
        )
            return [];
        return
        [
            .. receivables.Words("leave_out_billing_types").Select(scalar => scalar.Word(problems)).OfType<string>(),
        ];
    }

    private static Dictionary<string, string> BillingTypes(Fields fields, List<Problem> problems)
    {
        var types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (fields.Find("billing_types") is not { } node)
            return types;
        if (node is not YamlMap map)
        {
            problems.Add(
                node.Error(
                    Said.In(
                        "Billing types are names with what they mean, such as `courtesy: not-billed`. The meanings are "
                            + $"{string.Join(", ", BillingMeanings.All)}.",
                        $"Les types de facturation sont des noms avec leur sens, comme `courtesy: not-billed`. Les "
                            + $"sens sont {string.Join(", ", BillingMeanings.All)}."
                    )
                )
            );
            return types;
        }
        foreach (var (key, value) in map.Entries)
            if (
                Fields.Scalar(value, problems) is { } scalar
                && Fields.Choice(scalar, key.Value, problems, BillingMeanings.All) is { } meaning
                && !types.TryAdd(key.Value, meaning)
            )
                problems.Add(
                    key.Error(
                        Said.In(
                            $"The billing type '{YamlSyntax.Clip(key.Value)}' stands here twice, but for its case.",
                            $"Le type de facturation « {YamlSyntax.Clip(key.Value)} » est ici deux fois, "
                                + $"aux majuscules "
                                + $"près."
                        )
                    )
                );
        return types;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, decimal>> Targets(
        Fields fields,
        List<Problem> problems
    )
    {
        var targets = new Dictionary<string, IReadOnlyDictionary<string, decimal>>();
        if (fields.Find("targets") is not { } node)
            return targets;
        if (node is not YamlMap map)
        {
            problems.Add(
                node.Error(
                    Said.In(
                        "Targets are keys with values, such as `days_in_ar: 45`.",
                        $"Les cibles sont des clés avec des valeurs, comme `days_in_ar: 45`."
                    )
                )
            );
            return targets;
        }
        foreach (var (key, value) in map.Entries)
        {
            if (value is YamlScalar one)
            {
                if (one.Number(problems) is { } number)
                    targets[key.Value] = new Dictionary<string, decimal> { ["target"] = number };
            }
            else if (Fields.Of(value, Said.In("a target", $"une cible"), problems, Keys.Target) is { } target)
            {
                var figures = new Dictionary<string, decimal>();
                foreach (var figure in Keys.Target)
                    if (target.Number(figure) is { } number)
                        figures[figure] = number;
                targets[key.Value] = figures;
            }
        }
        return targets;
    }

    private static Practice Limits(Practice practice, Fields fields, List<Problem> problems)
    {
        if (
            fields.Find("limits") is not { } node
            || Fields.Of(node, Said.In("limits", $"les limites"), problems, Keys.Limits) is not { } limits
        )
            return practice;
        return practice with
        {
            WriteOffEach = Limit(limits, "write_off_each", problems, whole: false),
            WriteOffTotal = Limit(limits, "write_off_total", problems, whole: false),
            AgencyAccounts = (int?)Limit(limits, "agency_accounts", problems, whole: true),
            StatementsPerRun = (int?)Limit(limits, "statements_per_run", problems, whole: true),
        };
    }

    private static decimal? Limit(Fields limits, string key, List<Problem> problems, bool whole)
    {
        if (limits.Number(key) is not { } limit)
            return null;
        if (limit >= 0 && (!whole || (decimal.IsInteger(limit) && limit <= int.MaxValue)))
            return limit;
        problems.Add(
            limits
                .Find(key)!
                .Error(
                    whole
                        ? Said.In(
                            $"'{key}' counts: write a whole number, such as `5`.",
                            $"« {key} » compte : écrire un nombre entier, comme `5`."
                        )
                        : Said.In(
                            $"'{key}' is an amount: write one that is not negative, such as `250.00`.",
                            $"« {key} » est un montant : en écrire un qui n’est pas négatif, comme `250.00`."
                        )
                )
        );
        return null;
    }

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex CurrencyCode();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Z]{2})?$")]
    private static partial Regex LanguageCode();
}
