using System.Text;
using PolicyBilling.App.Acting;

namespace PolicyBilling.App;

/// <summary>Where a command writes, and what day it is: results on <see cref="Out"/>, everything else on
/// <see cref="Error"/>.</summary>
internal sealed class Terminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly bool _showsProgress;

    /// <summary>Writes to given streams; for tests and for <see cref="OfProcess"/>.</summary>
    public Terminal(Stream result, Stream error, DateOnly today, bool showsProgress = false)
    {
        Result = result;
        Out = new StreamWriter(result, Utf8, leaveOpen: true) { NewLine = "\n" };
        Error = new StreamWriter(error, Utf8, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
        Today = today;
        Clock = () => new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero);
        _showsProgress = showsProgress;
    }

    /// <summary>The result as bytes; whatever was written to <see cref="Out"/> before must be flushed.</summary>
    public Stream Result { get; }

    /// <summary>The result as text: UTF-8 without a byte order mark on every system.</summary>
    public TextWriter Out { get; }

    /// <summary>Messages.</summary>
    public TextWriter Error { get; }

    /// <summary>The day it is where the program runs.</summary>
    public DateOnly Today { get; }

    /// <summary>The time it is.</summary>
    public Func<DateTimeOffset> Clock { get; init; }

    /// <summary>Reads what a person types; null where nobody sits there.</summary>
    public Func<string?>? Typed { get; init; }

    /// <summary>Reads what a person types without showing it; null where nobody sits there.</summary>
    public Func<string?>? TypedUnseen { get; init; }

    /// <summary>Hears what is being done, where somebody else than the screen shows it.</summary>
    public Action<string>? Hears { get; init; }

    /// <summary>Which history the command was told to use.</summary>
    public HistoryAsked History { get; set; } = new();

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        // Else a Windows console shows the bytes of "é" as two signs.
        if (!Console.IsOutputRedirected || !Console.IsErrorRedirected)
            Console.OutputEncoding = Utf8;
        return new(
            Console.OpenStandardOutput(),
            Console.OpenStandardError(),
            DateOnly.FromDateTime(DateTime.Now),
            showsProgress: !Console.IsErrorRedirected
        )
        {
            Clock = () => DateTimeOffset.Now,
            Typed = IsWatched() ? Console.ReadLine : null,
            TypedUnseen = IsWatched() ? ReadUnseen : null,
        };
    }

    private static bool IsWatched() => !Console.IsInputRedirected && !Console.IsErrorRedirected;

    private static string ReadUnseen()
    {
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        return typed.ToString();
    }

    /// <summary>The same for a part of the work, which says what there is to say elsewhere and has no result.</summary>
    public Terminal Saying(Stream error) => new(Stream.Null, error, Today) { Clock = Clock, History = History };

    /// <summary>The result in the format that was asked for: one line for scripts, or for people.</summary>
    public void Print(string format, Action<Stream> json, Action<TextWriter> table)
    {
        if (format != "json")
        {
            table(Out);
            return;
        }
        json(Result);
        Out.WriteLine();
    }

    /// <summary>Says what is being done, when somebody watches.</summary>
    public void Progress(string doing)
    {
        Hears?.Invoke(doing);
        if (_showsProgress)
            Error.WriteLine(doing);
    }
}
