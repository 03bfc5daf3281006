namespace ExtractionPipeline.LanguageDetection;

/// <summary>The letters of a stretch of text in its main writing system, folded, words set apart by single spaces.</summary>
internal static class WordWindow
{
    // Latin words (names, brands) stand in every language's text, seldom the other way round; a syllable or word sign says more than a letter.
    private const int LatinShare = 2;
    private const int AlphabetShare = 3;
    private const int SyllableShare = 8;

    /// <summary>Words that begin small and tell the language without the names among them.</summary>
    private const int EnoughWords = 4;

    /// <summary>Names the writing system of most letters; a letter of another script counts more than a Latin one.</summary>
    /// <returns>The number of its letters; 0 and <see cref="WritingSystem.None"/> where there is no letter.</returns>
    public static int MainSystem(LetterTable letters, ReadOnlySpan<char> text, out WritingSystem main)
    {
        Span<int> counts = stackalloc int[LetterTable.SystemCount];
        counts.Clear();
        foreach (char unit in text)
            counts[(int)letters.SystemOf(unit)]++;
        counts[(int)WritingSystem.None] = 0;

        // A schwa alone reads as Latin: that is how Azerbaijani is written today.
        int schwas = counts[(int)WritingSystem.Schwa];
        counts[(int)(counts[(int)WritingSystem.Cyrillic] > counts[(int)WritingSystem.Latin] ? WritingSystem.Cyrillic : WritingSystem.Latin)] += schwas;
        main = WritingSystem.None;
        int most = 0;
        for (var system = WritingSystem.Latin; system < WritingSystem.Schwa; system++)
        {
            int share = counts[(int)system] * ShareOf(system);
            if (share > most)
                (main, most) = (system, share);
        }

        return counts[(int)main];
    }

    /// <summary>Writes the words of one writing system to <paramref name="words"/>, which must hold two units more than the text.</summary>
    /// <remarks>
    /// Web and mail addresses are left out: they are English whatever the text is. So are, unless <paramref name="withNames"/> is set, words
    /// with a capital inside a sentence, where enough others stand: a name speaks the language of whoever bears it. (Training has them:
    /// without, sentences of English fell from 1.000 to 0.997.)
    /// </remarks>
    /// <returns>How many units were written: a space, then words each followed by a space.</returns>
    public static int Write(LetterTable letters, ReadOnlySpan<char> text, WritingSystem main, Span<char> words, bool withNames)
    {
        bool namesLeftOut = !withNames && CountSmallWords(letters, text, main) >= EnoughWords;
        bool isInSentence = false;
        int written = 0;
        words[written++] = ' ';
        bool schwa = main is WritingSystem.Latin or WritingSystem.Cyrillic;
        for (int i = 0; i < text.Length; i++)
        {
            char unit = text[i];
            var system = letters.SystemOf(unit);
            if (system == main || (schwa && system == WritingSystem.Schwa))
            {
                if (namesLeftOut && isInSentence && words[written - 1] == ' ' && char.IsUpper(unit))
                {
                    while (i + 1 < text.Length && letters.SystemOf(text[i + 1]) != WritingSystem.None)
                        i++;
                    continue;
                }

                isInSentence = true;
                words[written++] = letters.Fold(unit);
            }
            else if (system == WritingSystem.Apostrophe)
            {
                if (words[written - 1] != ' ')
                    words[written++] = '\'';
            }
            else if (system != WritingSystem.Mark)
            {
                isInSentence &= unit is not ('.' or '!' or '?' or '\n' or ':' or '«' or '"' or '“' or '–' or '—');
                bool endsWord = words[written - 1] != ' ';
                if (endsWord)
                    words[written++] = ' ';
                if (unit is not (':' or '@' or '.') || !IsInAddress(text, i, words[..written]))
                    continue;
                if (endsWord)
                    written = words[..(written - 1)].LastIndexOf(' ') + 1;
                while (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]))
                    i++;
            }
        }

        if (words[written - 1] != ' ')
            words[written++] = ' ';
        return written;
    }

    /// <summary>Words that begin small.</summary>
    private static int CountSmallWords(LetterTable letters, ReadOnlySpan<char> text, WritingSystem main)
    {
        int count = 0;
        bool isInWord = false;
        foreach (char unit in text)
        {
            bool isLetter = letters.SystemOf(unit) == main;
            count += isLetter && !isInWord && char.IsLower(unit) ? 1 : 0;
            isInWord = isLetter;
        }

        return count;
    }

    private static int ShareOf(WritingSystem system) => system switch
    {
        WritingSystem.Latin => LatinShare,
        WritingSystem.EastAsian or WritingSystem.Hangul or WritingSystem.Ethiopic => SyllableShare,
        _ => AlphabetShare,
    };

    private static bool IsInAddress(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> words) => text[at] switch
    {
        ':' => text[at..].StartsWith("://"),
        '@' => at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]),
        _ => words.EndsWith(" www "),
    };
}
