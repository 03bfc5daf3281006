using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Relations;

/// <summary>A text with the facts that rules read from its sentences, before persons are resolved.</summary>
/// <param name="Facts">In text order. What they emit: `Encounter`, `Attendance`, `HoldsRole` (see docs/rules.md).</param>
public sealed record RelatedText(PhrasedText Phrased, ImmutableArray<RuleMatch> Facts)
{
    private readonly int[] _firstOf = FirstOf(Facts, Phrased.Sentences.Length);

    /// <returns>The facts that a sentence tells.</returns>
    internal ReadOnlySpan<RuleMatch> FactsIn(int sentence) => Facts.AsSpan()[_firstOf[sentence].._firstOf[sentence + 1]];

    /// <returns>True where a sentence tells a fact of a kind.</returns>
    internal bool Tells(int sentence, string kind)
    {
        foreach (var fact in FactsIn(sentence))
        {
            if (fact.Rule.Emits == kind)
                return true;
        }

        return false;
    }

    /// <returns>True for a sentence whose encounters are all what the reader is reminded of.</returns>
    internal bool OnlyReminds(int sentence)
    {
        bool any = false;
        foreach (var fact in FactsIn(sentence))
        {
            if (fact.Rule.Emits != "Encounter")
                continue;
            if (fact["status"] != "past")
                return false;
            any = true;
        }

        return any;
    }

    /// <summary>The index of each sentence's first fact, and of the end.</summary>
    private static int[] FirstOf(ImmutableArray<RuleMatch> facts, int sentences)
    {
        int[] first = new int[sentences + 1];
        foreach (var fact in facts)
            first[fact.Sentence + 1]++;
        for (int i = 1; i < first.Length; i++)
            first[i] += first[i - 1];
        return first;
    }
}
