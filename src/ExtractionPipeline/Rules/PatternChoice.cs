using System.Collections.Immutable;

namespace ExtractionPipeline.Rules;

/// <summary>Makes a choice of few branches, each of which costs instructions wherever the choice is repeated.</summary>
internal static class PatternChoice
{
    /// <returns>The options, those of choices among them each for itself; neighbours that are one exact test each as one option.</returns>
    public static ImmutableArray<PatternNode> Joined(ChoiceNode choice)
    {
        var joined = ImmutableArray.CreateBuilder<PatternNode>(choice.Options.Length);
        var run = ImmutableArray.CreateBuilder<Atom>();
        Join(choice.Options, joined, run);
        Close(joined, run);
        return joined.DrainToImmutable();
    }

    private static void Join(ImmutableArray<PatternNode> options, ImmutableArray<PatternNode>.Builder joined, ImmutableArray<Atom>.Builder run)
    {
        foreach (var option in options)
        {
            if (option is ChoiceNode inner)
            {
                Join(inner.Options, joined, run);
            }
            else if (option is TestNode test && ElementSet.IsExact(test.Atom))
            {
                run.Add(test.Atom);
            }
            else
            {
                Close(joined, run);
                joined.Add(option);
            }
        }
    }

    private static void Close(ImmutableArray<PatternNode>.Builder joined, ImmutableArray<Atom>.Builder run)
    {
        if (run.Count > 0)
            joined.Add(run.Count == 1 ? new TestNode(run[0]) : new AnyOfNode(run.ToImmutable()));
        run.Clear();
    }
}
