using System.Runtime.InteropServices;
using ExtractionPipeline.Recognition.Tagging;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>Finds the weights. One thread, seeded: the same set gives the same weights.</summary>
internal sealed class TaggerTrainer(TrainingSet set, TrainerOptions options, Action<string> report)
{
    /// <summary>A gradient below this moves nothing that the quantised model could show.</summary>
    private const float Negligible = 0.002f;

    private readonly float[] _transitions = new float[TagSet.Lanes * TagSet.Lanes];
    private readonly float[] _reversed = new float[TagSet.Lanes * TagSet.Lanes];
    private readonly ExactDecoder _decoder = new();
    private float[] _potentials = [];
    private float[] _constrained = [];
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _expected = [];
    private bool[] _hidden = [];

    /// <summary>The mean of several trainings: what they agree in stays, what chance gave each cancels.</summary>
    public Weights TrainMean(string name)
    {
        var mean = new Weights(set.Features.Count, options.Inertia);
        for (int run = 0; run < options.Runs; run++)
            mean.Add(Train(options.Epochs, static _ => true, $"{name} {run + 1}", options.Seed + run), 1f / options.Runs);
        return mean;
    }

    /// <summary>Trains on the sentences that <paramref name="takes"/> accepts.</summary>
    public Weights Train(int epochs, Func<TrainingSentence, bool> takes, string name) => Train(epochs, takes, name, options.Seed);

    private Weights Train(int epochs, Func<TrainingSentence, bool> takes, string name, int seed)
    {
        var weights = new Weights(set.Features.Count, options.Inertia);
        var random = new Random(seed);
        int[] order = [.. Enumerable.Range(0, set.Sentences.Count).Where(s => set.Sentences[s].Count > 0 && takes(set.Sentences[s]))];
        int time = 0;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            float step = options.Step / (1 + (0.25f * epoch));
            foreach (int sentence in order)
                loss += options.Method == TrainingMethod.Perceptron ? Correct(weights, set.Sentences[sentence], random, ++time) : Learn(weights, set.Sentences[sentence], random, step);
            report($"{name}: round {epoch + 1} of {epochs}, loss a sentence {loss / Math.Max(1, order.Length):0.0000}");
        }

