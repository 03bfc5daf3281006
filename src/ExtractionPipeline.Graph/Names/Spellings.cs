using System.Collections.Frozen;
using System.Collections.Immutable;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition.Names;

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

    /// <summary>Sounds of the Russian name by the Ukrainian or Belarusian one.</summary>
    private readonly FrozenDictionary<string, string> _equivalents;

    private Spellings(Dictionary<string, ImmutableArray<(string, INameReader)>> readers, FrozenDictionary<string, string> equivalents) => (_readers, _equivalents) = (readers, equivalents);

    /// <param name="folder">`models/graph`.</param>
    /// <exception cref="InvalidDataException">A table is missing or a row lacks a column; the message names file and line.</exception>
    public static Spellings Load(string folder)
    {
        INameReader Table(string name) => SpellingTable.Load(Path.Combine(folder, "spellings", name + ".tsv"));
        INameReader cyrillic = Table("russian");
        INameReader Reader(string name) => Path.Combine(folder, name + ".tsv") is var path && File.Exists(path)
            ? new Syllabary(DataLines.Read(path, 2).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal), cyrillic)
            : name == "russian" ? cyrillic : Table(name);
        var equivalents = DataLines.Read(Path.Combine(folder, "given-names.tsv"), 2).ToFrozenDictionary(r => r[0], r => cyrillic.Read(r[1], 0)!, StringComparer.Ordinal);
        return new Spellings(DataLines.Read(Path.Combine(folder, "languages.tsv"), 2)
            .ToDictionary(r => r[0], r => r[1].Split(' ').Select(n => (n, Reader(n))).ToImmutableArray(), StringComparer.Ordinal), equivalents);
    }

    /// <returns>At least one reading, none twice; the first is by the language's first spelling.</returns>
    internal ImmutableArray<NameReading> Read(PrintedName name)
    {
        var readings = ImmutableArray.CreateBuilder<NameReading>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (spelling, reader) in ReadersOf(name))
        {
            ImmutableArray<ImmutableArray<string>> words = [.. name.Words.Select(w => WithEquivalent(w, Ways(reader, w)))];
            if (words.Any(w => w.IsEmpty) || !seen.Add(string.Join(' ', words.Select(w => string.Join('|', w)))))
                continue;
            readings.Add(new NameReading(spelling, words)
            {
                Patronymic = name.Patronymic is null ? [] : Ways(reader, name.Patronymic),
                Initials = [.. name.Initials.Select(i => Ways(reader, i))],
            });
        }

        return readings.ToImmutable();
    }

    private ImmutableArray<string> WithEquivalent(string word, ImmutableArray<string> ways) =>
        !ways.IsEmpty && _equivalents.TryGetValue(word, out string? sounds) && !ways.Contains(sounds) ? ways.Add(sounds) : ways;

    private static ImmutableArray<string> Ways(INameReader reader, string word) =>
        [.. Enumerable.Range(0, reader.Count).Select(way => reader.Read(word, way)).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Cyrillic in a document of another language is read as Russian.</summary>
    private ImmutableArray<(string Name, INameReader Reader)> ReadersOf(PrintedName name) =>
        name.Text.AsSpan().ContainsAnyInRange('\u0400', '\u04FF') && !name.Text.Contains('ə', StringComparison.Ordinal)
            ? _readers["ru"]
            : _readers.TryGetValue(name.Language, out var readers) && name.Language != "ru" ? readers : _readers[AnyLanguage];
}
