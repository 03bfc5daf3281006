using System.Numerics;
using ExtractionPipeline.LanguageDetection;

namespace ExtractionPipeline.Training.LanguageDetection;

/// <summary>Softmax regression over hashed n-grams by stochastic gradient descent (AdaGrad, Duchi et al. 2011).</summary>
/// <remarks>A text's vector has length one: its n-gram counts over the square root of their number. One thread, so the same bytes every time.</remarks>
internal sealed class SoftmaxTrainer
{
    private readonly int _languages;
    private readonly int _stride;
    private readonly int _shift;
    private readonly float _rate;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _bias;
    private readonly float[] _biasSquares;
    private readonly float[] _scores;

    public SoftmaxTrainer(int languages, int tableBits, float rate)
    {
        _languages = languages;
        _stride = ScriptModel.StrideOf(languages);
        _shift = 32 - tableBits;
        _rate = rate;
        _weights = new float[_stride << tableBits];
        _squares = new float[_stride << tableBits];
        _bias = new float[_stride];
        _biasSquares = new float[_stride];
        _scores = new float[_stride];
    }

    public ReadOnlySpan<float> Weights => _weights;

    public ReadOnlySpan<float> Bias => _bias.AsSpan(0, _languages);

    /// <returns>The loss before the step: the negative log of the right language's probability.</returns>
    public float Learn(ReadOnlySpan<uint> hashes, int language, float weight)
    {
        float norm = 1 / MathF.Sqrt(Math.Max(1, hashes.Length));
        Score(hashes, norm);
        float loss = -MathF.Log(Math.Max(1e-12f, _scores[language]));
        for (int i = 0; i < _languages; i++)
            _scores[i] = weight * (_scores[i] - (i == language ? 1 : 0));
        Step(_bias, _biasSquares, _scores, 1);
        foreach (uint hash in hashes)
        {
            int row = (int)(hash >> _shift) * _stride;
            Step(_weights.AsSpan(row, _stride), _squares.AsSpan(row, _stride), _scores, norm);
        }

        return loss;
    }

    private void Score(ReadOnlySpan<uint> hashes, float norm)
    {
        var scores = _scores.AsSpan();
        scores.Clear();
        foreach (uint hash in hashes)
        {
            var row = _weights.AsSpan((int)(hash >> _shift) * _stride, _stride);
            for (int i = 0; i < row.Length; i += Vector<float>.Count)
                (new Vector<float>(scores[i..]) + new Vector<float>(row[i..])).CopyTo(scores[i..]);
        }

        float best = float.NegativeInfinity;
        for (int i = 0; i < _languages; i++)
            best = Math.Max(best, scores[i] = (scores[i] * norm) + _bias[i]);
        float total = 0;
        for (int i = 0; i < _languages; i++)
            total += scores[i] = MathF.Exp(scores[i] - best);
        for (int i = 0; i < _languages; i++)
            scores[i] /= total;
        scores[_languages..].Clear();
    }

    private void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient, float norm)
    {
        var rate = new Vector<float>(_rate);
        var tiny = new Vector<float>(1e-8f);
        for (int i = 0; i < weights.Length; i += Vector<float>.Count)
        {
            var g = new Vector<float>(gradient[i..]) * norm;
            var s = new Vector<float>(squares[i..]) + (g * g);
            s.CopyTo(squares[i..]);
            (new Vector<float>(weights[i..]) - (rate * g / Vector.SquareRoot(s + tiny))).CopyTo(weights[i..]);
        }
    }
}
