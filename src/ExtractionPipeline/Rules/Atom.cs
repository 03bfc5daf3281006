using System.Collections.Immutable;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Rules;

/// <summary>A test of one element.</summary>
internal abstract record Atom
{
    /// <summary>The cases the element must allow at least one of; none asks nothing.</summary>
    public GrammaticalCase Case { get; init; }

    public bool? Plural { get; init; }

    /// <summary>Features that must have one of the values; no values asks only that the feature is there (or, negated, is not).</summary>
    public ImmutableArray<FeatureTest> Features { get; init; } = [];

    public bool Matches(Element element)
    {
        if (!MatchesKind(element, Case, Plural))
            return false;
        foreach (var test in Features)
        {
            string? value = element[test.Name];
            bool holds = value is not null && (test.Values.IsEmpty || test.Values.Contains(value));
            if (holds == test.IsNegated)
                return false;
        }

        return true;
    }

    protected abstract bool MatchesKind(Element element, GrammaticalCase wanted, bool? plural);

    protected static bool Allows(Element element, GrammaticalCase wanted, bool? plural) =>
        (wanted == GrammaticalCase.None || (element.Case & wanted) != 0) && (plural is null || element.IsPlural == plural);
}

internal readonly record struct FeatureTest(string Name, ImmutableArray<string> Values, bool IsNegated);

/// <summary>Any element.</summary>
internal sealed record AnyAtom : Atom
{
    protected override bool MatchesKind(Element element, GrammaticalCase wanted, bool? plural) => Allows(element, wanted, plural);
}

/// <summary>A token by its word: an exact form, or a form of a lemma in a wanted case and number.</summary>
internal sealed record WordAtom(ImmutableHashSet<int> Words, ImmutableHashSet<int> Lemmas) : Atom
{
    private readonly IdSet _words = new(Words);
    private readonly IdSet _lemmas = new(Lemmas);

    protected override bool MatchesKind(Element element, GrammaticalCase wanted, bool? plural)
    {
        if (element.Word is not { } word)
            return false;
        if (word.Id >= 0 && _words.Contains(word.Id))
            return true;
        foreach (var reading in word.Readings)
        {
            if (_lemmas.Contains(reading.Lemma) && (wanted == GrammaticalCase.None || (reading.Case & wanted) != 0) && (plural is null || reading.IsPlural == plural))
                return true;
        }

        return false;
    }
}

/// <summary>An element by its type or a supertype of it.</summary>
internal sealed record TypeAtom(ulong Mask) : Atom
{
    protected override bool MatchesKind(Element element, GrammaticalCase wanted, bool? plural) =>
        (Mask >> element.Type & 1) != 0 && Allows(element, wanted, plural);
}

/// <summary>A token by how it is written.</summary>
internal sealed record ShapeAtom(TokenShape Shape) : Atom
{
    protected override bool MatchesKind(Element element, GrammaticalCase wanted, bool? plural) =>
        element.Type == Taxonomy.Token && (element.Shape & Shape) != 0;
}

/// <summary>Any element that none of the others matches.</summary>
internal sealed record NotAtom(ImmutableArray<Atom> Others) : Atom
{
    protected override bool MatchesKind(Element element, GrammaticalCase wanted, bool? plural)
    {
        foreach (var other in Others)
        {
            if (other.Matches(element))
                return false;
        }

        return true;
    }
}
