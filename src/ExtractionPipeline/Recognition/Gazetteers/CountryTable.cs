using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>The states and territories of ISO 3166-1, and Kosovo (`XK`), by alpha-2 code.</summary>
public sealed class CountryTable
{
    private const int Columns = 3;
    private readonly FrozenDictionary<string, LexiconRow> _rows;

    private CountryTable(IEnumerable<LexiconRow> rows)
    {
        _rows = rows.ToFrozenDictionary(r => r[0], StringComparer.Ordinal);
        Codes = [.. _rows.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>All codes in alphabetical order.</summary>
    public ImmutableArray<string> Codes { get; }

    /// <param name="path">`models/countries.tsv`.</param>
    /// <exception cref="InvalidDataException">The file is missing or a line has the wrong number of columns.</exception>
    public static CountryTable Load(string path)
    {
        IReadOnlyList<LexiconRow> rows = LexiconFile.Read(path, Columns);
        return rows.Count > 0 ? new CountryTable(rows) : throw new InvalidDataException($"{path}: missing or empty.");
    }

    public bool Contains(string code) => _rows.ContainsKey(code);

    /// <returns>The usual English name (`AZ`: Azerbaijan); null for a code that is none.</returns>
    public string? EnglishName(string code) => _rows.TryGetValue(code, out var row) ? row[2] : null;

    /// <returns>The alpha-3 code (`AZ`: AZE); null for a code that is none.</returns>
    public string? Alpha3(string code) => _rows.TryGetValue(code, out var row) ? row[1] : null;
}
