using System.Runtime.InteropServices;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Languages;

/// <summary>Collects the forms of one word in the order they come; where two cases fall together it keeps one form with both.</summary>
internal sealed class FormList
{
    private readonly Dictionary<(string Form, bool IsPlural), int> _places = [];
    private readonly List<InflectedForm> _forms = [];

    public IReadOnlyList<InflectedForm> Forms => _forms;

    public void Add(string form, GrammaticalCase grammaticalCase, bool isPlural = false)
    {
        if (_places.TryAdd((form, isPlural), _forms.Count))
            _forms.Add(new InflectedForm(form, grammaticalCase, isPlural));
        else
            CollectionsMarshal.AsSpan(_forms)[_places[(form, isPlural)]] = new(form, _forms[_places[(form, isPlural)]].Case | grammaticalCase, isPlural);
    }
}
