using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>Puts character spans onto tokens.</summary>
internal static class Alignment
{
    /// <returns>The tokens that the span touches, cut at the end of its first token's sentence.</returns>
    /// <param name="exact">True where the span begins with the first token and ends with the last one, or with its stem.</param>
    public static TokenRange TokensOf(SegmentedText text, TextSpan span, out bool exact)
    {
        int start = FirstEndingAfter(text, span.Start), end = start;
        while (end < text.Tokens.Length && text.Tokens[end].Span.Start < span.End)
            end++;
        if (end == start)
        {
            exact = false;
            return default;
        }

        foreach (var sentence in text.Sentences)
        {
            if (start >= sentence.FirstToken && start < sentence.EndToken)
                end = Math.Min(end, sentence.EndToken);
        }

        var last = text.Tokens[end - 1];
        exact = text.Tokens[start].Span.Start == span.Start && (last.Span.End == span.End || last.StemEnd == span.End || IsFullStop(text, last, span.End));
        return new TokenRange(start, end);
    }

    /// <summary>An abbreviation's full stop is in its token; corpora leave it out of the span.</summary>
    private static bool IsFullStop(SegmentedText text, Token last, int end) => end == last.Span.End - 1 && text.Text[end] == '.';

    private static int FirstEndingAfter(SegmentedText text, int offset)
    {
        (int low, int high) = (0, text.Tokens.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (text.Tokens[middle].Span.End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
