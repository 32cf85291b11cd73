namespace PolicyBilling.Connectors.Remittances;

/// <summary>Reads one transaction 835: who paid what, for which claims. What does not add up is kept as a fault; what
/// cannot be read refuses the file.</summary>
internal sealed class RemittanceReader
{
    private static readonly Dictionary<string, int> Statuses = new()
    {
        ["1"] = 1,
        ["2"] = 2,
        ["3"] = 3,
        ["4"] = 4,
        ["19"] = 19,
        ["20"] = 20,
        ["21"] = 21,
        ["22"] = 22,
        ["23"] = 23,
        ["25"] = 25,
    };

    private static readonly Dictionary<string, int> CreditOrDebit = new() { ["C"] = 1, ["D"] = -1 };

    // Segments that say nothing which is used here, but may stand in an 835.
    private static readonly HashSet<string> PassedOver =
    [
        "NTE",
        "CUR",
        "REF",
        "N2",
        "N3",
        "N4",
        "PER",
        "RDM",
        "LX",
        "TS2",
        "TS3",
        "MIA",
        "MOA",
        "AMT",
        "QTY",
        "LQ",
    ];

    private readonly FileFaults _faults;
    private readonly Elements _read;
    private readonly Delimiters _signs;
    private readonly Balance _balance;
    private readonly List<RemittedClaim> _claims = [];
    private readonly List<PaymentAdjustment> _adjustments = [];
    private ClaimInFile? _claim;
    private Segment? _payment,
        _trace;
    private DateOnly? _produced;
    private string _payer = "",
        _payee = "";

    private RemittanceReader(Delimiters signs, FileFaults faults, List<Problem> problems)
    {
        (_signs, _faults, _read) = (signs, faults, new Elements(faults));
        _balance = new Balance(faults, problems);
    }

    /// <summary>Reads a transaction.</summary>
    /// <param name="transaction">Its segments without ST and SE.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="signs">The file's delimiters.</param>
    /// <param name="faults">Says what is wrong.</param>
    /// <param name="problems">Takes what does not add up.</param>
    public static Remittance Read(
        IReadOnlyList<Segment> transaction,
        string file,
        Delimiters signs,
        FileFaults faults,
        List<Problem> problems
    )
    {
        var reader = new RemittanceReader(signs, faults, problems);
        foreach (var segment in transaction)
            reader.Take(segment);
        return reader.Finish(file);
    }

    private void Take(Segment segment)
    {
        if (_payment is null && segment.Id != "BPR")
            throw _faults.Refuse(segment, _faults.Unexpected("BPR"));
        switch (segment.Id)
        {
            case "BPR" when _payment is null:
                _payment = segment;
                break;
            case "TRN" when _trace is null && _claims.Count == 0:
                _trace = segment;
                break;
            case "N1":
                Party(segment);
                break;
            case "CLP":
                StartClaim(segment);
                break;
            case "NM1" when _claim is not null:
                if (segment[1] == "QC")
                    _claim.Patient = (segment[3], segment[4]);
                break;
            case "SVC" when _claim is not null:
                _claim.Start(segment, _read.Cents(segment, 2), segment[3].Length == 0 ? 0 : _read.Cents(segment, 3));
                break;
            case "CAS" when _claim is not null:
                Adjust(segment, _claim);
                break;
            case "DTM":
                Date(segment);
                break;
            case "PLB":
                EndClaim();
                Adjust(segment);
                break;
            case var id when PassedOver.Contains(id):
                break;
            default:
                throw _faults.Refuse(segment, _faults.UnknownSegment);
        }
    }

    private void Party(Segment segment)
    {
        if (segment[1] == "PR")
            _payer = segment[2];
        if (segment[1] == "PE")
            _payee = segment[2];
    }

