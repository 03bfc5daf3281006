using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Facts;

namespace ExtractionPipeline.Evaluation.Scoring;

/// <summary>Pairs the persons of the gold with those of the prediction by their names.</summary>
public static class PersonMatcher
{
    private const double SameMainName = 0.01; // decides between two persons that share an alias; no number of them outweighs a pair

    /// <returns>For each gold person the predicted one, -1 where it was not found.</returns>
    public static int[] Match(ImmutableArray<FactPerson> gold, ImmutableArray<FactPerson> predicted)
    {
        Names[] goldNames = [.. gold.Select(Names.Of)], predictedNames = [.. predicted.Select(Names.Of)];
        return Assignment.Best(goldNames, predictedNames, (g, p) => g.Main == p.Main ? 1 + SameMainName : AreSame(g, p) ? 1 : 0);
    }

    /// <summary>Whether the main name of one is among the names of the other.</summary>
    public static bool AreSame(FactPerson gold, FactPerson predicted) => AreSame(Names.Of(gold), Names.Of(predicted));

    private static bool AreSame(Names gold, Names predicted) => gold.All.Contains(predicted.Main) || predicted.All.Contains(gold.Main);

    private sealed record Names(string Main, HashSet<string> All)
    {
        public static Names Of(FactPerson person) => new(
            NameKey.Of(person.Name),
            [.. new[] { person.Name, person.Latin }.Concat(person.Aliases).Where(n => !string.IsNullOrEmpty(n)).Select(NameKey.Of)]);
    }
}
