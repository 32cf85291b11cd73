using PolicyBilling.Files.Import.Noticing;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Tests.Import.Noticing;

/// <summary>Columns that are nearly there, or not there, and those that nobody misses.</summary>
public class ColumnTests
{
    // A slip is one letter in four: flgs is one from flags, flg two.
    [Theory]
    [InlineData("accounts", "flags", "flgs")]
    [InlineData("accounts", "flags", "flag")]
    [InlineData("accounts", "billing_type", "Billing Type")]
    [InlineData("accounts", "billing_type", "BillingType")]
    [InlineData("accounts", "billing_type", "billing-typ")]
    [InlineData("accounts", "status", "statuss")]
    [InlineData("accounts", "phone", "phne")]
    [InlineData("accounts", "postal_code", "Postal.Code")]
    [InlineData("patients", "birth_date", "BirthDate")]
    [InlineData("claims", "estimated_payment", "est_payment")]
    [InlineData("claims", "estimated_write_off", "Est. Write Off")]
    [InlineData("contacts", "until", "untill")]
    [InlineData("ledger", "applies_to", "applies to")]
    public void A_column_with_nearly_the_name_of_one_that_is_missing_is_refused(
        string table,
        string column,
        string name
    )
    {
        using var export = new QuietExport().Rename(table, column, name);
        var noticed = export.Run();
        noticed.Refused.ShouldBeTrue();
        noticed
            .Alarms.ShouldHaveSingleItem()
            .ShouldBe(
                $"{table}.csv:1: {name}: Is this the column '{column}', which is missing? Rename it, or write "
                    + $"`columns: {{{column}: {name}}}` in export.yaml; if it is something else, give it another name."
            );
    }

    [Theory]
    [InlineData("accounts", "phone", "fone")]
    [InlineData("accounts", "phone", "mobile")]
    [InlineData("accounts", "city", "town")]
    [InlineData("contacts", "note", "remarks")]
    public void A_column_with_another_name_that_no_policy_needs_is_a_notice(string table, string column, string name)
    {
        using var export = new QuietExport().Rename(table, column, name);
        var noticed = export.Run();
        noticed.Alarms.ShouldBeEmpty();
        noticed.Problems.ShouldHaveSingleItem().Column.ShouldBe(name);
    }

    [Theory]
    [InlineData("accounts", "flags", "flg")]
    [InlineData("claims", "estimated_payment", "es_pay")]
    public void A_column_that_guards_under_quite_another_name_is_missed(string table, string column, string name)
    {
        using var export = new QuietExport().Rename(table, column, name);
        var noticed = export.Run();
        noticed.Refused.ShouldBeTrue();
        noticed.Alarms.ShouldContain(line => line.StartsWith($"{table}.csv:1: {column}: The column is missing."));
    }

