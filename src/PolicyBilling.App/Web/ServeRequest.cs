namespace PolicyBilling.App.Web;

/// <summary>What the local page is started with.</summary>
/// <param name="Places">Where the practice lies; its policies are also those of folders that have none of their
/// own.</param>
/// <param name="IsOpened">Whether it is opened at once; else the person chooses first.</param>
/// <param name="AsOf">The day to decide for; null for the export's.</param>
/// <param name="Language"><c>en</c> or <c>fr</c>; null for the practice's first.</param>
/// <param name="Port">The first port to try; 0 for any that is free.</param>
/// <param name="OpensBrowser">Whether the browser is opened.</param>
internal sealed record ServeRequest(
    Places Places,
    bool IsOpened,
    DateOnly? AsOf = null,
    string? Language = null,
    int Port = 0,
    bool OpensBrowser = false
);
