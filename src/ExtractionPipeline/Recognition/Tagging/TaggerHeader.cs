using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>The first <see cref="Size"/> bytes of a model file, little-endian, and the check that the rest belongs to them.</summary>
/// <remarks>Layout: docs/tagger.md. A change of the features or of the layout is a new <see cref="Version"/>.</remarks>
internal sealed record TaggerHeader(
    string Language, int Buckets, int Rows, int WordSlots, int WordSize, int StemSlots, float Scale, int StemLength, bool StripsVowels, string Endings, short[] Transitions)
{
    public const int Size = 1024;
    public const int Version = 4;
    private const int TransitionsAt = 64;
    private const int EndingsAt = TransitionsAt + (TagSet.Lanes * TagSet.Lanes * sizeof(short));
    private static readonly byte[] Magic = "EPTAGGER"u8.ToArray();

    public long FileLength => WordsAt + WordTable.KeysSize(WordSize) + (WordSlots * (long)WordSize) + (StemSlots * (long)sizeof(uint));

    /// <summary>Where the rows begin, after the buckets.</summary>
    public long RowsAt => Size + (Buckets * (long)FeatureBucket.Size);

    /// <summary>Where the words begin, after the rows.</summary>
    public long WordsAt => RowsAt + (Rows * (long)TagSet.Lanes);

    /// <exception cref="InvalidDataException">The bytes are not a model of this version, or are damaged.</exception>
    public static TaggerHeader Read(string path, ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Magic))
            throw new InvalidDataException($"{path}: not a tagger model (it does not begin with EPTAGGER).");
        int version = BinaryPrimitives.ReadInt32LittleEndian(file[8..]);
        if (version != Version)
            throw new InvalidDataException($"{path}: tagger model version {version}; this program reads version {Version}. Train it anew with `train tagger`.");
        var header = new TaggerHeader(
            Encoding.ASCII.GetString(file.Slice(12, 4)).TrimEnd('\0'),
            BinaryPrimitives.ReadInt32LittleEndian(file[16..]),
            BinaryPrimitives.ReadInt32LittleEndian(file[44..]),
            BinaryPrimitives.ReadInt32LittleEndian(file[20..]),
            file[30],
            BinaryPrimitives.ReadInt32LittleEndian(file[40..]),
            BinaryPrimitives.ReadSingleLittleEndian(file[24..]),
            file[28],
            file[29] != 0,
            Encoding.UTF8.GetString(file[EndingsAt..Size]).TrimEnd('\0'),
            MemoryMarshal.Cast<byte, short>(file[TransitionsAt..EndingsAt]).ToArray());
        if (header.Buckets < 1 || header.Rows < 0 || header.WordSlots < 0 || header.StemSlots < 0 || header.WordSize is not (WordTable.WholeEntry or WordTable.BareEntry) || file.Length % sizeof(ulong) != 0 || header.FileLength != file.Length)
            throw new InvalidDataException($"{path}: damaged tagger model: {file.Length} bytes, its header says {header.FileLength}. Restore or train it anew.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(file[32..]) != Checksum(file))
            throw new InvalidDataException($"{path}: damaged tagger model: the checksum does not match. Restore or train it anew.");
        return header;
    }

    /// <summary>Writes the header over the first bytes of <paramref name="file"/>, whose other bytes must be there already.</summary>
    public void Write(Span<byte> file)
    {
        file[..Size].Clear();
        Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file[8..], Version);
        Encoding.ASCII.GetBytes(Language, file.Slice(12, 4));
        BinaryPrimitives.WriteInt32LittleEndian(file[16..], Buckets);
        BinaryPrimitives.WriteInt32LittleEndian(file[20..], WordSlots);
        BinaryPrimitives.WriteSingleLittleEndian(file[24..], Scale);
        file[28] = (byte)StemLength;
        file[29] = StripsVowels ? (byte)1 : (byte)0;
        file[30] = (byte)WordSize;
        BinaryPrimitives.WriteInt32LittleEndian(file[40..], StemSlots);
        BinaryPrimitives.WriteInt32LittleEndian(file[44..], Rows);
        MemoryMarshal.AsBytes(Transitions.AsSpan()).CopyTo(file[TransitionsAt..]);
        Encoding.UTF8.GetBytes(Endings, file[EndingsAt..Size]);
        BinaryPrimitives.WriteUInt64LittleEndian(file[32..], Checksum(file));
    }

    /// <summary>Of all bytes but the checksum's own; length is a multiple of 8 by layout.</summary>
    private static ulong Checksum(ReadOnlySpan<byte> file)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(file);
        ulong a = 1, b = 2, c = 3, d = 4;
        int i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            a = (a ^ words[i]) * 0x9E3779B97F4A7C15;
            b = (b ^ words[i + 1]) * 0xBF58476D1CE4E5B9;
            c = (c ^ words[i + 2]) * 0x94D049BB133111EB;
            d = (d ^ words[i + 3]) * 0xD6E8FEB86659FD93;
            if (i == 4)
                a = b = c = d = FoldHead(words);
        }

        for (; i < words.Length; i++)
            a = (a ^ words[i]) * 0x9E3779B97F4A7C15;
        return a ^ ulong.RotateLeft(b, 13) ^ ulong.RotateLeft(c, 29) ^ ulong.RotateLeft(d, 43);
    }

    /// <summary>The first eight words without the checksum at the fifth.</summary>
    private static ulong FoldHead(ReadOnlySpan<ulong> words)
    {
        ulong hash = 7;
        for (int i = 0; i < 8; i++)
            hash = ((i == 4 ? hash : hash ^ words[i]) * 0xD6E8FEB86659FD93) ^ (hash >> 29);
        return hash;
    }
}
