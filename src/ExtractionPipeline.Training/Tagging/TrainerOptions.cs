namespace ExtractionPipeline.Training.Tagging;

/// <summary>How the weights are found.</summary>
public enum TrainingMethod
{
    /// <summary>Linear-chain conditional random field: stochastic gradient of the likelihood of the allowed label sequences.</summary>
    ConditionalRandomField,

    /// <summary>Averaged structured perceptron: exact decoding, mistakes move the weights.</summary>
    Perceptron,
}

/// <summary>Settings of the trainer; the defaults were chosen on documents held out of training (docs/tagger.md).</summary>
public sealed record TrainerOptions
{
    /// <summary>What a language's amount of data asks for.</summary>
    public static TrainerOptions For(string language) => language == "az"
        ? new TrainerOptions { MostFeatures = 45_900, SeesFar = false, LearnsFromRunningText = true }
        : language == "ru"
            ? new TrainerOptions { DroppedFeatures = 0.2, RoleMargin = 1, Runs = 10 }
            : new TrainerOptions { DroppedFeatures = 0.1, Runs = 10 };

    public TrainingMethod Method { get; init; } = TrainingMethod.ConditionalRandomField;

    /// <summary>Rounds over all sentences for the model that is written; at least 1.</summary>
    public int Epochs { get; init; } = 7;

    /// <summary>Rounds for the two models that label the halves for the second pass.</summary>
    public int CrossEpochs { get; init; } = 4;

    /// <summary>Step of AdaGrad.</summary>
    public float Step { get; init; } = 0.2f;

    /// <summary>What AdaGrad's sums of squares start from: the larger, the less a rare feature moves.</summary>
    public float Inertia { get; init; } = 0.1f;

    /// <summary>Pull of the weights to zero at each touch.</summary>
    public float Decay { get; init; } = 0.001f;

    /// <summary>How often the model that is written is trained, each time in another order; the mean of the weights is taken. At least 1.</summary>
    public int Runs { get; init; } = 4;

    /// <summary>Share of features that the names layer does not see in a sentence. Roles are known by few words and keep them all.</summary>
    public double DroppedFeatures { get; init; }

    /// <summary>By how much «outside» must lose where a role is, in natural logarithms: roles are missed more often than made up.</summary>
    public float RoleMargin { get; init; }

    /// <summary>False to leave out what stands farther off than two words: little data knows too little of it.</summary>
    public bool SeesFar { get; init; } = true;

    /// <summary>Share of words whose own letters are hidden in a round, so that their context learns to speak for them.</summary>
    public double HiddenWords { get; init; } = 0.4;

    /// <summary>Share of sentences that are seen without the rest of their document.</summary>
    public double HiddenDocuments { get; init; } = 0.4;

    /// <summary>True to let a first model label running text, and learn what that is sure of: for languages where little is labelled.</summary>
    public bool LearnsFromRunningText { get; init; }

    /// <summary>How much a sentence counts that a first model labelled.</summary>
    public float UnlabelledWeight { get; init; } = 0.3f;

    /// <summary>How sure the first model must be of a label of running text for it to be learnt.</summary>
    public float Surety { get; init; } = 0.9f;

    /// <summary>Features met less often are not learnt.</summary>
    public int MinimumCount { get; init; } = 2;

    /// <summary>How many features a model keeps at most: the strongest.</summary>
    public int MostFeatures { get; init; } = 183_500;

    public int Seed { get; init; } = 20261124;
}
