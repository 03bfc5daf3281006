namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>One inflected form of an entry.</summary>
/// <param name="NameLength">How many of the form's characters are the name; the rest is a suffix that the language sets behind it.</param>
internal readonly record struct GazetteerForm(GazetteerEntry Entry, GrammaticalCase Case, int NameLength, bool IsBase);

/// <summary>The forms of some entries by their folded text: words separated by one space, or glued as in the text.</summary>
/// <remarks>Look-up takes a span and allocates nothing.</remarks>
internal sealed class GazetteerForms(Dictionary<string, GazetteerForm> forms)
{
    private readonly Dictionary<string, GazetteerForm>.AlternateLookup<ReadOnlySpan<char>> _byForm = forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Of the longest form, in characters.</summary>
    public int Longest { get; } = forms.Keys.Max(f => f.Length);

    public bool TryGet(ReadOnlySpan<char> form, out GazetteerForm found) => _byForm.TryGetValue(form, out found);
}
