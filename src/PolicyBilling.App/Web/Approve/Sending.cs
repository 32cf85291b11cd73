using System.Text;
using PolicyBilling.App.Acting;

namespace PolicyBilling.App.Web.Approve;

/// <summary>How far sending, or a preview, is.</summary>
/// <param name="IsRunning">Whether it goes on.</param>
/// <param name="Progress">What is being done.</param>
/// <param name="Lines">What was said when it ended, a sentence each.</param>
/// <param name="IsRefused">Whether it was not done.</param>
internal sealed record SendingState(
    bool IsRunning = false,
    string Progress = "",
    IReadOnlyList<string>? Lines = null,
    bool IsRefused = false
);

/// <summary>Sends a saved plan as <c>send</c> does, in the background: it goes on when windows close. One at a
/// time.</summary>
internal sealed class Sending(OpenPractice practice)
{
    private readonly Lock _lock = new();
    private volatile SendingState _state = new();

    /// <summary>Told after each change of <see cref="State"/>, on any thread.</summary>
    public event Action? Changed;

    /// <summary>How far it is.</summary>
    public SendingState State => _state;

    /// <summary>Begins; false while another one goes on.</summary>
    /// <param name="plan">The saved plan.</param>
    /// <param name="preview">Whether everything is only written.</param>
    /// <param name="confirmed">The number of statements that was typed; null for none.</param>
    /// <param name="by">Who sends.</param>
    /// <param name="language">The reader's language.</param>
    public bool Begin(string plan, bool preview, int? confirmed, string by, string language)
    {
        lock (_lock)
        {
            if (_state.IsRunning)
                return false;
            _state = new(IsRunning: true);
        }
        Changed?.Invoke();
        var request = new Send.Request(
            plan,
            Data: null,
            Policies: null,
            Overrides: null,
            AsOf: null,
            Folder: null,
            language,
            Recheck: null,
            preview,
            confirmed,
            NoInput: true,
            Settled: [],
            by,
            PasswordFile: null
        );
        _ = Task.Run(() => Run(request));
        return true;
    }

    private void Run(Send.Request request)
    {
        using var said = new MemoryStream();
        var terminal = new Terminal(said, said, practice.Terminal.Today)
        {
            Clock = practice.Terminal.Clock,
            History = practice.Terminal.History,
            Hears = doing => Set(new(IsRunning: true, doing)),
        };
        var refused = true;
        try
        {
            refused = new Send(request, terminal, CancellationToken.None).Run() != ExitCode.Done;
        }
        catch (Exception error)
        {
            terminal.Error.Write(Failure.Of(error).Text);
        }
        terminal.Out.Flush();
        var lines = Encoding.UTF8.GetString(said.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // What was sent counts at once; a preview changes nothing.
        if (!request.Preview)
            practice.Load();
        Set(new(Lines: lines, IsRefused: refused));
    }

    private void Set(SendingState state)
    {
        _state = state;
        Changed?.Invoke();
    }
}
