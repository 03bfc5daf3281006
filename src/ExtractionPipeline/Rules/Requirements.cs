using System.Collections.Immutable;

namespace ExtractionPipeline.Rules;

/// <summary>Finds what a pattern cannot match without: tests each of which some element from its start on must pass.</summary>
internal static class Requirements
{
    /// <summary>How many a rule keeps: the rarest.</summary>
    public const int Most = 3;

    /// <summary>A type of element is as common as so many words.</summary>
    private const int WeightOfType = 20;

    /// <returns>Bits of the tests, at most <see cref="Most"/>.</returns>
    public static ImmutableArray<int> Of(PatternNode node, TestBuilder tests) =>
        [.. UnionsOf(node, tests).Distinct().OrderBy(n => n.Weight).Take(Most).Select(n => tests.BitOf(n.Union))];

    private static IEnumerable<(int Union, int Weight)> UnionsOf(PatternNode node, TestBuilder tests) => node switch
    {
        TestNode { Atom: WordAtom or TypeAtom or ShapeAtom } test => [(tests.UnionOf(tests.Test(test.Atom)), WeightOf(test.Atom))],
        SequenceNode sequence => sequence.Items.SelectMany(i => UnionsOf(i, tests)),
        ChoiceNode choice => OfChoice(choice, tests),
        RepeatNode { Least: > 0 } repeat => UnionsOf(repeat.Item, tests),
        CaptureNode capture => UnionsOf(capture.Item, tests),
        _ => [],
    };

    /// <summary>The rarest of each option together; nothing where an option needs nothing.</summary>
    private static IEnumerable<(int, int)> OfChoice(ChoiceNode choice, TestBuilder tests)
    {
        int union = -1, weight = 0;
        foreach (var option in choice.Options)
        {
            var (rarest, rarestWeight) = UnionsOf(option, tests).DefaultIfEmpty((-1, 0)).MinBy(n => n.Item2);
            if (rarest < 0)
                return [];
            union = union < 0 ? rarest : tests.Union(union, rarest);
            weight += rarestWeight;
        }

        return [(union, weight)];
    }

    private static int WeightOf(Atom atom) => atom switch
    {
        WordAtom word => word.Words.Count + word.Lemmas.Count,
        TypeAtom type => WeightOfType * System.Numerics.BitOperations.PopCount(type.Mask),
        _ => WeightOfType * 4,
    };
}
