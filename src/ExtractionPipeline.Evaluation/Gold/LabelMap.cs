using System.Collections.Frozen;
using ExtractionPipeline.Evaluation.Brat;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Evaluation.Gold;

/// <summary>Which of our entity types each label of another annotation scheme is.</summary>
public sealed class LabelMap
{
    private readonly FrozenDictionary<string, EntityType> _types;

    private LabelMap(IEnumerable<KeyValuePair<string, EntityType>> types) => _types = types.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Our own labels, which are named as the types.</summary>
    public static LabelMap Ours { get; } = new(Enum.GetValues<EntityType>().Select(t => KeyValuePair.Create(t.ToString(), t)));

    /// <summary>Types that the scheme can tell.</summary>
    public FrozenSet<EntityType> Types => _types.Values.ToFrozenSet();

    /// <summary>Reads lines of label and type, separated by a tab; `-` for labels that are none of ours, `#` for comments.</summary>
    /// <exception cref="InvalidDataException">A line has another form, or repeats a label.</exception>
    public static LabelMap Read(string path)
    {
        var types = new Dictionary<string, EntityType>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] columns = line.Split('\t');
            EntityType type = default;
            if (columns.Length != 2 || (columns[1] != "-" && !Enum.TryParse(columns[1], out type)))
                throw new InvalidDataException(new GoldFault(path, number, $"'{line}' must be a label, a tab, and `-` or one of {string.Join(", ", Enum.GetNames<EntityType>())}.").ToString());
            if (!seen.Add(columns[0]))
                throw new InvalidDataException(new GoldFault(path, number, $"the label '{columns[0]}' stands twice.").ToString());
            if (columns[1] != "-")
                types[columns[0]] = type;
        }

        return new LabelMap(types);
    }

    public bool TryMap(string label, out EntityType type) => _types.TryGetValue(label, out type);

    /// <exception cref="KeyNotFoundException">The label is none of ours.</exception>
    public EntityType Map(string label) => _types[label];
}
