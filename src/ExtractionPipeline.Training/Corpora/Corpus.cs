namespace ExtractionPipeline.Training.Corpora;

/// <summary>A corpus: how to read it and what its labels mean.</summary>
/// <param name="Weight">How much a sentence of it counts in training.</param>
public sealed record Corpus(string Name, CorpusScheme Scheme, Func<IEnumerable<LabelledText>> Read, float Weight = 1)
{
    /// <summary>Labelled by a program: where a model of the other corpora sees another name, both labels are open and training decides.</summary>
    public bool IsSilver { get; init; }

    /// <summary>Its spans end before a word's case suffix, within our token: such an end counts as the token's.</summary>
    public bool CutsSuffixes { get; init; }
}
