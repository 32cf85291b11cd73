using System.Numerics;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Measures;

/// <summary>What became of appointments whose day has come, as the export says today.</summary>
/// <param name="Completed">Kept.</param>
/// <param name="Missed">Missed without a word.</param>
/// <param name="Cancelled">Called off; in no rate.</param>
public readonly record struct AppointmentCounts(int Completed, int Missed, int Cancelled)
    : IAdditionOperators<AppointmentCounts, AppointmentCounts, AppointmentCounts>
{
    /// <summary>Missed of those that were completed or missed, 0 to 1; null where there were none.</summary>
    public decimal? MissedShare => Completed + Missed > 0 ? (decimal)Missed / (Completed + Missed) : null;

    public static AppointmentCounts operator +(AppointmentCounts a, AppointmentCounts b) =>
        new(a.Completed + b.Completed, a.Missed + b.Missed, a.Cancelled + b.Cancelled);
}

/// <summary>Adds up appointments.</summary>
internal sealed class AppointmentSums(MeasuredMonths months)
{
    private readonly MonthSums<AppointmentCounts> _months = new(months);

    public void Read(MeasuredAccount account)
    {
        var rows = account.Data.Appointments;
        for (var i = 0; i < rows.CountOf(account.Number); i++)
        {
            ref readonly var row = ref rows.Of(account.Number, i);
            _months.Add(
                row.Date,
                row.Status switch
                {
                    AppointmentStatus.Completed => new(1, 0, 0),
                    AppointmentStatus.Missed => new(0, 1, 0),
                    AppointmentStatus.Cancelled => new(0, 0, 1),
                    _ => default,
                }
            );
        }
    }

    public void Add(AppointmentSums other) => _months.Add(other._months);

    public ByMonth<AppointmentCounts> Value => _months.Value;
}
