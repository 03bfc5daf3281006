using System.Collections.Immutable;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Rules;

/// <summary>A match of a fact rule.</summary>
/// <param name="Tokens">From the first to the last token of the match.</param>
public sealed record RuleMatch(Rule Rule, int Sentence, TokenRange Tokens, ImmutableArray<Capture> Captures)
{
    /// <summary>The capture that says where the fact is told.</summary>
    internal const string TriggerPart = "trigger";

    /// <summary>What the rule sets, few, in no order.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Features { get; init; } = [];

    /// <returns>The feature's value, or null.</returns>
    public string? this[string feature] => Features.ValueOf(feature);

    /// <summary>The token that the capture `trigger` begins with, else the first of the match.</summary>
    public int Trigger => Captured(TriggerPart) is [var first, ..] ? first.Tokens.Start : Tokens.Start;

    /// <returns>The elements captured under a name, in text order.</returns>
    public ImmutableArray<Element> Captured(string name) => Captures.Named(name);
}
