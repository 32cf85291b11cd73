using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Remarks;

namespace PolicyBilling.Tests.Import.Noticing;

/// <summary>A whole small export, of October 31, 2026, about which there is nothing to say, until a test changes one
/// thing.</summary>
internal sealed class QuietExport : IDisposable
{
    /// <summary>The day of the export.</summary>
    public static readonly DateOnly Day = new(2026, 10, 31);

    private static readonly Dictionary<string, string> Tables = new()
    {
        ["accounts"] = """
            account,name,billing_type,provider,status,language,state,email,phone,address,city,postal_code,flags
            A1,Ann Able,standard,Dr. Ray,active,en,VT,ann@example.org,802-555-0101,1 Elm St,Derby,05829,
            A2,Ben Bell,standard,Dr. Ray,active,en,VT,,802-555-0102,2 Oak St,Derby,05829,
            A3,Cy Cole,insurance,Dr. Ray,active,fr,VT,cy@example.org,802-555-0103,3 Ash St,Derby,05829,
            A4,Dee Dunn,insurance,Dr. Lee,active,,VT,,802-555-0104,4 Fir St,Derby,05829,
            A5,Eva Ek,family,Dr. Lee,active,en,VT,,802-555-0105,5 Bay St,Derby,05829,
            A6,Fay Fox,courtesy,Dr. Lee,inactive,en,VT,,802-555-0106,6 Yew St,Derby,05829,
            """,
        ["patients"] = """
            patient,account,name,birth_date,flags
            P1,A1,Ann Able,1971-02-03,
            P2,A2,Ben Bell,1958-11-30,
            P3,A3,Cy Cole,1984-07-19,
            P4,A4,Dee Dunn,1990-01-08,
            P5,A5,Eva Ek,1979-05-22,
            P6,A6,Fay Fox,1966-09-14,
            P7,A5,Gus Ek,2014-03-02,
            """,
        ["claims"] = """
            claim,account,patient,carrier,sent,status,received,billed,estimated_payment,estimated_write_off
            C1,A3,P3,Summit,2026-08-19,received,2026-09-15,180.00,90.00,0.00
            C2,A4,P4,Summit,2026-10-07,sent,,150.00,80.00,10.00
            """,
        ["ledger"] = """
            entry,account,patient,date,posted,kind,code,description,amount,provider,claim,applies_to,currency
            1,A1,P1,2026-06-08,2026-06-08,charge,D2392,,210.00,Dr. Ray,,,USD
            2,A1,P1,2026-07-06,2026-07-06,patient-payment,,,-60.00,,,1,USD
            3,A1,P1,2026-08-11,2026-08-11,charge,D0140,,40.00,Dr. Ray,,,USD
            4,A2,P2,2026-05-12,2026-05-12,charge,D2740,,640.00,Dr. Ray,,,USD
            5,A2,P2,2026-07-14,2026-07-14,patient-payment,,,-80.00,,,4,USD
            6,A2,P2,2026-08-14,2026-08-14,patient-payment,,,-80.00,,,4,USD
            7,A2,P2,2026-10-14,2026-10-14,patient-payment,,,-80.00,,,4,USD
            8,A3,P3,2026-08-18,2026-08-18,charge,D4341,,180.00,Dr. Ray,C1,,USD
            9,A3,P3,2026-09-15,2026-09-15,insurance-payment,,,-90.00,,C1,8,USD
            10,A3,P3,2026-10-20,2026-10-20,patient-payment,,,-25.00,,,8,USD
            11,A4,P4,2026-10-06,2026-10-06,charge,D2150,,150.00,Dr. Lee,C2,,USD
            12,A4,P4,2026-10-13,2026-10-13,charge,D1110,,65.00,Dr. Lee,,,USD
            13,A5,P5,2026-08-25,2026-08-25,charge,D0274,,95.00,Dr. Lee,,,USD
            14,A5,P5,2026-09-22,2026-09-22,patient-payment,,,-20.00,,,13,USD
            15,A5,P7,2026-10-21,2026-10-21,charge,D1351,,48.00,Dr. Lee,,,USD
            16,A6,P6,2026-07-21,2026-07-21,charge,D2391,,320.00,Dr. Lee,,,USD
            17,A6,P6,2026-08-20,2026-08-20,patient-payment,,,-35.00,,,16,USD
            18,A6,P6,2026-09-01,2026-09-01,charge,D1110,,55.00,Dr. Lee,,,USD
            19,A6,P6,2026-10-22,2026-10-22,patient-payment,,,-30.00,,,16,USD
            20,A1,P1,2026-10-19,2026-10-19,charge,D1110,,72.00,Dr. Ray,,,USD
            """,
        ["appointments"] = """
            account,patient,date,status
            A1,P1,2026-08-11,completed
            A3,P3,2026-08-18,completed
            A5,P5,2026-08-25,completed
            A6,P6,2026-09-01,completed
            A4,P4,2026-10-06,completed
            A1,P1,2026-10-19,completed
            A4,P4,2026-11-17,scheduled
            """,
        ["contacts"] = """
            account,date,kind,step,channel,direction,until,amount,note
            A1,2026-09-14,statement,reminder,mail,out,,,
            A5,2026-10-02,hold,,phone,in,2026-11-15,,
            A3,2026-10-08,promise,,phone,in,2026-11-08,65.00,
            """,
        ["payment_plans"] = """
            plan,account,installment,next_due,balance,missed
            L1,A2,80.00,2026-11-14,400.00,0
            """,
    };

