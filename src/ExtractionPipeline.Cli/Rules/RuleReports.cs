using System.Text;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Reading;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Cli.Rules;

/// <summary>What the `rules` verbs print.</summary>
internal sealed class RuleReports(string models, VerbContext context)
{
    /// <summary>Near misses shown for a sentence: those that came furthest.</summary>
    private const int MostMisses = 5;

    private readonly LanguagePacks _packs = new(models);

    public int Test(string? language)
    {
        int rules = 0, examples = 0, failures = 0;
        foreach (var pack in Languages(language))
        {
            var runner = new RuleExamples(pack);
            foreach (var rule in pack.Rules.Rules)
            {
                rules++;
                examples += rule.Examples.Length + rule.CounterExamples.Length;
                foreach (string failure in runner.Check(rule))
                {
                    failures++;
                    Print(failure);
                }
            }
        }

        Print($"{rules} rules, {examples} examples, {failures} failed");
        return failures == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    public int Explain(string file)
    {
        foreach (var item in new DocumentReader(new ReaderOptions()).Read([file]))
        {
            if (item is ReadDocument read)
                ExplainDocument(read.Document);
            else
                context.Terminal.Say($"{file}: cannot be read.");
        }

        return ExitCode.Done;
    }

    public int Book(string? language)
    {
        foreach (var pack in Languages(language))
        {
            Print($"# Rules of {pack.Profile.Name}\n");
            foreach (var phase in pack.Rules.Phases.Where(p => p.Rules.Length > 0))
            {
                Print($"## {phase.Name} ({(phase.IsFact ? "facts" : "phrases")})\n");
                foreach (var rule in phase.Rules.OrderByDescending(r => r.Priority))
                    Print(Entry(rule));
            }
        }

        return ExitCode.Done;
    }

    private void ExplainDocument(SourceDocument document)
    {
        var language = LanguageDetector.Load(Path.Combine(models, "langid.bin")).Detect(document.Text).Language;
        if (_packs.Find(language) is not { } pack)
        {
            Print($"Language {language}: there are no rules.");
            return;
        }

        var phrased = pack.Phrases.Build(pack.Recognize(pack.Segmenter.Segment(document.Text)));
        var explainer = new RuleExplainer(pack.Rules);
        for (int i = 0; i < phrased.Sentences.Length; i++)
        {
            var sentence = phrased.Segmented.Sentences[i];
            if (sentence.Zone == Zone.Furniture)
                continue;
            string Words(Element element) => phrased.Segmented.SpanOf(element.Tokens).Of(phrased.Segmented.Text).ToString();
            var told = explainer.Explain(phrased.Sentences[i], i, sentence.Zone);
            Print($"\n[{SnakeCase.Of(sentence.Zone)}] {sentence.Span.Of(phrased.Segmented.Text)}");
            foreach (var phrase in told.Phrases)
                Print($"  phrase {phrase.Rule}: {phrased.TypeName(phrase)} \"{Words(phrase)}\"{Features(phrase.Features)}");
            foreach (var fact in told.Facts)
                Print($"  FACT   {fact.Rule.Id}: {fact.Rule.Emits}{Features(fact.Features)} {string.Join("; ", fact.Captures.Select(c => $"{c.Name} = \"{string.Join(' ', c.Elements.Select(Words))}\""))}");
            foreach (var miss in told.NearMisses.OrderByDescending(m => m.StoppedAt?.Tokens.Start ?? int.MaxValue).Take(MostMisses))
                Print($"  nearly {miss.Rule.Id}: stopped at {(miss.StoppedAt is null ? "the sentence's end" : $"\"{Words(miss.StoppedAt)}\"")}");
        }
    }

    private static string Features(IEnumerable<KeyValuePair<string, string>> features) => string.Concat(features.Select(f => $" {f.Key}={f.Value}"));

    private static string Entry(Rule rule)
    {
        var entry = new StringBuilder($"**{rule.Id}** (priority {rule.Priority}) {rule.Why}\n\n    {rule.Pattern}\n\n");
        foreach (var example in rule.Examples)
            entry.Append($"- reads: {example.Text}\n");
        foreach (var counter in rule.CounterExamples)
            entry.Append($"- not: {counter.Text}\n");
        return entry.ToString();
    }

    private IEnumerable<LanguagePack> Languages(string? wanted)
    {
        foreach (string folder in Directory.GetDirectories(models).Order(StringComparer.Ordinal))
        {
            string code = Path.GetFileName(folder);
            if ((wanted is null || wanted == code) && File.Exists(Path.Combine(folder, "language.yaml")))
                yield return _packs.Find(new LanguageCode(code))!;
        }
    }

    private void Print(string line) => context.Terminal.Results.Write(Encoding.UTF8.GetBytes(line + "\n"));
}
