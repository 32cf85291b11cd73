using System.Runtime.CompilerServices;
using System.Text;

namespace PolicyBilling.Tests.Reports;

/// <summary>Expected outputs kept as files in <c>Golden/</c> beside the tests; <c>ACCEPT=1 dotnet test</c> writes
/// them anew.</summary>
internal static class Golden
{
    public static void ShouldMatch(string actual, string name, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual, new UTF8Encoding(false));
        }
        File.Exists(file).ShouldBeTrue($"{name} is missing: look the output over, then run with ACCEPT=1");
        actual.ShouldBe(File.ReadAllText(file), $"{name} differs: look it over, then run with ACCEPT=1");
    }
}
