using System.Collections.Immutable;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Segmentation;

/// <summary>Cuts a text into tokens. Each method reads one kind of token and says where it ends.</summary>
/// <remarks>
/// Immutable, safe to share; one pass, look-ahead bounded by <see cref="SegmentationLexicon.LongestForm"/>. A range of figures
/// (`20-25`) is three glued tokens; a time, a decimal and a date with full stops or slashes are one.
/// </remarks>
internal sealed class Tokenizer(SegmentationLexicon lexicon)
{
    public ImmutableArray<Token> Tokenize(string text, string folded)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 5 + 8);
        int i = 0, end = -1;
        while (i < text.Length)
        {
            if (Units.IsSpace(text[i]))
            {
                i++;
                continue;
            }

            Token token = Next(text, folded, i);
            tokens.Add(token with { IsGlued = i == end });
            i = end = token.Span.End;
        }

        return tokens.DrainToImmutable();
    }

    private Token Next(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int start)
    {
        if (Addresses.End(text, folded, start) is var address and > 0)
            return new Token(new TextSpan(start, address), address, TokenKind.Symbol);
        if (IsStampTime(text, start))
            return Whole(start, StampTimeEnd(text, start + 1), TokenKind.Number);
        if (Units.IsDigit(text, start))
            return Number(text, folded, start);
        if (text[start] != '_' && Units.LetterWidth(text, start) > 0)
            return Word(text, folded, start);
        char unit = text[start];
        if (Units.IsApostrophe(unit) && CliticEnd(text, folded, start) is var clitic and > 0)
            return new Token(new TextSpan(start, clitic), clitic, TokenKind.Word);
        if (!Units.IsPunctuation(unit))
            return Whole(start, Emoji.End(text, start), TokenKind.Symbol);
        int end = start + 1;
        if (unit is '.' or '!' or '?' or '-' or '*' or '#' or '=' or '_')
        {
            while (end < text.Length && (text[end] == unit || (unit is '!' or '?' && text[end] is '!' or '?')))
                end++;
        }

        return Whole(start, end, TokenKind.Punctuation);
    }

    private static Token Whole(int start, int end, TokenKind kind) => new(new TextSpan(start, end), end, kind);

    private Token Number(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int start)
    {
        int i = start;
        while (true)
        {
            while (Units.IsDigit(text, i))
                i++;
            if (i < text.Length && text[i] is '.' or ',' or ':' or '/' && Units.IsDigit(text, i + 1))
                i++;
            else
                break;
        }

        int digits = i;
        if (i < text.Length && (Units.IsHyphen(text[i]) || Units.IsApostrophe(text[i])) && Units.LetterWidth(text, i + 1) > 0)
        {
            int tail = RunOfLetters(text, i + 1);
            if (lexicon.IsNumberSuffix(Bounded(folded, i + 1, tail)))
                return new Token(new TextSpan(start, tail), digits, TokenKind.Number);
            return Units.IsHyphen(text[i]) ? Whole(start, Word(text, folded, i + 1).Span.End, TokenKind.Number) : Whole(start, digits, TokenKind.Number);
        }

        int letters = RunOfLetters(text, i);
        if (letters == i || IsStampTime(text, i))
            return Whole(start, Marks(text, i), TokenKind.Number);
        if (lexicon.IsNumberSuffix(Bounded(folded, i, letters)))
            return new Token(new TextSpan(start, letters), digits, TokenKind.Number);
        bool isShortForm = letters < text.Length && text[letters] == '.' && lexicon.TryGetAbbreviation(Bounded(folded, i, letters + 1), Bounded(text, i, letters + 1), out _);
        return Whole(start, letters - i <= LongestUnit && !isShortForm ? letters : digits, TokenKind.Number);
    }

    /// <summary>The second half of `2031-12-01T14:30:00Z`.</summary>
    private static bool IsStampTime(ReadOnlySpan<char> text, int i) =>
        text[i] == 'T' && i > 0 && char.IsAsciiDigit(text[i - 1]) && i + 3 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && text[i + 3] == ':';

    private static int StampTimeEnd(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] is ':' or '.' or '+' or '-' && Units.IsDigit(text, i + 1))))
            i++;
        return i < text.Length && text[i] == 'Z' ? i + 1 : i;
    }

    /// <summary>`5G`, `20mm` are one token, `2025года` is two.</summary>
    private const int LongestUnit = 2;

    private Token Word(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int start)
    {
        int i = RunOfWord(text, start), separator = -1;
        if (i < text.Length && text[i] == '.' && InitialEnd(text, folded, start) is var initial and > 0)
            return Whole(start, initial, TokenKind.Word);
        if (i < text.Length && text[i] == '.' && AbbreviationEnd(text, folded, start) is var shortForm and > 0)
        {
            if (shortForm >= text.Length || !Units.IsHyphen(text[shortForm]) || Units.WordWidth(text, shortForm + 1) == 0)
                return Whole(start, shortForm, TokenKind.Word);
            i = shortForm;
        }

        while (true)
        {
            i = RunOfWord(text, i);
            if (i >= text.Length)
                break;
            char unit = text[i];
            if (Units.IsInvisible(unit))
            {
                int behind = i;
                while (behind < text.Length && Units.IsInvisible(text[behind]))
                    behind++;
                if (Units.LetterWidth(text, behind) == 0)
                    break;
                i = behind;
            }
            else if (Units.IsHyphen(unit) && Units.WordWidth(text, i + 1) > 0)
            {
                separator = i++;
                if (AbbreviationEnd(text, folded, i) is var inner and > 0) // `Mekong-U.S.`
                    i = inner;
            }
            else if (Units.IsApostrophe(unit) && Units.LetterWidth(text, i + 1) > 0)
            {
                if (CliticEnd(text, folded, i) > 0)
                    break;
                separator = i++;
            }
            else if (unit == '.' && IsDomain(text, folded, i + 1))
            {
                i++;
            }
            else if (Units.IsClosingQuote(unit) && RunOfLetters(text, i + 1) is var tail && lexicon.IsQuoteSuffix(Bounded(folded, i + 1, tail)))
            {
                return new Token(new TextSpan(start, tail), i, TokenKind.Word);
            }
            else
            {
                break;
            }
        }

        i = GluedEnd(text, folded, start, i);
        int stem = separator > start && separator < i && lexicon.IsWordSuffix(Bounded(folded, separator + 1, i)) ? separator : i;
        return new Token(new TextSpan(start, i), stem, TokenKind.Word);
    }

    /// <summary>Where a word that lost its space ends: `naziri|Kamal`, `Nikol|Prime`, `Quluzadənin|çıxışı`; brands stay (`YouTube`, `espnW`).</summary>
    private int GluedEnd(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int start, int end)
    {
        int capital = -1;
        for (int i = start + 1; i < end && capital < 0; i++)
        {
            if (char.IsUpper(text[i]) && char.IsLower(text[i - 1]))
                capital = i;
        }

        if (capital > 0)
        {
            bool isWordBefore = char.IsLower(text[start]) && capital - start >= ShortestGluedWord && end - capital > 1;
            return isWordBefore || lexicon.IsOpener(Bounded(folded, capital, Math.Min(end, capital + SegmentationLexicon.LongestForm))) ? capital : end;
        }

        return char.IsUpper(text[start]) ? start + lexicon.TailStart(folded[start..end]) : end;
    }

    /// <summary>`iPhone` and `eBay` are brands, `naziriKamal` are two words.</summary>
    private const int ShortestGluedWord = 4;

    /// <summary>`С.` in `С. Орлов` and `С.Орлов`, `Дж.`; a lone capital at the end of a line only behind another initial.</summary>
    private int InitialEnd(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int start)
    {
        int stop = start + Units.WordWidth(text, start);
        if (!Units.IsUpper(text, start))
            return 0;
        if (Units.LetterWidth(text, stop) > 0)
        {
            stop += Units.LetterWidth(text, stop);
            if (stop >= text.Length || text[stop] != '.' || !lexicon.TryGetAbbreviation(Bounded(folded, start, stop + 1), Bounded(text, start, stop + 1), out AbbreviationKind kind) || kind != AbbreviationKind.Initial)
                return 0;
        }

        if (stop >= text.Length || text[stop] != '.' || (start > 0 && Units.WordWidth(text, start - 1) > 0))
            return 0;
        if (AbbreviationEnd(text, folded, start) > stop + 1)
            return 0;
        int next = stop + 1;
        while (next < text.Length && next <= stop + 2 && text[next] != '\n' && char.IsWhiteSpace(text[next]))
            next++;
        bool namesFollow = Units.IsUpper(text, next) && !(text[start] is 'I' or 'V' or 'X' && text[next] > '\u02FF'); // `Александр I. Он`
        bool initialsStand = start > 1 && text[start - 1] == '.' && Units.IsUpper(text, start - 2);
        bool nameStands = start > 1 && text[start - 1] is ' ' or '\u00A0' && char.IsLower(text[start - 2]);
        return namesFollow || initialsStand || (nameStands && next < text.Length && text[next] is ',' or ';' or ')') ? stop + 1 : 0;
    }

    /// <summary>The end of the longest known short form at <paramref name="start"/>, its full stop included; 0 where there is none.</summary>
    private int AbbreviationEnd(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int start)
    {
        int found = 0;
        for (int i = start; i < text.Length && i - start < SegmentationLexicon.LongestForm; i++)
        {
            if (text[i] == '.')
            {
                if (lexicon.TryGetAbbreviation(folded[start..(i + 1)], text[start..(i + 1)], out AbbreviationKind kind) && Applies(kind, text, start, i + 1))
                    found = i + 1;
            }
            else if (Units.LetterWidth(text, i) == 0)
            {
                break;
            }
        }

        return found;
    }

    private static bool Applies(AbbreviationKind kind, ReadOnlySpan<char> text, int start, int end)
    {
        if (kind == AbbreviationKind.BeforeNumber)
            return Units.IsDigit(text, end) || (end < text.Length && Units.IsBlank(text[end]) && Units.IsDigit(text, end + 1));
        if (kind == AbbreviationKind.AfterNumber)
            return (start > 0 && char.IsDigit(text[start - 1])) || (start > 1 && Units.IsBlank(text[start - 1]) && char.IsDigit(text[start - 2]));
        return kind != AbbreviationKind.Initial;
    }

    private int CliticEnd(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int apostrophe)
    {
        int end = RunOfLetters(text, apostrophe + 1);
        return end > apostrophe + 1 && apostrophe > 0 && Units.WordWidth(text, apostrophe - 1) > 0 && !Units.IsDigit(text, end)
            && lexicon.IsClitic(Bounded(folded, apostrophe + 1, end)) ? end : 0;
    }

    private bool IsDomain(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int start)
    {
        int end = start;
        while (end < text.Length && end - start < SegmentationLexicon.LongestForm && char.IsAsciiLetter(text[end]))
            end++;
        return end > start && Units.WordWidth(text, end) == 0 && lexicon.IsDomain(folded[start..end]);
    }

    private static int RunOfWord(ReadOnlySpan<char> text, int i)
    {
        for (int width = Units.WordWidth(text, i); width > 0; width = Units.WordWidth(text, i))
            i += width;
        return i;
    }

    /// <summary>The end of the letters from <paramref name="i"/>, at most one more than any list holds.</summary>
    private static int RunOfLetters(ReadOnlySpan<char> text, int i)
    {
        int stop = i + SegmentationLexicon.LongestForm;
        for (int width = Units.LetterWidth(text, i); width > 0 && i < stop; width = Units.LetterWidth(text, i))
            i += width;
        return i;
    }

    private static int Marks(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && text[i] is '\uFE0F' or '\u20E3') // keycap emoji
            i++;
        return i;
    }

    private static ReadOnlySpan<char> Bounded(ReadOnlySpan<char> text, int start, int end) => text[start..Math.Min(end, text.Length)];
}
