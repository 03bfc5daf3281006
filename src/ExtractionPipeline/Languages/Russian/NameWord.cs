namespace ExtractionPipeline.Languages.Russian;

/// <summary>One reading of a word, and how likely it is before anything is known of the words around it.</summary>
/// <param name="Given">Where the word is a forename.</param>
/// <param name="Surname">Where it is the surname.</param>
/// <param name="Alone">Where it is all that names the person.</param>
internal readonly record struct NameReading(NameCandidate Candidate, double Given, double Surname, double Alone);

/// <summary>A word as names have it, with all that its letters and the lists tell. Immutable.</summary>
/// <param name="Folded">The word, folded.</param>
/// <param name="Readings">Empty where it is frozen.</param>
/// <param name="IsFrozen">Particles, single letters and foreign letters: the same in every case.</param>
internal sealed record NameWord(string Folded, NameReading[] Readings, bool IsFrozen)
{
    private static readonly string[] PatronymicEndings = ["ович", "евич", "ьич", "овн", "евн", "ичн", "инич"];

    /// <summary>One syllable, as in East Asian names perhaps of two vowels (Нгуен), and a consonant at the end: no inflected form looks so.</summary>
    public bool IsBareSyllable { get; } = LooksBare(Folded);

    public bool IsPatronymic { get; } = LooksPatronymic(Folded);

    private static bool LooksBare(string word)
    {
        int first = word.AsSpan().IndexOfAny(Letters.Vowels);
        int last = word.AsSpan().LastIndexOfAny(Letters.Vowels);
        return first >= 0 && last < word.Length - 1 && (last == first || (last == first + 1 && word[first] is 'у' or 'ю' or 'и'));
    }

    private static bool LooksPatronymic(string word)
    {
        foreach (string ending in PatronymicEndings)
        {
            int at = word.LastIndexOf(ending, StringComparison.Ordinal);
            if (at > 1 && word.Length - at - ending.Length <= 2)
                return true;
        }

        return false;
    }
}