    // 232 and 472 are the first day of a claim and the day of a service; 405 the day the file was made.
    private void Date(Segment segment)
    {
        var day = _read.Day(segment, 2);
        switch (segment[1])
        {
            case "405":
                _produced ??= day;
                break;
            case "232" when _claim is { } claim:
                claim.Date = day;
                break;
            case "472" or "150" when _claim is { } claim:
                claim.ServiceDate = day < claim.ServiceDate || claim.ServiceDate is null ? day : claim.ServiceDate;
                break;
        }
    }

    private void StartClaim(Segment segment)
    {
        EndClaim();
        if (_adjustments.Count > 0)
            throw _faults.Refuse(segment, _faults.UnknownSegment);
        _claim = new ClaimInFile(
            segment,
            new RemittedClaim(
                _claims.Count + 1,
                _read.Text(segment, 1),
                _read.Word(segment, 2, Statuses),
                _read.Cents(segment, 3),
                _read.Cents(segment, 4),
                segment[7]
            )
        );
    }

    private void EndClaim()
    {
        if (_claim is not { } claim)
            return;
        _balance.Check(claim);
        _claims.Add(claim.Whole());
        _claim = null;
    }

    private void Adjust(Segment segment, ClaimInFile claim)
    {
        const int most = 19,
            triple = 3;
        var group = _read.Word(segment, 1, Groups);
        if (segment.Count > most || segment[2].Length == 0)
            throw _faults.Refuse(segment, _faults.HalfAdjustment);
        for (var at = 2; at <= segment.Count; at += triple)
        {
            if (segment[at].Length == 0 && segment[at + 1].Length == 0 && segment[at + 2].Length == 0)
                continue;
            if (segment[at].Length == 0 || segment[at + 1].Length == 0)
                throw _faults.Refuse(segment, _faults.HalfAdjustment);
            claim.Add(new Adjustment(group, segment[at].TrimStart('0'), _read.Cents(segment, at + 1)));
        }
    }

    private void Adjust(Segment segment)
    {
        const int most = 14;
        if (segment.Count > most || segment[3].Length == 0)
            throw _faults.Refuse(segment, _faults.HalfAdjustment);
        for (var at = 3; at <= segment.Count; at += 2)
        {
            if (segment[at].Length == 0 && segment[at + 1].Length == 0)
                continue;
            if (segment[at].Length == 0 || segment[at + 1].Length == 0)
                throw _faults.Refuse(segment, _faults.HalfAdjustment);
            var parts = segment[at].Split(_signs.Component);
            _adjustments.Add(
                new PaymentAdjustment(parts[0], parts.Length > 1 ? parts[1] : "", _read.Cents(segment, at + 1))
            );
        }
    }

    private Remittance Finish(string file)
    {
        const int date = 16;
        EndClaim();
        if (_payment is not { } payment)
            throw _faults.Refuse(0, _faults.Unexpected("BPR"));
        if (_trace is not { } trace)
            throw _faults.Refuse(payment, _faults.Unexpected("TRN"));
        var payer = _payer.Length > 0 ? _payer : throw _faults.Refuse(payment, _faults.Missing("N1*PR"));
        // A payment of nothing may go without a day; then the file's own counts.
        var day = payment[date].Length == 0 && _produced is { } produced ? produced : _read.Day(payment, date);
        var remittance = new Remittance(
            file,
            _read.Text(trace, 2),
            trace[3].Length > 0 ? trace[3] : payer,
            payer,
            _payee,
            day,
            _read.Text(payment, 4),
            _read.Cents(payment, 2) * _read.Word(payment, 3, CreditOrDebit)
        )
        {
            Claims = _claims,
            Adjustments = _adjustments,
        };
        _balance.Check(payment, remittance);
        return remittance;
    }

    private static readonly Dictionary<string, AdjustmentGroup> Groups = new()
    {
        ["CO"] = AdjustmentGroup.Contract,
        ["PR"] = AdjustmentGroup.Patient,
        ["OA"] = AdjustmentGroup.Other,
        ["PI"] = AdjustmentGroup.Payer,
        ["CR"] = AdjustmentGroup.Correction,
    };
}
