using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Relations;

/// <summary>Reads facts from phrases by the fact phases of a language's rules.</summary>
/// <remarks>Immutable, safe to share. Time is linear in the text.</remarks>
public sealed class RelationExtractor(RuleSet rules)
{
    /// <summary>What a rule emits to say that its trigger tells no encounter: it wins over weaker rules by its priority and is dropped.</summary>
    public const string Nothing = "Nothing";

    private readonly Cascade _cascade = new(rules);

    public RelatedText Extract(PhrasedText text) => new(text, [.. Matches(text).Where(f => f.Rule.Emits != Nothing)]);

    /// <summary>All that rules match, also what they say tells nothing.</summary>
    internal ImmutableArray<RuleMatch> Matches(PhrasedText text)
    {
        var facts = ImmutableArray.CreateBuilder<RuleMatch>();
        for (int i = 0; i < text.Sentences.Length; i++)
        {
            var zone = text.Segmented.Sentences[i].Zone;
            if (zone is Zone.Body or Zone.Headline)
                facts.AddRange(_cascade.FindFacts(text.Sentences[i], i, zone));
        }

        return facts.ToImmutable();
    }
}
