using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution;

/// <summary>Counts the sentences of the body, by which heads and leads of accounts are told.</summary>
internal sealed class BodySentences(SegmentedText text)
{
    /// <summary>Sentences of the body that count as its lead.</summary>
    private const int LeadSentences = 3;

    private readonly int[] _before = Count(text);

    /// <returns>How many sentences of the body stand before one.</returns>
    public int Before(int sentence) => _before[sentence];

    /// <returns>True for headlines, wherever they stand, and for what stands no deeper in the body than its lead.</returns>
    public bool IsLead(int sentence) => text.Sentences[sentence].Zone == Zone.Headline || _before[sentence] < LeadSentences;

    /// <returns>True for the headlines above the account and its lead.</returns>
    public bool IsHead(int sentence) => text.Sentences[sentence].Zone switch
    {
        Zone.Headline => _before[sentence] == 0,
        Zone.Body => _before[sentence] < LeadSentences,
        _ => false,
    };

    /// <returns>True for what stands above the body, and for its first sentence.</returns>
    public bool IsTop(int sentence) => _before[sentence] == 0;

    private static int[] Count(SegmentedText text)
    {
        int[] before = new int[text.Sentences.Length];
        for (int i = 1; i < before.Length; i++)
            before[i] = before[i - 1] + (text.Sentences[i - 1].Zone == Zone.Body ? 1 : 0);
        return before;
    }
}
