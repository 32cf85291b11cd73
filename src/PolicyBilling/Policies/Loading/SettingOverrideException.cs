namespace PolicyBilling.Policies.Loading;

/// <summary>A value given for one run names no setting, or is of another kind than the setting; the message lists the
/// valid ones.</summary>
public sealed class SettingOverrideException(Said said) : SaidException(said);
