namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>One line of a lexicon.</summary>
internal sealed record LexiconRow(string Path, int Line, string[] Columns)
{
    public string this[int column] => Columns[column];
}

/// <summary>Reads the tab-separated lexicons of `models/`: one entry a line, `#` begins a comment line.</summary>
internal static class LexiconFile
{
    /// <summary>Stands between the forms of one column.</summary>
    public const char Separator = '|';

    /// <returns>The columns of each line; empty where the file is not there, for a language need not have every lexicon.</returns>
    /// <exception cref="InvalidDataException">Lines have another number of columns; the message names all of them.</exception>
    public static IReadOnlyList<LexiconRow> Read(string path, int columns)
    {
        if (!File.Exists(path))
            return [];
        var rows = new List<LexiconRow>();
        var faults = new List<string>();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] row = line.Split('\t');
            if (row.Length == columns)
                rows.Add(new LexiconRow(path, number, row));
            else
                faults.Add($"{path}({number}): {row.Length} columns, {columns} are needed. Separate them by tabs; an empty column is two tabs in a row.");
        }

        return faults.Count == 0 ? rows : throw new InvalidDataException(string.Join(Environment.NewLine, faults));
    }

    public static string[] Forms(string column) => column.Split(Separator, StringSplitOptions.RemoveEmptyEntries);
}
