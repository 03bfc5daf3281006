using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition.Names;
using ExtractionPipeline.Relations;
using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Languages;

/// <summary>The stages of a language that its rules drive.</summary>
public sealed record RuledStages(RuleSet Rules, PhraseBuilder Phrases, RelationExtractor Relations)
{
    public static RuledStages Of(RuleSet rules, NameLexicon names) => new(rules, new PhraseBuilder(rules, names), new RelationExtractor(rules));
}
