using System.Globalization;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Recognition.Dates;

/// <summary>Cuts a text into the atoms that date patterns are written over.</summary>
internal static class DateAtomizer
{
    private const int AverageAtomLength = 5;

    /// <summary>Numbers from seven digits on are no part of a date.</summary>
    private const int MostDigits = 6;

    /// <summary>Cuts the part [<paramref name="from"/>, <paramref name="to"/>) of a text and appends its atoms.</summary>
    public static void Cut(SegmentedText text, int from, int to, DateLexicon lexicon, List<DateAtom> atoms)
    {
        ReadOnlySpan<char> folded = text.Folded.AsSpan(0, to);
        atoms.EnsureCapacity(atoms.Count + ((to - from) / AverageAtomLength) + 8);
        int at = from;
        while (at < folded.Length)
        {
            char unit = folded[at];
            if (unit is '\n' or '\r' or '\u2028' or '\u2029') // line feed, carriage return, line and paragraph separator
                atoms.Add(new DateAtom(at, ++at, DateAtomKind.Break, 0, 0, DateAtom.NoWord));
            else if (char.IsWhiteSpace(unit))
                at++;
            else if (char.IsAsciiDigit(unit))
                at = AddNumber(folded, at, lexicon, atoms);
            else if (char.IsLetter(unit))
                at = AddWord(folded, at, lexicon, atoms);
            else
                atoms.Add(new DateAtom(at, ++at, DateAtomKind.Symbol, 0, unit, DateAtom.NoWord));
        }
    }

    private static int AddWord(ReadOnlySpan<char> folded, int start, DateLexicon lexicon, List<DateAtom> atoms)
    {
        int end = EndOfLetters(folded, start);
        int word = lexicon.TryGetWord(folded[start..end], out int id) ? id : DateAtom.UnknownWord;
        atoms.Add(new DateAtom(start, end, DateAtomKind.Word, 0, 0, word));
        return end;
    }

    private static int AddNumber(ReadOnlySpan<char> folded, int start, DateLexicon lexicon, List<DateAtom> atoms)
    {
        int end = start;
        int value = 0;
        while (end < folded.Length && char.IsAsciiDigit(folded[end]))
        {
            if (end - start < MostDigits)
                value = (value * 10) + (folded[end] - '0');
            end++;
        }

        byte digits = (byte)Math.Min(end - start, byte.MaxValue);
        int suffix = ReadSuffix(folded, ref end, lexicon);
        atoms.Add(new DateAtom(start, end, DateAtomKind.Number, digits, digits > MostDigits ? -1 : value, suffix));
        return end;
    }

    /// <summary>`-də` of `17-də`, `rd` of `3rd`; not `T14` of a time stamp, nor `-march` of `28-march`.</summary>
    private static int ReadSuffix(ReadOnlySpan<char> folded, ref int end, DateLexicon lexicon)
    {
        int start = end;
        bool isSetOff = start + 1 < folded.Length && folded[start] is '-' or '\'' && char.IsLetter(folded[start + 1]);
        if (isSetOff)
            start++;
        int stop = EndOfLetters(folded, start);
        if (stop == start || (stop < folded.Length && char.IsAsciiDigit(folded[stop])))
            return DateAtom.NoWord;
        if (!lexicon.TryGetWord(folded[start..stop], out int id))
        {
            end = stop;
            return DateAtom.UnknownWord;
        }

        if (!lexicon.IsNumberSuffix(id))
            return DateAtom.NoWord;
        end = stop;
        return id;
    }

    private static int EndOfLetters(ReadOnlySpan<char> folded, int start)
    {
        int end = start;
        while (end < folded.Length && (char.IsLetter(folded[end]) || IsMark(folded[end])))
            end++;
        return end;
    }

    /// <summary>An accent written after its letter; none is below U+0300.</summary>
    private static bool IsMark(char unit) => unit >= '\u0300' && char.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark;
}
