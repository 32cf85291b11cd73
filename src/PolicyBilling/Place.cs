namespace PolicyBilling;

/// <summary>Where something stands in a policy file; <see cref="Line"/> and <see cref="Column"/> count from
/// 1.</summary>
public readonly record struct Place(string File, int Line, int Column);
