namespace PolicyBilling.App.Web.Editing;

/// <summary>A text of a policy file that can be put back.</summary>
/// <param name="Version">The version that keeps it.</param>
/// <param name="IsBefore">Whether it is what lay there before the version was saved, and was saved by nobody here: the
/// file as it came, or as another program wrote it.</param>
internal sealed record KeptText(PolicyVersion Version, bool IsBefore)
{
    /// <summary>The file's name without its ending.</summary>
    public string File => Version.Body.File;

    /// <summary>Its SHA-256.</summary>
    public string Hash => IsBefore ? Version.Body.Before : Version.Body.After;

    /// <summary>The text itself.</summary>
    public string Text => IsBefore ? Version.Body.BeforeText : Version.Body.AfterText;

    /// <summary>Every text that versions keep, the newest first.</summary>
    /// <param name="versions">All versions, oldest first.</param>
    public static IReadOnlyList<KeptText> All(IReadOnlyList<PolicyVersion> versions) =>
        [
            .. versions
                .SelectMany(version =>
                    versions.Any(older =>
                        older.Serial < version.Serial
                        && older.Body.File == version.Body.File
                        && older.Body.After == version.Body.Before
                    )
                        ? [new KeptText(version, IsBefore: false)]
                        : new[] { new KeptText(version, IsBefore: true), new KeptText(version, IsBefore: false) }
                )
                .Reverse(),
        ];

    /// <summary>Of each file the text that lies in the folder: a text that was saved twice is in force once, as the
    /// newest.</summary>
    /// <param name="texts">Every text, the newest first.</param>
    /// <param name="lies">SHA-256 of a file as it lies in the folder; null where it is not there.</param>
    public static IReadOnlySet<KeptText> InForce(IReadOnlyList<KeptText> texts, Func<string, string?> lies) =>
        texts
            .GroupBy(text => text.File)
            .Select(file => file.FirstOrDefault(text => text.Hash == lies(file.Key)))
            .OfType<KeptText>()
            .ToHashSet();
}
