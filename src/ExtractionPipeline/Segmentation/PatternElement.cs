using System.Collections.Frozen;

namespace ExtractionPipeline.Segmentation;

internal enum ElementKind : byte
{
    /// <summary>One of some words or marks.</summary>
    Word,

    /// <summary>`&lt;number&gt;`</summary>
    Number,

    /// <summary>`&lt;day&gt;`: 1 to 31.</summary>
    Day,

    /// <summary>`&lt;year&gt;`: four digits that begin with 19 or 20, a suffix or not.</summary>
    Year,

    /// <summary>`&lt;time&gt;`: `17:41`, `17.41`.</summary>
    Time,

    /// <summary>`&lt;cap&gt;`: a word with a capital.</summary>
    Capital,

    /// <summary>`&lt;caps&gt;`: one to five of them, initials and particles between them too.</summary>
    Capitals,

    /// <summary>`&lt;upper&gt;`: a word in capitals.</summary>
    Upper,

    /// <summary>`&lt;any&gt;`: up to sixteen tokens of any kind.</summary>
    Any,

    /// <summary>`&lt;address&gt;`: a web address, e-mail address, handle or site name.</summary>
    Address,

    /// <summary>`&lt;dash&gt;`: a hyphen or dash, but none of a range (`June 12-13`).</summary>
    Dash,
}

/// <summary>One element of a <see cref="ZonePattern"/>.</summary>
internal sealed record PatternElement(ElementKind Kind, bool IsOptional, FrozenSet<string>? Words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>? _words = Words?.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A bit for each first letter of the words, by its lowest six bits: most tokens are turned away here without a look-up.</summary>
    private readonly ulong _firstLetters = Words?.Aggregate(0UL, (bits, word) => word.Length > 0 ? bits | (1UL << word[0]) : bits) ?? 0;

    public bool Matches(Page page, int i)
    {
        if (Kind == ElementKind.Word)
            return MayBe(page.Folded[page.Tokens[i].Span.Start]) && _words!.Value.Contains(page.FoldedOf(i));
        if (Kind is ElementKind.Capital or ElementKind.Capitals)
            return page.IsCapital(i);
        Token token = page.Tokens[i];
        ReadOnlySpan<char> stem = token.Stem.Of(page.Folded);
        return Kind switch
        {
            ElementKind.Number => token.Kind == TokenKind.Number,
            ElementKind.Day => token.Kind == TokenKind.Number && stem.Length <= 2 && int.TryParse(stem, out int day) && day is >= 1 and <= 31,
            ElementKind.Year => token.Kind == TokenKind.Number && stem.Length == 4 && stem[..2] is "19" or "20",
            ElementKind.Time => token.Kind == TokenKind.Number && stem.Length is 4 or 5 && stem[^3] is ':' or '.',
            ElementKind.Upper => token.Kind == TokenKind.Word && token.Span.Length > 1 && IsInCapitals(page.TextOf(i)),
            ElementKind.Dash => page.First(i) is '-' or '\u2013' or '\u2014' && !(i + 1 < page.Tokens.Length && page.Tokens[i + 1] is { IsGlued: true, Kind: TokenKind.Number }),
            ElementKind.Address => token.Kind == TokenKind.Symbol ? stem.ContainsAny('@', '.') : token.Kind == TokenKind.Word && stem.Contains('.') && !stem.EndsWith('.'),
            _ => true,
        };
    }

    private bool MayBe(char first) => (_firstLetters >> first & 1) != 0;

    private static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        foreach (char unit in word)
        {
            if (!char.IsUpper(unit))
                return false;
        }

        return true;
    }
}
