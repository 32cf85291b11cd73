namespace PolicyBilling.Workbench.Resolving;

/// <summary>A cause that fits and is not proposed.</summary>
/// <param name="Candidate">The cause.</param>
/// <param name="Because">Why not, in a sentence.</param>
public sealed record NotTaken(Candidate Candidate, string Because);

/// <summary>What was chosen for an account.</summary>
/// <param name="Taken">Causes that go together.</param>
/// <param name="NotTaken">Causes that use the same money as one of these.</param>
/// <param name="Stopped">Where a search was broken off, in sentences.</param>
internal sealed record Chosen(
    IReadOnlyList<Candidate> Taken,
    IReadOnlyList<NotTaken> NotTaken,
    IReadOnlyList<string> Stopped
);

/// <summary>Chooses among causes: the surest first, and never two that use the same money.</summary>
internal static class Choice
{
    /// <summary>What is proposed, and what is not and why.</summary>
    public static (IReadOnlyList<Candidate> Taken, IReadOnlyList<NotTaken> NotTaken) Of(
        IEnumerable<Candidate> found,
        CauseTexts texts
    )
    {
        var (taken, left) = (new List<Candidate>(), new List<NotTaken>());
        var used = new Dictionary<(string, string), List<(long Cents, Candidate By)>>();
        foreach (
            var candidate in found
                .OrderBy(candidate => candidate.Confidence)
                .ThenBy(candidate => candidate.Cause)
                .ThenByDescending(candidate => candidate.Amount)
                .ThenBy(candidate => candidate.Id, StringComparer.Ordinal)
        )
        {
            if (Rival(candidate, used) is { } rival)
            {
                left.Add(new NotTaken(candidate, texts.UsesSameMoney(rival.Id)));
                continue;
            }
            foreach (var use in candidate.Uses)
            {
                if (!used.TryGetValue((use.Account, use.Entry), out var uses))
                    used[(use.Account, use.Entry)] = uses = [];
                uses.Add((use.Cents, candidate));
            }
            taken.Add(candidate);
        }
        return (taken, left);
    }

    private static Candidate? Rival(
        Candidate candidate,
        Dictionary<(string, string), List<(long Cents, Candidate By)>> used
    )
    {
        foreach (var use in candidate.Uses)
            if (
                used.TryGetValue((use.Account, use.Entry), out var uses)
                && uses.Sum(other => other.Cents) + use.Cents > use.Most
            )
                return uses[^1].By;
        return null;
    }
}
