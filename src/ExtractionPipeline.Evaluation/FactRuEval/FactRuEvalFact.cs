using System.Collections.Immutable;

namespace ExtractionPipeline.Evaluation.FactRuEval;

/// <summary>A fact of FactRuEval's third track: `Occupation` (who, position, where) or `Meeting` (participants).</summary>
/// <param name="IsDifficult">Marked so in the gold: neither asked for nor punished in the easy mode, which is the one measured here.</param>
public sealed record FactRuEvalFact(string Type, ImmutableArray<FactRuEvalArgument> Arguments, bool IsDifficult = false)
{
    public const string Occupation = "occupation";

    public const string Meeting = "meeting";

    /// <summary>How well a predicted fact tells this one: weight of shared arguments over weight of all; 0 where no argument but a position is shared.</summary>
    /// <remarks>The shared task's measure for one fact against one. A position weighs half of what another argument weighs.</remarks>
    public double QualityOf(FactRuEvalFact predicted)
    {
        if (Type != predicted.Type)
            return 0;
        var found = new HashSet<FactRuEvalArgument>();
        double shared = 0, spurious = 0;
        foreach (FactRuEvalArgument argument in predicted.Arguments)
        {
            if (Arguments.FirstOrDefault(a => a.IsSameAs(argument)) is not { } same)
                spurious += argument.Weight;
            else if (found.Add(same))
                shared += same.Weight;
        }

        double missing = Arguments.Where(a => !found.Contains(a)).Sum(a => a.Weight);
        return found.Any(a => a.Name != FactRuEvalArgument.Position) ? shared / (shared + spurious + missing) : 0;
    }
}

/// <summary>An argument of a fact.</summary>
/// <param name="Values">Every wording that counts; of a prediction usually one.</param>
public sealed record FactRuEvalArgument(string Name, ImmutableArray<string> Values)
{
    public const string Who = "who";

    public const string Position = "position";

    public const string Where = "where";

    public const string Participant = "participant";

    public double Weight => Name == Position ? 0.5 : 1;

    /// <summary>True where the names are equal and two values are, but for case, quotation marks, `ё` and the endings of inflected words.</summary>
    public bool IsSameAs(FactRuEvalArgument other) => Name == other.Name && Values.Any(v => other.Values.Any(o => InflectedText.AreSame(v, o)));
}
