using System.Security.Cryptography;
using PolicyBilling.Files.Reports.Saved;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Reports;

/// <summary>
/// The saved plan, <c>plan.json</c>: exactly what would be sent, to whom, with every text and every line that a
/// statement prints. One decision to a line, so that two plans can be laid side by side.
/// Left out are the folder's name and the problems, whose lines of the export change with the order of its rows: that
/// order changes no byte. What problems did to a decision its policy, rule and reason say.
/// </summary>
public static class PlanFile
{
    /// <summary>The file's name under the output folder.</summary>
    public const string Name = "plan.json";

    /// <summary>Marks the problem of a file that is a plan, and not as it was written.</summary>
    public const string Changed = "plan-changed";

    /// <summary>The format that is written, and the only one that is read.</summary>
    internal const int Format = 1;

    /// <summary>Writes the plan, and last the SHA-256 of every byte before it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="stream">Where it goes.</param>
    /// <param name="cancel">Stops the writing between two blocks of lines.</param>
    /// <returns>The plan's fingerprint.</returns>
    public static string Write(BillingPlan plan, Stream stream, CancellationToken cancel = default)
    {
        using var lines = new PlanLines(stream, cancel);
        lines.Add("{\n");
        PlanHead.Write(lines, plan);
        AgreementLines.Write(lines, plan);
        lines.Array("worklists", plan.Worklists, WorklistLine.Write);
        lines.Array("decisions", plan.Decisions, DecisionLine.Write);
        var fingerprint = lines.Fingerprint();
        lines.Add($"\"fingerprint\":\"{fingerprint}\"\n}}\n");
        lines.Flush();
        return fingerprint;
    }

    /// <summary>Reads a plan as it was written, whole but for what is left out. Throws <see cref="RefusedException"/>
    /// for a file that is none, that was changed or cut off since, or that a newer program wrote.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancel">Stops the reading between two lines.</param>
    public static BillingPlan Read(string path, CancellationToken cancel = default)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return Read(stream, path, cancel);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException([
                new Problem(
                    Severity.Error,
                    path,
                    0,
                    "",
                    null,
                    Said.In(
                        $"The plan could not be read: {error.Message}",
                        $"Le plan n’a pas pu être lu : {error.Message}"
                    )
                ),
            ]);
        }
    }

    /// <summary>The same from a stream.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="name">The file as the person knows it.</param>
    /// <param name="cancel">Stops the reading between two lines.</param>
    public static BillingPlan Read(Stream stream, string name, CancellationToken cancel = default) =>
        PlanReader.Read(stream, name, cancel);

    /// <summary>The fingerprint with which a plan is saved.</summary>
    public static string Fingerprint(BillingPlan plan) => Write(plan, Stream.Null);

    /// <summary>The fingerprint of the bytes that were hashed.</summary>
    internal static string FingerprintOf(IncrementalHash hash) =>
        "sha256:" + Convert.ToHexStringLower(hash.GetCurrentHash());
}
