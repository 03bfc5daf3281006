namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>How the other occurrences of a word in its document were labelled in the first pass.</summary>
/// <param name="Best">1 + lane of the commonest beginning label's type; 1 where most are outside.</param>
/// <param name="Share">0 to 3: how many of them, and how sure.</param>
internal readonly record struct DocumentVote(int Best, byte Share);
