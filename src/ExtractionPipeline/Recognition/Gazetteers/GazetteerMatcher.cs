using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Recognition.Gazetteers;

/// <param name="EndToken">Behind the last token of the match.</param>
/// <param name="Span">The name without its suffix, in UTF-16 code units.</param>
internal readonly record struct GazetteerMatch(GazetteerEntry Entry, int EndToken, TextSpan Span, GrammaticalCase Case, bool IsBase);

/// <summary>Finds the longest name of the index that begins at a token. Allocates nothing.</summary>
internal sealed class GazetteerMatcher(GazetteerIndex index)
{
    /// <summary>The longest official name has 14 words.</summary>
    private const int MaxTokens = 20;

    private const int MaxLength = 160;

    /// <param name="endToken">Where to stop: the end of the sentence.</param>
    public bool TryMatch(SegmentedText text, int token, int endToken, out GazetteerMatch match)
    {
        int longest = Math.Min(index.LongestFrom(text.FoldedOf(token)), MaxLength);
        match = default;
        if (longest == 0)
            return false;
        Span<char> folded = stackalloc char[MaxLength];
        Span<char> written = stackalloc char[MaxLength];
        Span<int> ends = stackalloc int[MaxTokens];
        int count = Gather(text, token, endToken, longest, folded, written, ends);
        for (int i = count - 1; i >= 0; i--)
        {
            int last = token + i;
            TextSpan span = text.Tokens[last].Span;
            if (TryWhole(text, folded[..ends[i]], written[..ends[i]], token, last, span.End, out match))
                return true;
            int suffix = span.End - text.Tokens[last].StemEnd;
            if (suffix > 0 && TryStem(text, folded[..ends[i]], written[..ends[i]], suffix, token, last, out match))
                return true;
        }

        return false;
    }

    /// <summary>Writes the words from a token on, one space between those that are not glued, and where each token ends in them.</summary>
    private static int Gather(SegmentedText text, int token, int endToken, int longest, Span<char> folded, Span<char> written, Span<int> ends)
    {
        int length = 0, count = 0;
        for (int i = token; i < endToken && count < MaxTokens; i++)
        {
            TextSpan span = text.Tokens[i].Span;
            int space = i > token && !text.Tokens[i].IsGlued ? 1 : 0;
            // A name may end before the suffix of a token that is longer than any name.
            if (length + space + text.Tokens[i].Stem.Length > longest || length + space + span.Length > MaxLength)
                break;
            if (space > 0)
                folded[length] = written[length++] = ' ';
            span.Of(text.Folded).CopyTo(folded[length..]);
            span.Of(text.Text).CopyTo(written[length..]);
            ends[count++] = length += span.Length;
        }

        return count;
    }

    private bool TryWhole(SegmentedText text, ReadOnlySpan<char> folded, ReadOnlySpan<char> written, int token, int last, int textEnd, out GazetteerMatch match)
    {
        match = default;
        if (!index.TryGet(folded, out GazetteerForm form)
            || (!Fits(text, form, written, token, last) && (char.IsUpper(written[0]) || !index.TryGetUncapitalized(folded, out form))))
            return false;
        int end = textEnd - (folded.Length - form.NameLength);
        match = new GazetteerMatch(form.Entry, last + 1, new TextSpan(text.Tokens[token].Span.Start, end), form.Case, form.IsBase);
        return true;
    }

    /// <summary>A suffix set off from its name; read as if it were fused, it tells the case.</summary>
    private bool TryStem(SegmentedText text, ReadOnlySpan<char> folded, ReadOnlySpan<char> written, int suffix, int token, int last, out GazetteerMatch match)
    {
        int stem = folded.Length - suffix;
        if (!TryWhole(text, folded[..stem], written[..stem], token, last, text.Tokens[last].StemEnd, out match))
            return false;
        Span<char> fused = stackalloc char[MaxLength];
        folded[..stem].CopyTo(fused);
        folded[(stem + 1)..].CopyTo(fused[stem..]);
        bool isKnown = index.TryGet(fused[..(folded.Length - 1)], out GazetteerForm form) && ReferenceEquals(form.Entry, match.Entry);
        match = match with { Case = isKnown ? form.Case : GrammaticalCase.Any };
        return true;
    }

    private static bool Fits(SegmentedText text, in GazetteerForm form, ReadOnlySpan<char> written, int token, int last)
    {
        GazetteerEntry entry = form.Entry;
        if (entry.IsAbbreviation)
        {
            return written.StartsWith(entry.Name, StringComparison.Ordinal)
                && !(entry.IsDoubtful && (IsAllCapitals(text, token - 1) || IsAllCapitals(text, last + 1)));
        }

        if (entry.IsProper && !char.IsUpper(written[0]))
            return false;
        return !(entry.IsDoubtful && IsAtHead(text, token));
    }

    private static bool IsAllCapitals(SegmentedText text, int token)
    {
        if (token < 0 || token >= text.Tokens.Length || text.Tokens[token].Kind != TokenKind.Word)
            return false;
        ReadOnlySpan<char> word = text.TextOf(token);
        if (word.Length < 2)
            return false;
        foreach (char unit in word)
        {
            if (!char.IsUpper(unit))
                return false;
        }

        return true;
    }

    /// <summary>No word before it in its sentence, or none since a quotation mark or the like, so its capital says nothing.</summary>
    private static bool IsAtHead(SegmentedText text, int token) =>
        token == 0 || (text.Tokens[token - 1].Kind is not (TokenKind.Word or TokenKind.Number) && text.TextOf(token - 1) is not ",");
}
