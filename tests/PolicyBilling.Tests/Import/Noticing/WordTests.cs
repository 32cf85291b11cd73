using PolicyBilling.Files.Import.Noticing;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.Import.Noticing;

/// <summary>Flags, billing types, steps and languages: what is nearly meant, what nobody knows, what is well.</summary>
public class WordTests
{
    private static (Noticed Noticed, string Flags) Flags(string written)
    {
        using var export = new QuietExport().Set("accounts", "A1", "flags", $"\"{written}\"");
        var noticed = export.Run();
        return (noticed, string.Join(';', noticed.Data!.FlagSets[noticed.Data.Accounts[0].Flags]));
    }

    // The nearest of a word lies within a third of its letters: dispu is two from dispute, disput one.
    [Theory]
    [InlineData("bankrupt", "bankruptcy")]
    [InlineData("Bancruptcy", "bankruptcy")]
    [InlineData("medicade", "medicaid")]
    [InlineData("attorny", "attorney")]
    [InlineData("ceasecontact", "cease-contact")]
    [InlineData("cease_contcat", "cease-contact")]
    [InlineData("disput", "dispute")]
    [InlineData("minr", "minor")]
    [InlineData("Cease-Contat", "cease-contact")]
    [InlineData("deseased", "deceased")]
    public void A_flag_that_is_nearly_one_that_protects_protects_and_is_named(string written, string flag)
    {
        var (noticed, flags) = Flags(written);
        flags.ShouldContain(flag);
        noticed.Decided("A1").ShouldBe("hold guards/law");
        noticed
            .Alarms.ShouldHaveSingleItem()
            .ShouldBe(
                $"accounts.csv:2: flags: \"{written}\" reads as {flag}, the nearest flag that protects: write {flag}, "
                    + "or give the practice's own flag another name."
            );
    }

    [Theory]
    [InlineData("dispu")]
    [InlineData("mnr")]
    [InlineData("BK7")]
    [InlineData("call-first")]
    public void A_flag_that_is_far_from_all_is_the_practices_own_and_is_asked_for(string written)
    {
        var (noticed, flags) = Flags(written);
        flags.ShouldBe(written);
        noticed.Decided("A1").ShouldBe("statement statements/owes");
        noticed.Checks.ShouldBe([WordChecks.UnknownWord.Name]);
        noticed.Alarms[0].ShouldStartWith($"accounts.csv:2: flags: One row has the flag '{written}', which neither a");
    }

    // Half of a flag is none, and some words are two letters from another.
    [Theory]
    [InlineData("email-contact")]
    [InlineData("first contact")]
    [InlineData("new-address")]
    [InlineData("New Address")]
    [InlineData("refund-requested")]
    [InlineData("records_requested")]
    [InlineData("medicare")]
    [InlineData("Released")]
    public void A_flag_that_shares_letters_with_one_that_protects_is_the_practices_own(string written)
    {
        var (noticed, flags) = Flags(written);
        flags.ShouldBe(written);
        noticed.Decided("A1").ShouldBe("statement statements/owes");
        noticed.Checks.ShouldBe([WordChecks.UnknownWord.Name]);
    }

    [Theory]
    [InlineData("bad adress", "bad-address")]
    [InlineData("bad-adres", "bad-address")]
    [InlineData("writen-only", "written-only")]
    [InlineData("review-reqested", "review-requested")]
    public void A_flag_of_two_words_with_a_slip_in_one_is_named(string written, string flag)
    {
        var (noticed, flags) = Flags(written);
        flags.Split(';').ShouldContain(flag);
        noticed.Checks.ShouldContain(WordChecks.NearFlag.Name);
    }

    [Fact]
    public void A_flag_that_is_nearly_one_is_told_once_however_often_it_stands_there()
    {
        using var export = new QuietExport()
            .Set("accounts", "A1", "flags", "atorney")
            .Set("accounts", "A2", "flags", "atorney")
            .Set("accounts", "A4", "flags", "ATORNEY");
        var noticed = export.Run();
        noticed
            .Alarms.ShouldHaveSingleItem()
            .ShouldStartWith("accounts.csv:2: flags: \"atorney\" stands in 3 rows and reads as attorney");
        noticed.Decided("A4").ShouldBe("hold guards/law");
    }

