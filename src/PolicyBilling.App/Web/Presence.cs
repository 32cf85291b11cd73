using Microsoft.AspNetCore.Components.Server.Circuits;

namespace PolicyBilling.App.Web;

/// <summary>Who looks at the page: the program ends when nobody has had a window for long, or when somebody says
/// so.</summary>
/// <param name="clock">Tells the time.</param>
internal sealed class Presence(Func<DateTimeOffset> clock) : CircuitHandler
{
    /// <summary>So long it waits for somebody to come back.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private readonly TaskCompletionSource _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _windows;
    private long _seen = clock().UtcTicks;

    /// <summary>How often it looks whether somebody is there.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Windows that are open.</summary>
    public int Windows => Volatile.Read(ref _windows);

    /// <summary>Whether nobody has had a window for long.</summary>
    public bool IsIdle => Windows == 0 && clock().UtcTicks - Volatile.Read(ref _seen) >= Patience.Ticks;

    /// <summary>Somebody asked for something.</summary>
    public void Seen() => Volatile.Write(ref _seen, clock().UtcTicks);

    /// <summary>Told before the program ends because somebody closes it, on any thread.</summary>
    public event Action? Ending;

    /// <summary>Tells every window that it ends.</summary>
    public void TellEnding() => Ending?.Invoke();

    /// <summary>Somebody closes the program.</summary>
    public void End() => _told.TrySetResult();

    /// <summary>Waits until the program should end.</summary>
    public async Task Ended(CancellationToken cancel)
    {
        while (!IsIdle && !_told.Task.IsCompleted && !cancel.IsCancellationRequested)
            await Task.WhenAny(_told.Task, Task.Delay(Pace, cancel));
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _windows);
        Seen();
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Interlocked.Decrement(ref _windows);
        Seen();
        return Task.CompletedTask;
    }
}
