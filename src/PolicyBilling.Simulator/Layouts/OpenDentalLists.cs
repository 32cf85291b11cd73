using System.Text;

namespace PolicyBilling.Simulator.Layouts;

/// <summary>Open Dental, what lies beside its aging: outstanding claims and patients, saved with tabs, joined by
/// number.</summary>
internal static class OpenDentalLists
{
    public static byte[] Claims(PrintedPractice practice)
    {
        var claims = practice
            .Accounts.SelectMany(account => account.Claims)
            .OrderBy(claim => claim.Carrier, StringComparer.Ordinal)
            .ThenBy(claim => claim.Sent)
            .ToList();
        return Lines([
            "Outstanding Insurance Claims",
            practice.Name,
            Printing.Day(practice.AsOf),
            "",
            "Carrier\tPhone\tType\tDateService\tDateSent\tPatNum\tPatient\tAmount",
            .. claims.Select(claim =>
                string.Join(
                    '\t',
                    claim.Carrier,
                    "(800) 555-0144",
                    "Prim",
                    Printing.Day(claim.Sent),
                    Printing.Day(claim.Sent),
                    claim.Patient.Id,
                    claim.Patient.ListName,
                    Printing.Amount(claim.Billed)
                )
            ),
            "Total" + new string('\t', 7) + Printing.Amount(claims.Sum(claim => claim.Billed)),
        ]);
    }

    public static byte[] Patients(PrintedPractice practice) =>
        Lines([
            "PatNum\tLName\tFName\tGuarantor\tBillingType\tHmPhone\tBirthdate",
            .. practice.Accounts.SelectMany(account =>
                account
                    .Members.Prepend(new PrintedMember(account.Id, account.Name) { BirthDate = account.BirthDate })
                    .Select(member =>
                        string.Join(
                            '\t',
                            member.Id,
                            member.LastName,
                            member.FirstName,
                            account.Id,
                            account.BillingType,
                            account.Phone,
                            Printing.Day(member.BirthDate)
                        )
                    )
            ),
        ]);

    private static byte[] Lines(IEnumerable<string> lines) => Printing.Bytes(lines, new UTF8Encoding(false));
}
