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
            sentences.Add(PhrasesOf(text, i, sequences[i]));
        ReadAgain(text, sequences, sentences);
        return new PhrasedText(text, rules.Taxonomy, sentences.ToImmutable()) { Vocabulary = rules.Vocabulary };
    }

    private ImmutableArray<Element> PhrasesOf(RecognizedText text, int sentence, ImmutableArray<Element> elements)
    {
        var zone = text.Segmented.Sentences[sentence].Zone;
        return zone == Zone.Furniture ? [] : _cascade.BuildPhrases(text.Segmented, elements, zone);
    }

    /// <summary>A full name that rules built makes its surname known: the sentences where it stands alone are read anew.</summary>
    private void ReadAgain(RecognizedText text, ImmutableArray<ImmutableArray<Element>> before, ImmutableArray<ImmutableArray<Element>>.Builder sentences)
    {
        var found = text.Mentions.ToHashSet<Mention>(ReferenceEqualityComparer.Instance);
        var built = sentences.Select(s => s.SelectMany(e => e.SelfAndParts).Select(e => e.Mention).OfType<Mention>()
            .Where(m => m is { Type: EntityType.Person, Tokens.Count: > 1 } && !found.Contains(m))
            .Select(m => text.Segmented.FoldedStemOf(m.Tokens.End - 1).ToString())
            .ToList()).ToList();
        if (built.TrueForAll(b => b.Count == 0))
            return;
        var again = _elements.Of(text, [.. built.SelectMany(b => b)]);
        for (int i = 0; i < again.Length; i++)
        {
            if (built[i].Count == 0 && KnownIn(again[i]) > KnownIn(before[i]))
                sentences[i] = PhrasesOf(text, i, again[i]);
        }
    }

    private static int KnownIn(ImmutableArray<Element> elements) => elements.Count(e => e[SentenceElements.Known] is not null);
}
