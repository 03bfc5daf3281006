using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ExtractionPipeline.Text;

/// <summary>A mapping of a YAML file, read without reflection: what the library starts with must be there in milliseconds.</summary>
internal sealed class YamlMap(string path, YamlMappingNode node)
{
    /// <param name="cure">What the file is for, said where it is missing.</param>
    /// <exception cref="InvalidDataException">The file is missing, is not YAML, or holds no mapping; the message names file, line and cure.</exception>
    public static YamlMap Load(string path, string cure)
    {
        if (!File.Exists(path))
            throw new InvalidDataException($"{path}: not found. {cure}");
        try
        {
            using var reader = new StreamReader(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            return yaml.Documents is [{ RootNode: YamlMappingNode root }] ? new YamlMap(path, root) : throw new InvalidDataException($"{path}: a mapping is needed. {cure}");
        }
        catch (YamlException fault)
        {
            throw new InvalidDataException($"{path}({fault.Start.Line}): {fault.Message}", fault);
        }
    }

    /// <returns>The text under a key, or null.</returns>
    public string? Text(string key) => Child(key) is not { } child ? null : child is YamlScalarNode scalar ? scalar.Value : throw Fault(child, key, "a text");

    /// <exception cref="InvalidDataException">The key is missing.</exception>
    public string Needed(string key) => Text(key) ?? throw new InvalidDataException($"{path}: '{key}' must be given.");

    /// <returns>The texts of the list under a key; empty where there is none.</returns>
    public IReadOnlyList<string> Items(string key) => Child(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(c => c is YamlScalarNode scalar ? scalar.Value ?? "" : throw Fault(c, key, "a list of texts"))],
        var other => throw Fault(other, key, "a list of texts"),
    };

    /// <returns>The pairs of the mapping under a key; empty where there is none.</returns>
    public IReadOnlyList<YamlPair> Entries(string key)
    {
        var pairs = new List<YamlPair>();
        if (Child(key) is not { } child)
            return pairs;
        foreach (var (name, value) in (child as YamlMappingNode ?? throw Fault(child, key, "a mapping of texts")).Children)
            pairs.Add(name is YamlScalarNode { Value: var left } && value is YamlScalarNode { Value: var right } ? new YamlPair(left ?? "", right ?? "") : throw Fault(value, key, "a mapping of texts"));
        return pairs;
    }

    /// <returns>The mapping under a key, or null.</returns>
    public YamlMap? Map(string key) => Child(key) switch
    {
        null => null,
        YamlMappingNode map => new YamlMap(path, map),
        var other => throw Fault(other, key, "a mapping"),
    };

    /// <returns>The keys in the order of the file.</returns>
    /// <exception cref="InvalidDataException">One of them is no text.</exception>
    public IReadOnlyList<string> Keys() => [.. node.Children.Keys.Select(k => k is YamlScalarNode { Value: { } name } ? name : throw Fault(k, "a key", "a text"))];

    /// <exception cref="InvalidDataException">There is a key that is none of these; the message names its line.</exception>
    public void AllowOnly(params IReadOnlyList<string> keys)
    {
        foreach (string key in Keys())
        {
            if (!keys.Contains(key))
                throw new InvalidDataException($"{path}({node.Children.Keys.First(k => k is YamlScalarNode name && name.Value == key).Start.Line}): there is no key '{key}': {string.Join(", ", keys)}.");
        }
    }

    private YamlNode? Child(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private InvalidDataException Fault(YamlNode where, string key, string wanted) => new($"{path}({where.Start.Line}): '{key}' must be {wanted}.");
}
