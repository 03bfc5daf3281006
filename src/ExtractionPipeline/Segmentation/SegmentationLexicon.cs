using System.Collections.Frozen;
using ExtractionPipeline.Languages;

namespace ExtractionPipeline.Segmentation;

/// <summary>What segmentation knows of a language: `abbreviations.tsv` and `suffixes.tsv` of its folder. Keys are folded.</summary>
/// <remarks>Immutable, safe to share.</remarks>
public sealed class SegmentationLexicon
{
    private readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _wordSuffixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _numberSuffixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _quoteSuffixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _clitics;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _domains;

    private SegmentationLexicon(Dictionary<string, AbbreviationKind> abbreviations, ILookup<string, string> suffixes)
    {
        _abbreviations = abbreviations.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _wordSuffixes = SetOf("word");
        _numberSuffixes = SetOf("number");
        _quoteSuffixes = SetOf("quote");
        _clitics = SetOf("clitic");
        _domains = SetOf("domain");

        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(string kind) =>
            suffixes[kind].ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest form of any list, in UTF-16 code units: nothing longer needs a look.</summary>
    internal const int LongestForm = 24;

    /// <exception cref="InvalidDataException">A file is missing or a line is wrong; the message lists all faults with file and line.</exception>
    public static SegmentationLexicon Load(string languageFolder, LanguageProfile profile)
    {
        List<string> faults = [];
        Dictionary<string, AbbreviationKind> abbreviations = new(StringComparer.Ordinal);
        foreach (SegmentationRow row in SegmentationRow.Read(Path.Combine(languageFolder, "abbreviations.tsv"), 2, faults))
        {
            if (KindOf(row.Cells[1]) is { } kind)
                abbreviations[profile.Folding.Fold(row.Cells[0])] = kind;
            else
                faults.Add($"{row.Where}: '{row.Cells[1]}' is none of never, close, before-number, after-number, initial.");
        }

        var suffixes = SegmentationRow.Read(Path.Combine(languageFolder, "suffixes.tsv"), 2, faults).ToList();
        foreach (SegmentationRow row in suffixes.Where(r => r.Cells[0] is not ("word" or "number" or "quote" or "clitic" or "domain")))
            faults.Add($"{row.Where}: '{row.Cells[0]}' is none of word, number, quote, clitic, domain.");
        if (faults.Count > 0)
            throw new InvalidDataException(string.Join('\n', faults));
        return new SegmentationLexicon(abbreviations, suffixes.ToLookup(r => r.Cells[0], r => profile.Folding.Fold(r.Cells[1])));
    }

    /// <param name="folded">With its full stop.</param>
    internal bool TryGetAbbreviation(ReadOnlySpan<char> folded, out AbbreviationKind kind) => _abbreviations.TryGetValue(folded, out kind);

    internal bool IsWordSuffix(ReadOnlySpan<char> folded) => _wordSuffixes.Contains(folded);

    internal bool IsNumberSuffix(ReadOnlySpan<char> folded) => _numberSuffixes.Contains(folded);

    internal bool IsQuoteSuffix(ReadOnlySpan<char> folded) => _quoteSuffixes.Contains(folded);

    internal bool IsClitic(ReadOnlySpan<char> folded) => _clitics.Contains(folded);

    internal bool IsDomain(ReadOnlySpan<char> folded) => _domains.Contains(folded);

    private static AbbreviationKind? KindOf(string name) => name switch
    {
        "never" => AbbreviationKind.Never,
        "close" => AbbreviationKind.Close,
        "before-number" => AbbreviationKind.BeforeNumber,
        "after-number" => AbbreviationKind.AfterNumber,
        "initial" => AbbreviationKind.Initial,
        _ => null,
    };
}
