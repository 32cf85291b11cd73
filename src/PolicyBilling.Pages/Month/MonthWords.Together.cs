namespace PolicyBilling.Pages.Month;

/// <summary>Of what each sum of the month is, and how the sums belong together.</summary>
public sealed partial class MonthWords
{
    /// <summary>Of what the money of who gets what is the sum.</summary>
    public string InAllOut => Say("Asked or given up", "Demandé ou abandonné");

    /// <summary>Of what the money of who is held is the sum.</summary>
    public string InAllHeld => Say("Owed by patients", "Dû par les patients");

    /// <summary>Until when nothing goes out to whom nothing is waited for.</summary>
    public string UntilItsGround =>
        Say("until the flag in your system, or the rule, ends", "jusqu’à la fin de l’indicateur ou de la règle");

    // How the numbers belong together
    public string Together => Say("How these numbers belong together", "Comment ces chiffres se tiennent");
    public string PatientsOwe => Say("What patients owe", "Ce que doivent les patients");
    public string AskedNow => Say("asked now, by statement, letter or call", "demandé : relevé, lettre ou appel");
    public string ToAgency => Say("handed to the agency", "remis à l’agence");
    public string GivenUp => Say("written off", "radié");
    public string HeldNow => Say("held", "retenu");
    public string NotAskedYet =>
        Say(
            "of accounts above, not asked yet: the rest of a plan, what waits for an insurer",
            "des mêmes comptes, pas encore demandé : reste d’une entente, attente d’un assureur"
        );
    public string BalanceOfAll => Say("The balance of all accounts", "Le solde de tous les comptes");
    public string OpenOfPatients => Say("open charges, patients’ part", "frais ouverts, part des patients");
    public string OpenOfInsurers =>
        Say("open charges, insurers’ part, estimated", "frais ouverts, part estimée des assureurs");
    public string KeptOut =>
        Say("kept out of receivables, by billing type", "hors comptes clients, selon le type de facturation");
    public string LessCredits => Say("less credits, which we owe", "moins les crédits, que nous devons");
}
