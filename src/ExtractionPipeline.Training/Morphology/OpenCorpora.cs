using System.Buffers.Binary;
using System.Text.Json;

namespace ExtractionPipeline.Training.Morphology;

/// <summary>Reads the OpenCorpora dictionary as pymorphy2 packs it and npm's `az` ships it.</summary>
/// <remarks>
/// `words.dawg` is a double-array automaton: the word in windows-1251, a byte 1, then four bytes that hold paradigm and form, seven bits each
/// but the highest of the first and third, which is inverted. A sibling table behind the units tells which letters follow.
/// </remarks>
public sealed class OpenCorpora
{
    private const int LongestWord = 200;
    private const byte Separator = 1;
    private const int PayloadLength = 4;
    private const uint LeafAndLabel = 0x800000FF;

    private static readonly string[] Prefixes = ["", "по", "наи"];

    private readonly uint[] _units;
    private readonly byte[] _guide;
    private readonly ushort[][] _paradigms;
    private readonly string[] _suffixes;
    private readonly string[] _tags;

    /// <param name="folder">With `words.dawg`, `paradigms.array`, `suffixes.json` and `gramtab-opencorpora-int.json`.</param>
    /// <exception cref="IOException">A file is missing.</exception>
    public OpenCorpora(string folder)
    {
        byte[] dawg = File.ReadAllBytes(Path.Combine(folder, "words.dawg"));
        _units = new uint[BinaryPrimitives.ReadUInt32LittleEndian(dawg)];
        for (int unit = 0; unit < _units.Length; unit++)
            _units[unit] = BinaryPrimitives.ReadUInt32LittleEndian(dawg.AsSpan(4 + (4 * unit)));
        _guide = dawg[((4 * _units.Length) + 8)..];
        _paradigms = ReadParadigms(File.ReadAllBytes(Path.Combine(folder, "paradigms.array")));
        _suffixes = JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(Path.Combine(folder, "suffixes.json")))!;
        _tags = JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(Path.Combine(folder, "gramtab-opencorpora-int.json")))!;
    }

    /// <returns>All forms of all words, in the order of their bytes.</returns>
    public IEnumerable<DictionaryForm> Read()
    {
        var key = new byte[LongestWord];
        var path = new Stack<(uint Unit, int Length, int Separator)>();
        path.Push((0, 0, -1));
        while (true)
        {
            (uint unit, int length, int separator) = path.Peek();
            bool isWhole = separator >= 0 && length - separator - 1 == PayloadLength;
            if (isWhole)
                yield return FormOf(key, separator);
            byte label = isWhole ? (byte)0 : _guide[2 * unit];
            while (label == 0)
            {
                label = _guide[(2 * path.Pop().Unit) + 1];
                if (path.Count == 0)
                    yield break;
            }

            (unit, length, separator) = path.Peek();
            key[length] = label;
            path.Push((Follow(unit, label), length + 1, separator < 0 && label == Separator ? length : separator));
        }
    }

    private uint Follow(uint unit, byte label)
    {
        uint value = _units[unit];
        uint next = unit ^ ((value >> 10) << (int)((value & 512) >> 6)) ^ label;
        return next < _units.Length && (_units[next] & LeafAndLabel) == label ? next : throw new InvalidDataException("words.dawg is damaged.");
    }

    private DictionaryForm FormOf(byte[] key, int separator)
    {
        int paradigm = Number(key[separator + 1], key[separator + 2]), index = Number(key[separator + 3], key[separator + 4]);
        ushort[] cells = _paradigms[paradigm];
        int forms = cells.Length / 3;
        string word = Decode(key.AsSpan(0, separator));
        string stem = word[Prefixes[cells[(2 * forms) + index]].Length..^_suffixes[cells[index]].Length];
        return new DictionaryForm(word, Prefixes[cells[2 * forms]] + stem + _suffixes[cells[0]], _tags[cells[forms + index]], index);
    }

    private static int Number(byte high, byte low) => ((high ^ 1) << 6) + (low >> 1);

    /// <summary>Russian letters of windows-1251; others do not occur.</summary>
    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        Span<char> letters = stackalloc char[bytes.Length];
        for (int i = 0; i < bytes.Length; i++)
            letters[i] = bytes[i] switch { 0xB8 => 'ё', >= 0xC0 => (char)(bytes[i] - 0xC0 + 'А'), _ => (char)bytes[i] };
        return letters.ToString();
    }

    private static ushort[][] ReadParadigms(ReadOnlySpan<byte> bytes)
    {
        var paradigms = new ushort[BinaryPrimitives.ReadUInt16LittleEndian(bytes)][];
        int at = 2;
        for (int paradigm = 0; paradigm < paradigms.Length; paradigm++)
        {
            paradigms[paradigm] = new ushort[BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..])];
            at += 2;
            for (int cell = 0; cell < paradigms[paradigm].Length; cell++, at += 2)
                paradigms[paradigm][cell] = BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
        }

        return paradigms;
    }
}
