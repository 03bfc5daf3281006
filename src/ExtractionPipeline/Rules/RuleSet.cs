using System.Collections.Immutable;

namespace ExtractionPipeline.Rules;

/// <summary>A pass over every sentence: its rules compete, and what they emit is what the next phase reads.</summary>
/// <param name="IsFact">False: a match becomes one element in the place of many. True: a match is a fact and leaves the sequence as it is.</param>
/// <param name="Passes">How often a phrase phase runs, so that its phrases can nest; it stops early where nothing changes.</param>
public sealed record RulePhase(string Name, bool IsFact, int Passes, ImmutableArray<Rule> Rules)
{
    /// <summary>For each test of its rules the elements that it lets through.</summary>
    internal ImmutableArray<ImmutableArray<ElementSet>> Tests { get; init; } = [];
}

/// <summary>The compiled rules of one language. Immutable, safe to share.</summary>
public sealed record RuleSet(Taxonomy Taxonomy, Vocabulary Vocabulary, ImmutableArray<RulePhase> Phases)
{
    /// <summary>
    /// Types of mention that are no elements where only the tagger found them: their tokens carry the feature `organization=begin` or
    /// `organization=inside`, so that a name cut too long stands in no rule's way.
    /// </summary>
    public ImmutableArray<Recognition.EntityType> Hints { get; init; } = [];

    public IEnumerable<Rule> Rules => Phases.SelectMany(p => p.Rules);
}
