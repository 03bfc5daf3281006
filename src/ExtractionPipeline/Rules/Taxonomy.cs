using System.Collections.Immutable;

namespace ExtractionPipeline.Rules;

/// <summary>The types of elements of a rule set, with their subtypes. At most 64, so that a set of types is a mask.</summary>
public sealed class Taxonomy
{
    public const int Token = 0;

    /// <summary>The types that recognizers give, after <see cref="Token"/>, named as <see cref="Recognition.EntityType"/>.</summary>
    public static readonly ImmutableArray<string> BuiltIn = ["Token", .. Enum.GetNames<Recognition.EntityType>()];

    private readonly List<string> _names = [.. BuiltIn];
    private readonly Dictionary<string, ulong> _masks = [];

    public Taxonomy()
    {
        for (int type = 0; type < _names.Count; type++)
            _masks[_names[type]] = 1UL << type;
    }

    public IReadOnlyList<string> Names => _names;

    /// <returns>The type's index, or -1.</returns>
    public int IndexOf(string name) => _names.IndexOf(name);

    public static int Of(Recognition.EntityType type) => 1 + (int)type;

    /// <summary>Adds a type, with subtypes that it stands for; adding one again widens it.</summary>
    /// <exception cref="InvalidDataException">There would be more than 64 types, or a subtype is not known.</exception>
    public int Add(string name, params IEnumerable<string> subtypes)
    {
        int type = _names.IndexOf(name);
        if (type < 0)
        {
            if (_names.Count == 64)
                throw new InvalidDataException($"type '{name}' would be the 65th; a rule set has at most 64.");
            type = _names.Count;
            _names.Add(name);
            _masks[name] = 1UL << type;
        }

        foreach (string subtype in subtypes)
            _masks[name] |= MaskOf(subtype);
        return type;
    }

    /// <returns>The type and all its subtypes.</returns>
    /// <exception cref="InvalidDataException">No rule emits such a type and no recognizer gives it.</exception>
    public ulong MaskOf(string name) =>
        _masks.TryGetValue(name, out ulong mask) ? mask : throw new InvalidDataException($"type '@{name}' is neither built in nor named under `types`.");
}
