using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Finds where in a policy file a word of a condition or a setting stands.</summary>
internal static class WordPlaces
{
    /// <summary>The scalar that holds a word: below the place of the rule that uses it, or in its setting; null when it
    /// is not found, as where a value is given for the run alone.</summary>
    public static Found? Find(YamlNode file, WordUse use, Place place)
    {
        var from = use.Setting?.Place ?? place;
        if (from.File != file.File)
            return null;
        return Scalars(file)
            .Where(scalar => (scalar.Line, scalar.Column).CompareTo((from.Line, from.Column)) >= 0)
            .Select(scalar => new Found(scalar, scalar.Value.IndexOf(use.Word, StringComparison.Ordinal)))
            .FirstOrDefault(found => found.Offset >= 0 && IsWhole(found.Scalar, found.Offset, use));
    }

    private static bool IsWhole(YamlScalar scalar, int offset, WordUse use) =>
        scalar.Value == use.Word
        || (
            offset > 0
            && offset + use.Word.Length < scalar.Value.Length
            && scalar.Value[offset - 1] is '\'' or '"'
            && scalar.Value[offset + use.Word.Length] == scalar.Value[offset - 1]
        );

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) =>
        node switch
        {
            YamlScalar scalar => [scalar],
            YamlList list => list.Items.SelectMany(Scalars),
            YamlMap map => map.Entries.SelectMany(entry => Scalars(entry.Value)),
            _ => [],
        };

    /// <summary>A scalar and the offset in it.</summary>
    public sealed record Found(YamlScalar Scalar, int Offset)
    {
        /// <summary>An error there.</summary>
        public Problem Error(Said message) => Scalar.Error(Offset, message);

        /// <summary>A warning there.</summary>
        public Problem Warning(Said message) => Scalar.Warning(Offset, message);
    }
}
