namespace ExtractionPipeline.Recognition.Names;

/// <summary>Reads the words of names aloud in one or more ways.</summary>
internal interface INameReader
{
    int Count { get; }

    /// <param name="word">Small letters.</param>
    /// <param name="way">From 0 to <see cref="Count"/>.</param>
    /// <returns>Its sounds; null where the word is none that this reader reads.</returns>
    string? Read(string word, int way);
}
