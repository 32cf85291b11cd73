namespace PolicyBilling.Connectors.Remittances;

/// <summary>A segment of an X12 file: an id and its elements.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Elements">The id, then the elements: <c>Elements[1]</c> is what the standard calls 01.</param>
internal sealed record Segment(int Number, int Line, IReadOnlyList<string> Elements)
{
    /// <summary>Which segment it is, such as <c>CLP</c>.</summary>
    public string Id => Elements[0];

    /// <summary>How many elements follow the id.</summary>
    public int Count => Elements.Count - 1;

    /// <summary>An element by the standard's number; empty where it is left out.</summary>
    public string this[int element] => element < Elements.Count ? Elements[element] : "";
}

/// <summary>The signs of an X12 file, as its ISA segment shows them.</summary>
/// <param name="Element">Between elements.</param>
/// <param name="Component">Between the parts of an element.</param>
/// <param name="Terminator">Behind a segment.</param>
internal readonly record struct Delimiters(char Element, char Component, char Terminator);
