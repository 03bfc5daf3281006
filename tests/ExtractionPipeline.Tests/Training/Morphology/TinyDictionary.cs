using System.Buffers.Binary;

namespace ExtractionPipeline.Tests.Training.Morphology;

/// <summary>Writes a dictionary of one word, `дина` with the accusative `динё`, as pymorphy2 packs it.</summary>
internal static class TinyDictionary
{
    public const string Nominative = "NOUN,anim,femn,Name sing,nomn";
    public const string Accusative = "NOUN,anim,femn,Name sing,accs";

    /// <summary>Windows-1251, a separator, paradigm and form.</summary>
    private static readonly byte[][] Keys = [[0xE4, 0xE8, 0xED, 0xE0, 1, 1, 1, 1, 1], [0xE4, 0xE8, 0xED, 0xB8, 1, 1, 1, 1, 3]];

    public static void Write(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "suffixes.json"), """["а", "ё"]""");
        File.WriteAllText(Path.Combine(folder, "gramtab-opencorpora-int.json"), $"""["{Nominative}", "{Accusative}"]""");
        WriteParadigm(Path.Combine(folder, "paradigms.array"), [1, 6, 0, 1, 0, 1, 0, 0]);
        var units = new uint[256 * 32];
        var guide = new byte[units.Length * 2];
        Fill(units, guide, Keys, 0, 0, 1);
        var dawg = new byte[8 + (units.Length * sizeof(uint)) + guide.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(dawg, (uint)units.Length);
        for (int i = 0; i < units.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(dawg.AsSpan(4 + (sizeof(uint) * i)), units[i]);
        guide.CopyTo(dawg, 8 + (sizeof(uint) * units.Length));
        File.WriteAllBytes(Path.Combine(folder, "words.dawg"), dawg);
    }

    /// <summary>Gives the children of a unit a block of 256 of their own; returns the next free block.</summary>
    private static int Fill(uint[] units, byte[] guide, byte[][] keys, uint unit, int depth, int block)
    {
        uint offset = unit ^ (uint)(block * 256);
        units[unit] |= offset << 10;
        int next = block + 1;
        byte[] labels = [.. keys.Where(k => k.Length > depth).Select(k => k[depth]).Distinct()];
        for (int i = 0; i < labels.Length; i++)
        {
            uint child = unit ^ offset ^ labels[i];
            units[child] |= labels[i];
            if (i == 0)
                guide[2 * unit] = labels[0];
            else
                guide[(2 * (unit ^ offset ^ labels[i - 1])) + 1] = labels[i];
            byte[][] under = [.. keys.Where(k => k.Length > depth + 1 && k[depth] == labels[i])];
            if (under.Length > 0)
                next = Fill(units, guide, under, child, depth + 1, next);
        }

        return next;
    }

    private static void WriteParadigm(string path, ushort[] numbers)
    {
        var bytes = new byte[numbers.Length * sizeof(ushort)];
        for (int i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(sizeof(ushort) * i), numbers[i]);
        File.WriteAllBytes(path, bytes);
    }
}
