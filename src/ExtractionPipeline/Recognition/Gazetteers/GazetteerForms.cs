namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>One inflected form of an entry.</summary>
/// <param name="NameLength">How many of the form's characters are the name; the rest is a suffix that the language sets behind it.</param>
internal readonly record struct GazetteerForm(GazetteerEntry Entry, GrammaticalCase Case, int NameLength, bool IsBase);

/// <summary>The forms of some entries by their folded text: words separated by one space, or glued as in the text.</summary>
/// <remarks>Look-up takes a span and allocates nothing.</remarks>
internal sealed class GazetteerForms(Dictionary<string, GazetteerForm> forms)
{
    private readonly Dictionary<string, GazetteerForm>.AlternateLookup<ReadOnlySpan<char>> _byForm = forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Bit n: some form has n characters (or n and a multiple of 64 more). Most words are turned away here without a hash.</summary>
    private readonly ulong _lengths = forms.Keys.Aggregate(0UL, (bits, form) => bits | (1UL << (form.Length & 63)));

    /// <summary>Of the longest form, in characters.</summary>
    public int Longest { get; } = forms.Keys.Max(f => f.Length);

    public bool TryGet(ReadOnlySpan<char> form, out GazetteerForm found)
    {
        found = default;
        return (_lengths >> (form.Length & 63) & 1) != 0 && _byForm.TryGetValue(form, out found);
    }
}
