using PolicyBilling.Policies;
using PolicyBilling.Policies.Loading;
using PolicyBilling.Policies.Yaml;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Checking;

namespace PolicyBilling.Tests.ShippedPolicies;

/// <summary>The files in <c>policies/</c>, as an editor and <c>check</c> see them; whoever adds one adds no
/// test.</summary>
public class ShippedFilesTests
{
    public static TheoryData<string> Names() =>
        [.. PolicyText.Files(PolicyText.ShippedFolder).Select(file => file.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_file_fits_the_schema_that_editors_use(string name) =>
        PolicySchemaTests
            .Wrong(YamlDocument.Read(name, File.ReadAllBytes(Path.Combine(PolicyText.ShippedFolder, name)), [])!)
            .ShouldBeEmpty();

    [Fact]
    public void There_is_nothing_to_find_in_them() =>
        PolicyProblems
            .Render(
                PolicyCheck
                    .Run(
                        PolicyText.Files(PolicyText.ShippedFolder),
                        PolicyText.Shipped(),
                        new DateOnly(2026, 10, 31),
                        cancel: TestContext.Current.CancellationToken
                    )
                    .Select(finding => finding.Problem)
            )
            .ShouldBeEmpty();
}
