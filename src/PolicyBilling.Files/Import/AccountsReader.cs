using PolicyBilling.Files.Import.Noticing;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>Reads <c>accounts</c>. A bad row still opens its account, so that its ledger is known and the account can
/// be held.</summary>
internal sealed class AccountsReader : TableReader
{
    private readonly int _account,
        _name,
        _billingType,
        _provider,
        _status,
        _language,
        _state,
        _email,
        _phone,
        _address,
        _city,
        _postalCode,
        _flags,
        _balance;
    private const int MostIdCharacters = 200;

    private static readonly AccountRow Unread = new()
    {
        Email = -1,
        Phone = -1,
        Address = -1,
        City = -1,
        PostalCode = -1,
        BillingType = -1,
        Provider = -1,
        Language = -1,
        State = -1,
    };

    private readonly TextIndex _folded = new();
    private readonly List<int> _lines = [];
    private readonly List<int> _accountOf = [];
    private readonly Tally _noEmail = new(),
        _noAddress = new();
    private char[] _upper = new char[64];

    public AccountsReader(ImportRun run)
        : base(run, Table.Accounts)
    {
        (_account, _name, _billingType, _provider, _status) = (
            Column("account"),
            Column("name"),
            Column("billing_type"),
            Column("provider"),
            Column("status")
        );
        (_language, _state, _email, _phone) = (Column("language"), Column("state"), Column("email"), Column("phone"));
        (_address, _city, _postalCode, _flags) = (
            Column("address"),
            Column("city"),
            Column("postal_code"),
            Column("flags")
        );
        _balance = Column("balance");
    }

    /// <inheritdoc/>
    protected override bool KeepsBadRows => true;

    /// <inheritdoc/>
    protected override bool FindAccount(RowSource source, Row row)
    {
        var id = row.Text(_account);
        if (id.IsEmpty)
        {
            Problems.Refuse(
                row.Line,
                row.Header(_account),
                Said.In("is blank: an account needs its id.", $"est vide : un compte a besoin de son numéro.")
            );
            return false;
        }
        if (id.Length > MostIdCharacters)
        {
            Problems.Refuse(
                row.Line,
                row.Header(_account),
                Said.In(
                    $"The id {RowText.Shown(id)} has {id.Length:N0} characters: no account has such an id; check the "
                        + $"row's quotes.",
                    $"Le numéro {RowText.Shown(id)} a {id.Length:N0} caractères : aucun compte n’a un tel "
                        + $"numéro ; vérifier les guillemets de la ligne."
                )
            );
            return false;
        }
        if (IsSecond(row, id))
            return false;
        row.Account = Data.AccountIds.Intern(id);
        _lines.Add(row.Line);
        return true;
    }

    /// <inheritdoc/>
    protected override void ReadRow(Row row)
    {
        // Where the row as a whole is in disorder, no field can be trusted to stand where it should.
        var account = row.Bad is null ? Read(row) : Unread with { Name = Data.Texts.Add(Beginning(row.Text(_name))) };
        Data.Add(account);
        Data.HasPostalCodes = row.Has(_postalCode);
        if (row.Bad is null)
            Note(row.Account, account);
    }

    private AccountRow Read(Row row)
    {
        if (!row.Text(_balance).IsEmpty && row.Money(_balance, out var balance))
            Run.StatedBalances[row.Account] = balance;
        return new()
        {
            Name = Data.Texts.Add(row.Required(_name)),
            Email = Data.Texts.Add(Email(row)),
            Phone = Data.Texts.Add(row.Text(_phone)),
            Address = Data.Texts.Add(row.Text(_address)),
            City = row.Id(_city, Data.Words),
            PostalCode = PostalCode(row),
            BillingType = Seen(WordKind.BillingType, row.Interned(_billingType, Data.Words), row),
            Provider = row.Interned(_provider, Data.Words),
            Language = Seen(WordKind.Language, Language(row), row),
            State = row.Interned(_state, Data.Words),
            Flags = Run.Flags.Read(row, _flags, Problems),
            Status = (AccountStatus)Math.Max(0, row.Word(_status)),
        };
    }

    private ReadOnlySpan<char> Email(Row row)
    {
        var text = row.Text(_email);
        if (!NoAddress.IsEmail(text))
            return text;
        _noEmail.Add(row.Line, text);
        return default;
    }

    private int PostalCode(Row row)
    {
        var code = row.Text(_postalCode);
        var street = row.Text(_address);
        if (NoAddress.IsPostalCode(code))
            _noAddress.Add(row.Line, code);
        else if (NoAddress.IsWord(street))
            _noAddress.Add(row.Line, street);
        else
            return row.Id(_postalCode, Data.Words);
        return -1;
    }

