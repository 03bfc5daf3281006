namespace ExtractionPipeline.Training.Corpora;

/// <summary>A corpus: how to read it and what its labels mean.</summary>
/// <param name="Weight">How much a sentence of it counts in training.</param>
public sealed record Corpus(string Name, CorpusScheme Scheme, Func<IEnumerable<LabelledText>> Read, float Weight = 1);
