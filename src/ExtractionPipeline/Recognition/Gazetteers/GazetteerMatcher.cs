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
        match = default;
        GazetteerCandidates candidates = default;
        int buckets = index.Find(text.FoldedOf(token), char.IsUpper(text.TextOf(token)[0]), ref candidates);
        buckets = KeepFitting(text, token, candidates, buckets);
        if (buckets == 0)
            return false;
        int longest = 0;
        for (int i = 0; i < buckets; i++)
            longest = Math.Max(longest, candidates[i]!.Longest);
        Span<char> folded = stackalloc char[MaxLength];
        Span<char> written = stackalloc char[MaxLength];
        Span<int> ends = stackalloc int[MaxTokens];
        int count = Gather(text, token, endToken, Math.Min(longest, MaxLength), folded, written, ends);
        for (int i = count - 1; i >= 0; i--)
        {
            var words = new Words(folded[..ends[i]], written[..ends[i]], token, token + i);
            for (int bucket = 0; bucket < buckets; bucket++)
            {
                if (TryForms(text, candidates[bucket]!, words, out match))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Moves to the front what has a name that begins with the token, or is the token without its suffix; in the same order.</summary>
    private static int KeepFitting(SegmentedText text, int token, Span<GazetteerForms?> candidates, int count)
    {
        if (count == 0)
            return 0;
        ulong word = GazetteerForms.BeginningOf(text.FoldedOf(token)), stem = GazetteerForms.BeginningOf(text.FoldedStemOf(token));
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            var forms = candidates[i]!;
            if (forms.MayBegin(word) || (stem != word && forms.MayBegin(stem)))
                candidates[kept++] = forms;
        }

        return kept;
    }

    private static bool TryForms(SegmentedText text, GazetteerForms forms, in Words words, out GazetteerMatch match)
    {
        Token last = text.Tokens[words.Last];
        if (TryWhole(text, forms, words, last.Span.End, out match))
            return true;
        int suffix = last.Span.End - last.StemEnd;
        return suffix > 0 && TryStem(text, forms, words, suffix, out match);
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

    private static bool TryWhole(SegmentedText text, GazetteerForms forms, in Words words, int textEnd, out GazetteerMatch match)
    {
        match = default;
        if (words.Folded.Length > forms.Longest || !forms.TryGet(words.Folded, out GazetteerForm form) || !Fits(text, form.Entry.Form, words))
            return false;
        int end = textEnd - (words.Folded.Length - form.NameLength);
        match = new GazetteerMatch(form.Entry, words.Last + 1, new TextSpan(text.Tokens[words.First].Span.Start, end), form.Case, form.IsBase);
        return true;
    }

    /// <summary>A suffix set off from its name; read as if it were fused, it tells the case.</summary>
    private static bool TryStem(SegmentedText text, GazetteerForms forms, in Words words, int suffix, out GazetteerMatch match)
    {
        int stem = words.Folded.Length - suffix;
        var name = new Words(words.Folded[..stem], words.Written[..stem], words.First, words.Last);
        if (!TryWhole(text, forms, name, text.Tokens[words.Last].StemEnd, out match))
            return false;
        Span<char> fused = stackalloc char[MaxLength];
        name.Folded.CopyTo(fused);
        words.Folded[(stem + 1)..].CopyTo(fused[stem..]);
        bool isKnown = forms.TryGet(fused[..(words.Folded.Length - 1)], out GazetteerForm form) && ReferenceEquals(form.Entry, match.Entry);
        match = match with { Case = isKnown ? form.Case : GrammaticalCase.Any };
        return true;
    }

    private static bool Fits(SegmentedText text, in LexiconForm form, in Words words)
    {
        if (form.IsAbbreviation)
        {
            return words.Written.StartsWith(form.Text, StringComparison.Ordinal)
                && !(form.IsDoubtful && (IsAllCapitals(text, words.First - 1) || IsAllCapitals(text, words.Last + 1)));
        }

        if (form.IsName && (IsPartOfName(text, words.First - 1) || IsPartOfName(text, words.Last + 1)))
            return false;
        return !((form.IsDoubtful || form.IsName) && IsAtHead(text, words.First));
    }

    /// <summary>A word with a capital beside a name that is more often a person's: it is a person's here too.</summary>
    private static bool IsPartOfName(SegmentedText text, int token) =>
        token >= 0 && token < text.Tokens.Length && text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text.TextOf(token)[0]) && !IsAtHead(text, token);

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

    /// <summary>Words that may be a name, folded and as written, and their tokens First to Last.</summary>
    private readonly ref struct Words(ReadOnlySpan<char> folded, ReadOnlySpan<char> written, int first, int last)
    {
        public ReadOnlySpan<char> Folded { get; } = folded;

        public ReadOnlySpan<char> Written { get; } = written;

        public int First { get; } = first;

        public int Last { get; } = last;
    }
}
