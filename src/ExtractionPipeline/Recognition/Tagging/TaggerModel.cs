using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>Trained weights of a tagger, mapped from their file.</summary>
/// <remarks>Immutable and safe to share. The file stays mapped as long as the model is referenced. Format: docs/tagger.md.</remarks>
public sealed unsafe class TaggerModel
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _buckets;
    private readonly int _bucketCount;
    private readonly sbyte* _rows;

    private TaggerModel(MemoryMappedFile file, MemoryMappedViewAccessor view, byte* start, TaggerHeader header)
    {
        (_file, _view) = (file, view);
        Language = new LanguageCode(header.Language);
        Scale = header.Scale;
        Settings = new TaggerSettings(header.StemLength, header.StripsVowels, header.Endings);
        _buckets = start + TaggerHeader.Size;
        _bucketCount = header.Buckets;
        _rows = (sbyte*)(start + header.RowsAt);
        byte* words = start + header.WordsAt;
        var stems = new StemTable((uint*)(words + WordTable.KeysSize(header.WordSize) + ((long)header.WordSlots * header.WordSize)), header.StemSlots);
        Words = new WordTable(words, header.WordSlots, header.WordSize, stems);
        Transitions = [.. header.Transitions];
    }

    public LanguageCode Language { get; }

    /// <summary>What one unit of a weight is in natural logarithms.</summary>
    internal float Scale { get; }

    internal TaggerSettings Settings { get; }

    internal WordTable Words { get; }

    /// <summary>Weights of a label after another: [previous * 16 + next], in units; <see cref="Lattice.Forbidden"/> where it may not follow.</summary>
    internal short[] Transitions { get; }

    /// <summary>Maps a model file.</summary>
    /// <exception cref="InvalidDataException">The file is missing, of another kind or version, or damaged; the message names it and the cure.</exception>
    public static TaggerModel Load(string path)
    {
        if (!File.Exists(path))
            throw new InvalidDataException($"{path}: not found. Train it: `train tagger --language … --corpora … --output …`.");
        long length = new FileInfo(path).Length;
        if (length < TaggerHeader.Size)
            throw new InvalidDataException($"{path}: not a tagger model: shorter than its header.");
        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        try
        {
            var header = TaggerHeader.Read(path, new ReadOnlySpan<byte>(start, checked((int)length)));
            return new TaggerModel(file, view, start, header);
        }
        catch (InvalidDataException)
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            file.Dispose();
            throw;
        }
    }

    /// <summary>Adds up the rows of features; sixteen sums, which wrap around.</summary>
    internal Vector256<short> Sum(ReadOnlySpan<ulong> features)
    {
        var sum = Vector256<short>.Zero;
        Sum(features, [features.Length], new Span<Vector256<short>>(ref sum));
        return sum;
    }

    /// <summary>The same for several groups of features.</summary>
    /// <remarks>Memory is slower than the adding: the buckets of all groups are asked for before the first is read, then the rows of all.</remarks>
    /// <param name="ends">Where each group ends in <paramref name="features"/>.</param>
    [SkipLocalsInit]
    internal void Sum(ReadOnlySpan<ulong> features, ReadOnlySpan<int> ends, Span<Vector256<short>> sums)
    {
        Span<int> rows = stackalloc int[features.Length], rowEnds = stackalloc int[ends.Length];
        foreach (ulong feature in features)
            Fetch(BucketOf(feature));
        int start = 0, count = 0;
        for (int group = 0; group < ends.Length; group++)
        {
            count += FindRows(features[start..ends[group]], rows[count..]);
            (start, rowEnds[group]) = (ends[group], count);
        }

        foreach (int row in rows[..count])
            Fetch(_rows + ((long)row * TagSet.Lanes));
        start = 0;
        for (int group = 0; group < ends.Length; group++)
        {
            var sum = Vector256<short>.Zero;
            foreach (int row in rows[start..rowEnds[group]])
                sum += Vector256.WidenLower(Vector128.Load(_rows + ((long)row * TagSet.Lanes)).ToVector256Unsafe());
            (start, sums[group]) = (rowEnds[group], sum);
        }
    }

    /// <summary>Has the processor bring up memory that will be read soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Fetch(void* address)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(address);
    }

    /// <summary>Finds the rows of many features, without a branch on what is found, so that the look-ups overlap.</summary>
    /// <param name="rows">Out: the numbers of the rows that training kept; as long as <paramref name="features"/>.</param>
    /// <returns>How many there are.</returns>
    private int FindRows(ReadOnlySpan<ulong> features, Span<int> rows)
    {
        int count = 0;
        foreach (ulong feature in features)
        {
            bool isThere = FeatureBucket.Find(ref *BucketOf(feature), FeatureBucket.FingerprintOf(feature), out rows[count], out bool goesOn);
            if (!isThere & goesOn)
                isThere = FindFarther(feature, out rows[count]);
            count += isThere ? 1 : 0;
        }

        return count;
    }

    /// <summary>Looks a feature up in the buckets behind its own.</summary>
    private bool FindFarther(ulong feature, out int row)
    {
        int bucket = FeatureBucket.NumberOf(feature, _bucketCount);
        bool isThere, goesOn;
        do
        {
            bucket = bucket + 1 == _bucketCount ? 0 : bucket + 1;
            isThere = FeatureBucket.Find(ref _buckets[(long)bucket * FeatureBucket.Size], FeatureBucket.FingerprintOf(feature), out row, out goesOn);
        }
        while (!isThere && goesOn);
        return isThere;
    }

    private byte* BucketOf(ulong feature) => _buckets + ((long)FeatureBucket.NumberOf(feature, _bucketCount) * FeatureBucket.Size);

    ~TaggerModel() => _view.SafeMemoryMappedViewHandle.ReleasePointer();
}
