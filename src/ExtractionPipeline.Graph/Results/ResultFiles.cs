namespace ExtractionPipeline.Graph.Results;

/// <summary>Finds results: folders of `.jsonld` files, single ones, and NDJSON.</summary>
public static class ResultFiles
{
    /// <summary>A result, or why there is none.</summary>
    /// <param name="Place">The file, with the line of an NDJSON file.</param>
    public readonly record struct Item(string Place, ResultDocument? Document, string? Fault);

    /// <remarks>Reads as it is asked: memory does not grow with the number of documents. Graphs that lie beside results are left out.</remarks>
    public static IEnumerable<Item> Read(IEnumerable<string> paths) => paths.SelectMany(Texts).Where(t => !IsGraph(t.Json)).Select(Parse);

    /// <summary>What stands in files and folders, results and graphs, not yet parsed: an object a file, or a line of NDJSON.</summary>
    public static IEnumerable<(string Place, string Json)> Texts(string path)
    {
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetExtension(f) is ".jsonld" or ".ndjson").Order(StringComparer.Ordinal).SelectMany(Texts);
        }

        return Path.GetExtension(path) == ".jsonld"
            ? Enumerable.Repeat(path, 1).Select(p => (p, File.ReadAllText(p)))
            : File.ReadLines(path).Select((line, i) => ($"{path}:{i + 1}", line)).Where(l => l.line.Length > 0 && !string.IsNullOrWhiteSpace(l.line));
    }

    private static bool IsGraph(string json) => json.Contains("\"@graph\"", StringComparison.Ordinal);

    private static Item Parse((string Place, string Json) text)
    {
        try
        {
            return new Item(text.Place, ResultParser.Parse(text.Json), null);
        }
        catch (FormatException fault)
        {
            return new Item(text.Place, null, $"is no result of extract: {fault.Message}");
        }
    }
}
