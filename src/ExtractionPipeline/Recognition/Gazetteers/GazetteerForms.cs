namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>One inflected form of an entry.</summary>
/// <param name="NameLength">How many of the form's characters are the name; the rest is a suffix that the language sets behind it.</param>
internal readonly record struct GazetteerForm(GazetteerEntry Entry, GrammaticalCase Case, int NameLength, bool IsBase);

/// <summary>The forms of some entries by their folded text: words separated by one space, or glued as in the text.</summary>
/// <remarks>Look-up takes a span and allocates nothing.</remarks>
internal sealed class GazetteerForms
{
    /// <summary>By so many letters a first word is told from those of the forms.</summary>
    private const int LongestBeginning = 8;

    private readonly Dictionary<string, GazetteerForm>.AlternateLookup<ReadOnlySpan<char>> _byForm;

    /// <summary>Bit n: some form has n characters (or n and a multiple of 64 more). Most words are turned away here without a hash.</summary>
    private readonly ulong _lengths;

    /// <summary>The first letter, the first two and so on of every form.</summary>
    private readonly BeginningMarks _beginnings;

    public GazetteerForms(Dictionary<string, GazetteerForm> forms)
    {
        _byForm = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        _beginnings = BeginningMarks.For(forms.Count * LongestBeginning);
        foreach (string form in forms.Keys)
        {
            _lengths |= 1UL << (form.Length & 63);
            Longest = Math.Max(Longest, form.Length);
            for (int length = 1; length <= Math.Min(LongestBeginning, form.Length); length++)
                _beginnings.Add(BeginningOf(form.AsSpan(0, length)));
        }
    }

    /// <summary>Of the longest form, in characters.</summary>
    public int Longest { get; }

    /// <summary>What <see cref="MayBegin"/> asks for: the first letters of a word, as a number.</summary>
    public static ulong BeginningOf(ReadOnlySpan<char> word)
    {
        ulong beginning = 0;
        for (int i = 0; i < Math.Min(LongestBeginning, word.Length); i++)
            beginning = (beginning * 0x100000001B3) + word[i];
        return beginning;
    }

    /// <summary>False where no form begins with the word: a first look, for speed.</summary>
    /// <param name="beginning">The word's, from <see cref="BeginningOf"/>.</param>
    public bool MayBegin(ulong beginning) => _beginnings.MayHave(beginning);

    public bool TryGet(ReadOnlySpan<char> form, out GazetteerForm found)
    {
        found = default;
        return (_lengths >> (form.Length & 63) & 1) != 0 && _byForm.TryGetValue(form, out found);
    }
}
