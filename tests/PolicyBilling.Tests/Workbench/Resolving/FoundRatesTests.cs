using PolicyBilling.Simulator;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Simulator;

namespace PolicyBilling.Tests.Workbench.Resolving;

public sealed class FoundRatesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Sure_causes_are_right_and_nearly_all_slips_of_a_desk_are_found(int seed)
    {
        var options = new GenerateOptions(2000, 24, seed, new DateOnly(2026, 10, 31)) { WithMistakes = true };
        using var folder = new PracticeFolder(options);
        var (rates, wrong) = FoundRates.Of(folder.Folder, folder.Mistakes, PolicyText.Shipped(), options.AsOf);
        foreach (var rate in rates)
            output.WriteLine(rate.ToString());
        foreach (var line in wrong)
            output.WriteLine(line);
        rates.Sum(rate => rate.SureRight).ShouldBeGreaterThanOrEqualTo(rates.Sum(rate => rate.Sure) * 99 / 100);
        rates.Sum(rate => rate.Found).ShouldBeGreaterThanOrEqualTo(rates.Sum(rate => rate.Made) * 90 / 100);
    }
}
