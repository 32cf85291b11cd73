using System.Text.RegularExpressions;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>The policy files, each read into its tree, by name without extension.</summary>
internal sealed partial class PolicyFolder
{
    public const string Practice = "practice",
        Exceptions = "exceptions";

    private readonly string _folder;
    private readonly List<Problem> _problems;
    private readonly Dictionary<string, YamlMap> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);
    private readonly HashSet<string> _otherExtension = new(StringComparer.Ordinal);

    public PolicyFolder(IEnumerable<PolicyFile> files, string folder, List<Problem> problems)
    {
        _folder = folder;
        _problems = problems;
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
            Take(file);
    }

    /// <summary>Files that are there and could not be read.</summary>
    public IReadOnlySet<string> Unread => _unread;

    /// <summary>The names of the policies' files, read or not.</summary>
    public IEnumerable<string> PolicyNames =>
        _read.Keys.Concat(_unread).Where(name => name is not (Practice or Exceptions)).Order(StringComparer.Ordinal);

    public YamlMap? this[string name] => _read.GetValueOrDefault(name);

    /// <summary>Whether a file is policy text: what is loaded and what the fingerprint is of.</summary>
    public static bool IsPolicy(PolicyFile file) => file.Name.EndsWith(".yaml", StringComparison.Ordinal);

    /// <summary>An error about a whole file.</summary>
    public Problem Error(string name, Said message) => new(Severity.Error, Path(name + ".yaml"), 0, "", null, message);

    private Problem AtTop(string name, Said message) =>
        this[name] is { } map ? map.Source.Error(1, 1, message) : Error(name, message);

    /// <summary>The policies in the order in which they decide; each file must be named there once.</summary>
    public IReadOnlyList<string> InOrder(IReadOnlyList<YamlScalar>? order)
    {
        if (order is null)
            return [];
        var names = new List<string>();
        foreach (var entry in order)
        {
            if (entry.Word(_problems) is not { } name)
                continue;
            if (name is Practice or Exceptions)
                _problems.Add(
                    entry.Error(
                        Said.In(
                            $"'{name}' is no policy that decides in its turn. Take it out of 'order'.",
                            $"« {name} » n’est pas une politique qui décide à son tour. L’enlever de « order »."
                        )
                    )
                );
            else if (names.Contains(name))
                _problems.Add(
                    entry.Error(
                        Said.In(
                            $"'{name}' stands in 'order' twice. Keep the place where it is to decide.",
                            $"« {name} » est deux fois dans « order ». Garder la place où elle doit décider."
                        )
                    )
                );
            else if (PolicyNames.Contains(name))
                names.Add(name);
            else
                _problems.Add(entry.Error(Missing(name)));
        }
        foreach (var name in PolicyNames.Where(name => !names.Contains(name) && !Listed(order, name)))
            _problems.Add(
                AtTop(
                    name,
                    Said.In(
                        $"The file is not named under 'order' in practice.yaml, so it would never decide. Add `- "
                            + $"{name}` there, in the place where it is to decide, or remove the file.",
                        $"Le fichier n’est pas nommé sous « order » dans practice.yaml, et ne déciderait donc jamais. "
                            + $"Y ajouter `- {name}`, à la place où il doit décider, ou enlever le fichier."
                    )
                )
            );
        return names;
    }

    private static bool Listed(IReadOnlyList<YamlScalar> order, string name) =>
        order.Any(entry => entry.Value.Trim() == name);

    private Said Missing(string name)
    {
        if (_otherExtension.Contains(name))
            return Said.In(
                $"There is no file {name}.yaml. Rename the file that is called so but for its ending.",
                $"Il n’y a pas de fichier {name}.yaml. Renommer le fichier qui s’appelle ainsi à sa fin près."
            );
        return Said.In(
            $"There is no file {YamlSyntax.Clip(name)}.yaml.{Nearest.Hint(YamlSyntax.Clip(name), PolicyNames)} "
                + $"The files are: {string.Join(", ", PolicyNames)}.",
            $"Il n’y a pas de fichier "
                + $"{YamlSyntax.Clip(name)}.yaml.{Nearest.Hint(YamlSyntax.Clip(name), PolicyNames)} Les "
                + $"fichiers sont : {string.Join(", ", PolicyNames)}."
        );
    }

    private void Take(PolicyFile file)
    {
        if (!IsPolicy(file))
        {
            if (OtherExtension().Match(file.Name) is not { Success: true } other)
                return;
            _otherExtension.Add(other.Groups[1].Value);
            _problems.Add(
                new(
                    Severity.Error,
                    Path(file.Name),
                    0,
                    "",
                    null,
                    Said.In(
                        $"Policy files end in .yaml. Rename it to {other.Groups[1].Value}.yaml, or move it out of the "
                            + $"folder.",
                        $"Les fichiers de politiques finissent en .yaml. Le renommer en {other.Groups[1].Value}.yaml, "
                            + $"ou le sortir du dossier."
                    )
                )
            );
            return;
        }
        var name = file.Name[..^".yaml".Length];
        if (!Name().IsMatch(name))
        {
            _problems.Add(
                new(
                    Severity.Error,
                    Path(file.Name),
                    0,
                    "",
                    null,
                    Said.In(
                        "A policy's file is named with letters, digits and hyphens only, such as small-balances.yaml.",
                        $"Le fichier d’une politique n’a que des lettres, des chiffres et des traits d’union, comme "
                            + $"small-balances.yaml."
                    )
                )
            );
            return;
        }
        var root = YamlDocument.Read(Path(file.Name), file.Content, _problems);
        if (root is YamlMap map)
            _read[name] = map;
        else
        {
            _unread.Add(name);
            if (root is not null)
                _problems.Add(
                    root.Error(
                        Said.In(
                            "A policy file begins with keys, such as `policy: statements`.",
                            $"Un fichier de politique commence par des clés, comme `policy: statements`."
                        )
                    )
                );
        }
    }

    private string Path(string file) => _folder.Length == 0 ? file : $"{_folder}/{file}";

    [GeneratedRegex(@"^(.*?)\.(yml|yaml)(\..*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherExtension();

    [GeneratedRegex("^[A-Za-z0-9-]+$")]
    private static partial Regex Name();
}
