using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Rules;

/// <summary>A phase and where its bits stand in the rows of a <see cref="RuleIndex"/>.</summary>
internal sealed class PhaseSlice
{
    private static readonly Zone[] Zones = (Zone[])typeof(Zone).GetEnumValues();
    private readonly ulong[][] _free = new ulong[Requirements.Most][];
    private readonly ulong[][] _byZone;
    private readonly ulong[] _short;

    /// <param name="first">The word of a row at which the phase's tests begin.</param>
    public PhaseSlice(RulePhase phase, int first)
    {
        (Phase, First) = (phase, first);
        Count = (phase.Rules.Length + 63) / 64;
        Starts = first + ((phase.Tests.Length + 63) / 64);
        _short = MaskOf(r => r.Program.Seconds.IsEmpty);
        for (int n = 0; n < _free.Length; n++)
            _free[n] = MaskOf(r => r.Program.Needs.Length <= n);
        _byZone = Array.ConvertAll(Zones, z => MaskOf(r => r.Zones.IsEmpty || r.Zones.Contains(z)));
    }

    public RulePhase Phase { get; }

    public int First { get; }

    /// <summary>How many words a set of its rules takes: rule n is bit n.</summary>
    public int Count { get; }

    /// <summary>The word at which the rules stand that may begin at the element.</summary>
    public int Starts { get; }

    /// <summary>The word at which the rules stand whose second element it may be.</summary>
    public int Seconds => NeedsAt(Requirements.Most);

    public int End => Seconds + Count;

    /// <summary>The word at which the rules stand that have in the element what they need, by the number of the need.</summary>
    public int NeedsAt(int number) => Starts + ((number + 1) * Count);

    /// <summary>The rules that have fewer needs.</summary>
    public ReadOnlySpan<ulong> FreeOf(int number) => _free[number];

    /// <summary>The rules that ask nothing of a second element.</summary>
    public ReadOnlySpan<ulong> Short => _short;

    /// <summary>The rules that read a zone.</summary>
    public ReadOnlySpan<ulong> In(Zone zone) => _byZone[(int)zone];

    private ulong[] MaskOf(Func<Rule, bool> isIn)
    {
        ulong[] mask = new ulong[Count];
        for (int i = 0; i < Phase.Rules.Length; i++)
            mask[i >> 6] |= isIn(Phase.Rules[i]) ? 1UL << i : 0;
        return mask;
    }
}
