using QRCoder;

namespace PolicyBilling.Files.Papers;

/// <summary>The square code that a phone reads, drawn as areas so that it prints sharp at any size.</summary>
internal static class PayCode
{
    /// <summary>The code's dark areas within a square; it brings its own white margin.</summary>
    public static IEnumerable<Area> Areas(string text, double left, double top, double size)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var module = size / rows.Count;
        for (var row = 0; row < rows.Count; row++)
        for (var column = 0; column < rows.Count; column++)
        {
            if (!rows[row][column])
                continue;
            var first = column;
            while (column + 1 < rows.Count && rows[row][column + 1])
                column++;
            yield return new(
                left + first * module,
                top + row * module,
                left + (column + 1) * module,
                top + (row + 1) * module
            );
        }
    }
}
