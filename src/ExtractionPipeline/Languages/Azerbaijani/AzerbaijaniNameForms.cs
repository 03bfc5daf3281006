using ExtractionPipeline.Recognition;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Languages.Azerbaijani;

/// <summary>Takes case suffixes off Azerbaijani names without eating those that end so by nature (Aydın, Meloni, Zelenski).</summary>
/// <remarks>
/// Only the last word of a name carries a suffix. Every split that vowel harmony allows, and none, is weighed: how common the suffix is,
/// whether lists know the stem, whether the document has it bare or with other suffixes, and whether names are spelt so; the likeliest wins.
/// </remarks>
public sealed class AzerbaijaniNameForms(INameKnowledge knowledge, NameSpelling spelling, CaseFolding folding) : INameForms
{
    private const int LongestSuffix = 8; // -lardan, -lərinin
    private const int ShortestStem = 2;

    private const double Unlisted = 0.5; // share of names in news that no list has
    private const double ListSize = 10_000; // a listed name is about as likely as any other of the list
    private const double FeminineSurname = 0.25; // how much rarer Əliyeva is than Əliyev
    private const double AgainstContext = 0.04;
    private const double AgainstGender = 0.002;
    private const double SeenBare = 150;
    private const double SeenWithOtherSuffix = 20;
    private const double DecidedElsewhere = 150;
    private const double BareBeforePostposition = 50;

    private static readonly string[] Possessed = ["oğlu", "qızı"];
    private static readonly string[] Honorifics = ["bəy", "xanım", "paşa", "əfəndi"];
    private static readonly string[] KeepsNameBare = ["ilə", "oğlu", "qızı", "bəy", "xanım", "üçün", "haqqında", "tərəfindən", "adına", "kimi"];

    /// <inheritdoc/>
    public IEnumerable<string> Forms(string baseForm, Gender gender)
    {
        string stem = folding.Fold(baseForm);
        return NameSuffix.Of(stem).Select(s => stem + s.Text).Prepend(stem);
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
        foreach (string kin in tokens > 1 ? Possessed : [])
        {
            if (word.StartsWith(kin, StringComparison.Ordinal))
                return OfKnown(word, kin, NameSuffix.OfPossessed(kin));
        }

        foreach (string honorific in tokens > 1 ? Honorifics : [])
        {
            if (word.StartsWith(honorific, StringComparison.Ordinal) && NameSuffix.Of(honorific).Any(s => honorific + s.Text == word))
                return OfKnown(word, honorific, NameSuffix.Of(honorific));
        }

        var best = new Split(0, GrammaticalCase.Nominative, Weigh(word, "", NameSuffix.BareShare, GrammaticalCase.Nominative, gender, context));
        if (Array.IndexOf(KeepsNameBare, context.Next) >= 0)
            best = best with { Score = best.Score + Math.Log(BareBeforePostposition) };
        for (int length = 1; length <= LongestSuffix && word.Length - length >= ShortestStem; length++)
        {
            string stem = word[..^length];
            foreach (NameSuffix suffix in NameSuffix.Of(stem))
            {
                if (suffix.Text.Length != length || !word.EndsWith(suffix.Text, StringComparison.Ordinal))
                    continue;
                double score = Weigh(stem, suffix.Text, suffix.Share, suffix.Case, gender, context);
                if (score > best.Score)
                    best = new Split(length, suffix.Case, score);
            }
        }

        return best;
    }

    private double Weigh(string stem, string suffix, double share, GrammaticalCase grammaticalCase, Gender gender, NameContext context)
    {
        string core = stem[(stem.LastIndexOf('-') + 1)..]; // Əl-Həşimi: the article says nothing of the name
        double score = Math.Log(share) + Math.Log((Unlisted * Math.Exp(spelling.LogProbability(core))) + Listed(core));
        if (!VowelIn(stem))
            score += Math.Log(AgainstContext);
        if ((context.Expected & grammaticalCase) == 0)
            score += Math.Log(AgainstContext);
        Gender surname = SurnameGender(stem);
        if (surname != Gender.Unknown && gender != Gender.Unknown && surname != gender)
            score += Math.Log(AgainstGender);

        NameWitnesses witnesses = context.Witnesses;
        if (witnesses.TryGetDecided(stem, out _))
            score += Math.Log(DecidedElsewhere);
        else if (suffix.Length > 0 && witnesses.HasSeen(stem))
            score += Math.Log(SeenBare);
        else if (NameSuffix.Of(stem).Any(s => s.Text != suffix && witnesses.HasSeen(stem + s.Text)))
            score += Math.Log(SeenWithOtherSuffix);
        return score;
    }

    private double Listed(string stem)
    {
        if (knowledge.TryGetGivenName(stem, out _) || knowledge.IsSurname(stem))
            return (1 - Unlisted) / ListSize;
        return SurnameGender(stem) == Gender.Feminine && knowledge.IsSurname(stem[..^1]) ? FeminineSurname * (1 - Unlisted) / ListSize : 0;
    }

    /// <summary>A suffix behind a hyphen or apostrophe needs no list: Tramp-ın, O'Hara'nın.</summary>
    private static Split? SetOff(string word)
    {
        int at = word.AsSpan().LastIndexOfAny('-', '\'');
        if (at < 2 || !NameSuffix.IsSuffix(word.AsSpan(at + 1)))
            return null;
        string stem = word[..at];
        string suffix = word[(at + 1)..];
        GrammaticalCase cases = GrammaticalCase.None;
        foreach (NameSuffix known in NameSuffix.Of(stem).Concat(NameSuffix.Of(stem + "e")).Concat(NameSuffix.Of(stem + "a")))
        {
            if (known.Text == suffix)
                cases |= known.Case;
        }

        return new Split(word.Length - at, cases == GrammaticalCase.None ? GrammaticalCase.Any & ~GrammaticalCase.Nominative : cases, 0);
    }

    private static Split OfKnown(string word, string stem, IEnumerable<NameSuffix> suffixes)
    {
        foreach (NameSuffix suffix in suffixes)
        {
            if (word.Length == stem.Length + suffix.Text.Length && word.EndsWith(suffix.Text, StringComparison.Ordinal))
                return new Split(suffix.Text.Length, suffix.Case, 0);
        }

        return new Split(0, GrammaticalCase.Nominative, 0);
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

    private static bool VowelIn(string stem)
    {
        foreach (char letter in stem)
        {
            if (VowelHarmony.IsVowel(letter))
                return true;
        }

        return false;
    }

    private readonly record struct Split(int Length, GrammaticalCase Case, double Score);
}
