using System.Collections.Immutable;

namespace ExtractionPipeline.Evaluation.Brat;

/// <summary>A text and its annotations, in the order of the file.</summary>
public sealed record BratDocument(string Text, ImmutableArray<BratAnnotation> Annotations)
{
    public IEnumerable<BratTextBound> TextBounds => Annotations.OfType<BratTextBound>();

    public IEnumerable<BratRelation> Relations => Annotations.OfType<BratRelation>();

    public IEnumerable<BratEvent> Events => Annotations.OfType<BratEvent>();

    public IEnumerable<BratEquivalence> Equivalences => Annotations.OfType<BratEquivalence>();

    public string? AttributeOf(string target, string type) =>
        Annotations.OfType<BratProperty>().FirstOrDefault(a => a.Target == target && a.Type == type)?.Value;

    public bool HasFlag(string target, string type) => Annotations.OfType<BratProperty>().Any(a => a.Target == target && a.Type == type);

    /// <summary>The value of a key of the annotation's notes (`code=AZ; name=Baku`); null where there is none.</summary>
    public string? NoteOf(string target, string key) =>
        Annotations.OfType<BratNote>().Where(n => n.Target == target).SelectMany(n => NoteText.Parse(n.Text)).FirstOrDefault(p => p.Key == key).Value;
}
