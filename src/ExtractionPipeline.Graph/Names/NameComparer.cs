using System.Collections.Immutable;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Graph.Names;

/// <summary>Compares names across languages and scripts, by how they sound in the readings that bring them closest.</summary>
/// <remarks>Immutable, safe to share.</remarks>
internal sealed class NameComparer(SoundDistance distance)
{
    /// <summary>
    /// Languages that spell a name in one way: there a letter more or less is another name (`Рашад`, `Рашид`), so distances weigh more.
    /// English prints many romanisations. Both chosen on the development half of the graph's gold.
    /// </summary>
    private const double OwnSpellingWeight = 2.5, RomanisedWeight = 1.3;

    private const int MostWords = 5;

    public NameLikeness Compare(ReadName first, ReadName second)
    {
        var (shorter, longer) = first.Printed.Words.Length <= second.Printed.Words.Length ? (first, second) : (second, first);
        bool isOneLanguage = first.Printed.Language == second.Printed.Language;
        double weight = !isOneLanguage ? 1 : first.Printed.Language is "az" or "ru" ? OwnSpellingWeight : RomanisedWeight;
        var best = NameLikeness.None;
        foreach (NameReading a in shorter.Readings)
        {
            foreach (NameReading b in longer.Readings)
            {
                if (isOneLanguage && a.Spelling != b.Spelling)
                    continue;
                best = Better(best, Align(shorter.Printed.Words, a.Words, longer.Printed.Words, b.Words, isOneLanguage));
                if (best.Sound == 0)
                    return best with { Patronymic = PatronymicsOf(first, second) };
            }
        }

        return best with { Weight = weight, Patronymic = PatronymicsOf(first, second) };
    }

    /// <returns>How far apart two words are in the closest of their readings.</returns>
    public double CompareWord(ReadName first, int word, ReadName second, int other) =>
        first.Readings.SelectMany(a => second.Readings.Select(b => Between(a.Words[word], b.Words[other]))).Min();

    private PatronymicMatch PatronymicsOf(ReadName first, ReadName second)
    {
        if (first.Printed.Patronymic is not { } one || second.Printed.Patronymic is not { } other)
            return PatronymicMatch.Unknown;
        if (one == other)
            return PatronymicMatch.Same;
        double least = first.Readings.SelectMany(a => second.Readings.Select(b => Between(a.Patronymic, b.Patronymic))).Min();
        return least <= NameLikeness.Limit / 2 ? PatronymicMatch.Same : PatronymicMatch.Other; // their ending is always alike
    }

    /// <summary>Words as they are; where one name has a word more, also with two of its words as one.</summary>
    private NameLikeness Align(ImmutableArray<string> printed, ImmutableArray<ImmutableArray<string>> sounds, ImmutableArray<string> printedLonger, ImmutableArray<ImmutableArray<string>> longer, bool isOneLanguage)
    {
        if (longer.Length > MostWords)
            return NameLikeness.None;
        var best = Pair(printed, sounds, printedLonger, longer, isOneLanguage);
        for (int at = 0; longer.Length > sounds.Length && at + 1 < longer.Length; at++)
            best = Better(best, Pair(printed, sounds, Join(printedLonger, at), Join(longer, at), isOneLanguage));
        return best;
    }

    private static ImmutableArray<string> Join(ImmutableArray<string> words, int at) => words.SetItem(at, words[at] + words[at + 1]).RemoveAt(at + 1);

    private static ImmutableArray<ImmutableArray<string>> Join(ImmutableArray<ImmutableArray<string>> words, int at) => words.SetItem(at, [words[at][0] + words[at + 1][0]]).RemoveAt(at + 1);

    private double Between(ImmutableArray<string> ways, ImmutableArray<string> others)
    {
        double least = 1;
        foreach (string way in ways)
        {
            foreach (string other in others)
                least = Math.Min(least, distance.Between(way, other));
        }

        return least;
    }

    /// <summary>Each word of the shorter name with one of the longer: the pairing whose worst pair is best.</summary>
    private NameLikeness Pair(ImmutableArray<string> printed, ImmutableArray<ImmutableArray<string>> sounds, ImmutableArray<string> printedLonger, ImmutableArray<ImmutableArray<string>> longer, bool isOneLanguage)
    {
        if (sounds.Length > longer.Length)
            return NameLikeness.None;
        double worst = 2;
        int first = 0, second = 0;
        Place(0, 0, 0, 0, 0);
        return new NameLikeness(Math.Min(1, worst), 1, sounds.Length, printed[first], printedLonger[second]);

        void Place(int word, int used, double soFar, int worstFirst, int worstSecond)
        {
            if (soFar >= worst)
                return;
            if (word == sounds.Length)
            {
                (worst, first, second) = (soFar, worstFirst, worstSecond);
                return;
            }

            for (int other = 0; other < longer.Length; other++)
            {
                if ((used & (1 << other)) != 0)
                    continue;
                bool isSame = isOneLanguage && (printed[word] == printedLonger[other] || LetterSkeleton.Of(printed[word]) == LetterSkeleton.Of(printedLonger[other]));
                double apart = isSame ? 0 : Between(sounds[word], longer[other]);
                if (apart > soFar)
                    Place(word + 1, used | (1 << other), apart, word, other);
                else
                    Place(word + 1, used | (1 << other), soFar, worstFirst, worstSecond);
            }
        }
    }

    private static NameLikeness Better(NameLikeness first, NameLikeness second) => second.Sound < first.Sound ? second : first;
}
