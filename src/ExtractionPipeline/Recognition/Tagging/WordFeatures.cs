namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>The hashed features that one word alone decides, for itself and for the words beside it: two of five, and the same wherever the word stands.</summary>
internal static class WordFeatures
{
    /// <summary>The bits of <see cref="TokenFacts.Cluster"/> with the fine number; the coarse one is above.</summary>
    public const ulong FineClusters = 1023ul;

    public const int CoarseShift = 10;

    /// <summary>The places beside a word, counted from it, whose words say something of it.</summary>
    public static ReadOnlySpan<int> Beside => [-1, 1, -2, 2];

    /// <summary>Writes what a word says of itself.</summary>
    /// <param name="here">Of its facts, those that do not depend on where it stands.</param>
    /// <param name="folded">The word, folded.</param>
    /// <returns>How many features were written.</returns>
    public static int Write(in TokenFacts here, ReadOnlySpan<char> folded, bool hasInflection, Span<ulong> features)
    {
        int n = 0;
        features[n++] = FeatureHash.General(1, 0);
        features[n++] = FeatureHash.Lexical(2, here.Word);
        features[n++] = FeatureHash.Lexical(3, FeatureHash.Pair(here.Word, here.Shape));
        if (here.Has(TokenTraits.Word))
            n += WriteAffixes(folded, features[n..]);
        features[n++] = FeatureHash.General(20, here.Shape);
        features[n++] = FeatureHash.General(30, here.Classes);
        features[n++] = FeatureHash.General(31, FeatureHash.Pair(here.Classes, here.Shape));
        for (uint rest = here.Classes; rest != 0; rest &= rest - 1)
            features[n++] = FeatureHash.General(32, FeatureHash.Pair(rest & (~rest + 1), (ulong)(here.Traits & TokenTraits.Capitalized)));
        if (hasInflection)
            features[n++] = FeatureHash.Lexical(80, here.Base);
        if (here.Cluster != 0)
        {
            ulong cluster = here.Cluster & FineClusters;
            features[n++] = FeatureHash.General(70, cluster);
            features[n++] = FeatureHash.General(71, FeatureHash.Pair(cluster, here.Shape));
            features[n++] = FeatureHash.General(79, FeatureHash.Pair((ulong)here.Cluster >> CoarseShift, here.Shape));
        }

        if (here.Kind != StemKind.None)
        {
            features[n++] = FeatureHash.General(100, (ulong)here.Kind);
            features[n++] = FeatureHash.General(101, FeatureHash.Pair((ulong)here.Kind, here.Shape));
        }

        if (here.Vector != 0)
        {
            ulong group = here.Group & FineClusters;
            features[n++] = FeatureHash.General(120, here.Vector);
            features[n++] = FeatureHash.General(121, FeatureHash.Pair(here.Vector, here.Shape));
            features[n++] = FeatureHash.General(122, group);
            features[n++] = FeatureHash.General(123, FeatureHash.Pair(group, here.Shape));
            features[n++] = FeatureHash.General(124, FeatureHash.Pair((ulong)here.Group >> CoarseShift, here.Shape));
        }

        return n;
    }

    /// <summary>Writes what a word says of one beside it.</summary>
    /// <param name="place">Where the word stands, seen from the other: one of <see cref="Beside"/>.</param>
    public static int WriteBeside(in TokenFacts word, int place, bool hasInflection, Span<ulong> features)
    {
        uint side = place < 0 ? 0u : 1u;
        int n = 0;
        if (place is -1 or 1)
        {
            features[n++] = FeatureHash.General(33 + side, word.Classes);
            features[n++] = FeatureHash.General(40 + side, word.Word);
            features[n++] = FeatureHash.General(51 + side, word.Suffix3);
            features[n++] = FeatureHash.General(60 + side, word.Shape);
            if (hasInflection)
                features[n++] = FeatureHash.General(81 + side, word.Base);
            if (word.Cluster != 0)
                features[n++] = FeatureHash.General(72 + side, word.Cluster & FineClusters);
            if (word.Kind != StemKind.None)
                features[n++] = FeatureHash.General(102 + side, (ulong)word.Kind);
            if (word.Vector != 0)
            {
                features[n++] = FeatureHash.General(125 + side, word.Vector);
                features[n++] = FeatureHash.General(127 + side, word.Group & FineClusters);
            }

            return n;
        }

        features[n++] = FeatureHash.General(42 + side, word.Word);
        if (hasInflection)
            features[n++] = FeatureHash.General(83 + side, word.Base);
        if (word.Cluster != 0)
            features[n++] = FeatureHash.General(74 + side, word.Cluster & FineClusters);
        if (word.Kind != StemKind.None)
            features[n++] = FeatureHash.General(104 + side, (ulong)word.Kind);
        if (word.Vector != 0)
            features[n++] = FeatureHash.General(129 + side, word.Group & FineClusters);
        return n;
    }

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