    [Fact]
    public void A_flag_that_lets_more_be_done_must_be_written_right()
    {
        Flags("email-consent").Noticed.Decided("A1").ShouldBe("statement statements/by-email");
        Flags("email-consnt").Noticed.Decided("A1").ShouldBe("statement statements/owes");
        Flags("email-consnt").Noticed.Checks.ShouldBe([WordChecks.UnknownWord.Name]);
    }

    [Theory]
    [InlineData("dispute,medicaid")]
    [InlineData("dispute, medicaid")]
    [InlineData("dispute medicaid")]
    [InlineData("dispute|medicaid")]
    [InlineData("dispute | medicaid")]
    [InlineData("dispute/medicaid")]
    [InlineData("Dispute & Medicaid")]
    [InlineData("dispute+medicaid")]
    public void Flags_that_are_set_apart_otherwise_all_protect_and_the_semicolon_is_named(string written)
    {
        var (noticed, flags) = Flags(written);
        flags.ShouldBe("dispute;medicaid");
        noticed.Decided("A1").ShouldBe("hold guards/law");
        noticed
            .Alarms.ShouldHaveSingleItem()
            .ShouldBe(
                $"accounts.csv:2: flags: \"{written}\" reads as dispute and medicaid: flags are set apart by a "
                    + "semicolon, write dispute;medicaid."
            );
    }

    [Theory]
    [InlineData("cease contact, dispute", "cease-contact;dispute")]
    [InlineData("dispute cease contact", "cease-contact;dispute")]
    [InlineData("written only / atorney", "attorney;written-only")]
    [InlineData("see attorney", "attorney")]
    [InlineData("email-consent, bad-address", "bad-address;email-consent")]
    [InlineData("no email-consent, bad-address", "bad-address")]
    public void A_flag_of_two_words_is_found_among_others(string written, string flags) =>
        Flags(written).Flags.ShouldBe(flags);

    [Fact]
    public void A_sentence_is_told_as_it_is_written_with_what_is_made_of_it() =>
        Flags("no email-consent, bad-address")
            .Noticed.Alarms.ShouldHaveSingleItem()
            .ShouldBe(
                "accounts.csv:2: flags: \"no email-consent, bad-address\" reads as bad-address: flags are set apart by "
                    + "a semicolon, write bad-address, for its other words count for nothing."
            );

    [Theory]
    [InlineData("bankruptcy", "bankruptcy")]
    [InlineData(" Dispute ; MEDICAID; ", "dispute;medicaid")]
    [InlineData("dispute;;medicaid", "dispute;medicaid")]
    [InlineData("bankruptcy\u00A0", "bankruptcy")]
    [InlineData("bank\u200Bruptcy", "bankruptcy")]
    [InlineData("\uFEFFattorney", "attorney")]
    [InlineData("atto\u00ADrney", "attorney")]
    [InlineData("\uFF44\uFF49\uFF53\uFF50\uFF55\uFF54\uFF45", "dispute")]
    [InlineData("cease\u2011contact", "cease-contact")]
    [InlineData("Cease Contact", "cease-contact")]
    [InlineData("cease_contact", "cease-contact")]
    [InlineData("cease\u00A0contact", "cease-contact")]
    [InlineData("Deceased", "deceased")]
    public void What_looks_like_a_flag_is_the_flag_without_a_word(string written, string flags)
    {
        var (noticed, read) = Flags(written);
        read.ToLowerInvariant().Split(';').ShouldBe(flags.Split(';'), ignoreOrder: true);
        noticed.Alarms.ShouldBeEmpty();
        noticed.Decided("A1").ShouldBe("hold guards/law");
    }

    [Theory]
    [InlineData("divorced-parents")]
    [InlineData("Divorced-Parents")]
    public void The_practices_own_flag_that_a_policy_names_is_no_alarm(string written)
    {
        var (noticed, _) = Flags(written);
        noticed.Alarms.ShouldBeEmpty();
        noticed.Decided("A1").ShouldBe("hold leave-alone/family");
    }

