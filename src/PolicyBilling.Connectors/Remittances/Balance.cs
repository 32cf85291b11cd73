namespace PolicyBilling.Connectors.Remittances;

/// <summary>Whether a remittance adds up, as the standard has it: each service, each claim, and the payment.</summary>
internal sealed class Balance(FileFaults faults, List<Problem> problems)
{
    /// <summary>Charge − adjustments = paid, for each service and for the claim; and the services' charges are the
    /// claim's.</summary>
    public void Check(ClaimInFile read)
    {
        var claim = read.Claim;
        if (claim.IsReversal ? claim.Charge > 0 || claim.Paid > 0 : claim.Charge < 0 || claim.Paid < 0)
            problems.Add(faults.Fault(read.Segment, faults.Below));
        foreach (var service in read.Services)
            if (service.Adjustments.Sum(one => one.Cents) is var adjusted && service.Charge - adjusted != service.Paid)
                problems.Add(
                    faults.Fault(service.Segment, faults.ServiceUnbalanced(service.Charge, adjusted, service.Paid))
                );
        var all = read.Adjustments.Sum(one => one.Cents);
        if (claim.Charge - all != claim.Paid)
            problems.Add(faults.Fault(read.Segment, faults.ClaimUnbalanced(claim.Charge, all, claim.Paid)));
        if (read.Services.Count > 0 && read.Services.Sum(one => one.Charge) is var charges && charges != claim.Charge)
            problems.Add(faults.Fault(read.Segment, faults.ServicesMissing(claim.Charge, charges)));
    }

    /// <summary>What was paid for claims − what changes the payment = the payment.</summary>
    public void Check(Segment payment, Remittance remittance)
    {
        var claims = remittance.Claims.Sum(claim => claim.Paid);
        var adjustments = remittance.Adjustments.Sum(one => one.Cents);
        if (claims - adjustments != remittance.Paid)
            problems.Add(
                faults.Fault(payment, faults.PaymentUnbalanced(remittance.Trace, claims, adjustments, remittance.Paid))
            );
    }
}