    private static readonly PolicySet Policies = PolicyText.Load(
        (
            "guards",
            """
            guards:
              - name: law
                when: bankruptcy or attorney or cease_contact or dispute or deceased or minor or medicaid
                forbid: [call, letter, agency, statement, mail, email]
                because: Nothing goes out.
              - name: written-only
                when: written_only
                forbid: [call]
                because: In writing only.
              - name: bad-address
                when: bad_address
                forbid: [mail]
                because: The address is not good.
            """
        ),
        (
            "leave-alone",
            """
            rules:
              - name: billing-type
                when: billing_type in ['courtesy', 'no-contact'] or provider == 'Dr. Oldham'
                then: hold
                because: Left alone.
              - name: family
                when: has_flag('divorced-parents') or inactive
                then: hold
                because: A person looks first.
              - name: held
                when: on_hold or promise_open
                then: hold
                because: Somebody asked.
              - name: on-account
                when: unapplied_payments > 0
                then: hold
                because: A payment looks for its charge.
            """
        ),
        (
            "plans",
            """
            rules:
              - name: installment
                when: on_payment_plan
                then: { decision: statement, amount: plan_installment }
                because: The installment.
            """
        ),
        (
            "agency",
            """
            rules:
              - name: at-agency
                when: at_agency or billing_type == 'agency'
                then: hold
                because: The agency has it.
            """
        ),
        (
            "ladder",
            """
            ladder:
              starts_when: patient_due_days >= 400
              steps:
                - { step: reminder, do: statement, wait: 28, because: A reminder. }
                - { step: final-notice, do: letter, wait: 28, text: Please call., because: The last letter. }
            """
        ),
        (
            "statements",
            """
            rules:
              - name: by-email
                when: patient_portion >= 10 and has_email and email_consent
                then: { decision: statement, by: email }
                because: By e-mail.
              - name: owes
                when: patient_portion >= 10
                then: statement
                because: Owes {patient_portion}.
              - name: rest
                when: true
                then: hold
                because: Nothing to ask for.
            """
        )
    );

    private readonly ExportFolder _folder = new();
    private readonly Dictionary<string, List<string>> _rows = Tables.ToDictionary(
        table => table.Key,
        table => table.Value.Split('\n').ToList()
    );
    private readonly List<string> _yaml = [];
    private string _day = "2026-10-31";
    private Action<ExportFolder, IReadOnlyDictionary<string, List<string>>> _write = (folder, tables) =>
    {
        folder.Without("ledger.csv");
        foreach (var (name, rows) in tables)
            folder.File($"{name}.csv", [.. rows]);
    };

