using ExtractionPipeline.Recognition.Tagging;

namespace ExtractionPipeline.Tests.Recognition.Tagging;

public sealed class LatticeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Decoding_finds_the_best_of_all_label_sequences_in_each_layer(int seed)
    {
        const int Count = 3;
        var (emissions, transitions) = Draw(seed, Count);
        byte[] names = new byte[Count], roles = new byte[Count];

        Lattice.Decode(emissions, transitions, new byte[Count * TagSet.Lanes], names, roles);

        Sum(names, emissions, transitions).Should().Be(Sequences(0, TagSet.NameLanes, Count).Max(s => Sum(s, emissions, transitions)));
        Sum(roles, emissions, transitions).Should().Be(Sequences(TagSet.NameLanes, TagSet.Lanes, Count).Max(s => Sum(s, emissions, transitions)));
    }

    [Fact]
    public void Long_sentences_do_not_overflow()
    {
        const int Count = 5000;
        var (emissions, transitions) = Draw(4, Count);
        for (int token = 0; token < Count; token++)
            emissions[(token * TagSet.Lanes) + 1] = 4000;
        byte[] names = new byte[Count], roles = new byte[Count];

        Lattice.Decode(emissions, transitions, new byte[Count * TagSet.Lanes], names, roles);

        names.Should().AllSatisfy(label => label.Should().Be(1));
    }

    [Fact]
    public void A_mention_s_probability_is_its_share_of_all_label_sequences()
    {
        const int Count = 3;
        var (emissions, transitions) = Draw(9, Count);
        float[] potentials = [.. emissions.Select(e => MathF.Exp(e * 0.01f))];
        float[] weights = [.. transitions.Select(t => t <= Lattice.Forbidden ? 0 : MathF.Exp(t * 0.01f))];
        float[] reversed = new float[weights.Length], forward = new float[potentials.Length], backward = new float[potentials.Length];
        for (int i = 0; i < weights.Length; i++)
            reversed[(i % TagSet.Lanes * TagSet.Lanes) + (i / TagSet.Lanes)] = weights[i];

        Marginals.Fill(potentials, weights, reversed, forward, backward);
        float share = Marginals.OfMention(0, 2, begin: 1, potentials, weights, forward, backward);

        var all = Sequences(0, TagSet.NameLanes, Count).Select(s => (Labels: s, Weight: Math.Exp(Sum(s, emissions, transitions) * 0.01))).ToList();
        double expected = all.Where(s => s.Labels is [1, 2, not 2]).Sum(s => s.Weight) / all.Sum(s => s.Weight);
        share.Should().BeApproximately((float)expected, 1e-4f);
    }

    private static (short[] Emissions, short[] Transitions) Draw(int seed, int count)
    {
        var random = new Random(seed);
        short[] emissions = [.. Enumerable.Range(0, count * TagSet.Lanes).Select(_ => (short)random.Next(-200, 200))];
        short[] transitions = [.. Enumerable.Range(0, TagSet.Lanes * TagSet.Lanes)
            .Select(i => TagSet.Follows(i / TagSet.Lanes, i % TagSet.Lanes) ? (short)random.Next(-100, 100) : Lattice.Forbidden)];
        return (emissions, transitions);
    }

    private static IEnumerable<byte[]> Sequences(int first, int last, int count)
    {
        IEnumerable<byte[]> sequences = [[]];
        for (int token = 0; token < count; token++)
            sequences = sequences.SelectMany(s => Enumerable.Range(first, last - first).Where(l => s.Length == 0 ? TagSet.MayStart(l) : TagSet.Follows(s[^1], l)).Select(l => (byte[])[.. s, (byte)l]));
        return sequences;
    }

    private static int Sum(byte[] labels, short[] emissions, short[] transitions)
    {
        int sum = 0;
        for (int token = 0; token < labels.Length; token++)
            sum += emissions[(token * TagSet.Lanes) + labels[token]] + (token == 0 ? 0 : transitions[(labels[token - 1] * TagSet.Lanes) + labels[token]]);
        return sum;
    }
}
