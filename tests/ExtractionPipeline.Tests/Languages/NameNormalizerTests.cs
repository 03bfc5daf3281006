using System.Collections.Frozen;
using System.Collections.Immutable;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Languages.Azerbaijani;
using ExtractionPipeline.Languages.Russian;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Languages;

public sealed class NameNormalizerTests
{
    [Fact]
    public void A_role_before_the_name_gives_its_case()
    {
        var folding = new CaseFolding(('ё', 'е'));
        var normalizer = new NameNormalizer(
            new RussianNameForms(new NameList([], []), [], new PastVerbs([]), folding), folding, FrozenDictionary<string, GrammaticalCase>.Empty, GrammaticalCase.Any & ~GrammaticalCase.Locative, FrozenSet<string>.Empty);
        Mention role = Role(0, 1, 0, 7) with { Case = GrammaticalCase.Nominative };
        RecognizedText text = Text("министр Громова", folding, role, Person(1, 2, 8, 15));
        normalizer.Normalize(text).Mentions[1].BaseForm.Should().BeNull("the slice is the base form");
        text = Text("министр Громова", folding, role with { Case = GrammaticalCase.Genitive }, Person(1, 2, 8, 15));
        normalizer.Normalize(text).Mentions[1].BaseForm.Should().Be("Громов");
    }

    [Fact]
    public void A_fused_suffix_ends_the_span()
    {
        var folding = new CaseFolding(('I', 'ı'), ('İ', 'i'));
        var names = new NameList([], ["quluzov"]);
        var normalizer = new NameNormalizer(
            new AzerbaijaniNameForms(names, new HashSet<string>(), new NameSpelling(names.All), folding), folding, FrozenDictionary<string, GrammaticalCase>.Empty, GrammaticalCase.Any, FrozenSet<string>.Empty);
        Mention person = normalizer.Normalize(Text("Samir Quluzovla görüşüb", folding, Person(0, 2, 0, 15))).Mentions[0];
        person.Span.Should().Be(new TextSpan(0, 13));
        person.BaseForm.Should().BeNull();
        person.Case.Should().Be(GrammaticalCase.Instrumental);
    }

    [Fact]
    public void A_word_of_honour_inside_is_no_part_of_the_base_form()
    {
        var folding = new CaseFolding(('I', 'ı'), ('İ', 'i'));
        var names = new NameList([], ["quluzova"]);
        var normalizer = new NameNormalizer(
            new AzerbaijaniNameForms(names, new HashSet<string>(), new NameSpelling(names.All), folding), folding, FrozenDictionary<string, GrammaticalCase>.Empty, GrammaticalCase.Any, FrozenSet.Create("xanım"));
        normalizer.Normalize(Text("Aysel xanım Quluzova danışıb", folding, Person(0, 3, 0, 20))).Mentions[0].BaseForm.Should().Be("Aysel Quluzova");
    }

    private static RecognizedText Text(string text, CaseFolding folding, params Mention[] mentions)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (int start = 0; start < text.Length;)
        {
            int space = text.IndexOf(' ', start);
            int end = space < 0 ? text.Length : space;
            tokens.Add(new Token(new TextSpan(start, end), end, TokenKind.Word));
            start = end + 1;
        }

        return new RecognizedText(new SegmentedText(text, folding.Fold(text), LanguageCode.Undetermined, tokens.ToImmutable(), []), [.. mentions]);
    }

    private static Mention Person(int first, int end, int from, int to) => new(EntityType.Person, new TokenRange(first, end), new TextSpan(from, to)) { Recognizer = "test" };

    private static Mention Role(int first, int end, int from, int to) => Person(first, end, from, to) with { Type = EntityType.Role };
}
