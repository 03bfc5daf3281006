using ExtractionPipeline.Languages;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Tests.Segmentation;

public sealed class SegmentationLexiconTests : IDisposable
{
    private readonly string _models = Directory.CreateTempSubdirectory("segmentation").FullName;

    [Fact]
    public void All_faults_are_told_with_file_line_and_cure()
    {
        Write("xx/abbreviations.tsv", "# forms\nmr.\tnever\nmrs.\tsometimes\n");
        Write("xx/suffixes.tsv", "word\nending\tna\n");
        Write("furniture.tsv", "furniture\tline\t<moth> <year>\nmenu\tline\tnews\nfurniture\tinside\t<any> news\n");
        Action load = Load;
        load.Should().Throw<InvalidDataException>().Which.Message.Split('\n').Should().SatisfyRespectively(
            m => m.Should().Contain("abbreviations.tsv(3): 'sometimes' is none of never, close"),
            m => m.Should().Contain("suffixes.tsv(1): 2 columns"),
            m => m.Should().Contain("suffixes.tsv(2): 'ending' is none of word, number"),
            m => m.Should().Contain("xx/furniture.tsv: not found").And.Contain("Create"),
            m => m.Should().Contain("furniture.tsv(1): nothing is defined as '<moth>'"),
            m => m.Should().Contain("furniture.tsv(2): 'menu' must be a zone"),
            m => m.Should().Contain("furniture.tsv(3): a pattern for inside must begin with a word or a figure"));
    }

    [Fact]
    public void A_language_is_only_its_files()
    {
        Write("xx/abbreviations.tsv", "mx.\tnever\n");
        Write("xx/suffixes.tsv", "word\tqa\n");
        Write("xx/furniture.tsv", "furniture\tline\tklik\n");
        Write("furniture.tsv", "");
        SegmentedText text = Load("Mx. Olo met Una-qa.\nKlik");
        text.Sentences.Select(s => s.Zone).Should().Equal(Zone.Body, Zone.Furniture);
        text.Tokens[3].Stem.Of(text.Text).ToString().Should().Be("Una");
    }

    public void Dispose() => Directory.Delete(_models, recursive: true);

    private void Load() => Load("");

    private SegmentedText Load(string text)
    {
        Write("xx/language.yaml", "code: xx\nname: Made-up\nmorphology: none\nfolding: {}\n");
        string folder = Path.Combine(_models, "xx");
        LanguageProfile profile = LanguageProfile.Load(folder);
        return new Segmenter(profile, SegmentationLexicon.Load(folder, profile)).Segment(text);
    }

    private void Write(string file, string content)
    {
        string path = Path.Combine(_models, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
