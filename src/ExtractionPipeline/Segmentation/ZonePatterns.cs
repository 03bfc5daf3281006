using System.Collections.Frozen;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Segmentation;

/// <summary>The patterns of `furniture.tsv`, found by the word or figure that they begin with.</summary>
internal sealed class ZonePatterns
{
    private readonly FrozenDictionary<string, ZonePattern[]>.AlternateLookup<ReadOnlySpan<char>> _byWord;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _cutters;
    private readonly ZonePattern[] _byNumber;
    private readonly ZonePattern[] _byCapital;
    private readonly ZonePattern[] _byAny;

    private ZonePatterns(List<ZonePattern> patterns)
    {
        _byWord = patterns.Where(p => p.Elements[0].Kind == ElementKind.Word)
            .SelectMany(p => p.Elements[0].Words!.Select(w => new FirstWord(w, p)))
            .GroupBy(p => p.Word, p => p.Pattern, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _cutters = patterns.Where(p => IsCutter(p.Place) && p.Elements[0].Kind == ElementKind.Word).SelectMany(p => p.Elements[0].Words!)
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _byNumber = [.. patterns.Where(p => p.Elements[0].Kind is ElementKind.Number or ElementKind.Day or ElementKind.Year or ElementKind.Time)];
        _byCapital = [.. patterns.Where(p => p.Elements[0].Kind is ElementKind.Capital or ElementKind.Capitals or ElementKind.Upper)];
        _byAny = [.. patterns.Where(p => p.Elements[0].Kind is ElementKind.Any or ElementKind.Address)];
    }

    private sealed record FirstWord(string Word, ZonePattern Pattern);

    /// <summary>True where a pattern that cuts a paragraph may begin: a first look, for speed.</summary>
    public bool MayCutAt(Page page, int i) => page.Tokens[i].Kind == TokenKind.Number || _cutters.Contains(page.FoldedOf(i));

    /// <summary>Patterns of <paramref name="place"/> that may begin at a token, the longest match of them; null where none matches.</summary>
    public (ZonePattern Pattern, int End)? Longest(Page page, int start, int stop, PatternPlace place)
    {
        (ZonePattern, int End)? found = null;
        if (_byWord.TryGetValue(page.FoldedOf(start), out ZonePattern[]? byWord))
            found = Longest(byWord, page, start, stop, place, found);
        if (page.Tokens[start].Kind == TokenKind.Number)
            found = Longest(_byNumber, page, start, stop, place, found);
        if (IsCutter(place) || place == PatternPlace.Ends)
            return found;
        if (page.IsCapital(start))
            found = Longest(_byCapital, page, start, stop, place, found);
        return Longest(_byAny, page, start, stop, place, found);
    }

    /// <summary>Reads pattern files, shared ones first; what is wrong goes to <paramref name="faults"/>.</summary>
    public static ZonePatterns Read(IEnumerable<string> paths, CaseFolding folding, List<string> faults)
    {
        List<SegmentationRow> rows = [.. paths.SelectMany(p => SegmentationRow.Read(p, 3, faults))];
        var sets = rows.Where(r => r.Cells[0] == "define")
            .ToLookup(r => r.Cells[1], r => r.Cells[2].Split('|'), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.SelectMany(w => w).Select(folding.Fold).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        List<ZonePattern> patterns = [];
        foreach (SegmentationRow row in rows.Where(r => r.Cells[0] != "define"))
        {
            if (!SnakeCase.TryParse(row.Cells[0], out Zone zone) || !SnakeCase.TryParse(row.Cells[1], out PatternPlace place))
            {
                faults.Add($"{row.Where}: '{row.Cells[0]}' must be a zone (headline, furniture, byline, dateline) and '{row.Cells[1]}' a place (line, begins, ends, lead, tail, inside, links).");
                continue;
            }

            string[] parts = row.Cells[2].Split(' ');
            var elements = parts.Select(p => ElementOf(p, sets, folding)).ToArray();
            if (Array.IndexOf(elements, null) is var bad and >= 0)
                faults.Add($"{row.Where}: nothing is defined as '{parts[bad]}'.");
            else if (elements.Count(e => e!.Kind is ElementKind.Any or ElementKind.Capitals) > 3 || elements[0]!.IsOptional)
                faults.Add($"{row.Where}: at most three <any> and <caps>, and no optional first element.");
            else if ((IsCutter(place) || place == PatternPlace.Ends) && elements[0]!.Kind is ElementKind.Any or ElementKind.Capital or ElementKind.Capitals or ElementKind.Address)
                faults.Add($"{row.Where}: a pattern for {row.Cells[1]} must begin with a word or a figure.");
            else
                patterns.Add(new ZonePattern(zone, place, elements!));
        }

        return new ZonePatterns(patterns);
    }

    private static bool IsCutter(PatternPlace place) => place is PatternPlace.Inside or PatternPlace.Links or PatternPlace.Tail;

    private static (ZonePattern, int End)? Longest(ZonePattern[] patterns, Page page, int start, int stop, PatternPlace place, (ZonePattern, int End)? found)
    {
        foreach (ZonePattern pattern in patterns)
        {
            if (pattern.Place != place)
                continue;
            int end = place is PatternPlace.Line or PatternPlace.Ends ? (pattern.IsWhole(page, start, stop) ? stop : -1) : pattern.Match(page, start, stop);
            if (end > start && !(found?.End >= end))
                found = (pattern, end);
        }

        return found;
    }

    private static PatternElement? ElementOf(string part, Dictionary<string, FrozenSet<string>> sets, CaseFolding folding)
    {
        bool isOptional = part.Length > 1 && part[^1] == '?';
        string name = isOptional ? part[..^1] : part;
        if (!(name.Length > 2 && name[0] == '<' && name[^1] == '>'))
            return new PatternElement(ElementKind.Word, isOptional, name.Split('|').Select(folding.Fold).ToFrozenSet(StringComparer.Ordinal));
        name = name[1..^1];
        ElementKind? kind = name switch
        {
            "number" => ElementKind.Number,
            "day" => ElementKind.Day,
            "year" => ElementKind.Year,
            "time" => ElementKind.Time,
            "cap" => ElementKind.Capital,
            "caps" => ElementKind.Capitals,
            "any" => ElementKind.Any,
            "upper" => ElementKind.Upper,
            "dash" => ElementKind.Dash,
            "address" => ElementKind.Address,
            _ => null,
        };
        if (kind is { } known)
            return new PatternElement(known, isOptional, null);
        return sets.TryGetValue(name, out FrozenSet<string>? words) ? new PatternElement(ElementKind.Word, isOptional, words) : null;
    }
}
