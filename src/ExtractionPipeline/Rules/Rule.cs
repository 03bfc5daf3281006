using System.Collections.Immutable;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Rules;

/// <summary>One rule of a rule file.</summary>
/// <param name="Id">Unique in its language, `lang.group.name`.</param>
/// <param name="Why">One line: what in the language or the genre it relies on.</param>
/// <param name="Priority">Of rules that match at one place, the higher wins; then the longer match; then the earlier rule.</param>
/// <param name="Emits">The type of the phrase, or the kind of the fact, that a match gives.</param>
/// <param name="Line">Line of the rule in its file, for messages.</param>
public sealed record Rule(string Id, string Why, string Phase, int Priority, string Pattern, string Emits, string File, int Line)
{
    /// <summary>Features of what is emitted: a name and a <see cref="ValueExpression"/>.</summary>
    internal ImmutableArray<(string Name, ValueExpression Value)> Sets { get; init; } = [];

    /// <summary>The capture whose case, number and mention the phrase takes; null takes those of the last element.</summary>
    public string? Head { get; init; }

    /// <summary>The only zones that the rule reads; empty reads all that its phase reads.</summary>
    public ImmutableArray<Zone> Zones { get; init; } = [];

    /// <summary>True for facts that direct speech can state; others are not read inside quotation marks.</summary>
    public bool ReadsQuotes { get; init; }

    public ImmutableArray<RuleExample> Examples { get; init; } = [];

    /// <summary>Texts in which the rule must not match.</summary>
    public ImmutableArray<RuleExample> CounterExamples { get; init; } = [];

    internal PatternNode Parsed { get; init; } = null!;

    internal PatternProgram Program { get; init; } = null!;
}

/// <summary>A text with mentions in braces (`{Ana Lind}` a person, `{Oslo|City}` another type), and what the rule must capture in it.</summary>
/// <param name="Expected">Capture or feature names and what they hold, as written behind `=>`; empty asks only that the rule matches.</param>
public sealed record RuleExample(string Text, ImmutableArray<(string Name, string Value)> Expected, int Line);
