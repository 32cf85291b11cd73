using PolicyBilling.Files.Import.Noticing;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>Reads <c>claims</c>.</summary>
internal sealed class ClaimsReader : TableReader
{
    private readonly Tally _unestimated = new();
    private readonly int _claim,
        _patient,
        _carrier,
        _sent,
        _status,
        _received,
        _billed,
        _payment,
        _writeOff;
    private readonly HashSet<(int, int)> _seen = [];

    public ClaimsReader(ImportRun run)
        : base(run, Table.Claims)
    {
        (_claim, _patient, _carrier, _sent, _status) = (
            Column("claim"),
            Column("patient"),
            Column("carrier"),
            Column("sent"),
            Column("status")
        );
        (_received, _billed, _payment, _writeOff) = (
            Column("received"),
            Column("billed"),
            Column("estimated_payment"),
            Column("estimated_write_off")
        );
    }

    /// <inheritdoc/>
    protected override void ReadRow(Row row)
    {
        var id = row.Required(_claim);
        // Interned even when the row is bad: the ledger names it all the same.
        var claim = id.IsEmpty ? -1 : Data.ClaimIds.Intern(id);
        var status = (ClaimStatus)Math.Max(0, row.Word(_status, required: true));
        var (sent, received) = (row.Date(_sent), row.Date(_received));
        var (billed, payment, writeOff) = (row.Unsigned(_billed), row.Unsigned(_payment), row.Unsigned(_writeOff));
        if (row.Bad is not null)
            return;
        if (!_seen.Add((row.Account, claim)))
        {
            row.Fail(
                _claim,
                Said.In(
                    $"The account has the claim {RowText.Shown(id)} on an earlier line already: delete one of the two "
                        + $"rows, or give a corrected claim its own id.",
                    $"Le compte a déjà la demande {RowText.Shown(id)} sur une ligne plus haut : supprimer l’une "
                        + $"des deux, ou donner son propre numéro à une demande corrigée."
                )
            );
            return;
        }
        var estimate =
            payment == Row.Blank && writeOff == Row.Blank
                ? Math.Max(0, billed)
                : Math.Max(0, payment) + Math.Max(0, writeOff);
        if (
            status is ClaimStatus.Unsent or ClaimStatus.Sent
            && payment == Row.Blank
            && (writeOff != Row.Blank || billed == Row.Blank)
        )
            _unestimated.Add(row.Line, RowText.Shown(id), row.Account);
        var read = new ClaimRow(
            claim,
            row.Id(_patient, Data.PatientIds),
            row.Interned(_carrier, Data.Words),
            status,
            sent,
            received,
            estimate,
            Math.Max(0, writeOff),
            Math.Max(0, billed),
            payment > 0
        );
        Data.Claims.Add(row.Account, read);
        Fingerprint
            .Row()
            .Add(Data.ClaimIds, claim)
            .Add(Data.AccountIds, row.Account)
            .Add(Data.PatientIds, read.Patient)
            .Add(Data.Words, read.Carrier)
            .Add((long)status)
            .Add(sent)
            .Add(received)
            .Add(estimate)
            .Add(read.EstimatedWriteOff + (read.Estimate > read.Billed ? read.Billed << 32 : 0))
            .Done();
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        Run.KnownClaims = Data.ClaimIds.Count;
        var open = _unestimated.Of("open claim", "open claims", "une demande ouverte", "demandes ouvertes");
        if (_unestimated.Count > 0)
            Run.Hold(
                Problems.Notice(
                    MoneyChecks.NoEstimate,
                    _unestimated.Line,
                    "estimated_payment",
                    null,
                    Said.In(
                        $"Nobody can tell what the insurer will pay for "
                            + $"{open}, "
                            + $"the "
                            + $"first {_unestimated.First}: write the estimate, 0.00 if nothing is expected.",
                        $"Personne ne peut dire ce que l’assureur paiera pour "
                            + $"{open}, "
                            + $"en premier {_unestimated.First} : écrire l’estimation, 0.00 si rien n’est attendu."
                    )
                ),
                _unestimated.Accounts
            );
    }
}
