namespace PolicyBilling.Policies.Checking;

/// <summary>Something in the policies that is allowed and probably not meant.</summary>
/// <param name="Kind">What kind it is, for scripts: <c>never-true</c>, <c>always-true</c>, <c>never-decides</c>, <c>never-printed</c>, <c>step-never-due</c>, <c>steps-reversed</c>, <c>gap</c>, <c>language-missing</c>, <c>setting-unused</c>, <c>threat</c>, <c>currency-twice</c>, <c>limit-missing</c>, <c>letter-without-text</c>.</param>
/// <param name="Problem">Where it stands, what it is, and what to write instead.</param>
/// <param name="Facts">Facts that an account could have and that show it; empty when it does not depend on facts.</param>
public sealed record Finding(string Kind, Problem Problem, IReadOnlyDictionary<string, object> Facts);
