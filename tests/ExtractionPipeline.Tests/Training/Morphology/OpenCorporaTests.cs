using ExtractionPipeline.Languages;
using ExtractionPipeline.Text;
using ExtractionPipeline.Training.Morphology;

namespace ExtractionPipeline.Tests.Training.Morphology;

public sealed class OpenCorporaTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dictionary").FullName;

    public OpenCorporaTests() => TinyDictionary.Write(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Words_come_with_lemma_and_tag() => new OpenCorpora(_folder).Read().Should().Equal(
        new DictionaryForm("дина", "дина", TinyDictionary.Nominative, 0), new DictionaryForm("динё", "дина", TinyDictionary.Accusative, 1));

    [Fact]
    public void A_damaged_automaton_is_refused()
    {
        string path = Path.Combine(_folder, "words.dawg");
        byte[] bytes = File.ReadAllBytes(path);
        bytes.AsSpan(4, bytes.Length / 2).Clear();
        File.WriteAllBytes(path, bytes);
        FluentActions.Invoking(() => new OpenCorpora(_folder).Read().ToArray()).Should().Throw<InvalidDataException>();
    }

    [Theory]
    [InlineData("Name", true)]
    [InlineData("nomn", true)]
    [InlineData("NOUN", true)]
    [InlineData("Nam", false)]
    [InlineData("fem", false)]
    public void A_grammeme_is_a_whole_word_of_the_tag(string grammeme, bool expected) =>
        new DictionaryForm("дина", "дина", TinyDictionary.Nominative, 0).Has(grammeme).Should().Be(expected);

    [Fact]
    public void Names_that_the_lists_lack_are_taken()
    {
        var folding = new CaseFolding(('ё', 'е'));
        var dictionary = new OpenCorpora(_folder);
        new RussianNameLists(dictionary, new NameList([], []), folding).Names().Should().Equal("дина\tf");
        new RussianNameLists(dictionary, new NameList([new("дина", Gender.Feminine)], []), folding).Names().Should().BeEmpty();
        new RussianNameLists(dictionary, new NameList([new("дин", Gender.Masculine)], []), folding).Names().Should().BeEmpty("it looks like a form of that name");
    }
}