    [Fact]
    public void A_patients_flags_are_read_like_an_accounts()
    {
        using var export = new QuietExport().Set("patients", "P4", "flags", "medicade");
        var noticed = export.Run();
        noticed.Decided("A4").ShouldBe("hold guards/law");
        noticed.Alarms.ShouldHaveSingleItem().ShouldStartWith("patients.csv:5: flags: \"medicade\" reads as medicaid");
    }

    [Fact]
    public void A_flag_that_nobody_knows_is_told_once_with_its_count_and_the_nearest()
    {
        using var export = new QuietExport()
            .Set("accounts", "A2", "flags", "divorcd-parents")
            .Set("accounts", "A3", "flags", "Divorcd-Parents")
            .Set("accounts", "A5", "flags", "divorcd-parents");
        export
            .Run()
            .Of(WordChecks.UnknownWord.Name)
            .ShouldBe([
                "accounts.csv:3: flags: 3 rows have the flag 'divorcd-parents', which neither a guard nor a policy "
                    + "knows: it protects nobody. Did you mean 'divorced-parents'? Translate it in export.yaml under "
                    + "`values`, or name it in a policy: has_flag('divorcd-parents').",
            ]);
    }

    [Theory]
    [InlineData("TRUE")]
    [InlineData("yes")]
    [InlineData("Y")]
    [InlineData("1")]
    [InlineData("x")]
    [InlineData("oui")]
    public void A_column_named_like_a_flag_is_that_flag(string yes)
    {
        using var export = new QuietExport().Column("accounts", "Bankruptcy", ("A1", yes), ("A4", "FALSE"));
        var noticed = export.Run();
        noticed.Alarms.ShouldBeEmpty();
        noticed.Decided("A1").ShouldBe("hold guards/law");
        noticed.Decided("A4").ShouldBe("statement statements/owes");
        noticed
            .Problems.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                "accounts.csv:1: Bankruptcy: The column was read as the flag Bankruptcy, set where it says yes.",
                StringCompareShould.IgnoreCase
            );
    }

    [Theory]
    [InlineData("FALSE")]
    [InlineData("no")]
    [InlineData("0")]
    [InlineData("-")]
    [InlineData("non")]
    [InlineData("")]
    public void A_column_named_like_a_flag_that_says_no_sets_nothing(string no)
    {
        using var export = new QuietExport().Column("accounts", "cease contact", ("A1", no), ("A4", "x"));
        var noticed = export.Run();
        noticed.Decided("A1").ShouldBe("statement statements/owes");
        noticed.Decided("A4").ShouldBe("hold guards/law");
    }

    [Fact]
    public void A_column_named_like_a_flag_that_says_neither_holds_the_row()
    {
        using var export = new QuietExport().Column("patients", "Medicaid", ("P4", "pending"));
        var noticed = export.Run();
        noticed.Decided("A4").ShouldBe("hold engine/bad-data");
        noticed.Alarms[0].ShouldContain("\"pending\" says neither yes nor no");
    }

    [Fact]
    public void A_column_of_notes_about_a_flag_is_no_flag()
    {
        using var export = new QuietExport().Column("accounts", "Dispute Notes", ("A1", "called twice"));
        var noticed = export.Run();
        noticed.Alarms.ShouldBeEmpty();
        noticed.Decided("A1").ShouldBe("statement statements/owes");
    }

    [Fact]
    public void A_column_of_one_flag_stands_for_the_column_of_flags()
    {
        using var export = new QuietExport().Drop("accounts", "flags").Column("accounts", "attorney", ("A1", "yes"));
        var noticed = export.Run();
        noticed.Refused.ShouldBeFalse();
        noticed.Decided("A1").ShouldBe("hold guards/law");
    }

    [Theory]
    [InlineData("courtsey", "Did you mean 'courtesy'?")]
    [InlineData("no contact", "Did you mean 'no-contact'?")]
    [InlineData("Agencey", "Did you mean 'agency'?")]
    [InlineData("Gratuit", null)]
    [InlineData("07", null)]
    public void A_billing_type_that_nobody_knows_is_told_once_with_its_count_and_the_nearest(string type, string? hint)
    {
        using var export = new QuietExport()
            .Set("accounts", "A2", "billing_type", type)
            .Set("accounts", "A4", "billing_type", type);
        var line = export.Run().Of(WordChecks.UnknownWord.Name).ShouldHaveSingleItem();
        line.ShouldStartWith($"accounts.csv:3: billing_type: 2 rows have the billing type '{type}', which no policy");
        if (hint is null)
            line.ShouldNotContain("Did you mean");
        else
            line.ShouldContain(hint);
    }

    [Theory]
    [InlineData("PPO")]
    [InlineData("Self Pay")]
    [InlineData("Payment_Plan")]
    [InlineData("assurance")]
    [InlineData("")]
    [InlineData("Courtesy ")]
    [InlineData("AGENCY")]
    [InlineData("\u00A0courtesy\u00A0")]
    [InlineData("courtesy\u200B")]
    public void An_ordinary_billing_type_or_one_of_the_policies_is_no_alarm(string type)
    {
        using var export = new QuietExport().Set("accounts", "A2", "billing_type", type);
        export.Run().Alarms.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("bankruptcy")]
    [InlineData("Deceased")]
    [InlineData("Cease Contact")]
    public void A_protection_written_as_a_billing_type_is_told_where_it_belongs(string type)
    {
        using var export = new QuietExport().Set("accounts", "A1", "billing_type", type);
        export
            .Run()
            .Alarms.ShouldHaveSingleItem()
            .ShouldBe(
                $"accounts.csv:2: billing_type: One row has the billing type '{type}', which guards know as a flag or "
                    + "a status only: it protects nobody as a billing type. Write it among the flags, or name the type "
                    + "in a policy."
            );
    }

    [Theory]
    [InlineData("final notice", "Did you mean 'final-notice'?")]
    [InlineData("remindr", "Did you mean 'reminder'?")]
    [InlineData("Lettre de rappel", "The steps are reminder, final-notice.")]
    public void A_step_that_no_ladder_has_is_told_with_the_steps(string step, string says)
    {
        using var export = new QuietExport().Change("contacts", "statement,reminder", $"statement,{step}");
        var line = export.Run().Alarms.ShouldHaveSingleItem();
        line.ShouldStartWith($"contacts.csv:2: step: One row has the step '{step}', which no ladder has");
        line.ShouldContain(says);
    }

    [Theory]
    [InlineData("REMINDER")]
    [InlineData("\uFEFFreminder")]
    [InlineData("")]
    public void A_step_of_the_ladder_is_no_alarm(string step)
    {
        using var export = new QuietExport().Change("contacts", "statement,reminder", $"statement,{step}");
        export.Run().Alarms.ShouldBeEmpty();
    }

    [Fact]
    public void Where_no_policy_has_a_ladder_steps_are_nobodys_business()
    {
        using var export = new QuietExport().Change("contacts", "statement,reminder", "statement,letter-7");
        export
            .Run(
                policies: PolicyText.Load(
                    (
                        "all",
                        "rules:\n  - name: all\n    when: billing_type in ['courtesy', 'agency']\n"
                            + "    then: hold\n    because: No."
                    )
                )
            )
            .Alarms.ShouldBeEmpty();
    }

    [Fact]
    public void A_language_that_the_practice_does_not_write_is_told_once_with_its_count()
    {
        using var export = new QuietExport()
            .Set("accounts", "A2", "language", "es")
            .Set("accounts", "A3", "language", "ES");
        export
            .Run()
            .Alarms.ShouldBe([
                "accounts.csv:3: language: 2 rows have the language 'es', which the practice does not write: they get "
                    + "en.",
            ]);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("EN")]
    [InlineData("")]
    public void A_language_of_the_practice_is_no_alarm(string language)
    {
        using var export = new QuietExport().Set("accounts", "A2", "language", language);
        export.Run().Alarms.ShouldBeEmpty();
    }

    [Fact]
    public void A_word_translated_to_one_that_is_known_is_no_alarm_and_one_left_out_is()
    {
        using var export = new QuietExport()
            .Set("accounts", "A1", "flags", "Faillite")
            .Set("accounts", "A4", "flags", "Avocat")
            .Yaml("tables: {accounts: {values: {flags: {Faillite: bankruptcy}}}}");
        var noticed = export.Run();
        noticed.Decided("A1").ShouldBe("hold guards/law");
        noticed.Alarms.ShouldHaveSingleItem().ShouldContain("'Avocat'");
    }
}
