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
        var built = new HashSet<string>(StringComparer.Ordinal);
        bool[] builds = new bool[sentences.Count];
        for (int i = 0; i < sentences.Count; i++)
        {
            foreach (var element in sentences[i])
            {
                if (element.Rule is not null)
                    builds[i] |= AddBuilt(element, text.Segmented, found, built);
            }
        }

        for (int i = 0; built.Count > 0 && i < sentences.Count; i++)
        {
            if (!builds[i] && SentenceElements.WithKnown(text.Segmented, before[i], built) is { IsDefault: false } again)
                sentences[i] = PhrasesOf(text, i, again);
        }
    }

    /// <summary>Adds the last words of the full names in a phrase that no recognizer found.</summary>
    private static bool AddBuilt(Element element, SegmentedText text, HashSet<Mention> found, HashSet<string> built)
    {
        bool any = false;
        if (element.Mention is { Type: EntityType.Person, Tokens.Count: > 1 } mention && !found.Contains(mention))
        {
            built.Add(text.FoldedStemOf(mention.Tokens.End - 1).ToString());
            any = true;
        }

        foreach (var part in element.Parts)
        {
            foreach (var inner in part.Elements)
                any |= AddBuilt(inner, text, found, built);
        }

        return any;
    }
}