    [Fact]
    public void A_column_that_export_yaml_names_is_no_alarm()
    {
        using var export = new QuietExport()
            .Rename("accounts", "flags", "flgs")
            .Yaml("tables: {accounts: {columns: {flags: flgs}}}");
        export.Run().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Columns_like_those_that_are_there_are_no_alarm()
    {
        using var export = new QuietExport()
            .Rename("accounts", "flags", " FLAGS ")
            .Column("accounts", "flags2")
            .Column("accounts", "Last Statement", ("A1", "2026-09-14"))
            .Column("ledger", "Status", ("1", "posted"));
        export.Run().Alarms.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Without_posted_no_day_before_the_exports_can_be_decided(int days, bool refused)
    {
        using var export = new QuietExport().Drop("ledger", "posted");
        var noticed = export.Run(QuietExport.Day.AddDays(days));
        noticed.Refused.ShouldBe(refused);
        noticed
            .Alarms.Count(line => line.Contains("on 2026-10-30, before the export's 2026-10-31. Export it"))
            .ShouldBe(refused ? 1 : 0);
    }

    public static TheoryData<string> Guarding => [.. GuardingColumns.Names];

    [Theory]
    [MemberData(nameof(Guarding))]
    public void A_guarding_column_that_is_missing_is_refused_with_its_facts_and_rules(string name)
    {
        var (table, column) = (name.Split('.')[0], name.Split('.')[1]);
        using var export = new QuietExport().Drop(table, column);
        // The day on which an entry came into the books matters on days before the export's.
        var noticed = name == "ledger.posted" ? export.Run(QuietExport.Day.AddDays(-1)) : export.Run();
        noticed.Refused.ShouldBeTrue();
        var line = noticed.Alarms.ShouldHaveSingleItem();
        line.ShouldStartWith($"{table}.csv:1: {column}: The column is missing. The policies need it for ");
        line.ShouldContain($"write `not_exported: [{name}]` there.");
        var rule = name switch
        {
            "accounts.flags" => "attorney, bad_address, bankruptcy, cease_contact, dispute, ",
            "accounts.billing_type" => "billing_type in leave-alone/billing-type, agency/at-agency",
            "accounts.provider" => "provider in leave-alone/billing-type",
            "accounts.status" => "deceased, inactive in guards/law, leave-alone/family",
            "contacts.until" => "on_hold, promise_open in leave-alone/held",
            "ledger.applies_to" => "unapplied_payments in leave-alone/on-account",
            "patients.flags" => "deceased, medicaid in guards/law",
            _ => "patient_portion in ",
        };
        line.ShouldContain(rule);
    }

    [Theory]
    [MemberData(nameof(Guarding))]
    public void A_guarding_column_that_is_not_exported_lets_the_run_pass_and_every_output_says_it(string name)
    {
        var (table, column) = (name.Split('.')[0], name.Split('.')[1]);
        using var export = new QuietExport().Drop(table, column).Yaml($"not_exported: [{name}]");
        var noticed = export.Run();
        noticed.Refused.ShouldBeFalse(string.Join('\n', noticed.Problems));
        noticed.Plan!.NotExported.ShouldBe([name]);
        using var screen = new StringWriter();
        PolicyBilling.Files.Reports.ConsoleSummary.Write(noticed.Plan, screen, "en", []);
        screen.ToString().ShouldContain(PolicyBilling.Files.Contents.Labels.In("en").OfTable(name));
        using var json = new MemoryStream();
        PolicyBilling.Files.Reports.PlanJson.Write(noticed.Plan, json);
        System.Text.Encoding.UTF8.GetString(json.ToArray()).ShouldContain($"\"{name}\"");
    }

    [Theory]
    [InlineData("patients", "flags")]
    [InlineData("claims", "estimated_payment")]
    [InlineData("claims", "estimated_write_off")]
    [InlineData("contacts", "until")]
    public void A_table_without_rows_needs_no_guarding_column(string table, string column)
    {
        using var export = new QuietExport().Empty(table).Drop(table, column);
        export.Run().Refused.ShouldBeFalse();
    }

    [Fact]
    public void A_column_that_no_policy_needs_may_be_missing()
    {
        using var export = new QuietExport()
            .Drop("accounts", "phone")
            .Drop("accounts", "city")
            .Drop("claims", "carrier")
            .Drop("contacts", "note")
            .Drop("ledger", "provider");
        export.Run().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_guarding_column_that_no_policy_asks_for_may_be_missing()
    {
        using var export = new QuietExport().Drop("accounts", "provider").Drop("ledger", "applies_to");
        export
            .Run(
                policies: Policies.PolicyText.Load(
                    ("all", "rules:\n  - { name: all, when: billing_type == 'courtesy', then: hold, because: No. }")
                )
            )
            .Refused.ShouldBeFalse();
    }

    [Fact]
    public void The_check_of_columns_is_the_one_that_refuses() => ColumnChecks.NearColumn.Does.ShouldBe(Effect.Refuses);
}
