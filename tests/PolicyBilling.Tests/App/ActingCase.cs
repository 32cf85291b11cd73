using PolicyBilling.History;
using PolicyBilling.Tests.Import;

namespace PolicyBilling.Tests.App;

/// <summary>A practice of two accounts whose plans are made, approved and sent on the command line.</summary>
public abstract class ActingCase : CommandLineCase
{
    private const string Rules = """
        policy: bills
        settings: { least: 5.00 }
        ladder:
          starts_when: patient_portion > 0
          steps:
            - { step: first, do: statement, when: patient_portion >= least, because: First. }
            - { step: call, do: call, when: true, wait: 10, because: Call., text: Hello. }
            - { step: notice, do: letter, when: true, wait: 10, because: Letter., text: "Please pay." }
        rules:
          - name: small
            when: patient_portion > 0 and patient_portion < 1
            then: { decision: write-off, reason: small }
            because: S.
          - { name: rest, when: true, then: hold, because: R. }
        examples:
          - { name: e, given: { patient_portion: 10.00 }, expect: { step: first } }
        """;

    /// <summary>The languages that the practice speaks, its first one first.</summary>
    protected string Languages { get; set; } = "en, fr";

    /// <summary>The practice's limits, as practice.yaml has them; null for none.</summary>
    protected string? Limits { get; set; }

    /// <summary>Days that the patient has to pay.</summary>
    protected int DaysToPay { get; set; } = 21;

    protected string Policies
    {
        get
        {
            var folder = Directory.CreateDirectory(Path.Combine(Folder, "policies")).FullName;
            File.WriteAllText(
                Path.Combine(folder, "practice.yaml"),
                $"practice: {{ name: Test Dental, address: 1 Main Street, phone: 555-0100, languages: [{Languages}] "
                    + "}\n"
                    + $"order: [bills]\nsettings: {{ days_to_pay: {DaysToPay} }}\n"
                    + "targets: { cost_per_statement: 0.75 }\n"
                    + (Limits is null ? "" : $"limits: {Limits}\n")
            );
            File.WriteAllText(Path.Combine(folder, "bills.yaml"), Rules);
            return folder;
        }
    }

    protected string Data(string? contacts = null)
    {
        var folder = Practice();
        File.WriteAllText(
            Path.Combine(folder, "accounts.csv"),
            "account,name,billing_type,provider,status,flags,address,city,state,postal_code,phone\n"
                + "1001,\"ZZCANARY, Éloïse\",,,,,12 Elm Street,Newport,VT,05855,802-555-0101\n"
                + "1002,Lee,,,,,14 Elm Street,Newport,VT,05855,802-555-0102\n"
        );
        if (contacts is not null)
            File.WriteAllText(Path.Combine(folder, "contacts.csv"), "account,date,kind,step\n" + contacts);
        return folder;
    }

    protected string PlanFile => Path.Combine(Out, "plan.json");

    protected string History => Path.Combine(Folder, "practice", "history.db");

    protected async Task DryRun(string? data = null, params string[] more)
    {
        var (code, _, error) = await Run([
            "dry-run",
            data ?? Data(),
            "--policies",
            Policies,
            "--out",
            Out,
            "--plan-only",
            .. more,
        ]);
        code.ShouldBe(0, error);
    }

    protected async Task Approve(params string[] more)
    {
        var (code, _, error) = await Run(["approve", PlanFile, "--by", "Dr. Maple", .. more]);
        code.ShouldBe(0, error);
    }

    protected Task<(int Code, string Output, string Error)> Send(params string[] more) =>
        Run(["send", PlanFile, "--by", "Ann", "--no-input", .. more]);

    protected string[] Contacts()
    {
        using var history = HistoryFile.Read(History);
        return
        [
            .. PastContactReader
                .Read(history)
                .Contacts.Select(c => $"{c.Account} {c.Date:MM-dd} {c.Kind} {c.Step}".Trim()),
        ];
    }
}
