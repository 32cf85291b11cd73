using System.Text.Json;
using PolicyBilling.Files.Reports.Comparing;
using PolicyBilling.Plans;
using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Measures;

namespace PolicyBilling.Files.Reports.Measures;

/// <summary>
/// The result of <c>measures --format json</c>, one line: <c>as_of</c>, <c>answers</c>, a key for each part, and where
/// it comes from. A part of which nothing can be said is null; <c>lacks</c> says for want of what. Keys are never
/// renamed or taken away; new ones may come.
/// </summary>
public static class MeasuresJson
{
    /// <summary>Writes the measures. Answers are in somebody's language, all else is words for scripts.</summary>
    public static void Write(PracticeMeasures measures, IReadOnlyList<MeasuresSentence> answers, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, DecisionJson.Options);
        json.WriteStartObject();
        json.Date("as_of", measures.AsOf);
        json.Each(
            "answers",
            answers,
            answer =>
            {
                json.WriteString("part", Words[answer.Part]);
                json.Text("text", answer.Text);
                json.WriteBoolean("finding", answer.IsFinding);
            }
        );
        json.WriteStartObject("lacks");
        foreach (var (part, needed) in measures.Lacks.OrderBy(lack => lack.Key))
            json.WriteString(Words[part], needed);
        json.WriteEndObject();
        json.MonthEnds(measures.MonthEnds);
        Open(json, measures);
        MeasuredMonthsJson.Write(json, measures);
        ForecastJson.Write(json, measures.Forecast);
        json.Problems(measures.Problems);
        json.Text("practice", measures.Practice);
        json.Text("currency", measures.Currency);
        json.Texts("not_exported", measures.NotExported);
        json.Text("source", measures.Source);
        json.Date("exported_as_of", measures.ExportedAsOf);
        json.Text("data_fingerprint", measures.DataFingerprint);
        json.Text("policy_fingerprint", measures.PolicyFingerprint);
        json.Text("version", BillingRun.Version);
        json.WriteEndObject();
    }

    /// <summary>The keys of the parts.</summary>
    private static readonly IReadOnlyDictionary<MeasuredPart, string> Words = new Dictionary<MeasuredPart, string>
    {
        [MeasuredPart.Carriers] = "by_carrier",
        [MeasuredPart.Providers] = "by_provider",
        [MeasuredPart.BillingTypes] = "by_billing_type",
        [MeasuredPart.Insurance] = "insurance",
        [MeasuredPart.Counter] = "over_the_counter",
        [MeasuredPart.WriteOffs] = "write_offs",
        [MeasuredPart.Appointments] = "appointments",
        [MeasuredPart.Promises] = "promises",
        [MeasuredPart.Calls] = "calls",
        [MeasuredPart.Plans] = "payment_plans",
        [MeasuredPart.Agency] = "agency",
        [MeasuredPart.Credits] = "credits",
        [MeasuredPart.Debt] = "debt_collected",
        [MeasuredPart.Forecast] = "forecast",
    };

    private static void Open(Utf8JsonWriter json, PracticeMeasures measures)
    {
        By(json, Words[MeasuredPart.Carriers], measures.Carriers);
        By(json, Words[MeasuredPart.Providers], measures.Providers);
        By(json, Words[MeasuredPart.BillingTypes], measures.BillingTypes);
        At(json, "left_out", measures.LeftOut);
        json.Part(
            Words[MeasuredPart.Insurance],
            measures.Insurance,
            insurance =>
            {
                json.Money("on_charges", insurance.OnCharges);
                json.Each(
                    "carriers",
                    insurance.Lines,
                    line =>
                    {
                        json.Text("carrier", line.Carrier);
                        json.Counted("sent_0_30", line.To30);
                        json.Counted("sent_31_60", line.To60);
                        json.Counted("sent_61_90", line.To90);
                        json.Counted("sent_over_90", line.Over90);
                        json.Counted("unsent", line.Unsent);
                    }
                );
            }
        );
        json.Part(
            Words[MeasuredPart.Plans],
            measures.Plans,
            plans =>
            {
                json.Money("receivable", plans.Receivable);
                json.Money("installments", plans.Installments);
                json.WriteNumber("missed", plans.Missed);
                json.Counted("behind", plans.Behind);
                json.WriteNumber("without_balance", plans.WithoutBalance);
                json.Each(
                    "plans",
                    plans.Lines,
                    line =>
                    {
                        json.Text("account", line.Account);
                        json.Text("plan", line.Plan);
                        json.Money("installment", line.Installment);
                        json.Date("next_due", line.NextDue);
                        json.MoneyOrNull("balance", line.Balance);
                        json.WriteNumber("missed", line.Missed);
                        json.Money("arrears", line.Arrears);
                    }
                );
            }
        );
        json.Part(
            Words[MeasuredPart.Credits],
            measures.Credits,
            credits =>
            {
                json.Counted("days_0_30", credits.To30);
                json.Counted("days_31_60", credits.To60);
                json.Counted("days_61_90", credits.To90);
                json.Counted("days_91_365", credits.ToYear);
                json.Counted("days_over_365", credits.OverYear);
                json.Counted("left_out", credits.LeftOut);
            }
        );
    }

    private static void By(Utf8JsonWriter json, string key, OpenBy? by) =>
        json.Part(
            key,
            by,
            _ =>
                json.Each(
                    "lines",
                    by!.Lines,
                    line =>
                    {
                        json.Text("name", line.Name);
                        json.Position(line.At);
                    }
                )
        );

    private static void At(Utf8JsonWriter json, string key, in Position at)
    {
        json.WriteStartObject(key);
        json.Position(at);
        json.WriteEndObject();
    }

    /// <summary>A part as an object; null where nothing can be said.</summary>
    internal static void Part<T>(this Utf8JsonWriter json, string key, T? part, Action<T> write)
        where T : class
    {
        if (part is null)
        {
            json.WriteNull(key);
            return;
        }
        json.WriteStartObject(key);
        write(part);
        json.WriteEndObject();
    }

    /// <summary>A count and its dollars.</summary>
    internal static void Counted(this Utf8JsonWriter json, string key, in Counted counted)
    {
        json.WriteStartObject(key);
        json.WriteNumber("count", counted.Count);
        json.Money("amount", counted.Amount);
        json.WriteEndObject();
    }

    /// <summary>An amount, or null.</summary>
    internal static void MoneyOrNull(this Utf8JsonWriter json, string key, decimal? amount)
    {
        if (amount is { } known)
            json.Money(key, known);
        else
            json.WriteNull(key);
    }

    /// <summary>A share, 0 to 1, to four decimals; or null.</summary>
    internal static void Share(this Utf8JsonWriter json, string key, decimal? share)
    {
        if (share is { } known)
            json.WriteNumber(key, PolicyBilling.Money.Round(known, 4));
        else
            json.WriteNull(key);
    }
}
