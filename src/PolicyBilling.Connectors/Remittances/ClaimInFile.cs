namespace PolicyBilling.Connectors.Remittances;

/// <summary>A claim while its segments are read.</summary>
internal sealed class ClaimInFile(Segment segment, RemittedClaim claim)
{
    private readonly List<Adjustment> _own = [];
    private readonly List<ServiceInFile> _services = [];

    /// <summary>Where it begins.</summary>
    public Segment Segment => segment;

    /// <summary>What its CLP says.</summary>
    public RemittedClaim Claim => claim;

    /// <summary>Its services.</summary>
    public IReadOnlyList<ServiceInFile> Services => _services;

    /// <summary>All adjustments, the services' among them.</summary>
    public IEnumerable<Adjustment> Adjustments => _own.Concat(_services.SelectMany(service => service.Adjustments));

    /// <summary>The patient's last and first name.</summary>
    public (string Last, string First) Patient { get; set; } = ("", "");

    /// <summary>The claim's own first day.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The first day of its services.</summary>
    public DateOnly? ServiceDate { get; set; }

    /// <summary>A service begins.</summary>
    public void Start(Segment service, long charge, long paid) =>
        _services.Add(new ServiceInFile(service, charge, paid, []));

    /// <summary>An adjustment: of the service that was begun last, else of the claim.</summary>
    public void Add(Adjustment adjustment) => (_services.Count == 0 ? _own : _services[^1].Adjustments).Add(adjustment);

    /// <summary>The claim with all that was read.</summary>
    public RemittedClaim Whole() =>
        claim with
        {
            Patient = Patient,
            Date = ServiceDate ?? Date,
            Adjustments = [.. Adjustments],
        };
}

/// <summary>A service while its segments are read. Cents.</summary>
internal sealed record ServiceInFile(Segment Segment, long Charge, long Paid, List<Adjustment> Adjustments);
