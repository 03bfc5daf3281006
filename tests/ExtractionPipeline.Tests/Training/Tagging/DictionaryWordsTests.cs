using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Tests.Training.Morphology;
using ExtractionPipeline.Text;
using ExtractionPipeline.Training.Morphology;
using ExtractionPipeline.Training.Tagging;

namespace ExtractionPipeline.Tests.Training.Tagging;

public sealed class DictionaryWordsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dictionary").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_word_is_found_by_the_stem_that_its_forms_share()
    {
        TinyDictionary.Write(_folder);
        var words = new WordList();

        new DictionaryWords(new OpenCorpora(_folder), new TaggerSettings(5, true, "а ой у ы е"), new CaseFolding(('ё', 'е'))).AddTo(words);

        StemTable stems = words.Table.Stems;
        stems.Find(Key("дин")).Should().Be(StemKind.GivenName);
        stems.Find(Key("дина")).Should().Be(StemKind.None, "the tagger takes the ending off");

        static uint Key(string stem) => WordTable.StemKeyOf(FeatureHash.Of(stem));
    }
}
