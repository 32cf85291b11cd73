using System.Text;
using PolicyBilling.Connectors.Remittances;

namespace PolicyBilling.Tests.Remittances;

/// <summary>What is read of an 835, and what is refused.</summary>
public class RemittanceFileTests
{
    private static Remittance Only(params string[] segments) => Advice.Of(segments).Read().ShouldHaveSingleItem();

    private static RemittedClaim Claim(params string[] segments) => Only(segments).Claims[0];

    // One claim of 200, paid as said, with these adjustments.
    private static RemittedClaim Adjusted(string paid, string status, params string[] adjustments) =>
        Claim([
            $"BPR|I|{paid}|C|ACH||||||||||||20261020",
            Advice.Trace,
            Advice.Payer,
            $"CLP|C1|{status}|200|{paid}",
            .. adjustments,
        ]);

    [Fact]
    public void A_payment_says_who_paid_what_when_and_how()
    {
        var payment = Only(Advice.Usual);
        (payment.Payer, payment.Payee, payment.Trace, payment.PayerId, payment.Method, payment.Paid).ShouldBe(
            ("BLUE HERON DENTAL", "MAPLE STREET DENTAL", "EFT7001", "1999999999", "ACH", 18000L)
        );
        payment.Date.ShouldBe(new DateOnly(2026, 10, 20));
    }

    [Fact]
    public void A_claim_is_paid_written_off_and_the_patients_part_by_group()
    {
        var claim = Only(Advice.Usual).Claims[0];
        (claim.Charge, claim.Paid, claim.WriteOff, claim.PatientPart, claim.Refused).ShouldBe(
            (20000L, 8000L, 2000L, 10000L, 0L)
        );
        claim.Patient.ShouldBe(("ABLE", "ANN"));
        claim.Date.ShouldBe(new DateOnly(2026, 10, 1));
        claim.IsDenied.ShouldBeFalse();
    }

    [Fact]
    public void A_services_adjustments_are_the_claims()
    {
        var claim = Only(Advice.Usual).Claims[1];
        (claim.Paid, claim.WriteOff, claim.Refused, claim.Date).ShouldBe(
            (10000L, 0L, 5000L, new DateOnly(2026, 10, 2))
        );
        claim.IsDenied.ShouldBeFalse();
    }

    [Theory]
    [InlineData('*', ':', "~")]
    [InlineData('*', ':', "~\r\n")]
    [InlineData('|', '^', "\n")]
    [InlineData('|', '>', "\r\n")]
    [InlineData('\u001D', '\u001F', "\u001C")]
    [InlineData('*', '>', "'")]
    public void The_file_itself_says_which_signs_it_uses(char element, char component, string terminator)
    {
        var text = new Advice
        {
            Element = element,
            Component = component,
            Terminator = terminator,
        }
            .With(Advice.Usual)
            .Text();
        Advice.Read(text)[0].Claims.Select(claim => claim.Paid).ShouldBe([8000L, 10000L]);
    }

    [Fact]
    public void Lines_wrapped_at_80_signs_are_read()
    {
        var text = Advice.Of(Advice.Usual).Text().Replace("\n", "", StringComparison.Ordinal);
        var wrapped = string.Join("\r\n", text.Chunk(80).Select(line => new string(line)));
        Advice.Read(wrapped)[0].Paid.ShouldBe(18000L);
    }

