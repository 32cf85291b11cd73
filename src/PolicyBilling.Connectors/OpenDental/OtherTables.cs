using PolicyBilling.Ledgers;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>Writes <c>appointments</c> and <c>contacts</c>.</summary>
internal static class OtherTables
{
    public static readonly string[] AppointmentColumns = ["account", "patient", "date", "status"];

    public static readonly string[] ContactColumns = ["account", "date", "kind", "step", "channel", "direction"];

    // The agency's log (tsitranslog.TransType): placed and reinstated; cancelled, paid in full and suspended.
    private const string Placed = "4, 7",
        CameBack = "0, 3, 6, 8";

    public static void WriteAppointments(CsvOutput csv, Source source) =>
        source.Database.Read(
            "SELECT PatNum, AptStatus, AptDateTime FROM appointment WHERE AptStatus IN (1, 2, 4, 5)",
            row =>
            {
                if (
                    source.Families.AccountOf(row.Number(0)) is not (var account and >= 0)
                    || row.Date(2) is not { } day
                )
                    return;
                var status = row.Number(1) switch
                {
                    2 => "completed",
                    5 => "missed",
                    _ => "scheduled",
                };
                csv.Text(source.AccountId(account)).Number(row.Number(0)).Date(day).Text(status).EndRow();
                source.Summary.Wrote("appointments");
            }
        );

    public static void WriteContacts(CsvOutput csv, Source source)
    {
        void Add(long patient, DateOnly? date, string kind, string step, string channel, string direction)
        {
            if (source.Families.AccountOf(patient) is not (var account and >= 0) || date is not { } day)
                return;
            csv.Text(source.AccountId(account)).Date(day).Text(kind).Text(step).Text(channel).Text(direction).EndRow();
            source.Summary.Wrote("contacts");
        }

        var receipt = source.Seen.Column("s", "statement", "IsReceipt");
        var invoice = source.Seen.Column("s", "statement", "IsInvoice");
        source.Database.Read(
            "SELECT s.PatNum, s.DateSent, s.Mode_ FROM statement s WHERE s.IsSent <> 0 "
                + $"AND COALESCE({receipt}, 0) = 0 AND COALESCE({invoice}, 0) = 0 ORDER BY s.DateSent",
            row =>
                Add(
                    row.Number(0),
                    row.Date(1),
                    ContactKind.Statement.Word(),
                    "",
                    row.Number(2) switch
                    {
                        1 => "in-person",
                        2 => "email",
                        // 3 is sent to a company that prints and mails.
                        _ => "mail",
                    },
                    ""
                )
        );
        source.Database.Read(
            "SELECT PatNum, CommDateTime, CommType, Mode_, SentOrReceived FROM commlog ORDER BY CommDateTime",
            row =>
            {
                var meaning = source.Meaning(OfficeSection.CommlogTypes, OfficeSettings.CommlogTypes, row.Number(2));
                if (meaning?.Split(' ', 2) is not { } words)
                    return;
                if (words[0] == ContactKind.Promise.Word())
                    Promised(row, source);
                Add(
                    row.Number(0),
                    row.Date(1),
                    words[0],
                    words.Length > 1 ? words[1] : "",
                    ChannelOf(row.Number(3)),
                    row.Number(4) == 2 ? "in" : ""
                );
            }
        );
        if (source.Seen.Has("tsitranslog"))
            source.Database.Read(
                $"SELECT PatNum, TransDateTime, TransType IN ({Placed}) FROM tsitranslog "
                    + $"WHERE TransType IN ({Placed}, {CameBack}) ORDER BY TransDateTime",
                row => Add(row.Number(0), row.Date(1), row.Is(2) ? "agency" : "agency-returned", "", "", "")
            );
    }

    private static void Promised(Row row, Source source)
    {
        if (
            source.Families.AccountOf(row.Number(0)) is var account and >= 0
            && row.Date(1) is { } day
            && day >= source.Settings.Today.AddDays(-OpenDentalWords.PromiseDays)
        )
            source.Summary.Promised(source.AccountId(account), day);
    }

    private static string ChannelOf(long mode) =>
        mode switch
        {
            1 or 6 => "email",
            2 => "mail",
            3 or 7 => "phone",
            4 => "in-person",
            _ => "",
        };
}
