using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>Turns tokens into hashed features. The trainer and the tagger share it, so that both see the same.</summary>
/// <remarks>
/// Allocates nothing: the caller brings the buffers. Features that one word alone decides are in <see cref="WordFeatures"/>, what a word and
/// its surroundings decide together is here. Which feature is worth what: docs/tagger.md.
/// </remarks>
internal static class FeatureExtractor
{
    /// <summary>Room that <see cref="Write"/> can need.</summary>
    public const int MaximumCount = 152;

    private const ulong FineClusters = WordFeatures.FineClusters;
    private const int CoarseShift = WordFeatures.CoarseShift;

    /// <summary>What stands for a word beyond either end of a sentence.</summary>
    public static readonly TokenFacts Edge = new() { Word = 11, Stem = 11, Shape = 11, Suffix2 = 11, Suffix3 = 11 };

    /// <summary>Writes all features of one token that do not depend on other labels.</summary>
    /// <param name="facts">The facts of the whole text; sentences bound the context.</param>
    /// <param name="hasInflection">False where words have no endings to take off: their bases would say nothing new.</param>
    /// <param name="seesFar">False to leave out what stands farther off than two words.</param>
    /// <returns>How many were written.</returns>
    public static int Write(SegmentedText text, ReadOnlySpan<TokenFacts> facts, Sentence sentence, int token, bool hasInflection, bool seesFar, Span<ulong> features)
    {
        int n = WordFeatures.Write(facts[token], text.FoldedStemOf(token), hasInflection, features);
        foreach (int place in WordFeatures.Beside)
            n += WordFeatures.WriteBeside(At(facts, sentence, token + place), place, hasInflection, features[n..]);
        return n + WriteContext(facts, sentence, token, hasInflection, seesFar, features[n..]);
    }