    private int Seen(WordKind kind, int word, Row row)
    {
        if (word >= 0)
            Data.SeenWords.Add(kind, word, Data.Words, Problems.File, row.Line);
        return word;
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        Run.KnowsAccounts = true;
        Run.Flags.Tell(Problems);
        if (_noEmail.Count > 0)
            Problems.Notice(
                PeopleChecks.NoEmail,
                _noEmail.Line,
                "email",
                null,
                Said.In(
                    $"{_noEmail.Rows("has", "have", "a", "ont")} something that is no e-mail address of "
                        + $"one person, the first "
                        + $"{RowText.Shown(_noEmail.First)}: it counts as none.",
                    $"{_noEmail.Rows("has", "have", "a", "ont")} autre chose que l’adresse courriel d’une "
                        + $"personne, en premier {RowText.Shown(_noEmail.First)} : cela ne compte pas comme adresse."
                )
            );
        if (_noAddress.Count > 0)
            Problems.Notice(
                PeopleChecks.NoAddress,
                _noAddress.Line,
                "address",
                null,
                Said.In(
                    $"{_noAddress.Rows("has", "have", "a", "ont")} a place holder for an address, the first "
                        + $"{RowText.Shown(_noAddress.First)}: no mail can go there, and it counts as none.",
                    $"{_noAddress.Rows("has", "have", "a", "ont")} un mot à la place d’une adresse, en premier "
                        + $"{RowText.Shown(_noAddress.First)} : aucun courrier n’y arrive, et cela ne compte pas comme "
                        + $"adresse."
                )
            );
        if (Run.Texts?.Account is { } kept)
            Run.KeptAccount = AccountSearch.Find(Data, kept);
    }

    private static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> name) =>
        name[..Math.Min(name.Length, MostIdCharacters)];

    private bool IsSecond(Row row, ReadOnlySpan<char> id)
    {
        if (id.Length > _upper.Length)
            _upper = new char[id.Length];
        var number = _folded.Intern(_upper.AsSpan(0, id.ToUpperInvariant(_upper)));
        if (number == _accountOf.Count)
        {
            _accountOf.Add(Data.AccountIds.Count);
            return false;
        }
        var first = _accountOf[number];
        var same = id.SequenceEqual(Data.AccountIds[first]);
        Problems.Refuse(
            row.Line,
            row.Header(_account),
            same
                ? Said.In(
                    $"The account {RowText.Shown(id)} stands on line {_lines[first]} already: an account may stand "
                        + $"here once, or it would be billed twice.",
                    $"Le compte {RowText.Shown(id)} est déjà à la ligne {_lines[first]} : un compte n’y est "
                        + $"qu’une fois, sinon il serait facturé deux fois."
                )
                : Said.In(
                    $"The account {RowText.Shown(id)} differs only by case from '{Data.AccountIds[first]}' on line "
                        + $"{_lines[first]}: give one of them another id.",
                    $"Le compte {RowText.Shown(id)} ne diffère que par les majuscules de "
                        + $"« {Data.AccountIds[first]} » à la ligne {_lines[first]} : donner un autre "
                        + $"numéro à l’un des "
                        + $"deux."
                )
        );
        return true;
    }

    private int Language(Row row)
    {
        var word = row.FreeWord(_language);
        if (word.IsEmpty)
            return -1;
        if (word.Length == 2 && char.IsAsciiLetter(word[0]) && char.IsAsciiLetter(word[1]))
            return Data.Words.Intern(word.ToString().ToLowerInvariant());
        row.Fail(
            _language,
            Said.In(
                $"{RowText.Shown(word)} is no language: write two letters, e.g. en or fr, or translate the word in "
                    + $"export.yaml with `values: {{language: …}}`.",
                $"{RowText.Shown(word)} n’est pas une langue : écrire deux lettres, p. ex. en ou fr, ou "
                    + $"traduire le mot dans export.yaml avec `values: {{language: …}}`."
            )
        );
        return -1;
    }

    private void Note(int account, in AccountRow row) =>
        Fingerprint
            .Row()
            .Add(Data.AccountIds, account)
            .Add(Data.Texts, row.Name)
            .Add(Data.Texts, row.Email)
            .Add(Data.Texts, row.Phone)
            .Add(Data.Texts, row.Address)
            .Add(Data.Words, row.City)
            .Add(Data.Words, row.PostalCode)
            .Add(Data.Words, row.BillingType)
            .Add(Data.Words, row.Provider)
            .Add(Data.Words, row.Language)
            .Add(Data.Words, row.State)
            .Add(Run.Flags.Canonical(row.Flags))
            .Add((long)row.Status)
            .Done();
}
