using PolicyBilling.Ledgers;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>A claim, and what its procedures add up to in cents.</summary>
internal sealed class Claim
{
    public required long Number { get; init; }
    public required long Patient { get; init; }
    public required string Status { get; init; }
    public required string Carrier { get; init; }
    public required DateOnly? Sent { get; init; }
    public required DateOnly? Received { get; init; }
    public required long Billed { get; init; }
    public bool IsAnswered => Status is "received" or "denied";

    /// <summary>Expected of what is not received yet.</summary>
    public long ExpectedPayment { get; set; }
    public long ExpectedWriteOff { get; set; }

    /// <summary>Posted to the ledger for it.</summary>
    public long PostedPayment { get; set; }
    public long PostedWriteOff { get; set; }

    /// <summary>What was expected of what is received.</summary>
    public long OncePayment { get; set; }
    public long OnceWriteOff { get; set; }
}

/// <summary>The insurers' claims, preauthorisations left out, and completed work that is on none.</summary>
internal sealed class Claims
{
    public static readonly string[] Columns =
    [
        "claim",
        "account",
        "patient",
        "carrier",
        "sent",
        "status",
        "received",
        "billed",
        "estimated_payment",
        "estimated_write_off",
    ];

    private const string Preauthorisation = "PreAuth";

    private readonly Dictionary<long, Claim> _claims = [];
    private readonly Dictionary<long, string> _carriers = [];
    private readonly SortedDictionary<(long Patient, int Day), string> _unsent = [];

    /// <summary>The claim with a number; null where there is none that counts.</summary>
    public Claim? Find(long number) => _claims.GetValueOrDefault(number);

    /// <summary>The id of the claim that would have to be sent for a patient's day.</summary>
    public static string UnsentId(long patient, int day) =>
        string.Create(null, $"unsent-{patient}-{DateOnly.FromDayNumber(day):yyyyMMdd}");

    /// <summary>Reads the claims and which procedures they bill.</summary>
    public static Claims Read(Source source, Procedures procedures, AgingCheck check)
    {
        var claims = new Claims();
        // A table that grows doubles, and leaves the halves behind.
        claims._claims.EnsureCapacity(source.Database.About("claim"));
        claims.ReadCarriers(source);
        claims.ReadClaims(source, check);
        claims.ReadProcedures(source, procedures);
        claims.ReadUnsent(source, procedures);
        return claims;
    }

    // Each name once, however many claims bear it.
    private void ReadCarriers(Source source) =>
        source.Database.Read(
            "SELECT i.PlanNum, c.CarrierName FROM insplan i JOIN carrier c ON c.CarrierNum = i.CarrierNum",
            row => _carriers[row.Number(0)] = string.Intern(row.Text(1))
        );

    private string Carrier(long plan) => _carriers.GetValueOrDefault(plan, "");

    private void ReadClaims(Source source, AgingCheck check) =>
        source.Database.Read(
            "SELECT c.ClaimNum, c.PatNum, c.ClaimStatus, c.DateSent, c.DateReceived, c.ClaimFee, c.PlanNum, "
                + $"{source.Seen.Column("c", "claim", "CustomTracking")}, "
                + $"{source.Seen.Column("c", "claim", "SecDateTEdit")} FROM claim c "
                + $"WHERE c.ClaimType <> '{Preauthorisation}' ORDER BY c.ClaimNum",
            row =>
            {
                if (source.Families.AccountOf(row.Number(1)) is not (var account and >= 0))
                    return;
                check.Changed(account, row.Day(8));
                var denied =
                    source.Meaning(OfficeSection.ClaimTracking, OfficeSettings.ClaimTracking, row.Number(7))
                    is "denied";
                var status = StatusOf(row.Text(2), denied);
                _claims[row.Number(0)] = new Claim
                {
                    Number = row.Number(0),
                    Patient = row.Number(1),
                    Status = status,
                    Carrier = Carrier(row.Number(6)),
                    Sent = status == "unsent" ? null : row.Date(3),
                    Received = status is "received" or "denied" ? row.Date(4) : null,
                    Billed = row.Cents(5),
                };
            }
        );

    // U unsent, H waiting for the primary claim, W waiting to be sent, I held: none of them is with the insurer.
    private static string StatusOf(string letter, bool denied) =>
        letter switch
        {
            "S" or "P" or "R" when denied => "denied",
            "S" or "P" => "sent",
            "R" => "received",
            _ => "unsent",
        };

    private void ReadProcedures(Source source, Procedures procedures) =>
        source.Database.Read(
            "SELECT ProcNum, ClaimNum FROM claimproc "
                + "WHERE ClaimNum <> 0 AND ProcNum <> 0 AND Status IN (0, 1, 4, 5, 7)",
            row =>
            {
                if (Find(row.Number(1)) is not { } claim)
                    return;
                var known = procedures.Find(row.Number(0));
                if (known.Claim == 0 || Before(claim, Find(known.Claim)!))
                    procedures.Keep(row.Number(0), known with { Claim = claim.Number });
            }
        );

    private static bool Before(Claim claim, Claim other) =>
        claim.IsAnswered == other.IsAnswered ? claim.Number < other.Number : !claim.IsAnswered;

    private void ReadUnsent(Source source, Procedures procedures) =>
        source.Database.Read(
            "SELECT p.ProcNum, p.PatNum, p.ProcDate, c.PlanNum FROM claimproc c "
                + "JOIN procedurelog p ON p.ProcNum = c.ProcNum "
                + "WHERE c.Status = 6 AND c.ClaimNum = 0 AND c.NoBillIns = 0 AND p.ProcStatus = 2 AND p.ProcFee > 0",
            row =>
            {
                var known = procedures.Find(row.Number(0));
                if (known.Claim != 0 || row.Day(2) == 0 || source.Families.AccountOf(row.Number(1)) < 0)
                    return;
                procedures.Keep(row.Number(0), known with { IsUnsent = true });
                _unsent.TryAdd((row.Number(1), row.Day(2)), Carrier(row.Number(3)));
            }
        );

    /// <summary>Writes <c>claims</c>, once everything that was posted for them is known.</summary>
    public void Write(CsvOutput csv, Source source, AgingCheck check)
    {
        foreach (var claim in _claims.Values)
        {
            var answered = claim.IsAnswered;
            // The rest of the program takes off what is posted for a claim: here it is put on.
            var payment = answered ? claim.OncePayment : claim.ExpectedPayment + claim.PostedPayment;
            var writeOff = answered ? claim.OnceWriteOff : claim.ExpectedWriteOff + claim.PostedWriteOff;
            if (!answered)
                check.AddEstimate(
                    source.Families.AccountOf(claim.Patient),
                    payment + writeOff - claim.PostedPayment - claim.PostedWriteOff
                );
            csv.Number(claim.Number);
            Row(csv, source, claim.Patient, claim.Carrier)
                .Date(claim.Sent)
                .Text(claim.Status)
                .Date(claim.Received)
                .Money(claim.Billed)
                .Money(payment)
                .Money(writeOff)
                .EndRow();
            source.Summary.Wrote("claims");
        }
        foreach (var ((patient, day), carrier) in _unsent)
        {
            csv.Text(UnsentId(patient, day));
            Row(csv, source, patient, carrier).Date(null).Text("unsent").Date(null).Money(null).Money(0).Money(0);
            csv.EndRow();
            source.Summary.Wrote("claims");
        }
    }

    private static CsvOutput Row(CsvOutput csv, Source source, long patient, string carrier) =>
        csv.Text(source.AccountId(source.Families.AccountOf(patient))).Number(patient).Text(carrier);
}
