using ExtractionPipeline.Text;

namespace ExtractionPipeline.Languages;

/// <summary>Reads the tab-separated files of `models`: `#` begins a comment line, empty lines are skipped.</summary>
internal static class DataLines
{
    /// <param name="orMore">Whether a line may have more columns, as where a word has several readings.</param>
    /// <exception cref="InvalidDataException">The file is missing or a line has another number of columns; the message names file, line and cure.</exception>
    public static IEnumerable<string[]> Read(string path, int columns, bool orMore = false)
    {
        if (!File.Exists(path))
            throw new InvalidDataException($"{path}: not found.");
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] fields = line.Split('\t');
            if (fields.Length != columns && !(orMore && fields.Length > columns))
                throw new InvalidDataException($"{path}({number}): {fields.Length} columns, not {columns}; separate columns by tabs.");
            yield return fields;
        }
    }

    public static IEnumerable<string> Words(string path, CaseFolding folding) => Read(path, 1).Select(f => folding.Fold(f[0]));
}
