namespace PolicyBilling.Connectors.Remittances;

/// <summary>Reads files of electronic remittance advice (X12 835): by an own small reader of the segments that are
/// needed, each file whole or not at all.</summary>
public static class RemittanceFile
{
    /// <summary>The payments of files, each once. Throws <see cref="RefusedException"/> with everything that does not
    /// add up, or with the first thing that cannot be read.</summary>
    /// <param name="files">Names and contents.</param>
    /// <param name="language">en or fr, for what is wrong.</param>
    public static IReadOnlyList<Remittance> Read(IEnumerable<(string Name, byte[] Content)> files, string language)
    {
        var problems = new List<Problem>();
        var payments = new Dictionary<(string, string), Remittance>();
        foreach (var (name, content) in files)
        {
            var faults = new FileFaults(name, language);
            try
            {
                foreach (var payment in Payments(name, content, faults, problems))
                    if (!payments.TryAdd((payment.PayerId, payment.Trace), payment))
                        MustBeSame(payments[(payment.PayerId, payment.Trace)], payment, faults);
            }
            catch (RefusedException refused)
            {
                problems.AddRange(refused.Problems);
            }
        }
        return problems.Count == 0 ? [.. payments.Values] : throw new RefusedException(problems);
    }

    /// <summary>Whether a file begins as an 835 does, with the ISA of an interchange; what else is wrong with it,
    /// <see cref="Read"/> says.</summary>
    public static bool Is(ReadOnlySpan<byte> content) => X12File.IsInterchange(content);

    private static IEnumerable<Remittance> Payments(
        string name,
        byte[] content,
        FileFaults faults,
        List<Problem> problems
    )
    {
        var (segments, signs) = X12File.Read(content, faults);
        return
        [
            .. Envelope
                .Open(segments, faults)
                .Select(transaction => RemittanceReader.Read(transaction, name, signs, faults, problems)),
        ];
    }

    // The same file given twice says nothing new.
    private static void MustBeSame(Remittance one, Remittance other, FileFaults faults)
    {
        if (
            one.Paid != other.Paid
            || one.Date != other.Date
            || !one.Claims.Select(Key).SequenceEqual(other.Claims.Select(Key))
        )
            throw faults.Refuse(0, faults.TwiceInFile(one.Trace));

        static (int, string, int, long, long, long, long) Key(RemittedClaim claim) =>
            (claim.Line, claim.Number, claim.Status, claim.Charge, claim.Paid, claim.WriteOff, claim.PatientPart);
    }
}
