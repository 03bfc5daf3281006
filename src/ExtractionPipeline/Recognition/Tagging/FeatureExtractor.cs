using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>Turns tokens into hashed features. The trainer and the tagger share it, so that both see the same.</summary>
/// <remarks>Allocates nothing: the caller brings the buffers. Which feature is worth what: docs/tagger.md.</remarks>
internal static class FeatureExtractor
{
    /// <summary>Room that <see cref="Write"/> can need.</summary>
    public const int MaximumCount = 136;

    /// <summary>The bits of <see cref="TokenFacts.Cluster"/> with the fine number; the coarse one is above.</summary>
    private const ulong FineClusters = 1023ul;

    private const int CoarseShift = 10;

    private static readonly TokenFacts Edge = new() { Word = 11, Stem = 11, Shape = 11, Suffix2 = 11, Suffix3 = 11 };

    /// <summary>Writes the features of one token that do not depend on other labels.</summary>
    /// <param name="facts">The facts of the whole text; sentences bound the context.</param>
    /// <param name="hasInflection">False where words have no endings to take off: their bases would say nothing new.</param>
    /// <returns>How many were written.</returns>
    public static int Write(SegmentedText text, ReadOnlySpan<TokenFacts> facts, Sentence sentence, int token, bool hasInflection, Span<ulong> features)
    {
        ref readonly var here = ref facts[token];
        ref readonly var left = ref At(facts, sentence, token - 1);
        ref readonly var left2 = ref At(facts, sentence, token - 2);
        ref readonly var right = ref At(facts, sentence, token + 1);
        ref readonly var right2 = ref At(facts, sentence, token + 2);
        int n = 0;
        features[n++] = FeatureHash.General(1, 0);

        // The word.
        features[n++] = FeatureHash.Lexical(2, here.Word);
        features[n++] = FeatureHash.Lexical(3, FeatureHash.Pair(here.Word, here.Shape));
        if (here.Has(TokenTraits.Word))
            n += WriteAffixes(text.FoldedStemOf(token), features[n..]);
        features[n++] = FeatureHash.General(20, here.Shape);
        features[n++] = FeatureHash.General(21, FeatureHash.Pair(here.Shape, (ulong)(here.Traits & (TokenTraits.SentenceInitial | TokenTraits.InQuotes))));
        features[n++] = FeatureHash.General(22, FeatureHash.Pair(here.Shape, (ulong)sentence.Zone));
        features[n++] = FeatureHash.General(23, (ulong)here.Traits);
        features[n++] = FeatureHash.General(24, FeatureHash.Pair(here.Suffix3, (ulong)(here.Traits & (TokenTraits.Capitalized | TokenTraits.SentenceInitial))));

        ulong lines = (ulong)(here.Traits & TokenTraits.LineInitial) | ((ulong)(right.Traits & TokenTraits.LineInitial) << 1);
        features[n++] = FeatureHash.General(25, FeatureHash.Pair(here.Shape, lines));

        // Word lists.
        features[n++] = FeatureHash.General(30, here.Classes);
        features[n++] = FeatureHash.General(31, FeatureHash.Pair(here.Classes, here.Shape));
        for (uint rest = here.Classes; rest != 0; rest &= rest - 1)
            features[n++] = FeatureHash.General(32, FeatureHash.Pair(rest & (~rest + 1), (ulong)(here.Traits & TokenTraits.Capitalized)));
        features[n++] = FeatureHash.General(33, left.Classes);
        features[n++] = FeatureHash.General(34, right.Classes);
        features[n++] = FeatureHash.General(35, FeatureHash.Pair(left.Classes, here.Classes));
        features[n++] = FeatureHash.General(36, FeatureHash.Pair(here.Classes, right.Classes));
        features[n++] = FeatureHash.General(37, FeatureHash.Pair(FeatureHash.Pair(left.Classes, here.Classes), right.Classes));
        features[n++] = FeatureHash.General(38, FeatureHash.Pair(left2.Classes, left.Shape));
        features[n++] = FeatureHash.General(39, FeatureHash.Pair(right2.Classes, right.Shape));

        // The words around.
        features[n++] = FeatureHash.General(40, left.Word);
        features[n++] = FeatureHash.General(41, right.Word);
        features[n++] = FeatureHash.General(42, left2.Word);
        features[n++] = FeatureHash.General(43, right2.Word);
        features[n++] = FeatureHash.General(44, FeatureHash.Pair(left.Word, here.Shape));
        features[n++] = FeatureHash.General(45, FeatureHash.Pair(right.Word, here.Shape));
        features[n++] = FeatureHash.General(46, FeatureHash.Pair(left2.Word, left.Word));
        features[n++] = FeatureHash.General(47, FeatureHash.Pair(right.Word, right2.Word));
        features[n++] = FeatureHash.General(48, FeatureHash.Pair(left.Word, right.Word));
        features[n++] = FeatureHash.Lexical(49, FeatureHash.Pair(left.Word, here.Word));
        features[n++] = FeatureHash.Lexical(50, FeatureHash.Pair(here.Word, right.Word));
        features[n++] = FeatureHash.General(51, left.Suffix3);
        features[n++] = FeatureHash.General(52, right.Suffix3);
        features[n++] = FeatureHash.General(53, FeatureHash.Pair(left.Suffix2, here.Suffix2));
        features[n++] = FeatureHash.General(54, FeatureHash.Pair(here.Suffix2, right.Suffix2));
        features[n++] = FeatureHash.General(55, FeatureHash.Pair(left.Word, here.Suffix3));
        features[n++] = FeatureHash.General(56, FeatureHash.Pair(right.Word, here.Suffix3));

        // The words without inflection.
        if (hasInflection)
        {
            features[n++] = FeatureHash.Lexical(80, here.Base);
            features[n++] = FeatureHash.General(81, left.Base);
            features[n++] = FeatureHash.General(82, right.Base);
            features[n++] = FeatureHash.General(83, left2.Base);
            features[n++] = FeatureHash.General(84, right2.Base);
            features[n++] = FeatureHash.General(85, FeatureHash.Pair(left.Base, here.Shape));
            features[n++] = FeatureHash.General(86, FeatureHash.Pair(right.Base, here.Shape));
            features[n++] = FeatureHash.Lexical(87, FeatureHash.Pair(left.Base, here.Base));
            features[n++] = FeatureHash.Lexical(88, FeatureHash.Pair(here.Base, right.Base));
            features[n++] = FeatureHash.General(89, FeatureHash.Pair(here.Classes, right.Base));
            features[n++] = FeatureHash.General(94, FeatureHash.Pair(here.Classes, left.Base));
        }

        // Shapes around.
        features[n++] = FeatureHash.General(60, left.Shape);
        features[n++] = FeatureHash.General(61, right.Shape);
        features[n++] = FeatureHash.General(62, FeatureHash.Pair(left2.Shape, left.Shape));
        features[n++] = FeatureHash.General(63, FeatureHash.Pair(right.Shape, right2.Shape));
        features[n++] = FeatureHash.General(64, FeatureHash.Pair(FeatureHash.Pair(left.Shape, here.Shape), right.Shape));
        features[n++] = FeatureHash.General(65, FeatureHash.Pair(left.Word, right.Shape));
        features[n++] = FeatureHash.General(66, FeatureHash.Pair(left.Shape, right.Word));

        // Clusters.
        ulong cluster = here.Cluster & FineClusters;
        if (here.Cluster != 0)
        {
            features[n++] = FeatureHash.General(70, cluster);
            features[n++] = FeatureHash.General(71, FeatureHash.Pair(cluster, here.Shape));
            features[n++] = FeatureHash.General(79, FeatureHash.Pair((ulong)here.Cluster >> CoarseShift, here.Shape));
        }

        if (left.Cluster != 0)
            features[n++] = FeatureHash.General(72, left.Cluster & FineClusters);
        if (right.Cluster != 0)
            features[n++] = FeatureHash.General(73, right.Cluster & FineClusters);
        if (left2.Cluster != 0)
            features[n++] = FeatureHash.General(74, left2.Cluster & FineClusters);
        if (right2.Cluster != 0)
            features[n++] = FeatureHash.General(75, right2.Cluster & FineClusters);
        features[n++] = FeatureHash.General(76, FeatureHash.Pair(left.Cluster & FineClusters, here.Shape));
        features[n++] = FeatureHash.General(77, FeatureHash.Pair(right.Cluster & FineClusters, here.Shape));
        features[n++] = FeatureHash.General(78, FeatureHash.Pair((ulong)left.Cluster >> CoarseShift, FeatureHash.Pair((ulong)right.Cluster >> CoarseShift, here.Shape)));
        return n + WriteVectors(left2, left, here, right, right2, features[n..]);
    }

