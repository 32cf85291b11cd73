using System.Globalization;
using System.Text.Json;
using PolicyBilling.Decisions;

namespace PolicyBilling.Files.Reports.Saved;

/// <summary>Reads the members of an object.</summary>
internal delegate T ReadMembers<out T>(ref JsonLine json);

/// <summary>A line of a saved plan is not as <see cref="PlanFile"/> writes it.</summary>
/// <param name="key">The key at which it is not.</param>
/// <param name="said">What is wrong, as a sentence.</param>
internal sealed class NotAsWrittenException(string key, Said said) : SaidException(said)
{
    public string Key => key;
}

/// <summary>Reads one JSON object whose keys are known, in their order: what the writer of plans never writes is an
/// error.</summary>
/// <param name="json">The object's bytes.</param>
/// <param name="texts">Keeps one copy of texts that stand on many lines.</param>
internal ref struct JsonLine(ReadOnlySpan<byte> json, SharedTexts texts)
{
    // No sum over a million accounts comes near it, and cents of it are whole numbers yet.
    private const decimal Most = 1_000_000_000_000_000m;

    private Utf8JsonReader _json = new(json);

    /// <summary>The whole line, which holds one object and nothing after it.</summary>
    public T Whole<T>(ReadMembers<T> read)
    {
        Move("");
        var value = Members("", read);
        return _json.Read() ? throw Wrong("", NotSo.OneThing) : value;
    }

    /// <summary>Whether a key that need not be there comes next.</summary>
    public readonly bool Has(string key)
    {
        var ahead = _json;
        return ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName && ahead.ValueTextEquals(key);
    }

    /// <summary>A text, or null.</summary>
    public string? Text(string key)
    {
        Value(key);
        return _json.TokenType == JsonTokenType.Null ? null : Text(key, _json);
    }

    /// <summary>A text that is never null.</summary>
    public string Required(string key) => Text(key) ?? throw Wrong(key, NotSo.Null);

    /// <summary>One of some words, by its place among them.</summary>
    public int Word(string key, IReadOnlyList<string> words)
    {
        var word = Required(key);
        for (var place = 0; place < words.Count; place++)
            if (words[place] == word)
                return place;
        throw Wrong(key, NotSo.NoneOf(words));
    }

    /// <summary>An amount.</summary>
    public decimal Money(string key) => Amount(key) ?? throw Wrong(key, NotSo.Null);

    /// <summary>An amount, or null.</summary>
    public decimal? Amount(string key)
    {
        Value(key);
        return _json.TokenType == JsonTokenType.Null ? null
            : _json.TokenType == JsonTokenType.Number && _json.TryGetDecimal(out var amount) && Math.Abs(amount) < Most
                ? amount
            : throw Wrong(key, NotSo.NoAmount);
    }

    /// <summary>A whole number.</summary>
    public int Number(string key) => Count(key) ?? throw Wrong(key, NotSo.Null);

    /// <summary>A whole number, or null.</summary>
    public int? Count(string key)
    {
        Value(key);
        return _json.TokenType == JsonTokenType.Null ? null
            : _json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out var number) ? number
            : throw Wrong(key, NotSo.NoNumber);
    }

    /// <summary>Yes or no.</summary>
    public bool Bool(string key)
    {
        Value(key);
        return _json.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => throw Wrong(key, NotSo.NoYes),
        };
    }

    /// <summary>A date, or null.</summary>
    public DateOnly? Date(string key) =>
        Text(key) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
        : throw Wrong(key, NotSo.NoDate);

    /// <summary>A list of texts.</summary>
    public string[] Texts(string key)
    {
        var list = new List<string>();
        Value(key);
        Expect(key, JsonTokenType.StartArray, NotSo.NoList);
        for (Move(key); _json.TokenType != JsonTokenType.EndArray; Move(key))
            list.Add(Text(key, _json));
        return list.Count == 0 ? [] : [.. list];
    }

    /// <summary>A list of objects.</summary>
    public T[] Each<T>(string key, ReadMembers<T> read)
    {
        var list = new List<T>();
        Value(key);
        Expect(key, JsonTokenType.StartArray, NotSo.NoList);
        for (Move(key); _json.TokenType != JsonTokenType.EndArray; Move(key))
            list.Add(Members(key, read));
        return [.. list];
    }

    /// <summary>An object.</summary>
    public T Object<T>(string key, ReadMembers<T> read)
    {
        Value(key);
        return Members(key, read);
    }

    /// <summary>An object, or null.</summary>
    public T? ObjectOrNull<T>(string key, ReadMembers<T> read)
        where T : class
    {
        Value(key);
        return _json.TokenType == JsonTokenType.Null ? null : Members(key, read);
    }

    private T Members<T>(string key, ReadMembers<T> read)
    {
        Expect(key, JsonTokenType.StartObject, NotSo.NoObject);
        var value = read(ref this);
        Move(key);
        Expect(key, JsonTokenType.EndObject, NotSo.KeyTooMany);
        return value;
    }

    private readonly string Text(string key, in Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.String ? texts.Of(json.GetString()!) : throw Wrong(key, NotSo.NoText);

    private void Value(string key)
    {
        Move(key);
        if (_json.TokenType != JsonTokenType.PropertyName || !_json.ValueTextEquals(key))
            throw Wrong(key, NotSo.Missing);
        Move(key);
    }

    private void Move(string key)
    {
        if (!_json.Read())
            throw Wrong(key, NotSo.Missing);
    }

    private readonly void Expect(string key, JsonTokenType type, Said otherwise)
    {
        if (_json.TokenType != type)
            throw Wrong(key, otherwise);
    }

    private static NotAsWrittenException Wrong(string key, Said what) =>
        new(
            key,
            key.Length == 0
                ? Said.In($"The line {what}.", $"La ligne {what}.")
                : Said.In($"'{key}' {what}.", $"« {key} » {what}.")
        );
}
