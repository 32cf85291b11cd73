namespace PolicyBilling.Policies;

/// <summary>What the desk may offer on the phone, from two settings that the practice or any policy may have.</summary>
/// <param name="Settlement">So much may be adjusted off when the rest is agreed and paid; null when nothing is laid down. Money.</param>
/// <param name="WaivesFirstFee">Whether a first missed-appointment fee may be waived.</param>
public sealed record DeskOffers(decimal? Settlement, bool WaivesFirstFee)
{
    /// <summary>The setting behind <see cref="Settlement"/>.</summary>
    public const string SettlementName = "settlement_tolerance";
    /// <summary>The setting behind <see cref="WaivesFirstFee"/>.</summary>
    public const string WaiverName = "waive_first_missed_fee";

    /// <summary>What the policies lay down; the practice's own settings go first.</summary>
    public static DeskOffers Of(PolicySet policies)
    {
        var settings = policies.Practice.Settings.Concat(policies.Policies.SelectMany(policy => policy.Settings)).Where(Reads).ToList();
        return new(settings.Find(setting => setting.Name == SettlementName)?.Value is decimal and > 0 and var amount ? amount : null, settings.Find(setting => setting.Name == WaiverName)?.Value is true);
    }

    /// <summary>Whether a setting is one of the two, and of the right kind.</summary>
    public static bool Reads(Setting setting) => setting is { Name: SettlementName, Value: decimal } or { Name: WaiverName, Value: bool };
}
