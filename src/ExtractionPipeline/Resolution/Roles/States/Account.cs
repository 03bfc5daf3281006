using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Resolution.Publishing;

namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>What a document tells, besides an office itself, of the state that it may be of.</summary>
/// <param name="States">The states that the document names, each once.</param>
/// <param name="Principal">Whom the account is about.</param>
internal sealed record Account(PhrasedText Text, Publisher Publisher, ImmutableArray<string> States, OfficeHolders Holders, int? Principal, Scenes Scenes, Travels Travels)
{
    private TitledStates? _titles;

    /// <summary>Cities where any two states meet.</summary>
    public required Seats Seats { get; init; }

    /// <summary>The publisher's state, told or guessed.</summary>
    public string? Home => Publisher.State;

    /// <summary>Offices that the text names with a state and without a name; put together when they are first asked for.</summary>
    public TitledStates Titles => _titles ??= new TitledStates(Text);

    /// <returns>The only state named besides one, or besides two; null where there are several or none.</returns>
    public string? OnlyStateBut(string? one, string? another)
    {
        string? only = null;
        foreach (string state in States)
        {
            if (state == one || state == another)
                continue;
            if (only is not null)
                return null;
            only = state;
        }

        return only;
    }
}
