using System.IO.Hashing;
using System.Text.RegularExpressions;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Notices names and addresses that cannot be meant, and people who stand where they do not belong.</summary>
internal static partial class PeopleChecks
{
    /// <summary>An e-mail address that is none.</summary>
    public static readonly DataCheck NoEmail = new(
        "no-email",
        Effect.Warns,
        "The e-mail field holds a word (`none`, `n/a`), two addresses or a place holder: it counts as no address.",
        "Leave the field blank, or write one person's address."
    );

    /// <summary>A postal address that is none.</summary>
    public static readonly DataCheck NoAddress = new(
        "no-address",
        Effect.Warns,
        "The postal code or the address is a place holder, such as `00000` or `unknown`: it counts as no address.",
        "Leave the field blank, or write the address."
    );

    /// <summary>A name that says what a flag should.</summary>
    public static readonly DataCheck FlagInName = new(
        "flag-in-name",
        Effect.Holds,
        "A protection is written behind a name, such as `(DECEASED)`, and no flag or status says so.",
        "Set the flag or the status in the practice system."
    );

    /// <summary>Letters broken by a wrong encoding.</summary>
    public static readonly DataCheck BrokenLetters = new(
        "broken-letters",
        Effect.Warns,
        "Names hold letters that a wrong encoding broke, such as `ZoÃ©` for `Zoé`.",
        "Export as UTF-8, or say in export.yaml which `encoding` it is."
    );

    /// <summary>One person with two accounts.</summary>
    public static readonly DataCheck SamePerson = new(
        "same-person-twice",
        Effect.Warns,
        "Two accounts have the same name, phone and address: one person may get two statements.",
        "Join them in the practice system if it is one person."
    );

    /// <summary>A patient who stands under another account.</summary>
    public static readonly DataCheck PatientElsewhere = new(
        "patient-elsewhere",
        Effect.Holds,
        "A charge is for a patient who stands under another account: the flags that protect the patient would not "
            + "count.",
        "Correct the patient's account, or the charge's."
    );

    /// <summary>A patient whom nobody has.</summary>
    public static readonly DataCheck UnknownPatient = new(
        "unknown-patient",
        Effect.Warns,
        "A charge is for a patient whom the patients' table does not have.",
        "Add the patient, or correct the charge."
    );

    /// <summary>What it looks for.</summary>
    public static readonly IReadOnlyList<DataCheck> All =
    [
        FlagInName,
        PatientElsewhere,
        UnknownPatient,
        NoEmail,
        NoAddress,
        BrokenLetters,
        SamePerson,
    ];

    /// <summary>Looks at everything that was read, once the tables are grouped by account.</summary>
    public static void Notice(ImportRun run)
    {
        if (run.ReaderOf(Table.Accounts) is not { } accounts)
            return;
        NoticeNames(run, accounts);
        NoticeTwins(run.Data, accounts);
        NoticePatients(run);
    }

