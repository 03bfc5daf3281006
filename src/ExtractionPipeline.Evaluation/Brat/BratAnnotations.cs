using System.Collections.Immutable;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Brat;

/// <summary>One line of a `.ann` file. <see cref="Line"/> counts from 1.</summary>
public abstract record BratAnnotation(string Id, int Line);

/// <summary>`T1⇥Person 0 5⇥words`: a labelled span, in UTF-16 code units here and in code points in the file.</summary>
/// <param name="Quote">The words as the file repeats them.</param>
public sealed record BratTextBound(string Id, int Line, string Type, TextSpan Span, string Quote) : BratAnnotation(Id, Line);

/// <summary>`R1⇥Holder Arg1:T1 Arg2:T2`.</summary>
public sealed record BratRelation(string Id, int Line, string Type, string First, string Second) : BratAnnotation(Id, Line);

/// <summary>`E1⇥Meeting:T3 Participant:T1 Participant2:T2`; argument names come without their numbers.</summary>
public sealed record BratEvent(string Id, int Line, string Type, string Trigger, ImmutableArray<BratArgument> Arguments) : BratAnnotation(Id, Line);

public readonly record struct BratArgument(string Role, string Target);

/// <summary>`A1⇥Class T1 ambassador`; a flag has no value.</summary>
public sealed record BratProperty(string Id, int Line, string Type, string Target, string? Value) : BratAnnotation(Id, Line);

/// <summary>`#1⇥AnnotatorNotes T1⇥code=AZ`.</summary>
public sealed record BratNote(string Id, int Line, string Type, string Target, string Text) : BratAnnotation(Id, Line);

/// <summary>`N1⇥Reference T1 Wikidata:Q585⇥Oslo`: what a mention is in a database.</summary>
public sealed record BratReference(string Id, int Line, string Type, string Target, string Key, string Text) : BratAnnotation(Id, Line);

/// <summary>`*⇥Equiv T1 T2`: all of these name one thing.</summary>
public sealed record BratEquivalence(int Line, ImmutableArray<string> Members) : BratAnnotation("*", Line);
