using System.Text;
using Bogus;
using Bogus.DataSets;

namespace PolicyBilling.Simulator;

/// <summary>Names and streets of one language, drawn once from Bogus: an account then only picks, so a million of
/// them stay cheap and each depends on nothing but its own dice.</summary>
internal sealed class People
{
    private const int PoolSize = 600;
    private static readonly string[] ExampleDomains = ["example.com", "example.org", "example.net"];
    private const string Accented = "àâäçéèêëîïôöùûüÿœñ",
        Plain = "aaaceeeeiioouuuyon";

    private readonly string[] _women,
        _men,
        _families,
        _streets;
    private readonly bool _french;

    public People(string locale, long seed)
    {
        _french = locale == "fr";
        var faker = new Faker(locale)
        {
            Random = new Randomizer(unchecked((int)(seed * 31 + locale.Length + locale[0]))),
        };
        _women = Pool(() => faker.Name.FirstName(Name.Gender.Female));
        _men = Pool(() => faker.Name.FirstName(Name.Gender.Male));
        _families = Pool(() => faker.Name.LastName());
        _streets = Pool(() => faker.Address.StreetName());
    }

    public string FamilyName(Dice dice) => dice.Pick(_families);

    /// <summary>A first name; one in a hundred goes by another, which stands in quotes as practice systems have
    /// it.</summary>
    public string FirstName(Dice dice)
    {
        var name = dice.Pick(dice.Percent(50) ? _women : _men);
        return dice.Percent(1) ? $"{name} \"{dice.Pick(_men)}\"" : name;
    }

    public string Street(Dice dice)
    {
        var street = $"{dice.Between(1, 990)}{(_french ? ", " : " ")}{dice.Pick(_streets)}";
        return dice.Percent(12)
            ? street + (_french ? $", app. {dice.Between(1, 40)}" : $", Apt. {dice.Between(1, 40)}")
            : street;
    }

    /// <summary>An address under a domain that can belong to nobody.</summary>
    public static string Email(Dice dice, string first, string family) =>
        $"{Slug(first)}.{Slug(family)}{dice.Between(1, 99)}@{dice.Pick(ExampleDomains)}";

    /// <summary>A number of the range that is kept free for fiction.</summary>
    public static string Phone(Dice dice, string areaCode) =>
        $"({areaCode}) 555-01{dice.Between(0, 9)}{dice.Between(0, 9)}";

    private static string[] Pool(Func<string> draw) => [.. Enumerable.Range(0, PoolSize).Select(_ => draw())];

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            var accent = Accented.IndexOf(letter, StringComparison.Ordinal);
            var plain = accent < 0 ? letter : Plain[accent];
            if (char.IsAsciiLetterLower(plain))
                slug.Append(plain);
        }
        return slug.ToString();
    }
}
