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
    public static ImmutableArray<int> Of(PatternNode node, TestBuilder tests)
    {
        var all = new List<Need>();
        Add(node, tests, all);
        return [.. all.Distinct().OrderBy(n => n.Weight).Take(Most).Select(n => tests.BitOf(n.Union))];
    }

    private static void Add(PatternNode node, TestBuilder tests, List<Need> needs)
    {
        switch (node)
        {
            case TestNode { Atom: WordAtom or TypeAtom or ShapeAtom } test:
                needs.Add(new Need(tests.UnionOf(tests.Test(test.Atom)), WeightOf(test.Atom)));
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                    Add(item, tests, needs);
                break;
            case ChoiceNode choice:
                AddChoice(choice, tests, needs);
                break;
            case RepeatNode { Least: > 0 } repeat:
                Add(repeat.Item, tests, needs);
                break;
            case CaptureNode capture:
                Add(capture.Item, tests, needs);
                break;
        }
    }

    /// <summary>Adds the rarest need of each option together; nothing where an option needs nothing.</summary>
    private static void AddChoice(ChoiceNode choice, TestBuilder tests, List<Need> needs)
    {
        Need? together = null;
        foreach (var option in choice.Options)
        {
            var own = new List<Need>();
            Add(option, tests, own);
            if (own.MinBy(n => n.Weight) is not { } rarest)
                return;
            together = together is null ? rarest : new Need(tests.Union(together.Union, rarest.Union), together.Weight + rarest.Weight);
        }

        needs.Add(together!);
    }

    private static int WeightOf(Atom atom) => atom switch
    {
        WordAtom word => word.Words.Count + word.Lemmas.Count,
        TypeAtom type => WeightOfType * System.Numerics.BitOperations.PopCount(type.Mask),
        _ => WeightOfType * 4,
    };

    /// <summary>A class, for what is made of values has to be compiled at each start.</summary>
    private sealed record Need(int Union, int Weight);
}
