using System.Text.RegularExpressions;
using PolicyBilling.App;

namespace PolicyBilling.Tests.App;

/// <summary>What nobody expected is told in a sentence; its details go to a file, without what was in the
/// data.</summary>
public class FailureTests
{
    [Fact]
    public void An_unexpected_fault_names_a_file_with_its_places_and_without_its_words()
    {
        Exception fault;
        try
        {
            throw new InvalidOperationException("Zoé Lefèvre owes", new FormatException("Zoé"));
        }
        catch (InvalidOperationException thrown)
        {
            fault = thrown;
        }
        var failure = Failure.Of(fault);
        failure.Code.ShouldBe(1);
        failure.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        failure.Text.ShouldNotContain("Zoé");
        var path = Regex.Match(failure.Text, @"the file (\S+\.txt),").Groups[1].Value;
        try
        {
            var details = File.ReadAllText(path);
            details.ShouldContain(nameof(An_unexpected_fault_names_a_file_with_its_places_and_without_its_words));
            details.ShouldContain("System.FormatException");
            details.ShouldNotContain("Zoé");
            if (!OperatingSystem.IsWindows())
                File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
