using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition.Gazetteers;
using ExtractionPipeline.Tests.Segmentation;

namespace ExtractionPipeline.Tests.Recognition.Gazetteers;

public sealed class GazetteerLoaderTests : IDisposable
{
    private readonly string _models = Directory.CreateTempSubdirectory("gazetteer").FullName;

    public GazetteerLoaderTests()
    {
        Directory.CreateDirectory(Path.Combine(_models, "ru"));
        foreach (string file in new[] { "countries.tsv", "ru/language.yaml", "ru/gazetteer.yaml" })
            File.Copy(Path.Combine(Segmenters.ModelsFolder, file), Path.Combine(_models, file));
    }

    public void Dispose() => Directory.Delete(_models, recursive: true);

    [Theory]
    [InlineData("Кабул\tcity\tAF", "*places.tsv(2): 3 columns, 4 are needed*")]
    [InlineData("Кабул\tcity\tQQ\tKabul", "*places.tsv(2): 'QQ' is no ISO 3166-1 code*")]
    [InlineData("Кабул:masculine\tcity\tAF\tKabul", "*places.tsv(2): Russian has no word kind 'masculine'*")]
    public void Refuses_a_bad_line_with_file_and_line(string line, string message)
    {
        File.WriteAllText(Path.Combine(_models, "ru", "places.tsv"), "# Places.\n" + line + "\n");
        Load().Should().Throw<InvalidDataException>().WithMessage(message);
    }

    [Fact]
    public void Needs_no_lexicon_but_the_table_of_countries()
    {
        Load().Should().NotThrow();
        File.Delete(Path.Combine(_models, "countries.tsv"));
        Load().Should().Throw<InvalidDataException>().WithMessage("*countries.tsv: missing or empty*");
    }

    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    [InlineData("ru")]
    public void Keeps_the_hand_edited_files_sorted_and_without_repeated_forms(string language)
    {
        foreach (string file in new[] { "organizations.tsv", "places.tsv" })
        {
            var rows = LexiconFile.Read(Path.Combine(Segmenters.ModelsFolder, language, file), 4);
            rows.Select(r => $"{r[1]}\t{r[2]}\t{r[3]}").Should().BeInAscendingOrder(StringComparer.Ordinal, file);
            rows.SelectMany(r => LexiconFile.Forms(r[0]).Select(f => LexiconForm.Parse(f).Text)).GroupBy(f => f).Where(g => g.Count() > 1).Select(g => g.Key)
                .Should().BeEmpty("a repeated form is dead data in {0} {1}", language, file);
        }
    }

    private Func<GazetteerRecognizer> Load() => () => GazetteerRecognizer.Load(_models, LanguageProfile.Load(Path.Combine(_models, "ru")));
}
