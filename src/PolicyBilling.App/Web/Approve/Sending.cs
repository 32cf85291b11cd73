using System.Text;
using Microsoft.AspNetCore.Http;
using PolicyBilling.App.Acting;

namespace PolicyBilling.App.Web.Approve;

/// <summary>How far sending, or a preview, is.</summary>
/// <param name="IsRunning">Whether it goes on.</param>
/// <param name="Progress">What is being done.</param>
/// <param name="Lines">What was said when it ended, a sentence each.</param>
/// <param name="IsRefused">Whether it was not done.</param>
/// <param name="Batch">The path of the file to print that a preview wrote; null where it wrote none.</param>
internal sealed record SendingState(
    bool IsRunning = false,
    string Progress = "",
    IReadOnlyList<string>? Lines = null,
    bool IsRefused = false,
    string? Batch = null
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

    /// <summary>Where the papers of the last preview are opened.</summary>
    public const string BatchPath = "/preview.pdf";

    /// <summary>The papers of the last preview; nothing else can be asked for.</summary>
    public IResult Batch() =>
        _state.Batch is { } batch && File.Exists(batch)
            ? Results.File(Path.GetFullPath(batch), "application/pdf")
            : Results.LocalRedirect("/approve");

    private void Run(Send.Request request)
    {
        using var said = new MemoryStream();
        var terminal = new Terminal(said, said, practice.Terminal.Today)
        {
            Clock = practice.Terminal.Clock,
            History = practice.Terminal.History,
            Hears = doing => Set(new(IsRunning: true, doing)),
        };
        var (refused, send) = (true, new Send(request, terminal, CancellationToken.None));
        try
        {
            refused = send.Run() != ExitCode.Done;
        }
        catch (Exception error)
        {
            terminal.Error.Write(Failure.Of(error, request.Language ?? "en").Text);
        }
        terminal.Out.Flush();
        var lines = Encoding.UTF8.GetString(said.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // What was sent counts at once; a preview changes nothing.
        if (!request.Preview)
            practice.Load();
        var batch = send.Previewed.FirstOrDefault(file => Path.GetFileName(file) == RunMaker.BatchName);
        Set(new(Lines: lines, IsRefused: refused, Batch: batch));
    }

    private void Set(SendingState state)
    {
        _state = state;
        Changed?.Invoke();
    }
}
