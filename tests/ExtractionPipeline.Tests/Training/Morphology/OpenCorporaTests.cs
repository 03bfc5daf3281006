using System.Buffers.Binary;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Text;
using ExtractionPipeline.Training.Morphology;

namespace ExtractionPipeline.Tests.Training.Morphology;

public sealed class OpenCorporaTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dictionary").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Words_come_with_lemma_and_tag()
    {
        WriteDictionary();
        new OpenCorpora(_folder).Read().Should().Equal(
            new DictionaryForm("да", "да", "NOUN,anim,femn,Name sing,nomn", 0),
            new DictionaryForm("дё", "да", "NOUN,anim,femn,Name sing,datv", 1));
    }

    [Fact]
    public void A_damaged_automaton_is_refused()
    {
        WriteDictionary();
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
        new DictionaryForm("да", "да", "NOUN,anim,femn,Name sing,nomn", 0).Has(grammeme).Should().Be(expected);

    /// <summary>One paradigm of two forms over the stem «д»; each key is a chain of units of its own.</summary>
    private void WriteDictionary()
    {
        File.WriteAllText(Path.Combine(_folder, "suffixes.json"), """["а", "ё"]""");
        File.WriteAllText(Path.Combine(_folder, "gramtab-opencorpora-int.json"), """["NOUN,anim,femn,Name sing,nomn", "NOUN,anim,femn,Name sing,datv"]""");
        WriteNumbers("paradigms.array", [1, 6, 0, 1, 0, 1, 0, 0]);
        byte[][] keys = [[0xE4, 0xE0, 1, 1, 1, 1, 1], [0xE4, 0xB8, 1, 1, 1, 1, 3]];
        var units = new uint[512 * 16];
        var guide = new byte[units.Length * 2];
        Write(units, guide, keys, 0, 0, 1);
        var dawg = new byte[8 + (units.Length * 4) + guide.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(dawg, (uint)units.Length);
        for (int i = 0; i < units.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(dawg.AsSpan(4 + (4 * i)), units[i]);
        guide.CopyTo(dawg, 8 + (4 * units.Length));
        File.WriteAllBytes(Path.Combine(_folder, "words.dawg"), dawg);
    }

    /// <summary>Gives the children of a unit a block of 256 of their own; returns the next free block.</summary>
    private static int Write(uint[] units, byte[] guide, byte[][] keys, uint unit, int depth, int block)
    {
        uint offset = unit ^ (uint)(block * 256);
        units[unit] |= offset << 10;
        int next = block + 1;
        var labels = keys.Where(k => k.Length > depth).Select(k => k[depth]).Distinct().ToArray();
        for (int i = 0; i < labels.Length; i++)
        {
            uint child = unit ^ offset ^ labels[i];
            units[child] |= labels[i];
            if (i == 0)
                guide[2 * unit] = labels[0];
            else
                guide[(2 * (unit ^ offset ^ labels[i - 1])) + 1] = labels[i];
            var under = keys.Where(k => k.Length > depth + 1 && k[depth] == labels[i]).ToArray();
            if (under.Length > 0)
                next = Write(units, guide, under, child, depth + 1, next);
        }

        return next;
    }

    private void WriteNumbers(string file, ushort[] numbers)
    {
        var bytes = new byte[numbers.Length * 2];
        for (int i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2 * i), numbers[i]);
        File.WriteAllBytes(Path.Combine(_folder, file), bytes);
    }

    [Fact]
    public void Names_of_the_dictionary_go_to_a_list_of_their_own()
    {
        WriteDictionary();
        var folding = new CaseFolding(('ё', 'е'));
        new RussianNameLists(new OpenCorpora(_folder), new NameList([], []), folding).Names().Should().BeEmpty("two letters are no name");
    }
}
