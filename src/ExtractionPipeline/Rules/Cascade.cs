using System.Collections.Concurrent;
using System.Collections.Immutable;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Rules;

/// <summary>A match of a fact rule.</summary>
/// <param name="Tokens">From the first to the last token of the match.</param>
public sealed record RuleMatch(Rule Rule, int Sentence, TokenRange Tokens, ImmutableArray<Capture> Captures)
{
    public ImmutableArray<KeyValuePair<string, string>> Features { get; init; } = [];

    public string? this[string feature] => Features.FirstOrDefault(f => f.Key == feature).Value;

    public IEnumerable<Element> Captured(string name) => Captures.Where(c => c.Name == name).SelectMany(c => c.Elements);
}

/// <summary>Runs the phases of a rule set over the elements of one sentence, as a cascade of finite-state transducers does (FASTUS; GATE's JAPE).</summary>
public sealed class Cascade(RuleSet rules)
{
    /// <summary>Matchers keep large scratch memory, so they are used again: as many as there are threads at work.</summary>
    private readonly ConcurrentBag<Matcher> _matchers = [];

    /// <summary>Runs the phrase phases: each match becomes one element.</summary>
    /// <param name="text">Where the elements stand: a rule that emits a type of mention without having one makes it from the words.</param>
    public ImmutableArray<Element> BuildPhrases(SegmentedText text, ImmutableArray<Element> sequence, Zone zone)
    {
        var matcher = _matchers.TryTake(out var rested) ? rested : new Matcher();
        foreach (var phase in rules.Phases)
        {
            if (phase.IsFact)
                continue;
            for (int pass = 0; pass < phase.Passes; pass++)
            {
                var next = Rewrite(phase, text, sequence, zone, matcher);
                if (next.Length == sequence.Length && next.SequenceEqual(sequence))
                    break;
                sequence = next;
            }
        }

        _matchers.Add(matcher);
        return sequence;
    }

    /// <summary>Runs the fact phases over a sequence of phrases.</summary>
    /// <returns>Matches in order of their trigger (the capture `trigger`); of rules that share a trigger, only the best.</returns>
    public ImmutableArray<RuleMatch> FindFacts(ImmutableArray<Element> sequence, int sentence, Zone zone)
    {
        var matcher = _matchers.TryTake(out var rested) ? rested : new Matcher();
        var facts = ImmutableArray.CreateBuilder<RuleMatch>();
        foreach (var phase in rules.Phases.Where(p => p.IsFact))
        {
            var best = new SortedDictionary<int, (Rule Rule, PatternMatch Match)>();
            foreach (var rule in Candidates(phase, sequence, zone))
            {
                foreach (var match in matcher.All(rule.Program, sequence))
                {
                    int trigger = TriggerOf(match);
                    if (!rule.ReadsQuotes && sequence[trigger].IsQuoted)
                        continue;
                    if (!best.TryGetValue(trigger, out var rival) || Beats(rule, match, rival.Rule, rival.Match))
                        best[trigger] = (rule, match);
                }
            }

            facts.AddRange(best.Values.Select(b => ToFact(b.Rule, b.Match, sequence, sentence)));
        }

        _matchers.Add(matcher);
        return facts.ToImmutable();
    }

    private ImmutableArray<Element> Rewrite(RulePhase phase, SegmentedText text, ImmutableArray<Element> sequence, Zone zone, Matcher matcher)
    {
        var best = new (Rule Rule, PatternMatch Match)?[sequence.Length];
        bool any = false;
        foreach (var rule in Candidates(phase, sequence, zone))
        {
            foreach (var match in matcher.All(rule.Program, sequence))
            {
                if (match.End == match.Start || (best[match.Start] is { } rival && !Beats(rule, match, rival.Rule, rival.Match)))
                    continue;
                best[match.Start] = (rule, match);
                any = true;
            }
        }

        if (!any)
            return sequence;
        var rewritten = ImmutableArray.CreateBuilder<Element>(sequence.Length);
        for (int at = 0; at < sequence.Length;)
        {
            if (best[at] is not { } found)
            {
                rewritten.Add(sequence[at++]);
                continue;
            }

            rewritten.Add(ToPhrase(found.Rule, found.Match, text, sequence));
            at = found.Match.End;
        }

        return rewritten.ToImmutable();
    }

    private static IEnumerable<Rule> Candidates(RulePhase phase, ImmutableArray<Element> sequence, Zone zone)
    {
        foreach (var rule in phase.Rules)
        {
            if (!rule.Zones.IsEmpty && !rule.Zones.Contains(zone))
                continue;
            if (rule.Trigger.IsNone || HasTrigger(rule.Trigger, sequence))
                yield return rule;
        }
    }

    private static bool HasTrigger(RuleTrigger trigger, ImmutableArray<Element> sequence)
    {
        foreach (var element in sequence)
        {
            if (trigger.IsIn(element))
                return true;
        }

        return false;
    }

    private static bool Beats(Rule rule, PatternMatch match, Rule rival, PatternMatch other)
    {
        if (rule.Priority != rival.Priority)
            return rule.Priority > rival.Priority;
        return match.End - match.Start > other.End - other.Start;
    }

    private static int TriggerOf(PatternMatch match)
    {
        foreach (var (name, start, _) in match.Captures)
        {
            if (name == "trigger")
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

    private static ImmutableArray<Capture> CapturesOf(PatternMatch match, ImmutableArray<Element> sequence) =>
        [.. match.Captures.Select(c => new Capture(c.Name, sequence[c.Start..c.End]))];

    /// <summary>What the rule sets, and of the head what the rule does not set.</summary>
    private static ImmutableArray<KeyValuePair<string, string>> FeaturesOf(Rule rule, ImmutableArray<Capture> captures, Element? head)
    {
        var features = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var (name, value) in rule.Sets)
        {
            if (value.Evaluate(captures) is { Length: > 0 } text)
                features.Add(new(name, text));
        }

        foreach (var inherited in head?.Features ?? [])
        {
            if (inherited.Key != SentenceElements.Tagged && !rule.Sets.Any(s => s.Name == inherited.Key))
                features.Add(inherited);
        }

        return features.ToImmutable();
    }
}
