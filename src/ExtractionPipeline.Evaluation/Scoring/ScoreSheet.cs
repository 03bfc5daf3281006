using ExtractionPipeline.Resolution;

namespace ExtractionPipeline.Evaluation.Scoring;

/// <summary>The tallies of one document, filled by the scorers.</summary>
public sealed class ScoreSheet
{
    private readonly SortedDictionary<ScoreKey, Tally> _tallies = [];

    public IReadOnlyDictionary<ScoreKey, Tally> Tallies => _tallies;

    /// <summary>How sure the program was of a fact, and whether it was right.</summary>
    public List<ConfidencePoint> Confidences { get; } = [];

    public List<FactError> Errors { get; } = [];

    /// <summary>Which class of role was taken for which; null on one side where the role is missing or spurious.</summary>
    public List<(RoleClass? Gold, RoleClass? Predicted)> ClassPairs { get; } = [];

    public Tally this[Layer layer] => _tallies.GetValueOrDefault(new ScoreKey(layer));

    public void Add(Layer layer, Tally tally, string part = "")
    {
        var key = new ScoreKey(layer, part);
        _tallies[key] = _tallies.GetValueOrDefault(key) + tally;
    }
}

/// <param name="Confidence">0 to 1.</param>
public readonly record struct ConfidencePoint(Layer Layer, double Confidence, bool IsRight, string Rule);
