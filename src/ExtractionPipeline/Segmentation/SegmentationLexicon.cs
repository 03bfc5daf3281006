using System.Collections.Frozen;
using ExtractionPipeline.Languages;

namespace ExtractionPipeline.Segmentation;

/// <summary>What segmentation knows of a language: `abbreviations.tsv`, `suffixes.tsv` and `furniture.tsv` of its folder, and
/// the `furniture.tsv` beside the folder, which all languages share. Keys are folded.</summary>
/// <remarks>Immutable, safe to share.</remarks>
public sealed class SegmentationLexicon
{
    private readonly FrozenDictionary<string, Abbreviation>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _wordSuffixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _numberSuffixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _quoteSuffixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _clitics;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _domains;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _openers;
    private readonly string[] _tails;

    private SegmentationLexicon(Dictionary<string, Abbreviation> abbreviations, ILookup<string, string> suffixes, ZonePatterns patterns)
    {
        Patterns = patterns;
        _abbreviations = abbreviations.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _wordSuffixes = SetOf("word");
        _numberSuffixes = SetOf("number");
        _quoteSuffixes = SetOf("quote");
        _clitics = SetOf("clitic");
        _domains = SetOf("domain");
        _openers = SetOf("opener");
        _tails = [.. suffixes["tail"]];

        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(string kind) =>
            suffixes[kind].ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest form of any list, in UTF-16 code units: nothing longer needs a look.</summary>
    internal const int LongestForm = 24;

    /// <exception cref="InvalidDataException">A file is missing or a line is wrong; the message lists all faults with file and line.</exception>
    public static SegmentationLexicon Load(string languageFolder, LanguageProfile profile)
    {
        List<string> faults = [];
        Dictionary<string, Abbreviation> abbreviations = new(StringComparer.Ordinal);
        foreach (SegmentationRow row in SegmentationRow.Read(Path.Combine(languageFolder, "abbreviations.tsv"), 2, faults))
        {
            string form = profile.Folding.Fold(row.Cells[0]);
            if (KindOf(row.Cells[1]) is { } kind)
                abbreviations[form] = new Abbreviation(kind, Abbreviation.HasInnerCapital(row.Cells[0]) || (abbreviations.TryGetValue(form, out var other) && other.MayHaveInnerCapitals));
            else
                faults.Add($"{row.Where}: '{row.Cells[1]}' is none of never, close, before-number, after-number, close-after-number, initial.");
        }

        var suffixes = SegmentationRow.Read(Path.Combine(languageFolder, "suffixes.tsv"), 2, faults).ToList();
        foreach (SegmentationRow row in suffixes.Where(r => r.Cells[0] is not ("word" or "number" or "quote" or "clitic" or "domain" or "opener" or "tail")))
            faults.Add($"{row.Where}: '{row.Cells[0]}' is none of word, number, quote, clitic, domain, opener, tail.");
        var patterns = ZonePatterns.Read([Path.Combine(languageFolder, "..", "furniture.tsv"), Path.Combine(languageFolder, "furniture.tsv")], profile.Folding, faults);
        if (faults.Count > 0)
            throw new InvalidDataException(string.Join('\n', faults));
        return new SegmentationLexicon(abbreviations, suffixes.ToLookup(r => r.Cells[0], r => profile.Folding.Fold(r.Cells[1])), patterns);
    }

    internal ZonePatterns Patterns { get; }

    /// <summary>Looks up a short form with its full stop. `Н.Э.` before a name is not `н.э.`: capitals inside must be in the list.</summary>
    internal bool TryGetAbbreviation(ReadOnlySpan<char> folded, ReadOnlySpan<char> text, out AbbreviationKind kind)
    {
        bool isKnown = _abbreviations.TryGetValue(folded, out Abbreviation? found) && (found.MayHaveInnerCapitals || !Abbreviation.HasInnerCapital(text));
        kind = found?.Kind ?? default;
        return isKnown;
    }

    internal bool IsWordSuffix(ReadOnlySpan<char> folded) => _wordSuffixes.Contains(folded);

    internal bool IsNumberSuffix(ReadOnlySpan<char> folded) => _numberSuffixes.Contains(folded);

    internal bool IsQuoteSuffix(ReadOnlySpan<char> folded) => _quoteSuffixes.Contains(folded);

    internal bool IsClitic(ReadOnlySpan<char> folded) => _clitics.Contains(folded);

    internal bool IsDomain(ReadOnlySpan<char> folded) => _domains.Contains(folded);

    internal bool IsOpener(ReadOnlySpan<char> folded) => _openers.Contains(folded);

    /// <summary>Where a word of the list begins that is glued to the name before it; the length where there is none.</summary>
    internal int TailStart(ReadOnlySpan<char> folded)
    {
        foreach (string tail in _tails)
        {
            if (folded.Length >= 2 * tail.Length && folded.EndsWith(tail, StringComparison.Ordinal))
                return folded.Length - tail.Length;
        }

        return folded.Length;
    }

    private static AbbreviationKind? KindOf(string name) => name switch
    {
        "never" => AbbreviationKind.Never,
        "close" => AbbreviationKind.Close,
        "before-number" => AbbreviationKind.BeforeNumber,
        "after-number" => AbbreviationKind.AfterNumber,
        "close-after-number" => AbbreviationKind.CloseAfterNumber,
        "initial" => AbbreviationKind.Initial,
        _ => null,
    };
}
