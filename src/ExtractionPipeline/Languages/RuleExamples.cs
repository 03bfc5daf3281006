using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Languages;

/// <summary>Runs the examples that rules carry: persons as marked, countries, places and dates from the lexicons, no tagger.</summary>
public sealed class RuleExamples(LanguagePack pack)
{
    /// <returns>One line for each example that fails, with file, line, rule and what was found; empty where all hold.</returns>
    public ImmutableArray<string> Check(Rule rule)
    {
        var failures = ImmutableArray.CreateBuilder<string>();
        foreach (var example in rule.Examples)
        {
            var found = Matches(rule, example.Text, out string text);
            foreach (string fault in found.Count == 0 ? ["the rule does not match"] : example.Expected.Where(e => !found.Any(f => f.Contains(e))).Select(e => $"no {e.Name} is '{e.Value}'; found {string.Join("; ", found.SelectMany(f => f).Select(f => $"{f.Name}: {f.Value}"))}"))
                failures.Add($"{rule.File}({example.Line}): rule '{rule.Id}': {fault}, in \"{text}\"");
        }

        foreach (var counter in rule.CounterExamples)
        {
            if (Matches(rule, counter.Text, out string text).Count > 0)
                failures.Add($"{rule.File}({counter.Line}): rule '{rule.Id}': matches its counter-example \"{text}\"");
        }

        return failures.ToImmutable();
    }

    /// <returns>What each match of the rule captured and set.</returns>
    private List<List<(string Name, string Value)>> Matches(Rule rule, string marked, out string text)
    {
        var phrased = PhrasesOf(MarkedText.Parse(marked));
        text = phrased.Segmented.Text;
        var segmented = phrased.Segmented;
        var phrases = phrased.Sentences.SelectMany(s => s).SelectMany(e => e.SelfAndParts).Where(e => e.Rule == rule.Id)
            .Select(e => Described(segmented, e.Parts, e.Features));
        var facts = pack.Relations.Matches(phrased).Where(f => f.Rule.Id == rule.Id).Select(f => Described(segmented, f.Captures, f.Features));
        return [.. phrases.Concat(facts)];
    }

    /// <summary>Phrases of a marked text.</summary>
    public PhrasedText PhrasesOf(MarkedText marked)
    {
        var segmented = pack.Segmenter.Segment(marked.Text);
        var marks = marked.Marks.Select(m => new Mention(m.Type, TokensOf(segmented, m.Span.Start, m.Span.End), m.Span) { Recognizer = "mark" });
        return pack.Phrases.Build(pack.Decide(segmented, pack.Recognizers.Where(r => r is not Tagger), [.. marks]));
    }

    private static TokenRange TokensOf(SegmentedText text, int start, int end)
    {
        int first = -1, last = -1;
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Span.End > start && text.Tokens[i].Span.Start < end)
                (first, last) = (first < 0 ? i : first, i);
        }

        return new TokenRange(first, last + 1);
    }

    private static List<(string Name, string Value)> Described(SegmentedText text, ImmutableArray<Capture> captures, ImmutableArray<KeyValuePair<string, string>> features) =>
        [.. captures.Select(c => (c.Name, text.SpanOf(c.Tokens).Of(text.Text).ToString())), .. features.Select(f => (f.Key, f.Value))];
}
