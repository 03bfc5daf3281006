using ExtractionPipeline.Evaluation.Gold;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Tests.Evaluation.Gold;

public sealed class OtherFormatsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gold-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Conll_tokens_become_text_and_tags_become_spans()
    {
        LabelMap labels = Labels("PER\tPerson\nORG\tOrganization\nLOC\t-");

        var (text, spans) = ConllFile.Read(
            ["-DOCSTART- O", "", "Erik NNP B-PER", "Hansen NNP I-PER", "Leyla NNP B-PER", "left VBD O", "", "# a comment", "NATO\tI-ORG", "in\tO", "Oslo\tB-LOC"], labels);

        text.Should().Be("Erik Hansen Leyla left\nNATO in Oslo");
        spans.Select(s => $"{s.Type}: {s.Span.Of(text)}").Should().Equal("Person: Erik Hansen", "Person: Leyla", "Organization: NATO");
    }

    [Fact]
    public void Objects_of_FactRuEval_reach_from_their_first_piece_to_their_last()
    {
        string text = "Мэр Осло Эрик Хансен уехал.";

        var spans = FactRuEvalFile.Read(
            text,
            ["1 job 0 3 10 1  # 10 Мэр", "2 name 9 4 12 1  # 12 Эрик", "3 surname 14 6 13 1  # 13 Хансен"],
            ["20 Person 2 3 # Эрик Хансен", "21 LocOrg 1 # Мэр"],
            Labels("Person\tPerson\nLocOrg\t-"));

        spans.Select(s => $"{s.Type}: {s.Span.Of(text)}").Should().Equal("Person: Эрик Хансен");
    }

    [Fact]
    public void Another_scheme_in_brat_is_judged_by_its_mentions_of_the_types_it_knows()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "ru"));
        File.WriteAllText(Path.Combine(_folder, "ru", "a.txt"), "Эрик Хансен уехал 3 мая.");
        File.WriteAllText(Path.Combine(_folder, "ru", "a.ann"), "T1\tPERSON 0 11\tЭрик Хансен\nT2\tEVENT 12 17\tуехал\nR1\tAGENT Arg1:T2 Arg2:T1\nN1\tReference T1 Wikidata:Q1\tЭрик Хансен\n");

        GoldDocument document = new GoldFolder(Labels("PERSON\tPerson\nEVENT\t-"), null).Read(_folder).Should().ContainSingle().Subject;

        document.Language.Should().Be("ru");
        document.Facts.Should().BeNull();
        document.Mentions!.Spans.Should().ContainSingle();
        document.Mentions.Persons.Should().BeNull();
        document.Mentions.Types.Should().BeEquivalentTo([EntityType.Person]);
    }

    [Fact]
    public void A_folder_that_does_not_tell_its_language_is_named()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "texts"));
        File.WriteAllText(Path.Combine(_folder, "texts", "a.conll"), "Erik B-PER\n");

        FluentActions.Invoking(() => new GoldFolder(LabelMap.Ours, null).Read(_folder)).Should().Throw<InvalidDataException>().WithMessage("*a.conll: its language is not known; name it with --language*");
        new GoldFolder(LabelMap.Ours, "en").Read(_folder).Should().ContainSingle();
    }

    [Theory]
    [InlineData("PER\tPerson\nORG\tCompany", "*labels.tsv:2: 'ORG\tCompany' must be a label*")]
    [InlineData("PER\tPerson\n# twice\nPER\t-", "*labels.tsv:3: the label 'PER' stands twice*")]
    [InlineData("PER", "*labels.tsv:1: *")]
    public void A_bad_line_of_a_label_file_is_named(string content, string message)
    {
        FluentActions.Invoking(() => Labels(content)).Should().Throw<InvalidDataException>().WithMessage(message);
    }

    [Fact]
    public void The_label_files_that_ship_can_be_read()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(TestModels.Repository, "gold-annotations", "labels")))
            LabelMap.Read(file).Types.Should().NotBeEmpty(file);
    }

    private LabelMap Labels(string content)
    {
        string file = Path.Combine(_folder, "labels.tsv");
        File.WriteAllText(file, content);
        return LabelMap.Read(file);
    }
}