    private static void NoticeNames(ImportRun run, TableReader accounts)
    {
        var data = run.Data;
        var broken = new Tally();
        var unmarked = new Touched(run, accounts, FlagInName, "name");
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            var bytes = data.Accounts[account].Name < 0 ? [] : data.Texts.Bytes(data.Accounts[account].Name);
            // Nearly every name is letters and spaces: only the others are looked at as text.
            if (bytes.IndexOfAny("([*-–/Ãâ\uFFFD"u8) < 0)
                continue;
            var name = data.Texts[data.Accounts[account].Name];
            if (Broken().IsMatch(name))
                broken.Add(accounts.LineOf(account), name);
            if (
                Protection().Match(name) is { Success: true } word
                && !IsProtected(data, account, word.Groups["word"].Value)
            )
                unmarked.Add(
                    account,
                    Said.In(
                        $"{RowText.Shown(name)} says {word.Groups["word"].Value}, and no flag or status of the account "
                            + "does. Set it in the practice system, or take it out of the name.",
                        $"{RowText.Shown(name)} dit {word.Groups["word"].Value}, et aucun indicateur ni statut du "
                            + $"compte ne le dit. Le mettre dans le logiciel du cabinet, ou l’enlever du nom."
                    )
                );
        }
        unmarked.Tell();
        if (broken.Count > 0)
            accounts.Problems.Notice(
                BrokenLetters,
                broken.Line,
                "name",
                null,
                Said.In(
                    $"{broken.Rows("has", "have", "a", "ont")} letters that a wrong encoding broke, the first "
                        + $"{RowText.Shown(broken.First)}: "
                        + "export as UTF-8, or write the file's `encoding` into export.yaml, e.g. windows-1252.",
                    $"{broken.Rows("has", "have", "a", "ont")} des lettres brisées par un mauvais encodage, en "
                        + $"premier {RowText.Shown(broken.First)} : exporter en UTF-8, ou écrire l’`encoding` du "
                        + $"fichier dans export.yaml, p. ex. windows-1252."
                )
            );
    }

    private static bool IsProtected(PracticeData data, int account, string word) =>
        data.Accounts[account].Status == AccountStatus.Deceased
        || data.FlagSets[data.Accounts[account].Flags].Any(flag => Begins(flag, Meant(word)) || flag == "deceased");

    // Another word for a flag, or the same in French, says what the flag says.
    private static string Meant(string word) =>
        word.ToLowerInvariant() switch
        {
            "lawyer" or "avocat" => "attorney",
            "faillite" => "bankruptcy",
            var other => other,
        };

    private static bool Begins(string flag, string word) =>
        flag.StartsWith(word[..Math.Min(5, word.Length)], StringComparison.OrdinalIgnoreCase);

    private static void NoticeTwins(PracticeData data, TableReader accounts)
    {
        var seen = new Dictionary<ulong, int>(data.Accounts.Count);
        var twins = new Tally();
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            var row = data.Accounts[account];
            if (row.Name < 0 || row.Phone < 0 || row.Address < 0)
                continue;
            var key =
                XxHash3.HashToUInt64(data.Texts.Bytes(row.Name))
                ^ (XxHash3.HashToUInt64(data.Texts.Bytes(row.Phone)) * 31)
                ^ (XxHash3.HashToUInt64(data.Texts.Bytes(row.Address)) * 961);
            if (!seen.TryAdd(key, account))
                twins.Add(
                    accounts.LineOf(account),
                    $"'{data.AccountIds[seen[key]]}' and '{data.AccountIds[account]}', {data.Texts[row.Name]}"
                );
        }
        if (twins.Count > 0)
            accounts.Problems.Notice(
                SamePerson,
                twins.Line,
                "name",
                null,
                Said.In(
                    $"{(twins.Count == 1 ? "One account has" : $"{twins.Count:N0} accounts have")} the name, phone and "
                        + $"address of "
                        + $"another, the first {twins.First}: join them in the practice system if it is one person.",
                    $"{twins.Count:N0} {(twins.Count == 1 ? "compte a" : "comptes ont")} le nom, le téléphone et "
                        + $"l’adresse d’un autre, en premier {twins.First} : les réunir dans le logiciel du cabinet si "
                        + $"c’est une seule personne."
                )
            );
    }

    private static void NoticePatients(ImportRun run)
    {
        var data = run.Data;
        if (run.ReaderOf(Table.Ledger) is not { } ledger || !data.Present.HasFlag(Table.Patients))
            return;
        var homes = Homes(data);
        var unknown = new Tally();
        var elsewhere = new Touched(run, ledger, PatientElsewhere, "patient", "entry");
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            var (foreign, row) = (-1, "");
            for (var i = 0; i < data.Ledger.CountOf(account); i++)
            {
                ref readonly var entry = ref data.Ledger.Of(account, i);
                if (entry.Patient < 0 || homes[entry.Patient] == account || IsHome(data, account, entry.Patient))
                    continue;
                var patient = data.PatientIds[entry.Patient];
                // The guarantor, under the account's own id, is not everywhere listed among the patients.
                if (
                    homes[entry.Patient] < 0
                    && (entry.Patient < run.KnownPatients || patient == data.AccountIds[account])
                )
                    continue;
                if (homes[entry.Patient] < 0)
                {
                    unknown.Add(0, patient);
                    continue;
                }
                // Whatever the order of the rows, the same one is told.
                var (id, order) = (data.EntryIds[entry.Entry], foreign < 0 ? -1 : 0);
                if (order == 0)
                    order = data.PatientIds.Compare(entry.Patient, foreign);
                if (order < 0 || (order == 0 && string.CompareOrdinal(id, row) < 0))
                    (foreign, row) = (entry.Patient, id);
            }
            if (foreign >= 0)
                elsewhere.Add(
                    account,
                    Said.In(
                        $"The account has entries for the patient '{data.PatientIds[foreign]}', who stands under the "
                            + $"account '{data.AccountIds[homes[foreign]]}' in "
                            + $"{data.FileOf(Table.Patients)}: correct one "
                            + "of the two.",
                        $"Le compte a des écritures pour le patient « {data.PatientIds[foreign]} », qui est sous le "
                            + $"compte « {data.AccountIds[homes[foreign]]} » dans "
                            + $"{data.FileOf(Table.Patients)} : corriger "
                            + $"l’un des deux."
                    ),
                    row
                );
        }
        elsewhere.Tell();
        if (unknown.Count > 0)
            ledger.Problems.Notice(
                UnknownPatient,
                0,
                "patient",
                null,
                Said.In(
                    $"{unknown.Rows("is", "are", "est", "sont")} for a patient whom "
                        + $"{data.FileOf(Table.Patients)} does not have, the "
                        + $"first "
                        + $"'{unknown.First}': add the patient, or correct the row.",
                    $"{unknown.Rows("is", "are", "est", "sont")} pour un patient que "
                        + $"{data.FileOf(Table.Patients)} n’a pas, en premier « {unknown.First} » : "
                        + $"ajouter le patient, "
                        + $"ou corriger la ligne."
                )
            );
    }

    // The account of each patient; -1 for nobody's. One id under several accounts is looked up among the account's own.
    private static int[] Homes(PracticeData data)
    {
        var homes = new int[data.PatientIds.Count];
        Array.Fill(homes, -1);
        for (var account = 0; account < data.Accounts.Count; account++)
        for (var i = 0; i < data.Patients.CountOf(account); i++)
            if (
                data.Patients.Of(account, i).Patient is var patient
                && (homes[patient] < 0 || data.AccountIds.Compare(account, homes[patient]) < 0)
            )
                homes[patient] = account;
        return homes;
    }

    private static bool IsHome(PracticeData data, int account, int patient)
    {
        for (var i = 0; i < data.Patients.CountOf(account); i++)
            if (data.Patients.Of(account, i).Patient == patient)
                return true;
        return false;
    }

    // Two letters that stand for the two bytes of one; a name with a real Ã goes on with a letter, a space or its end.
    [GeneratedRegex("Ã[^A-Za-zÀ-ÖØ-öø-ÿ\\s'’.-]|Ã\\u00A0|Â[\\u00A0-\\u00BF]|â€|\\uFFFD")]
    private static partial Regex Broken();

    // Minor and Lawyer are surnames too: behind a hyphen without a space they are the second half of one.
    [GeneratedRegex(
        "(?:[(\\[*/]|\\s[–-]|[–-](?!(?i:minor|lawyer|estate|avocat)\\b))\\s*"
            + "(?<word>(?i:deceased|dec'?d|estate|bankrupt(cy|ed)?|attorney|lawyer|dispute[ds]?|medicaid|minor"
            + "|cease( and desist)?|décédée?|faillite|avocat))\\b[^)\\]]*[)\\]*]?\\s*$"
    )]
    private static partial Regex Protection();
}
