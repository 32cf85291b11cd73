using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Acting;

/// <summary>What a dry run was made from, kept beside its plan so that sending the plan need not be told again. It
/// only says where to look: whether the data is still the same, the plan's fingerprints say.</summary>
/// <param name="Data">The export.</param>
/// <param name="Policies">The folder of the policies.</param>
/// <param name="Set">Settings given for the run, as <c>policy.setting=value</c>.</param>
/// <param name="Language">The language it was read in.</param>
internal sealed record MadeFrom(string Data, string Policies, IReadOnlyList<string> Set, string? Language = null)
{
    /// <summary>The file's name.</summary>
    public const string Name = "made-from.json";

    /// <summary>That of a run.</summary>
    public static MadeFrom Of(
        string data,
        string policies,
        IReadOnlyList<SettingOverride> overrides,
        string language
    ) =>
        new(
            Path.GetFullPath(data),
            Path.GetFullPath(policies),
            [.. overrides.Select(given => $"{given.Policy}.{given.Setting}={given.Value}")],
            language
        );

    /// <summary>Writes it.</summary>
    public void Write(Stream stream) => JsonSerializer.Serialize(stream, this, MadeFromContext.Default.MadeFrom);

    /// <summary>That of a saved plan; null where it is not there or cannot be read.</summary>
    public static MadeFrom? Beside(string plan)
    {
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(plan))!, Name);
        try
        {
            return File.Exists(path)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(path), MadeFromContext.Default.MadeFrom)
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(MadeFrom))]
internal sealed partial class MadeFromContext : JsonSerializerContext;
