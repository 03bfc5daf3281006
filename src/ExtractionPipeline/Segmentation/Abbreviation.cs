namespace ExtractionPipeline.Segmentation;

/// <summary>A short form of `abbreviations.tsv`.</summary>
/// <param name="MayHaveInnerCapitals">True for `U.S.`, false for `т.е.`: capitals behind its first full stop make something else of it.</param>
internal sealed record Abbreviation(AbbreviationKind Kind, bool MayHaveInnerCapitals)
{
    /// <returns>True where a capital stands behind the first full stop.</returns>
    public static bool HasInnerCapital(ReadOnlySpan<char> form)
    {
        int stop = form.IndexOf('.');
        while (++stop < form.Length)
        {
            if (char.IsUpper(form[stop]))
                return true;
        }

        return false;
    }
}
