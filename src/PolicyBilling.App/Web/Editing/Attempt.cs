using PolicyBilling.App.Commands;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Loading;
using PolicyBilling.Workbench;
using PolicyBilling.Workbench.Examples;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.App.Web.Editing;

/// <summary>What comes of a policy file as it is typed, before it is saved.</summary>
/// <param name="Policies">All policies with it; null where they cannot be loaded.</param>
/// <param name="Problems">What is wrong with it or because of it in other files.</param>
/// <param name="Examples">What its examples, and those of other policies, come to.</param>
/// <param name="Change">What moves against the policies as they are saved; null where nothing can, and where no
/// practice is decided.</param>
internal sealed record Attempt(
    PolicySet? Policies,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<ExampleResult> Examples,
    PolicyChange? Change
)
{
    /// <summary>The change added up; null where there is none.</summary>
    public Moved? Moved { get; } = Change is null ? null : Moved.Of(Change);

    /// <summary>Whether it cannot be saved.</summary>
    public bool HasErrors => Policies is null;

    /// <summary>Examples that do not hold.</summary>
    public IReadOnlyList<ExampleResult> Failing => [.. Examples.Where(example => example.Failures.Count > 0)];

    /// <summary>Tries a file.</summary>
    /// <param name="places">Where the practice lies.</param>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="content">Its bytes as they would be saved.</param>
    /// <param name="view">The practice as it is decided; null where none is.</param>
    /// <param name="cancel">Stops it.</param>
    public static Attempt Of(Places places, string name, byte[] content, PracticeView? view, CancellationToken cancel)
    {
        try
        {
            var policies = Load(places, name, content, view?.Compiled);
            cancel.ThrowIfCancellationRequested();
            return new(policies, policies.Problems, [.. ExampleRun.Run(policies)], Against(view, policies, cancel));
        }
        catch (RefusedException refused)
        {
            return new(null, refused.Problems, [], null);
        }
        catch (SettingOverrideException wrong)
        {
            return new(null, [new(Severity.Error, $"{name}.yaml", 0, "", null, wrong.Said)], [], null);
        }
    }

    /// <summary>All policies with other bytes for one file. Throws <see cref="RefusedException"/> where they cannot be
    /// loaded.</summary>
    public static PolicySet Load(Places places, string name, byte[] content, CompiledExpressions? kept = null) =>
        Load(places, kept, (name, content));

    /// <summary>All policies with other bytes for some files, or with new ones. Throws
    /// <see cref="RefusedException"/> where they cannot be loaded.</summary>
    public static PolicySet Load(
        Places places,
        CompiledExpressions? kept,
        params (string Name, byte[] Content)[] others
    )
    {
        var (files, shown) = PolicyFolderFiles.Read(places.Policies);
        return PolicyLoader.Load(
            [
                .. files.Where(file => others.All(other => file.Name != $"{other.Name}.yaml")),
                .. others.Select(other => new PolicyFile($"{other.Name}.yaml", other.Content)),
            ],
            places.Overrides,
            shown,
            kept
        );
    }

    /// <summary>What moves when these policies decide instead of those that are saved; null where they are the
    /// same, or the data refuses them.</summary>
    public static PolicyChange? Against(PracticeView? view, PolicySet policies, CancellationToken cancel) =>
        view is null || view.Workspace.Policies.Fingerprint == policies.Fingerprint
            ? null
            : view.Trials.Change(new NamedPolicies(policies.Folder, policies), cancel);
}