    /// <summary>Writes something else into a table, wherever the text stands there.</summary>
    public QuietExport Change(string table, string from, string to)
    {
        _rows[table].ShouldContain(row => row.Contains(from), $"{table} has no '{from}'");
        _rows[table] = [.. _rows[table].Select(row => row.Replace(from, to))];
        return this;
    }

    /// <summary>Writes into one column of the row that begins with an id; the number of the row, from 1, where it has
    /// none.</summary>
    public QuietExport Set(string table, string id, string column, string value)
    {
        var rows = _rows[table];
        var place = rows.FindIndex(row => row.StartsWith($"{id},", StringComparison.Ordinal));
        var fields = rows[place].Split(',');
        fields[Array.IndexOf(rows[0].Split(','), column)] = value;
        rows[place] = string.Join(',', fields);
        return this;
    }

    /// <summary>Writes the same into one column of every row.</summary>
    public QuietExport Every(string table, string column, string value)
    {
        var place = _rows[table][0].Split(',').IndexOf(column);
        _rows[table] =
        [
            _rows[table][0],
            .. _rows[table]
                .Skip(1)
                .Select(row => string.Join(',', row.Split(',').Select((field, i) => i == place ? value : field))),
        ];
        return this;
    }

    /// <summary>Adds rows.</summary>
    public QuietExport Add(string table, params IEnumerable<string> rows)
    {
        _rows[table].AddRange(rows);
        return this;
    }

    /// <summary>Takes rows out that begin with an id.</summary>
    public QuietExport Remove(string table, params string[] ids)
    {
        foreach (var id in ids)
            _rows[table].RemoveAll(row => row.StartsWith($"{id},", StringComparison.Ordinal)).ShouldBePositive();
        return this;
    }

    /// <summary>Writes one file more.</summary>
    public QuietExport File(string name, params string[] rows)
    {
        _rows[name] = [.. rows];
        return this;
    }

    /// <summary>Leaves a table out.</summary>
    public QuietExport Leave(string table)
    {
        _rows.Remove(table).ShouldBeTrue();
        return this;
    }

    /// <summary>Takes all rows out.</summary>
    public QuietExport Empty(string table)
    {
        _rows[table].RemoveRange(1, _rows[table].Count - 1);
        return this;
    }

    /// <summary>Writes the rows of every table from the last to the first.</summary>
    public QuietExport Reversed()
    {
        foreach (var rows in _rows.Values)
            rows.Reverse(1, rows.Count - 1);
        return this;
    }

    /// <summary>Takes a column out.</summary>
    public QuietExport Drop(string table, string column)
    {
        var place = _rows[table][0].Split(',').IndexOf(column);
        place.ShouldBeGreaterThanOrEqualTo(0);
        _rows[table] = [.. _rows[table].Select(row => string.Join(',', row.Split(',').Where((_, i) => i != place)))];
        return this;
    }

    /// <summary>Adds a column, blank but for the rows that begin with an id.</summary>
    public QuietExport Column(string table, string name, params (string Id, string Value)[] values)
    {
        string? Value(string row) =>
            values.FirstOrDefault(pair => row.StartsWith($"{pair.Id},", StringComparison.Ordinal)).Value;
        _rows[table] = [.. _rows[table].Select((row, place) => $"{row},{(place == 0 ? name : Value(row))}")];
        return this;
    }

    /// <summary>Calls a column otherwise.</summary>
    public QuietExport Rename(string table, string column, string name)
    {
        var header = _rows[table][0].Split(',');
        header[Array.IndexOf(header, column)] = name;
        _rows[table][0] = string.Join(',', header);
        return this;
    }

    /// <summary>Writes every date in a pattern, which export.yaml then declares.</summary>
    public QuietExport Dates(string pattern)
    {
        foreach (var table in _rows.Keys)
            Dates(table, pattern);
        return Yaml($"dates: {pattern}");
    }

