using System.Collections.Immutable;

namespace ExtractionPipeline.Graph.Names;

/// <summary>Reads names aloud in all ways that the language of their document leaves open.</summary>
/// <remarks>
/// A Russian or Azerbaijani document spells every name by its own rules; an English one prints `Scholz`, `Đurđević` and `Xi` as they are at
/// home, and romanises the rest. Immutable, safe to share.
/// </remarks>
public sealed class Spellings
{
    private const string AnyLanguage = "*";

    private readonly Dictionary<string, ImmutableArray<(string Name, INameReader Reader)>> _readers;

    private Spellings(Dictionary<string, ImmutableArray<(string, INameReader)>> readers) => _readers = readers;

    /// <param name="folder">`models/graph`.</param>
    /// <exception cref="InvalidDataException">A table is missing or a row lacks a column; the message names file and line.</exception>
    public static Spellings Load(string folder)
    {
        INameReader Table(string name) => new SpellingTable(ModelRows.Read(Path.Combine(folder, "spellings", name + ".tsv"), 2));
        INameReader cyrillic = Table("russian");
        INameReader Reader(string name) => Path.Combine(folder, name + ".tsv") is var path && File.Exists(path)
            ? new Syllabary(ModelRows.Read(path, 2).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal), cyrillic)
            : name == "russian" ? cyrillic : Table(name);
        return new Spellings(ModelRows.Read(Path.Combine(folder, "languages.tsv"), 2)
            .ToDictionary(r => r[0], r => r[1].Split(' ').Select(n => (n, Reader(n))).ToImmutableArray(), StringComparer.Ordinal));
    }

    /// <returns>At least one reading, none twice; the first is by the language's first spelling.</returns>
    internal ImmutableArray<NameReading> Read(PrintedName name)
    {
        var readings = ImmutableArray.CreateBuilder<NameReading>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (spelling, reader) in ReadersOf(name))
        {
            for (int way = 0; way < reader.Count; way++)
            {
                string?[] sounds = [.. name.Words.Select(w => reader.Read(w, way))];
                if (sounds.Contains(null) || !seen.Add(string.Join(' ', sounds)))
                    continue;
                readings.Add(new NameReading($"{spelling}.{way}", [.. sounds!])
                {
                    Patronymic = name.Patronymic is null ? "" : reader.Read(name.Patronymic, way) ?? "",
                    Initials = [.. name.Initials.Select(i => reader.Read(i, way) ?? "")],
                });
            }
        }

        return readings.ToImmutable();
    }

    /// <summary>Cyrillic in a document of another language is read as Russian.</summary>
    private ImmutableArray<(string Name, INameReader Reader)> ReadersOf(PrintedName name) =>
        name.Text.AsSpan().ContainsAnyInRange('\u0400', '\u04FF') && !name.Text.Contains('ə', StringComparison.Ordinal)
            ? _readers["ru"]
            : _readers.TryGetValue(name.Language, out var readers) && name.Language != "ru" ? readers : _readers[AnyLanguage];
}
