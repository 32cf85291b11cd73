namespace PolicyBilling.Tests.App;

/// <summary>The books of three accounts that somebody asks about: 2001 paid, and it was booked on 2002, the wife's
/// account; the write-off of 2003 was never posted; 2004 owes $197 and $5 that nobody can explain.</summary>
internal static class ArticleBooks
{
    private const string Header = "entry,account,patient,date,kind,code,description,amount,claim,applies_to\n";

    /// <summary>Writes them, with further rows of the ledger and of the accounts.</summary>
    public static void Write(string folder, string more = "", string accounts = "")
    {
        void File(string name, string text) => System.IO.File.WriteAllText(Path.Combine(folder, name), text);
        File(
            "accounts.csv",
            "account,name,billing_type,provider,status,language,state,email,phone,address,city,postal_code,flags\n"
                + "2001,Tom Reed,standard,,active,en,VT,,802-555-0101,1 Elm Street,Newport,05855,\n"
                + "2002,Sue Reed,standard,,active,en,VT,,802-555-0102,1 Elm Street,Newport,05855,\n"
                + "2003,Ann Wood,insurance,,active,en,VT,,802-555-0103,2 Elm Street,Newport,05855,\n"
                + "2004,Max Bell,standard,,active,en,VT,,802-555-0104,3 Elm Street,Newport,05855,\n"
                + accounts
        );
        File(
            "ledger.csv",
            Header
                + "1,2001,2001,2026-08-03,charge,D1110,Cleaning,120.00,,\n"
                + "2,2002,2002,2026-08-20,patient-payment,,Check,-120.00,,\n"
                + "3,2003,2003,2026-07-01,charge,D2391,Filling,188.00,C1,\n"
                + "4,2003,2003,2026-07-20,insurance-payment,,,-146.64,C1,3\n"
                + "5,2004,2004,2026-06-01,charge,D7140,Extraction,205.00,,\n"
                + "6,2004,2004,2026-06-01,patient-payment,,Card,-8.00,,5\n"
                + "7,2004,2004,2026-06-02,adjustment,,,5.00,,\n"
                + more
        );
        File("patients.csv", "patient,account,name,birth_date,flags\n2003,2003,Ann Wood,1970-01-01,\n");
        File(
            "claims.csv",
            "claim,account,patient,carrier,sent,status,received,billed,estimated_payment,estimated_write_off\n"
                + "C1,2003,2003,Birch PPO,2026-07-02,received,2026-07-20,188.00,146.64,41.36\n"
        );
        File("contacts.csv", "account,date,kind,step,channel,direction,until,amount,note\n");
        File("appointments.csv", "account,patient,date,status\n");
    }
}
