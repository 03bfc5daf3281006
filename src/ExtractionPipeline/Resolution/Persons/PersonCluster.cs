using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Resolution.Persons;

/// <summary>The mentions of one person of a document.</summary>
public sealed class PersonCluster(int id, PersonName name)
{
    private readonly List<(Mention Mention, PersonName Name)> _mentions = [];

    /// <summary>Its index in the document's list of persons.</summary>
    public int Id => id;

    /// <summary>The fullest name so far.</summary>
    public PersonName Name { get; private set; } = name;

    public IReadOnlyList<(Mention Mention, PersonName Name)> Mentions => _mentions;

    public void Add(Mention mention, PersonName name)
    {
        _mentions.Add((mention, name));
        if (IsFuller(name, Name))
            Name = name;
    }

    private static bool IsFuller(PersonName name, PersonName than)
    {
        if (name.Written != than.Written)
            return name.Written > than.Written;
        return name.Parts.Length == than.Parts.Length ? IsInCapitals(than) && !IsInCapitals(name) : name.Parts.Length > than.Parts.Length;
    }

    /// <summary>As headlines write names.</summary>
    private static bool IsInCapitals(PersonName name) => !name.Text.Any(char.IsLower);
}
