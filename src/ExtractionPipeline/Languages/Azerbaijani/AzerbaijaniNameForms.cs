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
    /// <summary>What is kept takes half a KB a word.</summary>
    private const int Kept = 4096;

    // How much a piece of evidence counts, as the logarithm of a likelihood ratio.
    private static readonly double AgainstVerbs = Math.Log(0.005); // the lists of verbs are long but not complete
    private static readonly double AgainstGender = Math.Log(0.002);
    private static readonly double LocativeLike = Math.Log(0.02);
    private static readonly double SeenBare = Math.Log(150);
    private static readonly double SeenWithOtherSuffix = Math.Log(20);
    private static readonly double DecidedElsewhere = Math.Log(150);
    private static readonly double BareBeforePostposition = Math.Log(50);

    private static readonly string[] KeepsNameBare = ["ilə", "oğlu", "qızı", "bəy", "xanım", "üçün", "haqqında", "tərəfindən", "adına", "kimi"];

    private readonly RecentWords<SplitWord> _words = new(Kept, new NameSplits(knowledge, rareNames, spelling).Read);

    /// <inheritdoc/>
    public IEnumerable<string> Forms(string baseForm, Gender gender)
    {
        string stem = folding.Fold(baseForm);
        return NameSuffix.Forms(stem).Prepend(stem);
    }

    /// <inheritdoc/>
    public string RestoreSuffix(string word) => PlainSuffix.Restore(word);

    /// <inheritdoc/>
    public NameAnalysis Analyze(ReadOnlySpan<string> tokens, NameContext context)
    {
        if (tokens.IsEmpty)
            return new NameAnalysis([], GrammaticalCase.Any, Gender.Unknown, 0);
        Gender gender = GivenGender(tokens);
        string last = tokens[^1];
        NameSplit split = Decide(folding.Fold(last), tokens.Length > 1, gender, context);
        return new NameAnalysis([.. tokens[..^1], last[..^split.Length]], split.Case, gender == Gender.Unknown ? split.Gender : gender, split.Length);
    }

    private NameSplit Decide(string word, bool isSurname, Gender gender, NameContext context)
    {
        SplitWord read = _words.Of(word);
        if ((isSurname ? read.FixedLast ?? read.Fixed : read.Fixed) is { } known)
            return known;
        NameSplit best = read.Splits[0];
        double highest = Weigh(read, best, word, isSurname, gender, context);
        if (Array.IndexOf(KeepsNameBare, context.Next) >= 0)
            highest += BareBeforePostposition;
        foreach (ref readonly NameSplit split in read.Splits.AsSpan(1))
        {
            double score = Weigh(read, split, word, isSurname, gender, context);
            if (score > highest)
                (best, highest) = (split, score);
        }

        return best;
    }

    /// <summary>Adds to what the word tells what stands around it and elsewhere in the document.</summary>
    private static double Weigh(SplitWord read, in NameSplit split, string word, bool isSurname, Gender gender, NameContext context)
    {
        double score = isSurname ? split.AsSurname : split.Alone;
        if ((context.Expected & split.Case) == 0 && !(split.Case == GrammaticalCase.Dative && split.Stem[^1] == 'l')) // Kiril(l)lə
            score += AgainstVerbs;
        if (split.Gender != Gender.Unknown && gender != Gender.Unknown && split.Gender != gender)
            score += AgainstGender;
        if (isSurname && split.Length == 0 && read.IsLikeLocative)
            score += LocativeLike;
        NameWitnesses witnesses = context.Witnesses;
        if (witnesses.TryGetDecided(split.Stem, out _))
            score += DecidedElsewhere;
        else if (split.Length > 0 && witnesses.HasSeen(split.Stem))
            score += SeenBare;
        else if (HasOtherForm(split.Stem, word, witnesses))
            score += SeenWithOtherSuffix;
        return score;
    }

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
}
