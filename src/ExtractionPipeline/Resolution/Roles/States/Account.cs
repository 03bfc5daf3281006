using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition.Names;
using ExtractionPipeline.Resolution.Publishing;

namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>What a document tells, besides an office itself, of the state that it may be of.</summary>
/// <param name="States">The states that the document names, each once.</param>
/// <param name="Principal">Whom the account is about.</param>
internal sealed record Account(PhrasedText Text, Publisher Publisher, ImmutableArray<string> States, OfficeHolders Holders, int? Principal, Scenes Scenes, Travels Travels)
{
    private readonly Dictionary<int, NameOrigin> _origins = [];

    private TitledStates? _titles;
    private ImmutableArray<string> _candidates;

    /// <summary>Cities where any two states meet.</summary>
    public required Seats Seats { get; init; }

    /// <summary>Hears where a person's name is from.</summary>
    public required Func<int, NameOrigin> Hear { get; init; }

    /// <summary>The states that the document speaks of by their names, cities or bodies, and the publisher's, each once.</summary>
    public ImmutableArray<string> Candidates => _candidates.IsDefault ? _candidates = [.. Text.Recognized.Mentions.Select(m => m.CountryCode).Append(Home).OfType<string>().Distinct()] : _candidates;

    /// <summary>The publisher's state, told or guessed.</summary>
    public string? Home => Publisher.State;

    /// <summary>Offices that the text names with a state and without a name; put together when they are first asked for.</summary>
    public TitledStates Titles => _titles ??= new TitledStates(Text);

    /// <summary>Of which states a person may be by the sound of his name.</summary>
    public NameOrigin OriginOf(int person)
    {
        if (!_origins.TryGetValue(person, out var origin))
            _origins.Add(person, origin = Hear(person));
        return origin;
    }

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
