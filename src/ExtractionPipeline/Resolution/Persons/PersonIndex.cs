using System.Collections.Immutable;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Persons;

/// <summary>The persons of a document, and which mention names whom.</summary>
internal sealed class PersonIndex
{
    private readonly Dictionary<Mention, int> _owners = new(ReferenceEqualityComparer.Instance);

    private PersonIndex(ImmutableArray<PersonCluster> clusters)
    {
        Clusters = clusters;
        foreach (var person in clusters)
        {
            foreach (var (mention, _) in person.Mentions)
                _owners[mention] = person.Id;
        }
    }

    /// <summary>By their number, in order of first mention.</summary>
    public ImmutableArray<PersonCluster> Clusters { get; }

    /// <param name="mentions">The persons that are meant, in text order.</param>
    public static PersonIndex Of(List<Mention> mentions, SegmentedText text, PersonResolver resolver) =>
        new(resolver.Resolve(mentions.ConvertAll(m => (m, m.BaseForm ?? m.Span.Of(text.Text).ToString()))));

    /// <returns>The person that a mention names; -1 where it was dropped.</returns>
    public int Of(Mention mention) => _owners.GetValueOrDefault(mention, -1);
}
