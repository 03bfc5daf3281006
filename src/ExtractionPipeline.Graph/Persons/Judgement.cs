using System.Collections.Immutable;
using System.Globalization;

namespace ExtractionPipeline.Graph.Persons;

/// <summary>One reason for or against two names being one person.</summary>
/// <param name="Weight">In log odds; for one, above zero.</param>
public readonly record struct Signal(string Reason, double Weight)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Weight:+0.0;-0.0} {Reason}");
}

/// <summary>Whether two facets are one person, and why.</summary>
/// <param name="Block">What keeps them apart whatever else speaks for them; null where nothing does.</param>
public sealed record Judgement(ImmutableArray<Signal> Signals, string? Block)
{
    /// <summary>True where an override says that they are one.</summary>
    public bool IsForced { get; init; }

    /// <summary>True where names alone keep them apart: a person who is known under two names, as an override may say, has two.</summary>
    public bool IsOtherName { get; init; }

    public double LogOdds => Block is not null ? double.NegativeInfinity : Signals.Sum(s => s.Weight);

    /// <summary>0 to 1; two decimals, for the last bits depend on the order of adding.</summary>
    public double Probability => Block is not null ? 0 : Math.Round(1 / (1 + Math.Exp(-LogOdds)), 3);

    public string Explain() => Block ?? string.Join("; ", Signals);
}
