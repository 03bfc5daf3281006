using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Languages.Azerbaijani;

/// <summary>A name's last word taken for a stem and a suffix, and how likely that is before anything is known of what stands around.</summary>
/// <param name="Length">Of the suffix, in UTF-16 code units; 0: the word is bare.</param>
/// <param name="Alone">Logarithm of the likelihood where the word is all that names the person.</param>
/// <param name="AsSurname">The same where it stands behind a forename.</param>
/// <param name="Gender">Whose surname the stem is by its ending.</param>
internal readonly record struct NameSplit(int Length, GrammaticalCase Case, string Stem, double Alone, double AsSurname, Gender Gender);

/// <summary>A word with all its splits, the bare one first.</summary>
/// <param name="Fixed">Where the word leaves no choice (a suffix set off, a word too long for a name).</param>
/// <param name="FixedLast">The same behind another word of the name (`oğlunun`, `bəyin`).</param>
/// <param name="IsLikeLocative">It looks like a locative, which hardly any surname does.</param>
internal sealed record SplitWord(NameSplit? Fixed, NameSplit? FixedLast, NameSplit[] Splits, bool IsLikeLocative);

/// <summary>Weighs every split of a word that vowel harmony allows: how common the suffix is, whether lists know the stem, whether names are spelt so.</summary>
/// <remarks>Safe to share.</remarks>
/// <param name="knowledge">Names that news are full of, and those of the country.</param>
/// <param name="rareNames">Names that exist, folded; each is hardly likelier than a name of no list.</param>
internal sealed class NameSplits(INameKnowledge knowledge, IReadOnlySet<string> rareNames, NameSpelling spelling)
{
    private const int LongestSuffix = 8; // -lardan, -lərinin
    private const int ShortestStem = 2;
    private const int LongestWord = 64; // no name is longer; longer words are left as they are

    private const double Unlisted = 0.5; // share of names in news that no list has
    private const double ListSize = 10_000; // a listed name is about as likely as any other of the list
    private const double SurnameEnding = 200; // how much likelier such a stem is than its letters alone say
    private const int ShortName = 3;
    private const double UnlistedShortName = 0.1; // names of three letters are few, and the lists have most of them
    private const double RareListSize = 60_000;
    private const double GivenNameAsSurname = 0.2;
    private const double FeminineSurname = 0.2; // to a man's surname; with the share of datives, three of four -ova without a forename are women (note 2.5)
    private const double WithoutVowel = 0.04;

    private static readonly string[] SurnameEndings = ["zadə", "oğlu", "kaya", "skaya", "cka", "zka", "soy"];
    private static readonly string[] Articles = ["əl-", "al-", "el-", "ən-", "ər-", "əs-", "əş-", "ət-", "əz-"];
    private static readonly string[] Possessed = ["oğlu", "qızı"];
    private static readonly string[] Honorifics = ["bəy", "xanım", "paşa", "əfəndi"];

    /// <param name="word">Folded.</param>
    public SplitWord Read(string word)
    {
        if (SetOff(word) is { } setOff)
            return new SplitWord(setOff, null, [], false);
        if (word.Length > LongestWord)
            return new SplitWord(Fixed(word, 0, GrammaticalCase.Any), OfKnownLast(word), [], false);

        int core = word.LastIndexOf('-') + 1; // Əl-Həşimi: the article says nothing of the name
        Span<double> spelt = stackalloc double[word.Length - core + 1];
        spelling.Weigh(word.AsSpan(core), spelt);
        var splits = new List<NameSplit> { Weigh(word, word.Length, core, spelt, NameSuffix.BareShare, GrammaticalCase.Nominative) };
        for (int length = 1; length <= LongestSuffix && word.Length - length >= core + ShortestStem; length++)
        {
            int end = word.Length - length;
            if (NameSuffix.TryMatch(word.AsSpan(0, end), word.AsSpan(end), out NameSuffix suffix))
                splits.Add(Weigh(word, end, core, spelt, suffix.Share, suffix.Case));
        }

        return new SplitWord(null, OfKnownLast(word), [.. splits], LooksLocative(word));
    }

    /// <returns>Whose surname a folded stem is by its ending.</returns>
    public static Gender GenderOf(ReadOnlySpan<char> stem) => stem switch
    {
        _ when stem.EndsWith("ova") || stem.EndsWith("yeva") => Gender.Feminine,
        _ when stem.EndsWith("ov") || stem.EndsWith("yev") => Gender.Masculine,
        _ => Gender.Unknown,
    };

