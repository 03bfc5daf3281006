using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Rules;

/// <summary>Runs the phases of a rule set over the elements of one sentence, as a cascade of finite-state transducers does (FASTUS; GATE's JAPE).</summary>
public sealed class Cascade(RuleSet rules)
{
    private readonly Lazy<RuleIndex> _phrases = new(() => new RuleIndex(rules.Phases.Where(p => !p.IsFact), rules.Vocabulary));
    private readonly Lazy<RuleIndex> _facts = new(() => new RuleIndex(rules.Phases.Where(p => p.IsFact), rules.Vocabulary));

    /// <summary>Scratch memory is used again: as many as there are threads at work.</summary>
    private readonly ConcurrentBag<CascadeScratch> _rested = [];

    /// <summary>Runs the phrase phases: each match becomes one element.</summary>
    /// <param name="text">Where the elements stand: a rule that emits a type of mention without having one makes it from the words.</param>
    public ImmutableArray<Element> BuildPhrases(SegmentedText text, ImmutableArray<Element> sequence, Zone zone)
    {
        var scratch = _rested.TryTake(out var rested) ? rested : new CascadeScratch();
        var index = _phrases.Value;
        scratch.Begin(index, sequence.AsSpan(), zone);
        foreach (var slice in index.Slices)
        {
            for (int pass = 0; pass < slice.Phase.Passes && scratch.IsPossible(slice); pass++)
            {
                var next = Rewrite(slice, text, sequence, scratch);
                if (next == sequence)
                    break;
                sequence = next;
            }
        }

        _rested.Add(scratch);
        return sequence;
    }

    /// <summary>Runs the fact phases over a sequence of phrases.</summary>
    /// <returns>Matches in order of their trigger (the capture `trigger`); of rules that share a trigger, only the best.</returns>
    public ImmutableArray<RuleMatch> FindFacts(ImmutableArray<Element> sequence, int sentence, Zone zone)
    {
        var scratch = _rested.TryTake(out var rested) ? rested : new CascadeScratch();
        var index = _facts.Value;
        scratch.Begin(index, sequence.AsSpan(), zone);
        ImmutableArray<RuleMatch>.Builder? facts = null;
        foreach (var slice in index.Slices)
        {
            if (!scratch.IsPossible(slice))
                continue;
            scratch.Match(slice, sequence.AsSpan(), (rule, match) =>
            {
                int trigger = TriggerOf(match);
                return rule.ReadsQuotes || !sequence[trigger].IsQuoted ? trigger : -1;
            });
            for (int trigger = 0; trigger < sequence.Length; trigger++)
            {
                if (scratch.Best[trigger] is { Rule: { } rule } best)
                    (facts ??= ImmutableArray.CreateBuilder<RuleMatch>()).Add(ToFact(rule, best.Match, sequence, sentence));
            }
        }

        _rested.Add(scratch);
        return facts?.ToImmutable() ?? [];
    }

    /// <returns>The same sequence where no rule of the phase matches.</returns>
    private ImmutableArray<Element> Rewrite(PhaseSlice slice, SegmentedText text, ImmutableArray<Element> sequence, CascadeScratch scratch)
    {
        if (!scratch.Match(slice, sequence.AsSpan(), static (_, match) => match.End == match.Start ? -1 : match.Start))
            return sequence;
        var rewritten = ImmutableArray.CreateBuilder<Element>(sequence.Length);
        scratch.BeginRewriting();
        for (int at = 0; at < sequence.Length;)
        {
            if (scratch.Best[at] is not { Rule: { } rule } found)
            {
                scratch.Keep(at);
                rewritten.Add(sequence[at++]);
                continue;
            }

            rewritten.Add(ToPhrase(rule, found.Match, text, sequence));
            scratch.Put(rewritten[^1]);
            at = found.Match.End;
        }

        return rewritten.DrainToImmutable();
    }

