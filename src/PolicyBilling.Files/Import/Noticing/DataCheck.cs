namespace PolicyBilling.Files.Import.Noticing;

/// <summary>What happens when a check notices something: nothing is decided, the accounts it touches are held, or it is
/// said and no more.</summary>
internal enum Effect
{
    Refuses,
    Holds,
    Warns,
}

/// <summary>Something that reads well and may mean something else. The list of checks is the page "What is noticed in
/// your data".</summary>
/// <param name="Name">Its name in problems: letters and hyphens.</param>
/// <param name="Does">What happens then.</param>
/// <param name="Notices">What it notices, one sentence with an example for people who are no programmers.</param>
/// <param name="Cure">What to do about it, one sentence.</param>
internal sealed record DataCheck(string Name, Effect Does, string Notices, string Cure);
