using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Training.Tagging;

namespace ExtractionPipeline.Tests.Training.Tagging;

public sealed class WordListTests
{
    [Fact]
    public void Every_stem_of_a_dictionary_is_found_with_its_kind_and_hardly_another()
    {
        var list = new WordList();
        foreach (int stem in Enumerable.Range(0, 2000))
            list.AddStem($"s{stem}", stem % 2 == 0 ? StemKind.Being : StemKind.Anything);

        StemTable stems = list.Table.Stems;

        Enumerable.Range(0, 2000).Count(stem => stems.Find(Key($"s{stem}")) == (stem % 2 == 0 ? StemKind.Being : StemKind.Anything)).Should().Be(2000);
        Enumerable.Range(2000, 10_000).Count(stem => stems.Find(Key($"s{stem}")) != StemKind.None).Should().BeLessThan(50);
        (list.StemSlots.Length % 4).Should().Be(0, "the checksum reads eight bytes at a time");

        static uint Key(string stem) => WordTable.StemKeyOf(FeatureHash.Of(stem));
    }

    [Fact]
    public void Without_a_dictionary_no_stem_is_known() => new WordList().Table.Stems.Find(7).Should().Be(StemKind.None);

    [Fact]
    public void Words_without_clusters_take_four_bytes_a_slot_and_are_found_with_their_classes()
    {
        var list = new WordList();
        list.Add("river", WordClass.PlaceWord);
        list.AddStem("rivers", WordClass.City);

        list.EntrySize.Should().Be(4);
        list.Table.Find(WordTable.KeyOf(FactReader.HashOfWord("river"))).Should().Be(new WordEntry((ushort)WordClass.PlaceWord));
        list.Table.Find(WordTable.StemKeyOf(FeatureHash.Of("rivers"))).Should().Be(new WordEntry((ushort)WordClass.City));
        list.Table.Find(WordTable.KeyOf(FactReader.HashOfWord("rivers"))).Should().Be(default(WordEntry));
    }

    [Fact]
    public void More_sets_of_classes_than_an_entry_can_tell_apart_are_refused()
    {
        var list = new WordList();
        for (int set = 0; set <= 1024; set++)
            list.AddStatistics((ulong)set << 8, 1, (WordClass)set);

        list.Invoking(l => l.Bytes).Should().Throw<InvalidOperationException>().WithMessage("More than 1024 sets*");
    }

    [Fact]
    public void Every_word_is_found_with_its_classes_and_clusters_and_no_other()
    {
        var list = new WordList();
        for (int word = 0; word < 501; word++)
        {
            list.Add(Spell(word), WordClass.City);
            list.AddVector(Spell(word), (ushort)(word + 1), 3);
        }

        var table = list.Table;

        for (int word = 0; word < 501; word++)
            table.Find(KeyOf(Spell(word))).Should().Be(new WordEntry((ushort)WordClass.City, 0, (ushort)(word + 1), 3));
        table.Find(KeyOf("other")).Should().Be(default(WordEntry));
        (list.Bytes.Length % 8).Should().Be(0, "the checksum reads eight bytes at a time");

        // Digits are taken as one, so the words differ in letters.
        static string Spell(int number) => $"w{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}";
        static uint KeyOf(string word) => WordTable.KeyOf(FactReader.HashOfWord(word));
    }
}
