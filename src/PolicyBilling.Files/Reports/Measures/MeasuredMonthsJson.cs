using System.Numerics;
using System.Text.Json;
using PolicyBilling.Files.Reports.Comparing;
using PolicyBilling.Workbench.Measures;

namespace PolicyBilling.Files.Reports.Measures;

/// <summary>The parts that are counted month by month.</summary>
internal static class MeasuredMonthsJson
{
    public static void Write(Utf8JsonWriter json, PracticeMeasures measures)
    {
        Months(
            json,
            "over_the_counter",
            measures.Counter,
            sums =>
            {
                json.Money("treatment", sums.Treatment);
                json.Money("insurers_part", sums.Insurers);
                json.Money("patients_part", sums.PatientPart);
                json.Money("paid_that_day", sums.Collected);
                json.Share("share", sums.Share);
            }
        );
        WriteOffs(json, measures.WriteOffs);
        Months(
            json,
            "appointments",
            measures.Appointments,
            sums =>
            {
                json.WriteNumber("completed", sums.Completed);
                json.WriteNumber("missed", sums.Missed);
                json.WriteNumber("cancelled", sums.Cancelled);
                json.Share("missed_share", sums.MissedShare);
            }
        );
        Months(
            json,
            "promises",
            measures.Promises,
            sums =>
            {
                json.Counted("made", sums.Made);
                json.Counted("in_time", sums.InTime);
                json.Counted("late", sums.Late);
                json.Counted("broken", sums.Broken);
                json.Counted("open", sums.Open);
            }
        );
        json.Part(
            "calls",
            measures.Calls,
            calls =>
            {
                json.Date("known_until", calls.KnownUntil);
                Months(
                    json,
                    calls.Months,
                    sums =>
                    {
                        json.WriteNumber("calls", sums.Calls);
                        json.Money("paid_within_30", sums.Paid);
                    }
                );
            }
        );
        json.Part(
            "agency",
            measures.Agency,
            agency =>
            {
                json.WriteStartObject("earlier");
                Agency(json, agency.Earlier);
                json.WriteEndObject();
                json.Counted("by_billing_type_alone", agency.Untold);
                Months(json, agency.Months, sums => Agency(json, sums));
            }
        );
        Months(
            json,
            "debt_collected",
            measures.Debt,
            sums =>
            {
                json.Money("paid", sums.Total);
                json.Money("ahead", sums.Ahead);
                json.Buckets(sums.Ages);
            }
        );
    }

    private static void WriteOffs(Utf8JsonWriter json, WriteOffs? all) =>
        json.Part(
            "write_offs",
            all,
            _ =>
            {
                json.Money("total", all!.Total);
                json.Share("share_of_production", all.Share(all.Total));
                json.Each(
                    "months",
                    all.Months.Zip(all.Production),
                    month =>
                    {
                        json.Date("month", month.First);
                        json.Money("production", month.Second);
                    }
                );
                json.Each(
                    "lines",
                    all.Lines,
                    line =>
                    {
                        json.WriteString("kind", Kind(line.Kind));
                        json.Text("reason", line.Reason);
                        json.Money("total", line.Total);
                        json.Share("share_of_production", all.Share(line.Total));
                        json.WriteStartArray("months");
                        foreach (var month in line.Months)
                            json.WriteNumberValue(month);
                        json.WriteEndArray();
                    }
                );
            }
        );

    private static string Kind(WriteOffKind kind) =>
        kind switch
        {
            WriteOffKind.Insurance => "insurance",
            WriteOffKind.SmallBalance => "small-balance",
            WriteOffKind.WriteOff => "write-off",
            _ => "adjustment",
        };

    private static void Agency(Utf8JsonWriter json, in AgencyTally sums)
    {
        json.Counted("placed", sums.Placed);
        json.Money("recovered", sums.Recovered);
        json.Counted("returned", sums.Returned);
        json.Counted("there", sums.There);
    }

    private static void Months<T>(Utf8JsonWriter json, string key, ByMonth<T>? months, Action<T> write)
        where T : struct, IAdditionOperators<T, T, T> => json.Part(key, months, _ => Months(json, months!, write));

    private static void Months<T>(Utf8JsonWriter json, ByMonth<T> months, Action<T> write)
        where T : struct, IAdditionOperators<T, T, T>
    {
        json.Each(
            "months",
            months.Months,
            month =>
            {
                json.Date("month", month.Month);
                write(month.Sums);
            }
        );
        json.WriteStartObject("total");
        write(months.Total);
        json.WriteEndObject();
    }
}
