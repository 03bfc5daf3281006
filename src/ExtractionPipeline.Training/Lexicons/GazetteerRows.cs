using System.IO.Compression;

namespace ExtractionPipeline.Training.Lexicons;

/// <summary>Reads the tab-separated lists of the corpora's gazetteers, packed or not.</summary>
internal static class GazetteerRows
{
    private static readonly string[] FreeLicences = ["MIT", "CC0"];

    /// <returns>The columns of each line but the first, which names them.</returns>
    public static IEnumerable<string[]> Read(string path)
    {
        using Stream stream = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line.Split('\t');
    }

    /// <summary>The last column lets the row be shipped: share-alike and copyleft rows do not.</summary>
    public static bool IsFree(string[] row) => row[^1].Split('|').Any(l => FreeLicences.Contains(l));
}
