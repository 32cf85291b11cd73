using System.Text;
using System.Text.Json;
using PolicyBilling.Files.Reports;

namespace PolicyBilling.Tests.Reports;

public class JsonBlocksTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(20_000)]
    public void Blocks_written_on_all_cores_are_the_items_one_after_another(int count)
    {
        var items = Enumerable.Range(0, count).Select(i => $"item {i}{new string('é', i % 300)}").ToList();
        var blocks = new MemoryStream();
        JsonBlocks.Write(
            items,
            [.. ",\n"u8],
            (json, item) => json.WriteString("name", item),
            block => blocks.Write(block),
            TestContext.Current.CancellationToken
        );
        var objects = items.Select(item =>
            JsonSerializer.Serialize(
                new { name = item },
                new JsonSerializerOptions { Encoder = DecisionJson.Options.Encoder }
            )
        );
        Encoding.UTF8.GetString(blocks.ToArray()).ShouldBe(string.Join(",\n", objects));
    }
}
