namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>The entries whose names begin alike, spelt out in all their forms when a text first has a word that begins so.</summary>
/// <remarks>
/// Spelling out everything at load costs 300 ms and 50 MB; a text needs a few hundredths of it. Threads that meet here first do the same
/// work twice and get the same forms.
/// </remarks>
internal sealed class GazetteerBucket(GazetteerInflector inflector)
{
    private readonly List<GazetteerEntry> _entries = [];
    private GazetteerForms? _forms;

    public GazetteerForms Forms => Volatile.Read(ref _forms) ?? SpellOut();

    /// <summary>Only before the first look-up.</summary>
    public void Add(GazetteerEntry entry) => _entries.Add(entry);

    private GazetteerForms SpellOut()
    {
        GazetteerForms forms = inflector.Inflect(_entries);
        Volatile.Write(ref _forms, forms);
        return forms;
    }
}
