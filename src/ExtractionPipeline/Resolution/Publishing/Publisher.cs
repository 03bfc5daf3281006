namespace ExtractionPipeline.Resolution.Publishing;

/// <summary>Whose page a document is, as far as it tells.</summary>
/// <param name="State">The state that `our country` and an office without a state mean; null where nothing tells it.</param>
/// <param name="IsGuessed">Nothing names the publisher: its state, or that there is none, is concluded from whom the account names.</param>
internal sealed record Publisher(string? State, bool IsGuessed)
{
    /// <summary>The state whose press writes the document's language; null where the press of several does.</summary>
    public string? LanguageState { get; init; }

    /// <summary>The state whose mission abroad published the page; null where none did.</summary>
    public string? SendingState { get; init; }

    /// <summary>The one state whose bodies the text names: less sure than a publisher's cue.</summary>
    public string? StateOfBodies { get; init; }

    /// <summary>The account is sent from a city of the publisher's state.</summary>
    public bool PlaysAtHome { get; init; }
}
