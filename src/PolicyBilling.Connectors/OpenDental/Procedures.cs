namespace PolicyBilling.Connectors.OpenDental;

/// <summary>What has to be known of a procedure beside its row.</summary>
/// <param name="Claim">The claim that bills it: one that is not answered yet before others; 0 for none.</param>
/// <param name="IsUnsent">Whether it was done under insurance and is on no claim.</param>
/// <param name="Day">The day number of its charge in the ledger; 0 while it has none.</param>
/// <param name="Account">The place of the account that its charge stands in.</param>
internal readonly record struct Procedure(long Claim, bool IsUnsent, int Day, int Account);

/// <summary>The procedures that something names, by number: the one thing of the ledger that is kept while it is
/// read.</summary>
/// <param name="about">About how many there are.</param>
internal sealed class Procedures(int about)
{
    /// <summary>What tells a procedure's entry from others.</summary>
    public const string Prefix = "P";

    private readonly Dictionary<long, Procedure> _procedures = new(about);

    /// <summary>A procedure; one that says nothing where none is known.</summary>
    public Procedure Find(long number) => _procedures.GetValueOrDefault(number);

    /// <summary>Keeps what became known of a procedure.</summary>
    public void Keep(long number, Procedure procedure) => _procedures[number] = procedure;
}
