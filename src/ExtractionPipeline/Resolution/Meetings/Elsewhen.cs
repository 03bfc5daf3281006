using System.Collections.Frozen;
using ExtractionPipeline.Phrases;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>`Earlier`, `this followed …`: sentences that go to another time, and mostly place, without naming it.</summary>
/// <param name="words">Folded words that take a sentence there.</param>
internal sealed class Elsewhen(PhrasedText text, FrozenSet<string> words)
{
    public bool Is(int sentence)
    {
        var at = text.Segmented.Sentences[sentence];
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int token = at.FirstToken; token < at.EndToken; token++)
        {
            if (known.Contains(text.Segmented.FoldedOf(token)))
                return true;
        }

        return false;
    }
}
