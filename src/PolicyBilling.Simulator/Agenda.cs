namespace PolicyBilling.Simulator;

/// <summary>What is going to happen to an account, by day; on one day in the order it was arranged.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Action<DateOnly>, long> _events = new();
    private long _arranged;

    public void On(DateOnly day, Action<DateOnly> what) =>
        _events.Enqueue(what, ((long)day.DayNumber << 32) + _arranged++);

    /// <summary>Lets the days pass until the last one; what lies after it never happens.</summary>
    public void RunUntil(DateOnly last)
    {
        while (_events.TryDequeue(out var what, out var key))
        {
            var day = DateOnly.FromDayNumber((int)(key >> 32));
            if (day > last)
                break;
            what(day);
        }
        _events.Clear();
    }
}