        weights.Drop(0, 0);
        if (options.Method == TrainingMethod.Perceptron)
            weights.Average(time + 1);
        return weights;
    }

    /// <summary>The best names-layer labels of a text, without its document features.</summary>
    public byte[] Label(Weights weights, int text)
    {
        var names = new byte[set.Texts[text].Text.Text.Tokens.Length];
        Visit(weights, text, (token, at) => names[token] = (byte)Best(at, 0, TagSet.NameLanes).Lane);
        return names;
    }

    /// <summary>For each token the labels that stay open when those that the weights are sure of are taken for right.</summary>
    public ushort[] LabelSurely(Weights weights, int text)
    {
        var allowed = new ushort[set.Texts[text].Text.Text.Tokens.Length];
        Visit(weights, text, (token, at) => allowed[token] = (ushort)(Sure(at, 0, TagSet.NameLanes) | Sure(at, TagSet.NameLanes, TagSet.Lanes)));
        return allowed;
    }

    private ushort Sure(int at, int first, int last)
    {
        var (lane, share) = Best(at, first, last);
        return share >= options.Surety ? TagSet.Mask(lane) : first == 0 ? TagSet.AnyName : TagSet.AnyRole;
    }

    /// <summary>Runs forward and backward over each sentence and hands on each token with the place of its lanes in the tables.</summary>
    private void Visit(Weights weights, int text, Action<int, int> read)
    {
        var (source, first) = set.Texts[text];
        FillTransitions(weights);
        foreach (var sentence in source.Text.Sentences)
        {
            if (sentence.Count == 0)
                continue;
            var run = new TrainingSentence(first + sentence.FirstToken, sentence.Count, text, 1);
            Reserve(run.Count);
            Emit(weights, run, hidesDocument: true);
            Exponentiate(run.Count);
            Marginals.Fill(_potentials.AsSpan(0, run.Count * TagSet.Lanes), _transitions, _reversed, _forward, _backward);
            for (int token = 0; token < run.Count; token++)
                read(sentence.FirstToken + token, token * TagSet.Lanes);
        }
    }

    private (int Lane, float Share) Best(int at, int first, int last)
    {
        int best = first;
        float sum = 0;
        for (int lane = first; lane < last; lane++)
        {
            sum += _forward[at + lane] * _backward[at + lane];
            if (_forward[at + lane] * _backward[at + lane] > _forward[at + best] * _backward[at + best])
                best = lane;
        }

        return (best, sum > 0 ? _forward[at + best] * _backward[at + best] / sum : 0);
    }

    private double Learn(Weights weights, TrainingSentence sentence, Random random, float step)
    {
        int size = sentence.Count * TagSet.Lanes;
        Reserve(sentence.Count);
        bool hidesDocument = random.NextDouble() < options.HiddenDocuments;
        for (int token = 0; token < sentence.Count; token++)
            _hidden[token] = random.NextDouble() < options.HiddenWords;
        weights.Drop(options.DroppedFeatures, random.Next());
        FillTransitions(weights);
        Emit(weights, sentence, hidesDocument);
        DemandRoles(sentence);
        Exponentiate(sentence.Count);
        var gradient = _expected.AsSpan(0, size);
        Span<float> moves = stackalloc float[TagSet.Lanes * TagSet.Lanes];
        gradient.Clear();
        moves.Clear();
        var allowed = CollectionsMarshal.AsSpan(set.Allowed).Slice(sentence.FirstToken, sentence.Count);
        for (int i = 0; i < size; i++)
            _constrained[i] = (allowed[i / TagSet.Lanes] >> (i % TagSet.Lanes) & 1) == 1 ? _potentials[i] : 0;
        if (!Accumulate(_constrained.AsSpan(0, size), -1, gradient, moves))
            return 0;
        Accumulate(_potentials.AsSpan(0, size), 1, gradient, moves);
        double loss = 0;
        for (int token = 0; token < sentence.Count; token++)
        {
            var part = gradient.Slice(token * TagSet.Lanes, TagSet.Lanes);
            float largest = 0;
            foreach (ref float value in part)
            {
                largest = Math.Max(largest, Math.Abs(value));
                value *= sentence.Weight;
            }

            loss += largest;
            if (largest < Negligible)
                continue;
            weights.Update(set.RowsOf(sentence.FirstToken + token), _hidden[token], part, step, options.Decay);
            if (!hidesDocument)
                weights.Update(set.DocumentRowsOf(sentence.FirstToken + token), false, part, step, options.Decay);
        }

        weights.UpdateTransitions(moves, step);
        return loss;
    }

    /// <summary>Lifts «outside» where a role stands, so that the role must win by a margin.</summary>
    private void DemandRoles(TrainingSentence sentence)
    {
        for (int token = 0; token < sentence.Count; token++)
        {
            if ((set.Allowed[sentence.FirstToken + token] & TagSet.Mask(TagSet.RoleOutside)) == 0)
                _potentials[(token * TagSet.Lanes) + TagSet.RoleOutside] += options.RoleMargin;
        }
    }

    /// <summary>The perceptron's step: away from the best sequence of all, to the best one of those allowed.</summary>
    private double Correct(Weights weights, TrainingSentence sentence, Random random, int time)
    {
        int count = sentence.Count;
        Reserve(count);
        bool hidesDocument = random.NextDouble() < options.HiddenDocuments;
        for (int token = 0; token < count; token++)
            _hidden[token] = random.NextDouble() < options.HiddenWords;
        Emit(weights, sentence, hidesDocument);
        var labels = new byte[4][];
        for (int i = 0; i < labels.Length; i++)
            labels[i] = new byte[count];
        var everything = new ushort[count];
        Array.Fill(everything, ushort.MaxValue);
        var emissions = _potentials.AsSpan(0, count * TagSet.Lanes);
        _decoder.Decode(emissions, weights.Transitions, everything, labels[0], labels[1]);
        if (!_decoder.Decode(emissions, weights.Transitions, CollectionsMarshal.AsSpan(set.Allowed).Slice(sentence.FirstToken, count), labels[2], labels[3]))
            return 0;
        int wrong = 0;
        Span<float> change = stackalloc float[TagSet.Lanes];
        for (int token = 0; token < count; token++)
        {
            change.Clear();
            for (int layer = 0; layer < 2; layer++)
            {
                change[labels[layer][token]] -= sentence.Weight;
                change[labels[layer + 2][token]] += sentence.Weight;
                if (token > 0)
                {
                    weights.MoveTransition(labels[layer][token - 1], labels[layer][token], -sentence.Weight, time);
                    weights.MoveTransition(labels[layer + 2][token - 1], labels[layer + 2][token], sentence.Weight, time);
                }
            }

            if (!change.ContainsAnyExcept(0f))
                continue;
            wrong++;
            weights.Move(set.RowsOf(sentence.FirstToken + token), _hidden[token], change, time);
            if (!hidesDocument)
                weights.Move(set.DocumentRowsOf(sentence.FirstToken + token), false, change, time);
        }

        return wrong;
    }

    /// <summary>Adds the expected labels and label pairs under the potentials.</summary>
    /// <returns>False where no label sequence is allowed.</returns>
    private bool Accumulate(ReadOnlySpan<float> potentials, float sign, Span<float> labels, Span<float> moves)
    {
        int count = potentials.Length / TagSet.Lanes;
        Marginals.Fill(potentials, _transitions, _reversed, _forward, _backward);
        Span<float> pair = stackalloc float[TagSet.Lanes * TagSet.Lanes];
        for (int token = 0; token < count; token++)
        {
            int at = token * TagSet.Lanes;
            if (!AddShares(at, 0, TagSet.NameLanes, sign, labels) || !AddShares(at, TagSet.NameLanes, TagSet.Lanes, sign, labels))
                return false;
            if (token == 0)
                continue;
            AddPairs(potentials, at, 0, TagSet.NameLanes, sign, pair, moves);
            AddPairs(potentials, at, TagSet.NameLanes, TagSet.Lanes, sign, pair, moves);
        }

        return true;
    }

    private bool AddShares(int at, int first, int last, float sign, Span<float> labels)
    {
        float sum = 0;
        for (int lane = first; lane < last; lane++)
            sum += _forward[at + lane] * _backward[at + lane];
        if (!(sum > 0))
            return false;
        for (int lane = first; lane < last; lane++)
            labels[at + lane] += sign * _forward[at + lane] * _backward[at + lane] / sum;
        return true;
    }

    private void AddPairs(ReadOnlySpan<float> potentials, int at, int first, int last, float sign, Span<float> pair, Span<float> moves)
    {
        float sum = 0;
        for (int previous = first; previous < last; previous++)
        {
            float before = _forward[at - TagSet.Lanes + previous];
            if (before == 0)
                continue;
            for (int next = first; next < last; next++)
            {
                float share = before * _transitions[(previous * TagSet.Lanes) + next] * potentials[at + next] * _backward[at + next];
                pair[(previous * TagSet.Lanes) + next] = share;
                sum += share;
            }
        }

        if (!(sum > 0))
            return;
        float factor = sign / sum;
        for (int previous = first; previous < last; previous++)
        {
            if (_forward[at - TagSet.Lanes + previous] == 0)
                continue;
            for (int next = first; next < last; next++)
                moves[(previous * TagSet.Lanes) + next] += factor * pair[(previous * TagSet.Lanes) + next];
        }
    }

    private void Emit(Weights weights, TrainingSentence sentence, bool hidesDocument)
    {
        for (int token = 0; token < sentence.Count; token++)
        {
            var sum = _potentials.AsSpan(token * TagSet.Lanes, TagSet.Lanes);
            sum.Clear();
            weights.AddTo(sum, set.RowsOf(sentence.FirstToken + token), _hidden[token]);
            if (!hidesDocument)
                weights.AddTo(sum, set.DocumentRowsOf(sentence.FirstToken + token), false);
        }
    }

    private void Exponentiate(int tokens)
    {
        for (int at = 0; at < tokens * TagSet.Lanes; at += TagSet.Lanes)
        {
            float names = float.MinValue, roles = float.MinValue;
            for (int lane = 0; lane < TagSet.Lanes; lane++)
            {
                if (lane < TagSet.NameLanes)
                    names = Math.Max(names, _potentials[at + lane]);
                else
                    roles = Math.Max(roles, _potentials[at + lane]);
            }

            for (int lane = 0; lane < TagSet.Lanes; lane++)
                _potentials[at + lane] = MathF.Exp(Math.Max(-40, _potentials[at + lane] - (lane < TagSet.NameLanes ? names : roles)));
        }
    }

    private void FillTransitions(Weights weights)
    {
        for (int previous = 0; previous < TagSet.Lanes; previous++)
        {
            for (int next = 0; next < TagSet.Lanes; next++)
            {
                float potential = TagSet.Follows(previous, next) ? MathF.Exp(weights.Transitions[(previous * TagSet.Lanes) + next]) : 0;
                _transitions[(previous * TagSet.Lanes) + next] = _reversed[(next * TagSet.Lanes) + previous] = potential;
            }
        }
    }

    private void Reserve(int tokens)
    {
        if (_hidden.Length < tokens)
        {
            int room = Math.Max(tokens, 256);
            (_potentials, _constrained, _forward, _backward, _expected) = (Lanes(), Lanes(), Lanes(), Lanes(), Lanes());
            _hidden = new bool[room];
            float[] Lanes() => new float[room * TagSet.Lanes];
        }

        _hidden.AsSpan().Clear();
    }
}
