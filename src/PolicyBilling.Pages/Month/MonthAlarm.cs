using PolicyBilling.Pages.Parts;

namespace PolicyBilling.Pages.Month;

/// <summary>How much an alarm matters.</summary>
public enum AlarmLevel
{
    /// <summary>To be checked once.</summary>
    Check,

    /// <summary>To be looked at; sending is not locked.</summary>
    Warn,

    /// <summary>Not to be sent before it is settled.</summary>
    Bad,
}

/// <summary>What is wrong, or to be checked, before any number is believed.</summary>
/// <param name="Level">How much it matters.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Text">What it does to billing.</param>
/// <param name="WayOut">Where to see or mend it; null where there is nothing to open. Its filter is a place on the
/// page.</param>
public sealed record MonthAlarm(AlarmLevel Level, string Title, Sentence Text, Link? WayOut = null);
