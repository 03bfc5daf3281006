namespace ExtractionPipeline.Training.Corpora;

/// <summary>Says where white space stood between two tokens of a pre-tokenised corpus.</summary>
internal static class Detokenizer
{
    private const string GluedLeft = ".,;:!?)]}»”%…";
    private const string GluedRight = "([{«“„$£€";

    /// <param name="insideQuotes">True where a straight quotation mark has been opened and not closed.</param>
    public static bool NeedsSpace(string left, string right, bool insideQuotes)
    {
        if (left.Length == 0)
            return false;
        if (right == "\"")
            return !insideQuotes;
        if (left == "\"")
            return !insideQuotes;
        if (right.Length <= 3 && GluedLeft.Contains(right[0]) && !char.IsDigit(right[^1]))
            return false;
        if (GluedRight.Contains(left[^1]) && left.Length == 1)
            return false;
        if (right is "n't" or "'s" or "’s" or "'re" or "'ve" or "'ll" or "'d" or "'m" or "'" or "’")
            return false;
        return left is not ("-" or "/" or "–" or "'" or "’") && right is not ("-" or "/");
    }
}
