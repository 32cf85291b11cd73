namespace PolicyBilling.Simulator;

/// <summary>A town around the practice, which lies near a border.</summary>
internal sealed record Place(string City, string State, string Postal, string AreaCode)
{
    /// <summary>Where most patients live.</summary>
    public static readonly IReadOnlyList<Place> English =
    [
        new("Newport", "VT", "05855", "802"),
        new("Derby", "VT", "05829", "802"),
        new("St. Albans", "VT", "05478", "802"),
        new("Barton", "VT", "05822", "802"),
        new("Swanton", "VT", "05488", "802"),
        new("Littleton", "NH", "03561", "603"),
        new("Colebrook", "NH", "03576", "603"),
        new("Lancaster", "NH", "03584", "603"),
        new("Plattsburgh", "NY", "12901", "518"),
        new("Champlain", "NY", "12919", "518"),
        new("Rangeley", "ME", "04970", "207"),
        new("Cornwall", "ON", "K6H 1A1", "613"),
    ];

    /// <summary>Where French is spoken at home.</summary>
    public static readonly IReadOnlyList<Place> French =
    [
        new("Sherbrooke", "QC", "J1H 1A1", "819"),
        new("Magog", "QC", "J1X 1B2", "819"),
        new("Coaticook", "QC", "J1A 2C3", "819"),
        new("Granby", "QC", "J2G 3D4", "450"),
        new("Saint-Jean-sur-Richelieu", "QC", "J3B 4E5", "450"),
        new("Edmundston", "NB", "E3V 1F6", "506"),
        new("Newport", "VT", "05855", "802"),
    ];
}
