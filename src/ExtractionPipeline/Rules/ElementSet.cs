using System.Collections.Immutable;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Rules;

/// <summary>Elements by what an index can look up: their type, how a token is written, its word and the forms of its lemmas.</summary>
/// <param name="Types">A mask of types, all of whose elements belong to the set.</param>
/// <param name="Shapes">A token written in one of these ways belongs to it.</param>
/// <param name="Lemmas">A word that has a reading as such a form belongs to it.</param>
/// <param name="Words">In rising order.</param>
internal sealed record ElementSet(ulong Types, TokenShape Shapes, ImmutableArray<int> Words, ImmutableArray<LemmaForm> Lemmas)
{
    public static readonly ElementSet All = new(ulong.MaxValue, TokenShape.None, [], []);

    /// <returns>The elements that a test lets through; where it is not <see cref="IsExact"/>, further ones too.</returns>
    public static ElementSet Of(Atom atom) => atom switch
    {
        WordAtom word => new(0, TokenShape.None, [.. word.Words.Order()], [.. word.Lemmas.Order().Select(l => new LemmaForm(l, word.Case, word.Plural))]),
        TypeAtom type => new(type.Mask, TokenShape.None, [], []),
        ShapeAtom shape => new(0, shape.Shape, [], []),
        _ => All,
    };

    public bool Equals(ElementSet? other) =>
        other is not null && Types == other.Types && Shapes == other.Shapes && Words.SequenceEqual(other.Words) && Lemmas.SequenceEqual(other.Lemmas);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Types);
        hash.Add(Shapes);
        foreach (int word in Words)
            hash.Add(word);
        foreach (var form in Lemmas)
            hash.Add(form);
        return hash.ToHashCode();
    }

    /// <summary>True where a test asks nothing beyond what <see cref="Of"/> tells.</summary>
    public static bool IsExact(Atom atom) => atom.Features.IsEmpty && atom switch
    {
        WordAtom or ShapeAtom => true,
        TypeAtom or AnyAtom => atom is { Case: GrammaticalCase.None, Plural: null },
        _ => false,
    };
}

/// <summary>A form of a lemma in one of some cases (none: in any) and a number (null: in either).</summary>
internal readonly record struct LemmaForm(int Lemma, GrammaticalCase Case, bool? Plural)
{
    public bool Allows(in WordReading reading) => (Case == GrammaticalCase.None || (reading.Case & Case) != 0) && (Plural is null || reading.IsPlural == Plural);
}
