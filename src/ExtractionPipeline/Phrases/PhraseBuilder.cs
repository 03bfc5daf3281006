using System.Collections.Immutable;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Names;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Phrases;

/// <summary>Builds phrases out of tokens and mentions by the phrase phases of a language's rules.</summary>
/// <remarks>Immutable, safe to share. Time is linear in the text.</remarks>
public sealed class PhraseBuilder(RuleSet rules, NameLexicon names)
{
    private readonly SentenceElements _elements = new(rules.Vocabulary, rules.Hints, names);
    private readonly Cascade _cascade = new(rules);

    public PhrasedText Build(RecognizedText text)
    {
        var sequences = _elements.Of(text);
        var sentences = ImmutableArray.CreateBuilder<ImmutableArray<Element>>(sequences.Length);
        for (int i = 0; i < sequences.Length; i++)
        {
            var zone = text.Segmented.Sentences[i].Zone;
            sentences.Add(zone == Zone.Furniture ? [] : _cascade.BuildPhrases(text.Segmented, sequences[i], zone));
        }

        return new PhrasedText(text, rules.Taxonomy, sentences.ToImmutable()) { Vocabulary = rules.Vocabulary };
    }
}
