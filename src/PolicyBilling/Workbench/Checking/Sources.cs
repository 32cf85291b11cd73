using PolicyBilling.Policies;
using PolicyBilling.Policies.Loading;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Workbench.Checking;

/// <summary>The policy files once more as trees, to show the very line that a finding is about.</summary>
internal sealed class Sources
{
    private readonly Dictionary<string, YamlMap> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<Place, YamlMap> _maps = [];

    public Sources(IEnumerable<PolicyFile> files, string folder)
    {
        foreach (var file in files.Where(PolicyFolder.IsPolicy))
            if (
                YamlDocument.Read(folder.Length == 0 ? file.Name : $"{folder}/{file.Name}", file.Content, [])
                is YamlMap root
            )
            {
                _roots[file.Name[..^".yaml".Length]] = root;
                Index(root);
            }
    }

    /// <summary>A file's root.</summary>
    public YamlMap? Root(string policy) => _roots.GetValueOrDefault(policy);

    /// <summary>The node at a path of keys below the mapping at a place; as much of the path as there is.</summary>
    public YamlNode At(Place place, params string[] path)
    {
        YamlNode node = _maps[place];
        foreach (var key in path)
            if (node is YamlMap map && map[key] is { } next)
                node = next;
            else
                break;
        return node;
    }

    private void Index(YamlNode node)
    {
        switch (node)
        {
            case YamlMap map:
                _maps.TryAdd(map.Place, map);
                foreach (var entry in map.Entries)
                    Index(entry.Value);
                break;
            case YamlList list:
                foreach (var item in list.Items)
                    Index(item);
                break;
        }
    }
}
