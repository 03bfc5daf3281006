namespace ExtractionPipeline.Graph.Names;

/// <summary>Reads the tab-separated files of `models/graph`: `#` lines and empty lines are for people.</summary>
internal static class ModelRows
{
    /// <exception cref="InvalidDataException">A row has fewer columns than <paramref name="columns"/>, or the file is missing; the message names file and line.</exception>
    public static IEnumerable<string[]> Read(string path, int columns)
    {
        if (!File.Exists(path))
            throw new InvalidDataException($"{path}: not found. The graph needs the files of models/graph.");
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] fields = line.Split('\t');
            if (fields.Length < columns)
                throw new InvalidDataException($"{path}({number}): '{line}' must have {columns} columns, separated by tabs.");
            yield return fields;
        }
    }
}
