using System.Globalization;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Tests.Ledgers;

/// <summary>An account written as text: one line per row, its kind first, then date and amount, then
/// <c>name:value</c> for the rest.</summary>
internal static class LedgerText
{
    public static readonly DateOnly AsOf = new(2026, 10, 31);

    public static AccountFacts Facts(string text, FactsOptions? options = null) =>
        new FactsReader(Data(text), options ?? new FactsOptions(AsOf)).Read(0);

    /// <summary>An account "A" of guarantor "Ann Abbott". A date may be written as an age: <c>45d</c> is 45 days
    /// before the as-of date, <c>-3d</c> three days after it.</summary>
    public static PracticeData Data(string text)
    {
        var data = new PracticeData
        {
            FillsAppliesTo = true,
            Source = "text",
            Present = (Table)127,
        };
        var account = new AccountRow
        {
            Name = data.Texts.Add("Ann Abbott"),
            Email = -1,
            Phone = -1,
            Address = -1,
            City = -1,
            PostalCode = -1,
            BillingType = -1,
            Provider = -1,
            Language = -1,
            State = -1,
        };
        data.AccountIds.Intern("A");
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            Add(data, ref account, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        data.Add(account);
        data.Seal();
        return data;
    }

    private static void Add(PracticeData data, ref AccountRow account, string[] words)
    {
        var named = words
            .Where(word => word.Contains(':'))
            .ToDictionary(word => word[..word.IndexOf(':')], word => word[(word.IndexOf(':') + 1)..]);
        var plain = words.Where(word => !word.Contains(':')).ToArray();
        string Get(string name) => named.GetValueOrDefault(name, "");
        int Day(string name) => Get(name) is { Length: > 0 } day ? DayOf(day) : 0;
        long Cents(string name, long blank = 0) => Get(name) is { Length: > 0 } amount ? CentsOf(amount) : blank;
        int Patient() => Get("patient") is { Length: > 0 } patient ? data.PatientIds.Intern(patient) : -1;
        int Word(string name) => Get(name) is { Length: > 0 } word ? data.Words.Intern(word) : -1;
        int Flags() => data.FlagSets.Intern(Get("flags").Split(';', StringSplitOptions.RemoveEmptyEntries));
        switch (plain[0])
        {
            case "account":
                account.Flags = Flags();
                account.BillingType = Word("type");
                account.Language = Word("language");
                account.Provider = Word("provider");
                account.PostalCode = Word("postal");
                account.Email = data.Texts.Add(Get("email"));
                account.Status = Get("status") switch
                {
                    "deceased" => AccountStatus.Deceased,
                    "inactive" => AccountStatus.Inactive,
                    _ => AccountStatus.Active,
                };
                data.HasPostalCodes = named.ContainsKey("postal");
                break;
            case "patient":
                data.Patients.Add(
                    0,
                    new PatientRow(
                        data.PatientIds.Intern(plain[1]),
                        data.Texts.Add(Get("name").Replace('_', ' ')),
                        Day("born"),
                        Flags()
                    )
                );
                break;
            case "claim":
                var estimate =
                    named.ContainsKey("est") || named.ContainsKey("wo") ? Cents("est") + Cents("wo") : Cents("billed");
                data.Claims.Add(
                    0,
                    new ClaimRow(
                        data.ClaimIds.Intern(plain[1]),
                        Patient(),
                        Word("carrier"),
                        Enum.Parse<ClaimStatus>(plain[2], true),
                        Day("sent"),
                        Day("received"),
                        estimate,
                        Cents("wo"),
                        Cents("billed")
                    )
                );
                break;
            case "appointment":
                data.Appointments.Add(
                    0,
                    new AppointmentRow(Patient(), DayOf(plain[2]), Enum.Parse<AppointmentStatus>(plain[1], true))
                );
                break;
            case "contact":
                data.Contacts.Add(
                    0,
                    new ContactRow(
                        DayOf(plain[2]),
                        Enum.Parse<ContactKind>(plain[1].Replace("-", ""), true),
                        Enum.Parse<Channel>(
                            Get("channel") is { Length: > 0 } channel ? channel.Replace("-", "") : "None",
                            true
                        ),
                        Word("step"),
                        Day("until"),
                        Cents("amount", -1),
                        Get("direction") == "in" ? Direction.In : Direction.Out
                    )
                );
                break;
            case "remittance":
                data.Remittances.Add(
                    0,
                    new RemittanceRow(
                        data.ClaimIds.Intern(plain[1]),
                        DayOf(plain[3]),
                        data.Words.Intern(named.GetValueOrDefault("payer", "P")),
                        data.Words.Intern(named.GetValueOrDefault("trace", "T1")),
                        Enum.Parse<RemittanceKind>(plain[2], true),
                        Cents("paid"),
                        Cents("off"),
                        Cents("refused")
                    )
                );
                break;
            case "plan":
                data.Plans.Add(
                    0,
                    new PlanRow(
                        0,
                        Cents("installment"),
                        Day("next"),
                        Cents("balance", -1),
                        int.Parse(named.GetValueOrDefault("missed", "0"), CultureInfo.InvariantCulture)
                    )
                );
                break;
            default:
                var kind = (EntryKind)EntryKinds.Words.ToList().IndexOf(plain[0]);
                var date = DayOf(plain[1]);
                data.Ledger.Add(
                    0,
                    new LedgerEntry
                    {
                        Entry = data.EntryIds.Intern(
                            Get("id") is { Length: > 0 } id ? id : $"e{data.Ledger.Count:0000}"
                        ),
                        AppliesTo = Get("for") is { Length: > 0 } target ? data.EntryIds.Intern(target) : -1,
                        Patient = Patient(),
                        Claim = Get("claim") is { Length: > 0 } claim ? data.ClaimIds.Intern(claim) : -1,
                        Date = date,
                        Posted = Day("posted") is var posted and not 0 ? posted : date,
                        Cents = CentsOf(plain[2]),
                        Kind = kind.WithCode(Get("code")),
                        CodeMark = EntryKinds.CodeMark(Get("code")),
                        Described = named.ContainsKey("text"),
                        SmallBalance = Get("text").Contains("small-balance"),
                    }
                );
                break;
        }
    }

    private static int DayOf(string text) =>
        text.EndsWith('d')
            ? AsOf.DayNumber - int.Parse(text[..^1], CultureInfo.InvariantCulture)
            : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    private static long CentsOf(string text) => Money.ToCents(decimal.Parse(text, CultureInfo.InvariantCulture));
}
