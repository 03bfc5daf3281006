using System.Collections.Immutable;

namespace ExtractionPipeline.Rules;

/// <summary>A pattern as it was parsed.</summary>
internal abstract record PatternNode;

internal sealed record TestNode(Atom Atom) : PatternNode;

internal sealed record SequenceNode(ImmutableArray<PatternNode> Items) : PatternNode;

internal sealed record ChoiceNode(ImmutableArray<PatternNode> Options) : PatternNode;

/// <summary>One element that passes one of some tests, each of which is exact (<see cref="ElementSet.IsExact"/>).</summary>
internal sealed record AnyOfNode(ImmutableArray<Atom> Atoms) : PatternNode;

/// <param name="Most">-1 for no bound but the sentence's end.</param>
internal sealed record RepeatNode(PatternNode Item, int Least, int Most, bool IsLazy) : PatternNode;

internal sealed record CaptureNode(string Name, PatternNode Item) : PatternNode;

/// <summary>Consumes nothing: what follows must, or must not, match.</summary>
internal sealed record LookAheadNode(PatternNode Item, bool IsNegated) : PatternNode;

/// <summary>Consumes nothing: the element before must, or must not, match.</summary>
internal sealed record LookBehindNode(Atom Atom, bool IsNegated) : PatternNode;

/// <summary>Consumes nothing: the sequence begins, or ends, here.</summary>
internal sealed record BoundaryNode(bool IsStart) : PatternNode;
