using System.Text.Json;
using PolicyBilling.Files.Reports.Comparing;
using PolicyBilling.Workbench.Measures;

namespace PolicyBilling.Files.Reports.Measures;

/// <summary>The part <c>forecast</c>.</summary>
internal static class ForecastJson
{
    public static void Write(Utf8JsonWriter json, Forecast? forecast) =>
        json.Part(
            "forecast",
            forecast,
            _ =>
            {
                json.Date("from", forecast!.From);
                json.WriteNumber("months_used", forecast.MonthsUsed);
                json.Each(
                    "rates",
                    forecast.Rates,
                    rate =>
                    {
                        json.WriteString("from", Workbench.Comparing.Origins.Words[rate.Bucket]);
                        json.Share("roll_rate", rate.AgedOn);
                        json.Share("stayed", rate.Stayed);
                    }
                );
                json.Each(
                    "months",
                    forecast.Months,
                    month =>
                    {
                        json.Date("day", month.Day);
                        Amount(json, "receivables", month.Receivables);
                        Amount(json, "patients", month.Patients);
                        Amount(json, "insurers", month.Insurers);
                        Amount(json, "collections", month.Collections);
                        json.WriteStartObject("patients_by_age");
                        json.Buckets(month.PatientAges);
                        json.WriteEndObject();
                        json.WriteStartObject("insurers_by_age");
                        json.Buckets(month.InsurerAges);
                        json.WriteEndObject();
                    }
                );
            }
        );

    private static void Amount(Utf8JsonWriter json, string key, Expected expected)
    {
        json.WriteStartObject(key);
        json.Money("expected", expected.Amount);
        json.MoneyOrNull("low", expected.Band?.Low);
        json.MoneyOrNull("high", expected.Band?.High);
        if (expected.Band is { } band)
        {
            json.WriteNumber("errors", band.Errors);
            json.WriteNumber("within", band.Within);
        }
        else
        {
            json.WriteNull("errors");
            json.WriteNull("within");
        }
        json.WriteEndObject();
    }
}
