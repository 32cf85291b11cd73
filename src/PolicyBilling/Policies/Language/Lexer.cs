using System.Text.RegularExpressions;

namespace PolicyBilling.Policies.Language;

/// <summary>Cuts an expression into tokens. What is not listed here does not exist in the language.</summary>
internal static partial class Lexer
{
    /// <summary>Longest expression, in characters; more is no longer a sentence anybody can check.</summary>
    public const int MostCharacters = 2000;

    /// <summary>Most tokens in an expression.</summary>
    public const int MostTokens = 400;

    private static readonly string[] Operators = ["==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/"];

    private static readonly Dictionary<string, string> Foreign = new()
    {
        ["&&"] = "and",
        ["||"] = "or",
        ["!"] = "not",
        ["<>"] = "!=",
        ["≥"] = ">=",
        ["≤"] = "<=",
        ["≠"] = "!=",
        ["&"] = "and",
        ["|"] = "or",
        ["×"] = "*",
        ["÷"] = "/",
        ["−"] = "-",
    };

    public static List<Token> Read(string text, Scope scope)
    {
        if (text.Length > MostCharacters)
            throw new ExpressionException(
                0,
                Said.In(
                    $"The condition has {text.Length} characters; at most {MostCharacters} are read. Split it into a "
                        + $"list of conditions.",
                    $"La condition a {text.Length} caractères ; {MostCharacters} au plus sont lus. La partager en "
                        + $"une liste de conditions."
                )
            );
        if (string.IsNullOrWhiteSpace(text))
            throw new ExpressionException(
                0,
                Said.In(
                    "The condition is empty. Write what must hold, e.g. `patient_portion >= 10.00`, or `true`.",
                    $"La condition est vide. Écrire ce qui doit être vrai, p. ex. `patient_portion >= 10.00`, ou "
                        + $"`true`."
                )
            );
        var tokens = new List<Token>();
        // What is open: a list or a call, where a comma separates values, or mere parentheses.
        var open = new Stack<bool>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            if (char.IsAsciiDigit(text[at]))
                NumberMarks.Refuse(text, at, open.TryPeek(out var separates) && separates);
            var token = Next(text, at, scope);
            if (token.Kind is TokenKind.Open or TokenKind.OpenList)
                open.Push(token.Kind == TokenKind.OpenList || IsCall(tokens));
            else if (token.Kind is TokenKind.Close or TokenKind.CloseList)
                open.TryPop(out _);
            at = token.Offset + token.Length;
            tokens.Add(new Token(token.Kind, token.Text, token.Offset));
            if (tokens.Count > MostTokens)
                throw new ExpressionException(
                    at,
                    Said.In(
                        $"The condition has more than {MostTokens} words and signs. Split it into a list "
                            + $"of conditions.",
                        $"La condition a plus de {MostTokens} mots et signes. La partager en une liste de conditions."
                    )
                );
        }
        tokens.Add(new Token(TokenKind.End, "", text.Length));
        return tokens;
    }

    private static bool IsCall(List<Token> before) =>
        before is [.., { Kind: TokenKind.Name, Text: not ("and" or "or" or "not" or "in") }];

    private static (TokenKind Kind, string Text, int Offset, int Length) Next(string text, int at, Scope scope)
    {
        var c = text[at];
        if (char.IsAsciiDigit(c))
            return Number(text, at);
        if (c is '\'' or '"')
            return Quoted(text, at);
        if (char.IsAsciiLetter(c) || c == '_')
            return Name(text, at, scope);
        switch (c)
        {
            case '(':
                return (TokenKind.Open, "(", at, 1);
            case ')':
                return (TokenKind.Close, ")", at, 1);
            case '[':
                return (TokenKind.OpenList, "[", at, 1);
            case ']':
                return (TokenKind.CloseList, "]", at, 1);
            case ',':
                return (TokenKind.Comma, ",", at, 1);
        }
        // "=>" and "=" before the real operators, "<>" before "<": what a person meant is said, not a smaller piece
        // of it.
        var two = at + 1 < text.Length ? text.Substring(at, 2) : "";
        if (two == "=>")
            throw new ExpressionException(
                at,
                Said.In(
                    "'=>' means nothing here; write `>=` for \"at least\".",
                    $"« => » ne veut rien dire ici ; écrire `>=` pour « au moins »."
                )
            );
        if (two == "=<")
            throw new ExpressionException(
                at,
                Said.In(
                    "'=<' means nothing here; write `<=` for \"at most\".",
                    $"« =< » ne veut rien dire ici ; écrire `<=` pour « au plus »."
                )
            );
        if (two is "&&" or "||" or "<>" || (c == '!' && two != "!="))
            throw Instead(at, two is "&&" or "||" or "<>" ? two : "!");
        foreach (var sign in Operators)
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)
                return (TokenKind.Operator, sign, at, sign.Length);
        if (c == '=')
            throw new ExpressionException(
                at,
                Said.In("A single '=' compares nothing; write `==`.", $"Un seul « = » ne compare rien ; écrire `==`.")
            );
        if (c == '.')
            throw new ExpressionException(
                at,
                Said.In(
                    "A '.' stands only inside a number (`0.50`) or between a policy and its setting "
                        + "(`statements.minimum_balance`).",
                    $"Un « . » n’est que dans un nombre (`0.50`) ou entre une politique et son réglage "
                        + $"(`statements.minimum_balance`)."
                )
            );
        if (Foreign.ContainsKey(c.ToString()))
            throw Instead(at, c.ToString());
        if (c is '‘' or '’' or '“' or '”' or '«' or '»' or '„' or '‚' or '‹' or '›' or '`' or '´' or '′' or '″')
            throw new ExpressionException(
                at,
                Said.In(
                    $"The quotation mark {c} is a typesetter's; write a straight one: '{Meant(text, at)}'.",
                    $"Le guillemet {c} est typographique ; en écrire un droit : '{Meant(text, at)}'."
                )
            );
        if (c is '$' or '€' or '£' or '%')
            throw new ExpressionException(
                at,
                Said.In(
                    $"'{c}' means nothing in a condition; write the number alone, e.g. `12.50`.",
                    $"« {c} » ne veut rien dire dans une condition ; écrire le nombre seul, p. ex. `12.50`."
                )
            );
        throw new ExpressionException(
            at,
            Said.In(
                $"The character '{Show(c)}' means nothing in a condition.",
                $"Le caractère « {Show(c)} » ne veut rien dire dans une condition."
            )
        );
    }

    // The word between two typesetter's marks.
    private static string Meant(string text, int at) =>
        TypesetWord().Match(text, at) is { Success: true } match ? match.Groups[1].Value.Trim() : "text";

    private static ExpressionException Instead(int at, string sign) =>
        new(
            at,
            Said.In(
                $"'{sign}' means nothing here; write `{Foreign[sign]}`.",
                $"« {sign} » ne veut rien dire ici ; écrire `{Foreign[sign]}`."
            )
        );

    private static string Show(char c) =>
        char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format
            ? $"U+{(int)c:X4}"
            : c.ToString();

    private static (TokenKind, string, int, int) Number(string text, int at)
    {
        var match = NumberPattern().Match(text, at);
        var end = at + match.Length;
        var number = match.Value;
        if (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '.'))
            throw new ExpressionException(
                at,
                Said.In(
                    $"'{WordPattern().Match(text, at).Value}' is no number; write digits with a point, e.g. `1250` or "
                        + $"`12.50`.",
                    $"« {WordPattern().Match(text, at).Value} » n’est pas un nombre ; écrire des chiffres avec un "
                        + $"point, p. ex. `1250` ou `12.50`."
                )
            );
        if (number.Replace(".", "").Length > 15)
            throw new ExpressionException(
                at,
                Said.In(
                    $"'{number}' is larger than any amount or number of days.",
                    $"« {number} » dépasse tout montant et tout nombre de jours."
                )
            );
        return (TokenKind.Number, number, at, match.Length);
    }

    private static (TokenKind, string, int, int) Quoted(string text, int at)
    {
        var end = text.IndexOf(text[at], at + 1);
        if (end < 0)
            throw new ExpressionException(
                at,
                Said.In(
                    $"The text that starts here has no closing {text[at]}.",
                    $"Le texte qui commence ici n’a pas de {text[at]} à sa fin."
                )
            );
        if (text.AsSpan(at, end - at).IndexOfAnyInRange('\0', '\x1F') >= 0)
            throw new ExpressionException(
                at,
                Said.In("A text in quotes stands on one line.", $"Un texte entre guillemets tient sur une ligne.")
            );
        var inside = text[(at + 1)..end];
        if (QuotationMarks.IsQuoted(inside))
            throw new ExpressionException(
                at + 1,
                Said.In(
                    $"The quotation mark here is a typesetter's and would be part of the word; write "
                        + $"{text[at]}{QuotationMarks.Bare(inside)}{text[at]}.",
                    $"Le guillemet ici est typographique et ferait partie du mot ; écrire "
                        + $"{text[at]}{QuotationMarks.Bare(inside)}{text[at]}."
                )
            );
        return (TokenKind.Text, inside, at, end - at + 1);
    }

    private static (TokenKind, string, int, int) Name(string text, int at, Scope scope)
    {
        // A policy's name may hold hyphens: `small-balances.cap` is one name only where small-balances is a policy.
        var qualified = QualifiedPattern().Match(text, at);
        if (qualified.Success && scope.IsPolicy(qualified.Groups[1].Value))
            return (TokenKind.Name, qualified.Value, at, qualified.Length);
        var name = NamePattern().Match(text, at);
        var end = at + name.Length;
        if (end + 1 < text.Length && text[end] == '.' && (char.IsLetter(text[end + 1]) || text[end + 1] == '_'))
            throw new ExpressionException(
                at,
                Said.In(
                    $"'{name.Value}' is no policy: before a '.' stands a policy's name, behind it one of its settings. "
                        + $"Facts are written alone, e.g. `balance`.{Nearest.Hint(name.Value, scope.PolicyNames)}",
                    $"« {name.Value} » n’est pas une politique : avant un « . » vient le nom d’une politique, "
                        + $"après lui un de ses réglages. Les faits s’écrivent seuls, p. ex. "
                        + $"`balance`.{Nearest.Hint(name.Value, scope.PolicyNames)}"
                )
            );
        if (
            text[end..].StartsWith("?.", StringComparison.Ordinal)
            || text[end..].StartsWith(" ?.", StringComparison.Ordinal)
        )
            throw new ExpressionException(
                end,
                Said.In(
                    "'?.' means nothing in a condition; facts are written alone, e.g. `balance`.",
                    $"« ?. » ne veut rien dire dans une condition ; les faits s’écrivent seuls, p. ex. `balance`."
                )
            );
        return (TokenKind.Name, name.Value, at, name.Length);
    }

    [GeneratedRegex(@"\G[‘’“”«»„‚‹›`´′″]([^‘’“”«»„‚‹›`´′″'""\[\]()]+)[‘’“”«»„‚‹›`´′″]")]
    private static partial Regex TypesetWord();

    [GeneratedRegex(@"\G[0-9]+(\.[0-9]+)?")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\G[0-9A-Za-z_.]+")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"\G[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\G([A-Za-z0-9][A-Za-z0-9-]*)\.[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex QualifiedPattern();
}
