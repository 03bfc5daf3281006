using System.Collections.Immutable;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Graph.Persons;

/// <summary>What a user decided about persons: `same A B` and `different A B`, which win over every signal.</summary>
/// <remarks>A person is named as printed, in any case, or by an id of the graph. Immutable.</remarks>
public sealed class PersonOverrides
{
    private readonly ImmutableArray<(bool Same, string First, string Second)> _lines;

    private readonly HashSet<string> _named;

    public PersonOverrides(IEnumerable<(bool Same, string First, string Second)> lines)
    {
        _lines = [.. lines.Select(l => (l.Same, CaseFolding.Common.Fold(l.First.Trim()), CaseFolding.Common.Fold(l.Second.Trim())))];
        _named = [.. _lines.SelectMany(l => new[] { l.First, l.Second })];
    }

    public static PersonOverrides None { get; } = new([]);

    internal IReadOnlyList<(bool Same, string First, string Second)> Lines => _lines;

    /// <param name="path">A line an override: `same` or `different` and two names or ids, by tabs; `#` begins a comment.</param>
    /// <exception cref="InvalidDataException">A line is no override; the message names file and line.</exception>
    public static PersonOverrides Read(string path)
    {
        var lines = new List<(bool, string, string)>();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
                continue;
            string[] fields = line.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (fields is not [("same" or "different"), _, _])
                throw new InvalidDataException($"{path}({number}): '{line}' must be same or different and two names or ids, separated by tabs.");
            lines.Add((fields[0] == "same", fields[1], fields[2]));
        }

        return new PersonOverrides(lines);
    }

    /// <returns>True for one person, false for two, null where nothing is decided; the last line wins.</returns>
    internal bool? Between(Facet first, Facet second)
    {
        if (_lines.IsEmpty || (!IsNamed(first) && !IsNamed(second)))
            return null;
        for (int i = _lines.Length - 1; i >= 0; i--)
        {
            var (same, one, other) = _lines[i];
            if ((Is(first, one) && Is(second, other)) || (Is(first, other) && Is(second, one)))
                return same;
        }

        return null;
    }

    private bool IsNamed(Facet facet) => _named.Contains(facet.Name.Printed.Text) || _named.Contains(facet.Uri);

    private static bool Is(Facet facet, string named) => facet.Name.Printed.Text == named || facet.Uri == named;
}
