using System.Collections.Frozen;

namespace ExtractionPipeline.Recognition.Names;

/// <summary>How well a name sounds like those of each state.</summary>
internal sealed class NameOrigin
{
    /// <summary>Of a name that says nothing.</summary>
    public static readonly NameOrigin Unknown = new([], FrozenDictionary<string, int>.Empty);

    /// <summary>Less is as good as nothing.</summary>
    private const float Least = 1e-6f;

    private readonly float[] _posterior;
    private readonly FrozenDictionary<string, int> _languageOf;

    /// <param name="posterior">The probability of each language.</param>
    public NameOrigin(float[] posterior, FrozenDictionary<string, int> languageOf) => (_posterior, _languageOf) = (posterior, languageOf);

    /// <summary>The logarithm for the language that the name sounds most like; 0 for a name that says nothing.</summary>
    public double Surest => _posterior.Length == 0 ? 0 : Math.Log(_posterior.Max());

    /// <returns>The natural logarithm of the probability that the name is of the state's language; null where nothing is known of the state's names.</returns>
    public double? Of(string state) => _languageOf.TryGetValue(state, out int language) ? Math.Log(Math.Max(Least, _posterior[language])) : null;
}
