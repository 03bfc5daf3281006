using System.Collections.Immutable;

namespace ExtractionPipeline.Graph.Names;

/// <summary>A person's name as a document prints it, in base form, cut into what is compared.</summary>
/// <param name="Language">Of the document: it tells how the letters are read.</param>
/// <param name="Text">As printed, in small letters, single spaces.</param>
/// <param name="Words">Given names and surnames in the order of the text, in small letters; articles left out.</param>
/// <param name="Initials">Letters that stand for names (`j`, `дж`), without their dots.</param>
/// <param name="Patronymic">The father's name or the patronymic; null where none is printed.</param>
public sealed record PrintedName(string Language, string Text, ImmutableArray<string> Words, ImmutableArray<string> Initials, string? Patronymic)
{
    /// <summary>`junior` or `senior`, however the language writes it; null where the name has neither.</summary>
    public string? Generation { get; init; }

    /// <summary>True for a given name and a surname at least: enough to tell who it is.</summary>
    public bool IsFull => Words.Length >= 2;
}
