using System.Collections.Immutable;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Rules;

/// <summary>What rules match on: a token, a mention, or a phrase that an earlier rule built out of smaller elements.</summary>
/// <remarks>A sentence is a sequence of elements that covers its tokens; a rule that emits a phrase puts one element in the place of many.</remarks>
public sealed class Element
{
    private static readonly ImmutableArray<KeyValuePair<string, string>> NoFeatures = [];

    private ImmutableArray<Element> _selfAndParts;

    /// <summary>Index into <see cref="Taxonomy.Names"/>.</summary>
    public required int Type { get; init; }

    public required TokenRange Tokens { get; init; }

    public GrammaticalCase Case { get; init; } = GrammaticalCase.Any;

    public bool IsPlural { get; init; }

    /// <summary>True inside quotation marks: reported or direct speech.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>How the token is written; of a phrase, how its first token is.</summary>
    public TokenShape Shape { get; init; }

    /// <summary>What the rules' vocabulary knows of the token; null for phrases and for words that no rule names.</summary>
    public WordEntry? Word { get; init; }

    /// <summary>The mention that this element stands for, or of a phrase its head mention; null for tokens.</summary>
    public Mention? Mention { get; init; }

    /// <summary>Named features (`class`, `country`, `status` …), few, in no order.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Features { get; init; } = NoFeatures;

    /// <summary>The captures of the rule that built this phrase, in text order.</summary>
    public ImmutableArray<Capture> Parts { get; init; } = [];

    /// <summary>The rule that built this phrase; null for tokens and mentions.</summary>
    public string? Rule { get; init; }

    /// <returns>The feature's value, or null.</returns>
    public string? this[string feature] => Features.ValueOf(feature);

    /// <summary>True for a token that neither a recognizer nor a rule took for more.</summary>
    internal bool IsWord => Mention is null && Rule is null;

    /// <summary>The element and everything that it was built of, outermost first; put together when it is first asked for, for it is asked often.</summary>
    internal ImmutableArray<Element> SelfAndParts
    {
        get
        {
            // Two threads that ask at once put the same together.
            if (_selfAndParts.IsDefault)
                _selfAndParts = Parts.IsEmpty ? [this] : [.. AllParts()];
            return _selfAndParts;
        }
    }

    private List<Element> AllParts()
    {
        var all = new List<Element> { this };
        foreach (var part in Parts)
        {
            foreach (var element in part.Elements)
            {
                if (element.Parts.IsEmpty)
                    all.Add(element);
                else
                    all.AddRange(element.SelfAndParts.AsSpan());
            }
        }

        return all;
    }

    /// <returns>The parts captured under a name, in text order.</returns>
    public ImmutableArray<Element> PartsNamed(string name) => Parts.Named(name);

    internal bool HasPart(string name)
    {
        foreach (var part in Parts)
        {
            if (part.Name == name)
                return true;
        }

        return false;
    }
}

/// <summary>How a token is written.</summary>
[Flags]
public enum TokenShape : byte
{
    None = 0,
    Capitalised = 1,
    AllCapitals = 2,
    LowerCase = 4,
    Number = 8,
    Initial = 16,
    Punctuation = 32,

    /// <summary>No white space before it.</summary>
    Glued = 64,
}
