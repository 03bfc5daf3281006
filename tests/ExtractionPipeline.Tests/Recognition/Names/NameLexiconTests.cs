using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition.Names;
using ExtractionPipeline.Tests.Segmentation;
using ExtractionPipeline.Training.Lexicons;

namespace ExtractionPipeline.Tests.Recognition.Names;

public sealed class NameLexiconTests
{
    private static readonly NameLexicon Names = NameLexicon.Load(Path.Combine(Segmenters.ModelsFolder, "names", "names.bin"));

    [Theory]
    [InlineData("Elçin", NameKinds.GivenName)]
    [InlineData("Elchin", NameKinds.GivenName)]
    [InlineData("Сергей", NameKinds.GivenName)]
    [InlineData("Эльчин", NameKinds.GivenName)]
    [InlineData("Quliyeva", NameKinds.Surname)]
    [InlineData("Петровна", NameKinds.Patronymic)]
    [InlineData("García", NameKinds.Surname)]
    public void Knows_names_of_many_peoples(string word, NameKinds kind) => Names.KindsOf(word).Should().HaveFlag(kind);

    [Theory]
    [InlineData("ministerstvo")]
    [InlineData("переговоры")]
    [InlineData("görüşüb")]
    [InlineData("2025")]
    [InlineData("")]
    public void Knows_no_ordinary_words(string word) => Names.KindsOf(word).Should().Be(NameKinds.None);

    [Fact]
    public void Makes_no_difference_of_case_or_diacritics()
    {
        foreach (string word in new[] { "İlham", "ilham", "ILHAM", "ılham" })
            Names.IsGivenName(word).Should().BeTrue(word);
        Names.KindsOf("Семён").Should().Be(Names.KindsOf("семен")).And.NotBe(NameKinds.None);
    }

    [Theory]
    [InlineData("Sevinc", Gender.Feminine)]
    [InlineData("Анатолий", Gender.Masculine)]
    [InlineData("Ивановна", Gender.Feminine)]
    [InlineData("Nowhere-at-all", Gender.Unknown)]
    public void Tells_the_gender_of_a_given_name(string word, Gender gender) => Names.GenderOf(word).Should().Be(gender);

    [Fact]
    public void Compares_the_word_itself_when_hashes_meet()
    {
        var writer = new NameLexiconWriter();
        for (int i = 0; i < 2000; i++)
            writer.Add(Word(i), NameKinds.Surname);
        NameLexicon lexicon = NameLexicon.Read(writer.ToBytes(), "test");

        lexicon.Count.Should().Be(2000);
        Enumerable.Range(0, 22000).Where(i => lexicon.IsSurname(Word(i))).Should().Equal(Enumerable.Range(0, 2000));

        static string Word(int i) => new(i.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(d => (char)(d - '0' + 'a')).Append('z').ToArray());
    }

    [Fact]
    public void Writes_the_same_bytes_in_any_order()
    {
        string[] words = ["Anar", "Nigar", "Orxan", "Tural", "Zeynəb"];
        Written(words).Should().Equal(Written(words.Reverse()));

        static byte[] Written(IEnumerable<string> words)
        {
            var writer = new NameLexiconWriter();
            foreach (string word in words)
                writer.Add(word, NameKinds.GivenName);
            return writer.ToBytes();
        }
    }

    [Fact]
    public void Reads_no_further_than_a_file_whose_offsets_are_wrong()
    {
        var writer = new NameLexiconWriter();
        writer.Add("anar", NameKinds.GivenName);
        byte[] file = writer.ToBytes();
        file.AsSpan(NameLexicon.HeaderLength, 2 * NameLexicon.OffsetLength).Fill(0xFF);
        NameLexicon.Read(file, "x.bin").KindsOf("anar").Should().Be(NameKinds.None);
    }

    [Fact]
    public void Refuses_a_damaged_file()
    {
        byte[] file = new NameLexiconWriter().ToBytes();
        var cut = () => NameLexicon.Read(file[..^1], "x.bin");
        var foreign = () => NameLexicon.Read([.. file.Reverse()], "x.bin");
        cut.Should().Throw<InvalidDataException>().WithMessage("x.bin: damaged*");
        foreign.Should().Throw<InvalidDataException>().WithMessage("x.bin: not a name lexicon*");
    }

    [Fact]
    public void Allocates_nothing()
    {
        Names.KindsOf("Орхан");
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Names.KindsOf("Орхан");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }
}