    /// <summary>Writes the features that are not of one word alone: of pairs of words, and of where in its sentence and document a word stands.</summary>
    public static int WriteContext(ReadOnlySpan<TokenFacts> facts, Sentence sentence, int token, bool hasInflection, bool seesFar, Span<ulong> features)
    {
        ref readonly var here = ref facts[token];
        ref readonly var left = ref At(facts, sentence, token - 1);
        ref readonly var left2 = ref At(facts, sentence, token - 2);
        ref readonly var right = ref At(facts, sentence, token + 1);
        ref readonly var right2 = ref At(facts, sentence, token + 2);
        int n = 0;

        // The word at its place.
        features[n++] = FeatureHash.General(21, FeatureHash.Pair(here.Shape, (ulong)(here.Traits & (TokenTraits.SentenceInitial | TokenTraits.InQuotes))));
        features[n++] = FeatureHash.General(22, FeatureHash.Pair(here.Shape, (ulong)sentence.Zone));
        features[n++] = FeatureHash.General(23, (ulong)here.Traits);
        features[n++] = FeatureHash.General(24, FeatureHash.Pair(here.Suffix3, (ulong)(here.Traits & (TokenTraits.Capitalized | TokenTraits.SentenceInitial))));
        ulong lines = (ulong)(here.Traits & TokenTraits.LineInitial) | ((ulong)(right.Traits & TokenTraits.LineInitial) << 1);
        features[n++] = FeatureHash.General(25, FeatureHash.Pair(here.Shape, lines));

        // Word lists.
        features[n++] = FeatureHash.General(35, FeatureHash.Pair(left.Classes, here.Classes));
        features[n++] = FeatureHash.General(36, FeatureHash.Pair(here.Classes, right.Classes));
        features[n++] = FeatureHash.General(37, FeatureHash.Pair(FeatureHash.Pair(left.Classes, here.Classes), right.Classes));
        features[n++] = FeatureHash.General(38, FeatureHash.Pair(left2.Classes, left.Shape));
        features[n++] = FeatureHash.General(39, FeatureHash.Pair(right2.Classes, right.Shape));

        // Pairs of words.
        features[n++] = FeatureHash.General(44, FeatureHash.Pair(left.Word, here.Shape));
        features[n++] = FeatureHash.General(45, FeatureHash.Pair(right.Word, here.Shape));
        features[n++] = FeatureHash.General(46, FeatureHash.Pair(left2.Word, left.Word));
        features[n++] = FeatureHash.General(47, FeatureHash.Pair(right.Word, right2.Word));
        features[n++] = FeatureHash.General(48, FeatureHash.Pair(left.Word, right.Word));
        features[n++] = FeatureHash.Lexical(49, FeatureHash.Pair(left.Word, here.Word));
        features[n++] = FeatureHash.Lexical(50, FeatureHash.Pair(here.Word, right.Word));
        features[n++] = FeatureHash.General(53, FeatureHash.Pair(left.Suffix2, here.Suffix2));
        features[n++] = FeatureHash.General(54, FeatureHash.Pair(here.Suffix2, right.Suffix2));
        features[n++] = FeatureHash.General(55, FeatureHash.Pair(left.Word, here.Suffix3));
        features[n++] = FeatureHash.General(56, FeatureHash.Pair(right.Word, here.Suffix3));

        // Pairs without inflection.
        if (hasInflection)
        {
            features[n++] = FeatureHash.General(85, FeatureHash.Pair(left.Base, here.Shape));
            features[n++] = FeatureHash.General(86, FeatureHash.Pair(right.Base, here.Shape));
            features[n++] = FeatureHash.Lexical(87, FeatureHash.Pair(left.Base, here.Base));
            features[n++] = FeatureHash.Lexical(88, FeatureHash.Pair(here.Base, right.Base));
            features[n++] = FeatureHash.General(89, FeatureHash.Pair(here.Classes, right.Base));
            features[n++] = FeatureHash.General(94, FeatureHash.Pair(here.Classes, left.Base));
        }

        // Shapes.
        features[n++] = FeatureHash.General(62, FeatureHash.Pair(left2.Shape, left.Shape));
        features[n++] = FeatureHash.General(63, FeatureHash.Pair(right.Shape, right2.Shape));
        features[n++] = FeatureHash.General(64, FeatureHash.Pair(FeatureHash.Pair(left.Shape, here.Shape), right.Shape));
        features[n++] = FeatureHash.General(65, FeatureHash.Pair(left.Word, right.Shape));
        features[n++] = FeatureHash.General(66, FeatureHash.Pair(left.Shape, right.Word));

        // Clusters.
        features[n++] = FeatureHash.General(76, FeatureHash.Pair(left.Cluster & FineClusters, here.Shape));
        features[n++] = FeatureHash.General(77, FeatureHash.Pair(right.Cluster & FineClusters, here.Shape));
        features[n++] = FeatureHash.General(78, FeatureHash.Pair((ulong)left.Cluster >> CoarseShift, FeatureHash.Pair((ulong)right.Cluster >> CoarseShift, here.Shape)));
        n += WriteKinds(left, here, right, features[n..]);
        if (seesFar)
            n += WriteSurroundings(facts, sentence, token, features[n..]);
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

    /// <summary>What stands farther off that the word may belong with.</summary>
    private static int WriteSurroundings(ReadOnlySpan<TokenFacts> facts, Sentence sentence, int token, Span<ulong> features)
    {
        ref readonly var here = ref facts[token];
        int n = 0;
        if (here.RoleBack > 0)
        {
            ref readonly var role = ref facts[token - (here.RoleBack & (Surroundings.BehindComma - 1))];
            features[n++] = FeatureHash.General(140, FeatureHash.Pair(here.RoleBack, here.Shape));
            features[n++] = FeatureHash.General(141, FeatureHash.Pair(role.Base, (ulong)Math.Min(here.RoleBack, (byte)20)));
            features[n++] = FeatureHash.General(142, FeatureHash.Pair(role.Base, FeatureHash.Pair(here.Suffix3, (ulong)(here.RoleBack & Surroundings.BehindComma))));
        }

        if (here.OrganizationBack > 0)
        {
            ref readonly var organization = ref facts[token - (here.OrganizationBack & (Surroundings.BehindComma - 1))];
            features[n++] = FeatureHash.General(143, FeatureHash.Pair(here.OrganizationBack, here.Shape));
            features[n++] = FeatureHash.General(144, FeatureHash.Pair(organization.Base, FeatureHash.Pair(here.Shape, (ulong)(here.OrganizationBack & Surroundings.BehindComma))));
            features[n++] = FeatureHash.General(145, FeatureHash.Pair(organization.Base, FeatureHash.Pair(here.Suffix3, (ulong)(here.OrganizationBack & Surroundings.BehindComma))));
        }

        if (here.NameAhead > 0)
        {
            features[n++] = FeatureHash.General(146, FeatureHash.Pair(here.NameAhead, here.Shape));
            features[n++] = FeatureHash.General(147, FeatureHash.Pair(here.NameAhead, FeatureHash.Pair(here.RoleBack, here.OrganizationBack)));
        }

        if (here.QuoteBack > 0)
        {
            ref readonly var before = ref At(facts, sentence, token - here.QuoteBack - 1);
            ulong place = (here.QuoteBack == 1 ? 1ul : 0) | (here.QuoteAhead == 0 ? 2ul : here.QuoteAhead == 1 ? 4ul : 0);
            features[n++] = FeatureHash.General(148, FeatureHash.Pair(before.Base, place));
            features[n++] = FeatureHash.General(149, FeatureHash.Pair(before.Classes, FeatureHash.Pair(place, here.Shape)));
            features[n++] = FeatureHash.General(150, FeatureHash.Pair(Math.Min(here.QuoteBack, (byte)5), Math.Min(here.QuoteAhead, (byte)5)));
        }

        return n;
    }

    /// <summary>What a dictionary knows of the words; nothing where it knows none of them.</summary>
    private static int WriteKinds(in TokenFacts left, in TokenFacts here, in TokenFacts right, Span<ulong> features)
    {
        if (left.Kind == StemKind.None && here.Kind == StemKind.None && right.Kind == StemKind.None)
            return 0;
        ulong leftKind = (ulong)left.Kind, kind = (ulong)here.Kind, rightKind = (ulong)right.Kind;
        features[0] = FeatureHash.General(106, FeatureHash.Pair(kind, (ulong)(here.Traits & (TokenTraits.Capitalized | TokenTraits.SentenceInitial | TokenTraits.SmallElsewhere))));
        features[1] = FeatureHash.General(107, FeatureHash.Pair(leftKind, here.Shape));
        features[2] = FeatureHash.General(108, FeatureHash.Pair(rightKind, here.Shape));
        features[3] = FeatureHash.General(109, FeatureHash.Pair(leftKind, FeatureHash.Pair(rightKind, here.Shape)));
        return 4;
    }

    /// <summary>Clusters of word vectors: what neighbours without a vector say where another word has one, and pairs; nothing where none has.</summary>
    private static int WriteVectors(in TokenFacts left2, in TokenFacts left, in TokenFacts here, in TokenFacts right, in TokenFacts right2, Span<ulong> features)
    {
        if ((left2.Vector | left.Vector | here.Vector | right.Vector | right2.Vector) == 0)
            return 0;
        int n = 0;
        if (left.Vector == 0)
        {
            features[n++] = FeatureHash.General(125, 0);
            features[n++] = FeatureHash.General(127, 0);
        }

        if (right.Vector == 0)
        {
            features[n++] = FeatureHash.General(126, 0);
            features[n++] = FeatureHash.General(128, 0);
        }

        if (left2.Vector == 0)
            features[n++] = FeatureHash.General(129, 0);
        if (right2.Vector == 0)
            features[n++] = FeatureHash.General(130, 0);
        features[n++] = FeatureHash.General(131, FeatureHash.Pair(left.Group & FineClusters, here.Shape));
        features[n++] = FeatureHash.General(132, FeatureHash.Pair(right.Group & FineClusters, here.Shape));
        features[n++] = FeatureHash.General(133, FeatureHash.Pair((ulong)left.Group >> CoarseShift, FeatureHash.Pair((ulong)right.Group >> CoarseShift, here.Shape)));
        return n;
    }

    private static ref readonly TokenFacts At(ReadOnlySpan<TokenFacts> facts, Sentence sentence, int token) =>
        ref token >= sentence.FirstToken && token < sentence.EndToken ? ref facts[token] : ref Edge;
}