    /// <summary>Writes what the rest of the document says of a word: how its other occurrences were labelled in the first pass.</summary>
    public static int WriteDocument(in TokenFacts here, in DocumentVote vote, Span<ulong> features)
    {
        ulong best = (ulong)vote.Best;
        features[0] = FeatureHash.General(90, best);
        features[1] = FeatureHash.General(91, FeatureHash.Pair(best, here.Shape));
        features[2] = FeatureHash.General(92, FeatureHash.Pair(best, vote.Share));
        features[3] = FeatureHash.General(93, FeatureHash.Pair(best, here.Classes));
        return 4;
    }

    /// <summary>Clusters of word vectors, in three sizes; nothing where the model has none.</summary>
    private static int WriteVectors(in TokenFacts left2, in TokenFacts left, in TokenFacts here, in TokenFacts right, in TokenFacts right2, Span<ulong> features)
    {
        if ((left2.Vector | left.Vector | here.Vector | right.Vector | right2.Vector) == 0)
            return 0;
        int n = 0;
        ulong leftGroup = left.Group & FineClusters, rightGroup = right.Group & FineClusters, group = here.Group & FineClusters;
        if (here.Vector != 0)
        {
            features[n++] = FeatureHash.General(120, here.Vector);
            features[n++] = FeatureHash.General(121, FeatureHash.Pair(here.Vector, here.Shape));
            features[n++] = FeatureHash.General(122, group);
            features[n++] = FeatureHash.General(123, FeatureHash.Pair(group, here.Shape));
            features[n++] = FeatureHash.General(124, FeatureHash.Pair((ulong)here.Group >> CoarseShift, here.Shape));
        }

        features[n++] = FeatureHash.General(125, left.Vector);
        features[n++] = FeatureHash.General(126, right.Vector);
        features[n++] = FeatureHash.General(127, leftGroup);
        features[n++] = FeatureHash.General(128, rightGroup);
        features[n++] = FeatureHash.General(129, left2.Group & FineClusters);
        features[n++] = FeatureHash.General(130, right2.Group & FineClusters);
        features[n++] = FeatureHash.General(131, FeatureHash.Pair(leftGroup, here.Shape));
        features[n++] = FeatureHash.General(132, FeatureHash.Pair(rightGroup, here.Shape));
        features[n++] = FeatureHash.General(133, FeatureHash.Pair((ulong)left.Group >> CoarseShift, FeatureHash.Pair((ulong)right.Group >> CoarseShift, here.Shape)));
        return n;
    }

    private static ref readonly TokenFacts At(ReadOnlySpan<TokenFacts> facts, Sentence sentence, int token) =>
        ref token >= sentence.FirstToken && token < sentence.EndToken ? ref facts[token] : ref Edge;

    private static int WriteAffixes(ReadOnlySpan<char> word, Span<ulong> features)
    {
        int n = 0;
        ulong prefix = FeatureHash.Empty, suffix = FeatureHash.Empty;
        for (int length = 1; length <= Math.Min(5, word.Length - 1); length++)
        {
            prefix = FeatureHash.Append(prefix, word[length - 1]);
            suffix = FeatureHash.Append(suffix, word[^length]);
            uint template = (uint)length;
            features[n++] = length >= 4 ? FeatureHash.Lexical(4 + template, prefix) : FeatureHash.General(4 + template, prefix);
            features[n++] = length >= 5 ? FeatureHash.Lexical(10 + template, suffix) : FeatureHash.General(10 + template, suffix);
        }

        return n;
    }
}
