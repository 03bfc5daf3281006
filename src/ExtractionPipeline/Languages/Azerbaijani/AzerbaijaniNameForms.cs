using ExtractionPipeline.Recognition;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Languages.Azerbaijani;

/// <summary>Takes case suffixes off Azerbaijani names without eating those that end so by nature (Aydın, Meloni, Zelenski).</summary>
/// <remarks>
/// Only the last word of a name carries a suffix. Every split that vowel harmony allows, and none, is weighed: how common the suffix is,
/// whether lists know the stem, whether the document has it bare or with other suffixes, and whether names are spelt so; the likeliest wins.
/// </remarks>
/// <param name="knowledge">Names that news are full of, and those of the country.</param>
/// <param name="rareNames">Names that exist, folded; each is hardly likelier than a name of no list.</param>
public sealed class AzerbaijaniNameForms(INameKnowledge knowledge, IReadOnlySet<string> rareNames, NameSpelling spelling, CaseFolding folding) : INameForms
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
    private const double AgainstContext = 0.04;
    private const double AgainstVerbs = 0.005; // the lists of verbs are long but not complete
    private const double AgainstGender = 0.002;
    private const double LocativeLike = 0.02;
    private const double SeenBare = 150;
    private const double SeenWithOtherSuffix = 20;
    private const double DecidedElsewhere = 150;
    private const double BareBeforePostposition = 50;

    private static readonly string[] SurnameEndings = ["zadə", "oğlu", "kaya", "skaya", "cka", "zka", "soy"];
    private static readonly string[] Articles = ["əl-", "al-", "el-", "ən-", "ər-", "əs-", "əş-", "ət-", "əz-"];
    private static readonly Split Bare = new(0, GrammaticalCase.Nominative, 0);
    private static readonly string[] Possessed = ["oğlu", "qızı"];
    private static readonly string[] Honorifics = ["bəy", "xanım", "paşa", "əfəndi"];
    private static readonly string[] KeepsNameBare = ["ilə", "oğlu", "qızı", "bəy", "xanım", "üçün", "haqqında", "tərəfindən", "adına", "kimi"];

    /// <inheritdoc/>
    public IEnumerable<string> Forms(string baseForm, Gender gender)
    {
        string stem = folding.Fold(baseForm);
        return NameSuffix.Forms(stem).Prepend(stem);
    }

    /// <inheritdoc/>
    public NameAnalysis Analyze(ReadOnlySpan<string> tokens, NameContext context)
    {
        if (tokens.IsEmpty)
            return new NameAnalysis([], GrammaticalCase.Any, Gender.Unknown, 0);
        Gender gender = GivenGender(tokens);
        string last = tokens[^1];
        Split split = Decide(folding.Fold(last), tokens.Length, gender, context);
        string baseToken = last[..^split.Length];
        if (gender == Gender.Unknown)
            gender = SurnameGender(folding.Fold(baseToken));
        return new NameAnalysis([.. tokens[..^1], baseToken], split.Case, gender, split.Length);
    }

    private Split Decide(string word, int tokens, Gender gender, NameContext context)
    {
        if (SetOff(word) is { } setOff)
            return setOff;
        if (tokens > 1 && OfKnownLast(word) is { } known)
            return known;

        int core = word.LastIndexOf('-') + 1; // Əl-Həşimi: the article says nothing of the name
        Span<double> spelt = stackalloc double[Math.Min(word.Length, LongestWord) - Math.Min(core, LongestWord) + 1];
        if (word.Length > LongestWord)
            return new Split(0, GrammaticalCase.Any, 0);
        spelling.Weigh(word.AsSpan(core), spelt);
        var best = new Split(0, GrammaticalCase.Nominative, Weigh(word, word.Length, core, spelt, tokens > 1, NameSuffix.BareShare, GrammaticalCase.Nominative, gender, context));
        if (Array.IndexOf(KeepsNameBare, context.Next) >= 0)
            best = best with { Score = best.Score + Math.Log(BareBeforePostposition) };
        for (int length = 1; length <= LongestSuffix && word.Length - length >= core + ShortestStem; length++)
        {
            int end = word.Length - length;
            if (!NameSuffix.TryMatch(word.AsSpan(0, end), word.AsSpan(end), out NameSuffix suffix))
                continue;
            double score = Weigh(word, end, core, spelt, tokens > 1, suffix.Share, suffix.Case, gender, context);
            if (score > best.Score)
                best = new Split(length, suffix.Case, score);
        }

        return best;
    }

    private double Weigh(
        string word, int end, int core, ReadOnlySpan<double> spelt, bool isSurname, double share, GrammaticalCase grammaticalCase, Gender gender, NameContext context)
    {
        string stem = word[..end];
        Gender surname = SurnameGender(stem);
        double spelling = surname == Gender.Feminine ? Math.Exp(spelt[end - core - 1]) * FeminineSurname : Math.Exp(spelt[end - core]);
        if (HasSurnameEnding(stem) || IsNisba(stem, core))
            spelling *= SurnameEnding;
        if (end - core <= ShortName)
            spelling *= UnlistedShortName;
        double score = Math.Log(share) + Math.Log((Unlisted * spelling) + Listed(core == 0 ? stem : stem[core..], isSurname));
        if (!stem.AsSpan().ContainsAny(VowelHarmony.Vowels))
            score += Math.Log(AgainstContext);
        if ((context.Expected & grammaticalCase) == 0 && !(grammaticalCase == GrammaticalCase.Dative && stem[^1] == 'l')) // Kiril(l)lə
            score += Math.Log(AgainstVerbs);
        if (surname != Gender.Unknown && gender != Gender.Unknown && surname != gender)
            score += Math.Log(AgainstGender);

        if (isSurname && end == word.Length && LooksLocative(stem))
            score += Math.Log(LocativeLike);

        NameWitnesses witnesses = context.Witnesses;
        if (witnesses.TryGetDecided(stem, out _))
            score += Math.Log(DecidedElsewhere);
        else if (end < word.Length && witnesses.HasSeen(stem))
            score += Math.Log(SeenBare);
        else if (HasOtherForm(stem, word, witnesses))
            score += Math.Log(SeenWithOtherSuffix);
        return score;
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

    private static bool HasOtherForm(string stem, string word, NameWitnesses witnesses)
    {
        foreach (string seen in witnesses.Near(stem))
        {
            if (seen != word && seen.Length > stem.Length && seen.StartsWith(stem, StringComparison.Ordinal)
                && NameSuffix.TryMatch(stem, seen.AsSpan(stem.Length), out _))
            {
                return true;
            }
        }

        return false;
    }

    private double Listed(string stem, bool isSurname)
    {
        if (knowledge.IsSurname(stem))
            return (1 - Unlisted) / ListSize;
        if (knowledge.TryGetGivenName(stem, out _))
            return (1 - Unlisted) / ListSize * (isSurname ? GivenNameAsSurname : 1);
        if (rareNames.Contains(stem))
            return (1 - Unlisted) / RareListSize;
        return SurnameGender(stem) == Gender.Feminine && knowledge.IsSurname(stem[..^1]) ? FeminineSurname * (1 - Unlisted) / ListSize : 0;
    }

    /// <summary>A suffix behind a hyphen or apostrophe needs no list: Tramp-ın, O'Hara'nın.</summary>
    private static Split? SetOff(string word)
    {
        int at = word.AsSpan().LastIndexOfAny('-', '\'');
        if (at < ShortestStem)
            return null;
        GrammaticalCase cases = NameSuffix.CasesInAnyVowel(word.AsSpan(at + 1));
        return cases == GrammaticalCase.None ? null : new Split(word.Length - at, cases, 0);
    }

    /// <summary>A name that ends in oğlu, qızı or an honorific: the stem is known, what is behind it is suffix.</summary>
    private static Split? OfKnownLast(string word)
    {
        foreach (string kin in Possessed)
        {
            if (word.StartsWith(kin, StringComparison.Ordinal))
                return NameSuffix.TryMatchPossessed(kin, word.AsSpan(kin.Length), out NameSuffix suffix) ? new Split(word.Length - kin.Length, suffix.Case, 0) : Bare;
        }

        foreach (string honorific in Honorifics)
        {
            if (word == honorific)
                return Bare;
            if (word.StartsWith(honorific, StringComparison.Ordinal) && NameSuffix.TryMatch(honorific, word.AsSpan(honorific.Length), out NameSuffix suffix))
                return new Split(word.Length - honorific.Length, suffix.Case, 0);
        }

        return null;
    }

    private Gender GivenGender(ReadOnlySpan<string> tokens)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            string folded = folding.Fold(tokens[i]);
            if (i > 0 && folded.StartsWith("oğlu", StringComparison.Ordinal))
                return Gender.Masculine;
            if (i > 0 && folded.StartsWith("qızı", StringComparison.Ordinal))
                return Gender.Feminine;
        }

        return tokens.Length > 1 && knowledge.TryGetGivenName(folding.Fold(tokens[0]), out Gender gender) ? gender : Gender.Unknown;
    }

    private static Gender SurnameGender(string stem) => stem switch
    {
        _ when stem.EndsWith("ova", StringComparison.Ordinal) || stem.EndsWith("yeva", StringComparison.Ordinal) => Gender.Feminine,
        _ when stem.EndsWith("ov", StringComparison.Ordinal) || stem.EndsWith("yev", StringComparison.Ordinal) => Gender.Masculine,
        _ => Gender.Unknown,
    };

    private readonly record struct Split(int Length, GrammaticalCase Case, double Score);
}
