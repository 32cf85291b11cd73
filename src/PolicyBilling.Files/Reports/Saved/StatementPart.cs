using System.Text.Json;
using PolicyBilling.Breakdowns;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Reports.Saved;

/// <summary>What a statement prints of an account's money, as a part of a decision's line.</summary>
internal static class StatementPart
{
    private const string Key = "statement";

    // Written where there is one: a plan without has the bytes it always had.
    private const string AgreedOff = "agreed_off";

    public static void Write(Utf8JsonWriter json, StatementLines? lines)
    {
        if (lines is null)
        {
            json.WriteNull(Key);
            return;
        }
        json.WriteStartObject(Key);
        json.WriteStartArray("visits");
        foreach (var visit in lines.Visits)
            Write(json, visit);
        json.WriteEndArray();
        Write(json, lines.Earlier);
        json.Money("credit", lines.Credit);
        if (lines.AgreedOff != 0)
            json.Money(AgreedOff, lines.AgreedOff);
        json.WriteEndObject();
    }

    public static StatementLines? Read(ref JsonLine json) =>
        json.ObjectOrNull(
            Key,
            (ref JsonLine part) =>
                new StatementLines(
                    part.Each("visits", ReadVisit),
                    part.ObjectOrNull(
                        "earlier",
                        (ref JsonLine earlier) => new SettledVisits(earlier.Number("visits"), ReadSums(ref earlier))
                    ),
                    part.Money("credit")
                )
                {
                    AgreedOff = part.Has(AgreedOff) ? part.Money(AgreedOff) : 0,
                }
        );

    // Written without the delegates that a list costs elsewhere: there are millions.
    private static void Write(Utf8JsonWriter json, StatementVisit visit)
    {
        json.WriteStartObject();
        json.Date("date", visit.Date);
        json.Text("patient", visit.Patient);
        json.Sums(visit.Sums);
        json.WriteString("not_asked", UnaskedWords.All[(int)visit.Unasked]);
        json.WriteStartArray("charges");
        foreach (var charge in visit.Charges)
        {
            json.WriteStartObject();
            json.WriteString("kind", charge.Kind.Word());
            json.Text("code", charge.Text.Code);
            json.Text("description", charge.Text.Description);
            json.Money("amount", charge.Amount);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SettledVisits? earlier)
    {
        if (earlier is null)
        {
            json.WriteNull("earlier");
            return;
        }
        json.WriteStartObject("earlier");
        json.WriteNumber("visits", earlier.Count);
        json.Sums(earlier.Sums);
        json.WriteEndObject();
    }

    private static StatementVisit ReadVisit(ref JsonLine json)
    {
        var day =
            json.Date("date")
            ?? throw new NotAsWrittenException("date", Said.In("The visit has no day.", $"La visite n’a pas de jour."));
        var (patient, sums) = (json.Required("patient"), ReadSums(ref json));
        var unasked = (Unasked)json.Word("not_asked", UnaskedWords.All);
        return new(day, patient, sums, json.Each("charges", ReadCharge)) { Unasked = unasked };
    }

    private static StatementCharge ReadCharge(ref JsonLine json) =>
        new(
            (EntryKind)json.Word("kind", EntryKinds.Words),
            new EntryText(json.Required("code"), json.Required("description")),
            json.Money("amount")
        );

    // What follows from the others is held against them when the line is written again.
    private static VisitSums ReadSums(ref JsonLine json)
    {
        var (fee, insurance, writeOff) = (
            json.Money("fee"),
            json.Money("insurance_paid"),
            json.Money("insurance_write_off")
        );
        var (adjustments, patient) = (json.Money("adjustments"), json.Money("patient_paid"));
        json.Money("owed");
        var sums = VisitSums.Of(fee, insurance, writeOff, adjustments, patient, json.Money("insurance_expected"));
        json.Money("patient_part");
        return sums;
    }
}
