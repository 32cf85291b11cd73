namespace PolicyBilling.Files.Reports;

/// <summary>Plain text for a terminal: lines of at most 100 characters, with nothing in them that could drive
/// it.</summary>
internal sealed class Screen(TextWriter writer)
{
    /// <summary>Characters in a line.</summary>
    public const int Width = 100;

    /// <summary>Writes a line; what came from files may hold line ends or codes that drive a terminal.</summary>
    public void Line(string text = "") => writer.WriteLine(Cut(ScreenText.Plain(text), Width).TrimEnd());

    /// <summary>The text, or its beginning and an ellipsis.</summary>
    public static string Cut(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";
}
