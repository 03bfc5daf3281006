using System.Collections.Immutable;

namespace ExtractionPipeline.LinkedData;

/// <summary>Converts offsets into one text between UTF-16 code units (inside) and Unicode code points (output, gold files).</summary>
/// <remarks>
/// Built in time linear in the text; an offset then takes the logarithm of the number of surrogate pairs, nothing where there are none.
/// A lone surrogate counts as one code point. Immutable.
/// </remarks>
public sealed class CodePointOffsets
{
    /// <summary>Where the second half of each surrogate pair stands, in UTF-16 code units, ascending.</summary>
    private readonly ImmutableArray<int> _secondHalves;

    public CodePointOffsets(string text)
    {
        ReadOnlySpan<char> rest = text;
        if (rest.IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            _secondHalves = [];
            return;
        }

        ImmutableArray<int>.Builder secondHalves = ImmutableArray.CreateBuilder<int>();
        for (int i = 1; i < rest.Length; i++)
        {
            if (char.IsLowSurrogate(rest[i]) && char.IsHighSurrogate(rest[i - 1]))
                secondHalves.Add(i);
        }

        _secondHalves = secondHalves.ToImmutable();
    }

    /// <param name="offset">In UTF-16 code units, from 0 to the text's length; inside a pair it counts as the pair's end.</param>
    /// <returns>The same place in code points.</returns>
    public int FromUtf16(int offset)
    {
        int pairs = _secondHalves.BinarySearch(offset);
        return offset - (pairs < 0 ? ~pairs : pairs);
    }

    /// <param name="offset">In code points, from 0 to the number of code points of the text.</param>
    /// <returns>The same place in UTF-16 code units; never inside a pair.</returns>
    public int ToUtf16(int offset)
    {
        int low = 0, high = _secondHalves.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            int codePointOfPair = _secondHalves[middle] - 1 - middle;
            (low, high) = codePointOfPair < offset ? (middle + 1, high) : (low, middle);
        }

        return offset + low;
    }
}
