using PolicyBilling.Policies.Language;

namespace PolicyBilling.Policies;

/// <summary>What the desk may offer on the phone, and must not ask for, from settings that the practice or any policy
/// may have.</summary>
/// <param name="Tolerance">The setting that says up to how much of a balance that cannot be justified may be adjusted
/// off when the rest is agreed and paid; null when nothing is laid down.</param>
/// <param name="Often">The setting that says how many small write-offs an account may have in 12 months; null when
/// nothing is laid down.</param>
/// <param name="Waiver">The setting that says that a first missed-appointment fee may be waived; null when it may
/// not.</param>
/// <param name="Appeal">The setting that says for how many days after a denial its visit is not asked for; null when
/// nothing is laid down.</param>
internal sealed record DeskOffers(Setting? Tolerance, Setting? Often, Setting? Waiver, Setting? Appeal)
{
    /// <summary>Up to so much that cannot be justified may be adjusted off when the rest is paid; null: nothing.
    /// Money.</summary>
    public decimal? Settlement => (decimal?)Tolerance?.Value;

    /// <summary>Whether an account that had so many small write-offs in 12 months may have another one.</summary>
    public bool MaySettleAgain(int smallWriteOffs) => Often is not { Value: decimal most } || smallWriteOffs < most;

    /// <summary>Whether a first missed-appointment fee may be waived.</summary>
    public bool WaivesFirstFee => Waiver is not null;

    /// <summary>For so many days after a denial its visit is not asked for; up to a year.</summary>
    public decimal AppealDays => Appeal is { Value: decimal days } ? Math.Clamp(days, 0, 366) : 0;

    private const string ToleranceName = "settlement_tolerance",
        OftenName = "small_write_offs_allowed",
        WaiverName = "waive_first_missed_fee",
        AppealName = "appeal_days";

    /// <summary>What the policies in force on a day lay down, or all policies where no day is given; the practice's
    /// own settings go first.</summary>
    public static DeskOffers Of(PolicySet policies, DateOnly? asOf = null)
    {
        var settings = policies
            .Practice.Settings.Concat(
                policies
                    .Policies.Where(policy => asOf is not { } day || policy.InForce(day))
                    .SelectMany(policy => policy.Settings)
            )
            .Where(Fits)
            .ToList();
        return new(
            settings.Find(setting => setting.Name == ToleranceName) is { Value: > 0m } tolerance ? tolerance : null,
            settings.Find(setting => setting.Name == OftenName),
            settings.Find(setting => setting.Name == WaiverName) is { Value: true } waiver ? waiver : null,
            settings.Find(setting => setting.Name == AppealName)
        );
    }

    /// <summary>The settings that are looked at on some day: of each name the first, and those behind it while it is
    /// in a policy with dates.</summary>
    public static IEnumerable<Setting> Read(PolicySet policies)
    {
        var dated = policies
            .Policies.Where(policy => policy.Effective is not null || policy.Expires is not null)
            .Select(policy => policy.Name)
            .ToHashSet();
        foreach (
            var named in policies
                .Practice.Settings.Concat(policies.Policies.SelectMany(policy => policy.Settings))
                .Where(Fits)
                .GroupBy(setting => setting.Name)
        )
        foreach (var setting in named)
        {
            yield return setting;
            if (!dated.Contains(setting.Policy))
                break;
        }
    }

    private static bool Fits(Setting setting) =>
        setting
            is { Name: ToleranceName or OftenName or AppealName, Value: decimal }
                or { Name: WaiverName, Value: bool };
}