    private static int TriggerOf(PatternMatch match)
    {
        foreach (var (name, start, _) in match.Captures)
        {
            if (name == RuleMatch.TriggerPart)
                return start;
        }

        return match.Start;
    }

    private Element ToPhrase(Rule rule, PatternMatch match, SegmentedText text, ImmutableArray<Element> sequence)
    {
        var captures = CapturesOf(match, sequence);
        var head = (rule.Head is null ? null : captures.FirstOrDefault(c => c.Name == rule.Head).Elements is { IsDefault: false } named ? named[^1] : null)
            ?? sequence[match.End - 1];
        var tokens = new TokenRange(sequence[match.Start].Tokens.Start, sequence[match.End - 1].Tokens.End);
        return new Element
        {
            Type = rules.Taxonomy.IndexOf(rule.Emits),
            Tokens = tokens,
            Case = head.Case,
            IsPlural = head.IsPlural,
            IsQuoted = sequence[match.Start].IsQuoted,
            Shape = sequence[match.Start].Shape,
            Mention = MentionOf(rule, captures, tokens, head, text),
            Features = FeaturesOf(rule, captures, head),
            Parts = captures,
            Rule = rule.Id,
        };
    }

    /// <summary>The head's mention; or one that no recognizer found so but a rule reads: its capture `name`, else the whole phrase.</summary>
    private static Mention? MentionOf(Rule rule, ImmutableArray<Capture> captures, TokenRange tokens, Element head, SegmentedText text)
    {
        if (rule.Emits == nameof(EntityType.Role))
            return null;
        var named = captures.FirstOrDefault(c => c.Name == "name");
        bool isWider = rule.Emits == nameof(EntityType.Person) && named.Elements is { IsDefault: false, Length: > 1 };
        if ((head.Mention is not null && !isWider) || !Enum.TryParse(rule.Emits, out EntityType type))
            return head.Mention;
        var name = named.Elements.IsDefault ? tokens : named.Tokens;
        var span = new TextSpan(text.Tokens[name.Start].Span.Start, text.Tokens[name.End - 1].StemEnd);
        return new Mention(type, name, span) { Recognizer = rule.Id, Confidence = 0.8 };
    }

    private static RuleMatch ToFact(Rule rule, PatternMatch match, ImmutableArray<Element> sequence, int sentence)
    {
        var captures = CapturesOf(match, sequence);
        var tokens = new TokenRange(sequence[match.Start].Tokens.Start, sequence[match.End - 1].Tokens.End);
        return new RuleMatch(rule, sentence, tokens, captures) { Features = FeaturesOf(rule, captures, null) };
    }

    private static ImmutableArray<Capture> CapturesOf(PatternMatch match, ImmutableArray<Element> sequence)
    {
        if (match.Captures.IsEmpty)
            return [];
        var captures = new Capture[match.Captures.Length];
        for (int i = 0; i < captures.Length; i++)
            captures[i] = new Capture(match.Captures[i].Name, sequence.Slice(match.Captures[i].Start, match.Captures[i].End - match.Captures[i].Start));
        return ImmutableCollectionsMarshal.AsImmutableArray(captures);
    }

    /// <summary>What the rule sets, and of the head what the rule does not set.</summary>
    private static ImmutableArray<KeyValuePair<string, string>> FeaturesOf(Rule rule, ImmutableArray<Capture> captures, Element? head)
    {
        var features = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>(rule.Sets.Length + (head?.Features.Length ?? 0));
        foreach (var (name, value) in rule.Sets)
        {
            if (value.Evaluate(captures) is { Length: > 0 } text)
                features.Add(new(name, text));
        }

        foreach (var inherited in head?.Features ?? [])
        {
            if (inherited.Key != SentenceElements.Tagged && !Sets(rule, inherited.Key))
                features.Add(inherited);
        }

        return features.DrainToImmutable();
    }

    private static bool Sets(Rule rule, string feature)
    {
        foreach (var (name, _) in rule.Sets)
        {
            if (name == feature)
                return true;
        }

        return false;
    }
}
