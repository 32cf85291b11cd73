namespace PolicyBilling.Tests.OpenDental;

public class OpenDentalClaimTests(MariaDb server) : OpenDentalCase(server)
{
    [Fact]
    public async Task The_estimates_of_a_sent_claim_are_what_is_expected_and_what_is_posted_already()
    {
        Patient(1);
        Procedure(11, 1, 40, 100m);
        Procedure(12, 1, 40, 50m);
        Claim(5, 1, 38, 150m);
        ClaimProcedure(41, 1, 11, 5, "InsPayEst=70, WriteOff=10");
        ClaimProcedure(42, 1, 12, 5, $"Status=1, InsPayAmt=30, WriteOff=5, DateCP={Ago(5)}");
        (await Imported("claims")).ShouldBe([$"5,1,1,Carrier One,{Iso(38)},sent,,150.00,100.00,15.00"]);
        Rows("ledger").Where(row => row[0] == 'P').ShouldAllBe(row => row.Split(',')[10] == "5");
    }

    [Fact]
    public async Task A_received_claim_tells_what_was_once_expected()
    {
        Patient(1);
        Procedure(11, 1, 40, 100m);
        Claim(5, 1, 38, 100m, $"ClaimStatus='R', DateReceived={Ago(5)}");
        ClaimProcedure(41, 1, 11, 5, $"Status=1, InsPayAmt=60, InsPayEst=70, WriteOffEst=20, DateCP={Ago(5)}");
        (await Imported("claims")).ShouldBe([$"5,1,1,Carrier One,{Iso(38)},received,{Iso(5)},100.00,70.00,20.00"]);
    }

    [Fact]
    public async Task Completed_work_under_insurance_that_is_on_no_claim_is_a_claim_of_nothing_not_yet_sent()
    {
        Patient(1);
        Procedure(11, 1, 40, 100m);
        Procedure(12, 1, 40, 50m);
        Procedure(13, 1, 40, 50m, "ProcStatus=1");
        Procedure(14, 1, 40, 50m);
        ClaimProcedure(41, 1, 11, 0, "Status=6, InsPayEst=70");
        ClaimProcedure(42, 1, 12, 0, "Status=6, InsPayEst=70");
        ClaimProcedure(43, 1, 13, 0, "Status=6, InsPayEst=70");
        ClaimProcedure(44, 1, 14, 0, "Status=6, InsPayEst=70, NoBillIns=1");
        var id = $"unsent-1-{Iso(40).Replace("-", "", StringComparison.Ordinal)}";
        (await Imported("claims")).ShouldBe([$"{id},1,1,Carrier One,,unsent,,,0.00,0.00"]);
        Rows("ledger").Select(row => row.Split(',')[10]).ShouldBe([id, id, ""]);
    }

    [Theory]
    [InlineData("U", "unsent")]
    [InlineData("H", "unsent")]
    [InlineData("W", "unsent")]
    [InlineData("P", "sent")]
    [InlineData("R", "received")]
    public async Task A_claims_letter_is_a_word_of_ours(string letter, string word)
    {
        Patient(1);
        Claim(5, 1, 38, 100m, $"ClaimStatus='{letter}'");
        (await Imported("claims")).ShouldHaveSingleItem().Split(',')[5].ShouldBe(word);
    }

    [Fact]
    public async Task A_preauthorisation_is_no_claim()
    {
        Patient(1);
        Claim(5, 1, 38, 100m, "ClaimType='PreAuth'");
        (await Imported("claims")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_procedure_on_two_claims_is_on_the_one_that_is_not_answered()
    {
        Patient(1);
        Procedure(11, 1, 40, 100m);
        Claim(5, 1, 38, 100m, "ClaimStatus='R'");
        Claim(6, 1, 20, 100m, "ClaimStatus='S'");
        ClaimProcedure(41, 1, 11, 5, "Status=1");
        ClaimProcedure(42, 1, 11, 6, "Status=0");
        (await Imported("ledger")).ShouldHaveSingleItem().Split(',')[10].ShouldBe("6");
    }

    [Fact]
    public async Task The_office_says_which_tracking_of_a_claim_means_that_it_was_denied()
    {
        Sql("INSERT INTO definition VALUES (8, 31, 'Denied - appeal', '')");
        Patient(1);
        Claim(5, 1, 38, 100m, $"ClaimStatus='R', CustomTracking=8, DateReceived={Ago(3)}");
        Answer("billing_types: {Standard: none}\nclaim_tracking: {Denied - appeal: denied}\n");
        (await Imported("claims")).ShouldHaveSingleItem().ShouldContain($",denied,{Iso(3)},");
    }
}
