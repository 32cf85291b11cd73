using System.Globalization;
using PolicyBilling.Simulator;

namespace PolicyBilling.Tests.Simulator;

public sealed class DeterminismTests
{
    private static readonly GenerateOptions Small = new(320, 12, 7, new DateOnly(2026, 2, 28));

    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        using var one = new PracticeFolder(Small);
        using var two = new PracticeFolder(Small);
        foreach (var file in PracticeFolder.Files)
            two.Bytes(file).ShouldBe(one.Bytes(file), file);
    }

    [Fact]
    public void Another_seed_invents_another_practice()
    {
        using var one = new PracticeFolder(Small);
        using var two = new PracticeFolder(Small with { Seed = 8 });
        foreach (var table in PracticeFolder.Tables)
            two.Bytes(table + ".csv").ShouldNotBe(one.Bytes(table + ".csv"), table);
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void No_culture_changes_a_byte(string culture)
    {
        using var one = new PracticeFolder(Small);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            using var two = new PracticeFolder(Small);
            foreach (var file in PracticeFolder.Files)
                two.Bytes(file).ShouldBe(one.Bytes(file), file);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_account_does_not_depend_on_how_many_follow_it()
    {
        using var few = new PracticeFolder(Small with { Accounts = 40 });
        using var many = new PracticeFolder(Small);
        many["ledger"].Take(few["ledger"].Count).ShouldBe(few["ledger"]);
    }

    [Fact]
    public void The_committed_demo_is_what_the_generator_writes()
    {
        using var demo = new PracticeFolder();
        foreach (var file in PracticeFolder.Files)
            demo.Bytes(file)
                .AsSpan()
                .SequenceEqual(File.ReadAllBytes(Path.Combine(Root("seeds"), "demo", file)))
                .ShouldBeTrue(
                    $"seeds/demo/{file}: write it anew with generate --accounts 600 --months 18 --seed 20261031 "
                        + $"--as-of 2026-10-31 --out seeds/demo"
                );
    }

    /// <summary>A top-level folder of the repository.</summary>
    internal static string Root(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PolicyBilling.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, name);
    }
}