    private NameSplit Weigh(string word, int end, int core, ReadOnlySpan<double> spelt, double share, GrammaticalCase grammaticalCase)
    {
        string stem = word[..end];
        Gender gender = GenderOf(stem);
        double spelling = gender == Gender.Feminine ? Math.Exp(spelt[end - core - 1]) * FeminineSurname : Math.Exp(spelt[end - core]);
        if (HasSurnameEnding(stem) || IsNisba(stem, core))
            spelling *= SurnameEnding;
        if (end - core <= ShortName)
            spelling *= UnlistedShortName;
        string listed = core == 0 ? stem : stem[core..];
        return new NameSplit(word.Length - end, grammaticalCase, stem, Score(Listed(listed, isSurname: false)), Score(Listed(listed, isSurname: true)), gender);

        double Score(double byLists)
        {
            double score = Math.Log(share) + Math.Log((Unlisted * spelling) + byLists);
            return stem.AsSpan().ContainsAny(VowelHarmony.Vowels) ? score : score + Math.Log(WithoutVowel);
        }
    }

    /// <summary>Endings that make surnames and hardly anything else: Pənahlı, Babazadə, Sarıkaya, Belskaya.</summary>
    private static bool HasSurnameEnding(string stem)
    {
        if (stem.Length < 6)
            return false;
        foreach (string ending in SurnameEndings)
        {
            if (stem.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return stem[^2] == 'l' && stem[^1] == VowelHarmony.Close(stem.AsSpan(0, stem.Length - 2)) && !VowelHarmony.IsVowel(stem[^3]);
    }

    /// <summary>Behind the Arabic article names of origin end in -i: Əl-Həşimi.</summary>
    private static bool IsNisba(string stem, int core) =>
        core > 0 && stem.Length > core + ShortName && stem[^1] == 'i' && Articles.Any(a => stem.AsSpan(0, core).EndsWith(a, StringComparison.Ordinal));

    /// <summary>Hardly any surname ends as a locative of front vowels does, but those in -zadə.</summary>
    private bool LooksLocative(string stem) =>
        stem.EndsWith("də", StringComparison.Ordinal) && !stem.EndsWith("zadə", StringComparison.Ordinal) && Listed(stem, isSurname: true) == 0;

    private double Listed(string stem, bool isSurname)
    {
        if (knowledge.IsSurname(stem))
            return (1 - Unlisted) / ListSize;
        if (knowledge.TryGetGivenName(stem, out _))
            return (1 - Unlisted) / ListSize * (isSurname ? GivenNameAsSurname : 1);
        if (rareNames.Contains(stem))
            return (1 - Unlisted) / RareListSize;
        return GenderOf(stem) == Gender.Feminine && knowledge.IsSurname(stem[..^1]) ? FeminineSurname * (1 - Unlisted) / ListSize : 0;
    }

    /// <summary>A suffix behind a hyphen or apostrophe needs no list: Tramp-ın, O'Hara'nın.</summary>
    private static NameSplit? SetOff(string word)
    {
        int at = word.AsSpan().LastIndexOfAny('-', '\'');
        if (at < ShortestStem)
            return null;
        GrammaticalCase cases = NameSuffix.CasesInAnyVowel(word.AsSpan(at + 1));
        return cases == GrammaticalCase.None ? null : Fixed(word, word.Length - at, cases);
    }

    /// <summary>A name that ends in oğlu, qızı or an honorific: the stem is known, what is behind it is suffix.</summary>
    private static NameSplit? OfKnownLast(string word)
    {
        foreach (string kin in Possessed)
        {
            if (word.StartsWith(kin, StringComparison.Ordinal))
            {
                return NameSuffix.TryMatchPossessed(kin, word.AsSpan(kin.Length), out NameSuffix suffix)
                    ? Fixed(word, word.Length - kin.Length, suffix.Case) : Fixed(word, 0, GrammaticalCase.Nominative);
            }
        }

        foreach (string honorific in Honorifics)
        {
            if (word == honorific)
                return Fixed(word, 0, GrammaticalCase.Nominative);
            if (word.StartsWith(honorific, StringComparison.Ordinal) && NameSuffix.TryMatch(honorific, word.AsSpan(honorific.Length), out NameSuffix suffix))
                return Fixed(word, word.Length - honorific.Length, suffix.Case);
        }

        return null;
    }

    private static NameSplit Fixed(string word, int length, GrammaticalCase cases) => new(length, cases, word[..^length], 0, 0, GenderOf(word.AsSpan(0, word.Length - length)));
}
