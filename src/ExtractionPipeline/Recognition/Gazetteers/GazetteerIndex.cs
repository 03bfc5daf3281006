namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>One inflected form of an entry.</summary>
/// <param name="NameLength">How many of the form's characters are the name; the rest is a suffix that the language sets behind it.</param>
internal readonly record struct GazetteerForm(GazetteerEntry Entry, GrammaticalCase Case, int NameLength, bool IsBase);

/// <summary>All forms of all entries of a language, by their folded text: words separated by one space, or glued as in the text.</summary>
/// <remarks>Immutable once built, safe to share. Look-up takes a span and allocates nothing.</remarks>
internal sealed class GazetteerIndex
{
    private readonly Dictionary<string, GazetteerForm> _forms;
    private readonly Dictionary<string, int> _longest;
    private readonly Dictionary<string, GazetteerForm>.AlternateLookup<ReadOnlySpan<char>> _byForm;
    private readonly Dictionary<string, GazetteerForm>.AlternateLookup<ReadOnlySpan<char>> _byUncapitalized;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _longestByLead;

    /// <param name="uncapitalized">Forms that mean something else without their capital (`isveç` is Swedish, `İsveç` Sweden): those entries.</param>
    public GazetteerIndex(Dictionary<string, GazetteerForm> forms, Dictionary<string, GazetteerForm> uncapitalized)
    {
        _forms = forms;
        _longest = new Dictionary<string, int>(forms.Count, StringComparer.Ordinal);
        _byForm = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        _byUncapitalized = uncapitalized.GetAlternateLookup<ReadOnlySpan<char>>();
        _longestByLead = _longest.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string form in forms.Keys)
        {
            ReadOnlySpan<char> lead = form.AsSpan(0, LeadLength(form));
            if (!_longestByLead.TryGetValue(lead, out int longest) || longest < form.Length)
                _longestByLead[lead] = form.Length;
        }
    }

    public int Count => _forms.Count;

    /// <summary>The length of the longest form that begins with the same letters and digits as <paramref name="token"/>; 0 where none does.</summary>
    public int LongestFrom(ReadOnlySpan<char> token) =>
        _longestByLead.TryGetValue(token[..LeadLength(token)], out int longest) ? longest : 0;

    public bool TryGet(ReadOnlySpan<char> form, out GazetteerForm found) => _byForm.TryGetValue(form, out found);

    public bool TryGetUncapitalized(ReadOnlySpan<char> form, out GazetteerForm found) => _byUncapitalized.TryGetValue(form, out found);

    private static int LeadLength(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (i < text.Length && char.IsLetterOrDigit(text[i]))
            i++;
        return i;
    }
}
