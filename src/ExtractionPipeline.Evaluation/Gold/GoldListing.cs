using System.Globalization;
using ExtractionPipeline.Evaluation.Brat;

namespace ExtractionPipeline.Evaluation.Gold;

/// <summary>What a folder's `documents.tsv` says of its documents: name, language, and the document's own date or `-`. Without it the folder's name is the language.</summary>
public sealed class GoldListing
{
    public const string FileName = "documents.tsv";

    private readonly Dictionary<string, (string Language, DateOnly? Date)> _documents = new(StringComparer.Ordinal);
    private readonly string _folderName;

    private GoldListing(string folder) => _folderName = Path.GetFileName(folder);

    /// <exception cref="InvalidDataException">A line has not three columns, or no ISO date.</exception>
    public static GoldListing Of(string folder)
    {
        var listing = new GoldListing(folder);
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return listing;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] columns = line.Split('\t');
            DateOnly date = default;
            if (columns.Length != 3 || (columns[2] != "-" && !DateOnly.TryParseExact(columns[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)))
                throw new InvalidDataException(new GoldFault(path, number, $"'{line}' must be name, language and ISO date or `-`, separated by tabs.").ToString());
            listing._documents[columns[0]] = (columns[1], columns[2] == "-" ? null : date);
        }

        return listing;
    }

    public string LanguageOf(string name) => _documents.TryGetValue(name, out var document) ? document.Language : _folderName;

    public DateOnly? DateOf(string name) => _documents.TryGetValue(name, out var document) ? document.Date : null;
}
