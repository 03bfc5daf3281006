namespace ExtractionPipeline.Segmentation;

/// <summary>A line of a data file, cut at its tabs.</summary>
/// <param name="Where">File and line for messages: `models/az/suffixes.tsv(12)`.</param>
internal sealed record SegmentationRow(string Where, string[] Cells)
{
    /// <summary>Reads a file without its empty lines and `#` comments; faults go to <paramref name="faults"/>.</summary>
    public static IEnumerable<SegmentationRow> Read(string path, int columns, List<string> faults)
    {
        if (!File.Exists(path))
        {
            faults.Add($"{path}: not found. Create it; it may be empty.");
            yield break;
        }

        int line = 0;
        foreach (string text in File.ReadLines(path))
        {
            line++;
            if (text.Length == 0 || text[0] == '#')
                continue;
            string[] cells = text.Split('\t');
            if (cells.Length == columns && cells.All(c => c.Length > 0))
                yield return new SegmentationRow($"{path}({line})", cells);
            else
                faults.Add($"{path}({line}): {columns} columns divided by tabs are needed, none empty.");
        }
    }
}
