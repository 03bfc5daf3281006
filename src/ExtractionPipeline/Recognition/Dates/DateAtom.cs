namespace ExtractionPipeline.Recognition.Dates;

internal enum DateAtomKind : byte
{
    Word,
    Number,
    Symbol,

    /// <summary>A line's end: no date phrase goes over it.</summary>
    Break,
}

/// <summary>A run of letters, a number, a symbol or a line's end: finer than a token, so that no date depends on how `20-25-də` was cut.</summary>
/// <param name="Start">Where it starts, in UTF-16 code units.</param>
/// <param name="Digits">Of a number: how many digits it is written with.</param>
/// <param name="Value">Of a number its value (-1 from seven digits on), of a symbol its folded character.</param>
/// <param name="Word">
/// Of a word its id in the lexicon, of a number the id of the suffix written to it (`17-də`, `3rd`, `2011г`); <see cref="NoWord"/> where
/// there is none, <see cref="UnknownWord"/> where the lexicon does not know it.
/// </param>
internal readonly record struct DateAtom(int Start, int End, DateAtomKind Kind, byte Digits, int Value, int Word)
{
    public const int NoWord = -1;

    public const int UnknownWord = -2;
}