    /// <summary>Writes the dates of one table in a pattern.</summary>
    public QuietExport Dates(string table, string pattern)
    {
        _rows[table] =
        [
            .. _rows[table]
                .Select(row =>
                    Regex.Replace(
                        row,
                        @"\d{4}-\d\d-\d\d",
                        day =>
                            DateOnly
                                .ParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                                .ToString(pattern, CultureInfo.InvariantCulture)
                    )
                ),
        ];
        return this;
    }

    /// <summary>Says more in export.yaml.</summary>
    public QuietExport Yaml(params string[] lines)
    {
        _yaml.AddRange(lines);
        return this;
    }

    /// <summary>Gives the export another day.</summary>
    public QuietExport AsOf(string day)
    {
        _day = day;
        return this;
    }

    /// <summary>Writes the tables as sheets of a workbook in place of files; what is particular is so for the
    /// accounts.</summary>
    public QuietExport AsWorkbook(
        string before = "",
        string state = "",
        Func<int, string>? row = null,
        Action<RawWorkbook>? more = null
    )
    {
        _write = (folder, tables) =>
        {
            var workbook = new RawWorkbook();
            foreach (var (name, rows) in tables)
            {
                string[] cells = [.. rows.Select(line => line.Replace(',', '|'))];
                if (name == "accounts")
                    workbook.Sheet(name, cells, before, "", state, row);
                else
                    workbook.Sheet(name, cells);
            }
            more?.Invoke(workbook);
            folder.Without("accounts.csv").Without("ledger.csv").Bytes("practice.xlsx", workbook.Bytes());
        };
        return this;
    }

    /// <summary>What comes out of it.</summary>
    /// <param name="run">The day of the run; null for the export's.</param>
    /// <param name="policies">The policies; null for some that know every flag.</param>
    public Noticed Run(DateOnly? run = null, PolicySet? policies = null)
    {
        var set = policies ?? Policies;
        _write(_folder, _rows);
        _folder.File("export.yaml", [$"as_of: {_day}", .. _yaml]);
        try
        {
            var data = PracticeImport.Read(_folder.Path);
            var options = new RunOptions(run ?? data.ExportedAsOf ?? Day);
            var plan = RunRemarks.Add(BillingRun.Plan(data, set, options), data, set, options);
            return new Noticed(false, plan.Problems, plan) { Data = data };
        }
        catch (RefusedException refused)
        {
            return new Noticed(true, refused.Problems, null);
        }
    }

    public void Dispose() => _folder.Dispose();
}

/// <summary>What came out of an export.</summary>
internal sealed record Noticed(bool Refused, IReadOnlyList<Problem> Problems, BillingPlan? Plan)
{
    /// <summary>What was read; null where the run was refused.</summary>
    public PracticeData? Data { get; init; }

    /// <summary>What a check or a remark said, as lines.</summary>
    public string[] Of(string check) =>
        [.. Problems.Where(problem => problem.Check == check).Select(problem => problem.ToString())];

    /// <summary>Everything above a notice, as lines.</summary>
    public string[] Alarms =>
        [.. Problems.Where(problem => problem.Severity != Severity.Notice).Select(problem => problem.ToString())];

    /// <summary>The names of the checks that found something.</summary>
    public string[] Checks => [.. Problems.Select(problem => problem.Check).OfType<string>().Distinct().Order()];

    /// <summary>The accounts held because their data may mean something else.</summary>
    public string[] Held =>
        [
            .. Plan!
                .Decisions.Where(decision => decision is { Policy: "engine", Rule: "doubtful-data" })
                .Select(decision => decision.Account),
        ];

    /// <summary>An account's decision with the policy, such as <c>statement statements/owes</c>, or with the guard that
    /// struck another one.</summary>
    public string Decided(string account)
    {
        var decision = Plan!.Decisions.Single(decision => decision.Account == account);
        return decision.StruckBy is [var guard, ..]
            ? $"{decision.Kind.Word()} {guard}"
            : $"{decision.Kind.Word()} {decision.Policy}/{decision.Step ?? decision.Rule}";
    }
}
