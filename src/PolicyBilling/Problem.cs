namespace PolicyBilling;

/// <summary>How much a <see cref="Problem"/> matters: a notice informs, a warning asks for a look, an error holds an
/// account or refuses the run.</summary>
public enum Severity
{
    Notice,
    Warning,
    Error,
}

/// <summary>Something wrong in a file that a person can put right; problems are collected and reported
/// together.</summary>
/// <param name="Severity">Whether it informs, warns, or holds and refuses.</param>
/// <param name="File">The file as the person knows it, e.g. <c>ledger.csv</c> or
/// <c>policies/statements.yaml</c>.</param>
/// <param name="Line">1-based line in the file; 0 when the whole file is meant.</param>
/// <param name="Column">Name of the column in a table, or the 1-based position in a policy file; empty when the whole
/// line is meant.</param>
/// <param name="Account">The account that is held because of it, if one is known.</param>
/// <param name="Message">What is wrong and what to write instead, in full sentences: in English where it is said in
/// both languages, else in the language of the run.</param>
/// <param name="Excerpt">The offending line itself, for policy files.</param>
/// <param name="Check">Which check of the data noticed it: what it is about reads well and may mean something else;
/// null for what cannot be read at all.</param>
public sealed record Problem(
    Severity Severity,
    string File,
    int Line,
    string Column,
    string? Account,
    string Message,
    string? Excerpt = null,
    string? Check = null
)
{
    /// <summary>A problem that is said in both languages.</summary>
    public Problem(
        Severity severity,
        string file,
        int line,
        string column,
        string? account,
        Said message,
        string? Excerpt = null,
        string? Check = null
    )
        : this(severity, file, line, column, account, message.English, Excerpt, Check) => French = message.French;

    /// <summary>The message in French; null where it is said in one language alone.</summary>
    public string? French { get; init; }

    /// <summary>The message in both languages.</summary>
    public Said Said => new(Message, French ?? Message);

    /// <summary>The same problem in other words.</summary>
    public Problem Saying(Said said) => this with { Message = said.English, French = said.French };

    /// <summary><c>file:line: column: message</c> in a language, leaving out what is not known.</summary>
    public string In(string language)
    {
        var place = Line > 0 ? $"{File}:{Line}" : File;
        var message = Said.InLanguage(language);
        return int.TryParse(Column, out _) ? $"{place}:{Column}: {message}"
            : Column.Length > 0 ? $"{place}: {Column}: {message}"
            : $"{place}: {message}";
    }

    /// <summary>The same in English.</summary>
    public override string ToString() => In("en");
}

/// <summary>The input cannot be used as it stands: every problem found is listed, nothing is decided and nothing
/// written.</summary>
public sealed class RefusedException(IReadOnlyList<Problem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>Everything that was found wrong, in the order of files and lines.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
