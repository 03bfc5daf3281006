using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ExtractionPipeline.Recognition.Tagging;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>Weights under training: sixteen a feature and a square of transitions.</summary>
/// <param name="inertia">What each sum of squared gradients starts from: the larger, the less a rare feature moves.</param>
internal sealed class Weights(int features, float inertia)
{
    private readonly float[] _rows = new float[features * TagSet.Lanes];
    private readonly float[] _squares = new float[features * TagSet.Lanes];
    private readonly float[] _transitionSquares = new float[TagSet.Lanes * TagSet.Lanes];

    /// <summary>The lanes of roles among the upper eight.</summary>
    private static readonly Vector256<float> RoleLanes = Vector256.Create(0f, 0, 0, 0, 0, 1, 1, 1);

    private static readonly Vector256<float> UpperNameLanes = Vector256<float>.One - RoleLanes;
    private uint _dropSeed;
    private uint _dropBelow;
    private float _gain = 1;

    public float[] Transitions { get; } = new float[TagSet.Lanes * TagSet.Lanes];

    public ReadOnlySpan<float> RowOf(int feature) => _rows.AsSpan(feature * TagSet.Lanes, TagSet.Lanes);

    /// <summary>Hides a share of the features from the names layer till the next call; what is left weighs as much more.</summary>
    /// <param name="seed">Which ones.</param>
    public void Drop(double share, int seed)
    {
        _dropSeed = (uint)seed;
        _dropBelow = (uint)(share * uint.MaxValue);
        _gain = (float)(1 / (1 - share));
    }

    /// <summary>Adds a part of other weights.</summary>
    public void Add(Weights other, float factor)
    {
        for (int i = 0; i < _rows.Length; i++)
            _rows[i] += other._rows[i] * factor;
        for (int i = 0; i < Transitions.Length; i++)
            Transitions[i] += other.Transitions[i] * factor;
    }

    public void AddTo(Span<float> sum, ReadOnlySpan<int> rows, bool hidesWord)
    {
        var (low, high, roles) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        ref float start = ref MemoryMarshal.GetArrayDataReference(_rows);
        foreach (int row in rows)
        {
            if (row < 0 && hidesWord)
                continue;
            nuint at = (nuint)(row < 0 ? ~row : row) * TagSet.Lanes;
            var upper = Vector256.LoadUnsafe(ref start, at + 8);
            roles += upper;
            if (IsDropped(row))
                continue;
            low += Vector256.LoadUnsafe(ref start, at);
            high += upper;
        }

        (Vector256.Create<float>(sum) + (low * _gain)).CopyTo(sum);
        (Vector256.Create<float>(sum[8..]) + (high * UpperNameLanes * _gain) + (roles * RoleLanes)).CopyTo(sum[8..]);
    }

    /// <summary>Moves the rows down the gradient by AdaGrad.</summary>
    public void Update(ReadOnlySpan<int> rows, bool hidesWord, ReadOnlySpan<float> gradient, float step, float decay)
    {
        ref float weights = ref MemoryMarshal.GetArrayDataReference(_rows);
        ref float squares = ref MemoryMarshal.GetArrayDataReference(_squares);
        var (low, high) = (Vector256.Create(gradient), Vector256.Create(gradient[8..]));
        foreach (int row in rows)
        {
            if (row < 0 && hidesWord)
                continue;
            nuint at = (nuint)(row < 0 ? ~row : row) * TagSet.Lanes;
            if (IsDropped(row))
            {
                Step(ref weights, ref squares, at + 8, high * RoleLanes, step, 0);
                continue;
            }

            Step(ref weights, ref squares, at, low, step, decay);
            Step(ref weights, ref squares, at + 8, high, step, decay);
        }
    }

    public void UpdateTransitions(ReadOnlySpan<float> gradient, float step)
    {
        for (int i = 0; i < gradient.Length; i++)
        {
            _transitionSquares[i] += gradient[i] * gradient[i];
            Transitions[i] -= step * gradient[i] / MathF.Sqrt(_transitionSquares[i] + inertia);
        }
    }

    /// <summary>Moves the rows by the perceptron's rule and keeps what averaging needs.</summary>
    /// <param name="time">Sentences seen so far: <see cref="Average"/> takes back what came late.</param>
    public void Move(ReadOnlySpan<int> rows, bool hidesWord, ReadOnlySpan<float> change, float time)
    {
        foreach (int row in rows)
        {
            if (row < 0 && hidesWord)
                continue;
            int at = (row < 0 ? ~row : row) * TagSet.Lanes;
            for (int lane = 0; lane < TagSet.Lanes; lane++)
            {
                _rows[at + lane] += change[lane];
                _squares[at + lane] += change[lane] * time;
            }
        }
    }

    public void MoveTransition(int previous, int next, float change, float time)
    {
        Transitions[(previous * TagSet.Lanes) + next] += change;
        _transitionSquares[(previous * TagSet.Lanes) + next] += change * time;
    }

    /// <summary>Takes the mean of the weights over all sentences seen.</summary>
    public void Average(float time)
    {
        for (int i = 0; i < _rows.Length; i++)
            _rows[i] -= _squares[i] / time;
        for (int i = 0; i < Transitions.Length; i++)
            Transitions[i] -= _transitionSquares[i] / time;
    }

    private bool IsDropped(int row) => _dropBelow != 0 && (((uint)((row < 0 ? ~row : row) + 1) * 0x9E3779B1u) ^ _dropSeed) * 0x85EBCA6Bu < _dropBelow;

    private void Step(ref float weights, ref float squares, nuint at, Vector256<float> gradient, float step, float decay)
    {
        var old = Vector256.LoadUnsafe(ref weights, at);
        var pull = gradient + (old * decay);
        var square = Vector256.LoadUnsafe(ref squares, at) + (pull * pull);
        square.StoreUnsafe(ref squares, at);
        (old - (pull * step / Vector256.Sqrt(square + Vector256.Create(inertia)))).StoreUnsafe(ref weights, at);
    }
}
