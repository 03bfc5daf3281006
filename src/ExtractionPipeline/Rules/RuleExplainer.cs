using System.Collections.Immutable;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Rules;

/// <summary>What rules did with a sentence.</summary>
/// <param name="Phrases">Phrases that rules built, inner ones too.</param>
/// <param name="NearMisses">Fact rules whose trigger stands in the sentence but which did not match.</param>
public sealed record SentenceExplanation(ImmutableArray<Element> Sequence, ImmutableArray<Element> Phrases, ImmutableArray<RuleMatch> Facts, ImmutableArray<NearMiss> NearMisses);

/// <param name="StoppedAt">The element that did not fit the pattern after what fitted before it; null where the sentence ended.</param>
public sealed record NearMiss(Rule Rule, Element? StoppedAt);

/// <summary>Says which rules fired in a sentence, and which nearly did.</summary>
/// <remarks>Uses the cascade itself for what fired, so that both always tell the same story.</remarks>
public sealed class RuleExplainer(RuleSet rules)
{
    private readonly Cascade _cascade = new(rules);
    private readonly RuleIndex _index = new(rules.Phases.Where(p => p.IsFact), rules.Vocabulary);
    private readonly Dictionary<string, RuleTrigger> _triggers =
        rules.Phases.Where(p => p.IsFact).SelectMany(p => p.Rules).ToDictionary(r => r.Id, r => RuleTrigger.Of(r.Parsed), StringComparer.Ordinal);

    /// <param name="sequence">The sentence after the phrase phases.</param>
    public SentenceExplanation Explain(ImmutableArray<Element> sequence, int sentence, Zone zone)
    {
        var facts = _cascade.FindFacts(sequence, sentence, zone);
        var misses = ImmutableArray.CreateBuilder<NearMiss>();
        var scratch = new CascadeScratch();
        scratch.Begin(_index, sequence.AsSpan(), zone);
        foreach (var slice in _index.Slices)
        {
            var tested = scratch.Tested(slice, sequence.AsSpan());
            foreach (var rule in slice.Phase.Rules)
            {
                var trigger = _triggers[rule.Id];
                if (facts.Any(f => f.Rule == rule) || trigger.IsNone || !sequence.Any(trigger.IsIn))
                    continue;
                var matcher = new Matcher();
                if (matcher.IsIn(rule.Program, tested) || matcher.Furthest < 0)
                    continue;
                misses.Add(new NearMiss(rule, matcher.Furthest < sequence.Length ? sequence[matcher.Furthest] : null));
            }
        }

        var phrases = sequence.SelectMany(e => e.SelfAndParts).Where(e => e.Rule is not null);
        return new SentenceExplanation(sequence, [.. phrases], facts, misses.ToImmutable());
    }
}
