using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition.Names;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Tests.Rules;

/// <summary>The pattern language, on tokens alone: what a pattern matches is shown in brackets.</summary>
public sealed class RulePatternTests
{
    [Theory]
    [InlineData("met with", "they [met with] him")]
    [InlineData("\"met with\"", "they [met with] him")]
    [InlineData("met (with | by)", "they [met by] chance")]
    [InlineData("(met | met him)", "they [met] him")]
    [InlineData("met _? today", "they [met him today]")]
    [InlineData("met _{0,3}? today", "they [met here and today]")]
    [InlineData("met ^today{0,5}", "they [met here and] today")]
    [InlineData("met !today _", "[met him] today")]
    [InlineData("met =today", "they [met] today")]
    [InlineData("<!had met", "they [met]")]
    [InlineData("<=had met", "they had [met]")]
    [InlineData("<s> _", "[they] met")]
    [InlineData("_ </s>", "they [met]")]
    [InlineData("#cap+", "the [Ana Lind] said")]
    [InlineData("#num", "on [26] May")]
    [InlineData("%verbs", "they [spoke] today")]
    [InlineData("%phrases", "they [took part] today")]
    [InlineData("%phrases", "they [took part in] talks")]
    [InlineData("%phrases", "talks [took place] today")]
    [InlineData("%phrases in", "they [took part in] talks")]
    [InlineData("$BOTH", "they [met today]")]
    [InlineData("~minister", "two [ministers] met")]
    [InlineData("~minister[plural]", "a minister and [ministers] met")]
    [InlineData("MET", "they [met]")]
    public void A_pattern_matches(string pattern, string marked)
    {
        string text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

        Mark(pattern, text).Should().Be(marked);
    }

    [Theory]
    [InlineData("met with", "they met him")]
    [InlineData("<!had met", "they had met")]
    [InlineData("met !today", "they met today")]
    [InlineData("~minister[plural]", "a minister met")]
    [InlineData("met{2,3}", "they met once")]
    public void A_pattern_does_not_match(string pattern, string text) => Mark(pattern, text).Should().Be(text);

    [Theory]
    [InlineData("met (with", "*')' is missing*")]
    [InlineData("met $NONE", "*no macro 'NONE'*")]
    [InlineData("met %none", "*no list 'none'*")]
    [InlineData("met @None", "*type '@None'*")]
    [InlineData("met{3,2}", "*m <= n*")]
    [InlineData("met{0,999}", "*m <= n*")]
    [InlineData("\"met", "*closing*")]
    [InlineData("#tall", "*no shape*")]
    [InlineData("met | ", "*empty choice*")]
    [InlineData("$LOOP", "*nest too deeply*")]
    public void A_wrong_pattern_is_refused_with_its_place_and_reason(string pattern, string message)
    {
        var load = () => Load(pattern);

        load.Should().Throw<InvalidDataException>().WithMessage(message).And.Message.Should().Contain("rule 'en.test'").And.Contain("rules.yaml(");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_not_followed_by_the_faults_that_it_causes()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "words.yaml"), "lists:\n  verbs: [met]\n  verbs: [spoke]\n");
            File.WriteAllText(Path.Combine(folder, "rules.yaml"), "imports: [words.yaml]\nphases: [{ name: fact, facts: true }]\nrules:\n  - { id: en.test, phase: fact, pattern: '%verbs', emit: Fact }\n");
            var load = () => RuleSetLoader.Load(Path.Combine(folder, "rules.yaml"), TestModels.Pack("en").Profile, Morphologies.ByName("english"));

            load.Should().Throw<InvalidDataException>().WithMessage("*words.yaml(3)*not YAML*").And.Message.Should().NotContain("no list");
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void Captures_are_named_and_repeat()
    {
        var match = Match("item:#cap (\",\" item:#cap)*", "with Ana , Bo , Cy today")!;

        match.Captures.Select(c => c.Name).Should().Equal("item", "item", "item");
    }

    [Fact]
    public void A_long_hostile_sentence_is_matched_in_linear_steps()
    {
        // (a? a?)* style patterns blow up a naive backtracking machine; this one visits each state once for each word.
        string text = string.Join(' ', Enumerable.Repeat("met", 390));

        Match("(met? met?)* (met | with)* never", text).Should().BeNull();
    }

    private static string Mark(string pattern, string text)
    {
        if (Match(pattern, text) is not { } match)
            return text;
        int start = match.Start, end = match.End;
        return text[..start] + "[" + text[start..end] + "]" + text[end..];
    }

    private sealed record Found(int Start, int End, IReadOnlyList<Capture> Captures);

    private static Found? Match(string pattern, string text)
    {
        var rules = Load(pattern);
        var profile = TestModels.Pack("en").Profile;
        var segmented = new Segmenter(profile, SegmentationLexicon.Load(Path.Combine(TestModels.Folder, "en"), profile)).Segment(text);
        var recognized = new ExtractionPipeline.Recognition.RecognizedText(segmented, []);
        var sequence = new SentenceElements(rules.Vocabulary, rules.Hints, NameLexicon.Load(Path.Combine(TestModels.Folder, "names", "names.bin"))).Of(recognized).Single();
        var fact = new Cascade(rules).FindFacts(sequence, 0, Zone.Body).FirstOrDefault();
        return fact is null
            ? null
            : new Found(segmented.SpanOf(fact.Tokens).Start, segmented.SpanOf(fact.Tokens).End, fact.Captures);
    }

    private static RuleSet Load(string pattern)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string path = Path.Combine(folder, "rules.yaml");
            File.WriteAllText(path, $$"""
                phases: [{ name: fact, facts: true }]
                lists: { verbs: [met, spoke], phrases: [met, took part, took place, took part in] }
                macros: { BOTH: "met today", LOOP: "$LOOP" }
                rules:
                  - id: en.test
                    why: a test
                    phase: fact
                    pattern: '{{pattern.Replace("'", "''", StringComparison.Ordinal)}}'
                    emit: Fact
                    quotes: true
                    examples: ["x"]
                    counter: ["y"]
                """);
            return RuleSetLoader.Load(path, TestModels.Pack("en").Profile, Morphologies.ByName("english"));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