    [Fact]
    public void A_byte_order_mark_and_Latin_letters_do_no_harm()
    {
        var text = Advice.Of(Advice.Change("NM1|QC", "NM1|QC|1|BÉLANGER|ÉLOÏSE")).Text();
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Latin1, new UTF8Encoding(true) })
            Advice
                .Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)])[0]
                .Claims[0]
                .Patient.ShouldBe(("BÉLANGER", "ÉLOÏSE"));
    }

    [Fact]
    public void Several_payments_in_one_file_are_each_their_own()
    {
        var second = Advice.Change("TRN", "TRN|1|EFT7002|1999999999");
        var payments = Advice.Of(Advice.Usual).With(second).Read();
        payments.Select(payment => payment.Trace).ShouldBe(["EFT7001", "EFT7002"]);
        payments.Sum(payment => payment.Claims.Count).ShouldBe(4);
    }

    [Fact]
    public void Several_interchanges_in_one_file_are_read()
    {
        var second = Advice.Of(Advice.Change("TRN", "TRN|1|EFT7002|1999999999")).Text();
        Advice.Read(Advice.Of(Advice.Usual).Text() + second).Count.ShouldBe(2);
    }

    [Fact]
    public void The_same_payment_twice_counts_once_and_with_other_amounts_is_refused()
    {
        Advice.Of(Advice.Usual).With(Advice.Usual).Read().Count.ShouldBe(1);
        var other = Advice.Change("CAS|CO|45", "CAS|CO|45|10").ToArray();
        other[Array.FindIndex(other, segment => segment.StartsWith("CAS|PR", StringComparison.Ordinal))] =
            "CAS|PR|1|60||2|50";
        Advice.Refusal(Advice.Of(Advice.Usual).With(other).Text()).ShouldContain("stands twice, with other amounts");
    }

    [Fact]
    public void Six_reasons_stand_in_one_segment()
    {
        var claim = Adjusted("80", "1", "CAS|CO|45|20|1|253|20|1|144|20|1|131|20|1|24|20|1|104|20|1");
        claim.Adjustments.Count.ShouldBe(6);
        claim.WriteOff.ShouldBe(12000L);
    }

    [Theory]
    [InlineData("100.5", 10050)]
    [InlineData("100.", 10000)]
    [InlineData("100.50", 10050)]
    [InlineData(".75", 75)]
    [InlineData("0", 0)]
    public void Amounts_are_written_in_several_ways(string text, long cents)
    {
        var rest = Money.FromCents(20000 - cents).ToString(System.Globalization.CultureInfo.InvariantCulture);
        Adjusted(text, "1", $"CAS|PR|1|{rest}").Paid.ShouldBe(cents);
    }

    [Theory]
    [InlineData("1e2")]
    [InlineData("100,00")]
    [InlineData("100.005")]
    [InlineData("+100")]
    [InlineData("- 5")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("1.0.0")]
    [InlineData("9999999999999999")]
    public void What_is_no_amount_refuses_the_file(string text) =>
        Advice
            .Refusal(Advice.Of(Advice.Change("CLP|C1", $"CLP|C1|1|200|{text}|100|12|PN1")).Text())
            .ShouldContain("CLP04");

    [Theory]
    [InlineData("20261131")]
    [InlineData("261020")]
    [InlineData("2026-10-20")]
    [InlineData("18991020")]
    public void What_is_no_day_refuses_the_file(string day) =>
        Advice
            .Refusal(Advice.Of(Advice.Change("BPR", $"BPR|I|180|C|ACH||||||||||||{day}")).Text())
            .ShouldContain("BPR16");

    [Fact]
    public void A_denial_is_one_whoever_is_left_with_it()
    {
        Adjusted("0", "4", "CAS|CO|29|200")
            .ShouldSatisfyAllConditions(
                claim => claim.IsDenied.ShouldBeTrue(),
                claim => claim.Refused.ShouldBe(20000L),
                claim => claim.PatientPart.ShouldBe(0L)
            );
        Adjusted("0", "1", "CAS|PR|204|200")
            .ShouldSatisfyAllConditions(
                claim => claim.IsDenied.ShouldBeTrue(),
                claim => claim.PatientPart.ShouldBe(20000L)
            );
    }

    [Fact]
    public void Nothing_paid_because_of_the_deductible_is_no_denial()
    {
        var claim = Adjusted("0", "1", "CAS|PR|1|180", "CAS|CO|45|20");
        (claim.IsDenied, claim.PatientPart, claim.WriteOff).ShouldBe((false, 18000L, 2000L));
    }

    [Fact]
    public void A_claim_under_the_deductible_with_a_service_refused_is_no_denial()
    {
        Adjusted("0", "1", "CAS|PR|1|150", "CAS|CO|97|50").IsDenied.ShouldBeFalse();
        Adjusted("0", "4", "CAS|PR|1|150", "CAS|CO|97|50").IsDenied.ShouldBeTrue();
    }

    [Fact]
    public void What_the_first_insurer_paid_is_no_write_off_of_the_second()
    {
        var claim = Adjusted("40", "2", "CAS|OA|23|100", "CAS|PR|2|60");
        (claim.Paid, claim.OtherPayers, claim.WriteOff, claim.PatientPart, claim.Refused).ShouldBe(
            (4000L, 10000L, 0L, 6000L, 0L)
        );
    }

    [Fact]
    public void An_unknown_reason_of_the_contract_is_refused_and_no_write_off()
    {
        var claim = Adjusted("150", "1", "CAS|CO|A1|50");
        (claim.WriteOff, claim.Refused).ShouldBe((0L, 5000L));
    }

    [Fact]
    public void A_reversal_takes_back_and_its_correction_stands_behind_it()
    {
        var payment = Only(
            "BPR|I|0|C|NON||||||||||||20261020",
            Advice.Trace,
            Advice.Payer,
            "CLP|C1|22|-200|-80",
            "CAS|CO|45|-20",
            "CAS|PR|1|-100",
            "CLP|C1|1|200|80",
            "CAS|PR|1|120"
        );
        payment.Claims.Select(claim => (claim.IsReversal, claim.Paid)).ShouldBe([(true, -8000L), (false, 8000L)]);
    }

    [Theory]
    [InlineData("155", "PLB|1999999984|20261231|WO:PN9|25")]
    [InlineData("205", "PLB|1999999984|20261231|L6|-25")]
    [InlineData("180", "PLB|1999999984|20261231|FB:A|25|72:B|-25")]
    [InlineData("160", "PLB|1999999984|20261231|FB|10", "PLB|1999999984|20261231|WO|10")]
    public void What_changes_the_payment_lowers_it_above_zero_and_raises_it_below(string paid, params string[] plb)
    {
        var segments = Advice.Change("BPR", $"BPR|I|{paid}|C|ACH||||||||||||20261020");
        var payment = Only([.. segments, .. plb]);
        payment.Paid.ShouldBe(18000L - payment.Adjustments.Sum(one => one.Cents));
    }

    [Fact]
    public void A_payment_a_cent_off_its_claims_is_refused_with_both_sums()
    {
        var refusal = Advice.Refusal(Advice.Of(Advice.Change("BPR", "BPR|I|180.01|C|ACH||||||||||||20261020")).Text());
        refusal.ShouldContain("claims 180.00");
        refusal.ShouldContain("BPR says 180.01");
    }

    [Theory]
    [InlineData("CLP|C1", "CLP|C1|1|200|80.01|100|12|PN1", "The claim does not add up")]
    [InlineData("CAS|CO|45", "CAS|CO|45|19.99", "The claim does not add up")]
    [InlineData("CAS|CO|97", "CAS|CO|97|50.01", "The service does not add up")]
    [InlineData("SVC|AD:D0274", "SVC|AD:D0274|50.01|0.01", "one is missing or stands twice")]
    [InlineData("CLP|C2", "CLP|C2|1|-150|-100|0|12|PN2", "its sign cannot be trusted")]
    public void What_does_not_add_up_to_the_cent_is_refused(string begins, string instead, string said) =>
        Advice.Refusal(Advice.Of(Advice.Change(begins, instead)).Text()).ShouldContain(said);

    [Theory]
    [InlineData("CLP|C1", "CLP|C1|9|200|80|100|12|PN1", "CLP02")]
    [InlineData("CAS|CO|45", "CAS|XX|45|20", "CAS01")]
    [InlineData("CAS|CO|45", "CAS|CO|45", "without an amount")]
    [InlineData("CAS|CO|45", "CAS|CO|45|20|||7", "without an amount")]
    [InlineData("CAS|CO|45", "CAX|CO|45|20", "no such segment")]
    [InlineData("TRN", "TRN|1||1999999999", "TRN02")]
    [InlineData("N1|PR", "N1|XX|X", "N1*PR")]
    [InlineData("BPR", "BPR|I|180|X|ACH||||||||||||20261020", "BPR03")]
    public void What_the_standard_does_not_know_is_refused(string begins, string instead, string said) =>
        Advice.Refusal(Advice.Of(Advice.Change(begins, instead)).Text()).ShouldContain(said);

    [Theory]
    [InlineData("SE*19*0001", "SE*18*0001", "SE01")]
    [InlineData("SE*19*0001", "SE*19*0002", "SE02")]
    [InlineData("GE*1*17", "GE*2*17", "GE01")]
    [InlineData("GE*1*17", "GE*1*18", "GE02")]
    [InlineData("IEA*1*", "IEA*2*", "IEA01")]
    [InlineData("IEA*1*000000017", "IEA*1*000000018", "IEA02")]
    [InlineData("ST*835*", "ST*837*", "transaction '837'")]
    [InlineData("*0*P*:", "*0*T*:", "is a test")]
    public void Counts_and_numbers_of_the_envelopes_must_agree(string text, string instead, string said)
    {
        var whole = Advice.Of(Advice.Usual).Text();
        whole.ShouldContain(text);
        Advice.Refusal(whole.Replace(text, instead, StringComparison.Ordinal)).ShouldContain(said);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        var text = Advice.Of(Advice.Usual).Text();
        var whole = text.TrimEnd().Length;
        for (var length = 1; length < whole - 1; length++)
            Should.Throw<RefusedException>(() => Advice.Read(text[..length]), $"cut at {length}");
        Advice.Read(text[..(whole - 1)]).Count.ShouldBe(1);
        Advice.Refusal(text[..(whole / 2)]).ShouldContain("ends in the middle");
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("   \n", "does not begin with ISA")]
    [InlineData("account,name\n1,Ann\n", "does not begin with ISA")]
    [InlineData("ST*835*0001~", "does not begin with ISA")]
    [InlineData("ISA*00*", "which signs")]
    [InlineData("PK\u0003\u0004\0\0", "no text")]
    [InlineData("%PDF-1.7\n", "does not begin with ISA")]
    public void What_is_no_835_is_refused(string text, string said) => Advice.Refusal(text).ShouldContain(said);

    [Fact]
    public void A_picture_is_no_text()
    {
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];
        Advice.Refusal(picture).ShouldContain("It is no text");
    }

    [Fact]
    public void All_that_does_not_add_up_is_told_at_once_with_its_segment()
    {
        var segments = Advice.Change("CAS|CO|45", "CAS|CO|45|19");
        var refusal = Advice.Refusal(Advice.Of([.. segments[..^1], "CAS|CO|97|49"]).Text());
        refusal.ShouldContain("a.835:9: segment 9, CLP");
        refusal.ShouldContain("a.835:18: segment 18, SVC");
    }

    [Fact]
    public void French_is_spoken_too() =>
        Should
            .Throw<RefusedException>(() => RemittanceFile.Read([("a.835", "x"u8.ToArray())], "fr"))
            .Message.ShouldContain("Il ne commence pas par ISA");
}
