using System.Collections.Immutable;

namespace ExtractionPipeline.Rules;

/// <summary>What a sequence must hold at least one of for a pattern to have a chance: whether `rules explain` shows it as nearly matched.</summary>
internal sealed record RuleTrigger(ImmutableHashSet<int> Words, ImmutableHashSet<int> Lemmas, ulong Types)
{
    private readonly IdSet _words = new(Words);
    private readonly IdSet _lemmas = new(Lemmas);

    /// <summary>Nothing is needed: the rule is always tried.</summary>
    public static readonly RuleTrigger None = new([], [], 0);

    private int Size => Words.Count + Lemmas.Count + (Types == 0 ? 0 : 20 * System.Numerics.BitOperations.PopCount(Types));

    public bool IsNone { get; } = Words.IsEmpty && Lemmas.IsEmpty && Types == 0;

    public static RuleTrigger Of(PatternNode node) => node switch
    {
        TestNode { Atom: WordAtom word } => new RuleTrigger(word.Words, word.Lemmas, 0),
        TestNode { Atom: TypeAtom type } => new RuleTrigger([], [], type.Mask),
        SequenceNode sequence => sequence.Items.Select(Of).Where(t => !t.IsNone).OrderBy(t => t.Size).FirstOrDefault(None),
        ChoiceNode choice => Union(choice.Options.Select(Of)),
        RepeatNode { Least: > 0 } repeat => Of(repeat.Item),
        CaptureNode capture => Of(capture.Item),
        _ => None,
    };

    public bool IsIn(Element element)
    {
        if ((Types >> element.Type & 1) != 0)
            return true;
        if (element.Word is not { } word)
            return false;
        if (word.Id >= 0 && _words.Contains(word.Id))
            return true;
        foreach (var reading in word.Readings)
        {
            if (_lemmas.Contains(reading.Lemma))
                return true;
        }

        return false;
    }

    private static RuleTrigger Union(IEnumerable<RuleTrigger> options)
    {
        var all = new RuleTrigger([], [], 0);
        foreach (var option in options)
        {
            if (option.IsNone)
                return None;
            all = new RuleTrigger(all.Words.Union(option.Words), all.Lemmas.Union(option.Lemmas), all.Types | option.Types);
        }

        return all;
    }
}
