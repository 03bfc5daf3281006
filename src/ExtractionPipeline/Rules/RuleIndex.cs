using System.Collections.Immutable;
using System.Numerics;

namespace ExtractionPipeline.Rules;

/// <summary>Answers for an element all that the rules of some phases ask of it: one row of bits, looked up by its type, shape and word.</summary>
/// <remarks>
/// For each phase a row has the bits of its tests; the rules that may begin at the element; and, <see cref="Requirements.Most"/> times, the
/// rules that have in it what they cannot match without. A bit is never too low; where a test asks more than can be looked up (features, the
/// case of a phrase), whoever reads its bit asks the test itself too. Safe to share: threads that meet a word first at a time put the same together.
/// </remarks>
internal sealed class RuleIndex
{
    private const int TypeCount = 64, ShapeCount = 8;
    private readonly ulong[][] _ofType;
    private readonly SparseRow[] _ofShape = new SparseRow[ShapeCount];
    private SparseRow?[] _ofWord = [];
    private List<(LemmaForm Form, SparseRow Row)>?[] _ofLemma = [];

    /// <summary>What an entry of the vocabulary adds to the row of its element, once a text has had it.</summary>
    private readonly SparseRow?[] _ofEntry;

    public RuleIndex(IEnumerable<RulePhase> phases, Vocabulary vocabulary)
    {
        _ofEntry = new SparseRow[vocabulary.Count];
        var slices = ImmutableArray.CreateBuilder<PhaseSlice>();
        foreach (var phase in phases)
        {
            slices.Add(new PhaseSlice(phase, Width));
            Width = slices[^1].End;
        }

        Slices = slices.ToImmutable();
        _ofType = new ulong[TypeCount][];
        for (int type = 0; type < TypeCount; type++)
            _ofType[type] = new ulong[Width];
        for (int shape = 0; shape < ShapeCount; shape++)
            _ofShape[shape] = new SparseRow();
        var rows = new Dictionary<ElementSet, SparseRow>(ReferenceEqualityComparer.Instance);
        foreach (var slice in Slices)
            Add(slice, rows);
        foreach (var (set, row) in rows)
            Spread(set, row);
    }

    public ImmutableArray<PhaseSlice> Slices { get; }

    /// <summary>How many words of 64 bits a row has.</summary>
    public int Width { get; }

    /// <summary>Writes the row of an element.</summary>
    public void Write(Element element, Span<ulong> row)
    {
        _ofType[element.Type].CopyTo(row);
        if (element.Type != Taxonomy.Token)
            return;
        for (uint shapes = (uint)element.Shape; shapes != 0; shapes &= shapes - 1)
            _ofShape[BitOperations.TrailingZeroCount(shapes)].AddTo(row);
        if (element.Word is { } word)
            (Volatile.Read(ref _ofEntry[word.Number]) ?? Join(word)).AddTo(row);
    }

    private SparseRow Join(WordEntry word)
    {
        var joined = new SparseRow();
        if ((uint)word.Id < (uint)_ofWord.Length && _ofWord[word.Id] is { } own)
            joined.Add(own);
        foreach (var reading in word.Readings)
        {
            if (reading.Lemma >= _ofLemma.Length || _ofLemma[reading.Lemma] is not { } forms)
                continue;
            foreach (var (form, bits) in forms)
            {
                if (form.Allows(reading))
                    joined.Add(bits);
            }
        }

        Volatile.Write(ref _ofEntry[word.Number], joined);
        return joined;
    }

    /// <param name="rows">Filled with the bits of each set of elements.</param>
    private static void Add(PhaseSlice slice, Dictionary<ElementSet, SparseRow> rows)
    {
        for (int i = 0; i < slice.Phase.Tests.Length; i++)
            Add(slice.Phase.Tests[i], slice.First, i, rows);
        for (int i = 0; i < slice.Phase.Rules.Length; i++)
        {
            var program = slice.Phase.Rules[i].Program;
            Add(program.First < 0 ? [ElementSet.All] : slice.Phase.Tests[program.First], slice.Starts, i, rows);
            foreach (int second in program.Seconds)
                Add(slice.Phase.Tests[second], slice.Seconds, i, rows);
            for (int need = 0; need < program.Needs.Length; need++)
                Add(slice.Phase.Tests[program.Needs[need]], slice.NeedsAt(need), i, rows);
        }
    }

    private static void Add(ImmutableArray<ElementSet> sets, int at, int number, Dictionary<ElementSet, SparseRow> rows)
    {
        foreach (var set in sets)
        {
            if (!rows.TryGetValue(set, out var row))
                rows.Add(set, row = new SparseRow());
            row.Add(at + (number >> 6), 1UL << number);
        }
    }

    private void Spread(ElementSet set, SparseRow row)
    {
        for (ulong types = set.Types; types != 0; types &= types - 1)
            row.AddTo(_ofType[BitOperations.TrailingZeroCount(types)]);
        for (uint shapes = (uint)set.Shapes; shapes != 0; shapes &= shapes - 1)
            _ofShape[BitOperations.TrailingZeroCount(shapes)].Add(row);
        foreach (int word in set.Words)
            (At(ref _ofWord, word) ??= new SparseRow()).Add(row);
        foreach (var form in set.Lemmas)
            RowOf(form).Add(row);
    }

    private SparseRow RowOf(LemmaForm form)
    {
        var forms = At(ref _ofLemma, form.Lemma) ??= [];
        int at = forms.FindIndex(f => f.Form == form);
        if (at < 0)
            forms.Add((form, new SparseRow()));
        return at < 0 ? forms[^1].Row : forms[at].Row;
    }

    private static ref T? At<T>(ref T?[] table, int id)
    {
        if (id >= table.Length)
            Array.Resize(ref table, (int)BitOperations.RoundUpToPowerOf2((uint)id + 1));
        return ref table[id];
    }
}
