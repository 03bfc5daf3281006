using System.Collections.Immutable;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.LanguageDetection;

/// <summary>What each UTF-16 unit is to the detector: its writing system and the folded letter.</summary>
/// <remarks>Immutable. Characters outside the Basic Multilingual Plane count as boundaries.</remarks>
internal sealed class LetterTable
{
    public const int SystemCount = 30;

    private static readonly ImmutableArray<(int First, int Last, WritingSystem System)> Blocks =
    [
        ('A', 'Z', WritingSystem.Latin), ('a', 'z', WritingSystem.Latin),
        (0xC0, 0xD6, WritingSystem.Latin), (0xD8, 0xF6, WritingSystem.Latin), (0xF8, 0x2AF, WritingSystem.Latin), (0x1E00, 0x1EFF, WritingSystem.Latin),
        (0x370, 0x3FF, WritingSystem.Greek), (0x1F00, 0x1FFF, WritingSystem.Greek),
        (0x400, 0x481, WritingSystem.Cyrillic), (0x48A, 0x52F, WritingSystem.Cyrillic),
        (0x531, 0x556, WritingSystem.Armenian), (0x561, 0x588, WritingSystem.Armenian),
        (0x5D0, 0x5F4, WritingSystem.Hebrew),
        (0x620, 0x65F, WritingSystem.Arabic), (0x66E, 0x6D3, WritingSystem.Arabic), (0x6D5, 0x6DC, WritingSystem.Arabic),
        (0x6FA, 0x6FF, WritingSystem.Arabic), (0x750, 0x77F, WritingSystem.Arabic),
        (0xFB50, 0xFD3D, WritingSystem.Arabic), (0xFE70, 0xFEFC, WritingSystem.Arabic),
        (0x780, 0x7BF, WritingSystem.Thaana),
        (0x900, 0x963, WritingSystem.Devanagari), (0x970, 0x97F, WritingSystem.Devanagari),
        (0x980, 0x9E5, WritingSystem.Bengali), (0xA01, 0xA65, WritingSystem.Gurmukhi), (0xA81, 0xAE5, WritingSystem.Gujarati),
        (0xB82, 0xBE5, WritingSystem.Tamil), (0xC00, 0xC65, WritingSystem.Telugu), (0xC80, 0xCE5, WritingSystem.Kannada),
        (0xD00, 0xD65, WritingSystem.Malayalam), (0xD80, 0xDE5, WritingSystem.Sinhala),
        (0xE01, 0xE3A, WritingSystem.Thai), (0xE40, 0xE4E, WritingSystem.Thai),
        (0xE81, 0xECD, WritingSystem.Lao), (0xEDC, 0xEDF, WritingSystem.Lao), (0xF40, 0xFBC, WritingSystem.Tibetan),
        (0x1000, 0x103F, WritingSystem.Myanmar), (0x1050, 0x108F, WritingSystem.Myanmar),
        (0x10A0, 0x10FF, WritingSystem.Georgian), (0x1C90, 0x1CBF, WritingSystem.Georgian),
        (0x1100, 0x11FF, WritingSystem.Hangul), (0xAC00, 0xD7A3, WritingSystem.Hangul),
        (0x1200, 0x135F, WritingSystem.Ethiopic), (0x1780, 0x17D3, WritingSystem.Khmer), (0x2D30, 0x2D7F, WritingSystem.Tifinagh),
        (0x3041, 0x30FF, WritingSystem.EastAsian), (0x3400, 0x4DBF, WritingSystem.EastAsian), (0x4E00, 0x9FFF, WritingSystem.EastAsian),
        (0x300, 0x36F, WritingSystem.Mark), (0xAD, 0xAD, WritingSystem.Mark), (0x200C, 0x200D, WritingSystem.Mark),
    ];

    private readonly WritingSystem[] _systems = new WritingSystem[char.MaxValue + 1];
    private readonly char[] _folded = new char[char.MaxValue + 1];

    public LetterTable()
    {
        foreach (var (first, last, system) in Blocks)
            _systems.AsSpan(first, last - first + 1).Fill(system);
        foreach (char schwa in "\u018F\u0259\u04D8\u04D9\u01DD") // Latin and Cyrillic schwa, turned e
            _systems[schwa] = WritingSystem.Schwa;
        foreach (char apostrophe in "'`\u2018\u2019\u02BB\u02BC\u00B4")
            _systems[apostrophe] = WritingSystem.Apostrophe;
        for (int unit = 0; unit <= char.MaxValue; unit++)
            _folded[unit] = _systems[unit] == WritingSystem.Apostrophe ? '\'' : CaseFolding.Common.Fold((char)unit);
    }

    public WritingSystem SystemOf(char unit) => _systems[unit];

    public char Fold(char unit) => _folded[unit];
}
