namespace ExtractionPipeline.LanguageDetection;

/// <summary>The scripts that the detector tells apart; languages compete only within one.</summary>
/// <remarks>The numbers stand in model files: add at the end, never renumber.</remarks>
internal enum WritingSystem : byte
{
    /// <summary>Not a letter: a boundary between words.</summary>
    None = 0,
    Latin = 1,
    Cyrillic = 2,
    Greek = 3,
    Armenian = 4,
    Hebrew = 5,
    Arabic = 6,
    Thaana = 7,
    Devanagari = 8,
    Bengali = 9,
    Gurmukhi = 10,
    Gujarati = 11,
    Tamil = 12,
    Telugu = 13,
    Kannada = 14,
    Malayalam = 15,
    Sinhala = 16,
    Thai = 17,
    Lao = 18,
    Tibetan = 19,
    Myanmar = 20,
    Georgian = 21,
    Hangul = 22,
    Ethiopic = 23,
    Khmer = 24,

    /// <summary>Chinese characters and both kana: Japanese mixes them.</summary>
    EastAsian = 25,
    Tifinagh = 26,

    /// <summary>The schwa, which Latin and Cyrillic Azerbaijani texts borrow from each other; it belongs to whichever surrounds it.</summary>
    Schwa = 27,

    /// <summary>Apostrophes, letters in Uzbek; they never decide the script.</summary>
    Apostrophe = 28,

    /// <summary>Combining marks and the soft hyphen: skipped, so that a decomposed letter reads as one without its mark.</summary>
    Mark = 29,
}
